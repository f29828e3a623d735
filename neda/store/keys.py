"""Journals with a passphrase: how one is told from a plain one, and the key that opens it.

Such a file is SQLCipher's own format: the first 16 bytes are a salt and everything behind is encrypted, so any
SQLCipher tool opens it with the passphrase. The key is worked out once a run (256,000 rounds on purpose) and, like
the passphrase, is kept in memory only.
"""

import sqlite3
from pathlib import Path
from types import ModuleType
from typing import Any, cast

from neda.store.problems import EncryptedJournal, MissingExtra, WrongPassphrase

PAGE = 4096
SALT = 16
ROUNDS = 256_000
PLAIN = b"SQLite format 3\x00"
LEAST_BYTES = 200
"""A page of 4096 random bytes holds practically all 256 different ones; text, or a database damaged in part, few."""

_offered: list[str] = []
_keys: dict[tuple[str, bytes], str] = {}
_fitting: dict[bytes, str] = {}
_seen: dict[Path, tuple[tuple[int, int], bytes | None]] = {}


def offer(passphrase: str) -> None:
    """Let this run open journals that have this passphrase; the one offered last is tried first."""
    if passphrase in _offered:
        _offered.remove(passphrase)
    _offered.insert(0, passphrase)


def offer_last(passphrase: str) -> None:
    """As `offer`, but to be tried after those offered before: the passphrase that is about to be set."""
    if passphrase not in _offered:
        _offered.append(passphrase)


def salt_of(path: Path) -> bytes | None:
    """The salt of a journal that has a passphrase; None for every other file.

    Each file is looked into once. Doing so again while SQLite has it open would take away the locks SQLite holds on
    it (POSIX drops a program's locks when any of its descriptors of that file is closed). A journal that gets or
    loses its passphrase is another file, so what was seen of one stays true.
    """
    try:
        found = path.stat()
    except OSError:
        return None
    if found.st_size < PAGE:
        return None
    place = (found.st_dev, found.st_ino)
    if path not in _seen or _seen[path][0] != place:
        _seen[path] = (place, _look(path))
    return _seen[path][1]


def made_anew(path: Path) -> None:
    """Look again into a file that was just made: the system may give it the number of one that is gone."""
    _seen.pop(path, None)


def key_in_use(path: Path, salt: bytes) -> str:
    """The key that opens a journal with a passphrase; raises as `unlocked` does."""
    unlocked(path, salt, 0).close()
    return _fitting[salt]


def unlocked(path: Path, salt: bytes, timeout: float) -> sqlite3.Connection:
    """A connection to a journal that has a passphrase; raises EncryptedJournal, WrongPassphrase or MissingExtra."""
    if not _offered:
        from neda.wording import backups as words

        raise EncryptedJournal(words.encrypted(path))
    for passphrase in tuple(_offered):
        connection = opened_with(path, key_of(passphrase, salt), timeout)
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").close()
        except cipher().DatabaseError as error:
            connection.close()
            if getattr(error, "sqlite_errorcode", 0) != sqlite3.SQLITE_NOTADB:
                raise
        else:
            _fitting[salt] = key_of(passphrase, salt)
            return connection
    from neda.wording import backups as words

    raise WrongPassphrase(words.wrong_passphrase(path))


def opened_with(path: Path, key: str, timeout: float) -> sqlite3.Connection:
    """A connection to an existing file that uses this key, right or wrong, and writes nothing on standard error."""
    uri = f"{path.absolute().as_uri()}?mode=rw"
    connection = cipher().connect(uri, uri=True, timeout=timeout, isolation_level=None)
    connection.execute("PRAGMA cipher_log_level = NONE").close()
    if key:
        connection.execute(f'PRAGMA key = "{key}"').close()
    return cast(sqlite3.Connection, connection)


def key_of(passphrase: str, salt: bytes) -> str:
    """The raw key of a passphrase as SQLCipher takes it, with the salt behind it."""
    if (passphrase, salt) not in _keys:
        from hashlib import pbkdf2_hmac

        raw = pbkdf2_hmac("sha512", passphrase.encode(), salt, ROUNDS, 32)
        _keys[passphrase, salt] = f"x'{raw.hex()}{salt.hex()}'"
    return _keys[passphrase, salt]


def cipher() -> Any:
    """SQLCipher's driver; raises MissingExtra where it is not installed."""
    try:
        from sqlcipher3 import dbapi2  # type: ignore[import-untyped]
    except ImportError as error:
        from neda.wording import backups as words

        raise MissingExtra(words.missing_extra()) from error
    return dbapi2


def module_for(path: Path) -> ModuleType:
    """The driver a journal needs."""
    return sqlite3 if salt_of(path) is None else cast(ModuleType, cipher())


def errors() -> tuple[type[Exception], ...]:
    """What the drivers in use raise; SQLCipher's is asked only where it has been loaded."""
    import sys

    loaded = sys.modules.get("sqlcipher3.dbapi2")
    return (sqlite3.Error, UnicodeDecodeError) if loaded is None else (sqlite3.Error, UnicodeDecodeError, loaded.Error)


def _look(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            page = file.read(PAGE)
    except OSError:
        return None
    encrypted = not page.startswith(PLAIN) and len(set(page)) > LEAST_BYTES
    return page[:SALT] if encrypted else None
