"""The record as it was known on a day: what is dated later does not exist for it."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import TypeVar

from neda.clinical.dates import PartialDate
from neda.clinical.edss import score_of
from neda.clinical.entries import CheckIn, EdssAssessment, Entry, MriScan, Relapse, when
from neda.clinical.epochs import current, stretches
from neda.clinical.evidence import attacks_of, attestations_of, treatments_of
from neda.clinical.journal import Journal
from neda.clinical.profiles import Profile

Kind = TypeVar("Kind", bound=Entry)

COUNTED_SOURCES = ("clinician", "derived")


def known(items: tuple[Kind, ...], as_of: date, *, counted: bool = False) -> tuple[Kind, ...]:
    """The entries that exist on `as_of`, oldest first; `counted` leaves out those excluded with a reason."""
    return tuple(item for item in items if _exists(item, as_of) and not (counted and item.excluded))


def last_scan(journal: Journal, as_of: date) -> MriScan | None:
    """The latest counted scan."""
    return next(_newest_first(journal.mri, as_of), None)


def last_edss(journal: Journal, as_of: date) -> EdssAssessment | None:
    """The latest counted score; self scores are shown elsewhere and never stand for the EDSS (§7.9)."""
    entries = _newest_first(journal.edss, as_of)
    return next((item for item in entries if item.source in COUNTED_SOURCES and score_of(item) is not None), None)


def last_checkin(journal: Journal, as_of: date) -> CheckIn | None:
    """The latest check-in, whatever it says."""
    return next(_newest_first(journal.checkins, as_of), None)


def last_visit(journal: Journal, as_of: date) -> date | None:
    """The day of the latest appointment that is past, the last day it can have been; None where none is recorded."""
    past = [visit.date.last for visit in known(journal.visits, as_of, counted=True) if visit.date.last <= as_of]
    return max(past, default=None)


def last_relapse(journal: Journal, start: date, profile: Profile) -> Relapse | None:
    """The latest relapse that counts (§5.1) and began no later than `start`."""
    kept = attacks_of(journal, start, profile).kept
    return kept[-1] if kept else None


def attested_since(journal: Journal, relapse: Relapse, through: date, profile: Profile) -> bool:
    """Whether check-ins and clinic visits follow one another from this relapse to that day (§5.1)."""
    onset = relapse.onset.last
    seen = (item.day for item in attestations_of(journal, through))
    days = [onset, *(day for day in seen if day > onset), through]
    return all((later - earlier).days <= profile.recall_max_days for earlier, later in pairwise(days))


def current_treatment(journal: Journal, as_of: date, profile: Profile) -> tuple[str, PartialDate | None] | None:
    """The treatment going on and since when; None for its start where that is not recorded."""
    treatments = treatments_of(journal, as_of)
    going = current(stretches(treatments, as_of, profile))
    if going is not None:
        return going.recorded, going.since
    undated = [item for item in treatments if item.kind == "dmt" and item.start is None and item.stop is None]
    return (undated[-1].name, None) if undated else None


def _newest_first(items: tuple[Kind, ...], as_of: date) -> Iterator[Kind]:
    """The counted entries that exist on `as_of`; a journal of decades is not gone through for its last one."""
    return (item for item in reversed(items) if _exists(item, as_of) and not item.excluded)


def _exists(item: Entry, as_of: date) -> bool:
    day = when(item)
    return day is None or day.first <= as_of
