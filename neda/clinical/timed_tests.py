"""Walking, hand and thinking tests: a panel beside the verdict (rulebook §7.6), and self-reported walking (§7.7).

A test is measured against its own first valid result and confirmed like the EDSS (§7.2). Only worsening is
reported: practice makes thinking-test improvements unreliable. PDDS is never turned into an EDSS.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from neda.clinical.dates import as_day
from neda.clinical.disability import Change, Score, first_lasting
from neda.clinical.entries import Measurement
from neda.clinical.profiles import STANDARD, Profile
from neda.clinical.relapses import shadowed

SOURCES: Mapping[str, tuple[str, ...]] = {"t25fw": ("BOS10", "WOL18"), "9hpt": ("BOS10", "WOL18"), "sdmt": ("SDM22",)}
HANDS = ("9hpt-dominant", "9hpt-other")
BOTH_HANDS = "9hpt"
TIMED = ("t25fw", *HANDS, BOTH_HANDS)
PANEL = (*TIMED, "sdmt")
SLOWER = 1.2
SDMT_POINTS, SDMT_RELIABLE_POINTS = 4, 8
PDDS_STEP = 1
_SECONDS = (None, "s", "sec", "second", "seconds")
_ROUNDING = 1e-9

Results = Iterable[tuple[date | str, float]]


class FunctionWorsening(NamedTuple):
    """The first worsening of a test against its baseline; `confirmed_on` is None while it waits.

    `reliable` tells a fall of 8 SDMT points, over every visit that confirms it, from the 4 that matter
    clinically; None for the other tests.
    """

    test: str
    onset: date
    value: float
    baseline_date: date
    baseline_value: float
    confirmed_on: date | None
    reliable: bool | None = None


class WalkingReport(NamedTuple):
    """Self-reported walking (PDDS) that has changed: the first step recorded, the latest, and its day."""

    day: date
    before: float
    after: float


def worsened(test: str, value: float, baseline: float) -> bool:
    """Whether one result is worse enough than the baseline; raises ValueError for a test without a rule."""
    if test == "sdmt":
        return baseline - value >= SDMT_POINTS
    if test in TIMED:
        return value >= baseline * SLOWER - _ROUNDING
    raise ValueError(test)


def first_worsening(
    test: str, later: Sequence[Score], baseline: float, onsets: Iterable[date], profile: Profile
) -> Change | None:
    """The first worsening among results dated after the baseline, confirmed or waiting."""
    return first_lasting(later, lambda value: worsened(test, value, baseline), onsets, profile)


def function_worsening(
    test: str, results: Results, relapses: Iterable[date | str] = (), *, profile: Profile = STANDARD
) -> FunctionWorsening | None:
    """The first worsening of one test against its first result outside the shadow of a relapse (§7.3)."""
    scores = [Score(day, value) for day, value in sorted({as_day(day): value for day, value in results}.items())]
    onsets = tuple(sorted(as_day(day) for day in relapses))
    valid = [score for score in scores if not shadowed(score.day, onsets, profile.relapse_to_baseline_days)]
    if not valid:
        return None
    baseline = valid[0]
    later = [score for score in scores if score.day > baseline.day]
    change = first_worsening(test, later, baseline.value, onsets, profile)
    if change is None:
        return None
    confirmed_on = change.confirmed.day if change.confirmed else None
    reliable = _reliable(later, baseline.value, change) if test == "sdmt" else None
    return FunctionWorsening(
        test, change.onset.day, change.onset.value, baseline.day, baseline.value, confirmed_on, reliable
    )


def both_hands(dominant: Results, other: Results) -> tuple[tuple[date, float], ...]:
    """The mean of both hands, on the days both were timed."""
    writing = {as_day(day): value for day, value in dominant}
    second = {as_day(day): value for day, value in other}
    return tuple((day, (writing[day] + second[day]) / 2) for day in sorted(writing.keys() & second.keys()))


def function_panel(
    measurements: Iterable[Measurement],
    relapses: Iterable[date | str],
    as_of: date,
    *,
    profile: Profile = STANDARD,
) -> tuple[FunctionWorsening, ...]:
    """Every test of the panel that has worsened by `as_of`: walking, each hand, both hands, thinking."""
    measurements, relapses = tuple(measurements), tuple(relapses)
    results: dict[str, Results] = {test: usable_results(measurements, test, as_of) for test in PANEL}
    results[BOTH_HANDS] = both_hands(*(results[hand] for hand in HANDS))
    found = (function_worsening(test, results[test], relapses, profile=profile) for test in PANEL)
    return tuple(worsening for worsening in found if worsening is not None)


def walking_report(measurements: Iterable[Measurement], as_of: date) -> WalkingReport | None:
    """Whether the latest PDDS is at least a step above the first: an EDSS would be needed to say more (§7.7)."""
    steps = usable_results(measurements, "pdds", as_of)
    if not steps or steps[-1][1] - steps[0][1] < PDDS_STEP:
        return None
    return WalkingReport(steps[-1][0], steps[0][1], steps[-1][1])


def _reliable(later: Sequence[Score], baseline: float, change: Change) -> bool:
    last = change.confirmed or change.onset
    run = (score.value for score in later if change.onset.day <= score.day <= last.day)
    return all(baseline - value >= SDMT_RELIABLE_POINTS for value in run)


def usable_results(measurements: Iterable[Measurement], test: str, as_of: date) -> tuple[tuple[date, float], ...]:
    """Usable results in order of time: exactly dated, not excluded, timed ones in seconds, the last of a day."""
    latest = {}
    for item in measurements:
        day = item.date.day
        if item.test != test or item.excluded is not None or item.value is None or day is None or day > as_of:
            continue
        if test not in TIMED or (item.value > 0 and item.unit in _SECONDS):
            latest[day] = item.value
    return tuple(sorted(latest.items()))
