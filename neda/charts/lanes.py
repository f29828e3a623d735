"""The rows beneath the EDSS line, one cell a column: relapses, MRI, treatments and the status ribbon."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from neda.charts.axis import Axis
from neda.charts.lane import Lane
from neda.charts.model import COUNTED, NOT_COUNTED, SUSPECTED, ChartModel, RelapseMark, ScanMark
from neda.clinical.dates import PartialDate, add_days
from neda.clinical.over_time import Month
from neda.wording import cells, chart, verdicts

RANK = (NOT_COUNTED, SUSPECTED, COUNTED)
WORST_FIRST = ("activity", "awaiting", "rebaselining", "unknown", "clear")
MIDDLE_OF_MONTH = 15
SHORTEST_NAME = 4
BLANK = f" {chart.VAGUE}"


class Glyphs(NamedTuple):
    """The signs a chart is drawn with, the plain ones in ASCII; `line` has one for every set of sides it runs to."""

    line: str
    point: str
    own_point: str
    bar: str
    own_bar: str
    threshold: str
    side: str
    tick: str
    shared: str
    corner: str
    base: str
    band: str
    stop: str
    ongoing: str
    before: str
    cursor: str
    beside_cursor: str


UNICODE = Glyphs(" ───│┘└┴│┐┌┬│┤├┼", "●", "○", "┃", "╏", "·", "│", "┤", "≈", "└", "─", "─", "┤", "►", "◄", "▲", "┊")
ASCII = Glyphs(" ---|---|---|---", "o", "s", "I", "i", ".", "|", "|", "=", "+", "-", "-", "|", ">", "<", "^", ":")


def relapse_lane(relapses: tuple[RelapseMark, ...], axis: Axis) -> Lane:
    """R where a relapse counts, ? where one is suspected, r where it does not count; ~ spans a vague date."""
    lane, found = Lane(axis.columns), Counter[tuple[int, str]]()
    for mark in relapses:
        shown = axis.clipped(mark.onset.first, mark.onset.last)
        if shown is None:
            continue
        if not mark.onset.exact:
            lane.fill(*shown, chart.VAGUE)
        found[sum(shown) // 2, mark.standing] += 1
    for (column, standing), number in sorted(found.items(), key=lambda item: RANK.index(item[0][1])):
        several = standing == COUNTED and number > 1
        lane.put(column, str(min(number, 9)) if several else chart.RELAPSE_MARKS[standing])
    lane.hedge(_spans((mark.onset for mark in relapses), axis))
    return lane


def mri_lane(scans: tuple[ScanMark, ...], axis: Axis) -> Lane:
    """Counts at the scan's column; scans too close to a written count become ! (active) or * (not)."""
    lane = Lane(axis.columns)
    for mark in sorted(scans, key=lambda item: not item.active):
        shown = axis.clipped(mark.date.first, mark.date.last)
        if shown is None:
            continue
        if not mark.date.exact:
            for column in range(shown[0], shown[1] + 1):
                lane.put(column, chart.VAGUE if lane.free(column, column) else "")
        column, last = sum(shown) // 2, axis.columns - 1
        right = column + len(mark.label)
        if right <= axis.columns and lane.free(max(0, column - 1), min(right, last), BLANK):
            lane.put(column, mark.label)
        elif lane.free(column, column, BLANK):
            lane.put(column, chart.CROWDED_ACTIVE if mark.active else chart.CROWDED)
    lane.hedge(_spans((mark.date for mark in scans), axis))
    return lane


def treatment_lane(model: ChartModel, axis: Axis, glyphs: Glyphs) -> Lane:
    """Each treatment as its name and a line to its end, an arrow where it goes on; ~ where either is not exact."""
    lane = Lane(axis.columns)
    for item in model.ended:
        shown = axis.clipped(item.earliest, item.stop.last)
        if shown is not None:
            lane.fill(*shown, chart.VAGUE)
            lane.put(shown[1], glyphs.stop if axis.shows(item.stop.last) else glyphs.ongoing)
            lane.put(shown[0], _name(item.name, shown[1] - shown[0], glyphs))
    for band in model.bands:
        shown = axis.clipped(band.start.first, band.end.last if band.end else axis.end)
        if shown is None:
            continue
        first, last = shown
        joined = lane.cells[first] == glyphs.stop and last > first
        lane.fill(first + joined, last, glyphs.band)
        ending, vague = (_vague(day, axis) for day in (band.end, band.start))
        if ending:
            lane.fill(*ending, chart.VAGUE)
        lane.put(last, glyphs.stop if band.end and axis.shows(band.end.last) else glyphs.ongoing)
        name_at = first + joined
        if vague:
            lane.fill(*vague, chart.VAGUE)
            name_at = vague[1] + 1 if last - vague[1] > SHORTEST_NAME else first
        elif band.start.first < axis.start:
            lane.put(first, glyphs.before)
            name_at = first + 1
        lane.put(name_at, _name(band.name, last - name_at, glyphs))
    return lane


def ribbon_lane(ribbon: tuple[Month, ...], axis: Axis, plain: bool) -> Lane:
    """One status mark a column; the most telling month where a column covers several, blank where unobserved."""
    lane = Lane(axis.columns)
    by_month = {(month.year, month.month): month for month in ribbon}
    for column in range(axis.columns):
        months = [by_month[key] for key in _months(axis, column) if key in by_month]
        if months:
            lane.put(column, _ribbon_mark(min(months, key=lambda m: WORST_FIRST.index(m.state)), plain))
    return lane


def axis_row(axis: Axis, glyphs: Glyphs) -> Lane:
    """The years, each beginning in the column of its first day."""
    lane = Lane(axis.columns)
    lane.fill(0, axis.columns - 1, glyphs.base)
    for column, text in axis.labels():
        lane.put(column, text)
    return lane


def lanes(model: ChartModel, axis: Axis, plain: bool) -> tuple[tuple[str, Lane], ...]:
    """All rows with their labels, from top to bottom."""
    glyphs = ASCII if plain else UNICODE
    return (
        (chart.RELAPSES, relapse_lane(model.relapses, axis)),
        (chart.SCANS, mri_lane(model.scans, axis)),
        (chart.TREATMENTS, treatment_lane(model, axis, glyphs)),
        (chart.STATUS, ribbon_lane(model.ribbon, axis, plain)),
    )


def _spans(days: Iterable[PartialDate], axis: Axis) -> Iterator[tuple[int, int]]:
    """The columns of every date that is not exact."""
    yield from filter(None, (_vague(day, axis) for day in days))


def _vague(day: PartialDate | None, axis: Axis) -> tuple[int, int] | None:
    """The columns of a date that is not exact."""
    return None if day is None or day.exact else axis.clipped(day.first, day.last)


def _name(name: str, room: int, glyphs: Glyphs) -> str:
    shown = cells.inert(name)
    if glyphs is ASCII:
        shown = cells.ascii_only(shown)
    if cells.width(shown) < room:
        return f"{shown} "
    return cells.cut(shown, room) if glyphs is ASCII else cells.fit(shown, room)


def _months(axis: Axis, column: int) -> list[tuple[int, int]]:
    """The months whose middle lies in the column, else the one the column lies in."""
    first = axis.first_day(column)
    last = max(first, add_days(axis.first_day(column + 1), -1))
    middles = [
        (number // 12, number % 12 + 1)
        for number in range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        if first <= date(number // 12, number % 12 + 1, MIDDLE_OF_MONTH) <= last
    ]
    return middles or [(first.year, first.month)]


def _ribbon_mark(month: Month, plain: bool) -> str:
    if month.state == "activity" and month.uncertain:
        return chart.VAGUE
    if not month.observed and month.state in ("unknown", "clear"):
        return " "
    return verdicts.ribbon_mark(month.state, plain)
