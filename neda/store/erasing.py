"""Removing for good: an entry leaves the file, the log of changes and unsaved forms, and no undo brings it back.

The log then reads as if the entry had never been there: every step loses its part about the entry, steps that
concerned nothing else are gone, and the others can be undone and redone as before.

`secure_delete` overwrites what is deleted, but not the copy of a row that stays behind where SQLite once moved
it from one page to another. So every table that held the words is emptied, which overwrites all its pages, and
written anew, in the same transaction.
"""

from pathlib import Path
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, func, insert, not_, select

from neda.clinical.entries import KINDS
from neda.store.problems import NoSuchEntry
from neda.store.tables import CHANGE, DRAFT, ENTRIES, PERSON, SETTING, SHOWN
from neda.store.writing import transaction
from neda.wording import storage


class Erased(NamedTuple):
    """How much was removed. An entry that had been deleted before counts no entry, only its `changes`."""

    entries: int
    changes: int
    drafts: int
    person: bool = False
    settings: bool = False
    copies: int = 0
    copies_removed: int = 0
    strangers: tuple[str, ...] = ()


def erase(path: Path, identity: str) -> Erased:
    """Remove an entry, present or deleted, with all its changes and the drafts that may hold its words.

    Those are the draft of changing it and the draft of adding one of its kind, which may have begun as this entry.
    """
    with transaction(path) as connection:
        kinds = _kinds(connection, identity)
        if not kinds:
            raise NoSuchEntry(storage.no_such_entry(identity))
        keys = [key for kind in kinds for key in (kind, f"{kind} {identity}")]
        _emptied(connection, SHOWN)
        return Erased(
            sum(_without(connection, ENTRIES[kind], ENTRIES[kind].c.id == identity) for kind in kinds),
            _without(connection, CHANGE, and_(CHANGE.c.entry == identity, CHANGE.c.kind.in_(kinds))),
            _without(connection, DRAFT, DRAFT.c.kind.in_(keys)),
        )


def erase_all(path: Path) -> Erased:
    """Remove everything anyone recorded; an empty journal is left. No row is read, so damaged ones go too."""
    tables = (*ENTRIES.values(), PERSON, SETTING, CHANGE, DRAFT, SHOWN)
    with transaction(path) as connection:
        gone = {table.name: _emptied(connection, table) for table in tables}
        _tell_everyone(connection)
    return Erased(
        sum(gone[kind] for kind in KINDS),
        gone[CHANGE.name],
        gone[DRAFT.name],
        person=gone[PERSON.name] > 0,
        settings=gone[SETTING.name] > 0,
    )


def _kinds(connection: Connection, identity: str) -> list[str]:
    """The kinds of entry that have or had this id: an id set free by deleting may have come back as another kind."""
    logged = set(connection.execute(select(CHANGE.c.kind).where(CHANGE.c.entry == identity)).scalars())
    return [kind for kind, table in ENTRIES.items() if kind in logged or _holds(connection, table, identity)]


def _holds(connection: Connection, table: Table, identity: str) -> bool:
    return connection.execute(select(table.c.id).where(table.c.id == identity)).first() is not None


def _without(connection: Connection, table: Table, unwanted: ColumnElement[bool]) -> int:
    """Write a table anew without some of its rows; how many they were."""
    kept = [dict(row) for row in connection.execute(select(table).where(not_(unwanted))).mappings()]
    gone = _emptied(connection, table) - len(kept)
    if kept:
        connection.execute(insert(table), kept)
    if table is CHANGE:
        _tell_everyone(connection)
    return gone


def _emptied(connection: Connection, table: Table) -> int:
    count = connection.execute(select(func.count()).select_from(table)).scalar_one()
    connection.execute(delete(table))
    return int(count)


def _tell_everyone(connection: Connection) -> None:
    """Use up a number of the log, so that programs that have the journal open read it again."""
    connection.exec_driver_sql("UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'change'")
