"""Looking a journal over: its rows, who can read it, and whether there is room to save."""

import shutil
import stat
import sys
from pathlib import Path
from typing import NamedTuple

from neda.store import keys, leftovers, opening, reading
from neda.store.checking import Finding, verify
from neda.store.problems import DamagedJournal

MEGA = 1_000_000
SPARE = 10
"""A save writes at most the file once more and its copy of the day; this much beside is left for the system."""


Remark = tuple[str, dict[str, object]]


class Health(NamedTuple):
    """What was found. `remarks` are codes with their values; `worries` counts those that ask for something."""

    entries: int | None
    findings: tuple[Finding, ...]
    remarks: tuple[Remark, ...]
    worries: int


def looked_at(journal: Path) -> Health:
    """Everything that can be said about a journal without judging what it records; raises StoreError."""
    findings = verify(journal)
    try:
        entries = reading.size(journal)
    except DamagedJournal:
        entries = None
    open_to_others = _open_to_others(journal)
    free, needed = shutil.disk_usage(journal.parent).free // MEGA, 3 * journal.stat().st_size // MEGA + SPARE
    private: list[Remark] = open_to_others or [("private", {})]
    locked: Remark = ("plain" if keys.salt_of(journal) is None else "encrypted", {})
    tight = free < needed
    room: Remark = ("space", {"free": free, "needed": needed}) if tight else ("room", {})
    left: list[Remark] = [("leftover", {"path": path}) for path in leftovers.left_behind(journal)]
    return Health(entries, findings, (*private, locked, room, *left), len(open_to_others) + tight + len(left))


def _open_to_others(journal: Path) -> list[Remark]:
    """The files and folders of the journal that another user of this computer could read."""
    if sys.platform == "win32":  # permissions there are not in the mode
        return []
    folder = opening.copies_folder(journal)
    copies = sorted(folder.glob("*")) if folder.exists() else []
    found: list[Remark] = [
        ("mode_file", {"path": path}) for path in (journal, *copies) if path.is_file() and _readable(path)
    ]
    if folder.exists() and _readable(folder):
        found.append(("mode_folder", {"path": folder}))
    return found


def _readable(path: Path) -> bool:
    return bool(stat.S_IMODE(path.stat().st_mode) & 0o077)
