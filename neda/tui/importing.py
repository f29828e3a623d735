"""Bringing entries in from a file: ask for it and what it leaves open, say what it would add, add it after a yes."""

from collections import Counter
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from neda.clinical import Journal
from neda.clinical.entries import KINDS, kind_of
from neda.store.problems import StoreError
from neda.tui.importing_sealed import PassphraseNeeded, Sealed
from neda.tui.plain import shortened
from neda.tui.saving import there
from neda.tui.screens.ask_line import AskLine, Line
from neda.tui.screens.confirm import Confirm
from neda.tui.screens.pick import Pick
from neda.wording import exchange
from neda.wording import files as words
from neda.wording.fields import label

if TYPE_CHECKING:
    from neda.exchange.incoming import Incoming
    from neda.exchange.merging import Merge
    from neda.exchange.problems import AnswerNeeded
    from neda.tui.app import NedaApp

LONGEST, MOST_LINES = 300, 200


def ask_import(app: "NedaApp") -> None:
    """Ask for a file."""
    Import(app).ask()


class Import:
    """One import, from the question for the file to the yes."""

    def __init__(self, app: "NedaApp") -> None:
        """Nothing is known yet."""
        from neda.exchange.matching import Answers

        self._app = app
        self._answers = Answers()
        self._path = Path()
        self._read: Incoming | None = None
        self._question: AnswerNeeded | None = None
        self._sealed = Sealed()
        self._locked = False

    def ask(self) -> None:
        """Ask for a file until one can be read."""
        line = Line("import", words.ask_import(), about=words.about_import())
        self._app.push_screen(AskLine(line, self._problem, self._app.unfinished), self._go_on)

    def _problem(self, typed: str) -> str:
        """Why the file cannot be taken, with every wrong row; nothing where it can, or something is to be asked."""
        from neda.exchange.incoming import read_incoming
        from neda.exchange.problems import AnswerNeeded, FileError, RowsRefused
        from neda.sealing import SealingError

        self._read = self._question = None
        self._locked = False
        self._path = there(typed)
        try:
            self._read = read_incoming(self._path, self._app.today, self._answers, opener=self._sealed.open)
        except PassphraseNeeded:
            self._locked = True
        except AnswerNeeded as needed:
            self._question = needed
        except RowsRefused as refused:
            return words.rows(str(refused), refused.lines[:MOST_LINES])
        except (FileError, SealingError) as error:
            return str(error)
        return ""

    def _go_on(self, typed: str | None) -> None:
        if typed is None:
            return
        if self._locked:
            path = str(self._path)
            self._sealed.ask(self._app, lambda: self._problem(path), lambda: self._go_on(path))
        elif self._question is not None:
            choices = self._question.choices
            self._app.push_screen(Pick("import", choices, question=self._question.question), self._answered)
        elif self._read is not None:
            self._confirm(self._read)

    def _answered(self, answer: str | None) -> None:
        if answer is None or self._question is None:
            return
        from neda.exchange.matching import answered

        self._answers = answered(self._answers, self._question, answer)
        problem = self._problem(str(self._path))
        if problem:
            self._app.message = problem
        else:
            self._go_on(str(self._path))

    def _confirm(self, read: "Incoming") -> None:
        from neda.exchange.fates import fate_lines, how_read
        from neda.exchange.merging import merge

        try:
            journal = self._app.file.read() if self._app.file.exists() else Journal()
        except StoreError as error:
            self._app.message = str(error)
            return
        found = merge(journal, read.found)
        name = shortened(str(self._path), LONGEST)
        if not (found.added or found.taken):
            self._app.message = " ".join((words.nothing_new(name), *_kept(found)))
            return
        lines = list(islice(fate_lines(read, found), MOST_LINES + 1))
        told = (*_told(found, dry=True), *how_read(read), "", *lines[:MOST_LINES])
        more = words.more_rows() if len(lines) > MOST_LINES else ""
        question = words.confirm_import(name, (*told, more) if more else told)
        self._app.push_screen(Confirm(question), lambda yes: self._add(found) if yes else None)

    def _add(self, found: "Merge") -> None:
        app = self._app
        try:
            app.file.add(found.added, found.person if found.taken else None, found.settings if found.taken else None)
        except StoreError as error:
            app.message = str(error)
            return
        app.action_show_today()
        if app.reload():
            app.message = words.imported(_told(found, dry=False))


def _told(found: "Merge", *, dry: bool) -> tuple[str, ...]:
    """What the file adds, has already, and says otherwise."""
    counted = Counter(kind_of(item) for item in found.added)
    added = [(kind, counted[kind]) for kind in KINDS if counted[kind]]
    lines = [exchange.imported(added, found.duplicates, dry)]
    if found.taken:
        lines.append(exchange.taken([label("person", name) for name in found.taken]))
    return (*lines, *_kept(found))


def _kept(found: "Merge") -> tuple[str, ...]:
    """What the journal keeps though the file says otherwise; nothing where there is no such thing."""
    if not (found.kept or found.otherwise):
        return ()
    names = [label("person", name) for name in found.kept]
    return (exchange.kept(names, [(kind_of(item), item.id) for item in found.otherwise]),)
