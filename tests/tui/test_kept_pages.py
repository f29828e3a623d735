"""Pages are made once: one's place is found again, and nothing on them is older than the journal."""


import pytest

from neda.clinical.recording import entry, person
from neda.store.file import JournalFile
from neda.tui.kept_pages import PAGES
from neda.tui.screens.journal import JournalPage
from neda.tui.screens.timeline import Timeline
from neda.tui.widgets.entry_list import EntryList


async def test_the_list_stands_where_it_was_left(start, recorded, wait_for):
    app = start(recorded)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await wait_for(pilot, "NEDA journal · Journal")
        await pilot.press("down", "down", "down")
        await wait_for(pilot, lambda: app.screen.query_one(EntryList).cursor == 3)
        await pilot.press("2")
        await wait_for(pilot, "NEDA journal · Timeline")
        await pilot.press("3")
        await wait_for(pilot, "NEDA journal · Journal")
        listed = app.screen.query_one(EntryList)
        assert (listed.cursor, listed.has_focus) == (3, True)


async def test_the_timeline_keeps_its_zoom(start, recorded, wait_for):
    app = start(recorded)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("2")
        await wait_for(pilot, "NEDA journal · Timeline")
        await wait_for(pilot, lambda: isinstance(app.screen, Timeline) and app.screen.shown is None)
        await pilot.press("plus", "plus")
        await wait_for(pilot, lambda: app.screen.shown is not None)
        narrowed = app.screen.shown
        await pilot.press("4", "2")
        await wait_for(pilot, lambda: isinstance(app.screen, Timeline))
        assert app.screen.shown == narrowed


async def test_what_was_saved_meanwhile_stands_on_a_page_that_was_left(start, recorded, wait_for):
    app = start(recorded)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await wait_for(pilot, "NEDA journal · Journal")
        before = len(app.screen.query_one(EntryList).entries)
        await pilot.press("1")
        await wait_for(pilot, "NEDA journal · Today")
        app.file.add([entry("note", {"date": "2026-11-20", "text": "an unheard-of word"})])
        assert app.reload()
        await pilot.press("3")
        await wait_for(pilot, "an unheard-of word")
        assert len(app.screen.query_one(EntryList).entries) == before + 1


async def test_a_message_said_elsewhere_does_not_stay_on_a_page_that_was_left(start, recorded, wait_for, shown):
    app = start(recorded)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await wait_for(pilot, "NEDA journal · Journal")
        app.message = "Said on the list"
        await wait_for(pilot, "Said on the list")
        await pilot.press("1")
        await wait_for(pilot, "NEDA journal · Today")
        assert "Said on the list" not in shown(app)
        await pilot.press("3")
        await wait_for(pilot, "NEDA journal · Journal")
        assert "Said on the list" not in shown(app)


async def test_typing_never_lands_in_a_search_that_was_left_open(start, recorded, wait_for):
    app = start(recorded)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "slash", "m", "r", "i")
        await wait_for(pilot, "Find")
        app.action_show_today()
        await wait_for(pilot, "NEDA journal · Today")
        await pilot.press("3")
        await wait_for(pilot, "NEDA journal · Journal")
        assert app.screen.query_one(EntryList).has_focus


async def test_another_journal_begins_with_pages_of_its_own(start, recorded, wait_for, tmp_path):
    other = JournalFile(tmp_path / "other.db")
    other.create()
    other.set_person(person({"name": "Bo"}))
    app = start(recorded)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await wait_for(pilot, "NEDA journal · Journal")
        kept = app.screen
        app.show_journal(other)
        await pilot.press("3")
        await wait_for(pilot, lambda: isinstance(app.screen, JournalPage) and app.screen is not kept)
        await wait_for(pilot, "Bo")
        assert app.screen.query_one(EntryList).entries == ()
        await wait_for(pilot, lambda: not kept.is_running)


async def test_pages_are_made_before_they_are_gone_to(start, recorded, wait_for):
    app = start(recorded)
    app.loads_ahead = True
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, lambda: all(map(app.is_screen_installed, PAGES)))
        made = app.get_screen("journal")
        await wait_for(pilot, lambda: made.size == app.size and made.query_one(EntryList).size.height > 0)
        await pilot.press("3")
        await wait_for(pilot, "NEDA journal · Journal")
        assert app.screen is made
        await wait_for(pilot, lambda: len(made.query_one(EntryList).entries) == len(app.record.journal.entries()))


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (160, 50)])
async def test_a_page_made_ahead_looks_like_one_made_when_gone_to(start, recorded, wait_for, settled, size):
    async def pictures(app):
        found = {}
        async with app.run_test(size=size) as pilot:
            await wait_for(pilot, lambda: not app.loads_ahead or all(map(app.is_screen_installed, PAGES)))
            await wait_for(pilot, lambda: not app.loading)
            for place in PAGES:
                app.go_to(place)
                await wait_for(pilot, lambda place=place: app.screen is app.get_screen(place))
                found[place] = await settled(pilot)
        return found

    ahead = start(recorded)
    ahead.loads_ahead = True
    assert await pictures(ahead) == await pictures(start(recorded))
