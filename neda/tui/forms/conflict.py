"""An entry changed here and elsewhere since it was opened: both versions, and the person chooses."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Button, Label, Static

from neda.clinical.entries import Entry, Person
from neda.clinical.fields import PERSON_FIELDS, fields_of
from neda.clinical.recording import fields_to_dict
from neda.clinical.typing_in import typed
from neda.tui.plain import plain
from neda.wording import backups as words
from neda.wording import fields

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

    def __init__(self, kind: str, sentence: str, mine: Entry | Person, theirs: Entry | Person | None) -> None:
        """`theirs` is None where the entry was deleted elsewhere."""
        super().__init__()
        self._kind, self._sentence, self._mine, self._theirs = kind, sentence, mine, theirs

    def compose(self) -> ComposeResult:
        """The sentence, the fields that differ in both versions, three buttons."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = plain(words.in_conflict("title"))
            yield Static(plain(self._sentence))
            with VerticalScroll(id="conflict-versions"):
                for line in self._versions():
                    yield Static(plain(line))
            yield Label(plain(words.in_conflict("undo")))
            with Horizontal(classes="buttons"):
                yield Button(plain(words.in_conflict("go_back")), id=BACK)
                yield Button(plain(words.in_conflict("keep_mine")), id=MINE)
                yield Button(plain(words.in_conflict("keep_theirs")), id=THEIRS)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """A button was pressed or clicked."""
        self.dismiss(event.button.id or BACK)

    def action_choose(self, answer: str) -> None:
        """A key answered."""
        self.dismiss(answer)

    def _versions(self) -> list[str]:
        if self._theirs is None:
            return [words.in_conflict("gone")]
        shown = PERSON_FIELDS if isinstance(self._mine, Person) else fields_of(self._kind)
        here, there = fields_to_dict(self._mine), fields_to_dict(self._theirs)
        lines = []
        for field in shown:
            mine, theirs = here.get(field.name), there.get(field.name)
            if mine != theirs:
                lines.append(fields.label(self._kind, field.name))
                said = ["" if value is None else typed(field, value) for value in (mine, theirs)]
                lines.append(words.two_versions(*said))
        return lines
