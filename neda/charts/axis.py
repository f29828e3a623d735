"""The one time scale all rows of a chart share: days to columns, and the years written beneath."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

STEPS = (1, 3, 6, 12, 24, 60, 120, 240)
"""Months between two labels, the first that leaves room is taken."""


class Axis(NamedTuple):
    """The days from `start` to `end`, both shown, over so many columns."""

    start: date
    end: date
    columns: int

    def column(self, day: date) -> int:
        """The column of a day; below 0 or past the last one where the day is not shown."""
        return (day.toordinal() - self.start.toordinal()) * self.columns // self._days

    def clipped(self, first: date, last: date) -> tuple[int, int] | None:
        """The columns of a span that are shown, or None where none is."""
        if first > self.end or last < self.start:
            return None
        return self.column(max(first, self.start)), self.column(min(last, self.end))

    def shows(self, day: date) -> bool:
        """Whether the day lies on the scale."""
        return self.start <= day <= self.end

    def first_day(self, column: int) -> date:
        """The first day of a column, or the day a narrower column falls into."""
        return date.fromordinal(self.start.toordinal() - (-column * self._days // self.columns))

    def labels(self) -> tuple[tuple[int, str], ...]:
        """Columns and the year, or the month, that begins there."""
        for step in STEPS:
            found = [(self.column(day), _label(day, step)) for day in self._beginnings(step)]
            if all(later - column > len(text) for (column, text), (later, _) in pairwise(found)):
                return tuple((column, text) for column, text in found if column + len(text) <= self.columns)
        return ()

    @property
    def _days(self) -> int:
        return self.end.toordinal() - self.start.toordinal() + 1

    def _beginnings(self, step: int) -> Iterator[date]:
        months = self.start.year * 12 + self.start.month - 1 + (self.start.day > 1)
        last = self.end.year * 12 + self.end.month - 1
        for month in range(months + -months % step, last + 1, step):
            yield date(month // 12, month % 12 + 1, 1)


def _label(day: date, step: int) -> str:
    return f"{day.year:04}" if step >= 12 else f"{day.year:04}-{day.month:02}"
