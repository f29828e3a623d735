"""The journal's file goes away, is replaced or cannot be read while the program is open: nothing reads as empty."""

import shutil
import sqlite3

import pytest

from neda.clinical.recording import entry
from neda.clinical.shown import Shown
from neda.store import patience
from neda.store.file import JournalFile
from neda.tui import following
from neda.tui.forms import EntryForm

NOTE = {"date": "2026-11-20", "text": "written here alone"}


@pytest.fixture
def shown(shown):
    """What is on the screen, wherever a line ends: the path of the journal can be long."""
    return lambda app: " ".join(shown(app).split())


@pytest.fixture
def wait_for(wait_for, shown):
    async def wait(pilot, condition):
        await wait_for(pilot, condition if callable(condition) else lambda: condition in shown(pilot.app))

    return wait


@pytest.fixture
def looks_often(monkeypatch):
    monkeypatch.setattr(following, "POLL_SECONDS", 0.1)


@pytest.mark.parametrize("copies", [False, True])
async def test_no_journal_is_begun_in_the_place_of_one_that_is_gone(start, recorded, wait_for, shown, copies, looks_often):
    app = start(recorded)
    if copies:
        recorded.back_up()
    away = recorded.path.with_name("away")
    async with app.run_test(size=(100, 40)) as pilot:
        await wait_for(pilot, "NEDA journal · Today")
        recorded.path.rename(away)
        said = "backups of it are there" if copies else "is no longer there"
        await wait_for(pilot, said)
        assert "no baseline to judge from yet" not in shown(app)
        await pilot.press("e", "3", "f2")
        await wait_for(pilot, lambda: isinstance(app.screen, EntryForm))
        await wait_for(pilot, said)
        assert not recorded.path.exists()
        await pilot.press("escape")
        await wait_for(pilot, "esc")
        await pilot.press("escape")
        await wait_for(pilot, "NEDA journal · Today")
        assert not recorded.path.exists()
        away.rename(recorded.path)
        await wait_for(pilot, lambda: said not in shown(app))


async def test_a_journal_emptied_behind_an_open_form_ends_nothing(start, recorded, wait_for):
    app = start(recorded)
    recorded.back_up()
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("e", "3")
        await wait_for(pilot, lambda: isinstance(app.screen, EntryForm))
        recorded.path.write_bytes(b"")
        await pilot.press("escape", "escape")
        await wait_for(pilot, "is empty, though backups of it are there")
        assert app.record.journal.entries()


async def test_another_file_with_as_many_changes_is_noticed(start, recorded, wait_for, shown, looks_often):
    app = start(recorded)
    other = JournalFile(recorded.path.with_name("from-another-machine.db"))
    shutil.copy(recorded.path, other.path)
    other.add([entry("edss", {"date": "2026-11-19", "score": 2.0, "source": "clinician", "assessor": "Dr Twofold"})])
    recorded.add([entry("note", NOTE)])
    assert other.change_number() == recorded.change_number()
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("3")
        await wait_for(pilot, "written here alone")
        other.path.replace(recorded.path)
        await wait_for(pilot, "changed outside this window")
        assert "written here alone" not in shown(app)
        await pilot.press("e")
        await wait_for(pilot, "Dr Twofold")


async def test_a_form_opened_while_the_journal_is_locked_says_no_verdict_and_goes_on_later(
    start, recorded, wait_for, shown, waited
):
    recorded.save_draft("edss", {"note": "kept before"})
    app = start(recorded)
    async with app.run_test(size=(100, 40)) as pilot:
        await wait_for(pilot, "NEDA journal · Today")
        other = sqlite3.connect(recorded.path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        waited.clear()
        await pilot.press("e", "3")
        await wait_for(pilot, "did not let go of it")
        await pilot.pause(0.1)
        assert "If saved" not in shown(app)
        assert set(waited) == {patience.MOMENT_SECONDS}
        other.execute("ROLLBACK")
        other.close()
        await pilot.press("full_stop", "5")
        await wait_for(pilot, "kept before")
        await wait_for(pilot, "If saved")
        assert "Dr Lindqvist" in shown(app)
        assert "did not let go of it" not in shown(app)
        await pilot.press("escape")
        await wait_for(pilot, "NEDA journal · Today")
        kept = recorded.draft("edss")
        assert (kept["score"], kept["note"]) == ("3.5", "kept before")


async def test_words_about_a_lock_go_when_the_lock_is_gone(start, recorded, wait_for, shown, waited, looks_often):
    app = start(recorded)
    async with app.run_test(size=(100, 40)) as pilot:
        await wait_for(pilot, "NEDA journal · Today")
        other = sqlite3.connect(recorded.path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        waited.clear()
        await wait_for(pilot, "did not let go of it")
        assert set(waited) == {patience.MOMENT_SECONDS}
        other.execute("ROLLBACK")
        other.close()
        await wait_for(pilot, lambda: "did not let go of it" not in shown(app))


def locks_when_called(monkeypatch, file, name):
    """Another program begins to write at the moment a method is first called; the calls, and how that program ends."""
    other = sqlite3.connect(file.path, isolation_level=None, check_same_thread=False)
    method, calls = getattr(file, name), []

    def called(*given):
        if not calls:
            other.execute("BEGIN EXCLUSIVE")
        calls.append(given)
        return method(*given)

    monkeypatch.setattr(file, name, called)
    return calls, other


async def test_rows_that_a_lock_kept_from_being_checked_are_checked_later(
    start, recorded, wait_for, shown, waited, looks_often, monkeypatch
):
    monkeypatch.setattr(following, "SETTLED_SECONDS", 0.1)
    with sqlite3.connect(recorded.path) as connection:
        connection.execute("UPDATE note SET note = 'not what was written' WHERE rowid = (SELECT min(rowid) FROM note)")
    connection.close()
    calls, other = locks_when_called(monkeypatch, recorded, "verify")
    async with start(recorded).run_test(size=(100, 40)) as pilot:
        await wait_for(pilot, lambda: len(calls) > 2)
        assert waited[-1] == patience.MOMENT_SECONDS
        other.execute("ROLLBACK")
        await wait_for(pilot, "changed outside this program")
        await wait_for(pilot, lambda: "did not let go of it" not in shown(pilot.app))
    other.close()


async def test_what_other_rules_changed_is_said_once_a_lock_is_gone(
    start, recorded, wait_for, waited, looks_often, monkeypatch
):
    monkeypatch.setattr(following, "SETTLED_SECONDS", 0.1)
    record = start(recorded)
    record.load()
    recorded.keep_shown(Shown.of(record.record.status, "0.0.1")._replace(verdict="neda"))
    calls, other = locks_when_called(monkeypatch, recorded, "last_shown")
    async with start(recorded).run_test(size=(100, 40)) as pilot:
        await wait_for(pilot, lambda: calls)
        await wait_for(pilot, "did not let go of it")
        other.execute("ROLLBACK")
        await wait_for(pilot, "no entry did it")
    other.close()
