"""Recorded fields into validated values, and back: the only way an entry comes into being.

Raw values are typed as in neda-journal/1 (interface.md §3). Typed text is first read by `typing_in`.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, cast

from neda.clinical.counts import Count, count_of
from neda.clinical.dates import PartialDate, partial_date
from neda.clinical.drugs import drug_named
from neda.clinical.entries import (
    EDSS_SCORES,
    HIGHEST_GRADE,
    KINDS,
    PREVIOUS,
    UNKNOWN,
    ClinicAnswer,
    Entry,
    MriScan,
    Person,
    Question,
    kind_of,
)
from neda.clinical.fields import PERSON_FIELDS, Field, fields_of
from neda.wording import problems

LONGEST_TEXT = 1_000_000
LONGEST_ID = 100


class FieldError(ValueError):
    """A field that cannot be taken: which one, what was typed, and why (a code of `wording.problems`)."""

    def __init__(self, kind: str, field: str, code: str, typed: object = None, **values: object) -> None:
        """`typed` is what was given, kept so that nothing a person wrote is lost."""
        self.kind, self.field, self.code = kind, field, code
        self.typed = "" if typed is None else str(typed)
        self.values = values
        super().__init__(problems.sentence(kind, field, code, self.typed, values))


class _RefusedError(Exception):
    def __init__(self, code: str, **values: object) -> None:
        self.code, self.values = code, values


def entry(kind: str, raw: Mapping[str, object], today: date | None = None) -> Entry:
    """Make one entry of `kind` from its fields; with `today` given, later dates are refused where none may be.

    Raises FieldError for an unknown, missing, wrong or contradictory field.
    """
    values = _values(kind, fields_of(kind), raw, today)
    identity = check_identity(kind, raw.get("id"))
    if kind == "treatment" and not values.get("kind"):
        drug = drug_named(cast(str, values["name"]))
        if drug is None:
            raise FieldError(kind, "kind", "kind_needed", values["name"])
        values["kind"] = drug.kind
    if kind == "treatment":
        _check_kind(cast(str, values["name"]), cast(str, values["kind"]))
    made = cast(Any, KINDS[kind])(id=identity, **values)
    check_together(kind, made)
    return cast(Entry, made)


def check_identity(kind: str, given: object) -> str:
    """The id of an entry, empty where none is given; raises FieldError."""
    identity = given or ""
    if not isinstance(identity, str) or len(identity) > LONGEST_ID or not identity.isprintable():
        raise FieldError(kind, "id", "not_text", identity)
    return identity


def _check_kind(name: str, given: str) -> None:
    """A drug known by name is no transplant, and a transplant no drug: their epochs follow other rules (§9.3)."""
    drug = drug_named(name)
    if drug is not None and {given, drug.kind} == {"dmt", "ahsct"}:
        raise FieldError("treatment", "kind", "kind_contradicts", given, name=name, known=drug.kind)


def person(raw: Mapping[str, object], today: date | None = None) -> Person:
    """Make the person's facts from their fields; raises FieldError."""
    return Person(**cast(Any, _values("person", PERSON_FIELDS, raw, today)))


def fields_to_dict(value: Entry | Person) -> dict[str, object]:
    """The recorded fields as neda-journal/1 writes them: what is not recorded is left out."""
    fields = PERSON_FIELDS if isinstance(value, Person) else fields_of(kind_of(value))
    given = ((field, getattr(value, field.attribute)) for field in fields)
    written = {field.name: _written(item) for field, item in given if item not in (None, ())}
    if isinstance(value, MriScan) and value.compared_with == PREVIOUS:
        del written["compared_with"]
    return written


def entry_to_dict(value: Entry) -> dict[str, object]:
    """An entry with its id first."""
    return {"id": value.id, **fields_to_dict(value)} if value.id else fields_to_dict(value)


def read_value(kind: str, field: Field, value: object, today: date | None = None) -> object:
    """One field's value from its JSON form; None where nothing is recorded. Raises FieldError."""
    if value is None:
        return () if field.type in ("dates", "choices", "grades", "questions", "answers") else None
    try:
        return _READERS[field.type](field, value, today)
    except _RefusedError as refusal:
        raise FieldError(kind, field.name, refusal.code, value, **refusal.values) from None


def _values(
    kind: str, fields: tuple[Field, ...], raw: Mapping[str, object], today: date | None
) -> dict[str, object]:
    names = {field.name for field in fields}
    for name in raw:
        if name not in names and not (name == "id" and kind != "person"):
            raise FieldError(kind, str(name), "unknown_field", known=sorted(names))
    values: dict[str, object] = {}
    for field in fields:
        value = read_value(kind, field, raw.get(field.name), today)
        if field.required and value in (None, ""):
            raise FieldError(kind, field.name, "missing")
        if value not in (None, ()):
            values[field.attribute] = value
    return values


def check_together(kind: str, made: Any) -> None:
    """Contradictions between fields (interface.md §3)."""
    if kind == "relapse" and made.end and made.end.last < made.onset.first:
        raise FieldError(kind, "end", "end_before_start", made.end, start=made.onset)
    if kind == "treatment" and made.stop and made.start and made.stop.last < made.start.first:
        raise FieldError(kind, "stop", "end_before_start", made.stop, start=made.start)
    if kind == "mri":
        if made.contrast is False and made.gd_enhancing and made.gd_enhancing.proves_activity:
            raise FieldError(kind, "gd_enhancing", "enhancing_without_contrast", made.gd_enhancing)
        if isinstance(made.compared_with, PartialDate) and made.compared_with.first >= made.date.last:
            raise FieldError(kind, "compared_with", "compared_with_later", made.compared_with, date=made.date)
    if kind == "edss" and made.score is None and (len(made.systems) < len(HIGHEST_GRADE) or made.ambulation is None):
        raise FieldError(kind, "score", "score_or_systems")


def _text(field: Field, value: object, today: date | None) -> str | None:
    if not isinstance(value, str):
        raise _RefusedError("not_text")
    if len(value) > LONGEST_TEXT:
        raise _RefusedError("too_long", most=LONGEST_TEXT)
    try:
        value.encode()
    except UnicodeEncodeError:
        raise _RefusedError("not_text") from None
    return value or None


def _date(field: Field, value: object, today: date | None) -> PartialDate:
    if not isinstance(value, str):
        raise _RefusedError("not_a_date")
    try:
        read = partial_date(value)
    except ValueError:
        raise _RefusedError("not_a_date") from None
    if today and not field.ahead and read.first > today:
        raise _RefusedError("in_the_future", today=today)
    return read


def _dates(field: Field, value: object, today: date | None) -> tuple[PartialDate, ...]:
    if not isinstance(value, list | tuple):
        raise _RefusedError("not_a_list")
    return tuple(sorted((_date(field, item, today) for item in value), key=lambda item: (item.first, item.last)))


def _bool(field: Field, value: object, today: date | None) -> bool:
    if not isinstance(value, bool):
        raise _RefusedError("not_yes_or_no")
    return value


def _choice(field: Field, value: object, today: date | None) -> str:
    if not isinstance(value, str) or (value not in field.choices and not field.open) or not value.strip():
        raise _RefusedError("not_a_choice", choices=field.choices)
    return cast(str, _text(field, value, today))


def _choices(field: Field, value: object, today: date | None) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise _RefusedError("not_a_list")
    picked = {_choice(field, item, today) for item in value}
    return tuple(choice for choice in field.choices if choice in picked)


def _number(field: Field, value: object, today: date | None) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value:
        raise _RefusedError("not_a_number", low=field.low, high=field.high)
    if not field.low <= value <= field.high:
        raise _RefusedError("out_of_range", low=field.low, high=field.high)
    return float(value)


def _integer(field: Field, value: object, today: date | None) -> int:
    read = _number(field, value, today)
    if not read.is_integer():
        raise _RefusedError("not_whole", low=field.low, high=field.high)
    return int(read)


def _score(field: Field, value: object, today: date | None) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or value not in EDSS_SCORES:
        raise _RefusedError("not_an_edss")
    return float(value)


def _count(field: Field, value: object, today: date | None) -> Count:
    if not isinstance(value, int | str):
        raise _RefusedError("not_a_count")
    try:
        return count_of(value)
    except ValueError:
        raise _RefusedError("not_a_count") from None


def _compared(field: Field, value: object, today: date | None) -> PartialDate | str:
    return str(value) if value in (PREVIOUS, UNKNOWN) else _date(field, value, today)


def _grades(field: Field, value: object, today: date | None) -> tuple[tuple[str, int], ...]:
    if not isinstance(value, Mapping):
        raise _RefusedError("not_grades")
    for system, grade in value.items():
        if system not in HIGHEST_GRADE:
            raise _RefusedError("not_a_choice", choices=field.choices)
        if grade is None:
            continue
        if isinstance(grade, bool) or not isinstance(grade, int) or not 0 <= grade <= HIGHEST_GRADE[system]:
            raise _RefusedError("grade_range", system=system, high=HIGHEST_GRADE[system])
    return tuple((system, value[system]) for system in field.choices if value.get(system) is not None)


def _questions(field: Field, value: object, today: date | None) -> tuple[Question, ...]:
    if not isinstance(value, list | tuple):
        raise _RefusedError("not_questions")
    made = []
    for item in value:
        if not isinstance(item, Mapping) or not set(item) <= {"text", "answer"} or not item.get("text"):
            raise _RefusedError("not_questions")
        made.append(Question(cast(str, _text(field, item["text"], None)), _said(field, item.get("answer"))))
    return tuple(made)


def _answers(field: Field, value: object, today: date | None) -> tuple[ClinicAnswer, ...]:
    if not isinstance(value, Mapping):
        raise _RefusedError("not_answers")
    made = []
    for question, given in value.items():
        if not question or not isinstance(given, Mapping) or not set(given) <= {"answer", "note"}:
            raise _RefusedError("not_answers")
        asked = cast(str, _text(field, question, None))
        made.append(ClinicAnswer(asked, _said(field, given.get("answer")), _said(field, given.get("note"))))
    return tuple(sorted(made, key=lambda item: item.question))


def _said(field: Field, value: object) -> str | None:
    return None if value is None else _text(field, value, None)


def _written(value: object) -> object:
    match value:
        case str():
            return value
        case Count(words=words):
            return int(words) if words.isdigit() else words
        case PartialDate(text=text):
            return text
        case float() if value.is_integer():
            return int(value)
        case Question():
            return {key: part for key, part in value._asdict().items() if part is not None}
        case (ClinicAnswer(), *_):
            return {item.question: _answered(item) for item in cast(tuple[ClinicAnswer, ...], value)}
        case ((str(), int()), *_):
            return dict(cast(tuple[tuple[str, int], ...], value))
        case tuple():
            return [_written(item) for item in value]
        case _:
            return value


def _answered(item: ClinicAnswer) -> dict[str, str]:
    given = {"answer": item.answer, "note": item.note}
    return {key: part for key, part in given.items() if part is not None}


_READERS: dict[str, Callable[[Field, object, date | None], object]] = {
    "text": _text,
    "long": _text,
    "date": _date,
    "dates": _dates,
    "bool": _bool,
    "choice": _choice,
    "choices": _choices,
    "number": _number,
    "integer": _integer,
    "score": _score,
    "count": _count,
    "compared": _compared,
    "grades": _grades,
    "questions": _questions,
    "answers": _answers,
}
