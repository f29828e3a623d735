"""Cells that a spreadsheet shows and never runs: a leading `=` would otherwise be a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")
GUARD = "'"
LONGEST_CELL = 4_000_000


def inert(cell: str) -> str:
    """The cell with a leading apostrophe where a spreadsheet might run it."""
    return GUARD + cell if cell.lstrip(GUARD).startswith(RISKY) else cell


def restored(cell: str) -> str:
    """The cell as it was before `inert`."""
    return cell[1:] if cell.startswith(GUARD) and cell.lstrip(GUARD).startswith(RISKY) else cell


def write_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """CSV text: every cell quoted and inert, the columns first."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([inert(cell) for cell in row] for row in rows)
    return written.getvalue()


def read_table(text: str) -> list[list[str]]:
    """The rows of CSV text, columns included, as they were before writing. Raises csv.Error."""
    before = csv.field_size_limit(LONGEST_CELL)
    try:
        rows = csv.reader(io.StringIO(text, newline=""), strict=True)
        return [[restored(cell) for cell in row] for row in rows]
    finally:
        csv.field_size_limit(before)
