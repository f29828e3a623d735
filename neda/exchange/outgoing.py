"""Every format a journal is exported in: which there are, what each needs, and the files it makes."""

from typing import NamedTuple

from neda.clinical.journal import Journal
from neda.clinical.status import Status

CSV, TABLES, JSON, FHIR, MSPROG, ICS = "csv", "tables", "json", "fhir", "msprog", "ics"
FORMATS = (CSV, TABLES, JSON, FHIR, MSPROG, ICS)
SEVERAL = (TABLES, MSPROG)
"""Formats of several files: a folder or a zip."""
_BY_ENDING = {".csv": CSV, ".json": JSON, ".ics": ICS, ".zip": TABLES}


class Export(NamedTuple):
    """What goes out: the journal, the status asked for, what is taken now and since when, and whether to mark UTF-8."""

    journal: Journal
    status: Status
    drug: str
    mark: bool = False


def format_of(name: str) -> str | None:
    """The format that a file's name asks for by its ending; an `.age` behind it makes no difference."""
    plain = name.lower().removesuffix(".age")
    return next((form for ending, form in _BY_ENDING.items() if plain.endswith(ending)), None)


def endings() -> tuple[str, ...]:
    """The endings that ask for a format."""
    return tuple(_BY_ENDING)


def single_file(form: str, export: Export) -> str:
    """The text of a format of one file."""
    if form == JSON:
        from neda.exchange.json_file import journal_text

        return journal_text(export.journal)
    if form == FHIR:
        from neda.exchange.fhir import fhir_text

        return fhir_text(export.journal, export.status)
    if form == ICS:
        from neda.exchange.calendar_file import calendar

        return calendar(export.status, export.journal)
    from neda.exchange.spreadsheet import MARK
    from neda.exchange.timetable import timetable

    return (MARK if export.mark else "") + timetable(export.journal, export.status, export.drug)


def several_files(form: str, export: Export) -> dict[str, bytes]:
    """The files of a format of several, by name."""
    if form == MSPROG:
        from neda.clinical.evidence import evidence
        from neda.exchange.msprog import msprog_files

        return msprog_files(evidence(export.journal, export.status.as_of, export.status.profile))
    from neda.exchange.tables import tables

    return tables(export.journal, export.mark)
