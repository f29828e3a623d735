"""Erased is gone for good: from the list, the history, unsaved forms and the very bytes of the file."""

import sqlite3
from pathlib import Path

import pytest

from neda.clinical.entries import Entry, Person
from neda.clinical.journal import Journal, Settings
from neda.clinical.recording import entry
from neda.store.file import JournalFile
from neda.store.problems import MissingJournal, NoSuchEntry

SECRET = "a-word-nobody-may-ever-read-again"


def note(text: str, identity: str = "") -> Entry:
    return entry("note", {"id": identity, "date": "2020-01-02", "text": text})


def texts(file: JournalFile) -> list[str]:
    return [item.text for item in file.read().notes]


def holds(file: JournalFile, words: str) -> bool:
    there = (path for path in file.path.parent.rglob("*") if path.is_file())
    return any(words.encode() in path.read_bytes() for path in there)


def test_an_erased_entry_leaves_no_byte_in_the_file(file: JournalFile) -> None:
    (kept, gone) = file.add([note("kept"), note(SECRET)])
    changed = file.change(gone._replace(text=f"{SECRET} again" * 2000))
    file.save_draft("note", {"text": SECRET})
    file.save_draft(f"note {gone.id}", {"text": SECRET})
    assert holds(file, SECRET)

    erased = file.erase(gone.id)

    assert (erased.entries, erased.changes, erased.drafts) == (1, 2, 2)
    assert not holds(file, SECRET)
    assert not holds(file, gone.id)
    assert file.read().notes == (kept,)
    assert file.history(gone.id) == ()
    assert file.draft("note") is None
    with pytest.raises(NoSuchEntry):
        file.resolve(changed.id)
    assert file.verify() == ()


def leave_behind(path: Path, table: str, words: str) -> None:
    """Write words into the unused middle of a table's page, where SQLite leaves copies of rows it moved elsewhere."""
    connection = sqlite3.connect(path)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    with path.open("r+b") as content:
        content.seek((page - 1) * size)
        head = content.read(8)
        rows, filled_from = int.from_bytes(head[3:5], "big"), int.from_bytes(head[5:7], "big")
        assert head[0] == 13, "a page that holds rows"
        assert 8 + 2 * rows + len(words) < filled_from
        content.seek((page - 1) * size + filled_from - len(words))
        content.write(words.encode())


@pytest.mark.parametrize("table", ["note", "change", "draft"])
def test_a_copy_that_a_row_left_behind_when_it_moved_is_gone_too(file: JournalFile, table: str) -> None:
    (kept, gone) = file.add([note("kept"), note("x")])
    file.save_draft("mri", {"centre": "kept too"})
    leave_behind(file.path, table, SECRET)
    assert holds(file, SECRET)
    assert file.verify() == ()

    file.erase(gone.id)

    assert not holds(file, SECRET)
    assert file.read().notes == (kept,)
    assert file.draft("mri") == {"centre": "kept too"}
    assert file.verify() == ()


def test_every_other_step_can_still_be_undone_and_redone(file: JournalFile) -> None:
    states = [Journal()]
    (first, gone) = file.add([note("one"), note(SECRET)])
    file.change(gone._replace(text=f"{SECRET} 2"))
    file.change(first._replace(text="two"))
    file.remove(gone.id)
    file.set_person(Person(name="A. B."))
    file.undo()
    file.erase(gone.id)
    states = [file.read()]

    while JournalFile(file.path).undo() is not None:
        states.append(file.read())

    assert [[item.text for item in state.notes] for state in states] == [["two"], ["one"], []]
    for state in [*reversed(states[:-1])]:
        assert file.redo() is not None
        assert file.read() == state
    assert file.redo() is not None
    assert file.read().person.name == "A. B."
    assert file.redo() is None


def test_undo_cannot_bring_an_erased_entry_back(file: JournalFile) -> None:
    (gone,) = file.add([note(SECRET)])
    file.erase(gone.id)

    assert file.undo() is None
    assert file.redo() is None
    assert file.read() == Journal()


def test_an_entry_deleted_before_can_be_erased_from_the_history(file: JournalFile) -> None:
    (kept, gone) = file.add([note("kept"), note(SECRET)])
    file.remove(gone.id)

    erased = file.erase(gone.id)

    assert (erased.entries, erased.changes) == (0, 2)
    assert not holds(file, SECRET)
    assert file.undo() is not None
    assert file.read() == Journal()
    file.redo()
    assert file.read().notes == (kept,)


def test_forms_of_other_kinds_and_of_other_entries_stay(file: JournalFile) -> None:
    (gone, other) = file.add([note(SECRET), note("other")])
    file.save_draft("mri", {"new_t2": "3"})
    file.save_draft(f"note {other.id}", {"text": "typed"})

    assert file.erase(gone.id).drafts == 0
    assert file.draft("mri") == {"new_t2": "3"}
    assert file.draft(f"note {other.id}") == {"text": "typed"}


def test_other_programs_see_that_something_was_erased_whichever_change_it_was(file: JournalFile) -> None:
    (first, last) = file.add([note("one")]) + file.add([note("two")])
    for gone in (last, first):
        before = file.change_number()
        file.erase(gone.id)
        assert file.change_number() > before
    file.add([note("three")])
    before = file.change_number()
    file.erase_all()
    assert file.change_number() > before


def test_the_order_of_the_entries_that_stay_is_kept(file: JournalFile) -> None:
    stored = file.add([note(text) for text in ("one", "two", "three")])
    file.erase(stored[2].id)
    file.add([note("four")])
    file.erase(stored[0].id)

    assert texts(file) == ["two", "four"]


@pytest.mark.parametrize("identity", ["nothing", "person", "settings", ""])
def test_what_is_no_entry_is_not_erased(file: JournalFile, identity: str) -> None:
    file.set_person(Person(name="A. B."))
    file.set_settings(Settings(None, (("confirm_days", 84),)))
    content = file.path.read_bytes()

    with pytest.raises(NoSuchEntry):
        file.erase(identity)
    assert file.path.read_bytes() == content


def test_an_entry_whose_id_is_a_word_of_ours_leaves_the_person_alone(file: JournalFile) -> None:
    file.set_person(Person(name="A. B."))
    file.add([note(SECRET, "person")])

    assert file.erase("person").changes == 1
    assert [item.after for item in file.history("person")] == [Person(name="A. B.")]


def test_an_id_that_came_back_as_another_kind_is_erased_with_both(file: JournalFile) -> None:
    file.add([note(SECRET, "same")])
    file.remove("same")
    file.add([entry("checkin", {"id": "same", "date": "2020", "no_new_symptoms": True})])

    assert file.erase("same") == (1, 3, 0, False, False, 1, 0, ())
    assert not holds(file, SECRET)


def test_erasing_everything_leaves_an_empty_journal(file: JournalFile) -> None:
    file.add([note(SECRET), note(SECRET)], Person(name=SECRET), Settings("neda-2", (("confirm_days", 84),)))
    file.save_draft("mri", {"report_text": SECRET})

    erased = file.erase_all()

    assert erased == (2, 4, 1, True, True, 0, 0, ())
    assert not holds(file, SECRET)
    assert file.read() == Journal()
    assert file.undo() is None
    assert file.redo() is None
    assert file.draft("mri") is None
    assert file.verify() == ()
    file.add([note("a new beginning")])
    assert texts(file) == ["a new beginning"]


def test_everything_can_be_erased_although_rows_are_damaged(file: JournalFile) -> None:
    file.add([note(SECRET)])
    connection = sqlite3.connect(file.path)
    with connection:
        connection.execute("UPDATE note SET date = '2020-99-99'")
    connection.close()

    assert file.size() == 1
    assert file.erase_all().entries == 1
    assert file.read() == Journal()


def test_nothing_is_made_where_there_is_no_journal(tmp_path: Path) -> None:
    file = JournalFile(tmp_path / "none" / "journal.db")
    for call in (lambda: file.erase("x"), file.erase_all, file.size):
        with pytest.raises(MissingJournal):
            call()
    assert not file.path.parent.exists()
