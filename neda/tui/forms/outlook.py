"""What the journal says now, and what saving would make of it."""

from datetime import date

from neda.clinical import Journal, Profile
from neda.clinical.entries import Entry, Person
from neda.clinical.status import Status
from neda.clinical.windows import assess_named
from neda.store.file import JournalFile
from neda.store.patience import only_a_moment
from neda.store.problems import StoreError
from neda.store.reading import NOTHING_YET
from neda.tui.record import applied_profile
from neda.wording import forms as words


class Outlook:
    """The journal behind a form, and the verdict since the baseline, as every other screen shows it."""

    def __init__(self, file: JournalFile, today: date) -> None:
        """Read at once, where that is possible."""
        self._file, self._today = file, today
        self.journal, self.trouble, self._newest = Journal(), "", NOTHING_YET
        with only_a_moment():
            self.read()

    def read(self) -> None:
        """Read the file anew; where that fails, `trouble` says why, and what was read before is still known."""
        self.trouble = ""
        try:
            self.journal, self._newest = self._file.read_with_newest()
        except StoreError as error:
            self.trouble = str(error)
        self._now: Status | None = None

    def catch_up(self) -> bool:
        """Read anew where the file changed since it was read, or could not be read; whether that was so."""
        try:
            changed = bool(self.trouble) or self._file.newest_change() != self._newest
        except StoreError as error:
            self.trouble = str(error)
            return False
        if changed:
            self.read()
        return changed

    @property
    def profile(self) -> Profile:
        """The rules the journal is judged by: its own."""
        return applied_profile(self.journal)

    @property
    def now(self) -> Status:
        """The verdict as the journal stands, judged when it is first asked for."""
        if self._now is None:
            self._now = self._verdict(self.journal)
        return self._now

    def if_saved(self, made: Entry | Person, plain: bool = False) -> str:
        """What the verdict would be, and the one thing that would settle it; nothing where the file cannot be read."""
        if self.trouble:
            return ""
        return words.if_saved(self.now, self._verdict(with_entry(self.journal, made)), plain)

    def verdict_now(self, plain: bool = False) -> tuple[str, ...]:
        """The verdict after a change, read anew; nothing where the file cannot be read."""
        self.read()
        return () if self.trouble else (words.verdict_now(self.now, plain),)

    def _verdict(self, journal: Journal) -> Status:
        return assess_named(journal, "since-baseline", self._today, self.profile)


def with_entry(journal: Journal, made: Entry | Person) -> Journal:
    """The journal as it would stand after saving; an entry with the id of one already there replaces it."""
    if isinstance(made, Person):
        return journal._replace(person=made)
    others = [item for item in journal.entries() if not made.id or item.id != made.id]
    return Journal.of([*others, made], journal.person, journal.settings)
