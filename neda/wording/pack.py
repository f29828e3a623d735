"""What is said about a pack: what lies in it, and the options that make one."""

from collections.abc import Iterable

from neda.wording import N_, _, fill

_PARTS = {
    "page": N_("page: the summary for the doctor; the same facts as text, Markdown, web page and PDF"),
    "transplant": N_("transplant: what published studies asked before a stem-cell transplant, beside what is recorded"),
    "evidence": N_("evidence: what studies found, each figure with its group, years and source"),
    "journal.csv": N_("journal.csv: every entry in the order of time, for a spreadsheet"),
    "tables": N_("tables: one CSV a kind of entry, with a dictionary of the columns"),
    "fhir.json": N_("fhir.json: an FHIR R4 Bundle for hospital systems, without clinics and notes of visits"),
}


def page() -> str:
    """The name of the page's files."""
    return "page"


def contents(origin: str, printed_on: object, data: str, names: Iterable[str]) -> str:
    """The list of what lies in a pack, for whoever opens it."""
    there = list(names)
    parts = [_(text) for name, text in _PARTS.items() if any(file.startswith(name) for file in there)]
    values = {"day": printed_on, "data": data[:12]}
    lines = [
        fill(N_("MS activity: a pack of records, made on {day}, data {data}"), values),
        *([origin] if origin else []),
        _("Prepared by the patient from own records. Not a diagnosis, not a medical device."),
        "",
        *parts,
    ]
    return "\n".join(lines) + "\n"


def help_pack() -> str:
    """The help of --pack."""
    return _("write a zip with the page in every format, the tables and the FHIR bundle; for transplant also the sheets of neda prepare")


def either_pack() -> str:
    """--pack with another place for the page."""
    return _("Give one of --pack FILE.zip, -o FILE and --print.")


def not_a_zip(typed: str) -> str:
    """The pack's name ends otherwise."""
    return fill(N_("A pack is a .zip file, and “{typed}” does not end so. Example: neda report --pack second-opinion.zip"), {"typed": typed})
