"""Putting a copy in the journal's place: checked first, what it replaces is kept, all or nothing."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from neda.store import backups, keys, opening, reading
from neda.store.backups import Backup
from neda.store.checking import verify
from neda.store.copying import copy_to, why
from neda.store.problems import BackupFailed, DamagedJournal, LockedJournal, MissingJournal, NotAJournal, StoreError
from neda.wording import backups as words


class Restored(NamedTuple):
    """What was done: `kept` is the copy of what was there before, None where there was nothing."""

    entries: int
    kept: Backup | None


def newest_good(journal: Path) -> Backup | None:
    """The newest copy that holds everything as it was written."""
    good = (copy for copy in reversed(backups.listed(journal)) if copy.why != backups.DAMAGED and is_good(copy.path))
    return next(good, None)


def is_good(copy: Path) -> bool:
    """Whether a copy can be opened and every row is as it was written."""
    try:
        return not (verify(copy) if _of_this_version(copy) else _broken(copy))
    except StoreError:
        return False


def restore(journal: Path, source: Path, at: datetime) -> Restored:
    """Put a copy of `source` in the journal's place; raises StoreError, and then nothing was changed.

    The journal that was there is copied first; one that is damaged is moved aside as it is.
    """
    opening.check_place(source)
    if journal.exists() and source.samefile(journal):
        raise BackupFailed(words.restores_itself())
    beside = journal.with_name(f".{journal.name}.{os.getpid()}.restoring")
    try:
        copy_to(source, beside)
        backups.must_be_sound(beside)
        with _writers_kept_out(journal):
            kept = _set_aside(journal, at)
            beside.replace(journal)
    except OSError as error:
        raise BackupFailed(words.cannot_write_copy(journal, why(error))) from error
    finally:
        beside.unlink(missing_ok=True)
    return Restored(reading.size(journal), kept)


def _of_this_version(copy: Path) -> bool:
    """A copy of an older version is not brought up to date by looking at it: the older program may be needed again."""
    with opening.in_words(copy):
        connection = opening.connect(copy, opening.READING_PRAGMAS)
        try:
            return opening.revision_of(connection, copy) == opening.REVISIONS[-1]
        finally:
            connection.close()


def _broken(copy: Path) -> bool:
    with opening.in_words(copy):
        connection = opening.connect(copy, opening.READING_PRAGMAS)
        try:
            return connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]
        finally:
            connection.close()


@contextmanager
def _writers_kept_out(journal: Path) -> Iterator[None]:
    """Hold the journal while it is replaced; where it cannot even be opened there is nothing to hold."""
    holding = backups.alone(journal)
    try:
        holding.__enter__()
    except LockedJournal:
        raise
    except StoreError:
        yield
        return
    try:
        yield
    finally:
        holding.__exit__(None, None, None)


def _set_aside(journal: Path, at: datetime) -> Backup | None:
    try:
        if verify(journal):
            return backups.keep_aside(journal, at)
        return backups.take(journal, at, backups.RESTORE)
    except MissingJournal:
        return None
    except (DamagedJournal, NotAJournal):
        return backups.keep_aside(journal, at)
    except StoreError:
        if keys.salt_of(journal) is None:
            raise
        return backups.keep_aside(journal, at)
