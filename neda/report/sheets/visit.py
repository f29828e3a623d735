"""The sheet for an appointment, in the order a consultation runs: changes, status, questions, what is next."""

from collections.abc import Iterator
from datetime import date

from neda.clinical.entries import Visit
from neda.clinical.journal import Journal
from neda.clinical.status import Status
from neda.report.blocks import Block, Document
from neda.report.due import due_lines
from neda.report.questions import last_visit, next_visit, waiting
from neda.report.sheets.changes import changes
from neda.report.sheets.entries import SHORT_ID, own_words
from neda.report.summary import Summary, due_line, summary
from neda.wording import prepare, safety, verdicts

MOST_QUESTIONS = 3
MOST_MISSING = 6


def visit_sheet(journal: Journal, status: Status, printed_on: date) -> Document:
    """What to take to the next appointment."""
    lines = summary(status, journal)
    ahead, behind = next_visit(journal, status.as_of), last_visit(journal, status.as_of)
    blocks = (
        Block("", lines=(safety.prepared_by_patient(),), fixed=True),
        _block("appointment", _appointment(ahead, behind)),
        _block("reported", lines.reported),
        _block("changed", changes(journal, status, behind) if behind else ()),
        _block("status", _status(lines, status)),
        _block("questions", _questions(journal, ahead, status.as_of)),
        _block("due", _due(status)),
        _block("missing", _missing(lines, status)),
        _block("matters", (own_words(journal.person.matters_to_me or ""),)),
        _block("last", _answered(behind)),
        _block("rules", (lines.applied,)),
        Block("", lines=lines.safety, fixed=True),
    )
    identity = prepare.identity(own_words(journal.person.name or "") or None, printed_on, status.as_of)
    shown = tuple(block for block in blocks if block.lines)
    return Document(prepare.title("visit"), identity, shown, limited=False)


def _block(name: str, lines: Iterator[str] | tuple[str, ...]) -> Block:
    return Block("", lines=tuple(line for line in lines if line), label=prepare.label(name))


def _appointment(ahead: Visit | None, behind: Visit | None) -> Iterator[str]:
    if ahead is None:
        yield prepare.no_next_visit()
    else:
        yield prepare.next_visit(ahead.date, own_words(ahead.with_whom or ""))
    if behind is None:
        yield prepare.no_last_visit()
    else:
        yield prepare.last_visit(behind.date, own_words(behind.with_whom or ""))


def _status(lines: Summary, status: Status) -> Iterator[str]:
    """The verdict, the drug and since when, and each part."""
    yield f"{verdicts.mark(lines.verdict, plain=True)} {lines.headline}"
    yield from (lines.since, lines.after, lines.drug)
    for line in lines.domains:
        mark = verdicts.domain_mark(line.value, plain=True)
        facts = "; ".join(filter(None, (line.finding, line.detail)))
        yield f"{mark} {verdicts.domain_name(line.domain)}: {facts}"


def _questions(journal: Journal, ahead: Visit | None, as_of: date) -> Iterator[str]:
    """The first three that wait, those of this appointment before older ones, each with room for its answer."""
    asked = [own_words(item.question.text) for item in waiting(journal, as_of, only_next=True)]
    if not asked:
        yield prepare.no_questions()
    for number, text in enumerate(asked[:MOST_QUESTIONS], start=1):
        yield prepare.question(number, text)
        yield prepare.answer_line()
    if len(asked) > MOST_QUESTIONS:
        yield prepare.more_questions(len(asked) - MOST_QUESTIONS)
    if ahead and asked:
        yield prepare.where_answers_go(ahead.id[:SHORT_ID])


def _due(status: Status) -> Iterator[str]:
    """What is due and why; the rise that waits stands with the status already."""
    for item, line in zip(status.due, due_lines(status), strict=True):
        yield due_line(item, status.as_of) if item.what == "confirming_visit" else line.text


def _missing(lines: Summary, status: Status) -> Iterator[str]:
    """What a fair verdict lacks, the most helpful first, and through when each part was observed."""
    if lines.helps_most:
        yield prepare.helps_most(lines.helps_most)
    yield from lines.missing[:MOST_MISSING]
    yield from lines.pending
    if not (lines.missing or lines.pending or lines.reported):
        yield prepare.nothing_missing()
    for name, domain in status.domains.items():
        yield prepare.observed_through(verdicts.domain_name(name), domain.through)


def _answered(behind: Visit | None) -> Iterator[str]:
    """What was asked and answered at the last visit."""
    for item in behind.questions if behind else ():
        if item.answer:
            yield prepare.answered(own_words(item.text), own_words(item.answer))
