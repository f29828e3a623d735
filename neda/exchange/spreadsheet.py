"""Cells that a spreadsheet shows and never runs: a leading `=` would otherwise be a formula."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")
GUARD = "'"
LONGEST_CELL = 8_000_000
"""More than the longest text of an entry takes in any table of ours."""
MARK = "\ufeff"
"""What lets a spreadsheet know UTF-8 when it stands at the beginning."""

_NUL, _SIGN = "\x00", "\u2400"
_WRITTEN_NUL = f"{_SIGN}([{_SIGN}0])"


def inert(cell: str) -> str:
    """The cell with a leading apostrophe where a spreadsheet might run it, and a sign for NUL, which no table holds."""
    if cell.isalnum() or not cell:
        return cell
    if _NUL in cell or _SIGN in cell:
        cell = cell.replace(_SIGN, _SIGN * 2).replace(_NUL, _SIGN + "0")
    return GUARD + cell if cell.lstrip(GUARD).startswith(RISKY) else cell


def restored(cell: str) -> str:
    """The cell as it was before `inert`."""
    if cell.startswith(GUARD) and cell.lstrip(GUARD).startswith(RISKY):
        cell = cell[1:]
    return re.sub(_WRITTEN_NUL, lambda found: _NUL if found[1] == "0" else _SIGN, cell) if _SIGN in cell else cell


def write_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """CSV text: every cell quoted and inert, the columns first."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([inert(cell) for cell in row] for row in rows)
    return written.getvalue()
