"""One form for every kind of entry and for the person's facts: asks, shows what saving would do, saves."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from neda.clinical.entries import Person, when
from neda.tui import keys
from neda.tui.forms.advice import BUTTONS as ADVICE
from neda.tui.forms.advice import Advice
from neda.tui.forms.advised_form import FormResult
from neda.tui.forms.layout import ANSWER, questions_of, starred
from neda.tui.forms.press import Press
from neda.tui.forms.proposals import last_checkin
from neda.tui.forms.questions import Questions
from neda.tui.forms.reading import Reading, read
from neda.tui.forms.remarks import care, nothing_to_compare, worked_out
from neda.tui.forms.saving_form import SavingForm
from neda.tui.forms.visit_answers import question_behind
from neda.tui.plain import plain, shortened
from neda.tui.widgets.title_bar import BETWEEN, LONGEST_NAME
from neda.wording import forms as words
from neda.wording import suggesting

PAGE = 5
"""Questions that a page key goes on or back."""
BUTTONS = ("save", "again", "help", "discard", "back")
"""What can be pressed, by the names of keys: buttons and hints in one."""


class EntryForm(SavingForm):
    """Adds an entry, or changes `entry`; the kind "person" asks for the person's facts. Answers with what was saved."""

    CSS_PATH = "forms.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-normal")]  # noqa: RUF012 - Textual declares it as an instance variable
    BINDINGS: ClassVar[list[BindingType]] = [
        *keys.bindings(keys.FORM),
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("pagedown", f"move({PAGE})", show=False),
        Binding("pageup", f"move(-{PAGE})", show=False),
    ]
    _weighing = False

    def compose(self) -> ComposeResult:
        """Title, what happened, the questions, what saving would do, the buttons."""
        with Vertical(id="form-sheet"):
            yield Static(classes="title", markup=False)
            yield Static(id="form-notice", markup=False)
            yield self._questions
            yield Static(id="form-explanation", markup=False)
            yield Static(id="form-care", markup=False)
            yield Advice({name: words.advice_button(name) for name in ADVICE})
            yield Static(id="form-consequence", markup=False)
            with Horizontal(id="form-buttons"):
                for name in BUTTONS:
                    if self._adds or name != "again":
                        does = keys.named(f"form_{name}").action
                        yield Press(words.button(name), id=f"press-{name}", action=does)

    def _start(self) -> None:
        """Begin where the kind of entry begins."""
        self.query_one(".title", Static).update(plain(self._title()))
        self._questions.start()
        self._weigh()

    def _title(self) -> str:
        changed = self._asked.changes
        day = when(changed) if changed and not isinstance(changed, Person) else None
        stars = any(map(starred, questions_of(self._kind)))
        asked = words.title(self._kind, self._adds, day.text if day else "")
        whose = shortened(self._outlook.journal.person.name or getattr(self.app, "whose", "") or "", LONGEST_NAME)
        return BETWEEN.join(filter(None, (asked, whose))) + (words.star_explained() if stars else "")

    @on(Questions.Changed)
    def _answered(self, event: Questions.Changed) -> None:
        if event.picked and self._questions.settles(event.question):
            self._save(again=self._series)
            if self.is_current:
                event.question.answer.refresh()
            return
        if event.picked and self._adds and (event.question.field.name, event.question.text) == ("source", "self"):
            self._drop_proposed("assessor")
        if event.question.field.name == "test" and self._adds:
            self._propose_unit(event.question.text)
        self._touched()

    def _touched(self) -> None:
        """Something was typed: weigh it once the keys are in, keep it within a second."""
        self._leaving = False
        if not self._weighing:
            self._weighing = True
            self.call_later(self._weigh)
        self._keep_soon()

    @on(Questions.Finished)
    def _finished(self) -> None:
        if self._refused and ANSWER in self._untouched and self._adds:
            return  # a digit was to save it, and the cursor stands where something is missing
        if not self._series or self._questions.answers[ANSWER]:
            self.query_one("#press-save").focus()

    @on(Questions.Entered)
    def _explain(self) -> None:
        question = self._questions.current
        text = words.keys_help()
        if question and question_behind(self._asked.changes, question.field.name):
            text = words.answer_to_help()
        elif question:
            text = words.help_lines(self._kind, question.field.name)
        self.query_one("#form-explanation", Static).update(text)

    def _weigh(self) -> None:
        """Say what saving would do, or what is still needed."""
        self._weighing = False
        answers = self._questions.answers
        if ANSWER in answers:
            changed = None if isinstance(self._asked.changes, Person) else self._asked.changes
            self._questions.ask_since(last_checkin(self._outlook.journal, changed, answers["date"], self._today))
        reading = read(self._asked, answers)
        self._questions.withdraw(reading.problems)
        if self._refused:
            self._refuse(reading)
        self.query_one("#form-consequence", Static).update(plain(self._prospect(reading, answers)))
        self._advise(reading, answers)
        when_to_seek_care = care(self._kind, answers, self._today)
        self.query_one("#form-care", Static).update(when_to_seek_care)
        self.set_class(bool(when_to_seek_care), "-care")

    def _prospect(self, reading: Reading, answers: dict[str, str]) -> str:
        if self._adds and set(reading.problems) == {ANSWER}:
            return words.saves_at_once()
        if reading.entry is None:
            return words.still_needed(self._questions.label(name) for name in reading.problems)
        untouched = not self._adds and answers == self._untouched
        said = words.nothing_typed() if untouched else self._outlook.if_saved(reading.entry, self._plain)
        alone = "" if self._outlook.trouble else nothing_to_compare(reading.entry, self._outlook.journal)
        beside = (worked_out(reading.entry), alone)
        return " ".join(filter(None, (*beside, said)))

    def action_twin(self) -> None:
        """Open the entry that is there already; what was typed here stays."""
        if self._twin is not None:
            form = EntryForm(self._kind, self._file, self._today, entry=self._twin)
            self.app.push_screen(form, self._twin_left)

    def _twin_left(self, result: FormResult | None) -> None:
        self._outlook.read()
        self._notice(suggesting.twin_changed() if result else self._outlook.trouble)
        self._weigh()

    def action_help(self) -> None:
        """Show or put away the help for the question in focus."""
        self._explain()
        self.toggle_class("-help")

    def action_move(self, step: int) -> None:
        """So many questions back or on; the cursor never leaves either end."""
        chain = self.focus_chain
        here = chain.index(self.focused) if self.focused in chain else -step
        self.set_focus(chain[min(max(here + step, 0), len(chain) - 1)])
