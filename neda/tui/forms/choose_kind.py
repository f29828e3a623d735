"""What to add: every kind with a number and a letter."""

from itertools import chain, repeat
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from neda.wording import forms as words

KINDS = {
    "relapse": "r",
    "mri": "m",
    "edss": "e",
    "treatment": "t",
    "checkin": "c",
    "note": "n",
    "visit": "v",
    "measurement": "l",
    "person": "p",
    "clinic": "i",
}
"""The letter of each kind, in the order offered; the same letters work on every screen."""
NUMBERED = tuple(zip(chain("1234567890", repeat("")), KINDS.items(), strict=False))
"""The number of each kind too; an eleventh kind has its letter only."""


class ChooseKind(ModalScreen[str | None]):
    """Asks for a kind; answers with its name, or with None on escape."""

    CSS_PATH = "forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Back", show=False)]

    def compose(self) -> ComposeResult:
        """A title, the kinds, and how to choose."""
        with Vertical(id="form-kinds"):
            yield Static(words.choose_kind(), classes="title", markup=False)
            yield OptionList(
                *(
                    Option(Content(f"{number:1} {letter}  {words.kind_line(kind)}"), id=kind)
                    for number, (kind, letter) in NUMBERED
                ),
                compact=True,
            )
            yield Static(words.choose_kind_hint(), classes="hint", markup=False)

    def on_key(self, event: Key) -> None:
        """A number or a letter chooses at once."""
        for number, (kind, letter) in NUMBERED:
            if event.character in (number, letter):
                event.stop()
                self.dismiss(kind)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click chooses."""
        self.dismiss(event.option_id)

    def action_leave(self) -> None:
        """Back without a choice."""
        self.dismiss(None)
