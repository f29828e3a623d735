"""What each column of a table is for: which field of which kind of entry its cells fill."""

from collections.abc import Mapping
from typing import NamedTuple

from neda.clinical.fields import FIELDS, Field, date_field

FIELD_NAMED: dict[str, dict[str, Field]] = {
    kind: {field.name: field for field in fields} for kind, fields in FIELDS.items()
}
DATED = ("date", "dates", "compared")


class Target(NamedTuple):
    """Where a cell goes: a field of a kind, one `part` of a field made of several, or a `test` with its result."""

    kind: str
    field: Field
    part: str = ""
    test: str = ""


class Plan(NamedTuple):
    """How the rows of one table become entries.

    `targets` are by column; `days` the columns that date every kind; `kind_column` says a row's kind, `value_column`
    fills that kind's main field, `notes` are columns whose words are kept in a note under their heading (empty for
    a column that is itself a note), `ids` the column with our own ids, `people` those that say whose a row is.
    `kinds` are made of every row that fills one of their fields, or of every row at all where `whole`. `fill` holds
    what was answered for rows that do not say, `left_out` the headings of columns nobody wants.
    """

    targets: Mapping[int, Target]
    kinds: tuple[str, ...]
    days: tuple[int, ...] = ()
    kind_column: int | None = None
    value_column: int | None = None
    notes: Mapping[int, str] = {}
    ids: int | None = None
    whole: bool = False
    exact: bool = False
    fill: Mapping[str, str] = {}
    left_out: tuple[str, ...] = ()
    people: tuple[int, ...] = ()
    headings: tuple[str, ...] = ()

    @property
    def dated(self) -> tuple[int, ...]:
        """The columns that hold dates."""
        return (*self.days, *(number for number, target in self.targets.items() if target.field.type in DATED))


def target(name: str) -> Target:
    """The target of a full name, such as `edss.score` or `edss.systems/visual`; raises KeyError."""
    kind, _dot, rest = name.partition(".")
    field, _slash, part = rest.partition("/")
    found = FIELD_NAMED[kind][field]
    if part not in (found.choices if part else ("",)):
        raise KeyError(name)
    return Target(kind, found, part)


def day_field(kind: str) -> Field | None:
    """The field that dates entries of a kind; None for a clinic."""
    return FIELD_NAMED[kind].get(date_field(kind))
