"""A backup is put back on the screen: chosen, explained, agreed to, and taken back by the key of undo."""

import pytest

from neda.clinical.recording import entry
from neda.store.file import JournalFile


def note(text: str):
    return entry("note", {"date": "2026-11-20", "text": text})


@pytest.fixture
def spoiled(file: JournalFile) -> JournalFile:
    """A journal with a good backup, and a change for the worse since."""
    file.add([note("first")])
    file.back_up()
    file.add([note("spoiled"), note("spoiled too")])
    return file


def texts(file: JournalFile) -> list[str]:
    return [item.text for item in file.read().notes]


async def test_a_backup_is_chosen_explained_put_back_and_taken_back(start, spoiled, wait_for):
    async with start(spoiled).run_test(size=(80, 24)) as pilot:
        await pilot.press("R")
        await wait_for(pilot, "Put back which backup?")
        await wait_for(pilot, "1  1 entry, last changed")
        await pilot.press("1")
        await wait_for(pilot, "The journal has 3 entries now and would have 1.")
        await pilot.press("y")
        await wait_for(pilot, "Restored: the journal now has 1 entry (u takes it back)")
        assert texts(spoiled) == ["first"]
        await pilot.press("u")
        await wait_for(pilot, "The journal has 3 entries again.")
        assert texts(spoiled) == ["first", "spoiled", "spoiled too"]
        await pilot.press("U")
        await wait_for(pilot, "The journal now has 1 entry.")
        assert texts(spoiled) == ["first"]


async def test_the_cursor_never_starts_on_what_a_restore_put_away(start, spoiled, wait_for):
    spoiled.restore(spoiled.backups()[0].path)
    async with start(spoiled).run_test(size=(80, 24)) as pilot:
        await pilot.press("R")
        await wait_for(pilot, "put away by a restore")
        await pilot.press("enter")
        await wait_for(pilot, "nothing would change")


async def test_no_is_the_answer_unless_yes_is_chosen(start, spoiled, wait_for):
    async with start(spoiled).run_test(size=(80, 24)) as pilot:
        await pilot.press("R", "1")
        await wait_for(pilot, "Please confirm")
        await pilot.press("enter")
        await wait_for(pilot, "NEDA journal")
    assert len(texts(spoiled)) == 3


async def test_without_a_backup_the_key_that_makes_one_is_named(start, file, wait_for):
    file.add([note("first")])
    async with start(file).run_test(size=(80, 24)) as pilot:
        await pilot.press("R")
        await wait_for(pilot, "There is no backup yet.")
        await wait_for(pilot, "of a day; B makes")


async def test_the_history_of_an_entry_names_the_restore(start, spoiled, wait_for):
    stored = spoiled.read().notes[0]
    spoiled.change(stored._replace(text="worse"))
    spoiled.restore(spoiled.backups()[0].path)
    async with start(spoiled).run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "h")
        await wait_for(pilot, "by a restore")
