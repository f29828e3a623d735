"""The program on the screen: its screens, what the keys of every screen do, and how it starts and ends."""

import os
import sys
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING, Any

from rich.console import RenderableType
from rich.text import Text
from textual.app import SystemCommand
from textual.screen import Screen

from neda.clinical.entries import CheckIn, Entry, Person, kind_of
from neda.store.file import JournalFile
from neda.store.home import config_path
from neda.store.opening import default_path, own_name
from neda.store.problems import StoreError, UnwritableJournal
from neda.tui import crash, keys, terminal
from neda.tui.commands import commands
from neda.tui.example import BorrowedExample
from neda.tui.news import saved
from neda.tui.palette import Palette
from neda.tui.screens.page import Page
from neda.tui.screens.today import Today
from neda.tui.spare_forms import SpareForms
from neda.wording import backups, restoring, storage
from neda.wording import screens as words

if TYPE_CHECKING:
    from neda.tui.forms import FormResult

HAND_OVER_SECONDS = 0.0005
"""How long the thread that writes to the terminal waits for the one that goes on computing."""
PASS_ON_SECONDS = 0.0003
"""How long it takes that thread to begin."""


class NedaApp(SpareForms):
    """The journal and the day it is seen from are given; everything on screen is made from `record`."""

    CSS_PATH = Path(__file__).parent / "neda.tcss"
    BINDINGS = keys.bindings(keys.EVERYWHERE)

    def __init__(
        self,
        file: JournalFile,
        today: date,
        *,
        origin: str = "",
        clock: Callable[[], date] | None = None,
        config: Path | None = None,
        ascii_only: bool = False,
    ) -> None:
        """`origin` says where a demonstration journal comes from; see `Looks` and `FollowsJournal` for the rest."""
        super().__init__(file, today, clock, config, ascii_only=ascii_only)
        self.title = words.program()
        self.origin = origin
        self._example: BorrowedExample | None = None

    @property
    def shown_path(self) -> str:
        """Where the journal is, as people write it."""
        path, home = str(self.file.path.absolute()), str(Path.home())
        return "~" + path.removeprefix(home) if path.startswith(home + os.sep) else path

    @property
    def whose(self) -> str:
        """Whose journal is open: the person's name, else the name of a file that is not the default one."""
        name = self.record.journal.person.name if self.record else None
        return name or ("" if self.origin else own_name(self.file.path, os.environ, sys.platform))

    def get_default_screen(self) -> Screen[None]:
        """Today lies beneath every other screen."""
        return Today()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every command and theme by name."""
        return commands(self, screen)

    def open_entry(self, entry: Entry) -> None:
        """Open an entry in its form."""
        self._form(kind_of(entry), entry)

    def point_at(self, identity: str) -> None:
        """Put the cursor on an entry, where the screen lists entries."""
        from neda.tui.screens.journal import JournalPage

        if isinstance(self.screen, JournalPage):
            self.screen.point_at(identity)

    def action_show_today(self) -> None:
        """Back to Today from anywhere."""
        self.go_down_to(self.screen_stack[0])

    def action_show_timeline(self) -> None:
        """The chart on the whole screen."""
        self.go_to("timeline")

    def action_show_journal(self) -> None:
        """Every entry."""
        self.go_to("journal")

    def action_show_report(self) -> None:
        """The doctor's page."""
        self.go_to("report")

    def action_show_prepare(self) -> None:
        """The questions for the next appointment, and the sheets."""
        self.go_to("prepare")

    def action_show_settings(self) -> None:
        """The rules of the journal and the look of this machine."""
        self.go_to("settings")

    def action_show_keys(self) -> None:
        """The keys of every command."""
        from neda.tui.screens.keys import KeysPage

        self._look_at(KeysPage)

    def action_messages(self) -> None:
        """Everything that was said."""
        from neda.tui.screens.messages import Messages

        self._look_at(Messages)

    def action_import_file(self) -> None:
        """Bring entries in from a file."""
        from neda.tui.importing import ask_import

        ask_import(self)

    def action_export(self) -> None:
        """Write all entries to a file."""
        from neda.tui.exporting import ask_export

        ask_export(self)

    def action_back_up(self) -> None:
        """Make a copy of the journal among its backups."""
        self._change(
            lambda: self.file.back_up(),
            lambda copy: backups.written(copy.path, self.file.size()),
            words.nothing_to_back_up(),
        )

    def action_restore(self) -> None:
        """Put one of the backups in the journal's place."""
        from neda.tui.restoring import ask_restore

        ask_restore(self)

    def restore(self, source: Path) -> None:
        """Put a copy in the journal's place, and say so."""

        def put_back() -> None:
            done = self.file.restore(source)
            self.load()
            self.message = restoring.restored_here(done.entries, done.undone_next)

        self._try(put_back)

    def action_example(self) -> None:
        """Look at the example journal while one's own is empty, or go back to one's own."""
        if self._example is not None:
            self.file, self.origin = self._example.before
            self._example.close()
            self._example = None
        elif self.record and self.record.empty:
            self._example = BorrowedExample(self.file, self.origin, self.today)
            self.file, self.origin = self._example.file, words.example_origin()
        else:
            self.message = words.no_example()
            return
        self.action_show_today()
        self.forget_pages()
        self.reload()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The example journal is only offered where it can be shown."""
        if action == "example":
            return self._example is not None or bool(self.record and self.record.empty)
        return super().check_action(action, parameters)

    def on_unmount(self) -> None:
        """Leave no copy of the example behind."""
        if self._example is not None:
            self._example.close()

    @property
    def other_journals(self) -> "tuple[Path, ...]":
        """The journals opened on this machine before, without the one that is open."""
        from neda.store.recent import remembered

        known = remembered(self.config) if self.config else ()
        return tuple(path for path in known if path != self.file.path.absolute())

    def action_other_journal(self) -> None:
        """Choose another journal and open it."""
        from neda.tui.other_journals import choose

        choose(self)

    def show_journal(self, file: JournalFile) -> None:
        """Put another journal in the place of the open one; where it cannot be read, that one stays."""
        before = self.file, self.origin
        file.tell = self.file.tell
        self.file, self.origin = file, ""
        self.action_show_today()
        if not self.reload():
            self.file, self.origin = before
            return
        self.forget_pages()
        self.remember_journal()
        name = self.record.journal.person.name if self.record else None
        self.message = words.journal_opened(name, self.shown_path)

    def remember_journal(self) -> None:
        """Keep in mind that the open journal was opened on this machine."""
        from neda.store.recent import remember

        if self.config and self.remembers:
            remember(self.config, self.file.path)

    def action_command_palette(self) -> None:
        """Every command by name, asked for in the display language."""
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette", placeholder=words.find_command()))

    def action_why(self) -> None:
        """What the verdict rests on."""
        from neda.tui.screens.why import Why

        self._look_at(Why)

    def action_text_twin(self) -> None:
        """The chart in words."""
        from neda.tui.screens.text_twin import TextTwin

        self._look_at(TextTwin)

    def action_help(self) -> None:
        """Help for the screen one is on."""
        from neda.tui.screens.help import Help

        if not isinstance(self.screen, Help):
            self.push_screen(Help(getattr(self.screen, "PLACE", "")))

    async def action_back(self) -> None:
        """One step back: within the screen, then to the one before."""
        if isinstance(self.screen, Page) and self.screen.step_back():
            return
        if len(self.screen_stack) > 1:
            self.message = ""
            self.pop_screen()

    def action_add(self) -> None:
        """Choose what to record, then record it."""
        from neda.tui.forms import ChooseKind

        self.push_screen(ChooseKind(), lambda kind: self.action_record(kind) if kind else None)

    def action_record(self, kind: str, notice: str = "") -> None:
        """Open the form of a kind; `notice` says in it why."""
        self._form(kind, notice=notice)

    def _form(self, kind: str, entry: Entry | None = None, notice: str = "") -> None:
        key = f"{kind} {entry.id}" if entry else kind
        self.push_screen(self.form_of(kind, entry, notice), lambda result: self._left(result, key))

    def _left(self, result: "FormResult | None", key: str) -> None:
        def tell() -> None:
            self.load()
            if result is None:
                self.message = self._draft_kept(key, words.draft_kept) or self.message
                return
            attack = isinstance(result.entry, CheckIn) and not result.entry.no_new_symptoms
            begun = "relapse" if attack else key if result.again else ""
            further = self._draft_kept(begun, words.further_draft_kept) if begun else ""
            self.message = "\n".join(filter(None, (saved(result.entry, self.today), further)))
            if not isinstance(result.entry, Person):
                self.call_later(self.point_at, result.entry.id)

        self._try(tell)

    def _draft_kept(self, key: str, told: Callable[[str], str]) -> str:
        """That there is a draft of a form, if there is."""
        return told(key.split()[0]) if self.file.draft(key) is not None else ""

    def _look_at(self, page: type[Page]) -> None:
        self.message = ""
        if isinstance(self.screen, page):
            self.pop_screen()
        else:
            self.push_screen(page())

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Let the thread that writes to the terminal begin before anything else is computed."""
        super()._display(screen, renderable)
        sleep(PASS_ON_SECONDS)

    def _fatal_error(self) -> None:
        """Leave one sentence on the terminal; Textual's own way prints local variables, which hold people's words."""
        debug = bool(os.environ.get("NEDA_DEBUG"))
        self._exit_renderables.append(Text(crash.report(sys.exc_info()[1], debug=debug)))
        self._close_messages_no_wait()


def run(
    journal_path: Path,
    *,
    demo: str | None = None,
    as_of: date | None = None,
    mend: Callable[[StoreError], bool] | None = None,
) -> int:
    """Open the journal at a path on the screen; returns the exit code. `demo` says where its entries come from.

    `mend` hears why the journal cannot be opened and says whether it was put right, by a backup, and can be now.
    """
    file = JournalFile(journal_path)
    app = NedaApp(
        file,
        as_of or _today(),
        origin=demo or "",
        clock=None if as_of else _today,
        config=config_path(os.environ, sys.platform),
        ascii_only=terminal.ascii_only(os.environ, sys.stdout.encoding),
    )
    app.loads_ahead = True
    sys.setswitchinterval(HAND_OVER_SECONDS)
    try:
        _check_folder(journal_path)
        app.load()
    except StoreError as error:
        if mend is not None and mend(error):  # asked on the terminal, which no screen has taken yet
            return run(journal_path, as_of=as_of)
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    if demo is None:
        app.remember_journal()
    app.run()
    return app.return_code or 0


def _check_folder(journal: Path) -> None:
    """Nothing could be saved where the folder is missing, so nobody shall begin to type; the default one is made."""
    if not journal.parent.exists() and journal != default_path(os.environ, sys.platform):
        raise UnwritableJournal(storage.file_problem("folder_missing", journal))


def _today() -> date:
    return datetime.now().astimezone().date()
