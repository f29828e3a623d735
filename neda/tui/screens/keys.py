"""Keys: every command with its keys, which can be changed by pressing others."""

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import DataTable, Static

from neda.tui import keys, own_keys
from neda.tui.plain import cell, plain
from neda.tui.record import Record
from neda.tui.screens.page import Page
from neda.tui.screens.press_key import PressKey
from neda.wording import settings as words

KEYS_WIDTH, COMMAND_WIDTH, AROUND, LEAST_WIDTH = 12, 18, 8, 16


class KeysPage(Page):
    """One line a command; enter gives it another key."""

    PLACE = "keys"
    HINTS = ("rebind", "settings", "today", "back", "help")
    BINDINGS = keys.bindings("keys")
    AUTO_FOCUS = "#settings"

    def body(self) -> ComposeResult:
        """The list, and what the command under the cursor does."""
        yield DataTable[object](id="settings", cursor_type="row")
        with VerticalScroll(id="whole", can_focus=False):
            yield Static(id="about")

    def on_mount(self) -> None:
        """Make the columns before the commands come."""
        for heading, width in zip(words.key_columns(), (KEYS_WIDTH, COMMAND_WIDTH, LEAST_WIDTH), strict=True):
            self._table.add_column(cell(heading), width=width, key=heading)
        super().on_mount()

    def show(self, record: Record) -> None:
        """List the keys as they now are."""
        self._list()

    def on_resize(self) -> None:
        """The places take what is left."""
        self._list()

    @property
    def _table(self) -> "DataTable[object]":
        return self.query_one("#settings", DataTable)

    @property
    def _commands(self) -> tuple[keys.Key, ...]:
        return tuple(own_keys.changeable())

    @property
    def _chosen(self) -> keys.Key:
        return self._commands[max(self._table.cursor_row, 0)]

    def _list(self) -> None:
        table, row = self._table, self._table.cursor_row
        last = list(table.columns.values())[-1]
        last.width = max(self.app.size.width - KEYS_WIDTH - COMMAND_WIDTH - AROUND, LEAST_WIDTH)
        table.clear()
        for command in self._commands:
            now = keys.as_chosen(command, self.neda.own_keys)
            said = words.key_now(now.shown_keys, command.shown_keys)
            table.add_row(cell(now.shown_keys), cell(command.label), cell(words.works_on(command.where, said)))
        table.move_cursor(row=row)
        self._explain()

    @on(DataTable.RowHighlighted)
    def _explain(self) -> None:
        chosen = self._chosen
        self.query_one("#about", Static).update(plain(words.about_key(chosen.label, chosen.help, chosen.shown_keys)))

    @on(DataTable.RowSelected)
    def action_rebind(self) -> None:
        """Ask for another key of the command under the cursor."""
        command = self._chosen

        def check(typed: str) -> str:
            if typed and not own_keys.possible(command, typed):
                return words.not_a_form_key(typed) if own_keys.in_form(command) else words.not_a_key(typed)
            taken = own_keys.holder(command, typed, self.neda.own_keys)
            return words.key_taken(taken[0], taken[1].label) if taken else ""

        def take(typed: str | None) -> None:
            if typed is not None:
                self.neda.choose_key(command.name, typed)
                now = keys.as_chosen(command, self.neda.own_keys).shown_keys
                self.neda.message = words.key_set(command.label, now)
                self._list()

        self.app.push_screen(PressKey(command, check), take)
