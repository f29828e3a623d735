"""A page to read on the screen and to save as a file: the doctor's page, and every sheet."""

from pathlib import Path

from textual.app import ComposeResult
from textual.widgets import Static

from neda.report.blocks import Document
from neda.tui.plain import plain
from neda.tui.record import Record
from neda.tui.saving import OverJournalError, save_page
from neda.tui.screens.ask_line import AskLine, Line
from neda.tui.screens.confirm import Confirm
from neda.tui.screens.page import Page
from neda.tui.screens.reading import Part, Parts
from neda.tui.widgets.scrolling import Scrolling
from neda.wording import printing as words


class Printable(Page):
    """Shows the page as text, which scrolls; `s` saves it. Subclasses say what in `document`."""

    AUTO_FOCUS = "#page"

    def body(self) -> ComposeResult:
        """The page, and the same in lines as narrow as the screen."""
        with Scrolling(id="page"):
            yield Static(id="sheet")
            yield Parts()
        yield Static(classes="quiet", id="scrolling")

    def document(self, record: Record) -> Document:
        """The page as a model, for every format."""
        raise NotImplementedError

    @property
    def file_name(self) -> str:
        """The file name that is proposed, without its ending."""
        raise NotImplementedError

    def show(self, record: Record) -> None:
        """Make the page anew."""
        from neda.report.layout import WIDTH
        from neda.report.plain import parts
        from neda.report.text import to_text

        made, narrow = self.document(record), self.app.size.width < WIDTH
        self.query_one("#page").set_class(narrow, "-wrapped")
        self.query_one("#sheet").display, self.query_one(Parts).display = not narrow, narrow
        if narrow:
            self.query_one(Parts).show(tuple(Part(*part) for part in parts(made)))
        else:
            self.query_one("#sheet", Static).update(plain(to_text(made)))
        self.query_one("#scrolling", Static).update(plain(words.wrapped() if narrow else words.how_to_scroll()))

    def on_resize(self) -> None:
        """The page itself needs its width; a narrower screen shows it wrapped."""
        if self.neda.record:
            self.show(self.neda.record)

    def action_save_as(self) -> None:
        """Ask where to."""
        line = Line("save_as", words.ask_path(), f"{self.file_name}.pdf", about=words.formats())
        self.app.push_screen(AskLine(line, _format_problem, self.neda.unfinished), self._save)

    def _save(self, name: str | None) -> None:
        if name is None:
            return
        path = Path(name).expanduser().absolute()
        if path.exists():
            question = words.confirm_overwrite(str(path))
            self.app.push_screen(Confirm(question), lambda yes: self._write(path) if yes else None)
        else:
            self._write(path)

    def _write(self, path: Path) -> None:
        from neda.report.formats import format_of, render

        record, chosen = self.neda.record, format_of(path.name)
        if record is None or chosen is None:
            return
        try:
            save_page(path, render(self.document(record), chosen), self.neda.file.path.absolute())
        except OverJournalError:
            self.neda.message = words.over_journal(str(path))
        except (OSError, ValueError) as error:
            self.neda.message = words.not_saved(str(path), getattr(error, "strerror", None) or type(error).__name__)
        else:
            self.neda.message = words.page_saved(str(path))


def _format_problem(name: str) -> str:
    """Why a file name cannot be meant, or nothing."""
    from neda.report.formats import format_of

    return "" if format_of(name) and Path(name).stem else words.no_format()
