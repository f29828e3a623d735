"""Whatever a command prints comes out of the catalogue: with one that only brackets, no word stands outside brackets."""

import re
from datetime import date

import pytest

from neda.cli import main
from neda.wording import language

TODAY = date(2026, 11, 22)
LINES = (
    "status",
    "status --why",
    "timeline --text",
    "due",
    "check",
    "profile list",
    "prepare clinic",
    "add checkin --date today --no-new-symptoms yes",
    "add mri --date today --new-t2 2 --contrast no",
)


class Brackets:
    """A language in which every sentence is its English one in brackets."""

    def gettext(self, message):
        return f"⟦{message}⟧"

    def ngettext(self, one, many, number):
        return f"⟦{one if number == 1 else many}⟧"


@pytest.fixture
def bracketed(monkeypatch):
    monkeypatch.setattr("neda.cli.running._speak", lambda: None)
    monkeypatch.setattr(language._spoken, "code", language.GERMAN)
    monkeypatch.setattr(language._spoken, "catalogue", Brackets())


def outside(text):
    """What is in no brackets."""
    before = None
    while before != text:
        before, text = text, re.sub(r"⟦[^⟦⟧]*⟧", "", text)
    return text


@pytest.mark.parametrize("line", LINES)
def test_no_word_and_no_iso_date_is_printed_past_the_catalogue(bracketed, capsys, line):
    assert main(["--demo", "--plain", *line.split()], today=TODAY) == 0
    said = capsys.readouterr().out
    assert said.count("⟦") > 5
    left = re.sub(r"\b[0-9a-f]{8}\b", "", outside(said))  # short ids, whose letters can look like a word
    assert re.findall(r"[A-Za-z]{4,}", left) == []
    assert re.findall(r"\d{4}-\d\d-\d\d", said) == []


def test_a_word_printed_past_it_would_be_found():
    assert outside("⟦born ⟦1988⟧⟧ past") == " past"
