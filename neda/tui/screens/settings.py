"""Settings: the rules this journal is judged by, and the look of this machine."""

from collections.abc import Callable
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import DataTable, Static

from neda.clinical.journal import NO_SETTINGS
from neda.clinical.profiles import NAMES, ProfileError
from neda.clinical.settings import PROFILE, changed
from neda.store.appearance import THEMES
from neda.store.problems import StoreError
from neda.tui import keys
from neda.tui.own_settings import Setting, settings_of
from neda.tui.plain import cell, plain, shortened
from neda.tui.record import Record
from neda.tui.screens.ask_line import AskLine, Line
from neda.tui.screens.page import Page
from neda.tui.screens.pick import Pick
from neda.wording import forms
from neda.wording import settings as words
from neda.wording.language import LANGUAGES, SYSTEM

THEME, LANGUAGE, KEYS, CONFIG = "theme", "language", "keys", "config"
AROUND = 6
LEAST_WIDTH = 16
MOST_SHOWN, LONGEST_NAME = 500, 60


class SettingsPage(Page):
    """One line a setting, what it does beneath the list, and above it the verdict that follows."""

    PLACE = "settings"
    HINTS = ("change", "undo", "keys", "why", "back", "help")
    BINDINGS = keys.bindings("settings")
    AUTO_FOCUS = "#settings"

    def __init__(self) -> None:
        """Nothing is listed yet."""
        super().__init__()
        self._settings: tuple[Setting, ...] = ()

    def body(self) -> ComposeResult:
        """Verdict, list, what the setting under the cursor does."""
        yield Static(id="verdict")
        yield DataTable[object](id="settings", cursor_type="row")
        with VerticalScroll(id="whole", can_focus=False):
            yield Static(id="about")

    def on_mount(self) -> None:
        """Make the columns before the first settings come."""
        for heading in words.columns():
            self._table.add_column(cell(heading), width=LEAST_WIDTH, key=heading)
        super().on_mount()
        self.watch(self.app, "theme", self._relist, init=False)

    def show(self, record: Record) -> None:
        """List them as they now are."""
        self.query_one("#verdict", Static).update(plain(forms.verdict_now(record.status, self.neda.ascii_only)))
        self._settings = (*settings_of(record.journal), self._theme(), self._language(), self._keys(), self._config())
        row = self._table.cursor_row
        self._table.clear()
        self._fit()
        for setting in self._settings:
            name = shortened(words.name(setting.name), MOST_SHOWN)
            self._table.add_row(cell(name), cell(words.value(setting.name, setting.now, setting.standard)))
        self._table.move_cursor(row=row)
        self._explain()

    def on_resize(self) -> None:
        """Other widths fit other names."""
        self._relist()

    @on(DataTable.RowSelected)
    def action_change(self) -> None:
        """Ask for the value of the setting under the cursor."""
        setting = self._chosen
        match setting.name if setting else CONFIG:
            case "profile":
                now = setting.now if setting else ""
                self.app.push_screen(Pick(PROFILE, _marked(NAMES, words.profile, now), now=now), self._set_profile)
            case "theme":
                now = self.app.theme
                self.app.push_screen(Pick(THEME, _marked(THEMES, words.theme, now), now=now), self._set_theme)
            case "language":
                now = self.neda.language
                choices = _marked((SYSTEM, *LANGUAGES), words.language, now)
                self.app.push_screen(Pick(LANGUAGE, choices, now=now), self._set_language)
            case "keys":
                self.neda.action_show_keys()
            case name if setting and name != CONFIG:
                asked = words.ask(shortened(words.name(name), LONGEST_NAME))
                line = Line("set_value", asked, setting.now, setting.about, words.ask_keys())
                self.app.push_screen(AskLine(line, partial(self._set, name)))

    @property
    def _table(self) -> "DataTable[object]":
        return self.query_one("#settings", DataTable)

    def _fit(self) -> None:
        """The names take what they need, at most half; the values take what is left."""
        width = self.app.size.width
        names, values = self._table.columns.values()
        names.width = min(max(len(words.name(setting.name)) for setting in self._settings), width * 2 // 3)
        values.width = max(width - names.width - AROUND, LEAST_WIDTH)

    @property
    def _chosen(self) -> Setting | None:
        row = self._table.cursor_row
        return self._settings[row] if 0 <= row < len(self._settings) else None

    @on(DataTable.RowHighlighted)
    def _explain(self) -> None:
        chosen = self._chosen
        self.query_one("#about", Static).update(plain(chosen.about if chosen else ""))

    def _relist(self) -> None:
        if self.neda.record:
            self.show(self.neda.record)

    def _theme(self) -> Setting:
        return Setting(THEME, self.app.theme, THEMES[0], words.about_theme(self.app.theme))

    def _language(self) -> Setting:
        return Setting(LANGUAGE, words.language(self.neda.language), words.language(SYSTEM), words.about(LANGUAGE))

    def _set_language(self, name: str | None) -> None:
        if name:
            self.neda.choose_language(name)
            self.neda.message = words.language_set(name)
            self._relist()

    def _keys(self) -> Setting:
        return Setting(KEYS, words.keys_changed(len(self.neda.own_keys)), "", words.about(KEYS))

    def _config(self) -> Setting:
        place = str(self.neda.config) if self.neda.config else words.not_kept()
        return Setting(CONFIG, place, "", f"{words.about(CONFIG)} {place}")

    def _set_theme(self, name: str | None) -> None:
        if name:
            self.neda.message = words.theme_set(name)
            self.neda.choose_theme(name)

    def _set_profile(self, name: str | None) -> None:
        if name and (problem := self._set(PROFILE, name)):
            self.neda.message = problem

    def _set(self, name: str, text: str) -> str:
        """Save a value and judge the journal by it; the sentence that refuses it, or nothing."""
        file = self.neda.file
        try:
            before = file.read().settings if file.exists() else NO_SETTINGS
            after = changed(before, name, text)
            if after != before:
                file.set_settings(after)
        except (ProfileError, StoreError) as error:
            return str(error)
        if self.neda.reload() and (now := next((item.now for item in self._listed() if item.name == name), "")):
            self.neda.message = words.set_to(shortened(words.name(name), MOST_SHOWN), words.shown(name, now))
        return ""

    def _listed(self) -> tuple[Setting, ...]:
        return settings_of(self.neda.record.journal) if self.neda.record else ()


def _marked(names: tuple[str, ...], said: Callable[[str], str], now: str) -> list[tuple[str, str]]:
    return [(name, words.chosen(said(name)) if name == now else said(name)) for name in names]
