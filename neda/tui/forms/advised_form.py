"""The part of a form that points things out: suggestions to confirm, a pasted report, an entry already there."""

from datetime import date
from typing import NamedTuple

from textual import on
from textual.events import Paste
from textual.screen import ModalScreen

from neda.clinical.entries import Entry, Person, when
from neda.clinical.twins import twin_of
from neda.tui.forms.advice import Advice
from neda.tui.forms.choice_answer import ChoiceAnswer
from neda.tui.forms.hints import REPORT, Hints
from neda.tui.forms.layout import ANSWER
from neda.tui.forms.outlook import Outlook
from neda.tui.forms.proposals import unit_of
from neda.tui.forms.questions import Questions, question_of
from neda.tui.forms.reading import Reading
from neda.tui.forms.systems_sheet import SystemsSheet
from neda.tui.forms.text_answer import LineAnswer
from neda.tui.screens.made_ahead import MadeAhead
from neda.wording import forms as words
from neda.wording import suggesting


class FormResult(NamedTuple):
    """What was saved last; `again` when several entries were saved in one sitting."""

    entry: Entry | Person
    again: bool = False


class AdvisedForm(ModalScreen[FormResult | None], MadeAhead[FormResult | None]):
    """What every form does with suggestions; asking, weighing and saving are the entry form's own."""

    def __init__(self, kind: str, today: date, outlook: Outlook) -> None:
        """Suggestions follow from the kind and from the rules the journal is judged by."""
        super().__init__()
        self._kind, self._today, self._outlook = kind, today, outlook
        self._hints = Hints(kind, today, outlook)
        self._twin: Entry | None = None
        self._untouched: dict[str, str] = {}
        self._unit = ""
        self._questions: Questions

    def _notice(self, text: str) -> None:
        """Say what happened."""
        raise NotImplementedError

    @property
    def _adds(self) -> bool:
        """Whether a new entry is made."""
        raise NotImplementedError

    def _touched(self) -> None:
        """Something was answered."""
        raise NotImplementedError

    def _weigh(self) -> None:
        """Say what saving would do."""
        raise NotImplementedError

    def _advise(self, reading: Reading, answers: dict[str, str]) -> None:
        """Show what the answers suggest for other questions, and an entry that may be the same one."""
        hints = self._hints.of(answers)
        self._questions.suggest(hints)
        self._twin = twin_of(reading.entry, self._outlook.journal)
        day = when(self._twin) if self._twin else None
        lines = [
            suggesting.summary(len(hints)) if hints else "",
            self._hints.left_open(),
            suggesting.twin(self._kind, day.text) if day else "",
        ]
        offered = {"take": bool(hints), "take_all": len(hints) > 1, "twin": self._twin is not None}
        offered["systems"] = self._kind == "edss"
        self.query_one(Advice).show(list(filter(None, lines)), {name for name, there in offered.items() if there})

    @on(ChoiceAnswer.Unheard)
    def _unheard(self, event: ChoiceAnswer.Unheard) -> None:
        """Words where digits choose: a check-in takes them into its note, other forms say how they are used."""
        if question_of(event.answer).field.name == ANSWER:
            self._questions.begin_note(event.character)
            self._notice(words.words_in_note())
        else:
            self._notice(words.keys_help())

    @on(LineAnswer.Lines)
    def _lines_pasted(self, event: LineAnswer.Lines) -> None:
        event.stop()
        if self._questions.has(REPORT):
            self._report_pasted(event.text)
        else:
            event.answer.join(event.text)

    def on_paste(self, event: Paste) -> None:
        """A report pasted while the cursor stands in a choice or on a button."""
        if self._questions.has(REPORT) and event.text.strip():
            event.stop()
            self._report_pasted(event.text)

    def _report_pasted(self, text: str) -> None:
        """Keep the radiologist's words in their place and go to the first answer they suggest."""
        self._questions.add_to(REPORT, text)
        self._weigh()
        hinted = bool(self._hints.of(self._questions.answers))
        self._notice(self._dated(suggesting.report_kept() if hinted else suggesting.nothing_read()))
        if self._undated:
            self._questions.go_to("date")
        elif hinted:
            self._questions.go_to_hint()

    def _dated(self, said: str) -> str:
        """The same, and that the day is still the one the form proposed: a report is hardly ever of today."""
        typed = self._questions.answers.get("date", "")
        return f"{said}\n{suggesting.still_today()}" if self._undated and typed.strip() else said

    @property
    def _undated(self) -> bool:
        """Whether the date is empty or still the one the form proposed."""
        typed = self._questions.answers.get("date", "")
        return not typed.strip() or typed == self._untouched.get("date") == self._today.isoformat()

    def _drop_proposed(self, name: str) -> None:
        """Empty an answer the form proposed and nobody typed: one's own score has no assessor."""
        answers = self._questions.answers
        if answers.get(name) and answers[name] == self._untouched.get(name):
            self._questions.show(answers | {name: ""})

    def _propose_unit(self, test: str) -> None:
        """Put in the unit that this test has, unless another one was typed."""
        if self._questions.answers["unit"] == self._unit:
            self._unit = unit_of(test)
            self._questions.put("unit", self._unit)

    def action_take(self) -> None:
        """Make the suggestion one is on one's own answer, or go to the first."""
        self._questions.take_hint()

    def action_take_all(self) -> None:
        """Make every suggestion one's own answer where nothing else was answered; what was recorded is an answer."""
        if taken := self._questions.take_hints(self._untouched if self._adds else {}):
            self._notice(self._dated(suggesting.taken(taken)))

    def action_systems(self) -> None:
        """Ask for the functional systems one by one and work out the score."""
        if self._kind == "edss":
            self.app.push_screen(SystemsSheet(self._questions.answers, self._today, self._graded), self._graded)

    def _graded(self, answers: dict[str, str] | None) -> None:
        if answers:
            self._questions.show(self._questions.answers | answers)
            self._touched()
