"""Files on their way that a run cut short left behind: each may hold the whole journal, perhaps without its passphrase.

They lie beside the journal and among its copies, under names only this program gives.
"""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from time import time

from neda.store import opening
from neda.store.copying import why
from neda.store.problems import BackupFailed
from neda.wording import backups as words

RELOCKING, RESTORING, PART = "relocking", "restoring", ".part"
LONGEST_RUN = 3600
"""Seconds after which a file on its way is nobody's any more, even where its process's number is in use again."""

COPY_NAME = r"(\d{4,})_(\d{4}-\d{2}-\d{2})_(\d{6})_(day|asked|migration|restore|damaged)"
_BEHIND = rf"(?:\.(\d+)\.(?:{RELOCKING}|{RESTORING}))+(?:-journal)?"
_OF_A_COPY = re.compile(rf"{COPY_NAME}\.(part|db)(-journal)?|\.{COPY_NAME}\.db{_BEHIND}")


def beside(path: Path, reason: str) -> Path:
    """The name for a file that is to be put in the place of `path`."""
    return path.with_name(f".{path.name}.{os.getpid()}.{reason}")


def is_ours(name: str) -> bool:
    """Whether only this program gives such a name to a file among the copies."""
    return _OF_A_COPY.fullmatch(name) is not None


def left_behind(journal: Path) -> tuple[Path, ...]:
    """What runs cut short left; files that a running program is still writing are not among it."""
    return tuple(sorted(path for path in _on_their_way(journal) if path.is_file() and not _in_use(path)))


def sweep(journal: Path, spared: Path | None = None) -> None:
    """Overwrite and remove them; raises BackupFailed naming one that cannot be removed."""
    for path in left_behind(journal):
        if spared is None or not path.samefile(spared):
            overwrite(path)


def overwrite(path: Path) -> None:
    """Write zeros over a file, then remove it; raises BackupFailed."""
    try:
        with path.open("r+b") as file:
            file.write(b"\0" * path.stat().st_size)
            file.flush()
            os.fsync(file.fileno())
        path.unlink()
    except FileNotFoundError:
        return
    except OSError as error:
        raise BackupFailed(words.cannot_remove(path, why(error))) from error


def _on_their_way(journal: Path) -> Iterator[Path]:
    """The journal's own, then those of its copies: a copy that is ready ends in `.db` and has no leading dot."""
    own = re.compile(rf"\.+{re.escape(journal.name)}{_BEHIND}")
    yield from (path for path in _files(journal.parent) if own.fullmatch(path.name))
    for path in _files(opening.copies_folder(journal)):
        unfinished = path.name.startswith(".") or path.suffix == PART
        if unfinished and is_ours(path.name):
            yield path


def _files(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _in_use(path: Path) -> bool:
    """Whether another program that is running made it, and not long ago."""
    found = re.findall(rf"\.(\d+)\.(?:{RELOCKING}|{RESTORING})", path.name)
    try:
        recent = abs(time() - path.stat().st_mtime) < LONGEST_RUN
    except OSError:
        return False
    if not found:  # a copy half made: its name does not say by whom
        return recent
    return recent and int(found[-1]) != os.getpid() and _running(int(found[-1]))


def _running(process: int) -> bool:
    if sys.platform == "win32":  # asking would end it; a file in use cannot be removed there
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True
