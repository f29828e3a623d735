"""Civil dates as people know them: whole days, or only a month or a year (rulebook §10.1)."""

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

FIRST_YEAR, LAST_YEAR = 1900, 2199

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_WHOLE = len("2019-03-07")
_ONE_DAY = timedelta(days=1)


class PartialDate(NamedTuple):
    """The first and the last day something can have happened, and the text it was recorded as.

    `text` is ISO and as precise as known: `2019`, `2019-03` or `2019-03-07`.
    """

    text: str
    first: date
    last: date

    @property
    def exact(self) -> bool:
        """Whether the day itself is recorded."""
        return len(self.text) == _WHOLE

    @property
    def day(self) -> date | None:
        """The day, or None where only a month or a year is recorded."""
        return self.first if len(self.text) == _WHOLE else None

    def cut(self, as_of: date) -> "PartialDate":
        """The same date seen from `as_of`: an unfinished month or year ends there (§10.1)."""
        return self if self.last <= as_of else self._replace(last=as_of)

    def inside(self, start: date, end: date) -> bool:
        """Whether it certainly lies in the half-open window (start, end] (§4.3)."""
        return self.first > start and self.last <= end

    def touches(self, start: date, end: date) -> bool:
        """Whether it possibly lies in the half-open window (start, end]."""
        return self.last > start and self.first <= end

    def __str__(self) -> str:
        return self.text


@lru_cache(maxsize=32_768)
def partial_date(text: str) -> PartialDate:
    """Read an ISO date of any precision; raises ValueError for anything else.

    Equal dates are one value: a large journal has few different days, and most of its memory would be dates.
    """
    match = _ISO.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year, month, day = match.groups()
    first = date(int(year), int(month or 1), int(day or 1))
    if not FIRST_YEAR <= first.year <= LAST_YEAR:
        raise ValueError(text)
    if day is not None:
        return PartialDate(text, first, first)
    whole_year = month in (None, "12")
    following = date(first.year + 1, 1, 1) if whole_year else date(first.year, first.month + 1, 1)
    return PartialDate(text, first, following - _ONE_DAY)


def on_day(day: date) -> PartialDate:
    """An exact date as a PartialDate."""
    return PartialDate(day.isoformat(), day, day)


def as_day(value: date | str) -> date:
    """A day from a date or its ISO text; raises ValueError where the day is not known."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def add_months(day: date, months: int) -> date:
    """Calendar steps: 31 January + 1 month is the last day of February (§4.3)."""
    from dateutil.relativedelta import relativedelta

    return day + relativedelta(months=months)


def add_days(day: date, days: int) -> date:
    """`day` moved by whole days."""
    return day + timedelta(days=days)


class _WindowFields(NamedTuple):
    start: date
    end: date | None
    kind: str
    name: str


WINDOW_KINDS = ("start", "rebase", "plain")


class Window(_WindowFields):
    """A half-open span of time (start, end]: what happened on `start` is past, on `end` counts (§4.3).

    `end` None is an open window, which ends on the as-of date. `kind` settles the reference scan and
    the baseline EDSS (§5.4, §7.3). Raises ValueError for an unknown kind or an end before the start.
    """

    __slots__ = ()

    def __new__(cls, start: date | str, end: date | str | None = None, kind: str = "start", name: str = "") -> "Window":
        """Dates may be given as ISO text; the name defaults to `start..end`."""
        first = as_day(start)
        last = None if end is None else as_day(end)
        if kind not in WINDOW_KINDS:
            raise ValueError(kind)
        if not (FIRST_YEAR <= first.year <= LAST_YEAR) or (last is not None and last < first):
            raise ValueError(f"{first}..{last}")
        shown = f"{first.isoformat()}..{last.isoformat() if last else ''}"
        return super().__new__(cls, first, last, kind, name or shown)

    @property
    def closed(self) -> bool:
        """Whether the window has an end of its own."""
        return self.end is not None

    def until(self, as_of: date) -> date:
        """The last day that counts: the window's own end, or the as-of date."""
        return as_of if self.end is None else self.end


class Span(NamedTuple):
    """A window as the rules judge it: (start, end], with clean observations counting up to `tail_end` (§4.4)."""

    start: date
    end: date
    tail_end: date
    kind: str
