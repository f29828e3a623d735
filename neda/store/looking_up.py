"""What a write has to know before it writes, asked within its own transaction.

Asked of the standard library's connection underneath: SQLAlchemy takes ten times as long for so small a question, and
somebody waits for the answer.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from neda.clinical.entries import KINDS, Entry
from neda.store import reading
from neda.store.problems import IdInUse, NoSuchEntry
from neda.store.rows import Row, row_entry
from neda.wording import storage

MOST_ASKED = 200
"""Beyond so many ids it is quicker to go through all that are there."""


def refuse_taken_ids(connection: sqlite3.Connection, wanted: Sequence[str]) -> None:
    """Raise IdInUse where one of the ids wanted is there already, or wanted twice."""
    seen: set[str] = set()
    for identity in (*wanted, *_present(connection, wanted)):
        if identity in seen:
            raise IdInUse(storage.id_in_use(identity))
        seen.add(identity)


def _present(connection: sqlite3.Connection, wanted: Sequence[str]) -> Iterable[str]:
    """Those of the ids wanted that are there."""
    if len(wanted) > MOST_ASKED:
        among = frozenset(wanted)
        there = connection.execute(" UNION ALL ".join(f"SELECT id FROM {kind}" for kind in KINDS))  # noqa: S608 -- our table names
        return (identity for (identity,) in there if identity in among)
    places = ", ".join(f"?{number}" for number in range(1, len(wanted) + 1))
    asked = " UNION ALL ".join(f"SELECT id FROM {kind} WHERE id IN ({places})" for kind in KINDS)  # noqa: S608 -- as above
    return (identity for (identity,) in connection.execute(asked, wanted))


def last_place(connection: sqlite3.Connection) -> int:
    """The last place in the order of entry that was ever given."""
    return _greatest(connection, "position")


def last_step(connection: sqlite3.Connection) -> int:
    """The number of the newest step."""
    return _greatest(connection, "step")


def _greatest(connection: sqlite3.Connection, column: str) -> int:
    (found,) = connection.execute(f"SELECT coalesce(max({column}), 0) FROM change").fetchone()  # noqa: S608 -- our column names
    return int(found)


def kind_of_id(connection: sqlite3.Connection, identity: str) -> str:
    """The kind of the entry that has an id; raises NoSuchEntry."""
    for kind in KINDS:
        if connection.execute(f"SELECT 1 FROM {kind} WHERE id = ?", (identity,)).fetchone() is not None:  # noqa: S608 -- as above
            return kind
    raise NoSuchEntry(storage.no_such_entry(identity))


def stored(connection: sqlite3.Connection, path: Path, kind: str, identity: str) -> tuple[Entry, int]:
    """An entry as it is stored, and its place in the order of entry; raises NoSuchEntry."""
    found = reading.rows_where(connection, kind, "id", identity)
    if not found:
        raise NoSuchEntry(storage.no_such_entry(identity))
    try:
        return row_entry(kind, found[0]), found[0]["position"]
    except ValueError as error:
        raise reading.unreadable(path, kind, identity, error) from error


def step(connection: sqlite3.Connection, number: int) -> list[Row]:
    """The rows of the log that make up a step, in order."""
    return reading.rows_where(connection, "change", "step", number)


def steps(connection: sqlite3.Connection) -> Iterable[tuple[int, str, int]]:
    """Every step: its number, which way it went, and the step it concerned."""
    return connection.execute("SELECT DISTINCT step, way, concerned FROM change ORDER BY step")
