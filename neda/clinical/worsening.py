"""Confirmed EDSS worsening (rulebook §7.1 to §7.3, §7.9)."""

from collections.abc import Iterable
from datetime import date

from neda.clinical.dates import Span
from neda.clinical.disability import Score, changed
from neda.clinical.edss import score_of
from neda.clinical.entries import EdssAssessment
from neda.clinical.measured import Codes, Measure, measured_domain, unknown
from neda.clinical.profiles import Profile
from neda.clinical.relapses import Attacks
from neda.clinical.status import Domain, because

_DIFFERING_BASELINES = (0.0, 5.0, 5.5)
_EDSS = Codes(
    "edss_stable",
    "edss_stale",
    "cdw",
    "edss_pending",
    "edss_pending_now",
    "no_edss_near",
    "no_edss_after",
    "edss_baseline_shadowed",
)


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
    measure = Measure(
        "edss",
        "cdw",
        lambda value, baseline: changed(value, baseline, profile),
        _EDSS,
        "§7.1–7.3",
        ("CRE19", "MON24", "KAP18"),
    )
    if only_self:
        return unknown(measure, because("edss_only_self"))
    domain = measured_domain(scores, measure, attacks, as_of, span, profile)
    baseline = next((score.value for score in scores if domain.entries and score.id == domain.entries[0]), None)
    if baseline not in _DIFFERING_BASELINES:
        return domain
    convention = because("edss_convention", baseline=baseline, convention=profile.edss_delta)
    return domain._replace(flags=(convention, *domain.flags))
