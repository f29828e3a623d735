"""What the screens draw: the journal as it is in the file, and what the rules say about it today."""

from datetime import date
from typing import NamedTuple

from neda.clinical import Journal, Profile, course
from neda.clinical.over_time import Course
from neda.clinical.profiles import DEFAULT
from neda.clinical.status import PROVISIONAL, Status
from neda.report.summary import Summary, summary
from neda.store.file import JournalFile
from neda.store.reading import Newest
from neda.wording import page
from neda.wording import screens as words


class Record(NamedTuple):
    """One reading of the file. `newest` is the change it ends with."""

    journal: Journal
    profile: Profile
    course: Course
    newest: Newest

    @property
    def status(self) -> Status:
        """The verdict since the baseline."""
        return self.course.baseline

    @property
    def summary(self) -> Summary:
        """The verdict in lines; one that waits names in its first line what it waits for."""
        lines = summary(self.status, self.journal)
        if self.status.verdict != PROVISIONAL or not self.status.pending:
            return lines
        waits = self.status.pending[0]
        return lines._replace(headline=words.waiting(lines.headline, page.waiting(waits.code, dict(waits.values))))

    @property
    def empty(self) -> bool:
        """Whether nothing is recorded yet."""
        return not self.journal.entries()


def read(file: JournalFile, as_of: date) -> Record:
    """Read the file, which need not exist yet, and judge it; raises StoreError."""
    journal, newest = file.read_with_newest()
    profile = applied_profile(journal)
    return Record(journal, profile, course(journal, as_of, profile), newest)


def applied_profile(journal: Journal) -> Profile:
    """The rules this journal is judged by: its own settings."""
    return Profile.named(journal.settings.profile or DEFAULT).replace(**dict(journal.settings.set))
