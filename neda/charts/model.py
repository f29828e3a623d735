"""One chart of a journal as plain values: every renderer draws this and nothing else."""

import math
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from neda.clinical.counts import Count
from neda.clinical.dates import PartialDate, add_days, add_months
from neda.clinical.disability import delta
from neda.clinical.edss import score_of
from neda.clinical.entries import EdssAssessment, MriScan, Relapse, Treatment, when
from neda.clinical.epochs import NO_TREATMENT
from neda.clinical.evidence import evidence
from neda.clinical.journal import Journal
from neda.clinical.over_time import Course, Month
from neda.clinical.relapses import Attacks
from neda.clinical.scans import Scan

COUNTED, SUSPECTED, NOT_COUNTED = "counted", "suspected", "not-counted"
SHORTEST_MONTHS = 12
LOWEST_TOP_SCORE, HIGHEST_SCORE = 4, 10
UNSAID, DOUBT, ENLARGING, ENHANCING, NOT_COUNTED_LABEL = ".", "?", "e", "+", "x"


class ScorePoint(NamedTuple):
    """One recorded EDSS; only clinician and derived scores with an exact day are `counted` (§7.9, §10.1)."""

    date: PartialDate
    score: float
    source: str
    counted: bool
    excluded: str | None = None
    id: str = ""


class Segment(NamedTuple):
    """Counted scores near enough to each other to be joined by a line: (day, score), in order."""

    points: tuple[tuple[date, float], ...]


class RelapseMark(NamedTuple):
    """One recorded attack; `standing` is counted, suspected or not-counted (§5.1)."""

    onset: PartialDate
    certainty: str
    standing: str
    excluded: str | None = None
    id: str = ""


class ScanMark(NamedTuple):
    """One MRI: the counts in the report's words (None = not recorded), and what they prove."""

    date: PartialDate
    regions: tuple[str, ...]
    new_t2: str | None
    enlarging_t2: str | None
    gd_enhancing: str | None
    contrast: bool | None
    label: str
    active: bool
    enhancing: bool
    excluded: str | None = None
    id: str = ""


class Band(NamedTuple):
    """A stretch of time on one treatment, dated as precisely as recorded; `end` None while it goes on."""

    name: str
    start: PartialDate
    end: PartialDate | None


class Ended(NamedTuple):
    """A treatment of which only the stop is recorded: it began on an unknown day, drawn from `earliest` on."""

    name: str
    earliest: date
    stop: PartialDate


Drawn = RelapseMark | ScanMark | ScorePoint | Band | Treatment


class ChartModel(NamedTuple):
    """Everything a chart shows, from the `start` of a year to `end` (the as-of date).

    `segments` are the lines of the EDSS, broken where no score was recorded for longer than `longest_gap`
    days; `threshold` is the score from which a rise against the baseline counts since `threshold_from` (§7.1).
    """

    start: date
    end: date
    scores: tuple[ScorePoint, ...]
    segments: tuple[Segment, ...]
    threshold: float | None
    threshold_from: date | None
    relapses: tuple[RelapseMark, ...]
    scans: tuple[ScanMark, ...]
    bands: tuple[Band, ...]
    ended: tuple[Ended, ...]
    undated: tuple[str, ...]
    ribbon: tuple[Month, ...]
    longest_gap: int


def chart_model(journal: Journal, course: Course) -> ChartModel:
    """The chart of a journal and its course, as of the course's day."""
    as_of, profile = course.as_of, course.profile
    known = evidence(journal, as_of, profile)
    standings, read = _standings(known.attacks), {scan.id: scan for scan in known.scans}
    relapses = tuple(_relapse(item, standings) for item in journal.relapses if item.onset.first <= as_of)
    scans = tuple(_scan(item, read.get(item.id)) for item in journal.mri if item.date.first <= as_of)
    usable = {score.id for score in known.scores}
    existing = (_score(item, usable) for item in journal.edss if item.date.first <= as_of)
    scores = tuple(point for point in existing if point is not None)
    bands = tuple(
        Band(epoch.treatment, epoch.start, epoch.until) for epoch in course.epochs if epoch.name != NO_TREATMENT
    )
    unstarted = sorted((item for item in known.treatments if item.start is None), key=_stopped)
    start = _start(journal, course, (*relapses, *scans, *scores, *bands, *unstarted))
    ended, undated = _ended(unstarted, bands, start)
    return ChartModel(
        start=start,
        end=as_of,
        scores=scores,
        segments=segments(((score.day, score.value) for score in known.scores), profile.stale_after_days),
        threshold=_threshold(course),
        threshold_from=course.baseline.start,
        relapses=relapses,
        scans=scans,
        bands=bands,
        ended=ended,
        undated=undated,
        ribbon=course.ribbon,
        longest_gap=profile.stale_after_days,
    )


def top_score(model: ChartModel) -> int:
    """The highest score the scale must reach, so that a mild course does not look like a steep one."""
    highest = max([point.score for point in model.scores] + [model.threshold or 0])
    return min(HIGHEST_SCORE, max(LOWEST_TOP_SCORE, math.ceil(highest)))


def segments(points: Iterable[tuple[date, float]], longest_gap: int) -> tuple[Segment, ...]:
    """Counted scores joined while no gap between them is longer than `longest_gap` days."""
    runs: list[list[tuple[date, float]]] = []
    for day, score in points:
        if not runs or day > add_days(runs[-1][-1][0], longest_gap):
            runs.append([])
        runs[-1].append((day, score))
    return tuple(Segment(tuple(run)) for run in runs)


def _start(journal: Journal, course: Course, drawn: Iterable[Drawn]) -> date:
    """The year everything drawn begins in; where nothing is, the year of the first entry of any kind."""
    days = [day.first for day in map(_begins, drawn) if day is not None]
    days += [date(month.year, month.month, 1) for month in course.ribbon[:1]]
    if not days:
        dated = (when(entry) for entry in journal.entries())
        days = [day.first for day in dated if day is not None and day.first <= course.as_of]
    return min([*days, add_months(course.as_of, -SHORTEST_MONTHS)]).replace(month=1, day=1)


def _begins(item: Drawn) -> PartialDate | None:
    """Its first day on the chart; of a treatment without a start the stop, None where neither is recorded."""
    match item:
        case Treatment():
            return item.stop
        case RelapseMark():
            return item.onset
        case Band():
            return item.start
        case _:
            return item.date


def _score(item: EdssAssessment, usable: set[str]) -> ScorePoint | None:
    value = score_of(item)
    if value is None:
        return None
    return ScorePoint(item.date, value, item.source, item.id in usable, item.excluded, item.id)


def _standings(attacks: Attacks) -> dict[str, str]:
    """What each attack that counts, or may, proves; the others do not count."""
    suspected = {item.id: SUSPECTED for item in attacks.suspected}
    return suspected | {item.id: COUNTED for item in attacks.kept}


def _relapse(item: Relapse, standings: dict[str, str]) -> RelapseMark:
    return RelapseMark(item.onset, item.certainty, standings.get(item.id, NOT_COUNTED), item.excluded, item.id)


def _scan(item: MriScan, read: Scan | None) -> ScanMark:
    return ScanMark(
        item.date,
        item.regions,
        item.new_t2 and item.new_t2.words,
        item.enlarging_t2 and item.enlarging_t2.words,
        item.gd_enhancing and item.gd_enhancing.words,
        item.contrast,
        active=read is not None and (read.enhancing or read.t2_active),
        enhancing=read is not None and read.enhancing,
        label=NOT_COUNTED_LABEL if read is None else _label(read),
        excluded=item.excluded,
        id=item.id,
    )


def _label(scan: Scan) -> str:
    """The new T2 count, `e` for enlarging ones, `+` for enhancing ones: "2", "0+", ">1e", "?" in doubt, "." unsaid."""
    enlarging = ENLARGING if scan.enlarging_t2 is not None and scan.enlarging_t2.proves_activity else ""
    doubt = "" if scan.t2_active or not (scan.t2_doubtful or scan.gd_doubtful) else DOUBT
    return (doubt or _count(scan.new_t2)) + enlarging + (ENHANCING if scan.enhancing else "")


def _count(count: Count | None) -> str:
    if count is None:
        return UNSAID
    if count.doubtful:
        return DOUBT
    return str(count.low) if count.high == count.low else f">{count.low - 1}"


def _stopped(item: Treatment) -> tuple[date, str]:
    return (item.stop.first if item.stop else date.max), item.name


def _ended(
    unstarted: Iterable[Treatment], bands: tuple[Band, ...], start: date
) -> tuple[tuple[Ended, ...], tuple[str, ...]]:
    """Treatments without a start: those whose stop leaves room before it, and the names of the others.

    Nothing says since when, so the room is the whole time behind the treatment before: one ends where another begins.
    """
    drawn: list[Ended] = []
    undated = []
    for item in unstarted:
        stop = item.stop
        before = [(band.start.first, band.end) for band in bands] + [(other.earliest, other.stop) for other in drawn]
        ends = [end.last if end else date.max for begun, end in before if stop and begun <= stop.last]
        earliest = max([start, *ends])
        if stop and earliest < stop.first:
            drawn.append(Ended(item.name, earliest, stop))
        else:
            undated.append(item.name)
    return tuple(drawn), tuple(undated)


def _threshold(course: Course) -> float | None:
    """The score from which a rise counts, where the rules found a baseline score."""
    domain = course.baseline.domains.get("edss")
    values = dict(domain.reason.values) if domain else {}
    baseline = values.get("baseline", values.get("before"))
    return baseline + delta(baseline, course.profile.edss_delta) if isinstance(baseline, float | int) else None
