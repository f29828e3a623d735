"""The journals that were opened on this machine, newest first: where they are and nothing of what is in them.

A text file of paths beside this machine's settings, readable by its owner only. It is a convenience: where it cannot be
read or written, there is no list, and nothing else is different.
"""

import os
from contextlib import suppress
from pathlib import Path

from neda.store.whole_files import write_whole

NAME = "recent-journals.txt"
MOST = 8
LARGEST = 64 * 1024


def remembered(config: Path) -> tuple[Path, ...]:
    """The journals that are still there, the one opened last first; `config` is the file of this machine's settings."""
    return tuple(path for path in _listed(config) if path.is_file())


def remember(config: Path, journal: Path) -> None:
    """Put a journal at the head of the list."""
    path = journal.absolute()
    before = _listed(config)
    if before[:1] == (path,) or not str(path).isprintable():
        return
    lines = "".join(f"{other}\n" for other in (path, *(other for other in before if other != path))[:MOST])
    goal = config.with_name(NAME)
    with suppress(OSError, UnicodeError):
        goal.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(goal, lines.encode())


def forget(config: Path) -> None:
    """Remove the list."""
    with suppress(OSError):
        config.with_name(NAME).unlink(missing_ok=True)


def _listed(config: Path) -> tuple[Path, ...]:
    try:
        with config.with_name(NAME).open("rb") as file:
            lines = file.read(LARGEST).decode().splitlines()
    except (OSError, UnicodeError):
        return ()
    return tuple(Path(line) for line in dict.fromkeys(lines) if os.path.isabs(line))[:MOST]  # noqa: PTH117 - text, no path yet
