"""The example journal in a throw-away copy, to look around in before one's own has anything in it."""

import shutil
import tempfile
from datetime import date
from pathlib import Path

from neda.store.file import JournalFile


class BorrowedExample:
    """A copy in a folder only this user can read; `before` is the journal that was open, and where it came from."""

    def __init__(self, file: JournalFile, origin: str, today: date) -> None:
        """Make the copy. Raises StoreError."""
        from neda.examples import load

        self.before = (file, origin)
        self._folder = Path(tempfile.mkdtemp(prefix="neda-example-"))
        self.file = JournalFile(self._folder / "journal.db")
        journal = load("example", today).journal
        self.file.add(journal.entries(), journal.person, journal.settings)

    def close(self) -> None:
        """Remove the copy."""
        shutil.rmtree(self._folder, ignore_errors=True)
