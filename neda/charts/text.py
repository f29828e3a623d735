"""The chart in sentences, one fact a line: for the key `x`, for `--text` and for screen readers."""

from datetime import date
from itertools import groupby, pairwise

from neda.charts.model import ChartModel, ScanMark
from neda.charts.shown import narrowed
from neda.clinical.over_time import Month
from neda.wording import chart, paragraph
from neda.wording.cells import inert


def describe(model: ChartModel, since: date | None = None, until: date | None = None) -> tuple[str, ...]:
    """Every fact the chart draws, row by row, between two days where asked for; people's words are shown inert."""
    recorded = _lines(model)
    if not recorded or (since is None and until is None):
        return tuple(map(inert, recorded or [chart.nothing()]))
    return tuple(map(inert, _lines(narrowed(model, since or model.start, until or model.end))))


def _lines(model: ChartModel) -> list[str]:
    lines = _scores(model)
    lines += [chart.relapse(mark.onset, mark.certainty, mark.standing, mark.excluded) for mark in model.relapses]
    lines += [_scan(mark) for mark in model.scans]
    lines += [chart.treatment(band.name, band.start, band.end) for band in model.bands]
    lines += [chart.treatment(item.name, None, item.stop) for item in model.ended]
    lines += [chart.undated(name) for name in model.undated]
    return lines + _ribbon(model.ribbon)


def _scores(model: ChartModel) -> list[str]:
    if not model.scores:
        return [chart.no_edss()] if model.relapses or model.scans or model.bands or model.ended else []
    lines = [
        chart.score(point.date, point.score, point.source, point.counted, point.excluded) for point in model.scores
    ]
    lines += [chart.gap(one.points[-1][0], other.points[0][0]) for one, other in pairwise(model.segments)]
    if model.threshold is not None and model.threshold_from is not None:
        lines.append(paragraph.threshold(model.threshold, model.threshold_from))
    return lines


def _scan(mark: ScanMark) -> str:
    counts = {"new_t2": mark.new_t2, "enlarging_t2": mark.enlarging_t2, "gd_enhancing": mark.gd_enhancing}
    return chart.scan(mark.date, mark.regions, counts, mark.contrast, mark.excluded)


def _ribbon(ribbon: tuple[Month, ...]) -> list[str]:
    runs = [(kind, list(months)) for kind, months in groupby(ribbon, key=_kind)]
    return [chart.months(_month(months[0]), _month(months[-1]), chart.state(*kind)) for kind, months in runs]


def _kind(month: Month) -> tuple[str, bool, bool]:
    """Only a month without news can lack observation: recorded activity was seen."""
    return month.state, month.uncertain, month.observed or month.state not in ("unknown", "clear")


def _month(month: Month) -> str:
    return f"{month.year:04}-{month.month:02}"
