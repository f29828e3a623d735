"""The doctor's table read back from the last cells of its rows, which carry a check that nobody changed the row.

The other columns are words for people, in the display language; they are compared with the check and not read.
"""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from neda.clinical.entries import KINDS, Entry, Person
from neda.clinical.journal import FORMAT, NO_SETTINGS, NOBODY, Journal, JournalError, Settings
from neda.clinical.recording import FieldError, entry, person
from neda.exchange.ids import taken_over
from neda.exchange.record_cells import CHECK, COLUMNS, KIND_AT, PERSON, RECORD, SETTINGS, STATUS, check_of
from neda.exchange.sheet import Line, Sheet
from neda.exchange.spreadsheet import restored
from neda.exchange.wrong_rows import WrongRows
from neda.wording import incoming as words
from neda.wording.exchange import columns
from neda.wording.language import in_english


def is_timetable(headings: tuple[str, ...]) -> bool:
    """Whether a table is the doctor's table of this program, in whatever language."""
    return len(headings) == COLUMNS and headings[-1] == RECORD


@in_english()
def lost_its_record(headings: tuple[str, ...]) -> bool:
    """Whether a table is the doctor's table without its last column, so that it cannot be read back."""
    return headings == columns()


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
            if isinstance(record.get("id"), str):
                record["id"] = taken_over(record["id"])
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
