"""Everything another doctor needs in one zip: the page, the sheets that go with it, the tables and the FHIR bundle."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from neda.clinical.journal import Journal
from neda.clinical.status import Status
from neda.exchange.archive import zipped
from neda.exchange.outgoing import CSV, FHIR, TABLES, Export, several_files, single_file
from neda.report.anonymous import nameless
from neda.report.blocks import Document
from neda.report.document import document
from neda.report.drug import drug_in_files
from neda.report.formats import FORMATS, render
from neda.report.presets import TRANSPLANT
from neda.report.sheets import sheet
from neda.wording import pack as words

SHEETS = ("transplant", "evidence")
"""What goes with the page for a transplant team."""


class Wanted(NamedTuple):
    """For whom the pack is, what its page shows, on which paper, and the line that says whose journal an example is."""

    audience: str
    since: date | None = None
    anonymous: bool = False
    full: bool = False
    paper: str = "a4"
    origin: str = ""


def pack(journal: Journal, status: Status, printed_on: date, wanted: Wanted) -> bytes:
    """The zip; an anonymous one names nobody in any file."""
    if wanted.anonymous:
        journal, status = nameless(journal, status)
    page = document(journal, status, printed_on, audience=wanted.audience, since=wanted.since, full=wanted.full)
    files = dict(_printed(words.page(), page, wanted))
    if wanted.audience == TRANSPLANT:
        for name in SHEETS:
            files |= dict(_printed(name, sheet(name, journal, status, printed_on), wanted))
    export = Export(journal, status, drug_in_files(status, journal), mark=True)
    files["journal.csv"] = single_file(CSV, export).encode()
    files |= {f"tables/{name}": content for name, content in several_files(TABLES, export).items()}
    files["fhir.json"] = single_file(FHIR, export).encode()
    listed = words.contents(wanted.origin, printed_on, status.data, files)
    return zipped({"README.txt": listed.encode(), **files})


def _printed(name: str, made: Document, wanted: Wanted) -> Iterator[tuple[str, bytes]]:
    """A page in every format."""
    for form in FORMATS:
        yield f"{name}.{form}", render(made, form, wanted.paper)
