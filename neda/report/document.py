"""The doctor's page as one model: what it says and in which order; renderers only lay it out."""

from datetime import date
from typing import NamedTuple

from neda.clinical.entries import when
from neda.clinical.journal import Journal
from neda.clinical.status import Course, Status, iso
from neda.report import histories
from neda.report.blocks import Block
from neda.report.known import known, last_checkin, last_edss, last_scan
from neda.report.summary import DEFAULT_WINDOW, DomainLine, Summary, baseline_reason, summary
from neda.report.summary import since as since_line
from neda.wording import fields, page, safety, verdicts

MOST_QUESTIONS = 3
MOST_CHANGES = 5


class Document(NamedTuple):
    """A page: its title, whose it is, its blocks in order, and the annex with what page one leaves out.

    `annex_holds` names what the annex holds, for page one to announce.
    """

    title: str
    identity: str
    blocks: tuple[Block, ...]
    annex: tuple[Block, ...]
    annex_holds: tuple[str, ...]


def document(journal: Journal, about: Course | Status, printed_on: date, since: date | None = None) -> Document:
    """The page of a journal and its status; `since` moves older history to the annex."""
    status = about.baseline if isinstance(about, Course) else about
    lines = summary(status, journal)
    listed = histories.histories(journal, status, printed_on, since)
    asked = _questions(journal, status.as_of)
    notes = (*lines.flags, *map(page.early, lines.early))
    annex = [part.annex for part in listed if part.annex]
    annex += [Block("questions", lines=asked[MOST_QUESTIONS:]), Block("notes", lines=notes)]
    holds = [page.earlier_rows(part.left_out, part.kind) for part in listed if part.left_out]
    holds += [page.question_count(len(asked) - MOST_QUESTIONS)] if len(asked) > MOST_QUESTIONS else []
    holds += [page.note_count(len(notes))] if notes else []
    relapses, scans, scores, treatments = (part.block for part in listed)
    return Document(
        page.label("title"),
        _identity(journal, status, printed_on, since),
        (
            Block("", lines=(safety.prepared_by_patient(),)),
            _bottom_line(lines, status),
            Block("", lines=tuple(_component(line, status, journal, printed_on) for line in lines.domains)),
            _facts(journal, status),
            *_changes(journal, status.as_of),
            relapses,
            scans,
            scores,
            treatments,
            Block("safety", lines=(histories.safety_facts(journal, status.as_of),)),
            Block("questions", lines=asked[:MOST_QUESTIONS] or (page.no_questions(),)),
            Block("matters", lines=(journal.person.matters_to_me or page.yes_no(None),)),
            Block("missing", lines=(_missing(lines, status),)),
            Block("counted", lines=(page.counted_by(lines.applied, status.data),)),
            Block("", lines=(page.abbreviations(), *reversed(lines.safety))),
        ),
        tuple(block for block in annex if block.lines or block.rows),
        tuple(holds),
    )


def _identity(journal: Journal, status: Status, printed_on: date, since: date | None) -> str:
    dates = [day.first for day in map(when, journal.entries()) if day and day.first <= status.as_of]
    start = since or min(dates, default=None)
    return page.identity(journal.person.name, journal.person.born, printed_on, start, status.as_of)


def _bottom_line(lines: Summary, status: Status) -> Block:
    """The verdict, the drug, and since when: all within the first five lines of the page."""
    first = f"{verdicts.mark(lines.verdict, plain=True)} {lines.headline}"
    span = since_line(status, "")
    if status.start and status.through and status.window_name == DEFAULT_WINDOW:
        span = page.since_baseline(verdicts.duration(status.start, status.through), status.start)
    return Block("status", lines=(first, " · ".join(part for part in (lines.drug, lines.after, span) if part)))


def _component(line: DomainLine, status: Status, journal: Journal, printed_on: date) -> str:
    facts = (line.finding, line.detail, *_age(line.domain, status, journal, printed_on))
    return page.component(line.domain, line.value, facts)


def _age(domain: str, status: Status, journal: Journal, printed_on: date) -> tuple[str, ...]:
    """How old the latest observation is, and where it comes from."""
    if domain == "relapse":
        text = last_checkin(journal, status.end)
        return _ago(date.fromisoformat(text), printed_on) if text and len(text) == len("2019-03-07") else ()
    if domain == "mri":
        scan = last_scan(journal, status.end)
        source = (fields.choice_label(scan.source),) if scan and scan.source else ()
        return (*_ago(scan.date.first, printed_on), *source) if scan else ()
    score = last_edss(journal, status.end)
    return _ago(score.date.first, printed_on) if score else ()


def _ago(day: date, printed_on: date) -> tuple[str, ...]:
    return (page.age(verdicts.duration(day, printed_on)),) if day <= printed_on else ()


def _facts(journal: Journal, status: Status) -> Block:
    person = journal.person
    parts = (
        page.course(person.phenotype, person.active),
        page.first_symptoms(person.symptom_onset),
        page.diagnosed(person.diagnosed),
        page.baseline(status.start, baseline_reason(status)),
        f"{verdicts.profile_name(status.profile.name)} v{status.profile.version}",
    )
    return Block("facts", lines=("; ".join(parts),))


def _changes(journal: Journal, as_of: date) -> tuple[Block, ...]:
    """What is new since the last appointment, newest first; nothing where no appointment is recorded."""
    past = [visit.date for visit in known(journal.visits, as_of, counted=True) if visit.date.last <= as_of]
    if not past:
        return ()
    lists = (journal.relapses, journal.mri, journal.edss, journal.treatments)
    entries = [item for items in lists for item in known(items, as_of)]
    new = [histories.newly(item) for item in entries if (day := when(item)) and day.first > past[-1].last]
    new.sort(reverse=True)
    shown = [text for _day, text in new[:MOST_CHANGES]]
    shown += [page.more_new(len(new) - MOST_CHANGES)] if len(new) > MOST_CHANGES else []
    return (Block("changes", lines=(page.since_visit(past[-1], shown),)),)


def _questions(journal: Journal, as_of: date) -> tuple[str, ...]:
    """Unanswered questions: those of the next appointment first, then of past ones, newest first."""
    ahead = [visit for visit in journal.visits if visit.date.last >= as_of and not visit.excluded]
    past = [visit for visit in reversed(journal.visits) if visit.date.last < as_of and not visit.excluded]
    asked = [item.text for visit in (*ahead, *past) for item in visit.questions if not item.answer]
    return tuple(page.question(number, text) for number, text in enumerate(asked, start=1))


def _missing(lines: Summary, status: Status) -> str:
    unseen = [page.not_after(name, iso(domain.through)) for name, domain in status.domains.items()]
    return "; ".join((*(lines.missing or (page.nothing_missing(),)), *unseen))
