"""The journal's file as everything else sees it: values in, values out, and no SQL.

Reading needs nothing but the standard library; what writing needs is imported at the first write.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from neda.clinical.entries import Entry, Person
from neda.clinical.journal import Journal, Settings
from neda.clinical.shown import Shown
from neda.store import opening, reading
from neda.store.changes import Change
from neda.store.checking import Finding, verify
from neda.store.problems import MissingJournal
from neda.store.rows import ready

if TYPE_CHECKING:
    from neda.store.erasing import Erased

__all__ = ["Change", "Finding", "JournalFile"]


class JournalFile:
    """One journal at one path. Every method raises StoreError where the file cannot be used.

    It holds nothing open between calls: other programs may write at any time (see `change_number`).
    """

    def __init__(self, path: Path) -> None:
        """Nothing is opened or made yet."""
        self.path = path

    def exists(self) -> bool:
        """Whether there is a journal; a file with nothing in it is none yet."""
        try:
            return self.path.stat().st_size > 0
        except OSError:
            return False

    def create(self) -> None:
        """Make the file, readable by its owner only, and its tables; one that is there is brought up to date."""
        opening.make_file(self.path)
        opening.bring_up_to_date(self.path)

    def read(self) -> Journal:
        """Everything recorded."""
        return reading.journal(self.path)

    def size(self) -> int:
        """How many entries there are, counted without reading them."""
        return reading.size(self.path)

    def change_number(self) -> int:
        """Grows with every change by any program, and with nothing else; 0 while there is no journal."""
        try:
            return reading.newest_change(self.path)
        except MissingJournal:
            return 0

    def add(
        self, entries: Sequence[Entry], person: Person | None = None, settings: Settings | None = None
    ) -> tuple[Entry, ...]:
        """Store entries as one step, making the file where it is missing; returns them with their ids."""
        stored = tuple(ready(entry) for entry in entries)
        self.create()
        from neda.store import writing

        writing.add(self.path, stored, person, settings)
        return stored

    def change(self, entry: Entry) -> Entry:
        """Put an entry in the place of the one with its id; raises NoSuchEntry."""
        from neda.store import writing

        opening.bring_up_to_date(self.path)
        stored = ready(entry)
        writing.change(self.path, stored)
        return stored

    def remove(self, identity: str) -> Entry:
        """Take an entry out; undo brings it back. Raises NoSuchEntry."""
        from neda.store import writing

        opening.bring_up_to_date(self.path)
        return writing.remove(self.path, identity)

    def erase(self, identity: str) -> "Erased":
        """Remove an entry, present or deleted, for good: from the file, its history and unsaved forms of its kind.

        Nothing brings it back; every other step can be undone and redone as before. Raises NoSuchEntry.
        """
        from neda.store import erasing

        opening.bring_up_to_date(self.path)
        return erasing.erase(self.path, identity)

    def erase_all(self) -> "Erased":
        """Remove every entry, the person's facts, settings, drafts and history for good; the file stays, empty."""
        from neda.store import erasing

        opening.bring_up_to_date(self.path)
        return erasing.erase_all(self.path)

    def set_person(self, person: Person) -> None:
        """Store the person's facts in place of those before."""
        self.add((), person=person)

    def set_settings(self, settings: Settings) -> None:
        """Store the journal's settings in place of those before."""
        self.add((), settings=settings)

    def undo(self) -> Change | None:
        """Take back the newest step in force, as a whole; the change it began with, None where nothing is left."""
        from neda.store import writing

        opening.bring_up_to_date(self.path)
        return writing.step_back(self.path)

    def redo(self) -> Change | None:
        """Bring back the step taken back last; a new change in between leaves nothing to bring back."""
        from neda.store import writing

        opening.bring_up_to_date(self.path)
        return writing.step_forward(self.path)

    def history(self, identity: str) -> tuple[Change, ...]:
        """Every change of an entry, oldest first; also of "person" and "settings"."""
        return reading.history(self.path, identity)

    def resolve(self, beginning: str) -> str:
        """The id that begins so; raises NoSuchEntry or AmbiguousId."""
        return reading.resolve(self.path, beginning)

    def save_draft(self, kind: str, typed: Mapping[str, str]) -> None:
        """Keep what was typed into a form; never counted, one a kind."""
        self.create()
        from neda.store import writing

        writing.save_draft(self.path, kind, typed)

    def draft(self, kind: str) -> dict[str, str] | None:
        """What was typed into the form of a kind and not saved."""
        try:
            return reading.draft(self.path, kind)
        except MissingJournal:
            return None

    def discard_draft(self, kind: str) -> None:
        """Forget what was typed into the form of a kind."""
        if self.draft(kind) is not None:
            from neda.store import writing

            writing.discard_draft(self.path, kind)

    def keep_shown(self, shown: Shown) -> None:
        """Keep the verdict a person was shown, so that other rules never change it silently; no step, no change."""
        from neda.store import writing

        opening.bring_up_to_date(self.path)
        writing.keep_shown(self.path, shown)

    def last_shown(self, window: str) -> Shown | None:
        """The verdict a person was last shown of a window."""
        try:
            return reading.last_shown(self.path, window)
        except MissingJournal:
            return None

    def verify(self) -> tuple[Finding, ...]:
        """Everything wrong with the file, each naming its row; empty where all is as written."""
        return verify(self.path)
