"""What to add: every kind with a number and a letter."""

from itertools import zip_longest
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from neda.tui.keys import RECORDED
from neda.tui.plain import plain
from neda.tui.widgets.wrapped import Hanging
from neda.wording import forms as words
from neda.wording.pressed import key

NUMBERED = dict(zip("1234567890", RECORDED, strict=False))
"""The number of the first ten; the letter of each is the one that records it on every screen."""


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
                    Option(Hanging(plain(f"{number} {key(kind)}  "), plain(words.kind_line(kind))), id=kind)
                    for number, kind in zip_longest(NUMBERED, RECORDED, fillvalue=" ")
                ),
                compact=True,
            )
            yield Static(words.choose_kind_hint(), classes="hint", markup=False)

    def on_key(self, event: Key) -> None:
        """A number or a letter chooses at once."""
        lettered = {key(kind): kind for kind in RECORDED}
        kind = (lettered | NUMBERED).get(event.character or event.key)
        if kind:
            event.stop()
            self.dismiss(kind)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click chooses."""
        self.dismiss(event.option_id)

    def action_leave(self) -> None:
        """Back without a choice."""
        self.dismiss(None)
