"""Relapses and MRI activity in the months before a day, and what of that time nobody observed (rulebook §12.4)."""

from datetime import date
from typing import NamedTuple

from neda.clinical.dates import FIRST_YEAR, PartialDate, Span, Window, add_months
from neda.clinical.evidence import Evidence
from neda.clinical.imaging import mri_domain
from neda.clinical.profiles import Profile
from neda.clinical.relapses import relapse_domain
from neda.clinical.scans import Scan
from neda.clinical.status import Domain, Reason, because
from neda.clinical.verdict import span_of

SHORT_MONTHS, LONG_MONTHS = 12, 36
APART_MONTHS = 1
ANOTHER_SCAN = "no_followup"
"""Missing behind an active scan for a clean verdict; the scan itself was an observation."""


class Finding(NamedTuple):
    """A relapse or an active scan: its date and its entry."""

    date: PartialDate
    entry: str


class Tally(NamedTuple):
    """What is recorded in a span. `gap` says why there may be more; None where the whole span was observed.

    `close` findings lie so near another one that they may belong to it.
    """

    findings: tuple[Finding, ...]
    through: date | None
    gap: Reason | None
    close: int = 0

    def at_least(self, number: int) -> bool | None:
        """Whether there were so many; None where that hangs on what was not observed, or on close ones."""
        if len(self.findings) >= number:
            return True
        return None if self.gap or len(self.findings) + self.close >= number else False


def relapses_in(known: Evidence, months: int, profile: Profile) -> Tally:
    """Qualifying relapses in the last months."""
    span = _span(known, months, profile)
    return _tally(relapse_domain(known.attacks, known.attestations, span, profile), span, profile)


def mri_in(known: Evidence, months: int, profile: Profile) -> Tally:
    """Scans with enhancing, new or enlarging lesions in the last months."""
    span = _span(known, months, profile)
    return _tally(mri_domain(known.scans, span, profile), span, profile)


def either(one: Tally, other: Tally) -> bool | None:
    """Whether there was any of one or the other; None where that is open."""
    answers = {one.at_least(1), other.at_least(1)}
    if True in answers:
        return True
    return None if None in answers else False


def episodes(relapses: Tally, scans: Tally) -> Tally:
    """Relapses and active scans together, oldest first; two within a month of each other may be one episode."""
    ordered = sorted((*relapses.findings, *scans.findings), key=lambda found: (found.date.first, found.date.last))
    kept: list[Finding] = []
    for item in ordered:
        if not kept or item.date.first >= add_months(kept[-1].date.last, APART_MONTHS):
            kept.append(item)
    return Tally(tuple(kept), None, relapses.gap or scans.gap, len(ordered) - len(kept))


def latest_scan(known: Evidence) -> Scan | None:
    """The scan that speaks for now: a later active one of the cord, else the last one of the brain, else the last."""
    brain = next((scan for scan in reversed(known.scans) if scan.brain), None)
    if brain is None:
        return known.scans[-1] if known.scans else None
    later = [scan for scan in known.scans if scan.date.first >= brain.date.first]
    return next((scan for scan in reversed(later) if scan.enhancing or scan.t2_active), brain)


def shows_inflammation(scan: Scan, profile: Profile) -> bool | None:
    """Whether a scan shows an enhancing, new or enlarging lesion; None where its report leaves that open.

    Without contrast nobody looked for an enhancing one: clean for a verdict (§5.5), but no answer here.
    """
    if scan.enhancing or scan.t2_active:
        return True
    return False if scan.gd is not None and scan.clean(profile.gd_required) else None


def _span(known: Evidence, months: int, profile: Profile) -> Span:
    start = max(add_months(known.as_of, -months), date(FIRST_YEAR, 1, 1))
    return span_of(Window(start, known.as_of, "plain"), known.as_of, profile)


def _tally(domain: Domain, span: Span, profile: Profile) -> Tally:
    """The events of a domain, and what of its span is open: a doubt, or time after the last observation (§4.4)."""
    by_entry = {event.entry: Finding(event.date, event.entry) for event in domain.events}
    return Tally(tuple(by_entry.values()), domain.through, _gap(domain, span, profile))


def _gap(domain: Domain, span: Span, profile: Profile) -> Reason | None:
    if domain.through is None:
        return domain.missing[0]
    doubts = [reason for reason in domain.missing if reason.code != ANOTHER_SCAN]
    if doubts:
        return doubts[0]
    if (span.end - domain.through).days > profile.tail_days:
        return domain.lapse or because("mri_stale", date=domain.through)
    return None
