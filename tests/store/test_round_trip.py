"""What is written is what is read: the one writer and the one reader cannot drift apart."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from neda.clinical.entries import HIGHEST_GRADE, KINDS, Person
from neda.clinical.fields import FIELDS, PERSON_FIELDS, Field
from neda.clinical.journal import LIST_OF, Journal, Settings
from neda.clinical.recording import FieldError, entry, person
from neda.store.file import JournalFile

CASES = Path(__file__).parent.parent / "cases"
HOSTILE = (
    "[bold]red[/]",
    "[/]",
    "\x1b[2J\x1b]0;x\x07",
    "\0 NUL \0",
    "\u202eright to left",
    "👩🏽‍🦽",
    "'; DROP TABLE mri; --",
    "é" * 5000,
    " ",
    "\r\n\t",
)

texts = st.one_of(st.sampled_from(HOSTILE), st.text(min_size=1))
dates = st.one_of(
    st.integers(1900, 2199).map(str),
    st.dates().filter(lambda day: 1900 <= day.year <= 2199).map(lambda day: day.isoformat()),
    st.tuples(st.integers(1900, 2199), st.integers(1, 12)).map(lambda pair: f"{pair[0]}-{pair[1]:02}"),
)
VALUES: dict[str, Any] = {
    "text": lambda field: texts,
    "long": lambda field: texts,
    "date": lambda field: dates,
    "dates": lambda field: st.lists(dates, min_size=1, max_size=4),
    "bool": lambda field: st.booleans(),
    "choice": lambda field: (
        st.sampled_from(field.choices) | (texts.filter(str.strip) if field.open else st.nothing())
    ),
    "choices": lambda field: st.lists(st.sampled_from(field.choices), min_size=1, unique=True),
    "number": lambda field: st.floats(field.low, field.high) | st.integers(int(field.low), int(field.high)),
    "integer": lambda field: st.integers(int(field.low), int(field.high)),
    "score": lambda field: st.sampled_from((0, 1, 1.0, 1.5, 6.5, 10)),
    "count": lambda field: (
        st.integers(0, 1000)
        | st.sampled_from(("several", "Some", ">10", ">= 1", "possible 1", "stable", "no significant change"))
    ),
    "compared": lambda field: st.sampled_from(("previous", "unknown")) | dates,
    "grades": lambda field: st.fixed_dictionaries(
        {}, optional={system: st.integers(0, high) for system, high in HIGHEST_GRADE.items()}
    ).filter(bool),
    "questions": lambda field: st.lists(
        st.fixed_dictionaries({"text": texts}, optional={"answer": texts}), min_size=1, max_size=3
    ),
    "answers": lambda field: st.dictionaries(
        texts, st.fixed_dictionaries({}, optional={"answer": texts, "note": texts}), min_size=1, max_size=3
    ),
}
FULL = {
    "text": "[/] \0 \u202e 👩🏽‍🦽",
    "long": "one\n\0two\x1b[31m",
    "date": "2019-03",
    "dates": ["2019", "2019-03-07"],
    "bool": False,
    "number": 0.5,
    "integer": 3,
    "score": 6.5,
    "count": "several",
    "compared": "2018-01-01",
    "grades": dict.fromkeys(HIGHEST_GRADE, 0),
    "questions": [{"text": "[/]", "answer": "\0"}, {"text": "?"}],
    "answers": {"\u202e": {"answer": "[bold]", "note": "\0"}, "b": {}},
}


def fields(names: tuple[Field, ...]) -> st.SearchStrategy[dict[str, Any]]:
    required = {field.name: VALUES[field.type](field) for field in names if field.required}
    return st.fixed_dictionaries(
        required, optional={field.name: VALUES[field.type](field) for field in names if not field.required}
    )


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> JournalFile:
    return JournalFile(tmp_path_factory.mktemp("shared") / "journal.db")


@pytest.mark.parametrize("kind", KINDS)
def test_an_entry_with_every_field_is_read_back_as_written(kind: str, file: JournalFile) -> None:
    raw = {field.name: FULL.get(field.type, field.choices[:1]) for field in FIELDS[kind]}
    raw |= {field.name: field.choices[0] for field in FIELDS[kind] if field.type == "choice"}
    if kind == "relapse":
        raw["end"] = "2019-04-01"
    if kind == "mri":
        raw["contrast"] = None
    made = entry(kind, {name: value for name, value in raw.items() if value is not None})

    (stored,) = file.add([made])

    assert file.read().entries() == (stored,)
    assert stored._replace(id="") == made
    unrecorded = [name for name, value in stored._asdict().items() if value in (None, ())]
    assert unrecorded == (["contrast"] if kind == "mri" else [])


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_entry_is_read_back_as_written(kind: str, shared: JournalFile, data: st.DataObject) -> None:
    try:
        made = entry(kind, data.draw(fields(FIELDS[kind])))
    except FieldError:
        reject()

    (stored,) = shared.add([made])

    assert shared.read().find(stored.id) == stored
    assert stored._replace(id="") == made
    shared.remove(stored.id)
    assert shared.read().entries() == ()
    shared.undo()
    assert shared.read().entries() == (stored,)
    shared.remove(stored.id)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(raw=fields(PERSON_FIELDS))
def test_the_persons_facts_are_read_back_as_written(shared: JournalFile, raw: dict[str, Any]) -> None:
    shared.set_person(person(raw))

    assert shared.read().person == person(raw)


@pytest.mark.parametrize(
    "chosen",
    [
        Settings(),
        Settings("neda-3"),
        Settings(
            None,
            (("confirm_days", 84), ("edss_delta", "B"), ("gd_required", True), ("rebaseline_months.cladribine", 12)),
        ),
    ],
)
def test_settings_are_read_back_as_written(file: JournalFile, chosen: Settings) -> None:
    file.set_settings(Settings("neda-3", (("tail_days", 10),)))
    file.set_settings(chosen)

    assert file.read().settings == chosen


@pytest.mark.parametrize(
    "worked", json.loads((CASES / "worked-examples.json").read_bytes()), ids=lambda case: case["title"]
)
def test_a_worked_journal_is_read_back_as_written(file: JournalFile, worked: dict[str, Any]) -> None:
    journal = Journal.from_dict(worked["journal"])

    file.add(journal.entries(), journal.person, journal.settings)

    assert file.read() == journal


@pytest.mark.parametrize(
    "name", ["ghezzi-2023-dmf-rebound-63y", "inshasi-2020-cladribine-tumefactive", "obradovic-2016-spms-ahsct-10y"]
)
def test_a_published_course_is_read_back_as_written(file: JournalFile, name: str) -> None:
    journal = Journal.from_dict(json.loads((CASES / f"{name}.json").read_bytes()))

    file.add(journal.entries(), journal.person, journal.settings)

    assert file.read() == journal
    assert file.verify() == ()


def test_every_kind_of_a_journal_is_listed_once_here() -> None:
    assert set(FIELDS) == set(KINDS) == set(LIST_OF)


def test_entries_of_one_day_keep_the_order_they_were_entered_in(file: JournalFile) -> None:
    for text in ("first", "second", "third"):
        file.add([entry("note", {"date": "2020-01-02", "text": text})])
    first, second, _third = file.read().notes

    file.change(first._replace(text="first, corrected"))
    file.remove(second.id)
    file.undo()

    assert [note.text for note in file.read().notes] == ["first, corrected", "second", "third"]


def test_a_text_of_a_hundred_thousand_letters_is_kept_whole(file: JournalFile) -> None:
    (stored,) = file.add([entry("note", {"date": "2020", "text": "ä[/]" * 25_000})])

    assert file.read().notes == (stored,)


def test_nothing_recorded_is_an_empty_person_and_no_settings(file: JournalFile) -> None:
    file.create()

    assert file.read() == Journal()
    assert file.read().person == Person()
