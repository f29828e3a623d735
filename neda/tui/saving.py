"""Writing a page to a file: whole or not at all, readable by its owner only, and never over the journal."""

import os
from pathlib import Path


class OverJournalError(Exception):
    """The file named is the journal itself."""


def save_page(path: Path, content: bytes, journal: Path) -> None:
    """Write beside the target and put it in its place; raises OSError or OverJournalError."""
    if path == journal or (path.exists() and journal.exists() and path.samefile(journal)):
        raise OverJournalError
    beside = path.with_name(f".{path.name[:100]}.{os.getpid()}.part")
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as page:
            page.write(content)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
