"""An entry changed here and elsewhere since it was opened: both versions, and the person chooses."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Button, Label, Static

from neda.report.versions import Difference
from neda.tui.plain import plain
from neda.wording import backups as words

MINE, THEIRS, BACK = "mine", "theirs", "back"


class Conflict(ModalScreen[str]):
    """What was typed here and what is in the journal now; answers with mine, theirs or back, and starts on back."""

    CSS_PATH = "forms.tcss"
    AUTO_FOCUS = f"#{BACK}"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "choose('back')", show=False),
        Binding("left,up", "app.focus_previous", show=False),
        Binding("right,down", "app.focus_next", show=False),
    ]

    def __init__(self, sentence: str, differing: Sequence[Difference] | None, *, saving: bool = True) -> None:
        """`differing` is None where the entry was deleted elsewhere; without `saving`, mine is only gone on with."""
        super().__init__()
        self._sentence, self._differing, self._saving = sentence, differing, saving

    def compose(self) -> ComposeResult:
        """The sentence, the fields that differ in both versions, three buttons."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = plain(words.in_conflict("title"))
            yield Static(plain(self._sentence))
            with VerticalScroll(id="conflict-versions"):
                for line in self._versions():
                    yield Static(plain(line))
            if self._saving:
                yield Label(plain(words.in_conflict("undo")))
            with Horizontal(classes="buttons"):
                yield Button(plain(words.in_conflict("go_back" if self._saving else "decide_later")), id=BACK)
                yield Button(plain(words.in_conflict("keep_mine" if self._saving else "use_mine")), id=MINE)
                yield Button(plain(words.in_conflict("keep_theirs")), id=THEIRS)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """A button was pressed or clicked."""
        self.dismiss(event.button.id or BACK)

    def action_choose(self, answer: str) -> None:
        """A key answered."""
        self.dismiss(answer)

    def _versions(self) -> list[str]:
        if self._differing is None:
            return [words.in_conflict("gone")]
        return [line for label, *sides in self._differing for line in (label, words.two_versions(*sides))]
