"""Lines that fit, words that stay inert, ids that are short and still tell entries apart."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from neda.cli.printing import one_line, wrapped
from neda.cli.short_ids import short_ids
from neda.wording.inert_lines import inert_lines


def width(text: str) -> int:
    wide = {"W": 2, "F": 2}
    return sum(0 if unicodedata.combining(letter) else wide.get(unicodedata.east_asian_width(letter), 1) for letter in text)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), max_size=300), st.integers(20, 80))
def test_no_line_is_wider_than_asked_and_no_letter_is_lost(text, columns):
    lines = list(wrapped(text, columns, 2))
    assert max(map(width, lines)) <= columns
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_words_are_kept_whole_and_following_lines_stand_further_in():
    assert list(wrapped("one two three", 8, 2)) == ["one two", "  three"]
    assert list(wrapped("abcdefghij", 4, 0)) == ["abcd", "efgh", "ij"]
    assert list(wrapped("", 80, 2)) == [""]


@given(st.text())
def test_no_control_or_direction_character_reaches_the_terminal(text):
    shown = inert_lines(text)
    assert not any(unicodedata.category(letter) == "Cc" and letter != "\n" for letter in shown)
    assert "\u202e" not in shown
    assert "\u2066" not in shown


def test_a_very_long_text_is_shortened_with_its_length():
    assert one_line("x" * 100_000).endswith("x… (100000 characters)")
    assert one_line("two\nlines\there") == "two lines here"


@given(st.lists(st.text(min_size=1, max_size=12), unique=True))
def test_a_short_id_begins_only_its_own_id(identities):
    for identity, short in short_ids(identities).items():
        assert identity.startswith(short)
        others = [other for other in identities if other.startswith(short) and other != identity]
        assert not others or short == identity
