"""Is the file what this program wrote? Rows carry digests, so that silent corruption is named and not judged."""

import sqlite3
from collections.abc import Iterator
from itertools import compress
from operator import eq, not_
from pathlib import Path
from typing import NamedTuple

from neda.clinical.entries import KINDS
from neda.store.problems import DamagedJournal
from neda.store.reading import parts_of, snapshot
from neda.store.rows import Columns, Row, digests_of, row_entry, row_person, rows_entries, rows_in, rows_settings
from neda.wording import storage

CHECKED = (*KINDS, "person", "setting", "change")
JUDGED = (*KINDS, "person", "setting")
MOST_SHOWN = 20


class Finding(NamedTuple):
    """Something wrong with the file. `code`: changed_outside, unreadable, reference or file."""

    code: str
    table: str
    identity: str
    detail: str = ""

    @property
    def text(self) -> str:
        """One sentence naming the row."""
        return storage.finding(self.code, self.table, self.identity, self.detail)


def verify(path: Path) -> tuple[Finding, ...]:
    """Everything wrong with the file; an empty tuple says that every row is as it was written."""
    found: list[Finding] = []
    try:
        with snapshot(path) as connection:
            # Bytes that are no text are shown to the digests as they are, so that their row can be named.
            connection.text_factory = lambda raw: raw.decode(errors="surrogateescape")
            found.extend(_file_findings(connection, "integrity_check"))
            for table in CHECKED:
                found.extend(_row_findings(connection, table))
    except DamagedJournal:
        found = found or [Finding("file", "", "", storage.unreadable_file())]
    return tuple(found)


def doubts(connection: sqlite3.Connection) -> tuple[Finding, ...]:
    """What a verdict must not silently rest on: a damaged file, or a recorded row that is not as it was written.

    As `verify` without the history and without making entries of the rows, at a quarter of its cost.
    """
    found = [*_file_findings(connection, "quick_check")]
    for table in JUDGED:
        for columns in parts_of(connection, table):
            sound = _as_written(table, columns)
            if not all(sound):
                found.extend(_changed(table, row) for row in compress(rows_in(columns), map(not_, sound)))
    return tuple(found)


def _file_findings(connection: sqlite3.Connection, check: str) -> Iterator[Finding]:
    # A row that breaks a constraint is named by reading it; SQLite would only name its table.
    connection.execute("PRAGMA ignore_check_constraints = ON")
    for (result,) in connection.execute(f"PRAGMA {check}({MOST_SHOWN})"):
        if result != "ok":
            yield Finding("file", "", "", storage.printable(str(result)))
    for table, number, *_rest in connection.execute("PRAGMA foreign_key_check"):
        yield Finding("reference", str(table), str(number))


def _row_findings(connection: sqlite3.Connection, table: str) -> Iterator[Finding]:
    for columns in parts_of(connection, table):
        sound = _as_written(table, columns)
        if all(sound) and _readable(table, columns):
            continue
        rows = list(rows_in(columns))
        for row, as_written in zip(rows, sound, strict=True):
            if not as_written:
                yield _changed(table, row)
            try:
                _read(table, row, rows)
            except ValueError as error:
                yield Finding("unreadable", table, _identity(table, row), str(error))


def _identity(table: str, row: Row) -> str:
    return str(row["name"] if table == "setting" else row["id"])


def _as_written(table: str, columns: Columns) -> list[bool]:
    """Of each row whether its content is that of its digest."""
    # The number of a change is given by SQLite after its digest was made.
    sealed = {name: column for name, column in columns.items() if (table, name) != ("change", "id")}
    return list(map(eq, columns["digest"], digests_of(table, sealed)))


def _changed(table: str, row: Row) -> Finding:
    return Finding("changed_outside", table, _identity(table, row))


def _readable(table: str, columns: Columns) -> bool:
    """Whether all rows of the journal's own long tables make what they should, asked of all at once."""
    if table == "change":
        from neda.store.changes import all_recorded

        return all_recorded(rows_in(columns))
    try:
        return table in KINDS and bool(rows_entries(table, columns))
    except ValueError:
        return False


def _read(table: str, row: Row, rows: list[Row]) -> None:
    if table == "change":
        from neda.store.changes import change

        change(row, together=1)
    elif table == "person":
        row_person(row)
    elif table == "setting":
        rows_settings(rows)
    else:
        row_entry(table, row)
