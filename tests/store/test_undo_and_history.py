"""Every change can be taken back and brought back, also after a restart, and nothing written is lost."""

from datetime import UTC, datetime

import pytest

from neda.clinical.entries import Note, Person
from neda.clinical.journal import Journal, Settings
from neda.clinical.recording import entry
from neda.store.file import JournalFile
from neda.store.problems import NoSuchEntry


def note(text: str) -> Note:
    made = entry("note", {"date": "2020-01-02", "text": text})
    assert isinstance(made, Note)
    return made


def states_of_a_busy_day(file: JournalFile) -> list[Journal]:
    """Do a bit of everything; the journal before it and after each step."""
    states = [Journal()]

    def seen() -> None:
        states.append(file.read())

    (first, _second) = file.add([note("one"), entry("relapse", {"onset": "2019", "certainty": "reported"})])
    seen()
    file.change(first._replace(note="more"))
    seen()
    file.set_person(Person(name="A. B."))
    seen()
    file.set_settings(Settings(None, (("confirm_days", 84),)))
    seen()
    file.remove(first.id)
    seen()
    file.add([note("three")], Person(name="C. D."), Settings())
    seen()
    return states


def test_undo_goes_back_to_the_empty_journal_and_redo_brings_all_back(file: JournalFile) -> None:
    states = states_of_a_busy_day(file)
    for state in reversed(states[:-1]):
        assert JournalFile(file.path).undo() is not None
        assert file.read() == state
    assert file.undo() is None
    assert file.read() == Journal()

    for state in states[1:]:
        assert JournalFile(file.path).redo() is not None
        assert file.read() == state
    assert file.redo() is None
    assert file.verify() == ()


def test_undo_and_redo_can_be_mixed(file: JournalFile) -> None:
    states = states_of_a_busy_day(file)
    for _ in range(3):
        file.undo()
    file.redo()
    file.undo()
    file.undo()
    assert file.read() == states[-5]

    file.redo()

    assert file.read() == states[-4]


def test_a_new_change_leaves_nothing_to_redo(file: JournalFile) -> None:
    file.add([note("one")])
    file.add([note("two")])
    file.undo()
    file.add([note("three")])

    assert file.redo() is None
    assert [item.text for item in file.read().notes] == ["one", "three"]
    file.undo()
    assert [item.text for item in file.read().notes] == ["one"]
    file.undo()
    assert file.read().notes == ()
    assert file.undo() is None


def test_undo_tells_what_it_took_back_and_how_much_belonged_to_it(file: JournalFile) -> None:
    (stored, _other) = file.add([note("one"), note("two")])

    taken = file.undo()

    assert taken is not None
    assert (taken.action, taken.kind, taken.identity, taken.before, taken.after) == (
        "add",
        "note",
        stored.id,
        None,
        stored,
    )
    assert taken.together == 2
    assert file.read() == Journal()


def test_undo_of_nothing_is_nothing(file: JournalFile) -> None:
    file.create()

    assert file.undo() is None
    assert file.redo() is None


def test_history_shows_every_version_with_its_time_in_utc(file: JournalFile) -> None:
    began = datetime.now(UTC).replace(microsecond=0)
    (stored,) = file.add([note("one")])
    changed = file.change(stored._replace(text="two"))
    file.remove(stored.id)
    file.undo()

    history = file.history(stored.id)

    assert [item.action for item in history] == ["add", "change", "remove", "add"]
    assert [(item.before, item.after) for item in history] == [
        (None, stored),
        (stored, changed),
        (changed, None),
        (None, changed),
    ]
    assert all(began <= item.at <= datetime.now(UTC) for item in history)
    assert [item.number for item in history] == sorted(item.number for item in history)


def test_history_of_the_person_and_the_settings_is_kept(file: JournalFile) -> None:
    file.set_person(Person(name="A. B."))
    file.set_settings(Settings(None, (("confirm_days", 84),)))

    assert [item.after for item in file.history("person")] == [Person(name="A. B.")]
    assert [item.after for item in file.history("settings")] == [Settings(None, (("confirm_days", 84),))]


def test_history_counts_what_was_done_in_the_same_step(file: JournalFile) -> None:
    (stored, _other) = file.add([note("one"), note("two")])
    file.change(stored._replace(text="more"))

    assert [item.together for item in file.history(stored.id)] == [2, 1]


def test_the_change_number_grows_with_every_change_and_with_nothing_else(file: JournalFile) -> None:
    numbers = [file.change_number()]
    (stored,) = file.add([note("one")])
    numbers.append(file.change_number())
    file.change(stored._replace(text="two"))
    numbers.append(file.change_number())
    file.undo()
    numbers.append(file.change_number())
    file.redo()
    numbers.append(file.change_number())
    assert numbers == sorted(set(numbers))

    file.read()
    file.verify()
    file.save_draft("note", {"text": "unsaved"})
    file.change(file.read().notes[0])
    file.set_person(Person())

    assert file.change_number() == numbers[-1]


def test_saving_an_entry_unchanged_is_no_step(file: JournalFile) -> None:
    (stored,) = file.add([note("one")])

    assert file.change(stored) == stored
    file.undo()

    assert file.read() == Journal()


def test_an_entry_that_is_not_there_cannot_be_changed_or_removed(file: JournalFile) -> None:
    (stored,) = file.add([note("one")])
    file.remove(stored.id)

    with pytest.raises(NoSuchEntry, match=stored.id):
        file.change(stored)
    with pytest.raises(NoSuchEntry, match=stored.id):
        file.remove(stored.id)
    assert file.read() == Journal()


def test_a_changed_entry_is_still_of_its_own_kind(file: JournalFile) -> None:
    (stored,) = file.add([note("one")])
    other = entry("checkin", {"id": stored.id, "date": "2020", "no_new_symptoms": True})

    with pytest.raises(NoSuchEntry):
        file.change(other)
    assert file.read().notes == (stored,)
