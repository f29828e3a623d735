"""The list of commands, closed faster than it can be filled."""

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
