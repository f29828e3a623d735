"""What a journal or a copy holds, counted as it is: looking at a copy of an older version changes nothing in it."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from neda.store import opening, reading
from neda.store.problems import MissingJournal
from neda.wording import storage


class Held(NamedTuple):
    """How many entries, and when anything was last changed (UTC; None where nothing ever was)."""

    entries: int
    until: datetime | None


def held(path: Path) -> Held:
    """What a file holds; raises StoreError."""
    with opening.in_words(path):
        connection = opening.connect(path, opening.READING_PRAGMAS)
        try:
            connection.execute("BEGIN")
            if opening.revision_of(connection, path) is None:
                raise MissingJournal(storage.file_problem("missing", path))
            there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            last = connection.execute("SELECT at FROM change ORDER BY id DESC LIMIT 1").fetchone()
            return Held(reading.entries_in(connection, there), _moment(last[0]) if last else None)
        finally:
            connection.close()


def _moment(text: object) -> datetime | None:
    try:
        return datetime.fromisoformat(str(text))
    except ValueError:
        return None
