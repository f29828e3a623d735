"""Safety copies of a journal in a folder beside it: made before a migration, on the first change of a day, when asked.

Their names carry a running number, and that alone is their order: a clock set back or forward neither overwrites a
copy nor makes an old one count as new. A copy is verified before it counts, and one that holds damaged rows does
not push out a good one.
"""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple

from neda.store import leftovers, opening
from neda.store.checking import verify
from neda.store.copying import copy_to, why
from neda.store.holding import held
from neda.store.problems import (
    BackupFailed,
    DamagedJournal,
    EncryptedJournal,
    MissingJournal,
    NoSuchEntry,
    NotAJournal,
    StoreError,
    WrongPassphrase,
)
from neda.wording import backups as words

DAY, ASKED, MIGRATION, RESTORE, DAMAGED = "day", "asked", "migration", "restore", "damaged"
REPLACED = (RESTORE, DAMAGED)
"""Why a copy was made that holds what somebody put another one in the place of."""

NEWEST, MONTHS = 10, 24
GROWN = 10
"""So many new entries, as many as there were at least, are worth another copy on the same day."""

_NAME = re.compile(rf"{leftovers.COPY_NAME}\.db")
_FORM = "%Y-%m-%d_%H%M%S"


CANNOT_BE_READ = (DamagedJournal, NotAJournal, WrongPassphrase, EncryptedJournal)
"""What is wrong with a copy itself. A full disk, a lock or a missing permission says nothing about the copy."""


class Cleared(NamedTuple):
    """From how many copies something was erased, how many had to be removed whole, and what else lies among them."""

    changed: int
    removed: int
    strangers: tuple[str, ...]


class Backup(NamedTuple):
    """One copy: its number in the order of making, when it was made by the clock of that moment, and why."""

    path: Path
    number: int
    at: datetime
    why: str


def is_a_journal(path: Path) -> bool:
    """Whether a file is a journal of its own, and not a copy of one or a file half-way to its place."""
    return not path.name.startswith(".") and not path.parent.name.endswith("-backups")


def listed(journal: Path) -> tuple[Backup, ...]:
    """The copies of a journal, oldest first; empty where there are none."""
    try:
        with os.scandir(opening.copies_folder(journal)) as there:
            names = [entry.name for entry in there if entry.is_file() and entry.stat().st_size]
    except OSError:
        return ()
    found = ((name, _NAME.fullmatch(name)) for name in names)
    copies = [_backup(opening.copies_folder(journal) / name, match) for name, match in found if match]
    return tuple(sorted((copy for copy in copies if copy), key=lambda copy: copy.number))


def due(journal: Path, at: datetime) -> bool:
    """Whether the journal has no copy of this day yet, or none worth it; the day is that of the moment's own clock.

    A first day begins with nothing: its one copy would hold none of its work.
    """
    made = [copy for copy in listed(journal) if copy.why not in REPLACED]
    return not made or made[-1].at.date() != at.date() or _far_behind(made[-1].path, journal)


def _far_behind(copy: Path, journal: Path) -> bool:
    try:
        before = _entries_of(copy, copy.stat().st_mtime_ns)
    except (StoreError, OSError):
        return True
    try:
        return held(journal).entries >= before + max(before, GROWN)
    except MissingJournal:
        return True


@cache
def _entries_of(copy: Path, _written: int) -> int:
    """How many entries a copy holds; asked before every change, while the copy stays as it was written."""
    return held(copy).entries


def before_the_first_change(journal: Path, at: datetime) -> None:
    """Copy the journal where that is due; one with nothing in it has nothing to lose.

    Raises StoreError: the change that follows need not fail for it.
    """
    if not due(journal, at):
        return
    opening.bring_up_to_date(journal)
    with alone(journal) as recorded:
        if recorded and due(journal, at):
            take(journal, at, DAY)


def take(journal: Path, at: datetime, reason: str) -> Backup:
    """Copy the journal into its folder, verified, and let go of the copies that are too many.

    Raises BackupFailed; also where the journal holds damaged rows, unless it is about to be replaced or migrated.
    """
    made = _target(journal, at, reason)
    part = made.path.with_suffix(".part")
    try:
        part.unlink(missing_ok=True)
        copy_to(journal, part)
        if reason in (DAY, ASKED):
            must_be_sound(part)
        part.replace(made.path)
    except BaseException as error:
        part.unlink(missing_ok=True)
        made.path.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise BackupFailed(words.cannot_write_copy(made.path, why(error))) from error
        raise
    rotate(journal)
    return made


def must_be_sound(copy: Path) -> None:
    """Raise BackupFailed where a row of a copy is not as it was written."""
    found = verify(copy)
    if found:
        raise BackupFailed(words.unsound(found[0].text))


def keep_aside(journal: Path, at: datetime) -> Backup:
    """Move a damaged journal, with the unfinished transaction that may lie beside it, among the copies."""
    made = _target(journal, at, DAMAGED)
    unfinished = journal.with_name(journal.name + "-journal")
    try:
        if unfinished.exists():
            unfinished.replace(made.path.with_name(made.path.name + "-journal"))
        journal.replace(made.path)
        made.path.chmod(0o600)
    except OSError as error:
        raise BackupFailed(words.cannot_write_copy(made.path, why(error))) from error
    return made


def rotate(journal: Path) -> None:
    """Keep the newest ten and the last of each of the two years of months before them; damaged files stay."""
    copies = [copy for copy in listed(journal) if copy.why != DAMAGED]
    older, newest = copies[:-NEWEST], copies[-NEWEST:]
    last_of_month = {(copy.at.year, copy.at.month): copy for copy in older}
    monthly = sorted(last_of_month.values(), key=lambda copy: copy.number)[-MONTHS:]
    kept = {copy.path for copy in (*monthly, *newest)}
    for copy in older:
        if copy.path not in kept:
            copy.path.unlink(missing_ok=True)


def without(journal: Path, erase: Callable[[Path], object]) -> Cleared:
    """Erase something in every copy; one that cannot be opened may hold it, so it is overwritten and removed.

    Raises StoreError where a copy could not be written: it stays as it is. What is not ours is not touched.
    """
    changed = removed = 0
    leftovers.sweep(journal)
    for copy in listed(journal):
        try:
            erase(copy.path)
            changed += 1
        except NoSuchEntry:
            continue
        except CANNOT_BE_READ:
            leftovers.overwrite(copy.path)
            removed += 1
    folder = opening.copies_folder(journal)
    rest = sorted(folder.iterdir()) if folder.is_dir() else []
    for path in rest:
        if path.suffix != ".db" and _is_ours(path):
            leftovers.overwrite(path)
    return Cleared(changed, removed, tuple(path.name for path in rest if not _is_ours(path)))


def _is_ours(path: Path) -> bool:
    return leftovers.is_ours(path.name) and not path.is_symlink() and (path.is_file() or not path.exists())


def make_folder(journal: Path) -> Path:
    """The folder of the copies, which only its owner can look into; raises BackupFailed."""
    folder = opening.copies_folder(journal)
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise BackupFailed(words.cannot_write_copy(folder, why(error))) from error
    return folder


@contextmanager
def alone(journal: Path) -> Iterator[bool]:
    """Keep other programs from writing meanwhile; tells whether anything was ever recorded. Raises StoreError."""
    with opening.in_words(journal):
        connection = opening.connect(journal)
        try:
            opening.begin_writing(connection)
            made = opening.revision_of(connection, journal) is not None
            yield made and connection.execute("SELECT 1 FROM change LIMIT 1").fetchone() is not None
        finally:
            connection.close()


def _target(journal: Path, at: datetime, reason: str) -> Backup:
    """A name of its own for the next copy, taken at once by an empty file, which counts as no copy."""
    folder = make_folder(journal)
    numbers = [int(match[1]) for match in (_NAME.fullmatch(there.name) for there in folder.iterdir()) if match]
    number = max(numbers, default=0) + 1
    while True:
        path = folder / f"{number:04d}_{at.strftime(_FORM)}_{reason}.db"
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            number += 1
        except OSError as error:
            raise BackupFailed(words.cannot_write_copy(path, why(error))) from error
        else:
            return Backup(path, number, at, reason)


def _backup(path: Path, match: re.Match[str]) -> Backup | None:
    try:
        at = datetime.strptime(f"{match[2]}_{match[3]}", _FORM).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(path, int(match[1]), at, match[4])
