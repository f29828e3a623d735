"""Keys of one's own: chosen by pressing them, a clash is said, and everything can be done without a chord."""

from string import ascii_letters

import pytest

from neda.store.appearance import Appearance, read_appearance, write_appearance
from neda.tui import keys, own_keys
from neda.tui.forms import EntryForm

TABLE = {key.name: key for key in keys.KEYS}
FREE = next(letter for letter in ascii_letters if all(letter not in key.keys.split(",") for key in keys.KEYS))
"""A letter that no command has."""


def test_every_chord_has_a_plain_twin():
    bound = [row.keys.split(",") for row in keys.KEYS] + [item.key.split(",") for item in EntryForm.BINDINGS]
    chords = [names for names in bound if any("+" in name for name in names)]
    assert chords
    for names in chords:
        assert any("+" not in name for name in names), names


def test_every_command_has_a_name_and_a_sentence():
    for key in keys.KEYS:
        assert key.label
        assert key.help


@pytest.mark.parametrize(
    ("command", "typed", "own", "holder"),
    [
        ("journal", FREE, {}, None),
        ("journal", "r", {}, "relapse"),
        ("find", "d", {}, "delete"),
        ("find", "k", {}, "kinds"),
        ("save_as", "d", {}, "delete"),
        ("text_twin", "d", {}, None),
        ("journal", "?", {}, "help"),
        ("journal", FREE, {"note": FREE}, "note"),
        ("journal", "n", {"note": FREE}, None),
        ("note", "", {"journal": "n"}, "journal"),
        ("note", "", {}, None),
        ("form_save", "f4", {}, "form_again"),
        ("form_save", "f3", {}, "palette"),
        ("palette", "f5", {}, "form_take"),
        ("form_save", "f9", {"form_twin": "f10"}, None),
        ("relapse", "f9", {}, None),
        ("form_save", "f12", {"relapse": "f12"}, None),
    ],
)
def test_a_key_is_taken_where_two_commands_would_meet(command, typed, own, holder):
    found = own_keys.holder(TABLE[command], typed, own)
    assert (found[1].name if found else None) == holder


@pytest.mark.parametrize(("key", "character", "kept"), [("plus", "+", "+"), ("f5", None, "f5"), ("ctrl+x", "\x18", "ctrl+x"), ("j", "j", "j"), ("J", "J", "J"), ("space", " ", "space")])
def test_a_pressed_key_is_written_as_its_sign_or_its_name(key, character, kept):
    assert own_keys.pressed(key, character) == kept


@pytest.mark.parametrize("typed", ["space", "enter", "tab", "up", "ctrl+c", "ctrl+s", "f1", ",", "\u00a0", ""])
def test_keys_that_the_program_or_the_terminal_needs_cannot_be_chosen(typed):
    assert not own_keys.possible(TABLE["journal"], typed)


@pytest.mark.parametrize(("typed", "can"), [("f10", True), ("ctrl+o", True), ("j", False), ("?", False), ("ctrl+k", False), ("f1", False)])
def test_a_form_takes_only_keys_that_nobody_types_into_it(typed, can):
    assert own_keys.possible(TABLE["form_save"], typed) == can


@pytest.fixture
def go_to(wait_for):
    """Open Keys with the cursor on a command."""

    async def gone(pilot, name):
        await pilot.press("K")
        await wait_for(pilot, "NEDA journal · Keys")
        names = [command.name for command in own_keys.changeable()]
        pilot.app.screen.query_one("DataTable").move_cursor(row=names.index(name))
        await pilot.pause()

    return gone


async def test_a_command_takes_the_key_that_is_pressed_at_once_and_after_a_restart(start, recorded, tmp_path, wait_for, go_to):
    config = tmp_path / "config.toml"
    async with start(recorded, config=config).run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "journal")
        await pilot.press("enter")
        await wait_for(pilot, "Press the new key for Journal")
        await pilot.press("r")
        await wait_for(pilot, "r is the key of Relapse already")
        await pilot.press("asterisk")
        await wait_for(pilot, "Key for Journal: *")
        await wait_for(pilot, "changed from 3")
        await pilot.press("escape")
        await wait_for(pilot, lambda: any("* Journal" in str(hint.content) for hint in pilot.app.screen.query("Hint")))
        await pilot.press("asterisk")
        await wait_for(pilot, "NEDA journal · Journal")
    assert dict(read_appearance(config).appearance.keys) == {"journal": "*"}
    async with start(recorded, config=config).run_test(size=(80, 24)) as pilot:
        await pilot.press("asterisk")
        await wait_for(pilot, "NEDA journal · Journal")


async def test_backspace_gives_a_command_its_own_key_again_and_escape_changes_nothing(start, recorded, tmp_path, wait_for, go_to):
    config = tmp_path / "config.toml"
    write_appearance(config, Appearance(keys={"journal": FREE}))
    async with start(recorded, config=config).run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "journal")
        await pilot.press("enter", "escape")
        await wait_for(pilot, "changed from 3")
        await pilot.press("enter", "backspace")
        await wait_for(pilot, "Key for Journal: 3")
        await pilot.press("3")
        await wait_for(pilot, "NEDA journal · Journal")
    assert dict(read_appearance(config).appearance.keys) == {}


async def test_settings_lead_to_the_keys(start, recorded, wait_for):
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await pilot.press("S")
        await wait_for(pilot, "NEDA journal · Settings")
        names = [setting.name for setting in pilot.app.screen._settings]
        pilot.app.screen.query_one("DataTable").move_cursor(row=names.index("keys"))
        await pilot.press("enter")
        await wait_for(pilot, "NEDA journal · Keys")


async def test_the_title_of_the_chart_names_the_key_chosen_for_the_timeline(start, recorded, wait_for):
    app = start(recorded)
    async with app.run_test(size=(80, 40)) as pilot:
        await wait_for(pilot, "2 large")
        app.choose_key("timeline", "f12")
        await wait_for(pilot, "f12 large")
