"""What status over time answers: the epochs, the months of the ribbon, rates and scores (rulebook §9, §5.2, §11)."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from neda.clinical.dates import PartialDate
from neda.clinical.status import Event, Status

if TYPE_CHECKING:
    from neda.clinical.unfolding import Unfolding

DAYS_A_YEAR = 365.25
SHORTEST_RATE_DAYS = 365


class RelapseRate(NamedTuple):
    """Relapses over a span of days; the yearly rate is None below a year (§5.2). Vague onsets give a range."""

    low: int
    high: int
    days: int

    @property
    def yearly(self) -> tuple[float, float] | None:
        """Relapses a year, lowest and highest, rounded to three decimals."""
        if self.days < SHORTEST_RATE_DAYS:
            return None
        years = self.days / DAYS_A_YEAR
        return round(self.low / years, 3), round(self.high / years, 3)


class ResponseScore(NamedTuple):
    """A score of the first treatment year, as a range where counts are vague.

    `other_cut` is the score with the cut other papers use, given where the two differ.
    """

    name: str
    low: int
    high: int
    other_cut: int | None = None


class Epoch(NamedTuple):
    """A stretch of time on one treatment, or on none (§9.1): (start, end], `end` None while current; `until` is the end
    as recorded.

    `status` judges it from its start, `rebaselined` from each re-baseline month, `years` by treatment year;
    `scores` are those of the closed first year (§11).
    """

    name: str
    number: int
    treatment: str
    start: PartialDate
    end: date | None
    rebaseline_months: tuple[int, ...]
    status: Status | None
    rebaselined: tuple[Status, ...] = ()
    years: tuple[Status, ...] = ()
    scores: tuple[ResponseScore, ...] = ()
    rate: RelapseRate = RelapseRate(0, 0, 0)
    until: PartialDate | None = None

    @property
    def early(self) -> tuple[Event, ...]:
        """What was active before the first re-baseline or on its scan: shown beside that verdict (§9.1)."""
        later = self.rebaselined[0] if self.rebaselined else None
        if self.status is None or later is None or later.start is None:
            return ()
        counted = {(event.what, event.entry) for event in later.events}
        latest = later.start + timedelta(days=later.profile.mri_ref_grace_days)
        events = (event for event in self.status.events if event.date.last <= latest)
        return tuple(event for event in events if (event.what, event.entry) not in counted)


class Month(NamedTuple):
    """One month of the ribbon (§9.1b). `uncertain`: activity dated only to a longer span; `observed`: not after T."""

    year: int
    month: int
    state: str
    uncertain: bool
    observed: bool


class Course(NamedTuple):
    """Status over time (§9.1): the default window, every treatment epoch, the monthly ribbon, calendar years and
    the 12 and 24 months up to T. `days_to_first` runs from the baseline to the first event, None where there is none.
    `rate` counts the relapses since the baseline, None where there is no baseline.

    Only the default window is judged at once; `unfolding` judges the rest when it is first asked for.
    """

    as_of: date
    profile: Any
    baseline: Status
    unfolding: "Unfolding"
    days_to_first: int | None = None
    rate: RelapseRate | None = None

    @property
    def epochs(self) -> tuple[Epoch, ...]:
        """Every treatment epoch, in order."""
        return self.unfolding.epochs

    @property
    def ribbon(self) -> tuple[Month, ...]:
        """Every month from the first entry to the as-of date."""
        return self.unfolding.ribbon

    @property
    def calendar(self) -> tuple[Status, ...]:
        """Every calendar year."""
        return self.unfolding.calendar

    @property
    def rolling(self) -> tuple[Status, ...]:
        """The 12 and 24 months up to T."""
        return self.unfolding.rolling
