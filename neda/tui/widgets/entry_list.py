"""The list of entries: as quick with five thousand lines as with fifty, because only those on screen are drawn."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip

from neda.clinical.entries import Entry, kind_of, listed_on
from neda.tui import entry_text
from neda.wording import fields, localized
from neda.wording import screens as words
from neda.wording.inert_lines import inert_lines

DATE_WIDTH, KIND_WIDTH, GAP = 10, 11, 2
MOST_SHOWN = 500
CURSOR = "entries--cursor"


class EntryList(ScrollView, can_focus=True):
    """One line an entry, with a cursor; says when it moved and when an entry was chosen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {CURSOR}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "go(0)", show=False),
        Binding("end", "go(-1)", show=False),
        Binding("enter", "choose", show=False),
    ]
    cursor: var[int] = var(0)

    class Moved(Message):
        """The cursor stands on another entry."""

    class Chosen(Message):
        """An entry was chosen, by key or mouse."""

    def __init__(self) -> None:
        """Nothing is listed yet."""
        super().__init__()
        self._entries: tuple[Entry, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is listed."""
        return self._entries

    @property
    def under_cursor(self) -> Entry | None:
        """The entry the cursor stands on."""
        return self._entries[self.cursor] if self.cursor < len(self._entries) else None

    def show(self, entries: Sequence[Entry]) -> None:
        """List these; the cursor stays on its entry, or on its line where the entry is not among them."""
        chosen = self.under_cursor
        self._entries = tuple(entries)
        places = (place for place, item in enumerate(self._entries) if chosen is not None and item.id == chosen.id)
        place = next(places, min(self.cursor, max(len(self._entries) - 1, 0)))
        self.virtual_size = Size(self.size.width, len(self._entries))
        self.set_reactive(EntryList.cursor, place)
        self._follow()
        self.refresh()

    def point_at(self, identity: str) -> None:
        """Put the cursor on an entry; where it is not listed the cursor stays."""
        self.cursor = next((place for place, item in enumerate(self._entries) if item.id == identity), self.cursor)

    def text(self, place: int) -> str:
        """One line in full: date, kind, what was recorded."""
        return " ".join(part.rstrip() for part in _cells(self._entries[place]))

    def render_line(self, y: int) -> Strip:
        """One line of what is on screen."""
        place, width = y + self.scroll_offset.y, self.size.width
        style = self.rich_style
        if place >= len(self._entries):
            return Strip.blank(width, style)
        if place == self.cursor:
            style = self.get_component_rich_style(CURSOR)
        day, kind, what = _cells(self._entries[place])
        between = " " * GAP
        line = f" {set_cell_size(day, DATE_WIDTH)}{between}{set_cell_size(kind, KIND_WIDTH)}{between}"
        return Strip([Segment(line + _fitted(what, width - cell_len(line) - 1) + " ", style)], width)

    def watch_cursor(self, before: int, now: int) -> None:
        """Keep the cursor on screen; where the list stands still, only the two lines change."""
        self._follow()
        self.refresh_line(before)
        self.refresh_line(now)
        self.post_message(self.Moved())

    def action_move(self, step: int) -> None:
        """So many lines on."""
        self._go(self.cursor + step)

    def action_page(self, step: int) -> None:
        """So many screens on."""
        self._go(self.cursor + step * max(self.size.height - 1, 1))

    def action_go(self, place: int) -> None:
        """To a line; -1 is the last."""
        self._go(place if place >= 0 else len(self._entries) - 1)

    def action_choose(self) -> None:
        """The entry under the cursor."""
        if self.under_cursor is not None:
            self.post_message(self.Chosen())

    def on_click(self, event: Click) -> None:
        """A click puts the cursor there; another one chooses."""
        place = event.y + self.scroll_offset.y
        if place == self.cursor:
            self.action_choose()
        elif place < len(self._entries):
            self._go(place)

    def on_resize(self) -> None:
        """As wide as there is room."""
        self.virtual_size = Size(self.size.width, len(self._entries))
        self._follow()

    def _go(self, place: int) -> None:
        self.cursor = min(max(place, 0), max(len(self._entries) - 1, 0))

    def _follow(self) -> None:
        top, height = self.scroll_offset.y, self.size.height
        if not height:
            return
        wanted = min(max(top, self.cursor - height + 1), self.cursor)
        if wanted != top:
            self.scroll_to(y=wanted, animate=False, immediate=True)


def _cells(entry: Entry) -> tuple[str, str, str]:
    day = listed_on(entry)
    what = inert_lines(entry_text.what(entry)[:MOST_SHOWN]).replace("\n", " ")
    return localized.day(day) if day else words.no_date(), fields.kind_name(kind_of(entry)), what


def _fitted(text: str, width: int) -> str:
    """The text in so many cells, with a sign where it goes on."""
    return set_cell_size(text, width) if cell_len(text) <= width else set_cell_size(text, width - 1) + "…"
