"""What a column shows of the scores within it: a point each, or one bar where they are too many rows to be read."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

Cell = tuple[int, int]
MOST_POINTS = 2


class Stacks(NamedTuple):
    """The rows on which the scores of each column stand, from low to high."""

    rows: dict[int, tuple[int, ...]]

    def points(self) -> Iterator[Cell]:
        """Every score; of a bar the one in the middle, which neither a single outlier nor where a column ends moves."""
        for column, rows in self.rows.items():
            yield from ((column, row) for row in ((rows[len(rows) // 2],) if _many(rows) else rows))

    def bars(self) -> Iterator[Cell]:
        """From the lowest to the highest of many."""
        for column, rows in self.rows.items():
            if _many(rows):
                yield from ((column, row) for row in range(rows[0], rows[-1] + 1))


def stacks(points: Iterable[Cell]) -> Stacks:
    """The points by their columns."""
    by_column = groupby(sorted(points), key=_column)
    return Stacks({column: tuple(row for _column, row in group) for column, group in by_column})


def _column(point: Cell) -> int:
    return point[0]


def _many(rows: tuple[int, ...]) -> bool:
    return len(set(rows)) > MOST_POINTS
