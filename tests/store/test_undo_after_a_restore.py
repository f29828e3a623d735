"""Undo after a restore takes back the restore; the change of some earlier day that the copy ends with stays."""

import sqlite3
from pathlib import Path

import pytest

from neda.clinical.entries import EdssAssessment, Person
from neda.clinical.journal import Journal, Settings
from neda.clinical.recording import entry
from neda.store.backups import Backup
from neda.store.file import JournalFile


def edss(score: float) -> EdssAssessment:
    made = entry("edss", {"date": "2026-06-03", "score": score, "source": "clinician"})
    assert isinstance(made, EdssAssessment)
    return made


def note(text: str):
    return entry("note", {"date": "2026-06-03", "text": text})


@pytest.fixture
def corrected(file: JournalFile) -> JournalFile:
    """Yesterday: a score, and its correction."""
    (stored,) = file.add([edss(3.0)])
    file.change(stored._replace(score=5.0))
    return file


@pytest.fixture
def copy(corrected: JournalFile) -> Backup:
    return corrected.back_up()


def later(file: JournalFile) -> list[Journal]:
    """Today: a bit of everything; the journal after each step."""
    (score,) = file.read().edss
    states = [file.read()]
    for act in (
        lambda: file.add([note("one"), note("two")]),
        lambda: file.change(score._replace(score=6.0)),
        lambda: file.remove(score.id),
        lambda: file.set_person(Person(name="A. B.")),
        lambda: file.set_settings(Settings(None, (("confirm_days", 84),))),
    ):
        act()
        states.append(file.read())
    return states


def test_undo_takes_back_the_restore_and_redo_restores_again(corrected: JournalFile, copy: Backup) -> None:
    states = later(corrected)

    done = corrected.restore(copy.path)
    assert corrected.read() == states[0]
    assert done.undone_next is None

    undone = corrected.undo()
    assert undone is not None
    assert undone.restored
    assert corrected.read() == states[-1]
    redone = corrected.redo()
    assert redone is not None
    assert redone.restored
    assert corrected.read() == states[0]
    assert corrected.verify() == ()


def test_before_the_restore_every_step_can_be_taken_back_as_before(corrected: JournalFile, copy: Backup) -> None:
    states = later(corrected)
    corrected.restore(copy.path)

    corrected.undo()
    for state in reversed(states[:-1]):
        step = corrected.undo()
        assert step is not None
        assert not step.restored
        assert corrected.read() == state
    corrected.undo()
    assert [score.score for score in corrected.read().edss] == [3.0]


def test_undo_of_two_restores_goes_back_through_both(corrected: JournalFile, copy: Backup) -> None:
    states = later(corrected)
    kept = corrected.restore(copy.path).kept
    assert kept is not None
    corrected.restore(kept.path)
    assert corrected.read() == states[-1]

    corrected.undo()
    assert corrected.read() == states[0]
    corrected.undo()
    assert corrected.read() == states[-1]


def test_a_journal_from_elsewhere_in_its_place_is_taken_back_whole(corrected: JournalFile, tmp_path: Path) -> None:
    other = JournalFile(tmp_path / "other.db")
    other.add([note("theirs")], Person(name="C. D."), Settings("neda-4"))
    mine, theirs = corrected.read(), other.read()

    corrected.restore(other.path)
    assert corrected.read() == theirs
    corrected.undo()
    assert corrected.read() == mine
    corrected.redo()
    assert corrected.read() == theirs
    assert corrected.verify() == ()


def test_the_history_of_an_entry_goes_on_over_the_restore(corrected: JournalFile, copy: Backup) -> None:
    (score,) = corrected.read().edss
    corrected.change(score._replace(score=6.0))

    corrected.restore(copy.path)

    known = corrected.history(score.id)
    assert [getattr(change.after, "score", None) for change in known] == [3.0, 5.0, 6.0, 5.0]
    assert [change.restored for change in known] == [False, False, False, True]


def test_programs_that_have_the_journal_open_notice_the_restore(corrected: JournalFile, copy: Backup) -> None:
    (score,) = corrected.read().edss
    corrected.change(score._replace(score=6.0))
    seen = corrected.change_number()

    corrected.restore(copy.path)

    assert corrected.change_number() > seen


def test_a_restore_that_changes_nothing_is_no_step_and_says_what_undo_would_take(corrected: JournalFile) -> None:
    copy = corrected.back_up()
    newest = corrected.history(corrected.read().edss[0].id)[-1]

    done = corrected.restore(copy.path)

    assert done.undone_next == newest.at


@pytest.mark.parametrize("damage", ["gone", "header", "row"])
def test_what_cannot_be_brought_back_is_said_to_be_beyond_undo(
    corrected: JournalFile, copy: Backup, damage: str
) -> None:
    newest = corrected.history(corrected.read().edss[0].id)[-1]
    match damage:
        case "gone":
            corrected.path.unlink()
        case "header":
            corrected.path.write_bytes(b"X" + corrected.path.read_bytes()[1:])
        case "row":
            connection = sqlite3.connect(corrected.path)
            connection.execute("UPDATE edss SET score = 9.5")
            connection.commit()
            connection.close()

    done = corrected.restore(copy.path)

    assert done.undone_next == newest.at
    assert [score.score for score in corrected.read().edss] == [5.0]


def test_an_entry_erased_before_the_restore_comes_back_by_no_undo(corrected: JournalFile, copy: Backup) -> None:
    corrected.add([note("wolpertinger")])
    corrected.erase(corrected.read().notes[0].id)
    corrected.restore(copy.path)

    while corrected.undo() is not None:
        assert corrected.read().notes == ()
    assert b"wolpertinger" not in corrected.path.read_bytes()
