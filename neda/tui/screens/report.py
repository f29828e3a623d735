"""Report: the doctor's page as it will be saved, and saving it."""

from pathlib import Path

from textual.app import ComposeResult
from textual.containers import ScrollableContainer
from textual.widgets import Static

from neda.tui import keys
from neda.tui.plain import plain
from neda.tui.record import Record
from neda.tui.saving import OverJournalError, save_page
from neda.tui.screens.confirm import Confirm
from neda.tui.screens.page import Page
from neda.tui.screens.save_as import SaveAs
from neda.wording import screens as words


class ReportPage(Page):
    """The page in text, which scrolls; `s` saves it."""

    PLACE = "report"
    HINTS = ("save_as", "today", "journal", "why", "back", "help")
    BINDINGS = keys.bindings("report")

    def body(self) -> ComposeResult:
        """The page."""
        with ScrollableContainer(id="page"):
            yield Static(id="sheet")
        yield Static(plain(words.how_to_scroll()), classes="quiet", id="scrolling")

    def show(self, record: Record) -> None:
        """Make the page anew."""
        self.query_one("#sheet", Static).update(plain(self.text(record)))

    def text(self, record: Record) -> str:
        """The page as text."""
        from neda.report.document import document
        from neda.report.text import to_text

        return to_text(document(record.journal, record.course, record.status.as_of))

    def action_save_as(self) -> None:
        """Ask where to."""
        record = self.neda.record
        if record:
            self.app.push_screen(SaveAs(words.report_file(record.status.as_of)), self._save)

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
        record = self.neda.record
        if record is None:
            return
        try:
            save_page(path, self.text(record), self.neda.file.path.absolute())
        except OverJournalError:
            self.neda.message = words.over_journal(str(path))
        except OSError as error:
            self.neda.message = words.not_saved(str(path), error.strerror or type(error).__name__)
        else:
            self.neda.message = words.page_saved(str(path))
