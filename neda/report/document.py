"""The doctor's page as one model: what it says and in which order; renderers only lay it out."""

from datetime import date
from typing import cast

from neda.charts.model import chart_model
from neda.clinical.courses import course
from neda.clinical.journal import Journal
from neda.clinical.over_time import Course
from neda.clinical.status import Status
from neda.report import everything
from neda.report.anonymous import nameless
from neda.report.blocks import Block, Document
from neda.report.changes import changes
from neda.report.headline import bottom_line, components, how_sure, identity
from neda.report.histories import histories, safety_facts
from neda.report.plain_words import plain_words
from neda.report.presets import AUDIENCES, GP, NEUROLOGIST, PRESETS
from neda.report.questions import waiting
from neda.report.recent import recent
from neda.report.results import printed, results
from neda.report.summary import Summary, baseline_reason, summary
from neda.report.unprinted import unprinted
from neda.wording import page, safety, verdicts
from neda.wording import page_rows as rows

__all__ = ["AUDIENCES", "Document", "document"]
MOST_QUESTIONS = 3


def document(
    journal: Journal,
    about: Course | Status,
    printed_on: date,
    *,
    audience: str = NEUROLOGIST,
    since: date | None = None,
    anonymous: bool = False,
    full: bool = False,
) -> Document:
    """The page of a journal and its status, for one of `AUDIENCES`.

    `since` moves older history to the annex, `full` adds every entry to it; an `anonymous` page names nobody.
    """
    status = about.baseline if isinstance(about, Course) else about
    if anonymous:
        journal, status = nameless(journal, status)
    reusable = isinstance(about, Course) and not anonymous
    whole = cast(Course, about) if reusable else course(journal, status.as_of, status.profile)
    preset = PRESETS[audience]
    lines = summary(status, journal)
    listed = histories(journal, status, printed_on, preset, since)
    asked = _questions(journal, status.as_of)
    notes = (*lines.flags, *map(page.early, lines.early))
    parts: dict[str, tuple[Block, ...]] = {
        "status": (bottom_line(lines, status),),
        "sure": (how_sure(lines, journal, status, whole),),
        "plain": (plain_words(status),) if audience == GP else (),
        "components": (components(lines, status, journal, printed_on),),
        "facts": (_facts(journal, status),),
        "recent": (recent(journal, status.as_of, status.profile),) if "recent" in preset.parts else (),
        "changes": changes(journal, status.as_of),
        **{part.block.name: (part.block,) for part in listed},
        "results": (results(journal, status.as_of),),
        "safety": (Block("safety", lines=(safety_facts(journal, status.as_of),)),),
        "questions": (Block("questions", lines=asked[:MOST_QUESTIONS] or (page.no_questions(),)),),
        "matters": (Block("matters", lines=(journal.person.matters_to_me or rows.yes_no(None),)),),
        "missing": (Block("missing", lines=(_missing(lines),)),),
        "counted": (Block("counted", lines=(page.counted_by(lines.applied, status.data),)),),
        "key": (Block("key", lines=_key(status, audience), fixed=True),),
        "about": (Block("about", lines=(safety.prepared_by_patient(), *reversed(lines.safety)), fixed=True),),
    }
    more = everything.blocks(journal, status.as_of) if full else ()
    annex = [part.annex for part in listed if part.annex]
    annex += [Block("questions", lines=asked[MOST_QUESTIONS:]), Block("notes", lines=notes), *more]
    earlier = sum(part.left_out for part in listed)
    holds = [page.earlier_entries(earlier)] if earlier else []
    holds += [page.question_count(len(asked) - MOST_QUESTIONS)] if len(asked) > MOST_QUESTIONS else []
    holds += [page.note_count(len(notes))] if notes else []
    holds += [page.more(sum(len(block.lines) for block in more))] if more else []
    return Document(
        page.title(audience),
        identity(journal, status, printed_on, since),
        tuple(block for name in preset.parts for block in parts[name] if block.lines or block.rows),
        tuple(block for block in annex if block.lines or block.rows),
        tuple(holds),
        () if full else unprinted(journal, status.as_of, printed(journal, status.as_of), in_words=not anonymous),
        chart_model(journal, whole),
    )


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


def _questions(journal: Journal, as_of: date) -> tuple[str, ...]:
    """Unanswered questions: those of the next appointment first, then of past ones, newest first."""
    asked = waiting(journal, as_of)
    return tuple(page.question(number, item.question.text) for number, item in enumerate(asked, start=1))


def _key(status: Status, audience: str) -> tuple[str, ...]:
    marks = page.marks(status.profile.relapse_to_baseline_days)
    return (page.terms(), marks) if audience == GP else (marks,)


def _missing(lines: Summary) -> str:
    return "; ".join((*lines.missing, *lines.reported)) or page.nothing_missing()
