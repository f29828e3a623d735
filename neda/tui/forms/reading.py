"""What was typed into a form, read into an entry: every question that cannot be taken is named, not only the first."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from neda.clinical.entries import CheckIn, Entry, Person, Relapse, Visit
from neda.clinical.fields import Field
from neda.clinical.recording import FieldError, entry, fields_to_dict, person, read_value
from neda.clinical.typed import typed
from neda.clinical.typing_in import field_value
from neda.tui.forms import visit_answers
from neda.tui.forms.layout import ANSWER, PERSON, SEEN, questions_of
from neda.wording import forms as words

CHECKIN_NAMES = ("no_new_symptoms", "slowly_worse")
CHECKIN_FIELDS: dict[str, dict[str, object]] = {
    "nothing_new": {"no_new_symptoms": True},
    "slowly_worse": {"no_new_symptoms": False, "slowly_worse": True},
    "attack": {"no_new_symptoms": False},
}
"""What each answer to the check-in's question records; only the first attests the time before it (§5.1)."""


_SEEN_BY = {"confirmed": "yes", "reported": "no"}
"""What a recorded certainty says about a clinician, who is asked about and not recorded."""


class Reading(NamedTuple):
    """A form's content: the entry it makes, or what keeps it from being one, by question."""

    entry: Entry | Person | None
    problems: dict[str, str]


class Asked(NamedTuple):
    """What a form is about: its kind, the day it is filled in, and the entry it changes, if any."""

    kind: str
    today: date
    changes: Entry | Person | None = None


def read(asked: Asked, answers: Mapping[str, str]) -> Reading:
    """Read every answer; an answer left as it was keeps its recorded value exactly."""
    recorded, shown = _recorded(asked.changes), answers_of(asked.kind, asked.changes)
    raw = _not_asked(asked.kind, recorded)
    problems: dict[str, str] = {}
    for field in questions_of(asked.kind, asked.changes):
        text = answers.get(field.name, "")
        try:
            raw |= _kept(field, recorded) if recorded and text == shown[field.name] else _read(asked, field, text)
        except FieldError as error:
            problems[field.name] = str(error)
    if problems:
        return Reading(None, problems)
    if isinstance(asked.changes, Visit):
        raw = visit_answers.put_together(asked.changes, raw, answers)
    return _made(asked, raw)


def problem_of(asked: Asked, field: Field, text: str) -> str:
    """Why this answer cannot be taken as it stands, or nothing; an empty one is no problem yet."""
    if not text.strip():
        return ""
    try:
        _read(asked, field, text)
    except FieldError as error:
        return str(error)
    return ""


def answers_of(kind: str, recorded: Entry | Person | None) -> dict[str, str]:
    """An entry as a person would have typed it, by question."""
    if recorded is None:
        return {field.name: "" for field in questions_of(kind)}
    values = fields_to_dict(recorded)
    shown = {field.name: typed(field, values.get(field.name)) for field in questions_of(kind)}
    if isinstance(recorded, CheckIn):
        shown[ANSWER] = _checkin_answer(recorded)
    if isinstance(recorded, Relapse):
        shown[SEEN] = _SEEN_BY.get(recorded.certainty, "")
    if isinstance(recorded, Visit):
        shown |= visit_answers.shown(recorded)
    return shown


def _checkin_answer(recorded: CheckIn) -> str:
    if recorded.no_new_symptoms:
        return "nothing_new"
    return "slowly_worse" if recorded.slowly_worse else "attack"


def _recorded(value: Entry | Person | None) -> dict[str, object]:
    return {} if value is None else fields_to_dict(value)


def _not_asked(kind: str, recorded: Mapping[str, object]) -> dict[str, object]:
    """What an entry holds that its form does not ask for."""
    asked = {field.name for field in questions_of(kind)} | (set(CHECKIN_NAMES) if kind == "checkin" else set())
    return {name: value for name, value in recorded.items() if name not in asked}


def _kept(field: Field, recorded: Mapping[str, object]) -> dict[str, object]:
    names = CHECKIN_NAMES if field.name == ANSWER else (field.name,)
    return {name: recorded[name] for name in names if name in recorded}


def _read(asked: Asked, field: Field, text: str) -> dict[str, object]:
    if field.name == ANSWER:
        return _checkin(text)
    if field.name == SEEN:
        return {}
    value = field_value(asked.kind, field, text, asked.today)
    if read_value(asked.kind, field, value, asked.today) in (None, "", ()):
        if field.required:
            raise FieldError(asked.kind, field.name, "missing")
        return {}
    return {field.name: value}


def _checkin(answer: str) -> dict[str, object]:
    if answer not in CHECKIN_FIELDS:
        raise _UnansweredError
    return CHECKIN_FIELDS[answer]


class _UnansweredError(FieldError):
    """The check-in's question was not answered."""

    def __init__(self) -> None:
        super().__init__("checkin", "no_new_symptoms", "missing")

    def __str__(self) -> str:
        return words.checkin_unanswered()


def _made(asked: Asked, raw: dict[str, object]) -> Reading:
    """The entry, or the contradiction between answers (an end before its start)."""
    try:
        if asked.kind == PERSON:
            return Reading(person(raw, asked.today), {})
        identity = asked.changes.id if asked.changes and not isinstance(asked.changes, Person) else ""
        return Reading(entry(asked.kind, raw | {"id": identity}, asked.today), {})
    except FieldError as error:
        return Reading(None, {error.field: str(error)})
