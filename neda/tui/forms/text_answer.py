"""Answers that are typed: one line, a line that also takes the number of a choice, and text over several lines."""

from typing import ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.events import Paste
from textual.message import Message
from textual.widgets import Input, TextArea

from neda.tui.forms.choice_answer import Option
from neda.wording.inert_lines import inert_lines

SENTENCE = 40
"""Letters behind which what is pasted into a date or a number is no date or number, but a report in one line."""


class LineAnswer(Input):
    """One line, shown inert; pasted lines are joined, so that none is lost."""

    class Lines(Message):
        """More was pasted than this line is for: a form may have a better place for it."""

        def __init__(self, answer: "LineAnswer", text: str) -> None:
            self.answer, self.text = answer, text
            super().__init__()

    def __init__(self, options: tuple[Option, ...] = ()) -> None:
        """With `options`, a digit alone stands for the choice of that number; any other words are taken too."""
        super().__init__()
        self.cursor_blink = False
        self._options, self._begun = options, ""

    @property
    def text(self) -> str:
        """What is typed."""
        return self.value

    def show(self, text: str) -> None:
        """Put an answer into the field."""
        self.value, self._begun = text, ""

    def take(self, text: str, typed: str) -> None:
        """Put in the answer that keys `typed` elsewhere picked; whoever goes on typing begins with them instead."""
        self.show(text)
        self._begun = typed
        self.focus()

    def begin(self, character: str) -> None:
        """Take up words that were begun elsewhere, in place of what stands here."""
        self.take(self._begun + character, self._begun + character)

    def replace(self, text: str, start: int, end: int) -> None:
        """Type over what is selected, going on from what was typed elsewhere."""
        begun, self._begun = self._begun, ""
        all_of_it = abs(end - start) == len(self.value)
        super().replace(begun + text if text and all_of_it else text, start, end)

    def on_blur(self) -> None:
        """What is typed here next begins here."""
        self._begun = ""

    def named(self) -> bool:
        """Replace the number of a choice by its name; whether there was one."""
        for option in self._options:
            if self.value == option.number:
                self.value = option.name.replace("_", " ")
                self.cursor_position = len(self.value)
                return True
        return False

    def _on_paste(self, event: Paste) -> None:
        event.stop()
        event.prevent_default()
        if len(event.text.strip().splitlines()) > 1 or (self.has_class("-short") and len(event.text) > SENTENCE):
            self.post_message(self.Lines(self, event.text))
        else:
            self.join(event.text)

    def join(self, text: str) -> None:
        """Take pasted lines as one."""
        super()._on_paste(Paste(" ".join(text.splitlines())))

    @property
    def _value(self) -> Text:
        signs = "*" * len(self.value) if self.password else _signs(self.value)
        return Text(signs, no_wrap=True, overflow="ignore", end="")


class PageAnswer(TextArea):
    """Text over several lines, shown inert; the arrows leave it at its first and last line, tab anywhere."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "up", show=False),
        Binding("down", "down", show=False),
    ]

    class Leave(Message):
        """The cursor ran over the top or bottom edge."""

        def __init__(self, forward: bool) -> None:
            self.forward = forward
            super().__init__()

    def __init__(self) -> None:
        super().__init__(highlight_cursor_line=False)
        self.match_cursor_bracket = self.cursor_blink = False

    def show(self, text: str) -> None:
        """Put an answer into the field."""
        self.load_text(text)

    async def _on_paste(self, event: Paste) -> None:
        event.stop()
        event.prevent_default()
        await super()._on_paste(event)

    def get_line(self, line_index: int) -> Text:
        """One line of the text, inert."""
        return Text(_signs(self.document.get_line(line_index)), end="", no_wrap=True)

    def action_up(self) -> None:
        """Up one line, or to the question before."""
        self._move(forward=False)

    def action_down(self) -> None:
        """Down one line, or to the next question."""
        self._move(forward=True)

    def _move(self, forward: bool) -> None:
        row = self.wrapped_document.location_to_offset(self.cursor_location).y + (1 if forward else -1)
        if not 0 <= row < self.wrapped_document.height:
            self.post_message(self.Leave(forward))
            return
        target = self.get_cursor_down_location() if forward else self.get_cursor_up_location()
        self.move_cursor(target, record_width=False)


def _signs(line: str) -> str:
    """One line sign by sign, so that the cursor stays on its letter."""
    return inert_lines(line.replace("\n", "\ufffd").replace("\r", "\ufffd"))
