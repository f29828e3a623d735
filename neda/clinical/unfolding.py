"""The parts of a course that are judged when they are first asked for: a card shows none of them (rulebook §9)."""

from datetime import date
from functools import cached_property

from neda.clinical.baseline import rebaseline
from neda.clinical.dates import PartialDate, Window, add_months, on_day
from neda.clinical.entries import Person
from neda.clinical.epochs import NO_TREATMENT, Stretch, stretches
from neda.clinical.evidence import Evidence
from neda.clinical.over_time import Epoch, Month
from neda.clinical.profiles import Profile
from neda.clinical.ribbon import Interval, Marks, ribbon
from neda.clinical.scores import first_year_scores, relapse_rate
from neda.clinical.status import Status
from neda.clinical.verdict import judge
from neda.clinical.years import calendar_years, rolling_years, treatment_years

WAITING = ("edss_pending", "edss_pending_now")


class Unfolding:
    """Epochs, ribbon and whole years of one journal on one day."""

    def __init__(self, known: Evidence, baseline: Status, about: Person, profile: Profile) -> None:
        self._known, self._baseline, self._about, self._profile = known, baseline, about, profile

    @cached_property
    def epochs(self) -> tuple[Epoch, ...]:
        """Every treatment epoch, in order."""
        return tuple(epoch(self._known, part, self._profile) for part in self._parts)

    @cached_property
    def ribbon(self) -> tuple[Month, ...]:
        """Every month from the first entry to the as-of date."""
        known, profile = self._known, self._profile
        treated = (part for part in self._parts if part.treated)
        marks = Marks(
            _worsenings(self._baseline, self.epochs),
            tuple(_rebaselining(known, part, self._about, profile) for part in treated),
            _awaiting_since(self._baseline),
            self._baseline.observed_through or known.observed_through,
        )
        return ribbon(known, marks, profile)

    @cached_property
    def calendar(self) -> tuple[Status, ...]:
        """Every calendar year from the first relapse, scan or EDSS to the as-of date."""
        return calendar_years(self._known, self._profile)

    @cached_property
    def rolling(self) -> tuple[Status, ...]:
        """The 12 and 24 months up to T."""
        return rolling_years(self._known, self._baseline, self._profile)

    @cached_property
    def _parts(self) -> tuple[Stretch, ...]:
        return stretches(self._known.treatments, self._known.as_of, self._profile)


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
