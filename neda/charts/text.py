"""The chart in sentences, one fact a line: for the key `x`, for `--text` and for screen readers."""

from datetime import date
from itertools import groupby, pairwise

from neda.charts.model import ChartModel, ScanMark, Segment
from neda.clinical.status import Month
from neda.wording import chart
from neda.wording.cells import inert


def describe(model: ChartModel, since: date | None = None, until: date | None = None) -> tuple[str, ...]:
    """Every fact the chart draws, row by row, between two days where asked for; people's words are shown inert."""
    if since is not None or until is not None:
        model = _narrowed(model, since or model.start, until or model.end)
    lines = [chart.span(model.start, model.end), *_scores(model)]
    lines += [chart.relapse(mark.onset, mark.certainty, mark.standing, mark.excluded) for mark in model.relapses]
    lines += [_scan(mark) for mark in model.scans]
    lines += [chart.treatment(band.name, band.start, band.end) for band in model.bands]
    lines += [chart.undated(name) for name in model.undated]
    lines += _ribbon(model.ribbon)
    return tuple(map(inert, lines if len(lines) > 1 else [*lines, chart.nothing()]))


def _narrowed(model: ChartModel, first: date, last: date) -> ChartModel:
    """What of the chart lies between two days."""

    def shown(start: date, end: date) -> bool:
        return start <= last and end >= first

    runs = (tuple(point for point in run.points if shown(point[0], point[0])) for run in model.segments)
    return model._replace(
        start=first,
        end=last,
        scores=tuple(item for item in model.scores if shown(item.date.first, item.date.last)),
        segments=tuple(Segment(points) for points in runs if points),
        threshold_from=model.threshold_from if shown(model.threshold_from or last, last) else None,
        relapses=tuple(item for item in model.relapses if shown(item.onset.first, item.onset.last)),
        scans=tuple(item for item in model.scans if shown(item.date.first, item.date.last)),
        bands=tuple(item for item in model.bands if shown(item.start.first, item.end.last if item.end else last)),
        ribbon=tuple(
            month
            for month in model.ribbon
            if (first.year, first.month) <= (month.year, month.month) <= (last.year, last.month)
        ),
    )


def _scores(model: ChartModel) -> list[str]:
    if not model.scores:
        return [chart.no_edss()] if model.relapses or model.scans or model.bands else []
    lines = [chart.score(*point) for point in model.scores]
    lines += [chart.gap(one.points[-1][0], other.points[0][0]) for one, other in pairwise(model.segments)]
    if model.threshold is not None and model.threshold_from is not None:
        lines.append(chart.threshold(model.threshold, model.threshold_from))
    return lines


def _scan(mark: ScanMark) -> str:
    counts = {"new_t2": mark.new_t2, "enlarging_t2": mark.enlarging_t2, "gd_enhancing": mark.gd_enhancing}
    return chart.scan(mark.date, mark.regions, counts, mark.contrast, mark.excluded)


def _ribbon(ribbon: tuple[Month, ...]) -> list[str]:
    runs = [(kind, list(months)) for kind, months in groupby(ribbon, key=_kind)]
    return [chart.state(_month(months[0]), _month(months[-1]), *kind) for kind, months in runs]


def _kind(month: Month) -> tuple[str, bool, bool]:
    """Only a month without news can lack observation: recorded activity was seen."""
    return month.state, month.uncertain, month.observed or month.state not in ("unknown", "clear")


def _month(month: Month) -> str:
    return f"{month.year:04}-{month.month:02}"
