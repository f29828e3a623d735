"""The same entry changed here and elsewhere: nothing is overwritten unseen."""

import pytest

from neda.clinical.entries import Note, Person
from neda.clinical.recording import entry
from neda.store.file import JournalFile
from neda.store.problems import Conflict


@pytest.fixture
def opened(file: JournalFile) -> Note:
    """A note as a form opened it."""
    (stored,) = file.add([entry("note", {"date": "2020", "text": "as opened"})])
    return stored


def test_a_change_of_what_was_changed_elsewhere_is_refused_with_the_other_version(file, opened) -> None:
    elsewhere = JournalFile(file.path).change(opened._replace(text="elsewhere"))
    number = file.change_number()

    with pytest.raises(Conflict) as conflict:
        file.change(opened._replace(text="here"), was=opened)

    assert conflict.value.stored == elsewhere
    assert file.read().notes == (elsewhere,)
    assert file.change_number() == number
    file.change(opened._replace(text="here"), was=elsewhere)
    assert file.read().notes[0].text == "here"
    file.undo()
    assert file.read().notes == (elsewhere,)


def test_a_change_of_what_was_deleted_elsewhere_is_refused(file, opened) -> None:
    JournalFile(file.path).remove(opened.id)
    with pytest.raises(Conflict) as conflict:
        file.change(opened._replace(text="here"), was=opened)
    assert conflict.value.stored is None
    assert file.read().notes == ()


def test_deleting_what_was_changed_elsewhere_is_refused(file, opened) -> None:
    elsewhere = JournalFile(file.path).change(opened._replace(text="elsewhere"))
    with pytest.raises(Conflict):
        file.remove(opened.id, was=opened)
    assert file.read().notes == (elsewhere,)
    assert file.remove(opened.id, was=elsewhere) == elsewhere


def test_an_unchanged_entry_is_changed_as_ever(file, opened) -> None:
    assert file.change(opened._replace(text="here"), was=opened).text == "here"


def test_the_facts_about_the_person_are_not_overwritten_unseen_either(file) -> None:
    file.set_person(Person(name="A. B."))
    JournalFile(file.path).set_person(Person(name="A. B.", allergies="nickel"))
    with pytest.raises(Conflict) as conflict:
        file.set_person(Person(name="A. C."), was=Person(name="A. B."))
    assert conflict.value.stored == Person(name="A. B.", allergies="nickel")
    assert file.read().person.allergies == "nickel"
    file.set_person(Person(name="A. B.", allergies="nickel"), was=Person(name="A. B."))
