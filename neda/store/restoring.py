"""Putting a copy in the journal's place: checked first, what it replaces is kept, all or nothing."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from neda.store import backups, keys, leftovers, opening, reading
from neda.store.backups import Backup
from neda.store.checking import verify
from neda.store.copying import copy_to, why
from neda.store.holding import held
from neda.store.problems import BackupFailed, DamagedJournal, LockedJournal, MissingJournal, NotAJournal, StoreError
from neda.wording import backups as words


class Restored(NamedTuple):
    """What was done: `kept` is the copy of what was there before, None where there was nothing.

    `undone_next` is the moment of the change that undo takes back next: None where that is the restore itself.
    """

    entries: int
    kept: Backup | None
    undone_next: datetime | None


class Offer(NamedTuple):
    """What a copy holds, and how many entries the journal has `now`: None where that cannot be read."""

    entries: int
    until: datetime | None
    now: int | None
    same: bool


def offer(journal: Path, source: Path) -> Offer:
    """What putting a copy back would do; raises StoreError where the copy cannot be read."""
    found = held(source)
    try:
        now = held(journal).entries
        same = _of_this_version(source) and reading.journal(source) == reading.journal(journal)
    except StoreError:
        return Offer(*found, None, same=False)
    return Offer(*found, now, same)


def newest_good(journal: Path) -> Backup | None:
    """The newest copy that holds everything as it was written; never one that a restore was to get rid of."""
    wanted = (copy for copy in reversed(backups.listed(journal)) if copy.why not in backups.REPLACED)
    return next((copy for copy in wanted if is_good(copy.path)), None)


def is_good(copy: Path) -> bool:
    """Whether a copy can be opened and every row is as it was written."""
    try:
        return not (verify(copy) if _of_this_version(copy) else _broken(copy))
    except StoreError:
        return False


def restore(journal: Path, source: Path, at: datetime) -> Restored:
    """Put a copy of `source` in the journal's place; raises StoreError, and then nothing was changed.

    The journal that was there is copied first, and undo brings it back; one that is damaged is moved aside as it is.
    A passphrase it has stays in force, whatever the source has.
    """
    opening.check_place(source)
    if journal.exists() and source.samefile(journal):
        raise BackupFailed(words.restores_itself())
    beside = leftovers.beside(journal, leftovers.RESTORING)
    try:
        copy_to(source, beside, lambda _beside, reason: words.cannot_restore(journal, reason))
        backups.must_be_sound(beside)
        _give_passphrase_of(journal, beside)
        with _writers_kept_out(journal):
            kept = _set_aside(journal, at)
            undoable = kept is not None and kept.why == backups.RESTORE and _write_way_back(beside, journal)
            beside.replace(journal)
            with suppress(BackupFailed):  # the journal is restored; what could not be removed is named by checking
                leftovers.sweep(journal, spared=source)
    except OSError as error:
        raise BackupFailed(words.cannot_restore(journal, why(error))) from error
    finally:
        beside.unlink(missing_ok=True)
    entries, until = held(journal)
    return Restored(entries, kept, None if undoable else until)


def _write_way_back(copy: Path, journal: Path) -> bool:
    from neda.store.way_back import write_way_back

    return write_way_back(copy, journal)


def _give_passphrase_of(journal: Path, copy: Path) -> None:
    """Let the copy have the passphrase of the journal it replaces; raises StoreError where that is not known.

    A journal too damaged to be opened keeps nobody from putting back a copy that has a passphrase itself.
    """
    salt, own = keys.salt_of(journal), keys.salt_of(copy)
    if salt is None:
        return
    try:
        key = keys.key_in_use(journal, salt)
    except StoreError:
        if own is None:
            raise
        return
    if own is None or keys.key_in_use(copy, own) != key:
        from neda.store.locking import rewrite

        rewrite(copy, key, journal)


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
