"""Status over time, computed once for every face (rulebook §9)."""

from datetime import date

from neda.clinical.baseline import since_baseline
from neda.clinical.dates import as_day
from neda.clinical.evidence import evidence
from neda.clinical.journal import Journal
from neda.clinical.over_time import Course
from neda.clinical.profiles import STANDARD, Profile
from neda.clinical.scores import relapse_rate
from neda.clinical.unfolding import Unfolding


def course(journal: Journal, as_of: date | str, profile: Profile = STANDARD) -> Course:
    """The default window, every treatment epoch from its start and re-baselined, and the ribbon."""
    today = as_day(as_of)
    known = evidence(journal, today, profile)
    baseline = since_baseline(known, journal.person, profile)
    days = baseline.days_to_first
    return Course(
        today,
        profile,
        baseline,
        Unfolding(known, baseline, journal.person, profile),
        days[0] if days else None,
        relapse_rate(known, baseline.start, today) if baseline.start else None,
    )
