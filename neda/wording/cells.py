"""Text in terminal cells: people's words made inert, measured and broken into lines.

Everything a person typed passes through `inert` before it is printed in a fixed layout, so that an escape
code, a line break or a right-to-left mark cannot move what stands beside it.
"""

from collections.abc import Iterator
from functools import cache

REPLACEMENT = "\ufffd"
ELLIPSIS = "…"
_JOINERS = frozenset("\u200b\u200c\u200d\u2060\ufe0e\ufe0f\ufeff\u00ad")
_JAMO_FIRST, _JAMO_LAST = "\u1160", "\u11ff"


def inert(text: str) -> str:
    """The text on one line, without control, escape or direction characters; what was there stays visible."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    shown = (_shown(letter) for letter in text)
    return " ".join("".join(shown).split())


def width(text: str) -> int:
    """How many terminal cells the text takes: wide letters two, combining marks none."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def fit(text: str, cells: int) -> str:
    """The text cut to at most `cells`, an ellipsis saying that it was."""
    if width(text) <= cells:
        return text
    return cut(text, cells - 1).rstrip() + ELLIPSIS if cells > 0 else ""


def cut(text: str, cells: int) -> str:
    """As much of the text as `cells` hold."""
    kept, taken = "", 0
    for letter in text:
        taken += _cells(letter)
        if taken > cells:
            break
        kept += letter
    return kept


def ascii_only(text: str) -> str:
    """The text in ASCII: accents dropped, every other letter a question mark."""
    from unicodedata import combining, normalize

    plain = normalize("NFKD", text)
    return "".join(letter if letter.isascii() else "?" for letter in plain if not combining(letter))


def pad(text: str, cells: int) -> str:
    """The text filled with blanks to `cells`."""
    return text + " " * (cells - width(text))


def wrap(text: str, cells: int, indent: str = "", first: str | None = None) -> list[str]:
    """The text broken at blanks into lines of at most `cells`; nothing is lost, longer words are broken too.

    `first` begins the first line, `indent` every later one.
    """
    lines: list[str] = []
    line = indent if first is None else first
    bare = True
    for word in text.split():
        for piece in _pieces(word, max(2, cells - width(indent))):
            if not bare and width(line) + 1 + width(piece) > cells:
                lines.append(line)
                line, bare = indent, True
            elif bare and width(line) + width(piece) > cells and line != indent:
                lines.append(line.rstrip())
                line = indent
            line += piece if bare else f" {piece}"
            bare = False
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def _pieces(word: str, cells: int) -> Iterator[str]:
    if width(word) <= cells:
        yield word
        return
    if word.isascii():
        yield from (word[start : start + cells] for start in range(0, len(word), cells))
        return
    piece, taken = "", 0
    for letter in word:
        if taken + _cells(letter) > cells:
            yield piece
            piece, taken = "", 0
        piece += letter
        taken += _cells(letter)
    yield piece


@cache
def _cells(letter: str) -> int:
    if letter.isascii():
        return 1
    from unicodedata import category, east_asian_width

    if category(letter) in ("Mn", "Me", "Cf") or _JAMO_FIRST <= letter <= _JAMO_LAST:
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1


def _shown(letter: str) -> str:
    if letter.isprintable():
        return "" if letter in _JOINERS else letter
    if letter in _JOINERS:
        return ""
    return " " if letter.isspace() else REPLACEMENT
