"""Confirmed disability worsening and improvement on the EDSS (rulebook §7.1 to §7.5)."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from neda.clinical.dates import add_days, as_day
from neda.clinical.entries import EDSS_SCORES
from neda.clinical.profiles import STANDARD, Profile
from neda.clinical.relapses import shadowed

WORSENING, IMPROVEMENT = "worsening", "improvement"
BASELINES = ("fixed", "roving", "post-relapse")
LATE_DAYS = 365
IMPROVEMENT_FLOOR = 2.0


class Score(NamedTuple):
    """One usable EDSS, or result of another test: an exact day, the score, the entry's id."""

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


def first_lasting(
    scores: Sequence[Score],
    meets: Callable[[float], bool],
    onsets: Iterable[date],
    profile: Profile,
    until: date = date.max,
) -> Change | None:
    """The first score up to `until` that meets a test and is confirmed, by any later one, or waits for it (§7.2)."""
    onsets = tuple(sorted(onsets))
    for position, score in enumerate(scores):
        if score.day > until:
            return None
        if not meets(score.value):
            continue
        settling = _settled_at(scores, position, meets, onsets, profile)
        if settling is None:
            return Change(score, None)
        if meets(scores[settling].value):
            return Change(score, scores[settling])
    return None


def earliest_confirmation(onset: date, onsets: Iterable[date], profile: Profile) -> date:
    """The first day a visit could confirm a change seen at `onset` (§7.2)."""
    earliest = add_days(onset, profile.confirm_days - profile.confirm_tol_days)
    for relapse in sorted(onsets):
        if shadowed(earliest, [relapse], profile.relapse_to_conf_days):
            earliest = add_days(relapse, profile.relapse_to_conf_days)
    return earliest


def _settled_at(
    scores: Sequence[Score],
    position: int,
    meets: Callable[[float], bool],
    onsets: tuple[date, ...],
    profile: Profile,
) -> int | None:
    """Where the change at `position` is settled, one way or the other; None while it waits.

    The first visit late enough to confirm settles it; before that, so does one that takes it back,
    unless the profile looks at the confirming visit alone.
    """
    for later in range(position + 1, len(scores)):
        if _may_confirm(scores[position].day, scores[later].day, onsets, profile):
            return later
        if profile.check_intermediate and not meets(scores[later].value):
            return later
    return None


def _may_confirm(onset: date, visit: date, onsets: tuple[date, ...], profile: Profile) -> bool:
    far_enough = (visit - onset).days >= profile.confirm_days - profile.confirm_tol_days
    return far_enough and not shadowed(visit, onsets, profile.relapse_to_conf_days)


def dated_scores(visits: Iterable[tuple[date | str, float]]) -> tuple[Score, ...]:
    """EDSS visits in order of time, the last given of a day; raises ValueError for a score that does not exist."""
    latest = {as_day(day): value for day, value in visits}
    for value in latest.values():
        if value not in EDSS_SCORES:
            raise ValueError(value)
    return tuple(Score(day, value) for day, value in sorted(latest.items()))


def disability_events(
    visits: Iterable[tuple[date | str, float]],
    relapses: Iterable[date | str] = (),
    *,
    profile: Profile = STANDARD,
    baseline: str = "fixed",
) -> tuple[DisabilityEvent, ...]:
    """Every confirmed worsening and improvement in order of time (interface.md §5).

    `baseline` is fixed, roving (moves to the confirming visit of each event) or post-relapse (moves to the
    first valid visit after each relapse; scores before it are still measured from the old one). After a
    confirmed event the search goes on behind its first confirming visit. Raises ValueError for another
    scheme, a score that does not exist or a date without its day.
    """
    if baseline not in BASELINES:
        raise ValueError(baseline)
    scores = dated_scores(visits)
    onsets = tuple(sorted(as_day(day) for day in relapses))
    reference = _next_valid(scores, 0, onsets, profile)
    moves = _after_relapses(scores, onsets, profile) if baseline == "post-relapse" else []
    events = []
    position = 0
    while reference is not None and position < len(scores):
        reference = max([reference, *(moved for moved in moves if moved <= position)])
        found = _event_at(scores, position, reference, onsets, profile) if position > reference else None
        if found is not None:
            event, position = found
            events.append(event)
            if baseline == "roving":
                reference = _next_valid(scores, position, onsets, profile)
        position += 1
    return tuple(events)


def worsening_label(
    scores: Sequence[Score], baseline: Score, change: Change, onsets: Iterable[date], profile: Profile
) -> str:
    """RAW, PIRA or undefined for a confirmed worsening (§7.5).

    `scores` hold its onset, every visit since, and the visit before it, which counts as the baseline where absent.
    """
    from neda.clinical.pira import Worsening, label

    assert change.confirmed is not None
    onsets = tuple(sorted(onsets))
    onset = change.onset.day
    at = scores.index(change.onset)
    previous = scores[at - 1] if at else baseline
    candidates = []
    for visit in scores[scores.index(change.confirmed) :]:
        if not changed(visit.value, baseline.value, profile):
            break
        if _may_confirm(onset, visit.day, onsets, profile):
            candidates.append(Worsening(baseline.day, previous.day, onset, visit.day))
    return label(candidates, onsets, profile)


def _next_valid(scores: Sequence[Score], start: int, onsets: Sequence[date], profile: Profile) -> int | None:
    """The first visit from `start` on that can be a baseline: not in the shadow of a relapse (§7.3)."""
    for position in range(start, len(scores)):
        if not shadowed(scores[position].day, onsets, profile.relapse_to_baseline_days):
            return position
    return None


def _after_relapses(scores: Sequence[Score], onsets: Sequence[date], profile: Profile) -> list[int]:
    """Where the baseline moves: the first valid visit after each relapse."""
    moves = []
    for onset in onsets:
        following = sum(score.day < onset for score in scores)
        moved = _next_valid(scores, following, onsets, profile)
        if moved is not None:
            moves.append(moved)
    return moves


def _event_at(
    scores: Sequence[Score], position: int, reference: int, onsets: tuple[date, ...], profile: Profile
) -> tuple[DisabilityEvent, int] | None:
    """The confirmed event that begins at `position`, if one does, and where it is confirmed."""
    onset, base = scores[position], scores[reference]
    kind = _kind(onset.value, base.value, profile)
    if kind is None:
        return None

    def meets(value: float) -> bool:
        return changed(value, base.value, profile, kind)

    settling = _settled_at(scores, position, meets, onsets, profile)
    if settling is None or not meets(scores[settling].value):
        return None
    confirmed = scores[settling]
    change = Change(onset, confirmed)
    mark = worsening_label(scores, base, change, onsets, profile) if kind == WORSENING else None
    return DisabilityEvent(kind, onset.day, onset.value, base.day, base.value, confirmed.day, mark), settling


def _kind(value: float, baseline: float, profile: Profile) -> str | None:
    """Worsening or improvement; improvement only from a baseline of 2.0 or more (§7.4)."""
    if changed(value, baseline, profile):
        return WORSENING
    if baseline >= IMPROVEMENT_FLOOR and changed(value, baseline, profile, IMPROVEMENT):
        return IMPROVEMENT
    return None
