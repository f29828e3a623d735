"""One question of a form: its label, its answer, and beneath it how the answer was read or what is wrong with it."""

from datetime import date

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static

from neda.clinical.fields import Field
from neda.clinical.typing_in import date_readings
from neda.tui.forms.choice_answer import ChoiceAnswer, Option
from neda.tui.forms.echo import echo
from neda.tui.forms.hints import Hint
from neda.tui.forms.layout import ANSWER, starred
from neda.tui.forms.text_answer import LineAnswer, PageAnswer
from neda.tui.plain import plain
from neda.wording import days
from neda.wording import forms as words

Answer = LineAnswer | PageAnswer | ChoiceAnswer
YES_NO_UNKNOWN = ("yes", "no", "")
DATED = ("date", "compared")
SHORT = ("date", "number", "integer", "count", "score", "compared")
LONG = ("long", "questions", "answers")


class Question(Widget):
    """A labelled answer. Its `text` is what a person typed or picked, exactly as recorded while left untouched."""

    def __init__(self, kind: str, field: Field, label: str, today: date) -> None:
        """`label` stands beside the answer as text; a star marks what is needed."""
        super().__init__()
        self.kind, self.field, self.today = kind, field, today
        self.label = label
        self.answer = _answer(kind, field)
        self.answer.set_class(field.type in SHORT, "-short")
        self._menu = ChoiceAnswer(_options(kind, field)) if field.open else None
        if self._menu:
            self._menu.can_focus = False
        self._which = ChoiceAnswer((), aside=True) if field.type in DATED else None
        if self._which:
            self._which.display = False
        self._given, self._as_shown = "", ""
        self._note = Static(classes="note", markup=False)
        self._hint = Static(classes="hint", markup=False)
        self._problem = ""
        self.hint: Hint | None = None

    def compose(self) -> ComposeResult:
        """Label, answer, note."""
        yield Static(">", classes="here", markup=False)
        label = words.required(self.label) if starred(self.field) else self.label
        yield Static(plain(label), classes="label", markup=False)
        with Vertical(classes="side"):
            yield self.answer
            if self._menu:
                yield self._menu
            yield self._note
            if self._which:
                yield self._which
            yield self._hint

    @property
    def here(self) -> bool:
        """Whether the cursor stands in this question."""
        return self.answer.has_focus or bool(self._which and self._which.has_focus)

    @property
    def refused(self) -> bool:
        """Whether it is said beside the answer that it cannot be taken."""
        return bool(self._problem)

    @property
    def asks_which(self) -> bool:
        """Whether the date typed can mean several, which are offered by number."""
        return bool(self._which and self._which.display)

    @property
    def text(self) -> str:
        """The answer as typed text."""
        now = self.answer.text
        return self._given if now == self._as_shown else now

    def show_label(self, label: str) -> None:
        """Ask in other words."""
        if label != self.label:
            self.label = label
            self.query_one(".label", Static).update(plain(label))

    def show(self, text: str) -> None:
        """Fill in an answer."""
        self.answer.show(text)
        self._given, self._as_shown = text, self.answer.text
        self.show_reading()

    def show_reading(self) -> None:
        """Say how the answer was read, while it is typed; an earlier refusal is withdrawn."""
        self._problem = ""
        if self._menu:
            self._menu.show(self.text.strip().replace(" ", "_"))
        self._offer()
        said = self._asked_which() if self.asks_which else echo(self.kind, self.field, self.text, self.today)
        self._say("" if self.here and said == words.unknown_drug() else said)

    def suggest(self, hint: Hint | None) -> None:
        """Show a suggestion beside the answer, or none."""
        self.hint = hint
        self._hint.update(plain(f"? {hint.said}" if hint else ""))
        self._hint.set_class(hint is not None, "-suggests")

    def enter(self) -> None:
        """Put the cursor where the answer is put right: among the dates that may be meant, or in the answer."""
        (self._which if self._which and self.asks_which else self.answer).focus()

    def on_choice_answer_changed(self, event: ChoiceAnswer.Changed) -> None:
        """A click on a choice that stands beneath a line fills in the line."""
        if event.answer is self._menu:
            event.stop()
            self.answer.show(self._menu.text.replace("_", " "))
        elif event.answer is self._which:
            event.stop()
            if isinstance(self.answer, LineAnswer) and (picked := self._which.picked):
                self.answer.take(picked.name, picked.number)

    def on_choice_answer_unheard(self, event: ChoiceAnswer.Unheard) -> None:
        """Whoever types another date among the offered ones is typing it into the line."""
        if event.answer is self._which and isinstance(self.answer, LineAnswer):
            event.stop()
            self.answer.begin(event.character)

    @property
    def among(self) -> bool:
        """Whether the cursor stands among the offered dates; the sign beside the label then stands above them."""
        return self._which is not None and self.is_attached and self.screen.focused is self._which

    def mark(self) -> None:
        """Show where in the question the cursor stands."""
        self.set_class(self.among, "-among")
        if self.asks_which:
            self._say(f"! {self._problem}" if self._problem else self._asked_which())

    def show_problem(self, problem: str) -> None:
        """Say why the answer cannot be taken and what to do."""
        self._problem = problem
        if problem:
            self._say(f"! {problem}")
        else:
            self.show_reading()

    def _offer(self) -> None:
        """Offer the dates that may be meant by number."""
        if self._which:
            readings = date_readings(self.field, self.text, self.today) if self.text.strip() else ()
            numbered = enumerate(readings, 1)
            self._which.offer(tuple(Option(str(number), text, days.in_words(text)) for number, text in numbered))
            self._which.display = bool(readings)

    def _asked_which(self) -> str:
        assert self._which
        return days.choose_one() if self.among else days.which(self._which.offered)

    def _say(self, note: str) -> None:
        self._note.update(plain(f"> {note}" if self.among else note))
        self._note.set_class(bool(self._problem), "-problem")
        self.set_class(not note, "-quiet")


def _answer(kind: str, field: Field) -> Answer:
    if field.type in LONG:
        return PageAnswer()
    if field.type in ("bool", "choice", "choices") and not field.open:
        return ChoiceAnswer(_options(kind, field), several=field.type == "choices", aside=field.name == ANSWER)
    return LineAnswer(_options(kind, field) if field.open else ())


def _options(kind: str, field: Field) -> tuple[Option, ...]:
    if field.type == "bool":
        named = [(name, words.yes_no_unknown(name)) for name in YES_NO_UNKNOWN]
    else:
        named = [(name, words.choice(kind, field.name, name)) for name in field.choices]
    return tuple(Option(str(number), *pair) for number, pair in enumerate(named, 1))
