"""Asking on a terminal for what an entry still needs: one line a question, one line an answer."""

import sys
from datetime import date
from typing import TYPE_CHECKING

from neda.cli.printing import inert, remark
from neda.cli.problems import CommandError
from neda.cli.typed_fields import Typed, entry_of, field_called
from neda.clinical.recording import FieldError
from neda.wording import commands as words

if TYPE_CHECKING:
    from neda.clinical.entries import Entry

ASKABLE = ("missing", "kind_needed", "score_or_systems", "ambiguous_date")


def can_ask() -> bool:
    """Whether a person sits at both ends."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def complete_entry(kind: str, typed: Typed, today: date) -> "Entry":
    """The entry, asking for what is missing, or can be read in two ways, until it can be made.

    A wrong answer is said and asked again; a wrong option is refused, as without a terminal.
    """
    asked: set[str] = set()
    while True:
        try:
            return entry_of(kind, typed, today)
        except FieldError as error:
            if error.field not in asked and error.code not in ASKABLE:
                raise
            if error.code != "missing":
                remark(str(error))
            asked.add(error.field)
            typed[error.field] = _answer(kind, error.field, today)


def confirmed(question: str) -> bool:
    """Whether a person says yes; anything else, and no answer at all, is a no."""
    sys.stderr.write(inert(words.note("yes_or_no", question=question)) + ": ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in words.yes_words()


def _answer(kind: str, name: str, today: date) -> str:
    field = field_called(kind, name)
    dated = field.type == "date" and field.required
    choices = ("yes", "no") if field.type == "bool" else field.choices
    sys.stderr.write(words.prompt(kind, name, choices, dated))
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        remark("")
        raise CommandError(words.problem("no_answer"))
    return line.strip() or ("today" if dated else "")
