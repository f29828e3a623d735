"""The EDSS in terminal characters: a step line that plotext draws in column and row numbers, so that rows align."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import Any, TypeVar

from neda.charts.axis import Axis
from neda.charts.lanes import Glyphs
from neda.charts.model import ChartModel, Segment
from neda.charts.scale import Scale, scale_of
from neda.charts.stacks import Cell, stacks
from neda.wording import cells, chart

Corner = tuple[int, float]
Across = TypeVar("Across", int, float)
THRESHOLD_EVERY = 3
LEFT, RIGHT, UP, DOWN = 1, 2, 4, 8


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
    by_sign: dict[str, list[Cell]] = defaultdict(list)
    for cell, sign in _signs(model, axis, scale_of(model, rows), glyphs).items():
        by_sign[sign].append(cell)
    for sign, shown in by_sign.items():
        plotext.scatter([x for x, _ in shown], [y for _, y in shown], marker=sign)


def _signs(model: ChartModel, axis: Axis, scale: Scale, glyphs: Glyphs) -> dict[Cell, str]:
    """The sign in every cell, the most telling one where several meet."""
    own, counted = (stacks(_points(model, axis, scale, counted)) for counted in (False, True))
    lines = {cell: glyphs.line[ways] for cell, ways in _joints(model, axis, scale).items()}
    return {
        **dict.fromkeys(_threshold(model, axis, scale), glyphs.threshold),
        **dict.fromkeys(_vague(model, axis, scale), chart.VAGUE),
        **dict.fromkeys(own.bars(), glyphs.own_bar),
        **lines,
        **dict.fromkeys(counted.bars(), glyphs.bar),
        **dict.fromkeys(own.points(), glyphs.own_point),
        **dict.fromkeys(counted.points(), glyphs.point),
    }


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
