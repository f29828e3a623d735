"""Narrow the list to one kind of entry, by number key, arrow or mouse."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from neda.tui.plain import plain
from neda.wording import fields
from neda.wording import screens as words


class FilterKind(ModalScreen[str | None]):
    """Dismisses with a kind, with "" for all kinds, or with None where nothing was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,k,q", "leave", show=False),
        Binding("f1,question_mark", "app.help", show=False),
    ]
    PLACE = "kinds"

    def __init__(self, kinds: tuple[str, ...]) -> None:
        """`kinds` are those that are recorded."""
        super().__init__()
        self._choices = ("", *kinds)

    def compose(self) -> ComposeResult:
        """One line a kind."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = plain(words.title("kinds"))
            yield OptionList(*(Option(plain(f"{number}  {_name(kind)}")) for number, kind in enumerate(self._choices)))

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._choices[event.option_index])

    def on_key(self, event: Key) -> None:
        """A digit picks."""
        digit = event.character or ""
        if digit.isascii() and digit.isdigit() and int(digit) < len(self._choices):
            event.stop()
            self.dismiss(self._choices[int(digit)])

    def action_leave(self) -> None:
        """Leave the list as it was."""
        self.dismiss(None)


def _name(kind: str) -> str:
    return fields.kind_plural(kind) if kind else words.all_kinds()
