"""Which scores the rows of the EDSS panel show: even steps, and each score on one row."""

import math
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from neda.charts.model import HIGHEST_SCORE, ChartModel, top_score
from neda.clinical.entries import EDSS_SCORES

HALF = 0.5
COARSER = (1.0, 1.5, 2.0, 3.0, 5.0, 10.0)
ANY_SCORE = 2.0 * HIGHEST_SCORE + 1
EXACT = 6


class Scale(NamedTuple):
    """`bottom` is the score of the lowest row, `step` how much more each row above stands for."""

    bottom: float
    step: float
    rows: int

    def row(self, score: float) -> int:
        """Rows above the lowest one; what lies between two is rounded up, always."""
        return math.floor(round((score - self.bottom) / self.step, EXACT) + 0.5)

    def shows(self, score: float) -> bool:
        """Whether the score has a row."""
        return 0 <= self.row(score) < self.rows

    def labelled(self) -> tuple[float, ...]:
        """Every row where a row is a score or more; else the whole scores, and halves where no two are whole."""
        if self.step >= 1:
            scores = (self.bottom + row * self.step for row in range(self.rows))
            return tuple(score for score in scores if score <= HIGHEST_SCORE)
        shown = tuple(filter(self.shows, EDSS_SCORES))
        whole = tuple(score for score in shown if score.is_integer())
        return whole if len(whole) > 1 else shown


def scale_of(model: ChartModel, rows: int) -> Scale:
    """From 0, so that a mild course does not look like a steep one; where rows are few, a half point on each.

    Where even the scores there are take more than that, different ones come to share a row: see `shared_rows`.
    """
    top = top_score(model)
    if (rows - 1) * HALF >= top:
        return Scale(0, 1 / ((rows - 1) // top), rows)
    scores = [point.score for point in model.scores] or [0.0, float(top)]
    levels, reach = [*scores, *_threshold(model)], (rows - 1) * HALF
    for drawn in (levels, scores):
        if max(drawn) - min(drawn) <= reach:
            return Scale(max(0.0, max(drawn) - reach), HALF, rows)
    return _coarser(min(levels), max(levels), rows)


def shared_rows(model: ChartModel, scale: Scale) -> frozenset[int]:
    """The rows on which different scores stand, or one beside the label of another: what looks alike there is not."""
    found: dict[int, set[float]] = defaultdict(set)
    scores = (point.score for point in model.scores)
    for score in filter(scale.shows, (*scores, *_threshold(model), *scale.labelled())):
        found[scale.row(score)].add(score)
    return frozenset(row for row, different in found.items() if len(different) > 1)


def _coarser(lowest: float, highest: float, rows: int) -> Scale:
    """The smallest even steps that show both."""
    for step in COARSER:
        most = HIGHEST_SCORE - (rows - 1) * step
        for bottom in _bottoms(lowest, step):
            scale = Scale(max(0.0, min(bottom, most)), step, rows)
            if scale.shows(highest):
                return scale
    return Scale(lowest, ANY_SCORE, rows)


def _bottoms(lowest: float, step: float) -> Iterator[float]:
    """Labels the lowest row can have, whole ones first: rows reach half a step beneath them, and 0.5 is no score."""
    reached = lowest + step / 2
    yield from (math.floor(lowest), math.floor(reached))
    if (half := math.floor(reached / HALF) * HALF) > HALF:
        yield half


def _threshold(model: ChartModel) -> list[float]:
    """The score from which a rise counts."""
    return [] if model.threshold is None else [model.threshold]
