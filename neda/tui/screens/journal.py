"""Journal: every entry in one list, newest first; find, open, delete, look back."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Input, Label, Static

from neda.clinical.entries import Entry, kind_of
from neda.clinical.journal import filed
from neda.store.problems import StoreError
from neda.tui import entry_text, keys
from neda.tui.finding import Finder
from neda.tui.plain import plain
from neda.tui.record import Record
from neda.tui.screens.confirm import Confirm
from neda.tui.screens.page import Page
from neda.tui.widgets.entry_list import DATE_WIDTH, GAP, KIND_WIDTH, EntryList
from neda.tui.widgets.hints import Hints
from neda.wording import fields
from neda.wording import screens as words

MOST_WHOLE = 5000
HINTS_WHERE_NOTHING_FITS = ("find", "kinds", "back", "help")
PREPARED_AT_ONCE, BETWEEN_SECONDS = 200, 0.01


class JournalPage(Page):
    """The list of entries, narrowed by words or kind, and the whole text of the one under the cursor."""

    PLACE = "journal"
    HINTS = ("open", "delete", "find", "kinds", "back", "help")
    BINDINGS = keys.bindings("journal")
    AUTO_FOCUS = "EntryList"

    def __init__(self) -> None:
        """Nothing is narrowed at first."""
        super().__init__()
        self._entries: tuple[Entry, ...] = ()
        self._finder = Finder()
        self._words, self._kind = "", ""
        self.ready_to_find = False

    def body(self) -> ComposeResult:
        """Find field, list, whole entry."""
        with Horizontal(id="find"):
            yield Label(plain(words.find_prompt()))
            yield Input(id="words", compact=True)
        yield Static(id="shown")
        yield Static(plain(_headings()), id="headings")
        yield EntryList()
        with VerticalScroll(id="whole", can_focus=False):
            yield Static(id="entry")

    def on_mount(self) -> None:
        """Start without a search."""
        self.query_one("#find").display = False
        self.query_one("#words", Input).cursor_blink = False
        super().on_mount()

    def show(self, record: Record) -> None:
        """List a new reading, keeping the cursor on its entry."""
        self._entries = tuple(sorted(record.journal.entries(), key=_newest_first))
        self._finder.take(self._entries)
        self._narrow_down()
        self._prepare()

    def step_back(self) -> bool:
        """Escape lifts what narrows the list before it leaves the screen."""
        if not (self._words or self._kind or self.query_one("#find").display):
            return False
        self._words, self._kind = "", ""
        self.query_one("#words", Input).clear()
        self.query_one("#find").display = False
        self._narrow_down()
        self._list.focus()
        return True

    def point_at(self, identity: str) -> None:
        """Put the cursor on an entry; where it is not listed the cursor stays."""
        self._list.point_at(identity)

    @property
    def _list(self) -> EntryList:
        return self.query_one(EntryList)

    @property
    def _chosen(self) -> Entry | None:
        return self._list.under_cursor

    def _prepare(self) -> None:
        """Make ready for finding, a few entries at a time, so that no key has to wait for it."""
        self.ready_to_find = not self._finder.prepare(PREPARED_AT_ONCE)
        if not self.ready_to_find:
            self.set_timer(BETWEEN_SECONDS, self._prepare)

    def _narrow_down(self) -> None:
        listed = self._finder.find(self._words)
        if self._kind:
            listed = tuple(entry for entry in listed if kind_of(entry) == self._kind)
        self._list.show(listed)
        count, total = len(listed), len(self._entries)
        text = words.shown(count, total, self._kind, self._words)
        if not count:
            text = words.nothing_found() if total else words.nothing_recorded()
        self.query_one("#shown", Static).update(plain(text))
        self.query_one(Hints).offer(self._offered(count))
        self._show_whole()

    def _offered(self, count: int) -> tuple[str, ...]:
        """Nothing that has no entry to act on."""
        if not self._entries:
            return self.HINTS_WHERE_EMPTY
        return self.HINTS if count else HINTS_WHERE_NOTHING_FITS

    @on(EntryList.Moved)
    def _show_whole(self) -> None:
        chosen = self._chosen
        text = entry_text.full(chosen)[:MOST_WHOLE] if chosen else ""
        self.query_one("#entry", Static).update(plain(text))

    @on(EntryList.Chosen)
    def action_open(self) -> None:
        """Open the entry in its form."""
        if chosen := self._chosen:
            self.neda.open_entry(chosen)

    def action_delete(self) -> None:
        """Ask, and take the entry out."""
        if chosen := self._chosen:
            question = words.confirm_delete(entry_text.named(chosen))
            self.app.push_screen(Confirm(question), lambda yes: self.neda.delete_entry(chosen) if yes else None)

    def action_history(self) -> None:
        """Show every version of the entry."""
        from neda.tui.screens.history import History

        if chosen := self._chosen:
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
            self._narrow_down()

    @on(Input.Changed, "#words")
    def _find(self, event: Input.Changed) -> None:
        if event.value != self._words:
            self._words = event.value
            self._narrow_down()

    @on(Input.Submitted, "#words")
    def _found(self) -> None:
        self._list.focus()


def _headings() -> str:
    day, kind, what = words.columns()
    between = " " * GAP
    return between.join((f"{day:<{DATE_WIDTH}}", f"{kind:<{KIND_WIDTH}}", what))


def _newest_first(entry: Entry) -> tuple[int, int]:
    first, last = filed(entry)
    return (-first.toordinal(), -last.toordinal())
