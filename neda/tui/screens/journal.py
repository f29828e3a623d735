"""Journal: every entry in one list, newest first; find, open, delete, look back."""

from collections.abc import Iterable
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import DataTable, Input, Label, Static

from neda.clinical.entries import Entry, kind_of, when
from neda.store.problems import StoreError
from neda.tui import entry_text, keys
from neda.tui.plain import cell, plain
from neda.tui.record import Record
from neda.tui.screens.confirm import Confirm
from neda.tui.screens.page import Page
from neda.wording import fields
from neda.wording import screens as words

DATE_WIDTH, KIND_WIDTH = 10, 11
AROUND = 8
LEAST_WIDTH = 16
MOST_SHOWN = 500


class JournalPage(Page):
    """The list of entries, narrowed by words or kind, and the whole text of the one under the cursor."""

    PLACE = "journal"
    HINTS = ("open", "delete", "find", "kinds", "back", "help")
    BINDINGS = keys.bindings("journal")

    def __init__(self) -> None:
        """Nothing is narrowed at first."""
        super().__init__()
        self._entries: tuple[Entry, ...] = ()
        self._words, self._kind = "", ""

    def body(self) -> ComposeResult:
        """Find field, list, whole entry."""
        with Horizontal(id="find"):
            yield Label(plain(words.find_prompt()))
            yield Input(id="words", compact=True)
        yield Static(id="shown")
        yield DataTable[object](id="entries", cursor_type="row", zebra_stripes=False)
        with VerticalScroll(id="whole", can_focus=False):
            yield Static(id="entry")

    def on_mount(self) -> None:
        """Make the columns before the first entries come."""
        table = self._table
        widths = (DATE_WIDTH, KIND_WIDTH, self._what_width)
        for heading, width in zip(words.columns(), widths, strict=True):
            table.add_column(cell(heading), width=width, key=heading)
        self.query_one("#find").display = False
        super().on_mount()
        table.focus()

    def show(self, record: Record) -> None:
        """List a new reading, keeping the cursor on its entry."""
        self._entries = tuple(sorted(record.journal.entries(), key=_newest_first))
        self._list()

    def on_resize(self) -> None:
        """The last column takes what is left."""
        self._fit()

    def step_back(self) -> bool:
        """Escape lifts what narrows the list before it leaves the screen."""
        if not (self._words or self._kind or self.query_one("#find").display):
            return False
        self._words, self._kind = "", ""
        self.query_one("#words", Input).clear()
        self.query_one("#find").display = False
        self._list()
        self._table.focus()
        return True

    @property
    def _table(self) -> "DataTable[object]":
        return self.query_one("#entries", DataTable)

    @property
    def _what_width(self) -> int:
        return max(self.app.size.width - DATE_WIDTH - KIND_WIDTH - AROUND, LEAST_WIDTH)

    def _fit(self) -> None:
        last = list(self._table.columns.values())[-1]
        if last.width != self._what_width:
            last.width = self._what_width
            self._list()

    def _list(self) -> None:
        table, chosen = self._table, self._chosen()
        row = table.cursor_row
        listed = [entry for entry in self._entries if _fits(entry, self._kind, self._words)]
        table.clear()
        for entry in listed:
            day = when(entry)
            what = cell(_first(entry_text.what(entry)))
            table.add_row(cell(day.text if day else words.no_date()), _kind_cell(entry), what, key=entry.id)
        if listed:
            ids = [entry.id for entry in listed]
            there = chosen is not None and chosen.id in ids
            table.move_cursor(row=ids.index(chosen.id) if there and chosen else min(row, len(ids) - 1))
        self._tell(len(listed))

    def _tell(self, count: int) -> None:
        total = len(self._entries)
        text = words.shown(count, total, self._kind, self._words)
        if not count:
            text = words.nothing_found() if total else words.nothing_recorded()
        self.query_one("#shown", Static).update(plain(text))
        self._show_whole()

    def _show_whole(self) -> None:
        chosen = self._chosen()
        text = entry_text.full(chosen)[: MOST_SHOWN * 10] if chosen else ""
        self.query_one("#entry", Static).update(plain(text))

    def _chosen(self) -> Entry | None:
        table = self._table
        if not table.row_count or not table.is_valid_row_index(table.cursor_row):
            return None
        key = table.coordinate_to_cell_key(table.cursor_coordinate).row_key.value
        return next((entry for entry in self._entries if entry.id == key), None)

    @on(DataTable.RowHighlighted)
    def _moved(self) -> None:
        self._show_whole()

    @on(DataTable.RowSelected)
    def action_open(self) -> None:
        """Open the entry in its form."""
        if chosen := self._chosen():
            self.neda.open_entry(chosen)

    def action_delete(self) -> None:
        """Ask, and take the entry out."""
        if chosen := self._chosen():
            question = words.confirm_delete(entry_text.named(chosen))
            self.app.push_screen(Confirm(question), lambda yes: self.neda.delete_entry(chosen) if yes else None)

    def action_history(self) -> None:
        """Show every version of the entry."""
        from neda.tui.screens.history import History

        if chosen := self._chosen():
            try:
                self.app.push_screen(History(chosen, self.neda.file.history(chosen.id)))
            except StoreError as error:
                self.neda.message = str(error)

    def action_find(self) -> None:
        """Ask for words; the list follows while they are typed."""
        self.query_one("#find").display = True
        self.query_one("#words", Input).focus()

    def action_kinds(self) -> None:
        """Ask for a kind."""
        from neda.tui.screens.pick import Pick

        there = dict.fromkeys(kind_of(entry) for entry in self._entries)
        choices = [("", words.all_kinds()), *((kind, fields.kind_plural(kind)) for kind in there)]
        self.app.push_screen(Pick("kinds", choices, first=0, now=self._kind), self._narrow)

    def _narrow(self, kind: str | None) -> None:
        if kind is not None:
            self._kind = kind
            self._list()

    @on(Input.Changed, "#words")
    def _find(self, event: Input.Changed) -> None:
        self._words = event.value
        self._list()

    @on(Input.Submitted, "#words")
    def _found(self) -> None:
        self._table.focus()


def _newest_first(entry: Entry) -> tuple[int, int]:
    day = when(entry)
    first, last = (day.first, day.last) if day else (date.min, date.min)
    return (-first.toordinal(), -last.toordinal())


def _kind_cell(entry: Entry) -> object:
    return cell(fields.kind_name(kind_of(entry)))


def _first(text: str) -> str:
    return text[:MOST_SHOWN]


def _fits(entry: Entry, kind: str, wanted: str) -> bool:
    if kind and kind_of(entry) != kind:
        return False
    return not wanted or _contains(entry_text.searchable(entry), wanted.casefold().split())


def _contains(text: str, parts: Iterable[str]) -> bool:
    return all(part in text for part in parts)
