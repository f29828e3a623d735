"""The chart as a picture for the page: the rows of the terminal, told apart by shape, dash and word, not by colour."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby, pairwise
from typing import NamedTuple

from neda.charts import shapes
from neda.charts.axis import Axis
from neda.charts.canvas import reduced
from neda.charts.lane import Lane
from neda.charts.lanes import mri_lane, relapse_lane
from neda.charts.model import Band, ChartModel, Ended, top_score
from neda.charts.paragraph import paragraph
from neda.charts.shapes import LETTER, Point
from neda.clinical.dates import PartialDate, add_days, add_months
from neda.clinical.over_time import Month
from neda.wording import cells, chart, verdicts
from neda.wording import legend as signs

GUTTER, RIGHT, TOP = 78.0, 10.0, 8.0
LANE, BAR, ARROW = 18.0, 12.0, 6.0
LANES_BENEATH = 6
LEAST_WIDTH, LEAST_PANEL = 320.0, 48.0
RASTER = 2
DOTTED, DASHED = "1.5 3", "3 2"


class Sheet(NamedTuple):
    """Where everything lies: the time scale, the plot's edges, and the EDSS panel's height and highest score."""

    axis: Axis
    left: float
    right: float
    panel: float
    top: int

    def x(self, day: date) -> float:
        """The place of a day; the scale is finer than the eye."""
        return self.left + (self.right - self.left) * self.axis.column(day) / self.axis.columns

    def y(self, score: float) -> float:
        """The height of a score."""
        return TOP + self.panel * (1 - score / self.top)

    def lane(self, number: int) -> float:
        """The baseline of a row beneath the panel, counted from 1."""
        return TOP + self.panel + number * LANE + 2

    def span(self, first: date, last: date) -> tuple[float, float] | None:
        """The edges of a span that is shown, or None."""
        if self.axis.clipped(first, last) is None:
            return None
        return self.x(max(first, self.axis.start)), self.x(min(last, self.axis.end))


def svg(
    model: ChartModel,
    width: float = 720,
    height: float = 300,
    *,
    since: date | None = None,
    until: date | None = None,
    told: bool = True,
) -> str:
    """The chart as a self-contained `<svg>`; without `told` the title and description are left out.

    The description is the chart's paragraph, for screen readers; readers of SVG that know neither element do without.
    """
    start, end = since or model.start, until or model.end
    width = max(float(width), LEAST_WIDTH)
    legend = _legend(model, width)
    panel = max(LEAST_PANEL, height - TOP - LANES_BENEATH * LANE - len(legend) * shapes.SMALL_LINE - 4)
    axis = Axis(start, max(end, add_days(start, 1)), int(width - GUTTER - RIGHT) * RASTER)
    sheet = Sheet(axis, GUTTER, width - RIGHT, panel, top_score(model))
    drawn = [*_frame(sheet), *_scores(model, sheet), *_marks(model, sheet), *_treatments(model, sheet)]
    drawn += [*_status(model.ribbon, sheet), *_years(sheet), *_key(legend, sheet)]
    whole = sheet.lane(LANES_BENEATH) + len(legend) * shapes.SMALL_LINE + 6
    words = (chart.title(), paragraph(model, start, end)) if told else ("", "")
    return shapes.document(width, whole, drawn, *words)


def _frame(sheet: Sheet) -> Iterator[str]:
    """The scores at the left, a faint line for each, and the names of the rows."""
    step = next(step for step in (1, 2, 5) if sheet.panel / sheet.top * step >= shapes.SIZE)
    for score in range(0, sheet.top + 1, step):
        yield shapes.line((sheet.left, sheet.y(score)), (sheet.right, sheet.y(score)), shapes.FAINT, 0.6)
        yield shapes.text((sheet.left - 6, sheet.y(score) + 4), str(score), "end", fill=shapes.QUIET)
    yield shapes.text((4, sheet.y(sheet.top) + 4), chart.row_name("edss"), bold=True)
    for number, name in ((1, "relapses"), (2, "mri"), (3, "treatment"), (5, "status")):
        yield shapes.text((4, sheet.lane(number)), chart.row_name(name), bold=True)
    yield shapes.line((sheet.left, TOP), (sheet.left, sheet.lane(5) + 4), shapes.QUIET, 0.8)


def _scores(model: ChartModel, sheet: Sheet) -> Iterator[str]:
    """The threshold dotted, the scores as steps that break where none was recorded, a ring for what does not count."""
    if not model.scores:
        yield shapes.text((sheet.left + 8, TOP + sheet.panel / 2), chart.no_edss(), fill=shapes.QUIET)
    if model.threshold is not None and model.threshold_from is not None:
        shown = sheet.span(model.threshold_from, model.end)
        if shown:
            y = sheet.y(model.threshold)
            yield shapes.line((shown[0], y), (shown[1], y), shapes.INK, 1.2, DOTTED)
    for segment in model.segments:
        corners: list[Point] = []
        for (day, score), (following, reached) in pairwise(segment.points):
            shown = sheet.span(day, following)
            if shown:
                corners += [(shown[0], sheet.y(score)), (shown[1], sheet.y(score))]
                corners += [(shown[1], sheet.y(reached))] if sheet.axis.shows(following) else []
        if corners:
            yield shapes.path(reduced(corners))
    yield from dict.fromkeys(_points(model, sheet))


def _points(model: ChartModel, sheet: Sheet) -> Iterator[str]:
    for point in model.scores:
        shown = sheet.span(point.date.first, point.date.last)
        if shown is None:
            continue
        y = sheet.y(point.score)
        if not point.date.exact:
            yield shapes.line((shown[0], y), (shown[1], y), shapes.LINE, 1.2, DASHED)
        yield shapes.circle((round(sum(shown) / 2), y), 3, shapes.LINE if point.counted else shapes.PAPER)


def _marks(model: ChartModel, sheet: Sheet) -> Iterator[str]:
    """Relapses and scans in the signs of the terminal, a letter's width apart, vague dates as dashed spans."""
    coarse = sheet.axis._replace(columns=int((sheet.right - sheet.left) / LETTER))
    for number, lane in ((1, relapse_lane(model.relapses, coarse)), (2, mri_lane(model.scans, coarse))):
        yield from _signs(lane, sheet, number)


def _signs(lane: Lane, sheet: Sheet, number: int) -> Iterator[str]:
    column, y = 0, sheet.lane(number)
    for sort, letters in groupby(lane.cells, key=lambda cell: cell if cell in (" ", chart.VAGUE) else ""):
        word = "".join(letters)
        x = sheet.left + column * LETTER
        if sort == chart.VAGUE:
            yield shapes.line((x, y - 4), (x + len(word) * LETTER, y - 4), shapes.QUIET, 1.2, DASHED)
        elif sort == "":
            yield shapes.text((x, y), word, bold=True)
        column += len(word)


def _treatments(model: ChartModel, sheet: Sheet) -> Iterator[str]:
    """Bars in two rows by turns, so that a short treatment keeps its name."""
    bars: list[Band | Ended] = sorted([*model.bands, *model.ended], key=_begins)
    for index, bar in enumerate(bars):
        end = bar.stop if isinstance(bar, Ended) else bar.end
        shown = sheet.span(_begins(bar), end.last if end else sheet.axis.end)
        if shown is None:
            continue
        follows = bars[index + 2] if index + 2 < len(bars) else None
        room = sheet.span(_begins(follows), sheet.axis.end) if follows else None
        y, limit = sheet.lane(3 + index % 2), room[0] if room else sheet.right
        yield from _open(bar, shown, limit, y) if isinstance(bar, Ended) else _band(bar, shown, limit, y, sheet)


def _begins(bar: Band | Ended) -> date:
    return bar.earliest if isinstance(bar, Ended) else bar.start.first


def _open(bar: Ended, shown: tuple[float, float], room: float, y: float) -> Iterator[str]:
    """A bar without a left edge, dashed because it began on some day of it."""
    (left, right), top = shown, y - BAR + 3
    for edge in (top, top + BAR):
        yield shapes.line((left, edge), (right, edge), shapes.QUIET, 0.8, DASHED)
    yield shapes.line((right, top), (right, top + BAR), shapes.QUIET, 0.8)
    yield _named(bar.name, left, room, y)


def _band(band: Band, shown: tuple[float, float], room: float, y: float, sheet: Sheet) -> Iterator[str]:
    left, right = shown
    top = y - BAR + 3
    starting, ending = (_vague(day, sheet) for day in (band.start, band.end))
    solid = min(starting[1], right) if starting else left
    solid_end = max(ending[0], solid) if ending else right
    for first, last in ((left, solid), (solid_end, right)):
        if last > first:
            yield shapes.line((first, top + BAR / 2), (last, top + BAR / 2), shapes.QUIET, 1.2, DASHED)
    yield shapes.rect((solid, top), solid_end - solid, BAR, shapes.FILL, shapes.QUIET)
    if band.end is None or not sheet.axis.shows(band.end.last):
        tip = ((right, top + BAR / 2), (right - ARROW, top), (right - ARROW, top + BAR))
        yield shapes.polygon(tip, shapes.QUIET)
    yield _named(band.name, solid, room, y)


def _named(name: str, left: float, room: float, y: float) -> str:
    """As much of a treatment's name as there is room for."""
    return shapes.text((left + 4, y), cells.fit(cells.inert(name), int((room - left - 2 * ARROW) / LETTER)))


def _vague(day: PartialDate | None, sheet: Sheet) -> tuple[float, float] | None:
    """The edges of a date that is not exact."""
    return None if day is None or day.exact else sheet.span(day.first, day.last)


def _status(ribbon: tuple[Month, ...], sheet: Sheet) -> Iterator[str]:
    """Runs of months alike: each state has its own height and filling, and its mark where there is room."""
    y = sheet.lane(5)
    for (state, uncertain, seen), months in groupby(ribbon, key=_kind):
        if not seen:
            continue
        run = list(months)
        first = date(run[0].year, run[0].month, 1)
        last = add_days(add_months(date(run[-1].year, run[-1].month, 1), 1), -1)
        shown = sheet.span(first, last)
        if shown:
            yield from _state(state, uncertain, (shown[0], y - BAR + 3), shown[1] - shown[0])


def _kind(month: Month) -> tuple[str, bool, bool]:
    return month.state, month.uncertain, month.observed or month.state not in ("unknown", "clear")


def _state(state: str, uncertain: bool, at: Point, width: float) -> Iterator[str]:
    left, top = at
    mark, fill = verdicts.ribbon_mark(state), shapes.INK
    if state == "activity" and uncertain:
        mark = chart.VAGUE
        yield shapes.rect(at, width, BAR, shapes.PAPER, shapes.INK, DASHED)
    elif state == "activity":
        fill = shapes.PAPER
        yield shapes.rect(at, width, BAR, shapes.DARK)
    elif state == "rebaselining":
        yield shapes.hatch(at, width, BAR)
        mark = ""
    elif state == "awaiting":
        yield shapes.rect(at, width, BAR, shapes.PAPER, shapes.INK, DOTTED)
    elif state == "clear":
        yield shapes.rect((left, top + BAR - 3), width, 3, shapes.LINE)
    else:
        yield shapes.line((left, top + BAR), (left + width, top + BAR), shapes.QUIET, 0.8, DASHED)
    if mark and width >= LETTER:
        yield shapes.text((left + width / 2, top + BAR - 3 - (state == "clear")), mark, "middle", fill=fill)


def _years(sheet: Sheet) -> Iterator[str]:
    base = sheet.lane(5) + 4
    yield shapes.line((sheet.left, base), (sheet.right, base), shapes.QUIET, 0.8)
    coarse = sheet.axis._replace(columns=int((sheet.right - sheet.left) / LETTER))
    for column, said in coarse.labels():
        x = sheet.left + column * LETTER
        yield shapes.line((x, base), (x, base + 4), shapes.QUIET, 0.8)
        yield shapes.text((x, sheet.lane(6)), said, fill=shapes.QUIET)


def _legend(model: ChartModel, width: float) -> list[str]:
    """What the signs in this chart mean, in lines that fit."""
    room = int((width - 8) / shapes.SMALL_LETTER)
    return [line for item in signs.picture(model.longest_gap) for line in cells.wrap(item, room)]


def _key(legend: list[str], sheet: Sheet) -> Iterator[str]:
    for number, said in enumerate(legend, start=1):
        at = 4, sheet.lane(LANES_BENEATH) + number * shapes.SMALL_LINE
        yield shapes.text(at, said, fill=shapes.QUIET, size=shapes.SMALL)
