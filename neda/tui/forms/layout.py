"""Which questions a form asks, in which order, and where it starts: what decides the verdict comes first.

Everything else stands beneath "More (optional)", so that a tired person answers a few questions and saves.
"""

from typing import NamedTuple

from neda.clinical.entries import Entry, Person
from neda.clinical.fields import PERSON_FIELDS, Field, date_field, fields_of
from neda.tui.forms.visit_answers import answer_lines

PERSON = "person"
ANSWER = "answer"
CHECKIN_ANSWERS = ("nothing_new", "slowly_worse", "attack")
SEEN = "seen"
_SEEN_QUESTION = Field(SEEN, "bool")
_CHECKIN_QUESTION = Field(ANSWER, "choice", required=True, choices=CHECKIN_ANSWERS)

_NOT_ASKED = {"checkin": ("no_new_symptoms", "slowly_worse"), "note": ("note",)}
"""A check-in asks one question instead of two; a note upon a note would only confuse."""
_ONLY_ASKED = {"checkin": (_CHECKIN_QUESTION,), "relapse": (_SEEN_QUESTION,)}
"""Questions that are no fields: what a check-in found, and whether a clinician saw the attack (how sure it is)."""


class Layout(NamedTuple):
    """The names of the questions asked `first`, in order, and the one the cursor `starts` in."""

    first: tuple[str, ...]
    starts: str


LAYOUTS = {
    "relapse": Layout(("onset", "certainty", "hours", "fever_or_infection", SEEN, "symptoms"), "onset"),
    "mri": Layout(("date", "regions", "contrast", "gd_enhancing", "new_t2", "enlarging_t2", "compared_with"), "date"),
    "edss": Layout(("score", "source", "assessor", "date"), "score"),
    "treatment": Layout(("name", "start", "stop", "kind", "dose"), "name"),
    "checkin": Layout(("date", ANSWER), ANSWER),
    "measurement": Layout(("test", "value", "unit", "date"), "test"),
    "visit": Layout(("date", "with", "questions"), "date"),
    "note": Layout(("date", "text"), "text"),
    "clinic": Layout(("name", "place", "answers"), "name"),
    PERSON: Layout(("name", "born", "sex", "phenotype", "symptom_onset", "diagnosed", "baseline"), "name"),
}


def questions_of(kind: str, changes: Entry | Person | None = None) -> tuple[Field, ...]:
    """The fields a form of this kind asks, first those that matter most, then the optional ones."""
    first = asked_first(kind, changes)
    return (*first, *(field for field in _fields(kind) if field not in first))


def asked_first(kind: str, changes: Entry | Person | None = None) -> tuple[Field, ...]:
    """Those that matter most; a visit that is changed also asks for the answers to its questions."""
    fields = _fields(kind)
    first = tuple(next(field for field in fields if field.name == name) for name in LAYOUTS[kind].first)
    return (*first, *answer_lines(changes))


def starred(field: Field) -> bool:
    """Whether a star marks the question as needed; the check-in's own question needs none."""
    return field.needed and field.name != ANSWER


def dated_by(kind: str) -> str:
    """The question that dates an entry of this kind; empty where none does."""
    return "" if kind == PERSON else date_field(kind)


def _fields(kind: str) -> tuple[Field, ...]:
    if kind == PERSON:
        return PERSON_FIELDS
    asked = tuple(field for field in fields_of(kind) if field.name not in _NOT_ASKED.get(kind, ()))
    return (*asked, *_ONLY_ASKED.get(kind, ()))
