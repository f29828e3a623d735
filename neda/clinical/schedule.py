"""What usual schedules ask for next, and why (rulebook §5.6): dates to talk about, never advice."""

from collections.abc import Mapping
from datetime import date

from neda.clinical.dates import Window, add_months
from neda.clinical.evidence import Evidence
from neda.clinical.profiles import Profile
from neda.clinical.status import Domain, Due

MRI_MONTHS, EDSS_MONTHS, CHECKIN_MONTHS = 12, 6, 6


def due(known: Evidence, window: Window, domains: Mapping[str, Domain], profile: Profile) -> tuple[Due, ...]:
    """The next scan, EDSS, check-in and confirming visit; nothing for a window that has ended."""
    if window.closed:
        return ()
    scanned = [scan.date.last for scan in known.scans if scan.brain]
    items = [
        _after("mri", max(scanned, default=None), MRI_MONTHS, known.as_of),
        _after("edss", known.scores[-1].day if known.scores else None, EDSS_MONTHS, known.as_of),
        _after("checkin", known.attestations[-1].day if known.attestations else None, CHECKIN_MONTHS, known.as_of),
    ]
    pending = (dict(reason.values) for domain in domains.values() for reason in domain.pending)
    items += [Due("confirming_visit", values["earliest"], "§7.2") for values in pending]
    return tuple(sorted(items, key=lambda item: item.due))


def _after(what: str, last: date | None, months: int, as_of: date) -> Due:
    """So many months after the last one; due now where there is none."""
    return Due(what, add_months(last, months) if last else as_of)
