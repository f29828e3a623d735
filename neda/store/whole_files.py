"""Writing a file whole or not at all: a full disk or a crash leaves the one before; readable by its owner only."""

import os
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the target and put it in its place; raises OSError or ValueError. What a link leads to is written.

    What is no file, such as a pipe, is written into.
    """
    if path.exists() and not path.is_file():
        path.write_bytes(content)
        return
    goal = path.resolve()
    beside = goal.with_name(f".{goal.name[:100]}.{os.getpid()}.part")
    try:
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(goal)
    finally:
        beside.unlink(missing_ok=True)


def is_that_file(path: Path, other: Path) -> bool:
    """Whether two paths lead to the same file, there or not."""
    return path == other or (path.exists() and other.exists() and path.samefile(other))
