"""The top of the page: whose it is, the verdict, the drug, since when and how sure, and the three parts."""

from collections.abc import Iterator
from datetime import date

from neda.clinical.dates import PartialDate
from neda.clinical.entries import when
from neda.clinical.evidence import evidence
from neda.clinical.journal import Journal
from neda.clinical.over_time import Course
from neda.clinical.status import ACTIVITY, PROVISIONAL, REBASELINING, Status
from neda.report.blocks import Block
from neda.report.known import last_checkin, last_edss, last_scan
from neda.report.summary import DEFAULT_WINDOW, DomainLine, Summary, since
from neda.wording import fields, page, verdicts

MOST_PROOFS = 3


def identity(journal: Journal, status: Status, printed_on: date, start: date | None) -> str:
    """Name, year of birth, the day of printing, and the time covered: its first date as it is recorded."""
    dates = [day for day in map(when, journal.entries()) if day and day.first <= status.as_of]
    first = start or min(dates, default=None, key=lambda day: (day.first, day.last))
    return page.identity(journal.person.name, journal.person.born, printed_on, first, status.as_of)


def bottom_line(lines: Summary, status: Status) -> Block:
    """The verdict and what it waits for, then the drug and since when; nothing is said twice."""
    mark = verdicts.mark(lines.verdict, plain=True)
    span = since(status, "")
    if status.start and status.through and status.window_name == DEFAULT_WINDOW:
        span = page.since_baseline(verdicts.duration(status.start, status.through), status.start)
    elif status.verdict == REBASELINING:
        span = ""
    elif status.start and status.window_name == DEFAULT_WINDOW and status.held_through is None:
        span = page.baseline(status.start, "")
    said = page.headline(mark, lines.headline, _waiting(status))
    return Block("status", lines=(said, " · ".join(part for part in (lines.drug, span) if part)))


def how_sure(lines: Summary, journal: Journal, status: Status, whole: Course) -> Block:
    """Through when each part was observed, and the last activity on record where the verdict names none."""
    seen = [(name, domain.through) for name, domain in status.domains.items()]
    covered = page.observed(seen, bool(status.events))
    parts = (_proofs(status), lines.after, covered, _last_activity(journal, status, whole))
    return Block("sure", lines=("; ".join(part for part in parts if part),))


def _proofs(status: Status) -> str:
    """What an activity verdict rests on, the first few."""
    events = [(event.what, event.date) for event in status.events]
    return page.rests_on(events[:MOST_PROOFS], len(events) - MOST_PROOFS) if status.verdict == ACTIVITY else ""


def _last_activity(journal: Journal, status: Status, whole: Course) -> str:
    """The latest proof of activity in any time, which a new baseline would hide."""
    if status.verdict == ACTIVITY:
        return ""
    judged = [item for epoch in whole.epochs for item in (epoch.status, *epoch.rebaselined) if item]
    found = [(event.date, event.what) for item in (whole.baseline, *judged) for event in (*item.events, *item.early)]
    found += _before_any_window(journal, status)
    latest = max((day for day, _what in found), key=lambda day: (day.last, day.first), default=None)
    what = dict.fromkeys(what for day, what in found if day == latest)
    return page.last_activity(what, latest) if latest else ""


def _before_any_window(journal: Journal, status: Status) -> Iterator[tuple[PartialDate, str]]:
    """Relapses that count and enhancing lesions, which need no window to compare with (§5.1, §5.3)."""
    seen = evidence(journal, status.as_of, status.profile)
    yield from ((item.onset, "relapse") for item in seen.attacks.kept)
    yield from ((scan.date, "gd") for scan in seen.scans if scan.enhancing)


def components(lines: Summary, status: Status, journal: Journal, printed_on: date) -> Block:
    """A line for each part of the verdict: result, date, age and source."""
    return Block("components", lines=tuple(_component(line, status, journal, printed_on) for line in lines.domains))


def _waiting(status: Status) -> str:
    if status.verdict != PROVISIONAL or not status.pending:
        return ""
    return page.waiting(status.pending[0].code, dict(status.pending[0].values))


def _component(line: DomainLine, status: Status, journal: Journal, printed_on: date) -> str:
    facts = (line.finding, line.detail, *_latest(line.domain, status, journal, printed_on))
    return page.component(line.domain, line.value, facts)


def _latest(domain: str, status: Status, journal: Journal, printed_on: date) -> Iterator[str]:
    """How old the latest observation is, and where it comes from."""
    if domain == "relapse":
        said = last_checkin(journal, status.end)
        if said:
            yield from _ago(said.date.day, printed_on)
    elif domain == "mri":
        scan = last_scan(journal, status.end)
        if scan:
            yield from _ago(scan.date.first, printed_on)
            yield fields.choice_label(scan.source) if scan.source else ""
    elif domain == "edss":
        score = last_edss(journal, status.end)
        if score:
            yield from _ago(score.date.first, printed_on)


def _ago(day: date | None, printed_on: date) -> tuple[str, ...]:
    return (page.age(verdicts.duration(day, printed_on)),) if day and day <= printed_on else ()
