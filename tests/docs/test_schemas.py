"""What is exported fits the published schemas, and what they refuse the program refuses too."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from neda.clinical import Journal, Profile, Window, assess, course
from neda.clinical.counts import REPORT_WORDS
from neda.clinical.fields import FIELDS, PERSON_FIELDS
from neda.clinical.journal import LIST_OF, JournalError
from neda.clinical.profiles import NAMES as PROFILES
from neda.examples import NAMES, load
from neda.exchange.json_file import journal_text

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "docs" / "schemas"
WORKED = json.loads((ROOT / "tests" / "cases" / "worked-examples.json").read_text(encoding="utf-8"))
TODAY = date(2026, 11, 22)


def validator(name):
    return Draft202012Validator(json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8")))


JOURNAL, STATUS = validator("neda-journal-1"), validator("neda-status-1")


def problems(schema, value):
    return [f"{list(error.absolute_path)}: {error.message[:200]}" for error in schema.iter_errors(value)]


def journals_of(worked):
    """Every journal in the worked examples, wherever it stands."""
    if isinstance(worked, dict):
        if worked.get("format") == "neda-journal/1":
            yield worked
        worked = list(worked.values())
    if isinstance(worked, list):
        for part in worked:
            yield from journals_of(part)


def exported(journal):
    return json.loads(journal_text(journal))


@pytest.mark.parametrize("schema", [JOURNAL, STATUS], ids=["journal", "status"])
def test_the_schemas_are_schemas(schema):
    Draft202012Validator.check_schema(schema.schema)


@pytest.mark.parametrize("name", NAMES)
def test_every_example_journal_and_each_of_its_statuses_fits(name):
    journal = load(name, TODAY).journal
    assert problems(JOURNAL, exported(journal)) == []
    for profile in PROFILES:
        over_time = course(journal, TODAY, Profile.named(profile))
        epochs = (status for epoch in over_time.epochs for status in (epoch.status, *epoch.years) if status)
        for status in (over_time.baseline, *over_time.calendar, *over_time.rolling, *epochs):
            assert problems(STATUS, json.loads(json.dumps(status.to_dict()))) == []


def test_every_worked_example_fits_as_written_and_as_exported():
    found = list(journals_of(WORKED))
    assert len(found) >= 50
    for data in found:
        try:
            journal = Journal.from_dict(data)
        except JournalError:
            continue
        assert problems(JOURNAL, data) == []
        assert problems(JOURNAL, exported(journal)) == []


dates = st.builds(lambda day, length: day.isoformat()[:length], st.dates(date(1900, 1, 1), date(2026, 11, 1)), st.sampled_from([4, 7, 10]))
counts = st.sampled_from([*REPORT_WORDS, *map(str.upper, REPORT_WORDS), ">10", ">= 1", "≥2", "possible 1", 0, 7, 1000])
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def values(field):
    """What a field can hold, as a person's file may have it."""
    match field.type:
        case "date":
            return dates
        case "dates":
            return st.lists(dates, max_size=3)
        case "compared":
            return st.sampled_from(["previous", "unknown", "1900"])
        case "count":
            return counts
        case "bool":
            return st.booleans()
        case "choice":
            return st.sampled_from(field.choices) | (texts.filter(str.strip) if field.open else st.nothing())
        case "choices":
            return st.lists(st.sampled_from(field.choices), max_size=4)
        case "number":
            return st.floats(field.low, field.high)
        case "integer":
            return st.integers(int(field.low), int(field.high))
        case "score":
            return st.sampled_from([0, 1, 1.5, 6.0, 10])
        case "grades":
            return st.dictionaries(st.sampled_from(field.choices), st.integers(0, 5))
        case "questions":
            return st.lists(st.fixed_dictionaries({"text": texts.filter(bool)}, optional={"answer": texts}), max_size=2)
        case "answers":
            given_ = st.fixed_dictionaries({}, optional={"answer": texts, "note": texts})
            return st.dictionaries(texts.filter(bool), given_, max_size=2)
        case _:
            return texts.filter(bool) if field.required else texts


def things(fields):
    """Fields filled or left out, null among them."""
    needed = {field.name: values(field) for field in fields if field.required}
    return st.fixed_dictionaries(needed, optional={f.name: values(f) | st.none() for f in fields if not f.required})


journals = st.fixed_dictionaries(
    {"format": st.just("neda-journal/1")},
    optional={
        "person": things(PERSON_FIELDS),
        "settings": st.fixed_dictionaries({}, optional={"profile": st.sampled_from(PROFILES), "set": st.just({"confirm_days": 84})}),
        **{name: st.lists(things(FIELDS[kind]), max_size=2) for kind, name in LIST_OF.items()},
    },
)


@given(journals, st.sampled_from(PROFILES), st.sampled_from(["start", "rebase", "plain"]))
def test_every_journal_the_program_takes_fits_as_given_and_as_exported_and_so_does_its_status(data, profile, kind):
    try:
        journal = Journal.from_dict(data)
    except JournalError:
        return
    assert problems(JOURNAL, data) == []
    assert problems(JOURNAL, exported(journal)) == []
    status = assess(journal, Window("2020-01-01", kind=kind), TODAY, Profile.named(profile))
    assert problems(STATUS, json.loads(json.dumps(status.to_dict()))) == []


REFUSED = {
    "another format": {"format": "neda-journal/2"},
    "an unknown list": {"format": "neda-journal/1", "scans": []},
    "a list that is none": {"format": "neda-journal/1", "mri": {}},
    "a field nobody knows": {"mri": [{"date": "2020", "new_t2_lesions": 1}]},
    "a missing date": {"mri": [{"new_t2": 1}]},
    "a day in another order": {"mri": [{"date": "07.03.2019"}]},
    "month thirteen": {"mri": [{"date": "2019-13"}]},
    "a count below none": {"mri": [{"date": "2019", "new_t2": -1}]},
    "a count in words without bounds": {"mri": [{"date": "2019", "new_t2": "plenty"}]},
    "enhancing lesions without contrast": {"mri": [{"date": "2019", "contrast": False, "gd_enhancing": 1}]},
    "yes as a word": {"mri": [{"date": "2019", "contrast": "yes"}]},
    "an EDSS of 0.5": {"edss": [{"date": "2019", "score": 0.5, "source": "clinician"}]},
    "an EDSS without a score": {"edss": [{"date": "2019", "source": "clinician"}]},
    "an EDSS without its assessor": {"edss": [{"date": "2019", "score": 2}]},
    "a grade out of range": {"edss": [{"date": "2019", "score": 2, "source": "self", "systems": {"visual": 7}}]},
    "a certainty nobody knows": {"relapses": [{"onset": "2019", "certainty": "sure"}]},
    "a check-in that says nothing": {"checkins": [{"date": "2019", "no_new_symptoms": None}]},
    "a question without words": {"visits": [{"date": "2019", "questions": [{"answer": "yes"}]}]},
    "a phenotype nobody knows": {"person": {"phenotype": "RMS"}},
    "a rule set nobody knows": {"settings": {"profile": "neda-9"}},
    "a parameter out of range": {"settings": {"set": {"confirm_days": 85}}},
    "a parameter nobody knows": {"settings": {"set": {"confirm": 84}}},
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_the_program_refuses_the_schema_refuses_too(name):
    data = {"format": "neda-journal/1"} | REFUSED[name]
    with pytest.raises(JournalError):
        Journal.from_dict(data)
    assert problems(JOURNAL, data)


BEYOND = {
    "30 February": {"mri": [{"date": "2019-02-30"}]},
    "an unknown drug without its kind": {"treatments": [{"name": "a new drug"}]},
    "one id twice": {"notes": [{"id": "a", "date": "2019", "text": "x"}, {"id": "a", "date": "2020", "text": "x"}]},
}


@pytest.mark.parametrize("name", BEYOND)
def test_what_a_schema_cannot_say_is_left_to_the_program(name):
    data = {"format": "neda-journal/1"} | BEYOND[name]
    with pytest.raises(JournalError):
        Journal.from_dict(data)
    assert problems(JOURNAL, data) == []


def test_a_status_with_a_word_too_many_or_a_wrong_verdict_does_not_fit():
    status = json.loads(json.dumps(course(load("example", TODAY).journal, TODAY, Profile()).baseline.to_dict()))
    assert problems(STATUS, status) == []
    assert problems(STATUS, status | {"verdict": "cured"})
    assert problems(STATUS, status | {"advice": "stop"})
    assert problems(STATUS, {key: value for key, value in status.items() if key != "through"})
