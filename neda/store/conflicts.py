"""Copies beside the journal that a sync service made because two machines changed it at once.

Only names are known that such a service gives by itself; a name a person may have chosen ("journal-old.db") is
left alone.
"""

import re
from pathlib import Path

_MADE_BY_SYNC = (
    r" \(.*conflicted copy.*\)",  # Dropbox, Nextcloud
    r" \(.*case conflict.*\)",  # Dropbox
    r"_conflict-\d{8}-\d{6}",  # ownCloud, older Nextcloud
    r"\.sync-conflict-\d{8}-\d{6}(-\w+)?",  # Syncthing
    r" \(\d{1,3}\)",  # Google Drive
    r" \d{1,3}",  # iCloud
    r"-(DESKTOP|LAPTOP)-[0-9A-Z]{7}(-\d+)?",  # OneDrive adds the machine's name: those Windows itself gives
)
_BETWEEN = "|".join(f"(?:{name})" for name in _MADE_BY_SYNC)


def conflict_copies(path: Path) -> tuple[Path, ...]:
    """The files beside a journal that look like its conflict copies; empty where the folder cannot be read."""
    try:
        return tuple(sorted(other for other in path.parent.iterdir() if _is_copy(other.name, path) and other.is_file()))
    except OSError:
        return ()


def _is_copy(name: str, path: Path) -> bool:
    """Whether something a sync service adds stands between the journal's name and its ending."""
    within = len(name) > len(path.name) and name.startswith(path.stem) and name.endswith(path.suffix)
    between = name[len(path.stem) : len(name) - len(path.suffix)]
    return within and re.fullmatch(_BETWEEN, between, re.IGNORECASE) is not None
