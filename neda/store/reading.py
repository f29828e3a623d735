"""The one way to read: `SELECT *` a table through the standard library's sqlite3, in one snapshot of the file.

SQLAlchemy takes 210 ms to import and is needed for writing only, so that a verdict is on screen at once.
"""

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from neda.clinical.entries import KINDS, Entry, Person
from neda.clinical.fields import fields_of
from neda.clinical.journal import Journal, Settings
from neda.store import opening
from neda.store.problems import AmbiguousId, DamagedJournal, MissingJournal, NoSuchEntry
from neda.store.rows import (
    Columns,
    Row,
    columns_of,
    from_json,
    row_entry,
    row_person,
    rows_entries,
    rows_in,
    rows_settings,
)
from neda.wording import storage

if TYPE_CHECKING:
    from neda.clinical.shown import Shown
    from neda.store.changes import Change


class Newest(NamedTuple):
    """The newest change: its number, and the seal of the last one in the log, which no other journal has."""

    number: int
    seal: str


NOTHING_YET = Newest(0, "")
SHOWN_IDS = 5
AT_ONCE = 2_000
"""Rows held at a time beside the entries made of them."""
_NEWEST = (
    "SELECT seq, (SELECT digest FROM change ORDER BY id DESC LIMIT 1) FROM sqlite_sequence WHERE name = 'change'"
)
_HISTORY = (
    "SELECT *, (SELECT count(*) FROM change AS other WHERE other.step = change.step) AS together"
    " FROM change WHERE entry = ? ORDER BY id"
)


@contextmanager
def snapshot(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that only reads and sees one state of the file; raises StoreError.

    A file of an older version is brought up to date first; one with nothing in it yet counts as missing.
    """
    with opening.in_words(path):
        connection = opening.connect(path, opening.READING_PRAGMAS)
        try:
            connection.execute("BEGIN")
            revision = opening.revision_of(connection, path)
            if revision is None:
                raise MissingJournal(storage.file_problem("missing", path))
            if revision != opening.REVISIONS[-1]:
                connection.execute("ROLLBACK")
                opening.bring_up_to_date(path)
                connection.execute("BEGIN")
            yield connection
        finally:
            connection.close()


def recorded(connection: sqlite3.Connection, path: Path) -> Journal:
    """Everything recorded; raises DamagedJournal naming the entry where a row no longer makes one."""
    entries = [item for made, _positions in _made(connection, path) for item in made]
    return Journal.of(entries, person(connection, path), settings(connection, path))


def journal(path: Path) -> Journal:
    """Everything recorded; raises as `recorded` does."""
    with snapshot(path) as connection:
        return recorded(connection, path)


def journal_and_newest(path: Path) -> tuple[Journal, Newest]:
    """Everything recorded and the change it ends with, from one state of the file; raises as `recorded` does."""
    with snapshot(path) as connection:
        return recorded(connection, path), _newest(connection)


def placed(connection: sqlite3.Connection, path: Path) -> Iterator[tuple[Entry, int]]:
    """Every entry with its place in the order of entry, which settles the order of entries of one day."""
    for entries, positions in _made(connection, path):
        yield from zip(entries, positions, strict=True)


def person(connection: sqlite3.Connection, path: Path) -> Person:
    """The person's facts; empty ones where none are recorded."""
    rows = rows_of(connection, "person")
    try:
        return row_person(rows[0]) if rows else Person()
    except ValueError as error:
        raise unreadable(path, "person", "1", error) from error


def settings(connection: sqlite3.Connection, path: Path) -> Settings:
    """The journal's settings."""
    rows = rows_of(connection, "setting")
    try:
        return rows_settings(rows)
    except ValueError as error:
        raise unreadable(path, "setting", ", ".join(row["name"] for row in rows), error) from error


def size(path: Path) -> int:
    """How many entries the journal holds, readable or not."""
    with snapshot(path) as connection:
        return entries_in(connection)


def entries_in(connection: sqlite3.Connection, tables: Collection[str] = KINDS) -> int:
    """How many entries there are, readable or not, in the tables that a file has."""
    counts = (f"(SELECT count(*) FROM {kind})" for kind in KINDS if kind in tables)  # noqa: S608 -- our table names
    return int(connection.execute(f"SELECT {' + '.join(counts)}").fetchone()[0])


def newest_change(path: Path) -> Newest:
    """The newest change by any program; erasing takes rows out of the log and yet uses up a number."""
    with snapshot(path) as connection:
        return _newest(connection)


def history(path: Path, identity: str) -> "tuple[Change, ...]":
    """Every change of one entry, oldest first; "person" and "settings" have a history too."""
    with snapshot(path) as connection:
        rows = _rows(connection.execute(_HISTORY, (identity,)), "change")
        return tuple(_change(path, row) for row in rows)


def draft(path: Path, kind: str) -> dict[str, str] | None:
    """What was typed into the form of a kind and not saved."""
    with snapshot(path) as connection:
        row = connection.execute("SELECT typed FROM draft WHERE kind = ?", (kind,)).fetchone()
    try:
        typed = from_json(row[0]) if row else None
    except ValueError:
        return None
    return {str(name): str(text) for name, text in typed.items()} if isinstance(typed, dict) else None


def last_shown(path: Path, window: str) -> "Shown | None":
    """The verdict last shown of a window; None where none was, or where it can no longer be read."""
    with snapshot(path) as connection:
        row = connection.execute("SELECT status FROM shown WHERE window = ?", (window,)).fetchone()
    if row is None:
        return None
    from neda.clinical.shown import Shown

    try:
        return Shown.from_dict(from_json(row[0]))
    except (TypeError, ValueError, KeyError):
        return None


def knows(path: Path, identity: str) -> bool:
    """Whether an entry has this id, or had it before it was removed."""
    try:
        return resolve(path, identity) == identity
    except (NoSuchEntry, AmbiguousId):
        return False


def resolve(path: Path, beginning: str) -> str:
    """The id that begins so; entries that were removed are looked up only where no present one fits."""
    wanted = beginning.strip().lower()
    with snapshot(path) as connection:
        present = " UNION ALL ".join(f"SELECT id FROM {kind}" for kind in KINDS)  # noqa: S608 -- our table names
        removed = "SELECT DISTINCT entry AS id FROM change WHERE kind NOT IN ('person', 'settings')"
        for source in (present, removed):
            query = f"SELECT id FROM ({source}) WHERE lower(substr(id, 1, ?)) = ? ORDER BY id"  # noqa: S608 -- as above
            found = [identity for (identity,) in connection.execute(query, (len(wanted), wanted))] if wanted else []
            exact = [identity for identity in found if identity in (beginning, wanted)]
            if len(exact or found) == 1:
                return str((exact or found)[0])
            if found:
                raise AmbiguousId(storage.ambiguous_id(beginning, found[:SHOWN_IDS]))
    raise NoSuchEntry(storage.no_such_entry(beginning))


def rows_of(connection: sqlite3.Connection, table: str) -> list[Row]:
    """Every row of a table, in the order of its key, as the table itself has it and not one of its indexes."""
    return list(_rows(connection.execute(f"SELECT * FROM {table} NOT INDEXED ORDER BY 1"), table))  # noqa: S608 -- our table names


def rows_where(connection: sqlite3.Connection, table: str, column: str, value: str | int) -> list[Row]:
    """The rows of a table with this value in a column, in the order of their key."""
    return list(_rows(connection.execute(f"SELECT * FROM {table} WHERE {column} = ? ORDER BY id", (value,)), table))  # noqa: S608 -- our names


def parts_of(connection: sqlite3.Connection, table: str) -> Iterator[Columns]:
    """All rows of a table as the table itself has them and not one of its indexes, some thousands at a time."""
    cursor = connection.execute(f"SELECT * FROM {table} NOT INDEXED")  # noqa: S608 -- our table names
    return _parts(cursor, _names(cursor, table))


def _parts(cursor: sqlite3.Cursor, names: Sequence[str]) -> Iterator[Columns]:
    while rows := cursor.fetchmany(AT_ONCE):
        yield dict(zip(names, zip(*rows, strict=True), strict=True))


def _rows(cursor: sqlite3.Cursor, table: str) -> Iterator[Row]:
    names = _names(cursor, table)
    return (dict(zip(names, row, strict=True)) for row in cursor)


def _names(cursor: sqlite3.Cursor, table: str) -> list[str]:
    """The columns of a table; where damage took one of them away, no row can be read."""
    names = [column[0] for column in cursor.description]
    if not columns_of(table) <= set(names):
        raise sqlite3.DatabaseError(table)
    return names


def unreadable(path: Path, table: str, identity: str, refusal: object) -> DamagedJournal:
    """The problem with a row that no longer makes what it should."""
    detail = storage.unreadable_row(table, identity, str(refusal))
    return DamagedJournal(storage.file_problem("damaged", path, detail))


def _newest(connection: sqlite3.Connection) -> Newest:
    row = connection.execute(_NEWEST).fetchone()
    return Newest(int(row[0]), str(row[1])) if row else NOTHING_YET


def _made(connection: sqlite3.Connection, path: Path) -> Iterator[tuple[list[Entry], list[int]]]:
    """Entries and their places, kind by kind in the order of entry."""
    for kind in KINDS:
        names = ("id", "position", *(field.name for field in fields_of(kind)))
        cursor = connection.execute(f"SELECT {', '.join(f'[{name}]' for name in names)} FROM {kind}")  # noqa: S608 -- our names
        entries: list[Entry] = []
        places: list[int] = []
        for columns in _parts(cursor, names):
            entries += _entries(path, kind, columns)
            places += columns["position"]
        yield _in_order(entries, places)


def _in_order(entries: list[Entry], places: list[int]) -> tuple[list[Entry], list[int]]:
    """Most lie in order already; SQLite would sort whole rows, which takes a quarter as long as reading them."""
    try:
        ordered = sorted(places)
    except TypeError:  # a place that is no number: the check of the rows names it
        return entries, places
    if places == ordered:
        return entries, places
    return [entries[number] for number in sorted(range(len(places)), key=places.__getitem__)], ordered


def _entries(path: Path, kind: str, columns: Columns) -> list[Entry]:
    try:
        return rows_entries(kind, columns)
    except ValueError:  # one by one, so that the row is named
        return [_entry(path, kind, row) for row in rows_in(columns)]


def _entry(path: Path, kind: str, row: Row) -> Entry:
    try:
        return row_entry(kind, row)
    except ValueError as error:
        raise unreadable(path, kind, str(row["id"]), error) from error


def _change(path: Path, row: Row) -> "Change":
    from neda.store.changes import change

    try:
        return change(row, row["together"])
    except ValueError as error:
        raise unreadable(path, "change", str(row["id"]), error) from error
