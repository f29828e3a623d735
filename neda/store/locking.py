"""Putting a passphrase on a journal, taking it off, changing it; its copies get the same, so that none is left plain.

Every file is written anew beside itself and compared with the one before; only when all are there they are put in
their places. A crash leaves the old file or the new one; doing it again finishes what was begun.
"""

import os
import sqlite3
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import NamedTuple

from neda.store import backups, keys, leftovers, opening, patience
from neda.store.copying import contents, why
from neda.store.problems import BackupFailed, NewerJournal
from neda.wording import backups as words


class Relocked(NamedTuple):
    """How many copies were written anew with the journal, and the names of those that could not be opened."""

    copies: int
    left: tuple[str, ...]


def relock(journal: Path, passphrase: str | None) -> Relocked:
    """Give the journal and its copies this passphrase, or none; raises StoreError, and then nothing was changed.

    The copies come first: were the journal first and the program killed, it would look finished with copies left.
    All get one salt, and so one key, which is then worked out once and not anew for every copy.
    A copy that cannot be opened, because it is damaged or has another passphrase, stays as it is and is named.
    """
    keys.cipher()
    opening.bring_up_to_date(journal)
    leftovers.sweep(journal)
    if passphrase is not None:
        keys.offer_last(passphrase)
    key = "" if passphrase is None else keys.key_of(passphrase, os.urandom(keys.SALT))
    left: list[str] = []
    written: list[_Written] = []
    with ExitStack() as held:
        for copy in backups.listed(journal):
            try:
                written.append(_written_anew(copy.path, key, held, copy.path))
            except (*backups.CANNOT_BE_READ, NewerJournal):
                left.append(copy.path.name)
        written.append(_written_anew(journal, key, held, journal))
        _put_in_place(written)
    return Relocked(len(written) - 1, tuple(left))


def rewrite(path: Path, key: str, named: Path) -> None:
    """Give one file this key; raises StoreError, whose sentence is about `named`."""
    with ExitStack() as held:
        _put_in_place([_written_anew(path, key, held, named)])


class _Written(NamedTuple):
    """A file written anew, and the one in whose place it goes."""

    beside: Path
    path: Path


def _written_anew(path: Path, key: str, held: ExitStack, named: Path) -> _Written:
    """Write a file anew beside itself; until `held` ends nobody else writes to it, and then what is beside it goes."""
    beside = leftovers.beside(path, leftovers.RELOCKING)
    held.enter_context(backups.alone(path))
    held.callback(beside.unlink, missing_ok=True)
    try:
        with opening.in_words(named):
            os.close(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            _export(path, beside, key, held)
    except OSError as error:
        raise BackupFailed(words.cannot_write_copy(named, why(error))) from error
    return _Written(beside, path)


def _put_in_place(written: list[_Written]) -> None:
    for beside, path in written:
        try:
            beside.replace(path)
        except OSError as error:
            raise BackupFailed(words.cannot_write_copy(path, why(error))) from error


def _export(path: Path, target: Path, key: str, held: ExitStack) -> None:
    """Copy every table into the target and see that nothing is missing.

    The connection is closed when `held` ends: closing it would take away the locks that keep other writers out.
    """
    source = _through_cipher(path)
    held.callback(source.close)
    source.execute(f'ATTACH DATABASE ? AS target KEY "{key}"', (str(target),))
    source.execute("PRAGMA target.synchronous = EXTRA")
    source.execute("SELECT sqlcipher_export('target')").fetchall()
    source.execute(f"PRAGMA target.application_id = {opening.APPLICATION_ID}")
    before = contents(source)
    source.execute("DETACH DATABASE target")
    copy = keys.opened_with(target, key, patience.seconds()) if key else sqlite3.connect(target)
    try:
        sound = copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        if not sound or contents(copy) != before:
            raise BackupFailed(words.copy_differs(path))
    finally:
        with suppress(sqlite3.Error):
            copy.close()


def _through_cipher(path: Path) -> sqlite3.Connection:
    """SQLCipher's driver opens plain journals too, and only it can write both kinds."""
    salt = keys.salt_of(path)
    if salt is not None:
        return keys.unlocked(path, salt, patience.seconds())
    return keys.opened_with(path, "", patience.seconds())
