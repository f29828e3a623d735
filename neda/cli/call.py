"""What one run of a command works with: the journal, the day, and how it prints."""

import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from neda.cli.printing import Face, remark
from neda.cli.problems import LOCKED, CommandError
from neda.wording import commands as words

if TYPE_CHECKING:
    from neda.cli.demo import Demo
    from neda.cli.passphrase import Passphrases
    from neda.clinical.journal import Journal
    from neda.store.file import JournalFile


class Call:
    """One run: where the journal is, what day it is, how to print. A demonstration has its own journal."""

    def __init__(self, path: Path, today: date, face: Face, demo: "Demo | None" = None) -> None:
        """Nothing is opened yet."""
        self.path = path
        self.today = today
        self.face = face
        self.demo = demo
        self.descriptor: str | None = None
        self._passphrases: Passphrases | None = None
        self._looked = False

    @property
    def passphrases(self) -> "Passphrases":
        """Where this run gets passphrases from: what was typed behind --passphrase-fd, else a prompt."""
        if self._passphrases is None:
            from neda.cli.passphrase import Passphrases

            self._passphrases = Passphrases(self.descriptor)
        return self._passphrases

    @property
    def file(self) -> "JournalFile":
        """The journal's file; a demonstration's is made in a folder of its own when first needed."""
        from neda.store.file import JournalFile

        if self.demo is not None:
            self.path = self.demo.path()
        elif not self._looked:
            self._looked = True
            self._point_out_copies()
            self.unlock()
        return JournalFile(self.path, tell=remark, doubt=remark)

    def unlock(self) -> None:
        """Ask for the passphrase of a journal that has one; raises CommandError where nobody can be asked."""
        from neda.store import keys
        from neda.wording import backups

        if keys.salt_of(self.path) is not None:
            keys.cipher()
            named = backups.named_journal(self.path)
            keys.offer(self.passphrases.existing(named, exit_code=LOCKED))

    def _point_out_copies(self) -> None:
        """Say that a sync service has left a second version beside the journal; the command goes on."""
        from neda.store.conflicts import conflict_copies
        from neda.wording import storage

        copies = conflict_copies(self.path)
        if copies:
            remark(storage.conflict_copies(self.path.name, [copy.name for copy in copies]))

    def journal(self) -> "Journal":
        """Everything recorded; raises MissingJournal where there is no journal."""
        if self.demo is not None and not self.demo.written:
            return self.demo.example.journal
        return self.file.read()

    def journal_or_empty(self) -> "Journal":
        """Everything recorded, or an empty journal where none is there yet."""
        from neda.clinical.journal import Journal

        return self.journal() if self.demo is not None or self.file.exists() else Journal()

    def introduce(self, data: bool = False) -> None:
        """Say that the journal is invented, or whose published course it is; beside data, on standard error."""
        if self.demo is None:
            return
        if data:
            remark(self.demo.citation)
        else:
            self.face.say(self.demo.citation)


def local_today() -> date:
    """Today where the person is."""
    return datetime.now(UTC).astimezone().date()


def journal_path(named: str | None, environ: Mapping[str, str]) -> Path:
    """The journal named on the command line, else by NEDA_JOURNAL, else the platform's place."""
    if named == "":  # an unset variable of a script must not end in another journal
        raise CommandError(words.problem("no_path"))
    chosen = named or environ.get("NEDA_JOURNAL")
    if not chosen:
        from neda.store.opening import default_path

        return _itself(default_path(environ, sys.platform))
    place = Path(chosen).expanduser()
    if not place.name:
        raise CommandError(words.problem("no_path"))
    return _itself(place)


def _itself(place: Path) -> Path:
    """What a link leads to: restoring and locking put a new file in the journal's place, not in that of the link."""
    try:
        return place.resolve() if place.is_symlink() else place
    except (OSError, RuntimeError):
        return place
