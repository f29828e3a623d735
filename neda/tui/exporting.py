"""Writing all entries to a file that other programs read: which format, where to, a yes before one is replaced."""

from pathlib import Path
from typing import TYPE_CHECKING

from neda.tui.record import Record
from neda.tui.saving import OverJournalError, save_page
from neda.tui.screens.ask_line import AskLine, Line
from neda.tui.screens.confirm import Confirm
from neda.tui.screens.pick import Pick
from neda.wording import exchange, printing
from neda.wording import files as words

if TYPE_CHECKING:
    from neda.exchange.outgoing import Export
    from neda.tui.app import NedaApp

ENDINGS = {"csv": ".csv", "tables": ".zip", "json": ".json", "ics": ".ics", "fhir": ".json", "msprog": ".zip"}
"""The formats in the order offered, and how their files end; one of several files is written as a zip."""


def ask_export(app: "NedaApp") -> None:
    """Ask for the format, then where to."""
    if app.record is None or app.record.empty:
        app.message = words.nothing_to_export()
        return
    choices = [(form, words.export_format(form)) for form in ENDINGS]
    app.push_screen(Pick("export", choices), lambda form: _ask_where(app, form) if form else None)


def _ask_where(app: "NedaApp", form: str) -> None:
    """Ask for a file, and before one is replaced."""
    ending = ENDINGS[form]

    def problem(typed: str) -> str:
        path = Path(typed)
        return "" if path.suffix.lower() == ending and path.stem else words.other_ending(ending)

    def chosen(typed: str | None) -> None:
        if typed is None:
            return
        path = Path(typed).expanduser().absolute()
        if path.exists():
            question = printing.confirm_overwrite(str(path))
            app.push_screen(Confirm(question), lambda yes: _write(app, form, path) if yes else None)
        else:
            _write(app, form, path)

    proposed = words.export_file(form, app.today.isoformat(), ending)
    line = Line("export", words.ask_export(), proposed, about=words.export_format(form))
    app.push_screen(AskLine(line, problem, app.unfinished), chosen)


def _write(app: "NedaApp", form: str, path: Path) -> None:
    if app.record is None:
        return
    export = _export(app.record)
    try:
        save_page(path, _content(export, form), app.file.path.absolute())
    except OverJournalError:
        app.message = printing.over_journal(str(path))
    except (OSError, ValueError) as error:
        app.message = printing.not_saved(str(path), getattr(error, "strerror", None) or type(error).__name__)
    else:
        app.message = "\n".join(filter(None, (printing.page_saved(str(path)), _left_out(export, form))))


def _export(record: Record) -> "Export":
    from neda.exchange.outgoing import Export
    from neda.report.summary import drug_in_files

    return Export(record.journal, record.status, drug_in_files(record.status, record.journal), mark=False)


def _content(export: "Export", form: str) -> bytes:
    from neda.exchange.archive import zipped
    from neda.exchange.outgoing import SEVERAL, several_files, single_file

    return zipped(several_files(form, export)) if form in SEVERAL else single_file(form, export).encode()


def _left_out(export: "Export", form: str) -> str:
    """What research tables cannot hold: entries without an exact day."""
    from neda.clinical.evidence import evidence
    from neda.exchange.msprog import left_out
    from neda.exchange.outgoing import MSPROG

    status = export.status
    count = left_out(evidence(export.journal, status.as_of, status.profile)) if form == MSPROG else 0
    return exchange.no_exact_day(count) if count else ""
