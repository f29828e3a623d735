"""The sheet for the transplant team: each published criterion beside what is recorded, and treatments side by side."""

from collections.abc import Iterator
from datetime import date

from neda.clinical import efficacy
from neda.clinical.courses import course
from neda.clinical.criteria import NOT_ASKED, OPEN_QUESTIONS, SOURCES, Answer
from neda.clinical.journal import Journal
from neda.clinical.over_time import Course
from neda.clinical.recent_activity import SHORT_MONTHS
from neda.clinical.status import Status
from neda.clinical.transplant import Row, TransplantQuestions, transplant_questions
from neda.report.blocks import Block, Document
from neda.report.drug import drug
from neda.report.sheets.courses import courses
from neda.report.sheets.entries import own_words
from neda.report.sheets.recorded import recent, recorded
from neda.report.sheets.references import references
from neda.wording import prepare, safety, summary, verdicts
from neda.wording import prepare_criteria as words
from neda.wording import prepare_transplant as said

EFFICACY_SOURCES, REFERRAL_SOURCE = efficacy.SOURCES, "BTM"
CITED = (*(code for source in SOURCES for code in words.cited(source)), *EFFICACY_SOURCES, REFERRAL_SOURCE)


def transplant_sheet(journal: Journal, about: Course | Status, printed_on: date) -> Document:
    """The table of §12.4 with every cell explained, open questions, and before and after."""
    over_time = about if isinstance(about, Course) else course(journal, about.as_of, about.profile)
    status = about.baseline if isinstance(about, Course) else about
    found = transplant_questions(journal, status.as_of, status.profile)
    identity = prepare.identity(own_words(journal.person.name or "") or None, printed_on, status.as_of)
    blocks = (
        Block("", (identity, safety.prepared_by_patient(), words.intro()), fixed=True),
        Block("", tuple(_status(journal, status)), label=prepare.label("status")),
        Block("", tuple(_recent(found)), label=prepare.label("recent")),
        _table(found),
        Block("", (words.key(status.profile.tail_days),), fixed=True),
        *(_question(row, found, status.profile.stale_after_days) for row in found.rows),
        Block("", tuple(map(words.open_question, OPEN_QUESTIONS)), label=prepare.label("open")),
        *courses(journal, over_time),
        Block("", (said.referral(),), label=prepare.label("also")),
        Block("", tuple(_sources()), label=prepare.label("sources")),
        Block("", (safety.what_it_is(), safety.not_predicted()), fixed=True),
    )
    return Document(prepare.title("transplant"), "", blocks, limited=False)


def _sources() -> Iterator[str]:
    yield words.read_in(map(words.read_through, SOURCES))
    yield from references(CITED)


def _status(journal: Journal, status: Status) -> Iterator[str]:
    profile = status.profile
    yield f"{verdicts.mark(status.verdict, plain=True)} {verdicts.headline(status)}"
    yield drug(status, journal)
    yield summary.applied(profile.name, profile.version, profile.changed, status.as_of)


def _recent(found: TransplantQuestions) -> Iterator[str]:
    """Whether the inflammation these criteria look for is recorded, and how far anyone looked."""
    facts = found.facts
    for day in facts.transplants:
        yield said.transplanted(day)
    none = not (facts.relapses.findings or facts.scans.findings)
    observed = not (facts.relapses.gap or facts.scans.gap)
    yield said.none_recent(SHORT_MONTHS, observed) if none else said.some_recent(SHORT_MONTHS)
    yield from map(said.recorded, recent(facts))


def _table(found: TransplantQuestions) -> Block:
    heads = ("", *map(words.source_head, SOURCES))
    rows = tuple((words.label(row.question), *_values(row)) for row in found.rows)
    return Block("", rows=rows, label=prepare.label("table"), heads=heads, overview=True)


def _values(row: Row) -> Iterator[str]:
    return (words.value(cell.answer.value) for cell in row.cells)


def _question(row: Row, found: TransplantQuestions, days: int) -> Block:
    """One question: what is recorded, then the answers, each with every source it is the answer to."""
    grouped: dict[tuple[str, str], list[str]] = {}
    for cell in row.cells:
        grouped.setdefault((cell.answer.value, _why(cell.answer, days)), []).append(cell.source)
    lines = [words.question(row.question), *map(said.recorded, recorded(row.question, found.facts))]
    for (value, why), sources in sorted(grouped.items(), key=_not_asked_last):
        if value == NOT_ASKED:
            lines.append(words.not_asked(sources, why))
        else:
            lines.append(words.answer(value, why, (words.in_its_words(source, row.question) for source in sources)))
    return Block("", tuple(lines), label=words.label(row.question))


def _not_asked_last(group: tuple[tuple[str, str], list[str]]) -> bool:
    return group[0][0] == NOT_ASKED


def _why(answer: Answer, days: int) -> str:
    if answer.gap:
        return str(answer.gap)
    return words.why(answer.why, days) if answer.why else ""
