"""The Report screen: the page as it will be saved, for whom and since when it is wanted."""

from pathlib import Path

import pytest

from neda.store.file import JournalFile
from neda.tui.screens.ask_line import AskLine


async def test_what_the_page_is_made_for_stands_above_it_and_changes_it(start, recorded, wait_for):
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await pilot.press("4")
        text = await wait_for(pilot, "For: neurologist")
        assert "A. B." in text.partition("Names: shown")[2]
        await pilot.press("y")
        text = await wait_for(pilot, "Names: left out")
        assert "A. B." not in text.partition("Names: left out")[2]
        await pilot.press("f", "2")
        await wait_for(pilot, "For: family doctor")
        await pilot.press("b", "2")
        await wait_for(pilot, "Since: last appointment")
        await pilot.press("b", "3", *"soon", "enter")
        await wait_for(pilot, "“soon” is no date")
        await pilot.press("ctrl+u", *"2020-05", "enter")
        await wait_for(pilot, "Since: 2020-05-01")
        before = str(pilot.app.screen.query_one("#sheet").content)
        await pilot.press("k")
        await wait_for(pilot, "Length: everything")
        assert len(str(pilot.app.screen.query_one("#sheet").content)) > len(before)


async def test_an_option_can_be_clicked(start, recorded, wait_for):
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await pilot.press("4")
        text = await wait_for(pilot, "Names: shown")
        line = next(line for line in text.splitlines() if "Names: shown" in line)
        row = text.splitlines().index(line) - text.splitlines().index(next(line for line in text.splitlines() if "For:" in line))
        await pilot.click("Options", offset=(line.index("Names") + 2, row))
        await wait_for(pilot, "Names: left out")


@pytest.mark.parametrize("name", ["page.txt", "page.md", "page.html", "page.pdf"])
async def test_the_page_is_saved_by_its_ending_as_it_was_made(start, recorded, wait_for, tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "s", *name, "enter")
        await wait_for(pilot, "Anyone who can open this file can read it")
    assert not (tmp_path / name).exists(), "nothing about a person's health lies where the program was started"
    saved = (Path.home() / name).read_bytes()
    assert saved.startswith(b"%PDF") == name.endswith(".pdf")
    assert b"AWAITING CONFIRMATION" in saved or name.endswith(".pdf")


async def test_a_narrow_screen_wraps_the_page_says_so_and_loses_nothing(start, recorded, wait_for):
    async with start(recorded).run_test(size=(60, 20)) as pilot:
        await pilot.press("4")
        await wait_for(pilot, "Wrapped to fit here, not in print")
        page = pilot.app.screen.query_one("#page")
        assert page.max_scroll_x == 0
        record = pilot.app.record
        width = page.content_size.width
        said = " ".join(" ".join(line.plain for line in pilot.app.screen.query_one("Parts").lines(width)).split())
        made = pilot.app.screen.document(record)
        for block in (*made.blocks, *made.annex):
            for text in (*block.lines, *(cell for row in block.rows for cell in row)):
                assert " ".join(text.split()) in said
        await pilot.resize_terminal(100, 30)
        text = await wait_for(pilot, "The arrow keys and page up, page down move the page")
        assert "Wrapped" not in text


@pytest.mark.parametrize(("size", "column"), [((80, 24), 0), ((83, 24), 0), ((84, 24), 1), ((160, 50), 1), ((79, 24), 1), ((60, 20), 1)])
async def test_the_page_begins_in_the_column_of_what_stands_about_it(start, recorded, wait_for, size, column):
    async with start(recorded).run_test(size=size) as pilot:
        await pilot.press("4")
        await wait_for(pilot, "MS SUMMARY")
        page = pilot.app.screen.query_one("#sheet" if size[0] >= 80 else "#page Parts")
        around = [page, *(pilot.app.screen.query_one(name) for name in ("Options", "#scrolling"))]
        await wait_for(pilot, lambda: {widget.content_region.x for widget in around} == {column})


async def test_a_sheet_is_wrapped_too(start, recorded, wait_for):
    async with start(recorded).run_test(size=(60, 20)) as pilot:
        await pilot.press("5", "end", "up", "up", "enter")
        await wait_for(pilot, "Wrapped to fit here, not in print")
        assert pilot.app.screen.query_one("#page").max_scroll_x == 0


async def test_a_name_without_a_known_ending_is_asked_again_and_the_journal_is_never_replaced(start, recorded, wait_for):
    async with start(recorded).run_test(size=(160, 50)) as pilot:
        await pilot.press("4", "s", *"page.doc", "enter")
        await wait_for(pilot, "Give a name that ends in")
        await pilot.press("escape")
    assert recorded.read().entries()


async def test_a_page_that_cannot_be_saved_is_asked_for_again_with_what_was_typed_and_the_reason(start, recorded, tmp_path, wait_for):
    nowhere = tmp_path / "missing" / "page.txt"
    async with start(recorded).run_test(size=(120, 40)) as pilot:
        await pilot.press("4", "s", *str(nowhere), "enter")
        await wait_for(pilot, "page.txt could not be written: No such file or directory")
        assert pilot.app.screen.query_one("LineAnswer").text == str(nowhere)
        await pilot.press("escape", "s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, AskLine))
        assert pilot.app.screen.query_one("LineAnswer").text == str(nowhere)
        nowhere.parent.mkdir()
        await pilot.press("enter")
        await wait_for(pilot, "Saved: ")
    assert nowhere.read_text(encoding="utf-8").strip()


async def test_a_page_over_the_journal_or_a_file_that_shall_stay_is_asked_for_again(start, recorded, wait_for, tmp_path):
    there = tmp_path / "there.txt"
    there.write_text("mine", encoding="utf-8")
    journal = recorded.path.rename(recorded.path.with_name("journal.txt"))
    async with start(JournalFile(journal)).run_test(size=(120, 40)) as pilot:
        await pilot.press("4", "s", *str(there), "enter")
        await wait_for(pilot, "Replace it?")
        await pilot.press("n")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, AskLine))
        assert pilot.app.screen.query_one("LineAnswer").text == str(there)
        await pilot.press("ctrl+u", *str(journal), "enter")
        await wait_for(pilot, "Replace it?")
        await pilot.press("y")
        await wait_for(pilot, "is the journal itself; nothing was written")
        await pilot.press("ctrl+u", *"~nobody-of-this-name/page.txt", "enter")
        await wait_for(pilot, "~nobody-of-this-name/page.txt could not be written")
    assert there.read_text(encoding="utf-8") == "mine"
    assert JournalFile(journal).read().entries()


async def test_a_file_is_proposed_among_the_documents_where_there_are_such(start, recorded, wait_for):
    (Path.home() / "Documents").mkdir(parents=True)
    async with start(recorded).run_test(size=(120, 40)) as pilot:
        await pilot.press("4", "s")
        await wait_for(pilot, "a name alone goes into your folder Documents")
        await pilot.press("enter")
        await wait_for(pilot, "Anyone who can open this file can read it")
    assert list((Path.home() / "Documents").glob("neda-report-*.pdf"))
