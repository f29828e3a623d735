"""Answers a form suggests, each with its reason: shown beside the question, never filled in by themselves."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from neda.clinical.certainty import suggested_certainty
from neda.clinical.fields import Field, fields_of
from neda.clinical.recording import FieldError
from neda.clinical.typing_in import field_value
from neda.radiology import Suggestions, suggestions
from neda.tui.forms.layout import SEEN
from neda.tui.forms.outlook import Outlook
from neda.wording import forms as words
from neda.wording import suggesting

REPORT = "report_text"
MOST_QUOTES = 2


class Hint(NamedTuple):
    """One suggestion: the answer as typed text, and what is said about it."""

    answer: str
    said: str


class Hints:
    """What the answers so far suggest for other questions of the same form."""

    def __init__(self, kind: str, today: date, outlook: Outlook) -> None:
        """How long a relapse lasts is asked of the journal's rules in `outlook`."""
        self._kind, self._today, self._outlook = kind, today, outlook
        self._report = ("", "", "")
        self._read = Suggestions((), ())

    def of(self, answers: Mapping[str, str]) -> dict[str, Hint]:
        """Suggestions by question; those already answered so are left out."""
        found = {"mri": self._from_report, "relapse": self._certainty}.get(self._kind, lambda _answers: {})(answers)
        return {name: hint for name, hint in found.items() if _plain(answers.get(name, "")) != _plain(hint.answer)}

    def left_open(self) -> str:
        """The sentences of the report that a person has to read."""
        quotes = self._read.open
        return suggesting.left_open(quotes[:MOST_QUOTES], max(0, len(quotes) - MOST_QUOTES)) if quotes else ""

    def _from_report(self, answers: Mapping[str, str]) -> dict[str, Hint]:
        report = (answers.get(REPORT, ""), self._scanned(answers.get("date", "")), answers.get("regions", ""))
        if report != self._report:
            self._report, self._read = report, suggestions(*report)
        return {
            item.field: self._hint(item.field, item.answer, suggesting.from_report(item.words, item.at))
            for item in self._read.answers
        }

    def _certainty(self, answers: Mapping[str, str]) -> dict[str, Hint]:
        hours, fever = (self._value(name, answers.get(name, "")) for name in ("hours", "fever_or_infection"))
        lasted, ill = hours if isinstance(hours, float) else None, fever if isinstance(fever, bool) else None
        seen = {"yes": True, "no": False}.get(answers.get(SEEN, ""))
        certainty = suggested_certainty(lasted, ill, seen, self._outlook.profile.relapse_min_hours)
        if certainty is None or (certainty.reason == "open" and answers.get("certainty")):
            return {}
        return {"certainty": self._hint("certainty", certainty.name, suggesting.because(certainty.reason))}

    def _hint(self, name: str, answer: str, reason: str) -> Hint:
        return Hint(answer, suggesting.hint(self._shown(name, answer), reason))

    def _scanned(self, typed: str) -> str:
        value = self._value("date", typed)
        return value if isinstance(value, str) else ""

    def _value(self, name: str, typed: str) -> object:
        try:
            return field_value(self._kind, self._field(name), typed, self._today)
        except FieldError:
            return None

    def _field(self, name: str) -> Field:
        return next(field for field in fields_of(self._kind) if field.name == name)

    def _shown(self, name: str, answer: str) -> str:
        """An answer in the words of its question."""
        field = self._field(name)
        if field.type == "bool":
            return words.yes_no_unknown(answer)
        if field.type in ("choice", "choices"):
            return ", ".join(words.choice(self._kind, name, part) for part in answer.split(", "))
        return answer


def _plain(answer: str) -> str:
    return " ".join(answer.lower().split())
