"""The EDSS in terminal characters: a step line that plotext draws in column and row numbers, so that rows align."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import Any, NamedTuple, TypeVar

from neda.charts.axis import Axis
from neda.charts.lanes import Glyphs
from neda.charts.model import ChartModel, Segment, top_score
from neda.wording import cells, chart

Cell = tuple[int, int]
Corner = tuple[int, float]
Across = TypeVar("Across", int, float)
THRESHOLD_EVERY = 3
HALVES = 2
LEFT, RIGHT, UP, DOWN = 1, 2, 4, 8


class Scale(NamedTuple):
    """Which scores the rows of the panel show; each score stands on one row, with its sign and its line."""

    bottom: float
    top: float
    rows: int

    def row(self, score: float) -> int:
        """Rows above the lowest one; what lies between two is rounded up, always."""
        if self.top == self.bottom:
            return 0
        return math.floor((score - self.bottom) / (self.top - self.bottom) * (self.rows - 1) + 0.5)

    def shows(self, score: float) -> bool:
        """Whether the score has a row."""
        return self.bottom <= score <= self.top


def scale_of(model: ChartModel, rows: int) -> Scale:
    """From 0, so that a mild course does not look like a steep one; where rows are few, a half point on each.

    Where even the scores there are take more than that, different ones come to share a row: see `shared_rows`.
    """
    top = top_score(model)
    if rows > HALVES * top or not model.scores:
        return Scale(0, top, rows)
    levels, reach = _levels(model), (rows - 1) / HALVES
    for drawn in (levels, [point.score for point in model.scores]):
        if max(drawn) - min(drawn) <= reach:
            bottom = max(0.0, max(drawn) - reach)
            return Scale(bottom, bottom + reach, rows)
    return Scale(math.floor(min(levels)), math.ceil(max(levels)), rows)


def shared_rows(model: ChartModel, scale: Scale, labelled: Iterable[float]) -> frozenset[int]:
    """The rows on which different scores stand, or one beside the label of another: what looks alike there is not."""
    found: dict[int, set[float]] = defaultdict(set)
    for score in filter(scale.shows, (*_levels(model), *labelled)):
        found[scale.row(score)].add(score)
    return frozenset(row for row, scores in found.items() if len(scores) > 1)


def _levels(model: ChartModel) -> list[float]:
    """The scores there are, and the one from which a rise counts."""
    return [point.score for point in model.scores] + ([] if model.threshold is None else [model.threshold])


def canvas(model: ChartModel, axis: Axis, rows: int, glyphs: Glyphs) -> list[str]:
    """The EDSS panel as `rows` lines. Draw on one thread: plotext has one global figure."""
    if not model.scores:
        empty = [" " * axis.columns] * rows
        empty[rows // 2] = cells.pad(cells.cut(f" {chart.no_edss()}", axis.columns), axis.columns)
        return empty
    import plotext

    plotext.clear_figure()
    plotext.limit_size(False, False)
    plotext.plot_size(axis.columns, rows)
    plotext.theme("clear")
    plotext.frame(False)
    plotext.xticks([])
    plotext.yticks([])
    plotext.xlim(0, axis.columns - 1)
    plotext.ylim(0, max(1, rows - 1))
    _plot(plotext, model, axis, rows, glyphs)
    text: str = plotext.uncolorize(plotext.build())
    plotext.clear_figure()
    return [line.ljust(axis.columns)[: axis.columns] for line in text.split("\n")[:rows]]


def _plot(plotext: Any, model: ChartModel, axis: Axis, rows: int, glyphs: Glyphs) -> None:
    scale = scale_of(model, rows)
    _scatter(plotext, _threshold(model, axis, scale), glyphs.threshold)
    _scatter(plotext, _vague(model, axis, scale), chart.VAGUE)
    lines: dict[str, list[Cell]] = defaultdict(list)
    for cell, ways in _joints(model, axis, scale).items():
        lines[glyphs.line[ways]].append(cell)
    for sign, cells_of_sign in lines.items():
        _scatter(plotext, cells_of_sign, sign)
    for counted, sign in ((False, glyphs.own_point), (True, glyphs.point)):
        _scatter(plotext, _points(model, axis, scale, counted), sign)


def _threshold(model: ChartModel, axis: Axis, scale: Scale) -> Iterator[Cell]:
    if model.threshold is None or model.threshold_from is None or not scale.shows(model.threshold):
        return
    shown = axis.clipped(model.threshold_from, model.end)
    for column in range(*shown) if shown else ():
        if column % THRESHOLD_EVERY == 0:
            yield column, scale.row(model.threshold)


def _vague(model: ChartModel, axis: Axis, scale: Scale) -> Iterator[Cell]:
    """The time in which a score of a vague date lies."""
    for point in model.scores:
        shown = None if point.date.exact else axis.clipped(point.date.first, point.date.last)
        for column in range(shown[0], shown[1] + 1) if shown else ():
            yield column, scale.row(point.score)


def _points(model: ChartModel, axis: Axis, scale: Scale, counted: bool) -> Iterator[Cell]:
    for point in model.scores:
        shown = axis.clipped(point.date.first, point.date.last) if point.counted == counted else None
        if shown is not None:
            yield sum(shown) // 2, scale.row(point.score)


def _steps(segment: Segment, axis: Axis) -> Iterator[Corner]:
    """The corners of the step line on the shown part of the scale: each score holds until the next."""
    for (day, score), (following, next_score) in pairwise(segment.points):
        shown = axis.clipped(day, following)
        if shown is None:
            continue
        yield shown[0], score
        yield shown[1], score
        if axis.shows(following):
            yield shown[1], next_score


def reduced(corners: Iterable[tuple[Across, float]]) -> Iterator[tuple[Across, float]]:
    """No more corners than a column can show: where it is entered and left, and how far up and down it goes."""
    for column, group in groupby(corners, key=lambda corner: corner[0]):
        levels = [height for _column, height in group]
        kept = levels if len(levels) < 4 else (levels[0], min(levels), max(levels), levels[-1])
        yield from ((column, height) for height in kept)


def _joints(model: ChartModel, axis: Axis, scale: Scale) -> dict[Cell, int]:
    """The cells the step lines run through, each with the sides on which the line goes on."""
    found: dict[Cell, int] = defaultdict(int)
    for segment in model.segments:
        steps = reduced((column, scale.row(score)) for column, score in _steps(segment, axis))
        for (column, start), (next_column, end) in pairwise((column, round(row)) for column, row in steps):
            if column != next_column:
                _join(found, [(x, start) for x in range(column, next_column + 1)], RIGHT, LEFT)
            else:
                _join(found, [(column, y) for y in range(min(start, end), max(start, end) + 1)], UP, DOWN)
    return found


def _join(found: dict[Cell, int], cells_passed: list[Cell], onward: int, back: int) -> None:
    for cell, following in pairwise(cells_passed):
        found[cell] |= onward
        found[following] |= back


def _scatter(plotext: Any, points: Iterable[Cell], marker: str) -> None:
    shown = dict.fromkeys(points)
    if shown:
        plotext.scatter([x for x, _ in shown], [y for _, y in shown], marker=marker)
