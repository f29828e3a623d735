"""Windows by the names people type: `epoch`, `calendar:2021`, `2020-01-01..` (interface.md §1, rulebook §9.1)."""

from datetime import date

from neda.clinical.baseline import NAME, since_baseline
from neda.clinical.evidence import evidence
from neda.clinical.journal import Journal
from neda.clinical.profiles import Profile
from neda.clinical.status import Status


class WindowError(ValueError):
    """A window that cannot be read, or that this journal does not have."""


def assess_named(journal: Journal, name: str, as_of: date, profile: Profile) -> Status:
    """The status of a window given by name; raises WindowError."""
    known = evidence(journal, as_of, profile)
    if name == NAME:
        return since_baseline(known, journal.person, profile)
    from neda.clinical.named_windows import judged_part

    return judged_part(known, journal.person, name, profile)
