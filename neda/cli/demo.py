"""A throw-away copy of an example journal, in a folder only this user can read, gone when the command ends."""

import shutil
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from neda.cli.problems import CommandError
from neda.wording import commands as words
from neda.wording import safety

if TYPE_CHECKING:
    from neda.examples import Example

NAMES = ("example", "ghezzi", "inshasi", "obradovic")


class Demo:
    """One example journal. Reading it needs no file; the first change makes one."""

    def __init__(self, name: str, today: date) -> None:
        """Raises CommandError for a name that is no example journal."""
        if name not in NAMES:
            raise CommandError(words.problem("no_demo", name, NAMES))
        from neda.examples import load

        self.name = name
        self.example: Example = load(name, today)
        self._folder: Path | None = None

    @property
    def citation(self) -> str:
        """Where a published course comes from, or that the person is invented."""
        return self.example.citation or safety.invented()

    @property
    def written(self) -> bool:
        """Whether the copy has been made."""
        return self._folder is not None

    def path(self) -> Path:
        """The copy's file, made at the first call in a folder of mode 0700."""
        if self._folder is None:
            from neda.store.file import JournalFile

            folder = Path(tempfile.mkdtemp(prefix="neda-demo-"))
            self._folder = folder
            journal = self.example.journal
            JournalFile(folder / "journal.db").add(journal.entries(), journal.person, journal.settings)
        return self._folder / "journal.db"

    def close(self) -> None:
        """Remove the copy."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
