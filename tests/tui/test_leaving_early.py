"""Whoever leaves at once meets no error, however far the program was in making pages and forms ahead."""

import asyncio
from itertools import islice

import pytest

from neda.tui import loading_ahead
from neda.tui.app import NedaApp
from neda.tui.kept_pages import PAGES
from neda.tui.spare_forms import KINDS

IMPORTS, LAST_STEPS = len(loading_ahead.AHEAD), 2
PAGE_STEPS = len(PAGES) * (loading_ahead.LAYOUTS + 2)
MADE = [*range(IMPORTS, IMPORTS + len(PAGES)), *range(first := IMPORTS + PAGE_STEPS + LAST_STEPS, first + len(KINDS))]


@pytest.mark.parametrize("made", MADE)
async def test_leaving_while_screens_are_made_ends_quietly(recorded, today, monkeypatch, made):
    monkeypatch.setattr(loading_ahead, "IDLE_SECONDS", 0.001)
    monkeypatch.setattr(loading_ahead, "PAUSE_SECONDS", 0.001)

    class Leaving(NedaApp):
        loads_ahead = True

        def parts(self):
            parts = super().parts()
            yield from islice(parts, made)
            yield lambda: (next(parts)(), self.exit())

    app = Leaving(recorded, today)
    async with asyncio.timeout(30):
        async with app.run_test(size=(80, 24)) as pilot:
            while app.loading:
                await pilot.pause()
    assert app.return_code == 0
    assert app._exception is None


async def test_leaving_while_another_program_writes_ends_quietly(recorded, today, make):
    app = NedaApp(recorded, today)
    async with app.run_test(size=(80, 24)):
        recorded.add([make("note", date="2026-11-20", text="from elsewhere")])
        screens = app.screen_stack
        app._screen_stack.clear()
        app._look()
        app._screen_stack.extend(screens)


async def test_what_fails_while_the_program_is_being_left_is_no_error(recorded, today):
    app = NedaApp(recorded, today)
    async with app.run_test(size=(80, 24)):
        app.exit(return_code=143)
        app.screen.call_later(lambda: app.screen.query_one("#not-there-any-more"))
    assert app.return_code == 143
    assert app._exception is None
