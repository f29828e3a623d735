"""Where the journal is, how it is opened, and whether this program may touch it.

Every connection is made here. Pragmas: one file at rest (`journal_mode=DELETE`, not WAL: a plain copy of an
open WAL file can be empty), a commit is on disk when it returns (`synchronous=EXTRA`), deleted words are
overwritten (`secure_delete`), and functions inside a foreign schema are not run (`trusted_schema=OFF`).
"""

import os
import sqlite3
import stat
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from neda.store import keys, patience
from neda.store.home import own_folder
from neda.store.problems import (
    DamagedJournal,
    LockedJournal,
    MissingJournal,
    NewerJournal,
    NotAJournal,
    StoreError,
    UnwritableJournal,
)
from neda.wording import storage

REVISIONS = ("0001",)
"""Every revision of the tables this program knows, oldest first; a constant, so that opening a journal
imports no Alembic (400 ms). A test holds it against the migrations."""

APPLICATION_ID = 0x4E454441
"""Written into the file's header by the first migration ("NEDA" in ASCII): tells our files from others."""

LOOK_SECONDS = 0.007
PRAGMAS = (
    "journal_mode=DELETE",
    "synchronous=EXTRA",
    "foreign_keys=ON",
    "secure_delete=ON",
    "trusted_schema=OFF",
)
READING_PRAGMAS = ("query_only=ON", "trusted_schema=OFF")


def default_path(environ: Mapping[str, str], platform: str) -> Path:
    """The journal's place where none is named: `neda/journal.db` in the platform's folder for a user's data."""
    windows, xdg = ("LOCALAPPDATA", "AppData/Local"), ("XDG_DATA_HOME", ".local/share")
    return own_folder(environ, platform, windows, xdg) / "journal.db"


def own_name(path: Path, environ: Mapping[str, str], platform: str) -> str:
    """The file name of a journal that lies elsewhere than the default one, to tell the two apart; else nothing."""
    return "" if path.absolute() == default_path(environ, platform) else path.name


def make_file(path: Path) -> bool:
    """Make an empty file only its owner can read, before SQLite could make one everybody can; whether it is new.

    A missing folder is made only where it is the default one. A file that is already there is left alone.
    """
    try:
        if not path.parent.exists() and path == default_path(os.environ, sys.platform):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        return False
    except (FileNotFoundError, NotADirectoryError) as error:
        raise UnwritableJournal(storage.file_problem("folder_missing", path)) from error
    except OSError as error:
        raise UnwritableJournal(storage.file_problem("read_only", path)) from error
    return True


def remove_empty(path: Path) -> None:
    """Take away the file that was made for a journal that could not be; one that another program filled stays.

    A program that is just making its tables in it is told that there is no journal when it goes on to write.
    """
    with suppress(OSError):
        if not path.stat().st_size:
            path.unlink()


def connect(path: Path, pragmas: tuple[str, ...] = PRAGMAS) -> sqlite3.Connection:
    """Open an existing file; never makes one. Transactions are begun by hand.

    Also readers ask for mode=rw: after a crash the first one to open the file has to roll back what was unfinished.
    """
    check_place(path)
    salt = keys.salt_of(path)
    if salt is None:
        uri = f"{path.absolute().as_uri()}?mode=rw"
        connection = sqlite3.connect(uri, uri=True, timeout=patience.seconds(), isolation_level=None)
    else:
        connection = keys.unlocked(path, salt, patience.seconds())
    try:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}").close()
    except BaseException:
        connection.close()
        raise
    return connection


def begin_writing(connection: sqlite3.Connection) -> None:
    """Become the one writer, waiting for others as long as there is patience.

    SQLite's own waiting looks less and less often, so that of many writers the one that waits longest comes last and
    may never come. Here all look equally often.
    """
    from time import monotonic, sleep

    end = monotonic() + patience.seconds()
    connection.execute("PRAGMA busy_timeout = 0").close()
    try:
        while True:
            try:
                connection.execute("BEGIN IMMEDIATE").close()
            except keys.errors() as error:
                busy = getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY
                if not busy or monotonic() > end:
                    raise
                sleep(LOOK_SECONDS)
            else:
                return
    finally:
        connection.execute(f"PRAGMA busy_timeout = {int(patience.seconds() * 1000)}").close()


def check_place(path: Path) -> None:
    """Raise MissingJournal, NotAJournal or UnwritableJournal where there is no file that could be a journal."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        from neda.wording import backups

        backed_up = has_copies(path)
        raise MissingJournal(
            backups.missing_but_backed_up(path) if backed_up else storage.file_problem("missing", path)
        ) from error
    except OSError as error:
        raise UnwritableJournal(storage.file_problem("cannot_open", path)) from error
    if not found.st_size and has_copies(path):
        raise _lost(path)
    # SQLite takes a file of one byte for an empty one and would write over it.
    if not stat.S_ISREG(found.st_mode) or found.st_size == 1:
        raise NotAJournal(storage.file_problem("not_a_journal", path))


def _lost(path: Path) -> DamagedJournal:
    """Nothing is in the file though there was: an empty one is no new journal where there are copies of one."""
    from neda.wording import backups

    return DamagedJournal(backups.lost_but_backed_up(path))


def place_of(path: Path) -> tuple[int, int] | None:
    """Which file lies at a path. One that is put in its place, by restoring or by locking, is another."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def copies_folder(path: Path) -> Path:
    """Where the safety copies of a journal are."""
    return path.with_name(path.name + "-backups")


def has_copies(path: Path) -> bool:
    """Whether there are safety copies of a journal, so that an empty file in its place is no new one."""
    try:
        with os.scandir(copies_folder(path)) as there:
            return any(entry.is_file() and entry.stat().st_size for entry in there)
    except OSError:
        return False


def revision_of(connection: sqlite3.Connection, path: Path) -> str | None:
    """The revision of the file's tables; None for a file with nothing in it yet.

    To be asked inside a transaction: another program may be making the tables at this moment.
    Raises NotAJournal for another program's file and NewerJournal for one of a newer version of this one.
    """
    (mark,) = connection.execute("PRAGMA application_id").fetchone()
    if mark != APPLICATION_ID:
        if mark or connection.execute("SELECT count(*) FROM sqlite_master").fetchone() != (0,):
            raise NotAJournal(storage.file_problem("not_a_journal", path))
        return None
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None:
        raise DamagedJournal(storage.file_problem("damaged", path, storage.unreadable_file()))
    if row[0] not in REVISIONS:
        raise NewerJournal(storage.file_problem("newer", path))
    return str(row[0])


def bring_up_to_date(path: Path) -> None:
    """Make the tables, or change them to this program's form, where they are not; one query where they are."""
    with in_words(path):
        connection = connect(path, READING_PRAGMAS)
        try:
            connection.execute("BEGIN")
            current = revision_of(connection, path)
        finally:
            connection.close()
        if current is None and has_copies(path):
            raise _lost(path)
        if current != REVISIONS[-1]:
            from neda.store.migrating import migrate

            migrate(path)


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn what SQLite reports into the problem a person can do something about."""
    try:
        yield
    except keys.errors() as error:
        raise problem_of(error, path) from error


def problem_of(error: BaseException | None, path: Path) -> StoreError:
    """The problem behind an error of SQLite."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    kind, sentence = _PROBLEMS.get(code, (DamagedJournal, "damaged"))
    return kind(storage.file_problem(sentence, path, storage.unreadable_file()))


_PROBLEMS: dict[int, tuple[type[StoreError], str]] = {
    sqlite3.SQLITE_BUSY: (LockedJournal, "locked"),
    sqlite3.SQLITE_LOCKED: (LockedJournal, "locked"),
    sqlite3.SQLITE_NOTADB: (NotAJournal, "not_a_journal"),
    sqlite3.SQLITE_READONLY: (UnwritableJournal, "read_only"),
    sqlite3.SQLITE_FULL: (UnwritableJournal, "disk_full"),
    sqlite3.SQLITE_CANTOPEN: (UnwritableJournal, "cannot_open"),
    sqlite3.SQLITE_PERM: (UnwritableJournal, "cannot_open"),
    sqlite3.SQLITE_IOERR: (UnwritableJournal, "disk_error"),
}
