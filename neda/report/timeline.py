"""Status over time as rows of words: years, treatments, rolling windows; all from one course (rulebook §9.1, §11)."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from neda.charts.shown import Shown
from neda.clinical.over_time import Course, Epoch, RelapseRate
from neda.clinical.status import NOT_ASSESSABLE, PROVISIONAL, REBASELINING, Event, Status
from neda.report.summary import DEFAULT_WINDOW, baseline_reason, since
from neda.wording import beside, page, verdicts
from neda.wording import timeline as words
from neda.wording.cells import fit, inert
from neda.wording.summary import short_span

LONGEST_NAME, LONGEST_FACT = 60, 300


class Row(NamedTuple):
    """A verdict with its facts, or, with an empty `verdict`, one fact.

    `label` names it within its part, `alone` where it stands for itself.
    """

    label: str
    alone: str
    verdict: str
    text: str


class Part(NamedTuple):
    """A titled run of rows."""

    title: str
    rows: tuple[Row, ...]


def timeline(course: Course, about: Status, shown: Shown) -> tuple[Part, ...]:
    """Everything the timeline says: `about` first, then every window of the course in the time shown."""
    epochs = (item for item in course.epochs if shown.touches(item.status and item.status.start, item.end))
    made = (
        _about(course, about),
        Part(words.title("calendar"), tuple(_calendar(course, shown))),
        *(_epoch(item, course.as_of, shown) for item in epochs),
        Part(words.title("rolling"), tuple(_rolling(course))),
    )
    return tuple(part for part in made if part.rows)


def _about(course: Course, about: Status) -> Part:
    """The window people see first, or the one asked for."""
    whole = about.window_name == DEFAULT_WINDOW
    rate = course.rate if whole else None
    told = since(about, baseline_reason(about))
    rows = [_fact("status", _said(about._replace(held_through=None), told), verdict=about.verdict)]
    rows += [_fact("early", _events(about.early))] if about.early else []
    if about.verdict != REBASELINING and about.start is not None:
        rows += [_fact("first", _first(about)), _fact("streak", _streak(about))]
    rows += [_fact("rate", _rate(rate, about))] if rate is not None else []
    rows += [_fact("unobserved", page.not_after(name, item.through)) for name, item in about.domains.items()]
    return Part(words.title("now" if whole else "window"), tuple(rows))


def _calendar(course: Course, shown: Shown) -> Iterator[Row]:
    for status in course.calendar:
        if shown.touches(status.start, status.end):
            year = status.end.year
            yield _row(str(year), words.calendar_year(year), status, *_running(status))


def _epoch(epoch: Epoch, as_of: date, shown: Shown) -> Part:
    """A treatment from its start and re-baselined, side by side, then its years, rate and scores."""
    name = fit(inert(epoch.treatment), LONGEST_NAME)
    rows = list(_views(epoch))
    rows += [_about_epoch("first", _first(epoch.status))] if epoch.status else []
    rows.append(_about_epoch("rate", _rate(epoch.rate, epoch.status)))
    for number, status in enumerate(epoch.years, start=1):
        if shown.touches(status.start, status.end):
            label = words.treatment_year(number)
            rows.append(_row(label, label, status, *_unfilled(status, epoch), *_running(status)))
    if epoch.scores:
        rows.append(_about_epoch("scores", words.scores(words.score(*score) for score in epoch.scores)))
    context = words.treatment_alone(name, epoch.number)
    whole = tuple(row._replace(alone=words.in_context(context, row.alone)) for row in rows)
    return Part(words.treatment(name, epoch.number, epoch.start, epoch.until), whole)


def _views(epoch: Epoch) -> Iterator[Row]:
    """The verdict from the start, and behind each re-baseline month."""
    if epoch.status is not None:
        yield _row(words.from_start(), words.from_start(), epoch.status)
    early = (words.early(_events(epoch.early)),) if epoch.early else ()
    months = [month for month in epoch.rebaseline_months if month > 0]
    for month, status in zip(months, epoch.rebaselined, strict=False):
        yield _row(words.rebaselined(month), words.rebaselined(month), status, *early)
    for month in months[len(epoch.rebaselined) :]:
        yield _about_epoch("rebaselined", words.not_rebaselined(month))


def _rolling(course: Course) -> Iterator[Row]:
    for status in course.rolling:
        months = int(status.window_name.rpartition(":")[2])
        yield _row(words.rolling_alone(months, status.end), words.rolling_alone(months, status.end), status)


def _row(label: str, alone: str, status: Status, *facts: str) -> Row:
    return Row(label, alone, status.verdict, _said(status, *facts))


def _fact(name: str, text: str, verdict: str = "") -> Row:
    return Row(words.label(name), words.label(name), verdict, text)


def _about_epoch(name: str, text: str) -> Row:
    return Row(words.epoch_label(name), words.epoch_label(name), "", text)


def _said(status: Status, *facts: str) -> str:
    """The verdict, what it rests on or lacks, and more facts, in one line."""
    lines = (verdicts.headline(status), *_grounds(status), *map(beside.meda_short, status.labels), *facts)
    return "; ".join(fit(inert(line), LONGEST_FACT) for line in lines if line)


def _grounds(status: Status) -> Iterator[str]:
    if status.events:
        yield _events(status.events)
    if status.verdict == NOT_ASSESSABLE and status.missing:
        yield status.missing[0].text
    if status.held_through is not None:
        yield verdicts.held(status.profile.name, status.held_through)
    if status.verdict in (PROVISIONAL, NOT_ASSESSABLE):
        yield from (reason.text for reason in status.pending)
    if status.through is not None and status.short:
        yield short_span()


def _events(events: Iterable[Event]) -> str:
    return words.event_list((event.what, event.date) for event in events)


def lacks_year_scans(course: Course) -> bool:
    """Whether a treatment year is INCOMPLETE only for want of a scan near its first day, to be explained beside it."""
    years = (year for epoch in course.epochs for year in epoch.years)
    return any(year.verdict == NOT_ASSESSABLE and year.missing[0].code == "no_reference" for year in years)


def _running(status: Status) -> tuple[str, ...]:
    return (words.running(status.end),) if status.end > status.as_of else ()


def _unfilled(status: Status, epoch: Epoch) -> tuple[str, ...]:
    return (words.outlasts(epoch.until),) if epoch.end is not None and status.end > epoch.end else ()


def _first(status: Status) -> str:
    if status.days_to_first is not None:
        return words.first_activity(*status.days_to_first, status.start)
    if status.quiet_days is not None:
        return words.no_activity(status.quiet_days, status.start, status.observed_through)
    return words.unobserved()


def _streak(status: Status) -> str:
    if status.streak is None:
        return words.no_streak()
    return words.streak(status.streak.days, status.streak.since, status.streak.through, bool(status.pending))


def _rate(rate: RelapseRate, status: Status | None) -> str:
    """The rate, saying so where attestations do not cover the window; none recorded there is not none."""
    attested = status is not None and _attested(status)
    if not attested and not rate.high:
        return words.no_relapse_recorded(rate.days)
    text = words.rate(rate.low, rate.high, rate.days, rate.yearly)
    return text if attested else words.rate_unobserved(text)


def _attested(status: Status) -> bool:
    """Whether check-ins or visits reach to the end of the window, as far as a verdict asks it (§4.4)."""
    through = status.domains["relapse"].through
    slack = status.profile.tail_days if status.closed else status.profile.stale_after_days
    return through is not None and (status.end - through).days <= slack
