"""A table from anywhere, read line by line: the separator is found, what is broken is named by file, line and field."""

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from neda.exchange.contents import utf8
from neda.exchange.problems import FileError
from neda.exchange.spreadsheet import LONGEST_CELL, MARK
from neda.wording import incoming as words

SEPARATORS = (",", ";", "\t", "|")
MOST_COLUMNS = 500
LOOKED_AT = 100_000
_TOLD = "sep="
_TOO_LONG = "field larger"


class Line(NamedTuple):
    """One row: the line of the file it starts on, and its cells, as many as there are headings."""

    number: int
    cells: list[str]

    @property
    def empty(self) -> bool:
        """Whether nothing stands in it."""
        return not any(map(str.strip, self.cells))


class Sheet(NamedTuple):
    """A table: its file's name, the headings, the line they stand on, and the rows, read as they are needed."""

    name: str
    headings: tuple[str, ...]
    line: int
    rows: Iterator[Line]


def read_sheet(raw: bytes, name: str) -> Sheet:
    """The table in a file's bytes; raises FileError, while its rows are read too."""
    utf8(raw, name)
    _refuse_nul(raw, name)
    separator, skipped = _separator(raw)
    rows = _rows(raw, separator, skipped, name)
    first = next((row for row in rows if not row.empty), None)
    if first is None:
        raise FileError(words.refusal("empty", name))
    headings = [cell.strip() for cell in first.cells]
    while headings and not headings[-1]:
        headings.pop()
    _check_headings(headings, name, first.number)
    return Sheet(name, tuple(headings), first.number, (_fitted(row, headings, name) for row in rows if not row.empty))


def _refuse_nul(raw: bytes, name: str) -> None:
    place = raw.find(b"\x00")
    if place >= 0:
        before = raw[raw.rfind(b"\n", 0, place) + 1 : place].decode(errors="replace")
        line = raw.count(b"\n", 0, place) + 1
        raise FileError(words.refusal("nul", name, line=line, before=words.near(before)))


def _separator(raw: bytes) -> tuple[str, int]:
    """The character between cells, by the first line that says anything, and how many bytes say it outright."""
    start = len(MARK.encode()) if raw.startswith(MARK.encode()) else 0
    text = raw[start : start + 100_000].decode(errors="replace")
    if text[:4].lower() == _TOLD and text[4:5] in SEPARATORS and text[5:6] in ("", "\r", "\n"):
        return text[4], start + 5
    first = re.split("[\r\n]", text.lstrip("\r\n"), maxsplit=1)[0]
    outside = "".join(first.split('"')[::2])
    return max(SEPARATORS, key=outside.count), start


def _rows(raw: bytes, separator: str, skipped: int, name: str) -> Iterator[Line]:
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(_text(raw, skipped), delimiter=separator, strict=True)
    while True:
        started = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            cell = _broken_cell(islice(_text(raw, skipped), started - 1, None), separator)
            code = "cell_too_long" if _TOO_LONG in str(error) else "broken_quote"
            raise FileError(words.refusal(code, name, line=started, cell=cell, most=LONGEST_CELL)) from None
        yield Line(started, cells)


def _text(raw: bytes, skipped: int) -> io.TextIOWrapper:
    source = io.BytesIO(raw)
    source.seek(skipped)
    return io.TextIOWrapper(source, "utf-8", newline="")


def _broken_cell(lines: Iterator[str], separator: str) -> int:
    """Which cell of a row, counted from one, does not end as a cell ends; enough of the row is looked at to say it."""
    text = ""
    for line in lines:
        text += line[:LOOKED_AT]
        if len(text) >= LOOKED_AT:
            break
    between = re.escape(separator)
    whole = re.compile(f'(?:"[^"]*(?:""[^"]*)*"|[^"{between}\r\n][^{between}\r\n]*)?(?={between}|[\r\n])')
    number, place = 1, 0
    while (match := whole.match(text, place)) and text[match.end()] == separator:
        number, place = number + 1, match.end() + 1
    return number


def _check_headings(headings: list[str], name: str, line: int) -> None:
    if len(headings) > MOST_COLUMNS:
        raise FileError(words.refusal("too_many_columns", name, line=line, most=MOST_COLUMNS))
    seen: set[str] = set()
    for heading in headings:
        if heading and heading in seen:
            raise FileError(words.refusal("heading_twice", name, line=line, heading=words.short(heading)))
        seen.add(heading)


def _fitted(row: Line, headings: list[str], name: str) -> Line:
    """The row with one cell a heading; one with more, or fewer, may have lost or gained a separator."""
    cells, wanted = row.cells, len(headings)
    if len(cells) < wanted or any(cells[wanted:]):
        raise FileError(words.refusal("ragged", name, line=row.number, cells=len(cells), wanted=wanted))
    return Line(row.number, cells[:wanted])
