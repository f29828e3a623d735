"""The ribbon: one state a month (rulebook §9.1b). Clear months never add up to a NEDA claim."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from neda.clinical.dates import PartialDate, add_days
from neda.clinical.evidence import Evidence
from neda.clinical.over_time import Month
from neda.clinical.profiles import Profile

Interval = tuple[date, date]


class Marks(NamedTuple):
    """What the months are painted from: events, re-baselining spans, and the first day a rise waits since."""

    worsenings: tuple[PartialDate, ...]
    rebaselining: tuple[Interval, ...]
    awaiting_since: date | None
    through: date | None


def ribbon(known: Evidence, marks: Marks, profile: Profile) -> tuple[Month, ...]:
    """Every month from the first entry to the as-of date; the first state that applies wins."""
    first = _first_entry(known)
    if first is None:
        return ()
    certain, uncertain = _activity(known, marks.worsenings)
    covered = [_scan_cover(known, profile), _attested_cover(known, profile), _score_cover(known)]
    doubtful = [attack.onset for attack in known.attacks.suspected]
    months = []
    for start, end in _months(first, known.as_of):
        observed = marks.through is not None and start <= marks.through
        key = (start.year, start.month)
        if key in certain or key in uncertain:
            months.append(Month(*key, "activity", key not in certain, observed))
            continue
        if any(since <= end and end < until for since, until in marks.rebaselining):
            state = "rebaselining"
        elif marks.awaiting_since is not None and marks.awaiting_since <= end:
            state = "awaiting"
        else:
            seen = (max(start, first), min(end, marks.through) if observed and marks.through else end)
            state = "clear" if _clear(seen, covered, doubtful) else "unknown"
        months.append(Month(*key, state, False, observed))
    return tuple(months)


def _clear(seen: Interval, covered: Iterable[list[Interval]], doubtful: Iterable[PartialDate]) -> bool:
    whole = all(any(start <= seen[0] and seen[1] <= end for start, end in cover) for cover in covered)
    return whole and not any(attack.first <= seen[1] and seen[0] <= attack.last for attack in doubtful)


def _first_entry(known: Evidence) -> date | None:
    days = [day.first for day in known.dated] + [attestation.day for attestation in known.attestations]
    days += [item.start.first for item in known.treatments if item.start]
    return min(days, default=None)


def _months(first: date, last: date) -> Iterator[Interval]:
    start = first.replace(day=1)
    while start <= last:
        following = date(start.year + start.month // 12, start.month % 12 + 1, 1)
        yield start, add_days(following, -1)
        start = following


def _activity(known: Evidence, worsenings: Iterable[PartialDate]) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
    """The months activity is dated in, and the months it only may be dated in."""
    certain: set[tuple[int, int]] = set()
    uncertain: set[tuple[int, int]] = set()
    active = [scan.date for scan in known.scans if scan.enhancing or (scan.t2_active and scan.compared is not None)]
    for day in (*(attack.onset for attack in known.attacks.kept), *active, *worsenings):
        months = {(start.year, start.month) for start, _end in _months(day.first, day.last)}
        (certain if len(months) == 1 else uncertain).update(months)
    return certain, uncertain


def _scan_cover(known: Evidence, profile: Profile) -> list[Interval]:
    """Time between two linked brain scans without new lesions."""
    return _merged(
        (scan.compared.last, scan.date.last)
        for scan in known.scans
        if scan.brain and scan.date.exact and scan.compared and scan.clean(profile.gd_required)
    )


def _attested_cover(known: Evidence, profile: Profile) -> list[Interval]:
    """Time between check-ins, or visits, that follow one another soon enough; those of a single day cover none."""
    days = list(dict.fromkeys(attestation.day for attestation in known.attestations))
    longest = profile.recall_max_days
    behind_gaps = [number for number, (one, two) in enumerate(pairwise(days), start=1) if (two - one).days > longest]
    series = pairwise((0, *behind_gaps, len(days)))
    return [(days[begin], days[end - 1]) for begin, end in series if end - begin > 1]


def _score_cover(known: Evidence) -> list[Interval]:
    return [(known.scores[0].day, known.scores[-1].day)] if known.scores else []


def _merged(intervals: Iterable[Interval]) -> list[Interval]:
    merged: list[Interval] = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
