"""Cells come back as they were, and no spreadsheet would run one."""

import csv
import io

from hypothesis import example, given
from hypothesis import strategies as st

from neda.exchange.sheet import read_sheet
from neda.exchange.spreadsheet import RISKY, restored, write_table
from neda.exchange.spreadsheet import inert as inert_cell

CELLS = st.text(st.characters(codec="utf-8"), max_size=20) | st.sampled_from(
    ["=1+1", "+1", "-0.35", "@x", "\tx", "\rx", "'=x", "''@", "'", "", "'plain", '"quoted"', "a\nb", "a\r\nb", "\x00"]
)


def read_back(text):
    sheet = read_sheet(text.encode(), "table.csv")
    return [list(sheet.headings), *([restored(cell) for cell in line.cells] for line in sheet.rows)]


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), max_size=5))
@example([["", "\r"]])
def test_what_is_written_is_read_back(rows):
    full = [row for row in rows if any(inert_cell(cell).strip() for cell in row)]
    assert read_back(write_table(("one", "two"), rows)) == [["one", "two"], *full]


@given(CELLS)
def test_no_cell_begins_like_a_formula(cell):
    text = write_table(("one",), [[cell]])
    (_columns, (shown,)) = csv.reader(io.StringIO(text, newline=""))
    assert not shown.startswith(RISKY)
    assert restored(inert_cell(cell)) == cell


def test_every_cell_is_quoted():
    assert write_table(("a",), [["1"], [""]]) == '"a"\r\n"1"\r\n""\r\n'


def test_very_long_cells_are_read_back():
    assert read_back(write_table(("a",), [["x" * 1_000_000]]))[1] == ["x" * 1_000_000]
