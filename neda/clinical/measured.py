"""Whether a window is free of confirmed worsening of one measure: the EDSS, walking or hand time (§7.1 to §7.3)."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from neda.clinical.dates import Span, add_days, on_day
from neda.clinical.disability import LATE_DAYS, Change, Score, earliest_confirmation, first_lasting
from neda.clinical.profiles import Profile
from neda.clinical.relapses import Attacks, perhaps_shadowed, shadowed
from neda.clinical.status import NO, PENDING, UNKNOWN, YES, Domain, Event, Reason, because


class Codes(NamedTuple):
    """The reason codes of one measure."""

    stable: str
    stale: str
    worse: str
    pending: str
    pending_now: str
    none_near: str
    none_after: str
    shadowed: str


class Measure(NamedTuple):
    """A measure that can worsen: `worsened(value, baseline)` is its event test, `what` names its events."""

    domain: str
    what: str
    worsened: Callable[[float, float], bool]
    codes: Codes
    rule: str
    sources: tuple[str, ...]


def measured_domain(
    scores: tuple[Score, ...], measure: Measure, attacks: Attacks, as_of: date, span: Span, profile: Profile
) -> Domain:
    """The domain of one measure in one window."""
    codes, rule, sources = measure.codes, measure.rule, measure.sources
    onsets = attacks.onsets
    baseline, candidates = _baseline(scores, onsets, span, profile)
    if baseline is None:
        code = codes.shadowed if candidates else codes.none_near
        return unknown(measure, because(code, start=span.start, days=profile.relapse_to_baseline_days))
    later = scores[bisect_right(scores, max(baseline.day, span.start), key=_day) :]
    watched = later[: bisect_right(later, span.tail_end, key=_day)]
    in_time = [score for score in watched if _observed(score, baseline, measure, span)]
    if not in_time:
        return unknown(measure, because(codes.none_after, baseline=baseline.day), baseline.id)
    through = in_time[-1].day
    change = first_lasting(later, lambda value: measure.worsened(value, baseline.value), onsets, profile, span.end)
    flags = _flags(baseline, change, attacks, profile)
    if change is None:
        reason = because(codes.stable, baseline=baseline.value, date=baseline.day, through=through)
        entries = (baseline.id, *(score.id for score in in_time))
        lapse = because(codes.stale, date=through)
        return Domain(NO, reason, rule, sources, through, None, entries, flags=flags, lapse=lapse)
    values = {"before": baseline.value, "after": change.onset.value, "date": change.onset.day}
    if change.confirmed is None:
        earliest = earliest_confirmation(change.onset.day, onsets, profile)
        pending = because(codes.pending if earliest > as_of else codes.pending_now, **values, earliest=earliest)
        entries = (baseline.id, change.onset.id)
        return Domain(PENDING, pending, rule, sources, through, None, entries, pending=(pending,), flags=flags)
    reason = because(codes.worse, **values, confirmed=change.confirmed.day)
    onset = on_day(change.onset.day)
    event = Event(measure.domain, onset, measure.what, change.onset.id, on_day(change.confirmed.day))
    entries = (baseline.id, change.onset.id, change.confirmed.id)
    return Domain(YES, reason, rule, sources, through, onset, entries, (event,), flags=flags)


def unknown(measure: Measure, missing: Reason, *entries: str) -> Domain:
    """A domain that cannot be judged, with the one thing that is missing."""
    return Domain(UNKNOWN, missing, measure.rule, measure.sources, None, None, entries, (), (missing,))


def _baseline(
    scores: tuple[Score, ...], onsets: tuple[date, ...], span: Span, profile: Profile
) -> tuple[Score | None, bool]:
    """The baseline score (§7.3), and whether any score lay where one was sought."""
    before_days, after_days = profile.edss_baseline_before_days, profile.edss_baseline_after_days
    first, last = add_days(span.start, -before_days), min(add_days(span.start, after_days), span.end)
    if span.kind == "rebase":
        closest = _unshadowed(_between(scores, add_days(span.start, -after_days), last), onsets, profile)
        if closest:
            return min(closest, key=lambda s: (abs((s.day - span.start).days), -s.day.toordinal())), True
    near = _between(scores, first, last)
    valid = _unshadowed(near, onsets, profile)
    before = [score for score in valid if score.day <= span.start]
    after = [score for score in valid if score.day > span.start]
    return (before[-1] if before else after[0] if after else None), bool(near)


def _between(scores: tuple[Score, ...], first: date, last: date) -> tuple[Score, ...]:
    """The scores from `first` to `last`, both included; scores are in order of their days."""
    return scores[bisect_left(scores, first, key=_day) : bisect_right(scores, last, key=_day)]


def _day(score: Score) -> date:
    return score.day


def _unshadowed(scores: tuple[Score, ...], onsets: tuple[date, ...], profile: Profile) -> list[Score]:
    """The scores far enough behind every exactly dated relapse onset to serve as a baseline."""
    return [score for score in scores if not shadowed(score.day, onsets, profile.relapse_to_baseline_days)]


def _observed(score: Score, baseline: Score, measure: Measure, span: Span) -> bool:
    """Visits in the window count; later ones only as clean ones within the tail (§4.4)."""
    return score.day <= span.end or not measure.worsened(score.value, baseline.value)


def _flags(baseline: Score, change: Change | None, attacks: Attacks, profile: Profile) -> tuple[Reason, ...]:
    day, days = on_day(baseline.day), profile.relapse_to_baseline_days
    flags = [
        because("vague_relapse_baseline", date=relapse.onset, baseline=baseline.day)
        for relapse in attacks.kept
        if perhaps_shadowed(day, [relapse], days)
    ]
    if change and change.confirmed:
        target = add_days(change.onset.day, profile.confirm_days)
        if (change.confirmed.day - target).days > LATE_DAYS:
            flags.append(because("confirmed_late", date=change.onset.day, confirmed=change.confirmed.day))
    return tuple(flags)
