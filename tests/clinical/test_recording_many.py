"""Many entries made at once are those that are made one by one, and what is refused there is refused here."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neda.clinical import Journal, JournalError
from neda.clinical.counts import REPORT_WORDS
from neda.clinical.entries import KINDS, MriScan
from neda.clinical.fields import FIELDS
from neda.clinical.recording import LONGEST_ID, LONGEST_TEXT, FieldError, entry
from neda.clinical.recording_many import recorded

TODAY = date(2026, 11, 22)
RIGHT = {
    "date": ["2019", "2019-03", "2019-03-07", "2020-02-29"],
    "dates": [["2019", "2018-02"], []],
    "text": ["", "hand", "Fuß"],
    "long": ["", "slept well", "a\nb"],
    "bool": [True, False],
    "number": [0, -0.0, 0.0, 1, 1.5],
    "integer": [0, 1, 1.0, 16],
    "count": [0, 1, "1", "possible 1", *REPORT_WORDS],
    "score": [0, 2, 2.0, 0.0],
    "compared": ["previous", "unknown", "2017"],
    "grades": [{"visual": 1}, {"visual": None}, {}],
    "questions": [[{"text": "why?"}], []],
    "answers": [{"beds": {"answer": "six"}}, {}],
}
WRONG = {
    "date": ["2027-01-01", "2019-13", "2019-00", "2019-02-29", 2019, ""],
    "dates": [["x"], "2019"],
    "text": ["\ud800", 3],
    "long": ["\ud800", 3],
    "bool": [1, 0, "yes"],
    "number": [True, float("nan"), 1e9, "1"],
    "integer": [1.5, True, 17],
    "count": [True, 1.0, "many"],
    "score": [True, 2.25, 11],
    "compared": ["2030", 1],
    "grades": [{"visual": 9}, []],
    "questions": ["why?"],
    "answers": [[]],
    "choice": ["", " ", 3],
    "choices": [["left foot"], "brain"],
}


def right(field):
    if field.type == "choice":
        return st.sampled_from(field.choices)
    if field.type == "choices":
        return st.lists(st.sampled_from(field.choices), max_size=2)
    return st.sampled_from([value for value in RIGHT[field.type] if value != "" or not field.required])


def raws(kind):
    optional = {field.name: right(field) | st.none() for field in FIELDS[kind] if not field.required}
    needed = {field.name: right(field) for field in FIELDS[kind] if field.required}
    if kind == "treatment":
        needed["name"] = st.sampled_from(["Ocrevus", "interferon beta-1a"])
        del optional["kind"]
    if kind == "edss":
        needed["score"] = optional.pop("score").filter(lambda score: score is not None)
    ids = st.sampled_from(["a", "b", "", None, "x" * LONGEST_ID])
    return st.lists(st.fixed_dictionaries(needed, optional={**optional, "id": ids}), max_size=4)


def one_by_one(kind, listed):
    try:
        return [entry(kind, raw, TODAY) for raw in listed]
    except FieldError:
        return "refused"


def at_once(kind, listed):
    try:
        return recorded(kind, listed, TODAY)
    except FieldError:
        return "refused"


def same(kind, listed):
    """Whether both ways agree, in every value and its type; 0.0 and -0.0 are one number."""
    made, others = at_once(kind, listed), one_by_one(kind, listed)
    return made == others and repr(made).replace("-0.0", "0.0") == repr(others).replace("-0.0", "0.0")


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_entries_made_at_once_are_those_made_one_by_one(kind, data):
    listed = data.draw(raws(kind))
    assert same(kind, listed)
    assert kind in ("mri", "relapse", "treatment") or at_once(kind, listed) != "refused"


@pytest.mark.parametrize(("kind", "field"), [(kind, field) for kind, fields in FIELDS.items() for field in fields])
@given(data=st.data())
@settings(max_examples=12)
def test_a_wrong_value_anywhere_in_a_column_is_refused_as_it_is_alone(kind, field, data):
    listed = data.draw(raws(kind).filter(bool))
    data.draw(st.sampled_from(listed))[field.name] = data.draw(st.sampled_from(WRONG[field.type]))
    assert same(kind, listed)


NOTE = {"date": "2020", "text": "slept well"}
SCAN = {"date": "2020-01-01", "contrast": True, "new_t2": 0}


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("note", NOTE, {**NOTE, "id": "x" * (LONGEST_ID + 1)}),
        ("note", NOTE, {**NOTE, "id": "a\nb"}),
        ("note", {**NOTE, "id": "a"}, {**NOTE, "id": 7}),
        ("note", NOTE, {**NOTE, "colour": "red"}),
        ("note", NOTE, {**NOTE, "text": "x" * (LONGEST_TEXT + 1)}),
        ("note", NOTE, {**NOTE, "text": "\ud800"}),
        ("note", NOTE, {**NOTE, "text": ""}),
        ("note", NOTE, {"text": "when?"}),
        ("note", NOTE, {**NOTE, "date": "2027"}),
        ("mri", SCAN, {**SCAN, "contrast": False, "gd_enhancing": 1}),
        ("mri", SCAN, {**SCAN, "contrast": 1}),
        ("mri", SCAN, {**SCAN, "new_t2": True}),
        ("edss", {"date": "2020", "source": "clinician", "score": 2}, {"date": "2020", "source": "clinician"}),
        ("treatment", {"name": "Ocrevus"}, {"name": "water"}),
    ],
)
def test_one_wrong_entry_among_many_is_refused_wherever_it_stands(kind, good, bad):
    for listed in ([bad], [good, bad], [bad, good, good]):
        assert one_by_one(kind, listed) == at_once(kind, listed) == "refused"
    assert at_once(kind, [good, good]) == [entry(kind, good)] * 2


@pytest.mark.parametrize("identity", ["", None, "x" * LONGEST_ID])
def test_an_id_may_be_missing_and_may_be_as_long_as_any(identity):
    (made, _other) = recorded("note", [{**NOTE, "id": identity}, {**NOTE, "id": "b"}])
    assert made.id == (identity or "")


@pytest.mark.parametrize("letter", ["x", "ß"])
def test_the_longest_text_is_kept_whole(letter):
    (made,) = recorded("note", [{**NOTE, "text": letter * LONGEST_TEXT}])
    assert made.text == letter * LONGEST_TEXT


def test_what_is_not_recorded_gets_what_a_single_entry_gets():
    assert recorded("mri", [{"date": "2020"}, {"date": "2021", "regions": []}]) == [
        MriScan(entry("mri", {"date": day}).date) for day in ("2020", "2021")
    ]


def test_none_at_all_are_none():
    assert all(recorded(kind, []) == [] for kind in KINDS)


def test_a_journal_names_the_entry_that_is_wrong_among_many_right_ones():
    data = {"format": "neda-journal/1", "notes": [NOTE, NOTE, {**NOTE, "date": "spring"}]}
    with pytest.raises(JournalError, match=r"notes, entry 3.*spring"):
        Journal.from_dict(data)
