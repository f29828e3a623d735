"""What a page that is not the full one leaves out of what is recorded, counted for its last line."""

from collections.abc import Iterator
from datetime import date

from neda.clinical.entries import kind_of
from neda.clinical.journal import Journal
from neda.report.known import known
from neda.wording import page_rows as words

IN_WORDS = {"relapse": "symptoms", "mri": "report_text", "note": "text"}
"""Where people write freely: the page holds facts."""


def unprinted(journal: Journal, as_of: date, measured: int, *, in_words: bool) -> tuple[str, ...]:
    """What is not printed and how often; `measured` results of tests are. Without `in_words` none is left to print."""
    entries = known(journal.entries(), as_of) if in_words else ()
    counts = {
        kind: sum(kind_of(item) == kind and bool(getattr(item, field)) for item in entries)
        for kind, field in IN_WORDS.items()
    }
    counts["remark"] = sum(bool(item.note) for item in entries)
    counts["measurement"] = len(known(journal.measurements, as_of)) - measured
    return tuple(_listed(counts))


def _listed(counts: dict[str, int]) -> Iterator[str]:
    for name, count in counts.items():
        if count > 0:
            yield words.unprinted(name, count)
