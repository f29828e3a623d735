"""Confirmed disability worsening and improvement on the EDSS (rulebook §7.1 to §7.5)."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from neda.clinical.dates import add_days, as_day
from neda.clinical.profiles import STANDARD, Profile
from neda.clinical.relapses import shadowed

WORSENING, IMPROVEMENT = "worsening", "improvement"
LATE_DAYS = 365
IMPROVEMENT_FLOOR = 2.0
RAW_DAYS, PIRA_BEFORE_DAYS, PIRA_AFTER_DAYS = 90, 90, 30


class Score(NamedTuple):
    """One usable EDSS: an exact day, the score, the entry's id."""

    day: date
    value: float
    id: str = ""


class Change(NamedTuple):
    """A change against the baseline score: first seen at `onset`, confirmed at `confirmed`, or None while it waits."""

    onset: Score
    confirmed: Score | None


class DisabilityEvent(NamedTuple):
    """A confirmed change, with the baseline it is measured from and its label (RAW, PIRA, undefined; §7.5)."""

    kind: str
    onset: date
    score: float
    baseline_date: date
    baseline_score: float
    confirmed_on: date
    label: str | None


def delta(baseline: float, convention: str) -> float:
    """The smallest change that counts, in EDSS points (§7.1, conventions A, B and C)."""
    if baseline < 1.0:
        return 1.5
    whole_up_to = {"A": 5.0, "B": 5.5, "C": 4.5}[convention]
    return 1.0 if baseline <= whole_up_to else 0.5


def changed(value: float, baseline: float, profile: Profile, kind: str = WORSENING) -> bool:
    """The event test: at or over the smallest change against the baseline."""
    step = value - baseline if kind == WORSENING else baseline - value
    return step >= delta(baseline, profile.edss_delta)


def first_change(
    scores: Sequence[Score], baseline: float, onsets: Iterable[date], profile: Profile, kind: str = WORSENING
) -> Change | None:
    """The first confirmed change among scores dated after the baseline, else the one that waits, else None (§7.2)."""
    onsets = tuple(onsets)
    index = 0
    while index < len(scores):
        if not changed(scores[index].value, baseline, profile, kind):
            index += 1
            continue
        confirming, broken_at = _confirm(scores, index, baseline, onsets, profile, kind)
        if confirming is not None:
            return Change(scores[index], confirming)
        if broken_at is None:
            return Change(scores[index], None)
        index = broken_at + 1
    return None


def earliest_confirmation(onset: date, onsets: Iterable[date], profile: Profile) -> date:
    """The first day a visit could confirm a change seen at `onset` (§7.2)."""
    earliest = add_days(onset, profile.confirm_days - profile.confirm_tol_days)
    for relapse in sorted(onsets):
        if shadowed(earliest, [relapse], profile.relapse_to_conf_days):
            earliest = add_days(relapse, profile.relapse_to_conf_days)
    return earliest


def _confirm(
    scores: Sequence[Score], index: int, baseline: float, onsets: tuple[date, ...], profile: Profile, kind: str
) -> tuple[Score | None, int | None]:
    """The visit that confirms the change at `index`, or the index of the one that takes it back."""
    broken_at = None
    for later in range(index + 1, len(scores)):
        score = scores[later]
        if not changed(score.value, baseline, profile, kind):
            broken_at = later if broken_at is None else broken_at
            if profile.check_intermediate:
                return None, broken_at
            continue
        if _may_confirm(scores[index].day, score.day, onsets, profile):
            return score, None
    return None, broken_at


def _may_confirm(onset: date, visit: date, onsets: tuple[date, ...], profile: Profile) -> bool:
    far_enough = (visit - onset).days >= profile.confirm_days - profile.confirm_tol_days
    return far_enough and not shadowed(visit, onsets, profile.relapse_to_conf_days)


def disability_events(
    visits: Iterable[tuple[date | str, float]],
    relapses: Iterable[date | str] = (),
    *,
    profile: Profile = STANDARD,
    baseline: str = "fixed",
) -> tuple[DisabilityEvent, ...]:
    """Every confirmed worsening and improvement in order of time (interface.md §5).

    `baseline` is fixed, roving (moves to the confirming visit of each event) or post-relapse (moves to the
    first valid visit after each relapse). After a confirmed event the search goes on behind its first
    confirming visit. Raises ValueError for another scheme or a date without its day.
    """
    if baseline not in ("fixed", "roving", "post-relapse"):
        raise ValueError(baseline)
    latest = {as_day(day): value for day, value in visits}
    scores = [Score(day, value) for day, value in sorted(latest.items())]
    onsets = tuple(sorted(as_day(day) for day in relapses))
    events = []
    start = _next_valid(scores, 0, onsets, profile)
    reference = start
    while reference is not None and start is not None and start + 1 < len(scores):
        found = _next_event(scores, reference, start, onsets, profile, baseline)
        if found is None:
            break
        event, confirming, measured_from = found
        events.append(event)
        start = confirming
        reference = confirming if baseline == "roving" else measured_from
    return tuple(events)


def _next_valid(scores: Sequence[Score], index: int, onsets: tuple[date, ...], profile: Profile) -> int | None:
    for position in range(index, len(scores)):
        if not shadowed(scores[position].day, onsets, profile.relapse_to_baseline_days):
            return position
    return None


def _next_event(
    scores: Sequence[Score], reference: int, start: int, onsets: tuple[date, ...], profile: Profile, scheme: str
) -> tuple[DisabilityEvent, int, int] | None:
    """The next confirmed event behind `start`, with the positions of its confirming visit and its baseline."""
    for position in range(start + 1, len(scores)):
        if scheme == "post-relapse":
            reference = _moved_by_relapse(scores, reference, position, onsets, profile)
            if reference >= position:
                continue
        base = scores[reference].value
        for kind in (WORSENING, IMPROVEMENT):
            if not changed(scores[position].value, base, profile, kind):
                continue
            if kind == IMPROVEMENT and base < IMPROVEMENT_FLOOR:
                continue
            confirming, _broken = _confirm(scores, position, base, onsets, profile, kind)
            if confirming is not None:
                made = _event(scores, position, reference, confirming, onsets, profile, kind)
                return made, scores.index(confirming), reference
    return None


def _moved_by_relapse(
    scores: Sequence[Score], reference: int, position: int, onsets: tuple[date, ...], profile: Profile
) -> int:
    past = [onset for onset in onsets if scores[reference].day < onset <= scores[position].day]
    if not past:
        return reference
    first = next(index for index, score in enumerate(scores) if score.day >= past[-1])
    moved = _next_valid(scores, first, onsets, profile)
    return len(scores) if moved is None else moved


def _event(
    scores: Sequence[Score],
    position: int,
    reference: int,
    confirming: Score,
    onsets: tuple[date, ...],
    profile: Profile,
    kind: str,
) -> DisabilityEvent:
    onset, base = scores[position], scores[reference]
    label = _label(scores, position, base.value, onsets, profile) if kind == WORSENING else None
    return DisabilityEvent(kind, onset.day, onset.value, base.day, base.value, confirming.day, label)


def _label(
    scores: Sequence[Score], position: int, baseline: float, onsets: tuple[date, ...], profile: Profile
) -> str:
    """RAW, then PIRA by the harmonised 2023 definition, else undefined (§7.5)."""
    onset = scores[position].day
    if any(0 <= (onset - relapse).days <= RAW_DAYS for relapse in onsets):
        return "RAW"
    if _relapse_free(onset, onsets):
        for later in scores[position + 1 :]:
            if not changed(later.value, baseline, profile):
                break
            if _may_confirm(onset, later.day, onsets, profile) and _relapse_free(later.day, onsets):
                return "PIRA"
    return "undefined"


def _relapse_free(day: date, onsets: tuple[date, ...]) -> bool:
    return not any(-PIRA_AFTER_DAYS <= (day - relapse).days <= PIRA_BEFORE_DAYS for relapse in onsets)
