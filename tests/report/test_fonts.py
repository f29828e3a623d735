"""The letters that travel with the program: enough of them, small, and with their licence."""

import ast
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

import neda
from neda.report.pdf import FONTS

BLOCKS = {"Latin": range(0xC0, 0x180), "Greek": range(0x391, 0x3A2), "Cyrillic": range(0x410, 0x450), "Vietnamese": range(0x1EA0, 0x1EFA)}


@pytest.fixture(scope="module", params=["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"])
def letters(request):
    with TTFont(FONTS / request.param) as font:
        return set(font.getBestCmap())


@pytest.mark.parametrize("script", BLOCKS)
def test_the_letters_of_a_script_are_all_there(letters, script):
    assert set(BLOCKS[script]) <= letters


def test_every_sign_the_program_itself_says_can_be_printed(letters):
    said = set()
    spoken = (path for path in (Path(neda.__file__).parent / "wording").rglob("*.py") if path.name != "cells.py")
    for path in spoken:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        said |= {letter for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str) for letter in node.value}
    unprintable = {letter for letter in said if letter.isprintable() and ord(letter) not in letters}
    assert unprintable == set()


def test_the_fonts_are_small_and_come_with_their_licence_and_how_they_were_made():
    assert sum(path.stat().st_size for path in FONTS.glob("*.ttf")) < 400_000
    assert "Bitstream" in (FONTS / "LICENSE").read_text(encoding="utf-8")
    assert "pyftsubset" in (FONTS / "README.md").read_text(encoding="utf-8")
