"""Text in terminal cells: inert, measured, broken and never lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neda.wording.cells import ascii_only, cut, fit, inert, wrap
from neda.wording.cells import width as cells_wide


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("plain words", "plain words"),
        ("two\nlines\tand a tab", "two lines and a tab"),
        ("\x1b[31mred\x07", "\ufffd[31mred\ufffd"),
        ("\u202eevil\u200f", "\ufffdevil\ufffd"),
        ("[bold]x[/]", "[bold]x[/]"),
        ("a\u200db", "ab"),
        ("é 漢 😀", "é 漢 😀"),
    ],
)
def test_words_are_made_inert_and_stay_readable(typed, shown):
    assert inert(typed) == shown


@pytest.mark.parametrize(("text", "cells"), [("abc", 3), ("漢字", 4), ("😀", 2), ("e\u0301", 1), ("é", 1), ("", 0)])
def test_width_counts_terminal_cells(text, cells):
    assert cells_wide(text) == cells


@given(st.text(max_size=200), st.integers(2, 40))
def test_no_line_is_too_wide_and_no_letter_is_lost(text, cells):
    shown = inert(text)
    lines = wrap(shown, cells)
    assert all(cells_wide(line) <= cells for line in lines)
    assert "".join("".join(lines).split()) == "".join(shown.split())


@given(st.text(max_size=60), st.integers(0, 40))
def test_fitted_and_cut_text_never_exceeds_its_cells(text, cells):
    assert cells_wide(fit(text, cells)) <= cells
    assert cells_wide(cut(text, cells)) <= cells
    assert text.startswith(cut(text, cells))


def test_wrapped_lines_hang_beneath_their_label():
    assert wrap("one two three", 12, "      ", "LABEL ") == ["LABEL one", "      two", "      three"]


@given(st.text(max_size=60))
def test_ascii_text_is_ascii(text):
    assert ascii_only(text).isascii()


def test_accents_are_dropped_rather_than_lost():
    assert ascii_only("café 漢") == "cafe ?"
