"""The chart in one paragraph, for screen readers and as the beginning of its text twin."""

from collections import Counter
from datetime import date

from neda.charts.model import COUNTED, NOT_COUNTED, SUSPECTED, ChartModel
from neda.charts.shown import narrowed
from neda.wording import paragraph as words
from neda.wording.cells import inert


def paragraph(model: ChartModel, since: date | None = None, until: date | None = None) -> str:
    """What the chart shows between two days, in a few sentences; people's words are shown inert."""
    shown = narrowed(model, since or model.start, until or model.end)
    said = [words.span(shown.start, shown.end)]
    if shown.scores or shown.relapses or shown.scans or shown.bands or shown.ended:
        standings = Counter(mark.standing for mark in shown.relapses)
        said += _scores(shown)
        said.append(words.relapses(standings[COUNTED], standings[SUSPECTED], standings[NOT_COUNTED]))
        said.append(words.scans(len(shown.scans), sum(mark.active for mark in shown.scans)))
        taken = [words.treatment(item.name, None, item.stop) for item in shown.ended]
        taken += [words.treatment(band.name, band.start, band.end) for band in shown.bands]
        said.append(words.treatments(taken))
    else:
        said.append(words.nothing())
    return inert(" ".join(said))


def _scores(shown: ChartModel) -> list[str]:
    counted = [(point.date, point.score) for point in shown.scores if point.counted]
    others = len(shown.scores) - len(counted)
    if counted:
        said = [words.scores(len(counted), counted[0], counted[-1], max(score for _day, score in counted))]
    else:
        said = [words.no_counted_score(others)]
    if others:
        said.append(words.uncounted_scores(others))
    if len(shown.segments) > 1:
        said.append(words.gaps(len(shown.segments) - 1, shown.longest_gap))
    if shown.threshold is not None and shown.threshold_from is not None:
        said.append(words.threshold(shown.threshold, shown.threshold_from))
    return said
