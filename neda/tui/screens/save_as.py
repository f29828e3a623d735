"""Ask for a file name."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from neda.tui.plain import plain
from neda.wording import screens as words

ENDING = ".txt"


class SaveAs(ModalScreen[str | None]):
    """Dismisses with the name typed, or None; what cannot be meant is said beside the field."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("f1", "app.help", show=False),
    ]
    PLACE = "save_as"

    def __init__(self, proposed: str) -> None:
        """`proposed` stands in the field already."""
        super().__init__()
        self._proposed = proposed

    def compose(self) -> ComposeResult:
        """The question, the field, what is wrong with it."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = plain(words.title("save_as"))
            yield Static(plain(words.ask_path()))
            yield Input(self._proposed, id="name")
            yield Static(id="problem")
            yield Static(plain(words.save_keys()), classes="quiet")

    @on(Input.Submitted)
    def _named(self, event: Input.Submitted) -> None:
        name = event.value.strip()
        if name.lower().endswith(ENDING) and len(name) > len(ENDING):
            self.dismiss(name)
        else:
            self.query_one("#problem", Static).update(plain(words.only_text()))

    def action_leave(self) -> None:
        """Save nothing."""
        self.dismiss(None)
