"""The README's pictures are the real screens, fetch nothing from elsewhere, and come out the same each time."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[2]
NAMESPACE = re.compile(r'\sxmlns(:\w+)?="[^"]*"')


def outside(svg):
    """Everything in a picture that points somewhere else."""
    bare = NAMESPACE.sub("", svg)
    return re.findall(r"https?:|//[\w.]+\.\w+|@font-face|@import|url\((?!#)|<image|<script|<foreignObject|\bon\w+=", bare)


@pytest.fixture
def today(docs):
    """The picture of Today, drawn now."""
    from make_pictures import PICTURES, draw

    return draw(PICTURES[0])


def test_a_picture_is_the_real_screen_and_fetches_nothing(today):
    assert outside(today) == []
    words = "".join(ElementTree.fromstring(today).itertext()).replace("\xa0", " ")
    assert "AWAITING CONFIRMATION" in words
    assert "as of 2026-11-22" in words


def test_a_picture_comes_out_the_same_each_time_and_says_in_words_what_it_shows(docs, today):
    from make_pictures import PICTURES, draw

    assert draw(PICTURES[0]) == today
    assert ElementTree.fromstring(today)[0].text == PICTURES[0].shows


def test_whatever_would_be_fetched_is_found():
    assert outside('<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>') == []
    for bad in ('<a href="https://example.org"/>', "@font-face { src: x }", "a { background: url(x.png) }", "<image/>"):
        assert outside(f"<svg>{bad}</svg>")


@pytest.mark.parametrize("path", sorted((ROOT / "docs" / "pictures").glob("*.svg")), ids=lambda path: path.stem)
def test_a_picture_that_is_shipped_fetches_nothing(path):
    svg = path.read_text(encoding="utf-8")
    ElementTree.fromstring(svg)
    assert outside(svg) == []


def test_every_picture_the_readme_shows_is_there():
    shown = re.findall(r"docs/pictures/[\w-]+\.svg", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert [name for name in shown if not (ROOT / name).exists()] == []
