"""The first minute: what an empty journal says and offers, and what is said afterwards."""

from pathlib import Path

import pytest

from neda.examples import load
from neda.exchange.json_file import journal_text
from neda.tui.widgets.title_bar import TitleBar

SIZES = [(60, 20), (80, 24), (160, 50)]


@pytest.mark.parametrize("size", SIZES)
async def test_an_empty_journal_greets_with_one_question_that_fits_the_screen(start, file, shown, wait_for, size):
    async with start(file).run_test(size=size) as pilot:
        text = await wait_for(pilot, "What would you like to do first?")
        for choice in ("a  write down a first entry", "o  look around in an invented example", "I  bring records in from a file"):
            assert choice in text


async def test_the_example_is_looked_at_and_left_and_ones_own_journal_stays_empty(start, file, wait_for):
    app = start(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("o")
        await wait_for(pilot, "the person is invented, and nothing recorded here is kept")
        await wait_for(pilot, "AWAITING CONFIRMATION")
        borrowed = app.file.path
        assert borrowed != file.path
        await pilot.press("c", "1")
        await wait_for(pilot, "Saved: check-in 2026-11-22")
        await pilot.press("o")
        await wait_for(pilot, "What would you like to do first?")
        assert app.file is file
    assert not file.exists()
    assert not borrowed.parent.exists()


async def test_leaving_the_program_from_the_example_leaves_no_copy_behind(start, file):
    app = start(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("o")
        borrowed = app.file.path
        await pilot.press("q")
    assert not borrowed.parent.exists()


async def test_the_example_is_not_offered_to_a_journal_with_entries(start, recorded):
    app = start(recorded)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("o")
        await pilot.pause()
        assert app.file is recorded
        assert not any("Example" in command.title for command in app.get_system_commands(app.screen))


async def test_the_question_can_be_answered_with_the_mouse(start, file, wait_for):
    async with start(file).run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, "What would you like to do first?")
        greeting = pilot.app.screen.query_one("Greeting")
        lines = [line.plain for line in greeting.lines(greeting.content_size.width)]
        row = next(number for number, line in enumerate(lines) if "first entry" in line)
        await pilot.click(greeting, offset=(5, row + greeting.gutter.top))
        await wait_for(pilot, lambda: type(pilot.app.screen).__name__ == "ChooseKind")


async def test_a_file_is_looked_at_first_and_added_only_after_a_yes(start, file, tmp_path, wait_for, today, monkeypatch):
    monkeypatch.chdir(tmp_path)
    records = tmp_path / "records.json"
    records.write_text(journal_text(load("example", today).journal), encoding="utf-8")
    async with start(file).run_test(size=(80, 24)) as pilot:
        await pilot.press("I", *"no.json", "enter")
        await wait_for(pilot, "does not exist")
        await pilot.press("ctrl+u", *"records.json", "enter")
        text = await wait_for(pilot, "Would add:")
        assert "Add this to your journal?" in text
        assert not file.exists()
        await pilot.press("enter")
        await wait_for(pilot, "Welcome")
        assert not file.exists()
        await pilot.press("I", *"records.json", "enter", "y")
        await wait_for(pilot, "AWAITING CONFIRMATION")
        await wait_for(pilot, "u takes the whole import back")
        assert len(file.read().entries()) == len(load("example", today).journal.entries())
        await pilot.press("I", *"records.json", "f2")
        await wait_for(pilot, "holds nothing that is not in the journal already")
        count = len(file.read().entries())
        await pilot.press("u")
        await wait_for(pilot, "Welcome")
        await wait_for(pilot, f"Undone: import of {count} entries")
        await pilot.press("U")
        await wait_for(pilot, f"Done again: import of {count} entries")
        await pilot.press("u")
        await wait_for(pilot, "Welcome")
    assert not file.read().entries()


async def test_all_entries_are_written_to_a_file_and_no_file_is_replaced_without_a_yes(start, recorded, wait_for):
    there = Path.home() / "all.json"
    there.write_text("mine", encoding="utf-8")
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await pilot.press("E", "3", *"all.doc", "enter")
        await wait_for(pilot, "Give a name that ends in .json")
        await pilot.press("ctrl+u", *"all.json", "enter")
        await wait_for(pilot, "Replace it?")
        await pilot.press("enter")
        await wait_for(pilot, "Write all entries to")
        assert there.read_text(encoding="utf-8") == "mine"
        await pilot.press("enter")
        await wait_for(pilot, "Replace it?")
        await pilot.press("y")
        await wait_for(pilot, "Anyone who can open this file can read it")
    assert there.read_text(encoding="utf-8") == journal_text(recorded.read())
    assert there.stat().st_mode & 0o777 == 0o600


async def test_what_was_said_can_be_read_again(start, recorded, wait_for, shown):
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await pilot.press("c", "1")
        await wait_for(pilot, "Saved: check-in 2026-11-22")
        await pilot.press("u")
        await wait_for(pilot, "Undone: added check-in")
        await pilot.press("3")
        await wait_for(pilot, "NEDA journal · Journal")
        assert "Undone" not in shown(pilot.app)
        await pilot.press("g")
        text = await wait_for(pilot, "NEDA journal · Messages")
        assert text.index("Undone: added check-in") < text.index("Saved: check-in 2026-11-22")


@pytest.mark.parametrize("width", [40, 60, 80, 200])
@pytest.mark.parametrize("place", ["today", "text_twin", "settings"])
@pytest.mark.parametrize("name", ["A. B.", "Alexandra Birgitta Christensen-Dahl"])
def test_whose_journal_it_is_stands_on_every_title_bar(place, name, width):
    bar = TitleBar(place)
    bar.show(name, "2026-11-22", "")
    line = bar.lines(width)[0]
    assert line.cell_length <= width
    assert name[:7] in line.plain


async def test_a_backup_is_made_from_the_palette_and_said(start, recorded, file, wait_for):
    async with start(recorded).run_test(size=(160, 50)) as pilot:
        await pilot.press("f3", *"back up", "enter")
        await wait_for(pilot, f"{len(recorded.read().entries())} entries")
        assert pilot.app.said[-1].text == pilot.app.message


async def test_without_a_journal_there_is_nothing_to_back_up(start, file, wait_for):
    async with start(file).run_test(size=(80, 24)) as pilot:
        await pilot.press("B")
        await wait_for(pilot, "nothing to back up")
    assert not file.exists()


async def test_every_row_of_a_long_preview_can_be_read_before_the_answer(start, file, tmp_path, wait_for, today, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "all.json").write_text(journal_text(load("example", today).journal), encoding="utf-8")
    async with start(file).run_test(size=(60, 20)) as pilot:
        await pilot.press("I", *"all.json", "enter")
        text = await wait_for(pilot, "y  Yes")
        assert "line 2:" not in text
        await pilot.press("pagedown")
        await wait_for(pilot, "line 2:")
        await pilot.press("n")
    assert not file.exists()


async def test_what_a_table_does_not_say_is_asked_before_it_is_read(start, file, tmp_path, wait_for, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.csv").write_text("Date,EDSS\n2020-05-06,2.0\n", encoding="utf-8")
    async with start(file).run_test(size=(80, 24)) as pilot:
        await pilot.press("I", *"a.csv", "enter")
        await wait_for(pilot, "1  clinician")
        await pilot.press("1")
        await wait_for(pilot, "Add this to your journal?")
        await pilot.press("y")
        await wait_for(pilot, "u takes the whole import back")
    assert [(item.score, item.source) for item in file.read().edss] == [(2.0, "clinician")]
