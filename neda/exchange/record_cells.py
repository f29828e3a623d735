"""The last cell of a row of the doctor's table: what it is read back from, with a check that nobody changed the row."""

import json
from collections.abc import Iterable, Mapping, Sequence

from neda.clinical.checksum import checksum

RECORD, CHECK = "record", "check"
STATUS, PERSON, SETTINGS = "status", "person", "settings"
COLUMNS = 8
KIND_AT = 1
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def record_of(cells: Sequence[str], record: Mapping[str, object]) -> str:
    """What a row with these visible cells is read back from: fields as neda-journal/1 writes them, and the check."""
    return _encode({**record, CHECK: check_of(cells)})


def check_of(cells: Iterable[str]) -> str:
    """A checksum of a row's visible cells; how a spreadsheet writes numbers and blanks makes no difference."""
    same = (cell and " ".join((_plain(cell) if "." in cell else cell).split()) for cell in cells)
    return checksum("\x1f".join(same), 4)


def _plain(cell: str) -> str:
    bare = cell.strip()
    whole, _point, part = bare.removeprefix("-").partition(".")
    number = bare.isascii() and whole.isdecimal() and part.isdecimal()
    return f"{float(bare):g}" if number else cell
