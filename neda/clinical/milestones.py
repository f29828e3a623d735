"""When a disability milestone was reached: the first confirmed EDSS of at least 4.0, and of 6.0 (rulebook §7.8)."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from neda.clinical.dates import as_day
from neda.clinical.disability import Score, dated_scores, first_lasting
from neda.clinical.profiles import STANDARD, Profile

MILESTONES = (4.0, 6.0)


class Milestone(NamedTuple):
    """A milestone, the first confirmed score at or over it with its day, and the day it was confirmed."""

    milestone: float
    reached_on: date
    score: float
    confirmed_on: date


def milestones(
    visits: Iterable[tuple[date | str, float]],
    relapses: Iterable[date | str] = (),
    *,
    profile: Profile = STANDARD,
    wanted: Iterable[float] = MILESTONES,
) -> tuple[Milestone, ...]:
    """The milestones reached and confirmed like a worsening (§7.2); one that still waits is not among them.

    Raises ValueError for a score that does not exist or a date without its day.
    """
    scores = dated_scores(visits)
    onsets = tuple(as_day(day) for day in relapses)
    found = (_reached(milestone, scores, onsets, profile) for milestone in wanted)
    return tuple(milestone for milestone in found if milestone is not None)


def _reached(
    milestone: float, scores: tuple[Score, ...], onsets: tuple[date, ...], profile: Profile
) -> Milestone | None:
    change = first_lasting(scores, lambda value: value >= milestone, onsets, profile)
    if change is None or change.confirmed is None:
        return None
    return Milestone(milestone, change.onset.day, change.onset.value, change.confirmed.day)
