"""Asking on a terminal for what an entry still needs: one line a question, one line an answer."""

import sys
from datetime import date
from typing import TYPE_CHECKING

from neda.cli.printing import remark
from neda.cli.problems import FAILED, CommandError
from neda.cli.typed_fields import Typed, entry_of, field_called
from neda.clinical.recording import FieldError
from neda.wording import backups, days, edss_sheet
from neda.wording import commands as words
from neda.wording.inert_lines import inert_lines

if TYPE_CHECKING:
    from neda.clinical.entries import Entry

DATES = ("ambiguous_date", "spoken_date")
ASKABLE = ("missing", "kind_needed", "score_or_systems", *DATES)


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
            if error.code != "missing" or error.field in asked:
                remark(str(error))
            asked.add(error.field)
            readings = error.values.get("readings", ()) if error.code in DATES else ()
            _take(kind, error.field, typed, today, tuple(map(str, readings)) if isinstance(readings, tuple) else ())


def _take(kind: str, name: str, typed: Typed, today: date, readings: tuple[str, ...]) -> None:
    """Ask for one field: a date that can mean several by number, a score by its functional systems if wanted."""
    for number, reading in enumerate(readings, 1):
        remark(words.note("prompt_reading", number=number, reading=days.in_words(reading)))
    answer = _answer(kind, name, today)
    picked = dict(zip(map(str, range(1, len(readings) + 1)), readings, strict=True)).get(answer, answer)
    if (kind, name) == ("edss", "score") and answer.lower() in ("f", "fs"):
        typed |= {"systems": "", "ambulation": ""} | _systems()
        typed.pop("score", None)
    else:
        typed[name] = picked


def _systems() -> Typed:
    """The functional systems and walking, one question a line; an empty line leaves one open."""
    from neda.clinical.entries import HIGHEST_AMBULATION, HIGHEST_GRADE

    remark(edss_sheet.about())
    given = {name: _grade(name, highest) for name, highest in HIGHEST_GRADE.items()}
    systems = ", ".join(f"{name} {grade}" for name, grade in given.items() if grade)
    return {"systems": systems, "ambulation": _grade(edss_sheet.WALKING, HIGHEST_AMBULATION)}


def _grade(name: str, highest: int) -> str:
    """One grade as typed; what is none is said and asked again."""
    remark(edss_sheet.scale(name))
    while True:
        answer = _line(words.note("prompt_grade", label=edss_sheet.label(name), highest=highest) + ": ")
        if not answer or (answer.isascii() and answer.isdigit() and len(answer) < 3 and int(answer) <= highest):
            return answer
        remark(edss_sheet.refused(highest))


def confirmed(question: str) -> bool:
    """Whether a person says yes; anything else, and no answer at all, is a no."""
    sys.stderr.write(inert_lines(words.note("yes_or_no", question=question)) + ": ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in words.yes_words()


def agreed(unasked: bool, question: str, needs_yes: str, declined: str = "") -> None:
    """Raises CommandError unless `unasked` or a person says yes.

    `needs_yes` is said where nobody can be asked, `declined` after a no; without it, that nothing was changed.
    """
    if unasked:
        return
    if not can_ask():
        raise CommandError(needs_yes)
    if not confirmed(question):
        raise CommandError(declined or backups.declined(), FAILED)


def _answer(kind: str, name: str, today: date) -> str:
    field = field_called(kind, name)
    dated = field.type == "date" and field.required
    choices = ("yes", "no") if field.type == "bool" else field.choices
    return _line(words.prompt(kind, name, choices, dated)) or ("today" if dated else "")


def _line(prompt: str) -> str:
    """One line typed after a prompt; the end of the input stores nothing."""
    sys.stderr.write(prompt)
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        remark("")
        raise CommandError(words.problem("no_answer"))
    return line.strip()
