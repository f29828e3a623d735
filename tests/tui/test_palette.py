"""The list of commands, closed faster than it can be filled."""

import pytest
from textual.geometry import Region

from neda.tui.palette import Palette


async def test_a_search_that_finds_its_list_gone_does_not_end_the_program(start, recorded, wait_for):
    app = start(recorded)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f3")
        await wait_for(pilot, lambda: isinstance(app.screen, Palette))
        await app.screen.query_one("CommandList").remove()
        search = app.screen._gather_commands("")
        await wait_for(pilot, lambda: search.is_finished)
        app.pop_screen()
        await pilot.press("3")
        await wait_for(pilot, "NEDA journal · Journal")
    assert search.error is not None
    assert app._exception is None


@pytest.mark.parametrize("colourless", [False, True])
async def test_the_chosen_command_stands_out_and_stays_readable(start, recorded, wait_for, monkeypatch, colourless):
    if colourless:
        monkeypatch.setenv("NO_COLOR", "1")
    app = start(recorded)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f3")
        await wait_for(pilot, lambda: isinstance(app.screen, Palette) and app.screen.query_one("CommandList").option_count > 5)
        await pilot.press("down", "down", "down")
        listed = app.screen.query_one("CommandList")
        await wait_for(pilot, lambda: listed.highlighted is not None)
        lines = listed.render_lines(Region(0, 0, *listed.size))
        styles = [[style for text, style, _control in line if text.strip()] for line in lines]
        marked = [any(style.underline for style in line) for line in styles]
        assert marked.count(True) == 2  # its name and what it does
        assert all(style.color != style.bgcolor for line in styles for style in line)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (160, 50)])
async def test_the_whole_list_lies_on_the_screen(start, recorded, wait_for, size):
    app = start(recorded)
    async with app.run_test(size=size) as pilot:
        await pilot.press("f3")
        await wait_for(pilot, lambda: isinstance(app.screen, Palette) and app.screen.query_one("CommandList").option_count > 5)
        await wait_for(pilot, lambda: 0 < app.screen.query_one("CommandList").region.bottom <= size[1])
