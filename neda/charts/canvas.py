"""The EDSS in terminal characters: a step line that plotext draws in column and row numbers, so that rows align."""

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import Any, TypeVar

from neda.charts.axis import Axis
from neda.charts.lanes import UNICODE, Glyphs
from neda.charts.model import ChartModel, Segment, top_score
from neda.wording import cells, chart

Cell = tuple[int, float]
Across = TypeVar("Across", int, float)
THRESHOLD_EVERY = 3


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


def level(score: float, rows: int, top: int) -> float:
    """Rows above the bottom one, for a scale from 0 to `top`."""
    return score / top * (rows - 1)


def _plot(plotext: Any, model: ChartModel, axis: Axis, rows: int, glyphs: Glyphs) -> None:
    top = top_score(model)
    _scatter(plotext, _threshold(model, axis, rows, top), glyphs.threshold)
    _scatter(plotext, _vague(model, axis, rows, top), chart.VAGUE)
    for segment in model.segments:
        steps = list(reduced((column, level(score, rows, top)) for column, score in _steps(segment, axis)))
        if glyphs.line == UNICODE.line and len(steps) > 1:
            plotext.plot([x for x, _ in steps], [y for _, y in steps], marker=glyphs.line)
        elif len(steps) > 1:
            _plain_steps(plotext, steps, glyphs)
    for counted, sign in ((False, glyphs.own_point), (True, glyphs.point)):
        _scatter(plotext, _points(model, axis, rows, top, counted), sign)


def _threshold(model: ChartModel, axis: Axis, rows: int, top: int) -> Iterator[Cell]:
    if model.threshold is None or model.threshold_from is None:
        return
    shown = axis.clipped(model.threshold_from, model.end)
    for column in range(*shown) if shown else ():
        if column % THRESHOLD_EVERY == 0:
            yield column, level(model.threshold, rows, top)


def _vague(model: ChartModel, axis: Axis, rows: int, top: int) -> Iterator[Cell]:
    """The time in which a score of a vague date lies."""
    for point in model.scores:
        shown = None if point.date.exact else axis.clipped(point.date.first, point.date.last)
        for column in range(shown[0], shown[1] + 1) if shown else ():
            yield column, level(point.score, rows, top)


def _points(model: ChartModel, axis: Axis, rows: int, top: int, counted: bool) -> Iterator[Cell]:
    for point in model.scores:
        shown = axis.clipped(point.date.first, point.date.last) if point.counted == counted else None
        if shown is not None:
            yield sum(shown) // 2, level(point.score, rows, top)


def _steps(segment: Segment, axis: Axis) -> Iterator[Cell]:
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


def _plain_steps(plotext: Any, steps: list[Cell], glyphs: Glyphs) -> None:
    across, up = list[Cell](), list[Cell]()
    for (column, low), (next_column, high) in pairwise(steps):
        if low == high:
            across += [(x, low) for x in range(column, next_column + 1)]
        else:
            bottom, top = sorted((round(low), round(high)))
            up += [(column, float(y)) for y in range(bottom, top + 1)]
    _scatter(plotext, up, glyphs.side)
    _scatter(plotext, across, glyphs.line)


def _scatter(plotext: Any, points: Iterable[Cell], marker: str) -> None:
    shown = dict.fromkeys(points)
    if shown:
        plotext.scatter([x for x, _ in shown], [y for _, y in shown], marker=marker)
