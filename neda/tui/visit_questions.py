"""How the questions of appointments change: written down, answered, taken out."""

from neda.clinical.entries import Question, Visit
from neda.report.questions import Asked, asked_at, left_open, next_visit

__all__ = ["Asked", "answered", "asked_at", "left_open", "next_visit", "with_question", "without"]


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
