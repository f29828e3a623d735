"""Rows are read and checked some thousands at a time: what holds for one row holds for every one of them."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neda.clinical.recording import entry
from neda.store import reading
from neda.store.file import JournalFile
from neda.store.problems import DamagedJournal
from neda.store.rows import digest_of, digests_of

STORED = (
    st.none()
    | st.integers(-3, 3)
    | st.sampled_from([0.0, -0.0, 1.0, 1.5, 1e999, -1e999, 1e-7, 2**40])
    | st.sampled_from(["", "1", "hand", "Fuß", 'a "b"\n', "\udcff", "🧠"])
    | st.binary(max_size=2)
)
NAMES = ("id", "position", "note", "date", "digest")


@pytest.fixture(autouse=True)
def two_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "AT_ONCE", 2)


@pytest.fixture
def notes(file: JournalFile) -> JournalFile:
    """Seven notes of one day, so that only the order of entry tells their order."""
    file.add([entry("note", {"id": f"note {number}", "date": "2020-01-01", "text": "x"}) for number in range(7)])
    return file


def outside(file: JournalFile, statement: str) -> None:
    connection = sqlite3.connect(file.path)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    with connection:
        connection.execute(statement)
    connection.close()


@given(rows=st.lists(st.tuples(*[STORED] * len(NAMES)), min_size=1, max_size=4))
def test_the_checksums_of_many_rows_are_those_of_each(rows: list[tuple[object, ...]]) -> None:
    columns = dict(zip(NAMES, zip(*rows, strict=True), strict=True))
    assert digests_of("note", columns) == [digest_of("note", dict(zip(NAMES, row, strict=True))) for row in rows]


def test_entries_come_in_the_order_of_entry_also_where_one_was_taken_out_and_brought_back(notes: JournalFile) -> None:
    for identity in ("note 1", "note 4"):
        notes.remove(identity)
        notes.undo()
    notes.change(notes.read().notes[2]._replace(text="y"))

    assert [item.id for item in notes.read().notes] == [f"note {number}" for number in range(7)]


@pytest.mark.parametrize("number", range(7))
def test_the_one_row_of_many_that_makes_no_entry_is_named(notes: JournalFile, number: int) -> None:
    outside(notes, f"UPDATE note SET date = 'spring' WHERE id = 'note {number}'")

    with pytest.raises(DamagedJournal, match=f"note {number}"):
        notes.read()
    assert [found.code for found in notes.verify()] == ["changed_outside", "unreadable"]
    assert all(f"note {number}" in found.identity for found in notes.verify())


@pytest.mark.parametrize("number", range(7))
def test_the_one_row_of_many_that_was_changed_outside_is_named(notes: JournalFile, number: int) -> None:
    doubted: list[str] = []
    outside(notes, f"UPDATE note SET text = 'z' WHERE id = 'note {number}'")

    assert [found.identity for found in notes.verify()] == [f"note {number}"]
    JournalFile(notes.path, doubt=doubted.append).read()
    assert len(doubted) == 1


def test_a_place_that_is_no_number_is_named_and_hides_nothing(notes: JournalFile) -> None:
    outside(notes, "UPDATE note SET position = 'first' WHERE id = 'note 3'")

    assert len(notes.read().notes) == 7
    assert [found.identity for found in notes.verify()] == ["note 3"]


@pytest.mark.parametrize("after", ["", "{", "[1]", '{"id": "note 3", "date": "spring", "text": "x"}', '{"colour": "red"}'])
def test_the_one_row_of_the_history_that_makes_no_change_is_named(notes: JournalFile, after: str) -> None:
    outside(notes, f"UPDATE change SET after = '{after}' WHERE entry = 'note 3'")

    assert [(found.code, found.identity) for found in notes.verify()] == [("changed_outside", "4"), ("unreadable", "4")]


def test_a_column_that_is_gone_is_damage_and_not_read_as_its_own_name(notes: JournalFile) -> None:
    outside(notes, "ALTER TABLE note DROP COLUMN excluded")

    with pytest.raises(DamagedJournal):
        notes.read()
