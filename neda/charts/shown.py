"""The part of a chart that is shown: what a command asks for, and what zooming and moving leave on the screen."""

from datetime import date
from typing import NamedTuple

from neda.charts.model import ChartModel, Segment
from neda.clinical.dates import add_days

SHORTEST_DAYS = 60
NEARLY = 20


class Shown(NamedTuple):
    """The time shown, both days included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def touches(self, start: date | None, end: date | None) -> bool:
        """Whether a window (start, end] has a day in it; None is open."""
        return (start is None or start < self.last) and (end is None or end >= self.first)

    def closer(self, around: date, whole: "Shown") -> "Shown":
        """Half the time, about the same day."""
        return self._resized(max(SHORTEST_DAYS, self.days // 2), around, whole)

    def wider(self, around: date, whole: "Shown") -> "Shown":
        """Twice the time, about the same day, up to the whole; no sliver of it is left out."""
        days = self.days * 2
        return whole if days + days // NEARLY >= whole.days else self._resized(days, around, whole)

    def following(self, day: date, whole: "Shown") -> "Shown":
        """The same length of time, moved so that a day lies in it, a fifth of it away from the edge."""
        if self.first <= day <= self.last:
            return self
        margin = self.days // 5
        first = add_days(day, -margin) if day < self.first else add_days(day, margin + 1 - self.days)
        return self._placed(first.toordinal(), self.days, whole)

    def spread(self, first: date, last: date, whole: "Shown") -> "Shown":
        """A stretch of time with some room on both sides."""
        days = max((last - first).days + 1, SHORTEST_DAYS)
        room = days // 12
        return self._placed(first.toordinal() - room, days + 2 * room, whole)

    def _resized(self, days: int, around: date, whole: "Shown") -> "Shown":
        """The day keeps its place on the screen as far as the ends of the whole allow."""
        place = (around - self.first).days / max(1, self.days - 1)
        return self._placed(around.toordinal() - round(place * (days - 1)), days, whole)

    def _placed(self, first: int, days: int, whole: "Shown") -> "Shown":
        days = min(days, whole.days)
        first = max(whole.first.toordinal(), min(first, whole.last.toordinal() + 1 - days))
        return Shown(date.fromordinal(first), date.fromordinal(first + days - 1))


def whole(model: ChartModel) -> Shown:
    """Everything the chart has, and at least two days."""
    return Shown(model.start, max(model.end, add_days(model.start, 1)))


def narrowed(model: ChartModel, first: date, last: date) -> ChartModel:
    """What of the chart lies between two days."""

    def shown(start: date, end: date) -> bool:
        return start <= last and end >= first

    runs = (tuple(point for point in run.points if shown(point[0], point[0])) for run in model.segments)
    return model._replace(
        start=first,
        end=last,
        scores=tuple(item for item in model.scores if shown(item.date.first, item.date.last)),
        segments=tuple(Segment(points) for points in runs if points),
        threshold_from=model.threshold_from if shown(model.threshold_from or last, last) else None,
        relapses=tuple(item for item in model.relapses if shown(item.onset.first, item.onset.last)),
        scans=tuple(item for item in model.scans if shown(item.date.first, item.date.last)),
        bands=tuple(item for item in model.bands if shown(item.start.first, item.end.last if item.end else last)),
        ended=tuple(item for item in model.ended if shown(item.earliest, item.stop.last)),
        ribbon=tuple(
            month
            for month in model.ribbon
            if (first.year, first.month) <= (month.year, month.month) <= (last.year, last.month)
        ),
    )
