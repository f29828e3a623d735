"""Writing all entries to a file that other programs read; the ending of its name decides the format."""

from pathlib import Path
from typing import TYPE_CHECKING

from neda.tui.record import Record
from neda.tui.saving import OverJournalError, save_page
from neda.tui.screens.ask_line import AskLine, Line
from neda.tui.screens.confirm import Confirm
from neda.wording import files as words
from neda.wording import printing

if TYPE_CHECKING:
    from neda.tui.app import NedaApp

ALONE = {".csv": "csv", ".json": "json", ".ics": "ics"}
TABLES = ".zip"


def ask_export(app: "NedaApp") -> None:
    """Ask where to, and before a file is replaced."""
    if app.record is None or app.record.empty:
        app.message = words.nothing_to_export()
        return

    def chosen(typed: str | None) -> None:
        if typed is None:
            return
        path = Path(typed).expanduser().absolute()
        if path.exists():
            question = printing.confirm_overwrite(str(path))
            app.push_screen(Confirm(question), lambda yes: _write(app, path) if yes else None)
        else:
            _write(app, path)

    line = Line("export", words.ask_export(), words.export_file(app.today), about=words.about_export())
    app.push_screen(AskLine(line, _problem, app.unfinished), chosen)


def _problem(typed: str) -> str:
    return "" if Path(typed).suffix.lower() in (*ALONE, TABLES) else words.no_export_format()


def _write(app: "NedaApp", path: Path) -> None:
    record = app.record
    if record is None:
        return
    try:
        save_page(path, _content(record, path.suffix.lower()), app.file.path.absolute())
    except OverJournalError:
        app.message = printing.over_journal(str(path))
    except (OSError, ValueError) as error:
        app.message = printing.not_saved(str(path), getattr(error, "strerror", None) or type(error).__name__)
    else:
        app.message = printing.page_saved(str(path))


def _content(record: Record, ending: str) -> bytes:
    from neda.exchange.archive import zipped
    from neda.exchange.outgoing import Export, several_files, single_file
    from neda.report.summary import drug

    export = Export(record.journal, record.status, drug(record.status, record.journal), mark=False)
    return zipped(several_files("tables", export)) if ending == TABLES else single_file(ALONE[ending], export).encode()
