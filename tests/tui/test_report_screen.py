"""The Report screen: the page as it will be saved, for whom and since when it is wanted."""

import pytest


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
    saved = (tmp_path / name).read_bytes()
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
