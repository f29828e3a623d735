"""Looking around in a chart: the time on screen, the day the cursor stands on, and where each step leads."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from neda.charts.axis import Axis
from neda.charts.model import ChartModel
from neda.charts.shown import Shown, whole
from neda.clinical.dates import PartialDate, add_days


class View(NamedTuple):
    """What of the course is on screen, and the cursor's day. Every step answers a new view; none asks the rules.

    `stops` are the days where something is drawn, in order; `stretches` the first and last days of the treatments.
    """

    whole: Shown
    stops: tuple[date, ...]
    stretches: tuple[tuple[date, date], ...]
    shown: Shown
    day: date

    def closer(self) -> "View":
        """Half the time."""
        return self._replace(shown=self.shown.closer(self.day, self.whole))

    def wider(self) -> "View":
        """Twice the time."""
        return self._replace(shown=self.shown.wider(self.day, self.whole))

    def everything(self) -> "View":
        """The whole course; the cursor stays."""
        return self._replace(shown=self.whole)

    def following(self, columns: int) -> "View":
        """On to the next column with an entry; what shares a column is read out together."""
        axis = self._axis(columns)
        here = axis.column(self.day)
        later = self.stops[bisect_right(self.stops, self.day) :]
        return self.at(next((day for day in later if axis.column(day) > here), self.day))

    def preceding(self, columns: int) -> "View":
        """Back to the column with an entry before."""
        axis = self._axis(columns)
        here = axis.column(self.day)
        earlier = reversed(self.stops[: bisect_left(self.stops, self.day)])
        return self.at(next((day for day in earlier if axis.column(day) < here), self.day))

    def first(self) -> "View":
        """To the first entry."""
        return self.at(self.stops[0]) if self.stops else self

    def last(self) -> "View":
        """To the last entry."""
        return self.at(self.stops[-1]) if self.stops else self

    def nearest(self, day: date) -> "View":
        """To the entry nearest to a day, after a click say."""
        if not self.stops:
            return self
        place = bisect_left(self.stops, day)
        return self.at(min(self.stops[max(0, place - 1) : place + 1], key=lambda stop: abs(stop - day)))

    def next_stretch(self) -> "View":
        """The treatment after this one fills the screen; the last one again where none follows."""
        return self._over(min(self._stretch() + 1, len(self.stretches) - 1))

    def previous_stretch(self) -> "View":
        """The treatment before this one fills the screen."""
        return self._over(max(self._stretch() - 1, 0))

    def at(self, day: date) -> "View":
        """The cursor on a day, which is brought on screen."""
        return self._replace(day=day, shown=self.shown.following(day, self.whole))

    def days(self, columns: int) -> tuple[date, date]:
        """The first and the last day of the cursor's column."""
        axis = self._axis(columns)
        first = axis.first_day(axis.column(self.day))
        return first, max(first, add_days(axis.first_day(axis.column(self.day) + 1), -1))

    def _axis(self, columns: int) -> Axis:
        return Axis(self.shown.first, self.shown.last, columns)

    def _stretch(self) -> int:
        """The stretch the cursor lies in; -1 before the first."""
        return bisect_right([first for first, _last in self.stretches], self.day) - 1

    def _over(self, number: int) -> "View":
        if not self.stretches:
            return self
        first, last = self.stretches[number]
        return self._replace(shown=self.shown.spread(first, last, self.whole), day=first)


def view(model: ChartModel, others: Iterable[PartialDate] = (), before: View | None = None) -> View:
    """The whole course with the cursor on the last entry, or what was on screen `before` the journal changed.

    `others` are dates of entries that are not drawn; the cursor stops there where nothing else is recorded.
    """
    known = whole(model)
    days = {middle(day) for day in _drawn(model)} or {middle(day) for day in others}
    stops = tuple(sorted(day for day in days if known.first <= day <= known.last))
    stretches = tuple((middle(band.start), band.end.last if band.end else model.end) for band in model.bands)
    fresh = View(known, stops, stretches, known, stops[-1] if stops else known.last)
    if before is None or before.shown == before.whole:
        return fresh if before is None else fresh._replace(day=_within(before.day, known))
    shown = Shown(_within(before.shown.first, known), _within(before.shown.last, known))
    return fresh._replace(shown=shown if shown.days > 1 else known, day=_within(before.day, known))


def middle(day: PartialDate) -> date:
    """Where a date is drawn: a vague one in the middle of its span."""
    return date.fromordinal((day.first.toordinal() + day.last.toordinal()) // 2)


def _drawn(model: ChartModel) -> Iterator[PartialDate]:
    yield from (mark.onset for mark in model.relapses)
    yield from (mark.date for mark in model.scans)
    yield from (point.date for point in model.scores)
    for band in model.bands:
        yield from (band.start, band.end) if band.end else (band.start,)
    yield from (item.stop for item in model.ended)


def _within(day: date, known: Shown) -> date:
    return min(max(day, known.first), known.last)
