"""The last cell of a row of the doctor's table: what it is read back from, with a check that nobody changed the row."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from neda.clinical.checksum import checksum

RECORD, CHECK = "record", "check"
STATUS, PERSON, SETTINGS = "status", "person", "settings"
COLUMNS = 8
KIND_AT = 1
_NUMBER = re.compile(r"-?\d+\.\d+", re.ASCII)


if TYPE_CHECKING:
    from typing import Protocol

    class _Recordable(Protocol):
        def _replace(self, *, record: str) -> Any: ...

        def __iter__(self) -> Iterator[str]: ...


R = TypeVar("R", bound="_Recordable")


def recorded_in(row: R, record: Mapping[str, object]) -> R:
    """The row with what it is read back from: fields as neda-journal/1 writes them, and the check."""
    cells = list(row)[: COLUMNS - 1]
    written = json.dumps({**record, CHECK: check_of(cells)}, ensure_ascii=False, separators=(",", ":"))
    return row._replace(record=written)  # type: ignore[no-any-return]


def check_of(cells: list[str]) -> str:
    """A checksum of a row's visible cells; how a spreadsheet writes numbers and blanks makes no difference."""
    same = (" ".join(_plain(cell).split()) for cell in cells)
    return checksum("\x1f".join(same), 4)


def _plain(cell: str) -> str:
    return f"{float(cell):g}" if _NUMBER.fullmatch(cell.strip()) else cell
