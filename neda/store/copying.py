"""One journal copied into another file: whole, verified against the original, readable by its owner only."""

import os
import sqlite3
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path

from neda.store import keys, opening, patience
from neda.store.problems import BackupFailed
from neda.wording import backups as words

Refusal = Callable[[Path, str], str]


def copy_to(journal: Path, target: Path, refusal: Refusal = words.cannot_write_copy) -> None:
    """Copy a journal into a file that must not exist yet; raises StoreError, and leaves none where it is not equal.

    `refusal` says that the target cannot be written, and why. SQLite copies the pages of one moment while other
    programs may go on reading and writing. A journal with a passphrase makes a copy with the same passphrase.
    """
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as error:
        raise BackupFailed(refusal(target, why(error))) from error
    keys.made_anew(target)
    try:
        with opening.in_words(journal):
            _copy(journal, target, refusal)
        _on_disk(target)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def why(error: OSError) -> str:
    """The system's own reason."""
    return error.strerror or type(error).__name__


def contents(connection: sqlite3.Connection) -> dict[str, tuple[int, str]]:
    """How many rows every table has, and a checksum over all of them."""
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    return {table: _content(connection, table) for (table,) in names}


def _copy(journal: Path, target: Path, refusal: Refusal) -> None:
    source = opening.connect(journal, opening.READING_PRAGMAS)
    try:
        source.execute("BEGIN")
        opening.revision_of(source, journal)
        copy = _empty_like(journal, target)
        try:
            _pages(source, copy, lambda reason: refusal(target, reason))
            if copy.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                raise BackupFailed(words.copy_differs(target))
            if contents(copy) != contents(source):
                raise BackupFailed(words.copy_differs(target))
        finally:
            copy.close()
    finally:
        source.close()


def _pages(source: sqlite3.Connection, copy: sqlite3.Connection, refusal: Callable[[str], str]) -> None:
    """Copy page by page; a disk that is full is the copy's, because the journal is only read."""
    try:
        source.backup(copy)
    except keys.errors() as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL:
            raise BackupFailed(refusal(words.disk_full())) from error
        raise


def _empty_like(journal: Path, target: Path) -> sqlite3.Connection:
    """A connection to the empty target, with the key of the journal where that has one."""
    salt = keys.salt_of(journal)
    if salt is None:
        return sqlite3.connect(f"{target.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
    return keys.opened_with(target, keys.key_in_use(journal, salt), patience.seconds())


def _content(connection: sqlite3.Connection, table: str) -> tuple[int, str]:
    connection.text_factory = bytes
    try:
        rows = connection.execute(f'SELECT * FROM "{table}" ORDER BY 1').fetchall()  # noqa: S608 -- our table names
    finally:
        connection.text_factory = str
    return len(rows), blake2b(repr(rows).encode(), digest_size=16).hexdigest()


def _on_disk(target: Path) -> None:
    """Let the system write the copy out before anything relies on it."""
    handle = os.open(target, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
