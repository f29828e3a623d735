"""The tables of `neda export --format tables`: which there are and which columns each has.

The functional systems are called as the R package MSoutcomes calls them, everything else as in neda-journal/1.
"""

from typing import NamedTuple

from neda.clinical.fields import fields_of
from neda.clinical.journal import LIST_OF
from neda.exchange.plan import Plan, Target

PERSON, SETTINGS, DICTIONARY = "person", "settings", "dictionary"
QUESTIONS, ANSWERS = "visit_questions", "clinic_answers"
ENDING = ".csv"
GRADES = {
    "visual": "FSvis",
    "brainstem": "FSbstem",
    "pyramidal": "FSpyr",
    "cerebellar": "FScrbl",
    "sensory": "FSsens",
    "bowel_bladder": "FSsph",
    "cerebral": "FScereb",
}
AMBULATION = "FSamb"
"""The ambulation score, as MSoutcomes calls it."""


class Beside(NamedTuple):
    """A table that holds one field of a kind, several rows an entry: `owner` is its first column, an entry's id."""

    name: str
    kind: str
    field: str
    columns: tuple[str, ...]


BESIDE = (
    Beside(QUESTIONS, "visit", "questions", ("visit", "text", "answer")),
    Beside(ANSWERS, "clinic", "answers", ("clinic", "question", "answer", "note")),
)
_ELSEWHERE = {(table.kind, table.field) for table in BESIDE}
KIND_OF_TABLE = {name: kind for kind, name in LIST_OF.items()}
NAMES = (*KIND_OF_TABLE, *(table.name for table in BESIDE), PERSON, SETTINGS, DICTIONARY)
PERSON_COLUMNS, SETTINGS_COLUMNS = ("field", "value"), ("name", "value")


def columns_of(kind: str) -> dict[str, Target | None]:
    """The columns of a kind's table with what each fills; the id fills no field."""
    columns: dict[str, Target | None] = {"id": None}
    for field in fields_of(kind):
        if field.type == "grades":
            columns |= {GRADES[part]: Target(kind, field, part) for part in field.choices}
        elif (kind, field.name) not in _ELSEWHERE:
            columns[AMBULATION if field.name == "ambulation" else field.name] = Target(kind, field)
    return columns


def plan_of(kind: str) -> Plan:
    """How a table of ours is read."""
    numbered = enumerate(columns_of(kind).values())
    targets = {number: target for number, target in numbered if target is not None}
    return Plan(targets, (kind,), ids=0, whole=True, exact=True)
