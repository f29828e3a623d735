"""A page to read on the screen and to save as a file: the doctor's page, and every sheet."""

from pathlib import Path

from textual.app import ComposeResult
from textual.widgets import Static

from neda.report.blocks import Document
from neda.tui.plain import plain
from neda.tui.record import Record
from neda.tui.saving import folder, proposed
from neda.tui.saving_as import save_as
from neda.tui.screens.ask_line import Line
from neda.tui.screens.page import Page
from neda.tui.screens.reading import Part, Parts
from neda.tui.widgets.hints import NORMAL
from neda.tui.widgets.scrolling import Scrolling
from neda.wording import printing as words

_WIDTHS = [(0, "-narrow"), (NORMAL, "-normal"), (80, "-as-wide-as-the-page"), (84, "-wide")]


class Printable(Page):
    """Shows the page as text, which scrolls; `s` saves it. Subclasses say what in `document`."""

    AUTO_FOCUS = "#page"
    HORIZONTAL_BREAKPOINTS = _WIDTHS

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
        line = Line("save_as", words.ask_path(folder()), proposed(f"{self.file_name}.pdf"), about=words.formats())
        save_as(self.neda, line, _format_problem, self._content)

    def _content(self, path: Path) -> bytes:
        from neda.report.formats import format_of, render

        record, chosen = self.neda.record, format_of(path.name)
        if record is None or chosen is None:
            raise ValueError(path.name)
        return render(self.document(record), chosen)


def _format_problem(name: str) -> str:
    """Why a file name cannot be meant, or nothing."""
    from neda.report.formats import format_of

    return "" if format_of(name) and Path(name).stem else words.no_format()
