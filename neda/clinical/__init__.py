"""The rules: entries in, a verdict out. No clock, file, database or screen (interface.md §5)."""

from neda.clinical.course import course
from neda.clinical.dates import PartialDate, Window
from neda.clinical.disability import disability_events
from neda.clinical.edss import derive_edss
from neda.clinical.journal import Journal, JournalError
from neda.clinical.profiles import Profile, ProfileError
from neda.clinical.status import Course, Domain, Status
from neda.clinical.verdict import assess

__all__ = [
    "Course",
    "Domain",
    "Journal",
    "JournalError",
    "PartialDate",
    "Profile",
    "ProfileError",
    "Status",
    "Window",
    "assess",
    "course",
    "derive_edss",
    "disability_events",
]
