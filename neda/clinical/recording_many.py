"""Many entries of one kind at once, column by column: what `recording.entry` makes one by one, five times as fast.

A journal of decades is read before its first screen, and most values equal another of their column.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import repeat
from typing import Any, TypeVar, cast

from neda.clinical.entries import KINDS, Entry
from neda.clinical.fields import Field, fields_of
from neda.clinical.recording import (
    LONGEST_ID,
    LONGEST_TEXT,
    FieldError,
    check_identity,
    check_together,
    entry,
    read_value,
)

Made = TypeVar("Made")

ONE_BY_ONE = ("relapse", "treatment")
"""Kinds of which nobody has many; what a treatment is may follow from its name."""

CONTRADICTABLE = ("mri", "edss")
WORDS = ("text", "long")
SURELY_ALIKE = ({str}, {bool}, {int}, {float})
"""Types among which equal values are the same; in a mixed column the count 1 would be taken for True."""


def entries(
    kind: str, ids: Sequence[object], columns: Mapping[str, Sequence[object]], today: date | None = None
) -> list[Entry]:
    """Entries of a kind from their ids and the columns of all its fields, which hold None where nothing is recorded.

    Raises FieldError where `recording.entry` refuses one of them; only that can tell which one.
    """
    if kind in ONE_BY_ONE:
        rows = zip(ids, *columns.values(), strict=True)
        return [entry(kind, dict(zip(("id", *columns), row, strict=True)), today) for row in rows]
    cls = cast(Any, KINDS[kind])
    made: dict[str, Iterable[object]] = {
        field.attribute: _read(kind, field, columns[field.name], cls._field_defaults.get(field.attribute), today)
        for field in fields_of(kind)
    }
    made["id"] = ids if _are_ids(ids) else [check_identity(kind, given) for given in ids]
    rows = zip(*(made[name] for name in cls._fields), strict=True)
    found = list(map(tuple.__new__, repeat(cls), rows))  # as cls._make does, without a call for each
    if kind in CONTRADICTABLE:
        for item in found:
            check_together(kind, item)
    return cast(list[Entry], found)


def recorded(kind: str, raws: Sequence[Mapping[str, object]], today: date | None = None) -> list[Entry]:
    """Entries of a kind from the fields of each, as neda-journal/1 has them; raises FieldError as `entries` does."""
    known = {"id", *(field.name for field in fields_of(kind))}
    for raw in raws:
        if not raw.keys() <= known:
            raise FieldError(kind, "", "unknown_field", known=sorted(known - {"id"}))
    columns = {field.name: [raw.get(field.name) for raw in raws] for field in fields_of(kind)}
    return entries(kind, [raw.get("id") for raw in raws], columns, today)


def _are_ids(ids: Sequence[Any]) -> bool:
    """Whether all are ids as they stand."""
    return {*map(type, ids)} == {str} and max(map(len, ids)) <= LONGEST_ID and "".join(ids).isprintable()


def _read(
    kind: str, field: Field, column: Sequence[Any], default: object, today: date | None
) -> Iterable[object]:
    if column.count(None) == len(column) and not field.required:
        return repeat(default, len(column))
    types = {*map(type, column)} - {type(None)}
    if field.type in WORDS and types == {str} and all(column) and _are_texts(column):
        return column

    def read(value: object) -> object:
        found = read_value(kind, field, value, today)
        if found is None and field.required:
            raise FieldError(kind, field.name, "missing")
        return default if found in (None, ()) else found

    return map(Once(read).__getitem__ if types in SURELY_ALIKE else read, column)


def _are_texts(column: Sequence[str]) -> bool:
    """Whether all can be kept as they stand."""
    try:
        return all(len(text.encode()) <= LONGEST_TEXT for text in column)
    except UnicodeEncodeError:
        return False


class Once(dict[object, Made]):
    """What is made of each value, once for all that are equal to it."""

    def __init__(self, make: Callable[[object], Made]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, value: object) -> Made:
        found = self[value] = self._make(value)
        return found
