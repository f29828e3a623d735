"""A carer with two journals: whose is open is always to be seen, and nothing lands in the wrong one."""

import pytest

from neda.cli import main
from neda.clinical.recording import person
from neda.store.appearance import Appearance, write_appearance
from neda.store.file import JournalFile
from neda.store.recent import remember, remembered
from neda.tui.widgets.title_bar import TitleBar


@pytest.fixture
def config(tmp_path):
    return tmp_path / "settings" / "config.toml"


@pytest.fixture
def two(tmp_path, config):
    """The journals of two people, both opened here before."""
    made = []
    for name in ("Ann", "Bo"):
        file = JournalFile(tmp_path / f"{name}.db")
        file.create()
        file.set_person(person({"name": name}))
        remember(config, file.path)
        made.append(file)
    return made


def title(app):
    return "\n".join(line.plain for line in app.screen.query_one(TitleBar).lines(80))


async def test_another_journal_is_opened_by_name_and_what_is_logged_lands_there(start, two, config, wait_for):
    ann, bo = two
    app = start(ann, config=config)
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, lambda: "Ann" in title(app))
        await pilot.press("J")
        text = await wait_for(pilot, "Which journal?")
        assert "1  Bo:" in text
        assert "Ann:" not in text
        await pilot.press("1")
        await wait_for(pilot, "Opened: Bo")
        assert "Bo" in title(app)
        await pilot.press("c")
        await wait_for(pilot, "New check-in · Bo")
        await pilot.press("1")
        await wait_for(pilot, lambda: len(bo.read().checkins) == 1)
    assert ann.read().checkins == ()
    assert remembered(config)[0] == bo.path


@pytest.mark.parametrize("key", ["r", "m", "e", "t", "c", "n", "v", "l", "i"])
async def test_every_form_says_whose_journal_it_writes_to(start, two, wait_for, key):
    async with start(two[1]).run_test(size=(60, 20)) as pilot:
        await pilot.press(key)
        await wait_for(pilot, "· Bo")


async def test_a_journal_that_cannot_be_read_leaves_the_open_one_open(start, two, config, wait_for, shown):
    ann, bo = two
    app = start(ann, config=config)
    async with app.run_test(size=(100, 24)) as pilot:
        bo.path.write_bytes(b"no journal at all, but long enough to be looked at" * 40)
        await pilot.press("J", "1")
        await wait_for(pilot, lambda: "is not a journal of this program" in " ".join(shown(app).split()))
        assert app.file is ann
        assert "Ann" in title(app)


async def test_two_journals_without_a_name_are_told_apart_by_their_files(start, make, tmp_path, wait_for):
    for name in ("mum.db", "dad.db"):
        file = JournalFile(tmp_path / name)
        app = start(file)
        async with app.run_test(size=(60, 20)) as pilot:
            await wait_for(pilot, lambda app=app, name=name: name in title(app))
            await pilot.press("n")
            await wait_for(pilot, f"New note · {name}")


async def test_the_journal_in_its_usual_place_needs_no_name(start, tmp_path, monkeypatch, wait_for):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    app = start(JournalFile(tmp_path / "neda" / "journal.db"))
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, lambda: "as of 2026-11-22" in title(app))
        assert "journal.db" not in title(app)


async def test_the_invented_example_is_not_called_by_its_file(start, file, wait_for):
    app = start(file, origin="example journal, invented")
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, lambda: "as of 2026-11-22" in title(app))
        assert "journal.db" not in title(app)


def test_a_command_that_adds_to_a_journal_without_a_name_says_its_file(tmp_path, capsys):
    assert main(["--journal", str(tmp_path / "mum.db"), "add", "note", "--date", "2026-01-02", "--text", "x"]) == 0
    assert "Saved in: mum.db" in capsys.readouterr().out


async def test_without_another_journal_the_key_says_so(start, file, wait_for):
    async with start(file).run_test(size=(80, 24)) as pilot:
        await pilot.press("J")
        await wait_for(pilot, "No other journal was opened on this machine")


async def test_an_empty_journal_offers_the_others_in_its_greeting(start, file, two, config, wait_for):
    async with start(file, config=config).run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, "J  open another journal of this machine")


def test_a_command_that_adds_says_whose_journal_it_wrote_to(two, capsys):
    assert main(["--journal", str(two[1].path), "add", "checkin", "--date", "today", "--no-new-symptoms", "yes"]) == 0
    assert "Saved in: Bo.db (Bo)" in capsys.readouterr().out


def test_where_the_others_are_is_told_and_can_be_forgotten(two, capsys):
    for file in two:
        main(["--journal", str(file.path), "add", "note", "--date", "2026-01-02", "--text", "x"])
    capsys.readouterr()
    main(["--journal", str(two[1].path), "locate"])
    assert f"Also opened here: {two[0].path}" in capsys.readouterr().out
    main(["settings", "recent=no"])
    main(["--journal", str(two[1].path), "add", "note", "--date", "2026-01-03", "--text", "y"])
    capsys.readouterr()
    main(["--journal", str(two[1].path), "locate"])
    assert "Also opened here" not in capsys.readouterr().out


async def test_a_machine_that_is_to_remember_nothing_does_not(start, two, config):
    write_appearance(config, Appearance(recent="no"))
    before = remembered(config)
    app = start(two[0], config=config)
    async with app.run_test(size=(80, 24)):
        app.remember_journal()
    assert remembered(config) == before


async def test_the_language_of_this_machine_is_chosen_on_the_screen(start, file, config, wait_for):
    app = start(file, config=config)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("S")
        await wait_for(pilot, "Rules to judge by")
        table = app.screen.query_one("#settings")
        table.move_cursor(row=table.row_count - 3)
        await pilot.press("enter")
        await wait_for(pilot, "Which language?")
        await pilot.press("3")
        await wait_for(pilot, "Language from the next start on: Deutsch")
    assert config.read_text(encoding="utf-8").count('language = "de"') == 1
