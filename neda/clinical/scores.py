"""Relapse rate, MAGNIMS score, modified Rio score and the MEDA label (rulebook §5.2, §8.3, §11).

Vague counts give a range, never a guess. No score says anything about one person's future.
"""

from collections.abc import Callable, Iterable
from datetime import date
from itertools import product

from neda.clinical.evidence import Evidence
from neda.clinical.imaging import attributable
from neda.clinical.over_time import RelapseRate, ResponseScore
from neda.clinical.profiles import Profile
from neda.clinical.scans import Scan
from neda.clinical.status import NO, UNKNOWN, YES, Status

MANY = 10_000
MAGNIMS_LESIONS, RIO_LESIONS, MEDA_LESIONS = 3, 5, 2


def relapse_rate(known: Evidence, start: date, end: date) -> RelapseRate:
    """Qualifying relapses in (start, end] over its days at risk."""
    onsets = [relapse.onset for relapse in known.attacks.kept]
    low = sum(onset.inside(start, end) for onset in onsets)
    high = sum(onset.touches(start, end) for onset in onsets)
    return RelapseRate(low, high, (end - start).days)


def magnims(relapses: int, lesions: int) -> int:
    """The MAGNIMS score of month 12 from relapses and new T2 lesions in treatment year 1 (PRO20)."""
    many = lesions >= MAGNIMS_LESIONS
    if relapses >= 2 or (relapses == 1 and many):
        return 2
    return int(relapses == 1 or many)


def modified_rio(relapses: int, lesions: int, cut: int = RIO_LESIONS) -> int:
    """The modified Rio score: 0, 1, 2 by relapses, and one for more than `cut` new T2 lesions (MRIO)."""
    return min(relapses, 2) + (lesions > cut)


def first_year_scores(known: Evidence, year: Status, profile: Profile) -> tuple[ResponseScore, ...]:
    """Both scores of a closed first treatment year; nothing while it runs or its MRI is unknown (§11)."""
    if not year.closed or year.start is None or year.end > known.as_of or year.domains["mri"].value == UNKNOWN:
        return ()
    rate = relapse_rate(known, year.start, year.end)
    lesions = new_lesions(_counted(known, year, profile))
    low, high = _range(magnims, rate, lesions)
    rio_low, rio_high = _range(modified_rio, rate, lesions)
    other = modified_rio(rate.low, lesions[0], RIO_LESIONS - 1) if lesions == (RIO_LESIONS, RIO_LESIONS) else None
    return ResponseScore("magnims", low, high), ResponseScore("modified_rio", rio_low, rio_high, other)


def new_lesions(scans: Iterable[Scan]) -> tuple[int, int]:
    """New T2 lesions of these scans: lowest and highest number."""
    counts = [scan.new_t2 for scan in scans if scan.new_t2]
    low = sum(count.low for count in counts)
    unbounded = any(count.high is None for count in counts)
    return low, MANY if unbounded else sum(count.high or 0 for count in counts)


def meda(known: Evidence, year: Status, profile: Profile) -> bool | None:
    """Whether a treatment year that has ended shows the MEDA pattern; None where a scan leaves it open (§8.3)."""
    if not year.closed or year.start is None or year.end > known.as_of or year.domains["mri"].value != YES:
        return False
    if any(domain.value != NO for name, domain in year.domains.items() if name != "mri"):
        return False
    if any(event.what == "gd" for event in year.events):
        return False
    scans = _counted(known, year, profile)
    lesions = [count for scan in scans for count in (scan.new_t2, scan.enlarging_t2) if count is not None]
    if sum(count.low for count in lesions) > MEDA_LESIONS:
        return False
    unsure = any(count.high is None for count in lesions) or any(not _without_enhancement(scan) for scan in scans)
    return None if unsure else True


def _without_enhancement(scan: Scan) -> bool:
    return scan.contrast is True and scan.gd is not None and scan.gd.proves_absence


def _counted(known: Evidence, year: Status, profile: Profile) -> list[Scan]:
    """The year's attributable brain scans, without the findings of its reference scan, which never count (§5.4)."""
    assert year.start is not None
    start, end = year.start, year.end
    proven = {event.entry for event in year.domains["mri"].events}
    scans = [scan for scan in known.scans if scan.brain and scan.date.inside(start, end)]
    quiet = [scan for scan in scans if scan.id in proven or not (scan.t2_active or scan.enhancing)]
    return [scan for scan in quiet if attributable(scan, start, profile)]


def _range(score: Callable[[int, int], int], rate: RelapseRate, lesions: tuple[int, int]) -> tuple[int, int]:
    values = [score(relapses, count) for relapses, count in product((rate.low, rate.high), lesions)]
    return min(values), max(values)
