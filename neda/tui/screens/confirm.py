"""A question that must be answered before something is taken away; the answer is No unless Yes is chosen."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from neda.tui import keys
from neda.tui.plain import plain
from neda.wording import screens as words


class Confirm(ModalScreen[bool]):
    """Asks, names what it is about, and starts on No."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *keys.bindings("confirm"),
        Binding("left,up", "app.focus_previous", show=False),
        Binding("right,down", "app.focus_next", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("f1,question_mark", "app.help", show=False),
    ]
    AUTO_FOCUS = "#no"
    PLACE = "confirm"

    def __init__(self, question: str) -> None:
        """The question, with what it is about."""
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """The question and two buttons."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = plain(words.title("confirm"))
            with VerticalScroll(classes="asked", can_focus=False):
                yield Static(plain(self._question), classes="question")
            with Horizontal(classes="buttons"):
                yield Button(plain(words.no()), id="no")
                yield Button(plain(words.yes()), id="yes")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """A button was pressed or clicked."""
        self.dismiss(event.button.id == "yes")

    def action_page(self, step: int) -> None:
        """The rest of a long question, and back."""
        asked = self.query_one(".asked", VerticalScroll)
        if step > 0:
            asked.scroll_page_down(animate=False)
        else:
            asked.scroll_page_up(animate=False)

    def action_answer(self, answer: bool) -> None:
        """A key answered."""
        self.dismiss(answer)
