"""The chart in terminal characters: the EDSS as a step line, aligned rows beneath it, and the years."""

import math
from datetime import date
from itertools import pairwise
from typing import Any

from neda.charts.axis import Axis
from neda.charts.lanes import ASCII, UNICODE, Glyphs, axis_row, lanes
from neda.charts.model import ChartModel, Segment
from neda.clinical.dates import add_days
from neda.wording import cells, chart

GUTTER = 4
ROWS_BENEATH = 5
NARROWEST, LOWEST = 24, 7
LOWEST_TOP_SCORE, HIGHEST_SCORE = 4, 10


def draw(
    model: ChartModel,
    width: int,
    height: int,
    *,
    plain: bool = False,
    since: date | None = None,
    until: date | None = None,
) -> str:
    """The chart as `height` lines of `width` cells, without colour codes; `plain` is pure ASCII.

    `since` and `until` narrow the time shown. Draw on one thread: plotext has one global figure.
    """
    glyphs = ASCII if plain else UNICODE
    axis = _axis(model, max(width, NARROWEST) - GUTTER, since, until)
    rows = max(height, LOWEST) - ROWS_BENEATH
    top = _top_score(model)
    canvas = _canvas(model, axis, rows, top, glyphs)
    labels = _score_labels(rows, top)
    lines = [
        _row(labels.get(row, ""), glyphs.tick if row in labels else glyphs.side, drawn)
        for row, drawn in enumerate(canvas)
    ]
    lines += [_row(label, glyphs.side, str(lane)) for label, lane in lanes(model, axis, plain)]
    lines.append(_row("", glyphs.corner, str(axis_row(axis, glyphs))))
    return "\n".join(lines)


def column_of(model: ChartModel, width: int, day: date, since: date | None = None, until: date | None = None) -> int:
    """The cell, counted from the left edge of the chart, in which `draw` shows a day."""
    return GUTTER + _axis(model, max(width, NARROWEST) - GUTTER, since, until).column(day)


def _axis(model: ChartModel, columns: int, since: date | None, until: date | None) -> Axis:
    start, end = since or model.start, until or model.end
    return Axis(start, max(end, add_days(start, 1)), columns)


def _row(label: str, edge: str, text: str) -> str:
    return f"{label:>2} {edge}{text}"


def _top_score(model: ChartModel) -> int:
    highest = max([point.score for point in model.scores] + [model.threshold or 0])
    return min(HIGHEST_SCORE, max(LOWEST_TOP_SCORE, math.ceil(highest)))


def _level(score: float, rows: int, top: int) -> float:
    """Rows above the bottom one, for a scale from 0 to `top`."""
    return score / top * (rows - 1)


def _score_labels(rows: int, top: int) -> dict[int, str]:
    """Whole scores by row from the top; every second or fifth one where rows are few."""
    for step in (1, 2, 5, 10):
        if top // step < rows:
            return {rows - 1 - round(_level(score, rows, top)): str(score) for score in range(0, top + 1, step)}
    return {}


def _canvas(model: ChartModel, axis: Axis, rows: int, top: int, glyphs: Glyphs) -> list[str]:
    """The EDSS drawn by plotext in column and row numbers, so that every row shares the axis exactly."""
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
    _plot(plotext, model, axis, rows, top, glyphs)
    text: str = plotext.uncolorize(plotext.build())
    plotext.clear_figure()
    return [line.ljust(axis.columns)[: axis.columns] for line in text.split("\n")[:rows]]


def _plot(plotext: Any, model: ChartModel, axis: Axis, rows: int, top: int, glyphs: Glyphs) -> None:
    if model.threshold is not None and model.threshold_from is not None:
        shown = axis.clipped(model.threshold_from, model.end)
        across = [column for column in range(*shown) if column % 3 == 0] if shown else []
        _scatter(plotext, [(column, _level(model.threshold, rows, top)) for column in across], glyphs.threshold)
    for segment in model.segments:
        steps = [(column, _level(score, rows, top)) for column, score in _steps(segment, axis)]
        if glyphs.line == UNICODE.line and len(steps) > 1:
            plotext.plot([x for x, _ in steps], [y for _, y in steps], marker=glyphs.line)
        elif len(steps) > 1:
            _plain_steps(plotext, steps, glyphs)
    for point in model.scores:
        shown = axis.clipped(point.date.first, point.date.last)
        if shown is not None:
            sign = glyphs.point if point.counted else glyphs.own_point
            _scatter(plotext, [(sum(shown) // 2, _level(point.score, rows, top))], sign)


def _steps(segment: Segment, axis: Axis) -> list[tuple[int, float]]:
    """The corners of the step line on the shown part of the scale: each score holds until the next."""
    corners: list[tuple[int, float]] = []
    for (day, score), (following, next_score) in pairwise(segment.points):
        shown = axis.clipped(day, following)
        if shown is None:
            continue
        corners += [(shown[0], score), (shown[1], score)]
        if axis.shows(following):
            corners.append((shown[1], next_score))
    return corners


def _plain_steps(plotext: Any, steps: list[tuple[int, float]], glyphs: Glyphs) -> None:
    across, up = [], []
    for (column, level), (next_column, next_level) in pairwise(steps):
        if level == next_level:
            across += [(x, level) for x in range(column, next_column + 1)]
        else:
            low, high = sorted((round(level), round(next_level)))
            up += [(column, float(y)) for y in range(low, high + 1)]
    _scatter(plotext, up, glyphs.side)
    _scatter(plotext, across, glyphs.line)


def _scatter(plotext: Any, points: list[tuple[int, float]], marker: str) -> None:
    if points:
        plotext.scatter([x for x, _ in points], [y for _, y in points], marker=marker)
