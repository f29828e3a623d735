"""Recorded fields into values: every refusal names its field and its reason (interface.md §3)."""

from datetime import date

import pytest

from neda.clinical import Journal, JournalError
from neda.clinical.dates import partial_date
from neda.clinical.edss import score_of
from neda.clinical.entries import SYSTEMS, EdssAssessment, Visit, kind_of, when
from neda.clinical.fields import FIELDS
from neda.clinical.recording import LONGEST_TEXT, FieldError, entry, entry_to_dict, person

NORMAL = dict.fromkeys(SYSTEMS, 0)
RELAPSE = {"onset": "2020", "certainty": "confirmed"}
SCAN = {"date": "2020-01-01"}
SCORE = {"date": "2020-01-01", "source": "clinician"}


def refused(kind, raw, today=None):
    with pytest.raises(FieldError) as caught:
        entry(kind, raw, today)
    return caught.value.field, caught.value.code


@pytest.mark.parametrize(
    ("kind", "raw", "field", "code"),
    [
        ("relapse", {**RELAPSE, "onset": 2020}, "onset", "not_a_date"),
        ("relapse", {**RELAPSE, "hours": "24"}, "hours", "not_a_number"),
        ("relapse", {**RELAPSE, "hours": True}, "hours", "not_a_number"),
        ("relapse", {**RELAPSE, "hours": -1}, "hours", "out_of_range"),
        ("relapse", {**RELAPSE, "hours": 100_001}, "hours", "out_of_range"),
        ("relapse", {**RELAPSE, "systems": "visual"}, "systems", "not_a_list"),
        ("relapse", {**RELAPSE, "systems": ["liver"]}, "systems", "not_a_choice"),
        ("relapse", {**RELAPSE, "symptoms": 3}, "symptoms", "not_text"),
        ("relapse", {**RELAPSE, "symptoms": "x" * (LONGEST_TEXT + 1)}, "symptoms", "too_long"),
        ("relapse", {**RELAPSE, "id": 7}, "id", "not_text"),
        ("relapse", {**RELAPSE, "id": "x" * 101}, "id", "not_text"),
        ("relapse", {**RELAPSE, "id": "a\nb"}, "id", "not_text"),
        ("relapse", {**RELAPSE, "onset": ""}, "onset", "not_a_date"),
        ("relapse", {"onset": "2020"}, "certainty", "missing"),
        ("note", {"date": "2020", "text": ""}, "text", "missing"),
        ("treatment", {"name": "Ocrevus", "courses": "2020"}, "courses", "not_a_list"),
        ("treatment", {"name": "Ocrevus", "stop_reason": " "}, "stop_reason", "not_a_choice"),
        ("treatment", {"name": "water"}, "kind", "kind_needed"),
        ("mri", {**SCAN, "new_t2": 1.0}, "new_t2", "not_a_count"),
        ("mri", {**SCAN, "compared_with": 3}, "compared_with", "not_a_date"),
        ("mri", {**SCAN, "compared_with": "2020-01"}, "compared_with", "compared_with_later"),
        ("edss", {**SCORE, "score": True}, "score", "not_an_edss"),
        ("edss", {**SCORE, "score": "2"}, "score", "not_an_edss"),
        ("edss", {**SCORE, "score": 2, "ambulation": 1.5}, "ambulation", "not_whole"),
        ("edss", {**SCORE, "score": 2, "ambulation": 17}, "ambulation", "out_of_range"),
        ("edss", {**SCORE, "score": 2, "systems": [1]}, "systems", "not_grades"),
        ("edss", {**SCORE, "score": 2, "systems": {"liver": 1}}, "systems", "not_a_choice"),
        ("edss", {**SCORE, "score": 2, "systems": {"visual": 7}}, "systems", "grade_range"),
        ("edss", {**SCORE, "score": 2, "systems": {"visual": -1}}, "systems", "grade_range"),
        ("edss", {**SCORE, "score": 2, "systems": {"brainstem": True}}, "systems", "grade_range"),
        ("edss", {**SCORE, "systems": NORMAL}, "score", "score_or_systems"),
        ("edss", {**SCORE, "systems": {**NORMAL, "visual": None}, "ambulation": 0}, "score", "score_or_systems"),
        ("visit", {"date": "2020", "questions": "why?"}, "questions", "not_questions"),
        ("visit", {"date": "2020", "questions": ["why?"]}, "questions", "not_questions"),
        ("visit", {"date": "2020", "questions": [{"text": "a", "by": "b"}]}, "questions", "not_questions"),
        ("clinic", {"name": "x", "answers": ["yes"]}, "answers", "not_answers"),
        ("clinic", {"name": "x", "answers": {"q": "yes"}}, "answers", "not_answers"),
        ("clinic", {"name": "x", "answers": {"q": {"why": "yes"}}}, "answers", "not_answers"),
        ("clinic", {"name": "x", "answers": {"q": {"note": 3}}}, "answers", "not_text"),
        ("note", {"date": "2020", "text": "x", "colour": "red"}, "colour", "unknown_field"),
    ],
)  # fmt: skip
def test_a_value_that_cannot_be_recorded_is_refused_with_its_field(kind, raw, field, code):
    assert refused(kind, raw) == (field, code)


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        ("relapse", {**RELAPSE, "hours": 0}),
        ("relapse", {**RELAPSE, "hours": 100_000}),
        ("relapse", {**RELAPSE, "symptoms": "x" * LONGEST_TEXT}),
        ("relapse", {**RELAPSE, "id": "x" * 100}),
        ("relapse", {"onset": "2020-05-10", "certainty": "confirmed", "end": "2020-05-10"}),
        ("treatment", {"name": "Ocrevus", "kind": "dmt", "start": "2020-05-10", "stop": "2020-05-10"}),
        ("edss", {**SCORE, "score": 10.0, "systems": {"visual": 6, "brainstem": 5}, "ambulation": 16}),
        ("edss", {**SCORE, "systems": NORMAL, "ambulation": 0}),
        ("mri", {"date": "2020-01-02", "regions": ["brain"], "compared_with": "2020-01-01", "contrast": False, "gd_enhancing": 0}),
        ("clinic", {"name": "x", "answers": {"q": {"answer": "yes", "note": "told by phone"}, "p": {}}}),
        ("visit", {"date": "2020", "with": "Dr A", "questions": [{"text": "a"}, {"text": "b", "answer": "c"}]}),
        ("measurement", {"date": "2020", "test": "t25fw", "value": 5.25, "unit": "s"}),
        ("relapse", {**RELAPSE, "systems": ["visual"], "severity": "mild"}),
    ],
)  # fmt: skip
def test_a_value_at_its_limit_is_recorded_and_written_as_it_was_given(kind, raw):
    assert entry_to_dict(entry(kind, raw)) == raw


def test_with_a_day_given_only_later_days_are_refused():
    today = date(2020, 1, 1)
    assert entry("mri", {"date": "2020-01-01"}, today)
    assert refused("mri", {"date": "2020-01-02"}, today) == ("date", "in_the_future")
    assert entry("visit", {"date": "2020-01-02"}, today)


def test_chosen_words_are_kept_in_the_order_of_the_field():
    raw = {**RELAPSE, "systems": ["sensory", "visual", "sensory"]}
    assert entry_to_dict(entry("relapse", raw))["systems"] == ["visual", "sensory"]


def test_a_whole_number_is_written_without_a_point():
    assert entry_to_dict(entry("relapse", {**RELAPSE, "hours": 36.0}))["hours"] == 36


def test_a_score_missing_in_part_is_no_score():
    day = partial_date("2020-01-01")
    assert score_of(EdssAssessment(day, "derived", systems=(("visual", 0),), ambulation=0)) is None
    assert score_of(EdssAssessment(day, "derived", systems=tuple(NORMAL.items()))) is None
    assert score_of(EdssAssessment(day, "derived", systems=tuple(NORMAL.items()), ambulation=2)) == 4.5


def test_every_entry_knows_its_kind_and_day():
    clinic, visit = entry("clinic", {"name": "x"}), entry("visit", {"date": "2020"})
    assert (kind_of(clinic), when(clinic)) == ("clinic", None)
    assert (kind_of(visit), str(when(visit))) == ("visit", "2020")
    assert isinstance(visit, Visit)
    assert when(entry("treatment", {"name": "Ocrevus"})) is None


def test_the_persons_facts_have_no_id():
    with pytest.raises(FieldError, match="id"):
        person({"id": "x"})
    assert person({"born": "1980", "active": None}).active is None


@pytest.mark.parametrize(
    "raw", [{"person": []}, {"settings": []}, {"settings": {"profiles": 1}}, {"settings": {"profile": 3}}, {"settings": {"set": [1]}}]
)
def test_facts_and_settings_of_another_shape_are_refused(raw):
    with pytest.raises(JournalError):
        Journal.from_dict({"format": "neda-journal/1", **raw})


def test_settings_travel_with_the_journal():
    data = {"format": "neda-journal/1", "settings": {"profile": "nepad", "set": {"confirm_days": 168, "rebaseline_months.Ocrevus": 12}}}
    journal = Journal.from_dict(data)
    assert journal.to_dict() == data
    only_set = Journal.from_dict({"format": "neda-journal/1", "settings": {"set": {"confirm_days": 84}}})
    assert only_set.to_dict()["settings"] == {"set": {"confirm_days": 84}}


def test_an_entry_is_found_by_its_id_and_lists_come_in_order_of_time():
    notes = [{"id": "b", "date": "2021", "text": "x"}, {"id": "a", "date": "2020", "text": "y"}]
    journal = Journal.from_dict({"format": "neda-journal/1", "notes": notes, "person": {"name": "Ada"}})
    assert journal.find("b").text == "x"
    assert journal.find("c") is None
    assert [note.id for note in journal.notes] == ["a", "b"]
    assert journal.to_dict()["person"] == {"name": "Ada"}


def test_two_entries_of_one_content_get_ids_of_their_own():
    same = {"date": "2020", "text": "x"}
    first, second = Journal.from_dict({"format": "neda-journal/1", "notes": [same, same]}).notes
    assert first.id != second.id


@pytest.mark.parametrize(("kind", "name"), [(kind, field.name) for kind, fields in FIELDS.items() for field in fields])
def test_a_field_is_needed_where_nothing_can_be_recorded_without_it_and_its_stand_in(kind, name):
    full = {
        "relapse": RELAPSE,
        "mri": SCAN,
        "edss": {**SCORE, "score": 2.0},
        "treatment": {"name": "Ocrevus"},
        "checkin": {"date": "2020-01-01", "no_new_symptoms": True},
        "measurement": {"date": "2020-01-01", "test": "sdmt"},
        "visit": {"date": "2020-01-01"},
        "note": {"date": "2020-01-01", "text": "x"},
        "clinic": {"name": "City Hospital"},
    }[kind]
    field = next(field for field in FIELDS[kind] if field.name == name)
    without = {key: value for key, value in full.items() if key not in (name, field.instead)}
    if field.needed:
        assert refused(kind, without)[0] == name
    else:
        entry(kind, without)
