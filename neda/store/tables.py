"""The tables, declared once from the fields: one a kind of entry, and person, setting, change, draft and shown.

Every column has an explicit type, so that a new SQLAlchemy cannot move it; NULL means not recorded. What must
never be is kept out by CHECK constraints. The form in which values are stored is explained in `rows`.
`position` is the order of entry, which settles the order of entries of one day.
The migrations hold this schema as frozen SQL; a test compares the two.
"""

from typing import Any

from sqlalchemy import INTEGER, REAL, TEXT, CheckConstraint, Column, Index, MetaData, Table
from sqlalchemy.types import TypeEngine

from neda.clinical.fields import FIELDS, PERSON_FIELDS, Field

METADATA = MetaData()

_TYPES: dict[str, type[TypeEngine[Any]]] = {"bool": INTEGER, "integer": INTEGER, "number": REAL, "score": REAL}


def _must(field: Field) -> str | None:
    """The SQL condition a recorded value must meet; NULL meets every condition."""
    name = f'"{field.name}"'
    match field.type:
        case "bool":
            return f"{name} IN (0, 1)"
        case "choice" if not field.open:
            return f"{name} IN ({', '.join(repr(choice) for choice in field.choices)})"
        case "number" | "integer":
            return f"{name} BETWEEN {field.low} AND {field.high}"
        case "score":
            return f"{name} = 0 OR ({name} BETWEEN 1 AND 10 AND {name} * 2 = CAST({name} * 2 AS INTEGER))"
        case "date":
            return _is_date(name)
        case "compared":
            return f"{name} = 'unknown' OR ({_is_date(name)})"
        case _:
            return None


def _is_date(name: str) -> str:
    """Roughly a day, a month or a year: the entry itself is read strictly, this keeps out what is no date at all."""
    return f"length({name}) IN (4, 7, 10) AND {name} GLOB '[12][0-9][0-9][0-9]*'"


def _columns(fields: tuple[Field, ...]) -> list[Column[Any]]:
    return [Column(field.name, _TYPES.get(field.type, TEXT)(), nullable=not field.required) for field in fields]


def _checks(table: str, fields: tuple[Field, ...]) -> list[CheckConstraint]:
    conditions = ((field.name, _must(field)) for field in fields)
    return [CheckConstraint(condition, name=f"{table}_{name}") for name, condition in conditions if condition]


def _entry_table(kind: str, fields: tuple[Field, ...]) -> Table:
    return Table(
        kind,
        METADATA,
        Column("id", TEXT(), primary_key=True, nullable=False),
        Column("position", INTEGER(), nullable=False),
        *_columns(fields),
        Column("digest", TEXT(), nullable=False),
        *_checks(kind, fields),
    )


ENTRIES = {kind: _entry_table(kind, fields) for kind, fields in FIELDS.items()}
"""The table of each kind of entry."""

PERSON = Table(
    "person",
    METADATA,
    Column("id", INTEGER(), primary_key=True, nullable=False),
    *_columns(PERSON_FIELDS),
    Column("digest", TEXT(), nullable=False),
    CheckConstraint("id = 1", name="person_only_one"),
    *_checks("person", PERSON_FIELDS),
)

SETTING = Table(
    "setting",
    METADATA,
    Column("name", TEXT(), primary_key=True, nullable=False),
    Column("value", TEXT(), nullable=False),
    Column("digest", TEXT(), nullable=False),
)

CHANGE = Table(
    "change",
    METADATA,
    Column("id", INTEGER(), primary_key=True, nullable=False),
    Column("step", INTEGER(), nullable=False),
    Column("way", TEXT(), nullable=False),
    Column("concerned", INTEGER(), nullable=False),
    Column("at", TEXT(), nullable=False),
    Column("action", TEXT(), nullable=False),
    Column("kind", TEXT(), nullable=False),
    Column("entry", TEXT(), nullable=False),
    Column("position", INTEGER()),
    Column("before", TEXT()),
    Column("after", TEXT()),
    Column("digest", TEXT(), nullable=False),
    CheckConstraint("way IN ('do', 'undo', 'redo')", name="change_way"),
    CheckConstraint("action IN ('add', 'change', 'remove')", name="change_action"),
    CheckConstraint("before IS NOT NULL OR after IS NOT NULL", name="change_of_something"),
    Index("change_of_step", "step", "way", "concerned"),
    Index("change_of_entry", "entry"),
    sqlite_autoincrement=True,
)
"""AUTOINCREMENT: a number is never used twice, so that the newest number tells of every change."""

DRAFT = Table(
    "draft",
    METADATA,
    Column("kind", TEXT(), primary_key=True, nullable=False),
    Column("typed", TEXT(), nullable=False),
    Column("at", TEXT(), nullable=False),
)

SHOWN = Table(
    "shown",
    METADATA,
    Column("window", TEXT(), primary_key=True, nullable=False),
    Column("status", TEXT(), nullable=False),
    Column("at", TEXT(), nullable=False),
)
"""The verdict last shown of each window, so that other rules never change it silently."""
