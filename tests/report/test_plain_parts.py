"""The page as plain facts: everything is there, each line stands for itself."""

from datetime import date

import pytest

from neda.clinical.courses import course
from neda.examples import load
from neda.report.document import AUDIENCES, document
from neda.report.plain import parts, to_plain
from neda.wording import page

TODAY = date(2026, 11, 22)
JOURNAL = load("example", TODAY).journal


@pytest.fixture(params=AUDIENCES)
def made(request):
    return document(JOURNAL, course(JOURNAL, TODAY), TODAY, audience=request.param)


def test_every_text_of_the_page_stands_in_it_unshortened(made):
    said = "\n".join(to_plain(made))
    for block in (*made.blocks, *made.annex):
        for text in (*block.lines, block.note, *(cell for row in block.rows for cell in row)):
            assert text in said


def test_a_row_of_a_table_names_its_columns(made):
    (tables,) = {block.columns for block in made.blocks if block.name == "mri"}
    scans = next(part for part in parts(made) if part.heading == "MRI")
    for name in tables:
        assert any(f"{page.column(name)}: " in line for line in scans.lines)


def test_headings_stand_apart_and_before_every_plain_line(made):
    headings = [part.heading for part in parts(made)]
    assert headings[0] == made.title
    assert len(to_plain(made)) == 1 + sum(len(part.lines) for part in parts(made))
