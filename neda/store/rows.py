"""One entry as one row and back: the same conversion for the reader and the writer, so that they cannot drift.

Columns carry the field names of neda-journal/1. Lists of names and dates are stored as words with commas
(`brain,cervical`), because a reader then needs no JSON and a person sees them in any database viewer;
grades, questions and answers are JSON. They stand in the entry's own row, not in child tables: an entry is
read, written and checked as a whole, and nothing ever asks for a part of one.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from neda.clinical.checksum import checksum
from neda.clinical.entries import Entry, Person, kind_of
from neda.clinical.fields import PERSON_FIELDS, Field, fields_of
from neda.clinical.journal import FORMAT, Journal, Settings
from neda.clinical.recording import entry, fields_to_dict, person
from neda.clinical.recording_many import entries
from neda.wording import storage

if TYPE_CHECKING:
    from json import JSONEncoder

LISTED = ("choices", "dates")
STRUCTURED = ("grades", "questions", "answers")

Row = dict[str, Any]
Columns = Mapping[str, Sequence[Any]]
"""Many rows by the names of their columns."""
_BOOLS = {0: False, 1: True}

OWN_COLUMNS = {
    "person": ("id", "digest"),
    "setting": ("name", "value", "digest"),
    "change": (
        "id", "step", "way", "concerned", "at", "action", "kind", "entry", "position", "before", "after", "digest"
    ),
}  # fmt: skip


def columns_of(table: str) -> set[str]:
    """The columns a table must have; where damage took one away, no row of it can be read."""
    own = OWN_COLUMNS.get(table, ("id", "position", "digest"))
    fields = PERSON_FIELDS if table == "person" else () if table in OWN_COLUMNS else fields_of(table)
    return {*own, *(field.name for field in fields)}


def ready(value: Entry) -> Entry:
    """The entry as it will be read again, with an id; raises ValueError for one that could not be read."""
    from uuid import uuid4

    given = value if value.id else value._replace(id=str(uuid4()))
    again = row_entry(kind_of(given), entry_row(given))
    return given if again == given else again


def entry_row(value: Entry) -> Row:
    """The columns of an entry but its position and digest."""
    return {"id": value.id} | _stored_fields(fields_of(kind_of(value)), fields_to_dict(value))


def row_entry(kind: str, row: Mapping[str, Any]) -> Entry:
    """The entry of a row; raises ValueError where the row no longer makes one."""
    return entry(kind, {"id": row["id"]} | _recorded_fields(fields_of(kind), row))


def rows_entries(kind: str, columns: Columns) -> list[Entry]:
    """The entries of many rows; raises ValueError where `row_entry` would for one of them."""
    recorded = {field.name: _recorded_column(field, columns[field.name]) for field in fields_of(kind)}
    return entries(kind, columns["id"], recorded)


def person_row(value: Person) -> Row:
    """The columns of the person's facts."""
    return {"id": 1} | _stored_fields(PERSON_FIELDS, fields_to_dict(value))


def row_person(row: Mapping[str, Any]) -> Person:
    """The person's facts of a row; raises ValueError."""
    return person(_recorded_fields(PERSON_FIELDS, row))


def setting_rows(value: Settings) -> list[Row]:
    """One row a setting: the profile and every changed parameter, their values as JSON."""
    chosen = {"profile": value.profile} if value.profile else {}
    return [{"name": name, "value": as_json(item)} for name, item in (chosen | dict(value.set)).items()]


def rows_settings(rows: list[Row]) -> Settings:
    """The settings of their rows; raises ValueError."""
    if not rows:
        return Settings()
    values = {row["name"]: from_json(row["value"]) for row in rows}
    profile = values.pop("profile", None)
    return Journal.from_dict({"format": FORMAT, "settings": {"profile": profile, "set": values}}).settings


def digest_of(table: str, row: Mapping[str, Any]) -> str:
    """A checksum of a row's content; what is not recorded is left out, so a new column changes none."""
    content = {name: value for name, value in row.items() if value is not None and name != "digest"}
    return checksum(as_json([table, content]))


def rows_in(columns: Columns) -> Iterator[Row]:
    """The rows one by one."""
    return (dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True))


def digests_of(table: str, columns: Columns) -> list[str]:
    """The checksums of many rows, each as `digest_of` makes it, in half the time."""
    members = (_members(name, columns[name]) for name in sorted(columns) if name != "digest")
    begin = f"[{as_json(table)},{{"
    return [checksum(f"{begin}{','.join(filter(None, row))}}}]") for row in zip(*members, strict=True)]


def _members(name: str, column: Sequence[Any]) -> list[str]:
    """One column as members of JSON objects, empty where nothing is recorded."""
    from json.encoder import encode_basestring_ascii as quoted

    label = f"{as_json(name)}:"
    return [
        ""
        if value is None
        else label + (quoted(value) if type(value) is str else repr(value) if type(value) is int else as_json(value))
        for value in column
    ]


def _stored_fields(fields: tuple[Field, ...], recorded: Mapping[str, Any]) -> Row:
    return {field.name: _stored(field, recorded.get(field.name)) for field in fields}


def _recorded_fields(fields: tuple[Field, ...], row: Mapping[str, Any]) -> dict[str, object]:
    return {field.name: _recorded(field, row[field.name]) for field in fields if row[field.name] is not None}


def _stored(field: Field, value: Any) -> Any:
    if value is None:
        return None
    if field.type in LISTED:
        return ",".join(value)
    if field.type in STRUCTURED:
        return as_json(value)
    if field.type == "count":
        return str(value)
    if field.type in ("number", "score"):
        return float(value)
    return int(value) if field.type == "bool" else value


def _recorded(field: Field, value: Any) -> object:
    """The value as neda-journal/1 has it; what was stored in no form of ours goes on as it is and is refused."""
    if field.type in LISTED and isinstance(value, str):
        return value.split(",")
    if field.type in STRUCTURED:
        return from_json(value)
    return _BOOLS.get(value, value) if field.type == "bool" else value


def _recorded_column(field: Field, column: Sequence[Any]) -> Sequence[object]:
    if field.type == "bool":
        return [_BOOLS.get(value, value) for value in column]
    if field.type in LISTED or field.type in STRUCTURED:
        return [None if value is None else _recorded(field, value) for value in column]
    return column


@lru_cache(maxsize=1)
def _encoder() -> "JSONEncoder":
    """One for all rows: making it takes longer than a row."""
    from json import JSONEncoder

    return JSONEncoder(sort_keys=True, separators=(",", ":"), default=repr)


def as_json(value: object) -> str:
    return _encoder().encode(value)


def from_json(text: object) -> Any:
    from json import loads

    try:
        return loads(cast(str, text))
    except (TypeError, ValueError, RecursionError) as error:
        raise ValueError(storage.unreadable_content()) from error
