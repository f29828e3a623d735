"""All questions of a form: what was answered, where the cursor stands, and how one goes from one to the next."""

from collections.abc import Mapping

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import DescendantBlur, DescendantFocus, Key
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from neda.clinical.fields import Field
from neda.clinical.recording import FieldError
from neda.tui.forms.choice_answer import ChoiceAnswer
from neda.tui.forms.hints import Hint
from neda.tui.forms.layout import ANSWER, LAYOUTS, SEEN, asked_first, questions_of
from neda.tui.forms.question import Question
from neda.tui.forms.reading import Asked, problem_of
from neda.tui.forms.text_answer import LineAnswer, PageAnswer
from neda.tui.forms.visit_answers import first_open, question_behind
from neda.tui.plain import plain, shortened
from neda.wording import days
from neda.wording import forms as words

LONGEST_LABEL = 100
WEIGHTY = ("count", "number", "bool")


class Questions(Vertical):
    """The questions of one form in order, the optional ones beneath a heading."""

    class Changed(Message):
        """An answer changed; `picked` where a choice settled it."""

        def __init__(self, question: Question, picked: bool) -> None:
            self.question, self.picked = question, picked
            super().__init__()

    class Finished(Message):
        """Enter was pressed behind the last question asked first, or behind the very last."""

    class Entered(Message):
        """Another question has the cursor."""

    def __init__(self, asked: Asked) -> None:
        """What is asked follows from the kind, and from the visit that is changed."""
        super().__init__()
        self._asked = asked
        self._first = len(asked_first(asked.kind, asked.changes))
        self._starts = first_open(asked.changes, asked.today) or LAYOUTS[asked.kind].starts
        self._arrived: Question | None = None
        self._sent_back = False
        self._questions = tuple(
            Question(asked.kind, field, _label(asked, field), asked.today)
            for field in questions_of(asked.kind, asked.changes)
        )
        for question in self._questions:
            if asked.changes is None and question.field.name == ANSWER and isinstance(question.answer, ChoiceAnswer):
                question.answer.acts_at_once = True

    def compose(self) -> ComposeResult:
        """The questions and one heading."""
        yield from self._questions[: self._first]
        more = [question.label for question in self._questions[self._first :]]
        yield Static(plain(words.more_heading(more)), classes="heading", markup=False)

    def on_mount(self) -> None:
        """The optional questions follow once the first ones can be answered."""
        self.call_after_refresh(self.mount_all, self._questions[self._first :])

    @property
    def answers(self) -> dict[str, str]:
        """Everything typed or picked, by question."""
        return {question.field.name: question.text for question in self._questions}

    @property
    def current(self) -> Question | None:
        """The question that has the cursor."""
        return next((question for question in self._questions if question.here), None)

    def show(self, answers: Mapping[str, str]) -> None:
        """Fill in every answer."""
        for question in self._questions:
            question.show(answers.get(question.field.name, ""))

    def start(self, empty: str = "") -> None:
        """Put the cursor where this kind of form starts, or into the question left `empty` where that comes first."""
        names = [question.field.name for question in self._questions]
        self.go_to(min((self._starts, empty or self._starts), key=names.index))

    def go_to(self, name: str) -> None:
        """Put the cursor into a question; typing replaces what stands there."""
        answer = self._named(name).answer
        answer.focus()
        if isinstance(answer, LineAnswer):
            self.call_after_refresh(answer.action_select_all)

    def point_out(self, problems: Mapping[str, str]) -> None:
        """Say beside each answer what is wrong with it, and go to the first."""
        for question in self._questions:
            question.show_problem(problems.get(question.field.name, ""))
        next(question for question in self._questions if question.field.name in problems).enter()

    def withdraw(self, problems: Mapping[str, str]) -> None:
        """Say no longer what is wrong with an answer that another answer has put right."""
        for question in self._questions:
            if question.refused and question.field.name not in problems:
                question.show_problem("")

    def suggest(self, hints: Mapping[str, Hint]) -> None:
        """Show these suggestions beside their questions, and no others."""
        for question in self._questions:
            if question.hint != hints.get(question.field.name):
                question.suggest(hints.get(question.field.name))

    def take_hint(self) -> None:
        """Take the suggestion of the question one is on, or go to the first there is."""
        here = self.current
        if here and here.hint:
            here.answer.show(here.hint.answer)
            self._changed(here, picked=False)
            self.go_on(here)
        else:
            self.go_to_hint()

    def go_to_hint(self) -> None:
        """To the first question with a suggestion."""
        first = next((question for question in self._questions if question.hint), None)
        if first:
            first.answer.focus()

    def take_hints(self, untouched: Mapping[str, str]) -> int:
        """Take every suggestion for a question that was not answered otherwise; how many were taken."""
        taken = 0
        for question in self._questions:
            if question.hint and question.text in ("", untouched.get(question.field.name)):
                question.answer.show(question.hint.answer)
                self._changed(question, picked=False)
                taken += 1
        return taken

    def put(self, name: str, text: str) -> None:
        """Fill in one answer."""
        self._named(name).show(text)

    def add_to(self, name: str, text: str) -> None:
        """Put more text behind what stands in a question."""
        question = self._named(name)
        question.answer.show("\n".join(filter(None, (question.text.rstrip("\n"), text))))
        self._changed(question, picked=False)

    def begin_note(self, character: str) -> None:
        """Go on in the note with words that were begun where they mean nothing."""
        note = self._named("note").answer
        note.focus()
        if isinstance(note, PageAnswer):
            note.insert(character, note.document.end)
            note.move_cursor(note.document.end)

    def has(self, name: str) -> bool:
        """Whether there is such a question."""
        return any(question.field.name == name for question in self._questions)

    def label(self, name: str) -> str:
        """The label of a question."""
        return self._named(name).label

    def ask_since(self, last_checkin: str) -> None:
        """Name the last check-in in the question of this one."""
        self._named(ANSWER).show_label(words.label(self._asked.kind, ANSWER, last_checkin))

    def settles(self, question: Question) -> bool:
        """Whether this answer saves the form at once: what a new check-in found."""
        return question.field.name == ANSWER and self._asked.changes is None and bool(question.text)

    def go_on(self, question: Question) -> None:
        """To the next question, or out of the form behind the last."""
        place = self._questions.index(question) + 1
        if place == self._first and self._send_back():
            return
        if place in (self._first, len(self._questions)):
            self.post_message(self.Finished())
        else:
            self._questions[place].answer.focus()

    def _skips(self, question: Question) -> bool:
        """Whether enter, out of habit behind a digit that moved on by itself, would skip an answer that counts."""
        counts = question.field.required or question.field.type in WEIGHTY
        return counts and question in self._questions[: self._first] and not question.text.strip()

    def _send_back(self) -> bool:
        """Once, behind the last question asked first: to the certainty that the answers suggest and nobody chose."""
        if self._sent_back or not self.has(SEEN) or not self._named(SEEN).text or self._named("certainty").text:
            return False
        self._sent_back = True
        self._named("certainty").enter()
        return True

    def on_key(self, event: Key) -> None:
        """Tab leaves the last question asked first as enter does."""
        if event.key == "tab" and self.current is self._questions[self._first - 1] and self._send_back():
            event.stop()
            event.prevent_default()

    def _named(self, name: str) -> Question:
        return next(question for question in self._questions if question.field.name == name)

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _typed(self, event: Input.Changed | TextArea.Changed) -> None:
        event.stop()
        answer = event.control
        if not (isinstance(answer, LineAnswer) and answer.named()):
            self._changed(question_of(answer), picked=False)

    @on(ChoiceAnswer.Changed)
    def _picked(self, event: ChoiceAnswer.Changed) -> None:
        event.stop()
        question = question_of(event.answer)
        self._changed(question, picked=event.done)
        if event.done and not self.settles(question):
            self.go_on(question)
            self._arrived = next(iter(self._questions[self._questions.index(question) + 1 :]), None)

    @on(Input.Submitted)
    @on(ChoiceAnswer.Submitted)
    def _submitted(self, event: Input.Submitted | ChoiceAnswer.Submitted) -> None:
        event.stop()
        here = self.current
        if here and here.asks_which and here.among:
            here.show_problem(days.choose_one())
        elif here and here.asks_which:
            here.enter()
        elif here and here is self._arrived and self._skips(here):
            needed = str(FieldError(self._asked.kind, here.field.name, "missing"))
            here.show_problem(needed if here.field.required else words.still_empty())
            self._arrived = None
        elif here:
            self.go_on(here)

    @on(PageAnswer.Leave)
    def _left(self, event: PageAnswer.Leave) -> None:
        event.stop()
        self.call_later(self.screen.run_action, f"move({1 if event.forward else -1})")

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Mark the question and bring it into view as a whole."""
        question = question_of(event.widget)
        self._arrived = self._arrived if question is self._arrived else None
        question.add_class("-here")
        question.mark()
        question.scroll_visible(animate=False)
        self.post_message(self.Entered())

    def on_descendant_blur(self, event: DescendantBlur) -> None:
        """Say at once what cannot be read, beside the answer."""
        question = question_of(event.widget)
        question.set_class(question.here, "-here")
        question.mark()
        if question.among:
            return
        if problem := problem_of(self._asked, question.field, question.text):
            question.show_problem(problem)
        elif question.field.name == "name":  # half a name is unknown while it is typed
            question.show_reading()

    def _changed(self, question: Question, picked: bool) -> None:
        question.show_reading()
        self.post_message(self.Changed(question, picked))


def _label(asked: Asked, field: Field) -> str:
    behind = question_behind(asked.changes, field.name)
    if behind:
        return words.answer_to(shortened(behind, LONGEST_LABEL))
    return words.label(asked.kind, field.name)


def question_of(answer: Widget) -> Question:
    """The question that an answer belongs to."""
    return next(node for node in answer.ancestors if isinstance(node, Question))
