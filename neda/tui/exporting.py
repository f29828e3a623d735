"""Writing all entries to a file that other programs read: which format, where to, a yes before one is replaced."""

from pathlib import Path
from typing import TYPE_CHECKING

from neda.tui.record import Record
from neda.tui.saving import folder, proposed
from neda.tui.saving_as import save_as
from neda.tui.screens.ask_line import Line
from neda.tui.screens.pick import Pick
from neda.wording import exchange
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
    """Ask for a file."""
    ending = ENDINGS[form]
    if app.record is None:
        return

    def problem(typed: str) -> str:
        path = Path(typed)
        return "" if path.suffix.lower() == ending and path.stem else words.other_ending(ending)

    export = _export(app.record)
    place = proposed(words.export_file(form, app.today.isoformat(), ending))
    line = Line("export", words.ask_export(folder()), place, about=words.export_format(form))
    save_as(app, line, problem, lambda _path: _content(export, form), lambda: _left_out(export, form))


def _export(record: Record) -> "Export":
    from neda.exchange.outgoing import Export
    from neda.report.drug import drug_in_files

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
