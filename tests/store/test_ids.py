"""Ids are made by the program, may be brought along, and can be named by their beginning."""

from uuid import UUID

import pytest

from neda.clinical.entries import Entry
from neda.clinical.journal import Journal
from neda.clinical.recording import entry
from neda.store.file import JournalFile
from neda.store.problems import AmbiguousId, IdInUse, NoSuchEntry


def note(identity: str = "") -> Entry:
    return entry("note", {"id": identity, "date": "2020", "text": "x"})


def test_an_entry_without_id_gets_a_random_one(file: JournalFile) -> None:
    one, two = file.add([note(), note()])

    assert UUID(one.id).version == UUID(two.id).version == 4
    assert one.id != two.id


def test_an_id_that_was_brought_along_is_kept(file: JournalFile) -> None:
    (stored,) = file.add([note("1f0c2ab4-0000-4000-8000-000000000001")])

    assert stored.id == "1f0c2ab4-0000-4000-8000-000000000001"


@pytest.mark.parametrize("together", [True, False])
def test_two_entries_cannot_have_one_id_whatever_their_kinds(file: JournalFile, together: bool) -> None:
    one, two = note("same"), entry("checkin", {"id": "same", "date": "2020", "no_new_symptoms": True})
    if not together:
        file.add([one])
    before = file.read() if file.exists() else Journal()

    with pytest.raises(IdInUse, match="same"):
        file.add([note(), one, two] if together else [note(), two])
    assert file.read() == before


def test_the_beginning_of_an_id_names_its_entry(file: JournalFile) -> None:
    file.add([note("abc1"), note("abd2")])

    assert file.resolve("abc") == "abc1"
    assert file.resolve("ABD2") == "abd2"


def test_a_whole_id_is_never_ambiguous(file: JournalFile) -> None:
    file.add([note("abc"), note("abcd")])

    assert file.resolve("abc") == "abc"


def test_a_beginning_that_fits_several_ids_is_refused_with_all_of_them(file: JournalFile) -> None:
    file.add([note("abc1"), note("abc2")])

    with pytest.raises(AmbiguousId, match="abc1, abc2"):
        file.resolve("abc")


@pytest.mark.parametrize("typed", ["zzz", "", "  ", "%", "a_c"])
def test_a_beginning_that_fits_no_id_is_refused(file: JournalFile, typed: str) -> None:
    file.add([note("abc1")])

    with pytest.raises(NoSuchEntry):
        file.resolve(typed)


def test_a_removed_entry_can_still_be_named_for_its_history(file: JournalFile) -> None:
    (stored,) = file.add([note("abc1")])
    file.remove(stored.id)

    assert file.resolve("abc") == "abc1"
