"""Putting a passphrase on a journal, taking it off, changing it; its copies get the same, so that none is left plain.

Every file is written anew beside itself, compared with the one before, and put in its place. A crash leaves the old
file or the new one; doing it again finishes what was begun.
"""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from neda.store import backups, keys, opening
from neda.store.copying import contents, why
from neda.store.problems import BackupFailed, StoreError
from neda.wording import backups as words


class Relocked(NamedTuple):
    """How many copies were written anew with the journal, and the names of those that could not be opened."""

    copies: int
    left: tuple[str, ...]


def relock(journal: Path, passphrase: str | None) -> Relocked:
    """Give the journal and its copies this passphrase, or none; raises StoreError.

    The copies come first: were the journal first and the program killed, it would look finished with copies left.
    All get one salt, and so one key, which is then worked out once and not anew for every copy.
    A copy that cannot be opened, because it is damaged or has another passphrase, stays as it is and is named.
    """
    keys.cipher()
    opening.bring_up_to_date(journal)
    if passphrase is not None:
        keys.offer_last(passphrase)
    key = "" if passphrase is None else keys.key_of(passphrase, os.urandom(keys.SALT))
    done, left = 0, []
    for copy in backups.listed(journal):
        try:
            _rewrite(copy.path, key)
            done += 1
        except StoreError:
            left.append(copy.path.name)
    _rewrite(journal, key)
    return Relocked(done, tuple(left))


def _rewrite(path: Path, key: str) -> None:
    beside = path.with_name(f".{path.name}.{os.getpid()}.relocking")
    try:
        with opening.in_words(path), backups.alone(path):
            os.close(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            _export(path, beside, key)
            beside.replace(path)
    except OSError as error:
        raise BackupFailed(words.cannot_write_copy(path, why(error))) from error
    finally:
        beside.unlink(missing_ok=True)


def _export(path: Path, target: Path, key: str) -> None:
    """Copy every table into the target and see that nothing is missing."""
    source = _through_cipher(path)
    try:
        source.execute(f'ATTACH DATABASE ? AS target KEY "{key}"', (str(target),))
        source.execute("PRAGMA target.synchronous = EXTRA")
        source.execute("SELECT sqlcipher_export('target')").fetchall()
        source.execute(f"PRAGMA target.application_id = {opening.APPLICATION_ID}")
        before = contents(source)
        source.execute("DETACH DATABASE target")
    finally:
        source.close()
    copy = keys.opened_with(target, key, opening.BUSY_SECONDS) if key else sqlite3.connect(target)
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
        return keys.unlocked(path, salt, opening.BUSY_SECONDS)
    return keys.opened_with(path, "", opening.BUSY_SECONDS)
