"""The journal's file as everything else sees it: values in, values out, and no SQL.

Reading needs nothing but the standard library; what writing needs is imported at the first write.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from neda.clinical.entries import Entry, Person
from neda.clinical.journal import Journal, Settings
from neda.store import opening, reading
from neda.store.keys import salt_of
from neda.store.problems import BackupFailed, MissingJournal, NoSuchEntry, UnwritableJournal
from neda.store.rows import ready
from neda.wording import storage

if TYPE_CHECKING:
    from neda.clinical.shown import Shown
    from neda.store.backups import Backup, Cleared
    from neda.store.changes import Change
    from neda.store.checking import Finding
    from neda.store.erasing import Erased
    from neda.store.locking import Relocked
    from neda.store.reading import Newest
    from neda.store.restoring import Offer, Restored

MOST_TOLD = 3


class JournalFile:
    """One journal at one path. Every method raises StoreError where the file cannot be used.

    It holds nothing open between calls: other programs may write at any time (see `change_number`).
    """

    def __init__(
        self,
        path: Path,
        *,
        tell: Callable[[str], None] | None = None,
        doubt: Callable[[str], None] | None = None,
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        """Nothing is opened or made yet.

        `tell` hears that no safety copy could be made though the change is saved, `doubt` which rows that are read
        are not as they were written. `clock` is the moment that names the safety copies.
        """
        self.path = path
        self.tell = tell
        self._doubt = doubt
        self._begun = False
        self._clock = clock or _now

    def exists(self) -> bool:
        """Whether there is a journal; a file with nothing in it is none yet.

        Raises StoreError where there was one before and it is gone: that is no journal with nothing in it.
        """
        try:
            there = self.path.stat().st_size > 0
        except OSError:
            there = False
        if self._begun and not there:
            if opening.has_copies(self.path):
                opening.check_place(self.path)
            raise MissingJournal(storage.file_problem("gone", self.path))
        self._begun = there
        return there

    def create(self) -> None:
        """Make the file, readable by its owner only, and its tables; one that is there is brought up to date.

        None is made in the place of one that is gone: raises StoreError as `exists` does.
        """
        self.exists()
        made = opening.make_file(self.path)
        try:
            opening.bring_up_to_date(self.path)
        except UnwritableJournal:
            if made:
                opening.remove_empty(self.path)
            raise
        self._begun = True

    def read(self) -> Journal:
        """Everything recorded."""
        with reading.snapshot(self.path) as connection:
            journal = reading.recorded(connection, self.path)
            doubted = _doubted(connection) if self._doubt is not None else ()
        if self._doubt is not None:
            for sentence in doubted:
                self._doubt(sentence)
        return journal

    def read_with_newest(self) -> "tuple[Journal, Newest]":
        """Everything recorded, and the change it ends with; nothing of either where there is no journal yet.

        For a screen, which looks at the rows as a whole when nobody waits: no doubts are told.
        """
        return reading.journal_and_newest(self.path) if self.exists() else (Journal(), reading.NOTHING_YET)

    def backups(self) -> "tuple[Backup, ...]":
        """The safety copies, oldest first."""
        from neda.store.backups import listed

        return listed(self.path)

    def back_up(self) -> "Backup":
        """Make a safety copy among the others now; raises BackupFailed."""
        from neda.store import backups

        opening.bring_up_to_date(self.path)
        with backups.alone(self.path):
            return backups.take(self.path, self._clock(), backups.ASKED)

    def back_up_to(self, target: Path) -> None:
        """Write a verified copy to a file that must not exist yet; raises BackupFailed."""
        from neda.store.copying import copy_to

        opening.bring_up_to_date(self.path)
        copy_to(self.path, target)

    def newest_good_backup(self) -> "Backup | None":
        """The newest safety copy that holds everything as it was written."""
        from neda.store.restoring import newest_good

        return newest_good(self.path)

    def offer(self, source: Path) -> "Offer":
        """What putting a copy in the journal's place would do; raises StoreError where it cannot be read."""
        from neda.store.restoring import offer

        return offer(self.path, source)

    def restore(self, source: Path) -> "Restored":
        """Put a copy of a file in the journal's place, keeping what was there; raises StoreError, nothing changed.

        Undo takes that back, where what was there can be read.
        """
        from neda.store.restoring import restore

        return restore(self.path, source, self._clock())

    @property
    def has_passphrase(self) -> bool:
        """Whether the file can be opened with a passphrase only."""
        return salt_of(self.path) is not None

    def relock(self, passphrase: str | None) -> "Relocked":
        """Give the journal and its safety copies this passphrase, or none."""
        from neda.store.locking import relock

        return relock(self.path, passphrase)

    def accept(self) -> int:
        """Take rows over that were changed outside the program and can be read; how many they were."""
        from neda.store.accepting import accept

        with self._changing():
            return accept(self.path)

    def size(self) -> int:
        """How many entries there are, counted without reading them."""
        return reading.size(self.path)

    def change_number(self) -> int:
        """Grows with every change by any program, and with nothing else; 0 while there is no journal."""
        return self.newest_change().number

    def newest_change(self) -> "Newest":
        """The newest change by any program: another one after every change, and in every other file put in place."""
        try:
            return reading.newest_change(self.path)
        except MissingJournal:
            return reading.NOTHING_YET

    def add(
        self, entries: Sequence[Entry], person: Person | None = None, settings: Settings | None = None
    ) -> tuple[Entry, ...]:
        """Store entries as one step, making the file where it is missing; returns them with their ids."""
        stored = tuple(ready(entry) for entry in entries)
        self._begin()
        with self._backed_up_first():
            from neda.store import writing

            writing.add(self.path, stored, person, settings)
        return stored

    def change(self, entry: Entry, was: Entry | None = None) -> Entry:
        """Put an entry in the place of the one with its id; raises NoSuchEntry.

        `was` is the version it was made from: raises Conflict where another program has changed that meanwhile.
        """
        from neda.store import writing

        with self._changing():
            stored = ready(entry)
            writing.change(self.path, stored, was)
        return stored

    def remove(self, identity: str, was: Entry | None = None) -> Entry:
        """Take an entry out; undo brings it back. Raises NoSuchEntry, and Conflict as `change` does."""
        from neda.store import writing

        with self._changing():
            return writing.remove(self.path, identity, was)

    def erase(self, identity: str) -> "Erased":
        """Remove an entry, present or deleted, for good: from the file, its history and unsaved forms of its kind.

        Its words leave the backups first, so that a run that was cut short can be repeated. Nothing brings it back;
        every other step can be undone and redone as before. Raises NoSuchEntry.
        """
        from neda.store import backups, erasing

        opening.bring_up_to_date(self.path)
        if not reading.knows(self.path, identity):
            raise NoSuchEntry(storage.no_such_entry(identity))
        cleared = backups.without(self.path, lambda copy: JournalFile(copy).erase(identity))
        gone = erasing.erase(self.path, identity)
        return gone._replace(**_copies(cleared))

    def erase_all(self) -> "Erased":
        """Remove every entry, the person's facts, settings, drafts and history for good; the file stays, empty."""
        from neda.store import backups, erasing

        opening.bring_up_to_date(self.path)
        cleared = backups.without(self.path, lambda copy: JournalFile(copy).erase_all())
        gone = erasing.erase_all(self.path)
        return gone._replace(**_copies(cleared))

    def set_person(self, person: Person, was: Person | None = None) -> None:
        """Store the person's facts in place of those before; raises Conflict as `change` does."""
        self._begin()
        with self._backed_up_first():
            from neda.store import writing

            writing.add(self.path, (), person, None, was)

    def set_settings(self, settings: Settings) -> None:
        """Store the journal's settings in place of those before."""
        self.add((), settings=settings)

    def undo(self) -> "Change | None":
        """Take back the newest step in force, as a whole; the change it began with, None where nothing is left."""
        from neda.store import writing

        with self._changing():
            return writing.step_back(self.path)

    def redo(self) -> "Change | None":
        """Bring back the step taken back last; a new change in between leaves nothing to bring back."""
        from neda.store import writing

        with self._changing():
            return writing.step_forward(self.path)

    def history(self, identity: str) -> "tuple[Change, ...]":
        """Every change of an entry, oldest first; also of "person" and "settings"."""
        return reading.history(self.path, identity)

    def resolve(self, beginning: str) -> str:
        """The id that begins so; raises NoSuchEntry or AmbiguousId."""
        return reading.resolve(self.path, beginning)

    def save_draft(self, kind: str, typed: Mapping[str, str]) -> None:
        """Keep what was typed into a form; never counted, one a kind."""
        self._begin()
        from neda.store import writing

        writing.save_draft(self.path, kind, typed)

    def draft(self, kind: str) -> dict[str, str] | None:
        """What was typed into the form of a kind and not saved."""
        self.exists()
        try:
            return reading.draft(self.path, kind)
        except MissingJournal:
            return None

    def discard_draft(self, kind: str) -> None:
        """Forget what was typed into the form of a kind."""
        if self.draft(kind) is not None:
            from neda.store import writing

            writing.discard_draft(self.path, kind)

    def keep_shown(self, shown: "Shown") -> None:
        """Keep the verdict a person was shown, so that other rules never change it silently; no step, no change."""
        from neda.store import writing

        writing.keep_shown(self.path, shown)

    def last_shown(self, window: str) -> "Shown | None":
        """The verdict a person was last shown of a window."""
        try:
            return reading.last_shown(self.path, window)
        except MissingJournal:
            return None

    def verify(self) -> "tuple[Finding, ...]":
        """Everything wrong with the file, each naming its row; empty where all is as written."""
        from neda.store.checking import verify

        return verify(self.path)

    @contextmanager
    def _changing(self) -> Iterator[None]:
        if not self.exists():
            opening.bring_up_to_date(self.path)
        with self._backed_up_first():
            yield

    def _begin(self) -> None:
        """Make the file where there is none; one that is there is brought up to date by what writes into it."""
        if not self.exists():
            self.create()

    @contextmanager
    def _backed_up_first(self) -> Iterator[None]:
        """Copy the journal before the first change of a day; where that fails it is told, once the change is saved."""
        from neda.store.backups import before_the_first_change

        problem = ""
        try:
            before_the_first_change(self.path, self._clock())
        except BackupFailed as error:
            problem = str(error)
        yield
        if problem and self.tell is not None:
            from neda.wording import backups as words

            self.tell(words.backup_failed(problem))


def _now() -> datetime:
    return datetime.now(UTC)


def _copies(cleared: "Cleared") -> dict[str, Any]:
    return {"copies": cleared.changed, "copies_removed": cleared.removed, "strangers": cleared.strangers}


def _doubted(connection: sqlite3.Connection) -> tuple[str, ...]:
    from neda.store.checking import doubts

    found = doubts(connection)
    if not found:
        return ()
    from neda.wording import backups as words

    more = (words.doubted_more(len(found) - MOST_TOLD),) if len(found) > MOST_TOLD else ()
    return (*(words.doubted(finding.text) for finding in found[:MOST_TOLD]), *more)
