"""The chart in terminal characters: the EDSS as a step line, aligned rows beneath it, the years, and a cursor."""

from collections.abc import Sequence
from datetime import date

from neda.charts.axis import Axis
from neda.charts.canvas import canvas
from neda.charts.lane import Lane
from neda.charts.lanes import ASCII, UNICODE, Glyphs, axis_row, lanes
from neda.charts.model import ChartModel
from neda.charts.scale import scale_of, shared_rows
from neda.clinical.dates import add_days
from neda.wording import cells, localized

GUTTER = 4
ROWS_BENEATH = 5
NARROWEST, LOWEST = 24, 7


def draw(
    model: ChartModel,
    width: int,
    height: int,
    *,
    plain: bool = False,
    since: date | None = None,
    until: date | None = None,
    cursor: date | None = None,
) -> str:
    """The chart as `height` lines of `width` cells, without colour codes; `plain` is pure ASCII.

    `since` and `until` narrow the time shown. A `cursor` is a thin line through the blank cells of its column,
    and one more line beneath, which points at its day.
    Draw on one thread: plotext has one global figure.
    """
    glyphs = ASCII if plain else UNICODE
    axis = axis_of(model, width, since, until)
    rows = max(height, LOWEST) - ROWS_BENEATH - (cursor is not None)
    lines = _panel(model, axis, rows, glyphs)
    lines += [_row(label, glyphs.side, str(lane)) for label, lane in lanes(model, axis, plain)]
    lines.append(_row("", glyphs.corner, str(axis_row(axis, glyphs))))
    return "\n".join(with_cursor(lines, axis, cursor, plain=plain) if cursor else lines)


def with_cursor(drawn: Sequence[str], axis: Axis, day: date, *, plain: bool = False) -> list[str]:
    """The lines of a chart drawn on this axis with a cursor on a day, and the line that points at it."""
    glyphs = ASCII if plain else UNICODE
    column = GUTTER + axis.column(day)
    *rows, years = drawn
    return [*(_with_cursor(row, column, glyphs) for row in rows), years, _row("", " ", _cursor_row(axis, day, glyphs))]


def column_of(model: ChartModel, width: int, day: date, since: date | None = None, until: date | None = None) -> int:
    """The cell, counted from the left edge of the chart, in which `draw` shows a day."""
    return GUTTER + axis_of(model, width, since, until).column(day)


def axis_of(model: ChartModel, width: int, since: date | None = None, until: date | None = None) -> Axis:
    """The time scale of a chart so many cells wide."""
    start, end = since or model.start, until or model.end
    return Axis(start, max(end, add_days(start, 1)), max(width, NARROWEST) - GUTTER)


def _panel(model: ChartModel, axis: Axis, rows: int, glyphs: Glyphs) -> list[str]:
    """The EDSS with its labels; a row whose scores differ, or differ from its label, is marked at its edge."""
    scale = scale_of(model, rows)
    labels = {scale.row(score): score for score in scale.labelled()}
    shared = shared_rows(model, scale)
    lines = []
    for above, drawn in zip(reversed(range(rows)), canvas(model, axis, rows, glyphs), strict=True):
        edge = glyphs.tick if above in labels else glyphs.side
        label = localized.decimal(labels[above]) if above in labels else ""
        lines.append(_row(label, glyphs.shared if above in shared else edge, drawn))
    return lines


def _row(label: str, edge: str, text: str) -> str:
    return f"{label:>2} "[: GUTTER - 1] + edge + text


def at_cell(line: str, column: int) -> int | None:
    """The letter that stands in a cell; wide letters take two cells. None behind the end of the line."""
    taken = 0
    for index, letter in enumerate(line):
        taken += cells.width(letter)
        if column < taken:
            return index
    return None


def _with_cursor(line: str, column: int, glyphs: Glyphs) -> str:
    index = at_cell(line, column)
    return line if index is None or line[index] != " " else line[:index] + glyphs.beside_cursor + line[index + 1 :]


def _cursor_row(axis: Axis, day: date, glyphs: Glyphs) -> str:
    """Where the cursor is and on which day, beneath the years."""
    lane = Lane(axis.columns)
    column = axis.column(day)
    said = f"{glyphs.cursor} {localized.day(day)}"
    if column + len(said) > axis.columns:
        said = f"{localized.day(day)} {glyphs.cursor}"
        column -= len(said) - 1
    lane.put(column, said)
    return str(lane)
