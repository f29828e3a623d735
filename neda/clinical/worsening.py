"""Whether a window is free of confirmed EDSS worsening (rulebook §7.1 to §7.3, §7.9)."""

from collections.abc import Iterable
from datetime import date

from neda.clinical.dates import Span, add_days, on_day
from neda.clinical.disability import LATE_DAYS, Change, Score, changed, earliest_confirmation, first_change
from neda.clinical.edss import score_of
from neda.clinical.entries import EdssAssessment
from neda.clinical.profiles import Profile
from neda.clinical.relapses import Attacks, shadowed
from neda.clinical.status import NO, PENDING, UNKNOWN, YES, Domain, Event, Reason, because

RULE = "§7.1–7.3"
SOURCES = ("CRE19", "MON24", "KAP18")
_DIFFERING_BASELINES = (0.0, 5.0, 5.5)


def usable_scores(assessments: Iterable[EdssAssessment]) -> tuple[Score, ...]:
    """Clinician and derived scores with an exact day, one a day: clinician first, then the last entered (§2)."""
    best: dict[date, tuple[bool, Score]] = {}
    for assessment in assessments:
        day, value = assessment.date.day, score_of(assessment)
        if day is None or value is None or assessment.source == "self":
            continue
        by_clinician = assessment.source == "clinician"
        if day not in best or by_clinician >= best[day][0]:
            best[day] = (by_clinician, Score(day, value, assessment.id))
    return tuple(score for _day, (_clinician, score) in sorted(best.items()))


def edss_domain(
    scores: tuple[Score, ...], attacks: Attacks, only_self: bool, as_of: date, span: Span, profile: Profile
) -> Domain:
    """The EDSS domain of one window; `only_self` says that nothing but self-scores is recorded."""
    onsets = attacks.onsets
    baseline, candidates = _baseline(scores, onsets, span, profile)
    if baseline is None:
        return _without_baseline(candidates, only_self, span, profile)
    after = max(baseline.day, span.start)
    later = [score for score in scores if score.day > after]
    in_time = [score for score in later if _observed(score, baseline, span, profile)]
    if not in_time:
        missing = because("no_edss_after", baseline=baseline.day)
        return Domain(UNKNOWN, missing, RULE, SOURCES, None, None, (baseline.id,), (), (missing,))
    through = in_time[-1].day
    change = first_change(later, baseline.value, onsets, profile)
    flags = _flags(baseline, change, attacks, profile)
    if change is None or change.onset.day > span.end:
        reason = because("edss_stable", baseline=baseline.value, date=baseline.day, through=through)
        entries = (baseline.id, *(score.id for score in in_time))
        lapse = because("edss_stale", date=through)
        return Domain(NO, reason, RULE, SOURCES, through, None, entries, flags=flags, lapse=lapse)
    values = {"before": baseline.value, "after": change.onset.value, "date": change.onset.day}
    if change.confirmed is None:
        earliest = earliest_confirmation(change.onset.day, onsets, profile)
        pending = because("edss_pending" if earliest > as_of else "edss_pending_now", **values, earliest=earliest)
        entries = (baseline.id, change.onset.id)
        return Domain(PENDING, pending, RULE, SOURCES, through, None, entries, pending=(pending,), flags=flags)
    reason = because("cdw", **values, confirmed=change.confirmed.day)
    onset = on_day(change.onset.day)
    event = Event("edss", onset, "cdw", change.onset.id, on_day(change.confirmed.day))
    entries = (baseline.id, change.onset.id, change.confirmed.id)
    return Domain(YES, reason, RULE, SOURCES, through, onset, entries, (event,), flags=flags)


def _baseline(
    scores: tuple[Score, ...], onsets: tuple[date, ...], span: Span, profile: Profile
) -> tuple[Score | None, bool]:
    """The baseline score (§7.3), and whether any score lay where one was sought."""
    before_days, after_days = profile.edss_baseline_before_days, profile.edss_baseline_after_days
    valid = [s for s in scores if s.day <= span.end and not shadowed(s.day, onsets, profile.relapse_to_baseline_days)]
    if span.kind == "rebase":
        closest = [s for s in valid if abs((s.day - span.start).days) <= after_days]
        if closest:
            return min(closest, key=lambda s: (abs((s.day - span.start).days), -s.day.toordinal())), True
    first, last = add_days(span.start, -before_days), min(add_days(span.start, after_days), span.end)
    near = [score for score in scores if first <= score.day <= last]
    valid = [score for score in valid if first <= score.day <= last]
    before = [score for score in valid if score.day <= span.start]
    after = [score for score in valid if score.day > span.start]
    return (before[-1] if before else after[0] if after else None), bool(near)


def _without_baseline(candidates: bool, only_self: bool, span: Span, profile: Profile) -> Domain:
    code = "edss_only_self" if only_self else "edss_baseline_shadowed" if candidates else "no_edss_near"
    missing = because(code, start=span.start, days=profile.relapse_to_baseline_days)
    return Domain(UNKNOWN, missing, RULE, SOURCES, missing=(missing,))


def _observed(score: Score, baseline: Score, span: Span, profile: Profile) -> bool:
    """Visits in the window count; later ones only as clean ones within the tail (§4.4)."""
    if score.day <= span.end:
        return True
    return score.day <= span.tail_end and not changed(score.value, baseline.value, profile)


def _flags(baseline: Score, change: Change | None, attacks: Attacks, profile: Profile) -> tuple[Reason, ...]:
    shadow = add_days(baseline.day, -profile.relapse_to_baseline_days)
    flags = [
        because("vague_relapse_baseline", date=relapse.onset, baseline=baseline.day)
        for relapse in attacks.kept
        if not relapse.onset.exact and relapse.onset.touches(shadow, baseline.day)
    ]
    if baseline.value in _DIFFERING_BASELINES:
        flags.append(because("edss_convention", baseline=baseline.value, convention=profile.edss_delta))
    if change and change.confirmed:
        target = add_days(change.onset.day, profile.confirm_days)
        if (change.confirmed.day - target).days > LATE_DAYS:
            flags.append(because("confirmed_late", date=change.onset.day, confirmed=change.confirmed.day))
    return tuple(flags)
