"""Press the new key of a command; what cannot be its key is said and asked again."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key as Pressed
from textual.screen import ModalScreen
from textual.widgets import Static

from neda.tui import keys, own_keys
from neda.tui.plain import plain
from neda.wording import screens
from neda.wording import settings as words

LEAVE, RESET = "escape", "backspace"


class PressKey(ModalScreen[str | None]):
    """Answers with the key pressed, an empty text for the program's own keys again, or None."""

    PLACE = "press_key"

    def __init__(self, command: keys.Key, check: Callable[[str], str]) -> None:
        """`check` says why a key cannot be taken, or nothing."""
        super().__init__()
        self._command, self._check = command, check

    def compose(self) -> ComposeResult:
        """Which command, what to press, what is wrong."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = plain(screens.title(self.PLACE))
            yield Static(plain(words.ask_key(self._command.label, self._command.help)), classes="question")
            yield Static(id="problem")
            yield Static(plain(words.ask_key_keys()), classes="quiet")

    def on_key(self, event: Pressed) -> None:
        """Every key is an answer here."""
        event.stop()
        event.prevent_default()
        if event.key == LEAVE:
            self.dismiss(None)
            return
        typed = "" if event.key == RESET else own_keys.pressed(event.key, event.character)
        problem = self._check(typed)
        if problem:
            self.query_one("#problem", Static).update(plain(problem))
        else:
            self.dismiss(typed)
