"""Theme and keys of this machine."""

import re

import pytest

from neda.store.appearance import Appearance, read_appearance, write_appearance


@pytest.fixture
def config(tmp_path):
    return tmp_path / "config.toml"


async def test_the_theme_of_this_machine_is_used_and_a_new_choice_is_remembered(start, file, config):
    write_appearance(config, Appearance(theme="hc-light"))
    app = start(file, config=config)
    async with app.run_test(size=(80, 24)):
        assert app.theme == "hc-light"
        app.choose_theme("hc-dark")
        assert app.theme == "hc-dark"
    assert read_appearance(config).appearance.theme == "hc-dark"


async def test_a_command_with_a_key_of_its_own_obeys_it_and_shows_it(start, recorded, config, wait_for):
    write_appearance(config, Appearance(keys={"journal": "j", "find": "f", "help": "f12"}))
    async with start(recorded, config=config).run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, lambda: any("j Journal" in str(hint.content) for hint in pilot.app.screen.query("Hint")))
        await pilot.press("3")
        await wait_for(pilot, "NEDA journal · Today")
        await pilot.press("j")
        await wait_for(pilot, "NEDA journal · Journal")
        await pilot.press("f")
        await wait_for(pilot, "Find")
        await pilot.press("escape", "f12")
        text = await wait_for(pilot, "NEDA journal · Help")
        assert re.search(r"\bf +Find: show only entries with these words", text)


async def test_settings_that_cannot_be_used_are_named_and_the_program_opens(start, file, config, wait_for):
    config.write_text('theme = "pink"\n', encoding="utf-8")
    app = start(file, config=config)
    async with app.run_test(size=(200, 24)) as pilot:
        await wait_for(pilot, "config.toml")
        assert app.theme == "hc-dark"


async def test_a_theme_that_cannot_be_remembered_is_used_all_the_same(start, file, tmp_path, wait_for):
    folder = tmp_path / "file"
    folder.write_text("a file where the folder should be", encoding="utf-8")
    app = start(file, config=folder / "config.toml")
    async with app.run_test(size=(200, 24)) as pilot:
        app.choose_theme("hc-light")
        await wait_for(pilot, "config.toml")
        assert app.theme == "hc-light"
