"""What every full screen has: a title bar, its body, the last message, and the keys that work here."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.events import ScreenResume

from neda.tui.record import Record
from neda.tui.screens.made_ahead import MadeAhead
from neda.tui.widgets.hints import NORMAL, Hints
from neda.tui.widgets.message_line import MessageLine
from neda.tui.widgets.title_bar import TitleBar
from neda.wording import localized

if TYPE_CHECKING:
    from neda.tui.app import NedaApp

_WIDTHS: list[tuple[int, str]] = [(0, "-narrow"), (NORMAL, "-normal"), (84, "-wide")]
_HEIGHTS: list[tuple[int, str]] = [(0, "-short"), (30, "-tall")]


class Page(MadeAhead[None]):
    """One full screen. Subclasses fill `body` and take every new reading of the journal in `show`."""

    PLACE: ClassVar[str]
    HINTS: ClassVar[tuple[str, ...]] = ("back", "help")
    HINTS_WHERE_EMPTY: ClassVar[tuple[str, ...]] = ("add", "import", "back", "help")
    HORIZONTAL_BREAKPOINTS = _WIDTHS
    VERTICAL_BREAKPOINTS = _HEIGHTS

    @property
    def neda(self) -> "NedaApp":
        """The program this screen belongs to."""
        return cast("NedaApp", self.app)

    def compose(self) -> ComposeResult:
        """Title, body, message, keys."""
        yield TitleBar(self.PLACE)
        yield from self.body()
        yield MessageLine()
        yield Hints(self.HINTS, self.neda.own_keys)

    def body(self) -> ComposeResult:
        """The screen's own widgets."""
        yield from ()

    def __init__(self) -> None:
        """Nothing was missed yet."""
        super().__init__()
        self._behind = self._shown_once = False

    def on_mount(self) -> None:
        """Follow the journal and the messages."""
        self.watch(self.app, "record", self._take)
        self.watch(self.app, "message", self._say)
        self.watch(self.app, "own_keys", self._keys_changed, init=False)

    def show(self, record: Record) -> None:
        """Draw a new reading of the journal."""

    def step_back(self) -> bool:
        """Undo something within this screen, a filter say; False where escape should leave it."""
        return False

    def on_screen_resume(self, _event: ScreenResume) -> None:
        """Catch up with what happened while another screen lay over this one."""
        self._say(self.neda.message)
        if self._behind:
            self._take(self.neda.record)

    def _take(self, record: Record | None) -> None:
        self._behind = self._shown_once and self.app.screen is not self
        if record is None or self._behind:
            return
        self._shown_once = True
        self.query_one(TitleBar).show(self.neda.whose, localized.day(record.status.as_of), self.neda.origin)
        self.show(record)
        self._paint_at_once()

    def _keys_changed(self) -> None:
        self.query_one(Hints).show(self.neda.own_keys)
        self._take(self.neda.record)

    def _say(self, message: str) -> None:
        if self.app.screen is self and self.query_one(MessageLine).show(message):
            self._paint_at_once()

    def _paint_at_once(self) -> None:
        """Put everything that changed into the next picture; what widgets report themselves comes one picture later."""
        self.refresh(layout=True)
