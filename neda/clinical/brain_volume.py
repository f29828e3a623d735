"""Brain volume loss for NEDA-4 (rulebook §8.2): never a confident statement about one person (ROC17)."""

from collections.abc import Iterable
from datetime import date

from neda.clinical.dates import Span, on_day
from neda.clinical.entries import MriScan
from neda.clinical.over_time import DAYS_A_YEAR
from neda.clinical.profiles import Profile
from neda.clinical.status import NO, UNKNOWN, YES, Domain, Event, Reason, because

RULE = "§8.2"
SOURCES = ("GUE19", "MSMRIUS", "ROC17")
SHORTEST_DAYS = 335


def yearly_loss(change: float, days: int) -> float:
    """Percent of brain volume lost a year, from a change in percent (negative = loss) over so many days."""
    return round(-change / (days / DAYS_A_YEAR), 2)


def brain_volume_domain(scans: Iterable[MriScan], span: Span, profile: Profile) -> Domain:
    """The brain volume domain of one window; unknown where no pair of scans can be judged."""
    by_day = {scan.date.day: scan for scan in scans if scan.date.exact}
    judged: list[tuple[date, float, MriScan]] = []
    doubts: list[Reason] = []
    for day, scan in sorted((day, scan) for day, scan in by_day.items() if day is not None):
        if scan.brain_volume_change is None or not span.start < day <= span.end:
            continue
        doubt = _doubt(scan, by_day, span)
        if doubt is not None:
            doubts.append(doubt)
            continue
        assert scan.brain_volume_compared_with is not None
        interval = (day - scan.brain_volume_compared_with.first).days
        judged.append((day, yearly_loss(scan.brain_volume_change, interval), scan))
    flags = (because("brain_volume_caution"),)
    over = [(day, loss, scan) for day, loss, scan in judged if loss > profile.bvl_cutoff]
    if over:
        events = tuple(Event("brain_volume", on_day(day), "bvl", scan.id, on_day(day)) for day, _loss, scan in over)
        reason = because("bvl_over", date=over[0][0], loss=f"{over[0][1]:.2f}", cutoff=f"{profile.bvl_cutoff:.2f}")
        entries = tuple(scan.id for _day, _loss, scan in over)
        through = judged[-1][0]
        return Domain(YES, reason, RULE, SOURCES, through, events[0].date, entries, events, flags=flags)
    if not judged:
        missing = doubts or [because("no_brain_volume", start=span.start)]
        return Domain(UNKNOWN, missing[0], RULE, SOURCES, missing=tuple(missing), flags=flags)
    day, loss, scan = judged[-1]
    reason = because("bvl_within", date=day, loss=f"{loss:.2f}", cutoff=f"{profile.bvl_cutoff:.2f}")
    lapse = because("bvl_stale", date=day)
    return Domain(NO, reason, RULE, SOURCES, day, None, (scan.id,), flags=flags, lapse=lapse)


def _doubt(scan: MriScan, by_day: dict[date | None, MriScan], span: Span) -> Reason | None:
    """Why a measured change cannot be judged: both scans must lie in the window's time, on one scanner."""
    since = scan.brain_volume_compared_with
    if since is None or not since.exact:
        return because("bvl_uncompared", date=scan.date)
    if (scan.date.first - since.first).days < SHORTEST_DAYS:
        return because("bvl_short", date=scan.date, days=SHORTEST_DAYS)
    if since.first < span.start:
        return because("bvl_before_baseline", date=scan.date, compared=since)
    earlier = by_day.get(since.first)
    if earlier is None or not earlier.scanner or not scan.scanner or not _same(earlier.scanner, scan.scanner):
        return because("bvl_scanner", date=scan.date, compared=since)
    return None


def _same(one: str, other: str) -> bool:
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())
