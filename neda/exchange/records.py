"""The last column of the doctor's table: what each row is read back from, with a check that nobody changed the row.

The other columns are words for people, in the display language; they are compared with the check and not read.
"""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import blake2b
from typing import Any, Protocol, TypeVar

from neda.clinical.entries import KINDS, Entry, Person
from neda.clinical.journal import FORMAT, NO_SETTINGS, NOBODY, Journal, JournalError, Settings
from neda.clinical.recording import FieldError, entry, person
from neda.exchange.sheet import Line, Sheet
from neda.exchange.spreadsheet import restored
from neda.exchange.wrong_rows import WrongRows
from neda.wording import incoming as words

RECORD, CHECK = "record", "check"
STATUS, PERSON, SETTINGS = "status", "person", "settings"
COLUMNS = 8
KIND_AT = 1
_NUMBER = re.compile(r"-?\d+\.\d+", re.ASCII)


class _Recordable(Protocol):
    def _replace(self, *, record: str) -> Any: ...

    def __iter__(self) -> Iterator[str]: ...


R = TypeVar("R", bound=_Recordable)


def recorded_in(row: R, record: Mapping[str, object]) -> R:
    """The row with what it is read back from: fields as neda-journal/1 writes them, and the check."""
    cells = list(row)[: COLUMNS - 1]
    written = json.dumps({**record, CHECK: check_of(cells)}, ensure_ascii=False, separators=(",", ":"))
    return row._replace(record=written)  # type: ignore[no-any-return]


def check_of(cells: list[str]) -> str:
    """A checksum of a row's visible cells; how a spreadsheet writes numbers and blanks makes no difference."""
    same = (" ".join(_plain(cell).split()) for cell in cells)
    return blake2b("\x1f".join(same).encode("utf-8", "backslashreplace"), digest_size=4).hexdigest()


def _plain(cell: str) -> str:
    return f"{float(cell):g}" if _NUMBER.fullmatch(cell.strip()) else cell


def is_timetable(headings: tuple[str, ...]) -> bool:
    """Whether a table is the doctor's table of this program, in whatever language."""
    return len(headings) == COLUMNS and headings[-1] == RECORD


class Recorded:
    """The doctor's table read back: its entries row by row, then the person and the settings its rows gave."""

    def __init__(self, sheet: Sheet, today: date, wrong: WrongRows) -> None:
        """Nothing is read yet."""
        self.sheet, self.today, self.wrong = sheet, today, wrong
        self._person: dict[str, Any] = {}
        self._settings: dict[str, Any] = {}

    def entries(self) -> Iterator[tuple[int, list[Entry]]]:
        """The line of every row, with the entry it carries."""
        for line in self.sheet.rows:
            yield line.number, list(self._row(line))

    def _row(self, line: Line) -> Iterator[Entry]:
        cells = list(map(restored, line.cells))
        kind = cells[KIND_AT].strip()
        if kind == STATUS and not cells[-1]:
            return
        record = self._record(line.number, cells)
        if record is None:
            return
        if kind == PERSON:
            self._person |= record
        elif kind == SETTINGS:
            self._settings |= record
        elif record and kind in KINDS:
            try:
                yield entry(kind, record, self.today)
            except FieldError as error:
                self.wrong.add(self.sheet.name, line.number, RECORD, str(error))

    def _record(self, number: int, cells: list[str]) -> dict[str, Any] | None:
        """What a row is read back from; None, and the row among the wrong ones, where it was changed by hand."""
        try:
            record = json.loads(cells[-1]) if cells[-1] else None
        except (ValueError, RecursionError):
            record = None
        known = cells[KIND_AT].strip() in (*KINDS, PERSON, SETTINGS)
        if not isinstance(record, dict) or not known:
            self.wrong.add(self.sheet.name, number, RECORD, words.no_record())
            return None
        if record.pop(CHECK, None) != check_of(cells[:-1]):
            self.wrong.add(self.sheet.name, number, RECORD, words.row_changed())
            return None
        return record

    def person(self) -> Person:
        """The facts about the person, once every row is read."""
        try:
            return person(self._person, self.today) if self._person else NOBODY
        except FieldError as error:
            self.wrong.add(self.sheet.name, self.sheet.line, RECORD, str(error))
            return NOBODY

    def settings(self) -> Settings:
        """The settings of the journal, once every row is read."""
        if not self._settings:
            return NO_SETTINGS
        changed = dict(self._settings)
        raw = {"profile": changed.pop("profile", None), "set": changed}
        try:
            return Journal.from_dict({"format": FORMAT, "settings": raw}).settings
        except JournalError as error:
            self.wrong.add(self.sheet.name, self.sheet.line, RECORD, str(error))
            return NO_SETTINGS
