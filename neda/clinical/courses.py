"""Status over time, computed once for every face (rulebook §9)."""

from datetime import date

from neda.clinical.baseline import rebaseline, since_baseline
from neda.clinical.dates import PartialDate, Window, add_months, as_day, on_day
from neda.clinical.entries import Person
from neda.clinical.epochs import NO_TREATMENT, Stretch, stretches
from neda.clinical.evidence import Evidence, evidence
from neda.clinical.journal import Journal
from neda.clinical.over_time import Course, Epoch
from neda.clinical.profiles import STANDARD, Profile
from neda.clinical.ribbon import Interval, Marks, ribbon
from neda.clinical.scores import first_year_scores, relapse_rate
from neda.clinical.status import Status
from neda.clinical.verdict import judge
from neda.clinical.years import WholeYears, treatment_years

WAITING = ("edss_pending", "edss_pending_now")


def course(journal: Journal, as_of: date | str, profile: Profile = STANDARD) -> Course:
    """The default window, every treatment epoch from its start and re-baselined, and the ribbon."""
    today = as_day(as_of)
    known = evidence(journal, today, profile)
    baseline = since_baseline(known, journal.person, profile)
    parts = stretches(known.treatments, today, profile)
    epochs = tuple(epoch(known, part, profile) for part in parts)
    marks = Marks(
        _worsenings(baseline, epochs),
        tuple(_rebaselining(known, part, journal.person, profile) for part in parts if part.treated),
        _awaiting_since(baseline),
        baseline.observed_through or known.observed_through,
    )
    return Course(
        today,
        profile,
        baseline,
        epochs,
        ribbon(known, marks, profile),
        WholeYears(known, baseline, profile),
        _days_to_first(baseline),
        relapse_rate(known, baseline.start, today) if baseline.start else None,
    )


def epoch(known: Evidence, part: Stretch, profile: Profile) -> Epoch:
    """One stretch with its verdict from the start and from each re-baseline month (§9.1)."""
    since = part.since or on_day(part.start)
    name = part.name if part.number == 1 else f"{part.name}#{part.number}"
    status = judge(known, Window(part.start, part.end, name=f"epoch:{name}"), profile)
    anchors = (add_months(part.start, month) for month in part.months if month > 0)
    later = tuple(
        judge(known, Window(anchor, part.end, "rebase", f"epoch-rebaselined:{name}"), profile)
        for anchor in anchors
        if part.outlasts(anchor, known.as_of)
    )
    years = treatment_years(known, part, name, profile) if part.treated else ()
    scores = first_year_scores(known, years[0], profile) if years and part.lasted_through(years[0].end) else ()
    rate = relapse_rate(known, part.start, part.end or known.as_of)
    recorded = part.recorded or NO_TREATMENT
    ended, months = part.end, part.months
    return Epoch(part.name, part.number, recorded, since, ended, months, status, later, years, scores, rate, part.until)


def _days_to_first(baseline: Status) -> int | None:
    days = baseline.days_to_first
    return days[0] if days else None


def _worsenings(baseline: Status, epochs: tuple[Epoch, ...]) -> tuple[PartialDate, ...]:
    statuses = (baseline, *(item.status for item in epochs if item.status))
    events = (event for status in statuses for event in (*status.events, *status.early) if event.what == "cdw")
    return tuple(sorted({event.date for event in events}))


def _rebaselining(known: Evidence, part: Stretch, about: Person, profile: Profile) -> Interval:
    """From the start of a treatment to its new baseline, the one the person set where they set one."""
    start, _scan = rebaseline(known, part, profile)
    chosen = about.baseline if about.baseline and about.baseline.first <= known.as_of else None
    if part.end is None and chosen and part.start <= chosen.last:
        start = min(chosen.last, known.as_of)
    until = start or part.anchor
    return part.start, min(until, part.end) if part.end else until


def _awaiting_since(baseline: Status) -> date | None:
    days = [dict(reason.values)["date"] for reason in baseline.pending if reason.code in WAITING]
    return min(days, default=None)
