"""The questions of appointments: which stand for the next one, which were left open, and how they change."""

from datetime import date
from typing import NamedTuple

from neda.clinical import Journal
from neda.clinical.entries import Question, Visit


class Asked(NamedTuple):
    """One question at its place in its visit."""

    visit: Visit
    number: int

    @property
    def question(self) -> Question:
        """Its words, and its answer where there is one."""
        return self.visit.questions[self.number]

    @property
    def open(self) -> bool:
        """Whether it has no answer yet."""
        return not self.question.answer


def next_visit(journal: Journal, day: date) -> Visit | None:
    """The first appointment that may still lie ahead."""
    ahead = [visit for visit in journal.visits if visit.date.last >= day and not visit.excluded]
    return min(ahead, key=lambda visit: (visit.date.first, visit.date.last), default=None)


def asked_at(visit: Visit | None) -> tuple[Asked, ...]:
    """Every question of an appointment."""
    return tuple(Asked(visit, number) for number in range(len(visit.questions))) if visit else ()


def left_open(journal: Journal, day: date) -> tuple[Asked, ...]:
    """Questions of past appointments that nobody answered and that stand for no later one, newest first."""
    visits = [visit for visit in journal.visits if not visit.excluded]
    past = [visit for visit in visits if visit.date.last < day]
    found: list[Asked] = []
    for visit in sorted(past, key=lambda visit: visit.date.last, reverse=True):
        later = {item.text for other in visits if other.date.last > visit.date.last for item in other.questions}
        found += [item for item in asked_at(visit) if item.open and item.question.text not in later]
    return tuple(found)


def with_question(visit: Visit, text: str) -> Visit:
    """The appointment with one more question."""
    return visit._replace(questions=(*visit.questions, Question(text)))


def answered(asked: Asked, answer: str) -> Visit:
    """The appointment with the question answered; an empty answer leaves it open."""
    return _replaced(asked, (asked.question._replace(answer=answer or None),))


def without(asked: Asked) -> Visit:
    """The appointment without the question."""
    return _replaced(asked, ())


def _replaced(asked: Asked, by: tuple[Question, ...]) -> Visit:
    questions = asked.visit.questions
    return asked.visit._replace(questions=(*questions[: asked.number], *by, *questions[asked.number + 1 :]))
