"""What a form points out beside the questions: suggestions to confirm, what was left open, an entry already there."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Static

from neda.tui.plain import plain

BUTTONS = ("take", "take_all", "twin", "systems")


class Advice(Vertical):
    """Lines that are there when there is something to say, and a button for each thing one can do about it."""

    def __init__(self, labels: dict[str, str]) -> None:
        """`labels` are the words of the buttons by name; the names are actions of the form."""
        super().__init__()
        self._labels = labels

    def compose(self) -> ComposeResult:
        """The lines, then the buttons."""
        yield Static(id="advice-lines", markup=False)
        with Horizontal(id="advice-buttons"):
            for name in BUTTONS:
                yield Button(self._labels[name], id=f"advise-{name}", action=f"screen.{name}", compact=True)

    def on_mount(self) -> None:
        """The buttons are for a mouse; keys do the same, so the way from the questions to saving stays short."""
        for button in self.query(Button):
            button.can_focus = False

    def show(self, lines: list[str], offered: set[str]) -> None:
        """Say these lines and offer these buttons."""
        self.query_one("#advice-lines", Static).update(plain("\n".join(lines)))
        self.query_one("#advice-lines").display = bool(lines)
        for name in BUTTONS:
            self.query_one(f"#advise-{name}").display = name in offered
        self.query_one("#advice-buttons").display = bool(offered)
