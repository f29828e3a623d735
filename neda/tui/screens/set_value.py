"""Ask for the value of one setting, in a line."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from neda.tui.forms.text_answer import LineAnswer
from neda.tui.plain import plain, shortened
from neda.wording import screens
from neda.wording import settings as words

LONGEST_NAME = 60


class SetValue(ModalScreen[None]):
    """Stays until a value is taken or the question is left; what cannot be taken is said beside the line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("f1", "app.help", show=False),
    ]
    PLACE = "set_value"

    def __init__(self, name: str, about: str, now: str, attempt: Callable[[str], str]) -> None:
        """`now` stands in the line already; `attempt` sets a value, or says why it cannot be taken."""
        super().__init__()
        self._name_of, self._about, self._now, self._attempt = name, about, now, attempt

    def compose(self) -> ComposeResult:
        """What the setting does, the line, what is wrong with it."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = plain(screens.title(self.PLACE))
            yield Static(plain(self._about), classes="question")
            yield Static(plain(words.ask(shortened(self._name_of, LONGEST_NAME))))
            yield LineAnswer()
            yield Static(id="problem")
            yield Static(plain(words.ask_keys()), classes="quiet")

    def on_mount(self) -> None:
        """Typing replaces what stands there."""
        answer = self.query_one(LineAnswer)
        answer.show(self._now)
        self.call_after_refresh(answer.action_select_all)

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        problem = self._attempt(event.value.strip())
        if problem:
            self.query_one("#problem", Static).update(plain(problem))
        else:
            self.dismiss()

    def action_leave(self) -> None:
        """Change nothing."""
        self.dismiss()
