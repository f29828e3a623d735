"""The answers to a visit's questions: beforehand one writes questions alone, afterwards each has a line of its own.

So nobody has to know a sign that parts question and answer, or find the right place in a text.
"""

from collections.abc import Mapping
from datetime import date

from neda.clinical.entries import Entry, Person, Visit
from neda.clinical.fields import Field

QUESTIONS = "questions"
_PREFIX = "answer_to."


def answer_lines(recorded: Entry | Person | None) -> tuple[Field, ...]:
    """One line an asked question, where a visit with questions is changed."""
    asked = recorded.questions if isinstance(recorded, Visit) else ()
    return tuple(Field(f"{_PREFIX}{number}", "text") for number in range(len(asked)))


def question_behind(recorded: Entry | Person | None, name: str) -> str:
    """The question that a line answers; empty for every other field."""
    if not isinstance(recorded, Visit) or not name.startswith(_PREFIX):
        return ""
    return recorded.questions[int(name.removeprefix(_PREFIX))].text


def shown(recorded: Visit) -> dict[str, str]:
    """The questions and answers as the form shows them."""
    answers = {f"{_PREFIX}{number}": item.answer or "" for number, item in enumerate(recorded.questions)}
    return {QUESTIONS: "\n".join(item.text for item in recorded.questions)} | answers


def first_open(recorded: Entry | Person | None, today: date) -> str:
    """The line of the first question without an answer, once the visit may have been."""
    if not isinstance(recorded, Visit) or recorded.date.first > today:
        return ""
    numbers = (number for number, item in enumerate(recorded.questions) if not item.answer)
    return next((f"{_PREFIX}{number}" for number in numbers), "")


def put_together(recorded: Visit, raw: Mapping[str, object], answers: Mapping[str, str]) -> dict[str, object]:
    """The fields of a visit from those of its form: every answer at its question, wherever that now stands."""
    lines = [(item.text, answers.get(f"{_PREFIX}{number}", "")) for number, item in enumerate(recorded.questions)]
    together = {name: value for name, value in raw.items() if not name.startswith(_PREFIX)}
    asked = raw.get(QUESTIONS)
    if isinstance(asked, list):
        together[QUESTIONS] = [_answered(item, lines) for item in asked]
    return together


def _answered(item: Mapping[str, str], lines: list[tuple[str, str]]) -> dict[str, str]:
    """One question with its answer; the line it is taken from is used up."""
    for line in lines:
        if line[0] == item["text"]:
            lines.remove(line)
            return {"text": item["text"]} | ({"answer": line[1]} if line[1].strip() else {})
    return dict(item)
