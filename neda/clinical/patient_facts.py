"""What the journal says about the person on one day, as the transplant questions need it (rulebook §12.4)."""

from datetime import date
from typing import NamedTuple

from neda.clinical.dates import PartialDate, add_months
from neda.clinical.disability import Score
from neda.clinical.entries import Person
from neda.clinical.epochs import Stretch, stretches
from neda.clinical.evidence import Evidence
from neda.clinical.profiles import Profile
from neda.clinical.recent_activity import (
    LONG_MONTHS,
    SHORT_MONTHS,
    Finding,
    Tally,
    episodes,
    latest_scan,
    mri_in,
    relapses_in,
    shows_inflammation,
)
from neda.clinical.scans import Scan
from neda.clinical.treatment_failure import Taken, treatments_taken

RECENT_RELAPSE_MONTHS = 6
EPISODE_MONTHS = 1


class Years(NamedTuple):
    """Full years since a date, fewest and most, where the date itself is known only by month or year."""

    low: int
    high: int


class PatientFacts(NamedTuple):
    """The facts of one day. `score` is the latest usable EDSS; `after` the relapse it was measured soon after.

    `relapses` and `scans` speak of 12 months, `episodes` of 36; `attacked` holds the relapses of those 12 months
    while a drug was taken, `broken_through` the episodes of those 36 behind a month on an oral or antibody drug.
    `inflamed` is what the latest scan shows; `old_score` and `old_scan` say that they are too old to speak for now.
    """

    as_of: date
    about: Person
    age: Years | None
    score: Score | None
    old_score: bool
    only_self_scored: bool
    after: PartialDate | None
    taken: tuple[Taken, ...]
    transplants: tuple[PartialDate, ...]
    relapses: Tally
    scans: Tally
    episodes: Tally
    attacked: Tally
    broken_through: Tally
    scan: Scan | None
    inflamed: bool | None
    old_scan: bool


def patient_facts(known: Evidence, about: Person, profile: Profile) -> PatientFacts:
    """The facts of the evidence's day."""
    parts = stretches(known.treatments, known.as_of, profile)
    taken = treatments_taken(known, profile)
    score = known.scores[-1] if known.scores else None
    scan = latest_scan(known)
    relapses, scans = relapses_in(known, SHORT_MONTHS, profile), mri_in(known, SHORT_MONTHS, profile)
    recent = episodes(relapses_in(known, LONG_MONTHS, profile), mri_in(known, LONG_MONTHS, profile))
    return PatientFacts(
        known.as_of,
        about,
        full_years(about.born, known.as_of),
        score,
        score is not None and _old(score.day, known, profile),
        known.only_self_scored,
        _soon_after(score, known) if score else None,
        taken,
        tuple(item.start for item in known.treatments if item.kind == "ahsct" and item.start),
        relapses,
        scans,
        recent,
        _while_taken(relapses, [part for part in parts if part.treated and part.name != "aHSCT"], 0),
        _while_taken(recent, _oral_or_antibody(parts, taken), EPISODE_MONTHS),
        scan,
        shows_inflammation(scan, profile) if scan else None,
        scan is not None and _old(scan.date.last, known, profile),
    )


def full_years(since: PartialDate | None, day: date) -> Years | None:
    """Completed years from a date to a day; None where the date is not recorded."""
    if since is None:
        return None
    return Years(_years(min(since.last, day), day), _years(since.first, day))


def _years(first: date, day: date) -> int:
    return day.year - first.year - ((day.month, day.day) < (first.month, first.day))


def _old(day: date, known: Evidence, profile: Profile) -> bool:
    return (known.as_of - day).days > profile.stale_after_days


def _soon_after(score: Score, known: Evidence) -> PartialDate | None:
    """The latest relapse that began less than six months before a score, or may have."""
    for relapse in reversed(known.attacks.kept):
        if relapse.onset.first <= score.day < add_months(relapse.onset.last, RECENT_RELAPSE_MONTHS):
            return relapse.onset
    return None


def _oral_or_antibody(parts: tuple[Stretch, ...], taken: tuple[Taken, ...]) -> list[Stretch]:
    entries = {item.entry for item in taken if item.oral_or_antibody}
    return [part for part in parts if part.entry in entries]


def _while_taken(tally: Tally, parts: list[Stretch], months: int) -> Tally:
    """The findings that lie on a treatment, so many months behind its start."""
    kept = tuple(found for found in tally.findings if any(_within(found, part, months) for part in parts))
    return tally._replace(findings=kept)


def _within(found: Finding, part: Stretch, months: int) -> bool:
    return found.date.inside(add_months(part.start, months), part.end or found.date.last)
