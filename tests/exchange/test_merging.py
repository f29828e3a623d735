"""What an import adds: nothing twice, nothing lost, nothing of the person overwritten."""

import pytest

from neda.clinical.journal import Journal, Settings
from neda.exchange.json_file import JournalFound
from neda.exchange.merging import merge

CHECKIN = {"date": "2020-01-02", "no_new_symptoms": True}


def journal(**lists) -> Journal:
    return Journal.from_dict({"format": "neda-journal/1", **lists})


def found(**lists) -> JournalFound:
    given = {item["id"] for items in lists.values() if isinstance(items, list) for item in items if "id" in item}
    return JournalFound(journal(**lists), frozenset(given))


def joined(here: Journal, there: JournalFound) -> Journal:
    result = merge(here, there)
    return Journal.of((*here.entries(), *result.added), result.person, result.settings)


def test_a_second_import_of_the_same_file_adds_nothing():
    file = found(checkins=[CHECKIN, CHECKIN, {**CHECKIN, "id": "own"}], notes=[{"date": "2019", "text": "x"}])
    once = joined(Journal(), file)
    assert len(once.entries()) == 4
    assert merge(once, file).added == ()
    assert merge(once, file).duplicates == 4


def test_an_entry_without_id_that_equals_one_already_there_is_a_duplicate():
    here = journal(checkins=[{**CHECKIN, "id": "mine"}])
    assert merge(here, found(checkins=[CHECKIN])).added == ()


@pytest.mark.parametrize(("there", "more"), [(1, 0), (2, 0), (3, 1), (5, 3)])
def test_equal_entries_are_counted(there, more):
    here = journal(checkins=[{**CHECKIN, "id": "a"}, {**CHECKIN, "id": "b"}])
    assert len(merge(here, found(checkins=[CHECKIN] * there)).added) == more


def test_an_entry_with_an_id_of_its_own_is_another_entry_even_where_it_is_equal():
    here = journal(checkins=[{**CHECKIN, "id": "mine"}])
    assert len(merge(here, found(checkins=[{**CHECKIN, "id": "other"}])).added) == 1


def test_an_entry_whose_id_is_there_stays_as_it_is_here():
    here = journal(notes=[{"id": "n", "date": "2019", "text": "mended here"}])
    result = merge(here, found(notes=[{"id": "n", "date": "2019", "text": "from the file"}]))
    assert (result.added, result.duplicates) == ((), 1)
    assert [item.text for item in result.otherwise] == ["from the file"]


def test_an_entry_that_is_the_same_here_and_there_is_not_called_different():
    note = {"id": "n", "date": "2019", "text": "x"}
    assert merge(journal(notes=[note]), found(notes=[note])).otherwise == ()


def test_an_entry_mended_after_an_import_is_not_doubled_by_a_second_import():
    file = found(notes=[{"date": "2019", "text": "teh report"}])
    once = joined(Journal(), file)
    mended = Journal.of([once.notes[0]._replace(text="the report")])
    assert merge(mended, file).added == ()


def test_facts_are_taken_where_none_are_recorded_and_kept_otherwise():
    here = journal(person={"born": "1987"}, settings={"profile": "neda-3", "set": {"confirm_days": 84}})
    there = found(
        person={"born": "1988", "phenotype": "RRMS"},
        settings={"profile": "neda-3", "set": {"confirm_days": 168, "gd_required": True}},
    )
    result = merge(here, there)
    assert (result.person.born.text, result.person.phenotype) == ("1987", "RRMS")
    assert result.settings == Settings("neda-3", (("confirm_days", 84), ("gd_required", True)))
    assert set(result.taken) == {"phenotype", "gd_required"}
    assert set(result.kept) == {"born", "confirm_days"}
