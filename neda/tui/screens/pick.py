"""Pick one of a few: by number key, arrow or mouse."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from neda.tui.plain import plain
from neda.tui.widgets.wrapped import Hanging
from neda.wording import screens as words


class Pick(ModalScreen[str | None]):
    """Dismisses with the name picked, or with None where nothing was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", show=False),
        Binding("f1,question_mark", "app.help", show=False),
    ]

    def __init__(
        self, title: str, choices: Sequence[tuple[str, str]], first: int = 1, now: str = "", question: str = ""
    ) -> None:
        """`choices` are names with their words, numbered from `first`; the cursor starts on `now`."""
        super().__init__()
        self.PLACE = title
        self._choices, self._first, self._question = tuple(choices), first, question
        self._names = [name for name, _words in self._choices]
        self._start = self._names.index(now) if now in self._names else 0

    def compose(self) -> ComposeResult:
        """One line a choice."""
        with VerticalScroll(classes="dialog", can_focus=False) as dialog:
            dialog.border_title = plain(words.title(self.PLACE))
            if self._question:
                yield Static(plain(self._question), classes="question")
            yield OptionList(
                *(
                    Option(Hanging(plain(f"{number}  "), plain(said)))
                    for number, (_name, said) in enumerate(self._choices, self._first)
                )
            )
            yield Static(plain(words.pick_keys()), classes="quiet")

    def on_mount(self) -> None:
        """Start on what holds now."""
        self.query_one(OptionList).highlighted = self._start

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._names[event.option_index])

    def on_key(self, event: Key) -> None:
        """A digit picks."""
        digit = event.character or ""
        place = int(digit) - self._first if digit.isascii() and digit.isdigit() else -1
        if 0 <= place < len(self._names):
            event.stop()
            self.dismiss(self._names[place])

    def action_leave(self) -> None:
        """Leave everything as it was."""
        self.dismiss(None)
