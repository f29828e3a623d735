"""Questions a transplant team usually asks, answered from the journal, source by source (rulebook §12.4).

Each cell is met, not met, unknown with what is missing, open where no journal could answer it, or not asked.
Nothing here is added up: there is no total, no score and no word on what a team would decide.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from neda.clinical.criteria import CRITERIA, NOT_ASKED, QUESTIONS, SOURCES, Answer, Asked
from neda.clinical.evidence import evidence
from neda.clinical.journal import Journal
from neda.clinical.patient_facts import PatientFacts, patient_facts
from neda.clinical.profiles import STANDARD, Profile


class Cell(NamedTuple):
    """One question of one source: its answer."""

    source: str
    answer: Answer


class Row(NamedTuple):
    """One question, with the answer to each source's form of it, in the order of `SOURCES`."""

    question: str
    cells: tuple[Cell, ...]


class TransplantQuestions(NamedTuple):
    """Every question, and the facts the answers rest on."""

    facts: PatientFacts
    rows: tuple[Row, ...]


def transplant_questions(journal: Journal, as_of: date, profile: Profile = STANDARD) -> TransplantQuestions:
    """The table of §12.4 as of a day."""
    facts = patient_facts(evidence(journal, as_of, profile), journal.person, profile)
    return TransplantQuestions(facts, tuple(_row(question, facts) for question in QUESTIONS))


def _row(question: str, facts: PatientFacts) -> Row:
    return Row(question, tuple(_cell(CRITERIA[question], source, facts) for source in SOURCES))


def _cell(asked: Mapping[str, Asked], source: str, facts: PatientFacts) -> Cell:
    ask = asked.get(source)
    return Cell(source, ask(facts) if ask else Answer(NOT_ASKED))
