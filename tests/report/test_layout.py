"""How blocks take lines: tables with heads of their own, long labels, and pages that have no limit."""

from neda.report.blocks import Block, Document
from neda.report.markdown import to_markdown
from neda.report.text import to_text
from neda.wording.cells import width

HEADS = ("question", "here", "there")


def drawn(*blocks, **more):
    return to_text(Document("SHEET", "whose", blocks, limited=False, **more))


def test_a_table_that_fits_stands_in_columns_beneath_its_own_heads():
    lines = drawn(Block("", rows=(("age", "met", "unknown"), ("relapses", "not met", "met")), heads=HEADS)).split("\n")
    head = next(line for line in lines if line.startswith("question"))
    row = next(line for line in lines if line.startswith("relapses"))
    assert head.index("there") == row.index("met", 15)


def test_a_table_too_wide_is_printed_row_by_row_with_its_heads_and_without_empty_cells():
    wide = tuple(f"column number {number} of many" for number in range(5))
    text = drawn(Block("", rows=(("age", "met", "", "unknown", "met"),), heads=wide))
    assert "age: column number 1 of many: met; column number 3 of many: unknown;" in text
    assert "column number 2" not in text
    assert max(map(width, text.split("\n"))) <= 80


def test_a_label_too_long_for_its_column_stands_on_a_line_of_its_own():
    text = drawn(Block("", lines=("first", "second"), label="WHAT IS RECORDED HERE"), Block("", lines=("third",), label="SHORT"))
    assert "\nWHAT IS RECORDED HERE\nfirst\nsecond\nSHORT      third\n" in text


def test_a_page_without_a_limit_shortens_nothing_and_announces_no_annex():
    text = drawn(*(Block("", lines=("word " * 400,)) for _ in range(20)))
    assert text.count("word") == 8000
    assert "…" not in text
    assert "page 1" not in text


def test_the_same_heads_stand_in_markdown():
    made = Document("SHEET", "whose", (Block("", rows=(("age", "met", "|"),), heads=HEADS, label="QUESTIONS"),), limited=False)
    assert "## QUESTIONS\n\n| question | here | there |\n| --- | --- | --- |\n| age | met | \\| |" in to_markdown(made)


def test_a_note_behind_a_table_stays_behind_it():
    block = Block("mri", columns=("regions", "contrast", "compared", "new_t2", "enlarging_t2", "gd"), rows=(("2020", "brain", "no", "2019", "0", "0", "0"),), note="2 earlier")
    lines = drawn(block).split("\n")
    assert lines.index("           2 earlier") == lines.index(next(line for line in lines if line.startswith("2020"))) + 1
