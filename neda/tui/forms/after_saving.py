"""What must be read after saving: when to seek care, what was flagged, and the verdict that holds now."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from neda.tui.plain import plain
from neda.wording import forms as words


class AfterSaving(ModalScreen[None]):
    """A few lines that stay until they are put away: with enter, escape or a click."""

    CSS_PATH = "forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter", "go_on", "Go on", show=False)]

    def __init__(self, lines: Iterable[str]) -> None:
        """`lines` are sentences, the most urgent first."""
        super().__init__()
        self._lines = tuple(lines)

    def compose(self) -> ComposeResult:
        """A title, the lines, one button."""
        with Vertical(id="form-after"):
            yield Static(words.saved_title(), classes="title", markup=False)
            for line in self._lines:
                yield Static(plain(line), classes="line", markup=False)
            yield Button(words.go_on(), id="press-go-on", compact=True)

    def on_button_pressed(self) -> None:
        """Put them away."""
        self.dismiss(None)

    def action_go_on(self) -> None:
        """Put them away."""
        self.dismiss(None)
