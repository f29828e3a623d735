"""What was typed but not saved, kept in the journal file: one draft a form, never counted."""

from collections.abc import Mapping

from neda.clinical.entries import Entry, Person
from neda.store.file import JournalFile


class Draft:
    """The draft of one form.

    A new entry's draft is filed under its kind and offered at the next add of that kind. A change of an
    entry has a draft of its own, filed under kind and id and offered when that entry is opened again, so
    that neither overwrites the other.
    """

    def __init__(self, file: JournalFile, kind: str, changes: Entry | Person | None) -> None:
        """The draft of adding a `kind`, or of changing this entry."""
        self._file = file
        self._key = kind if changes is None or isinstance(changes, Person) else f"{kind} {changes.id}"
        self._kept: dict[str, str] | None = None

    def recall(self) -> dict[str, str] | None:
        """What was kept the last time, if anything."""
        self._kept = self._file.draft(self._key)
        return self._kept

    def keep(self, answers: Mapping[str, str], untouched: Mapping[str, str]) -> None:
        """Keep these answers, or nothing where they say no more than the `untouched` form; raises StoreError."""
        if answers == untouched:
            self.discard()
        elif answers != self._kept:
            self._file.save_draft(self._key, dict(answers))
            self._kept = dict(answers)

    def discard(self) -> None:
        """Forget the draft; raises StoreError."""
        if self._kept is not None:
            self._file.discard_draft(self._key)
            self._kept = None
