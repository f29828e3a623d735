"""What the terminal can show: whether it has characters beyond ASCII, and what stands for them where not."""

import codecs
from collections.abc import Mapping

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

# Python itself sets LC_CTYPE to one of these when it starts under the C locale (PEP 538).
_COERCED = ("C.UTF-8", "C.utf8", "UTF-8")
_STANDS_FOR = {
    "-": "─━═╌╍┄┅┈┉╴╶╸╺–—·⎯▁▔",
    "|": "│┃║┆┇┊┋╵╷╹╻▏▕▌▐▎",
    "+": "┌┐└┘├┤┬┴┼╭╮╰╯╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋",
    "#": "█▓▒░▀▄■▇▆▅▃▂▖▗▘▝▙▚▛▜▞▟▊▋▉",
    ">": "→▶►▸❯›",
    "<": "←◀◄◂❮‹",
    "^": "↑▲",
    "v": "↓▼",
    "*": "•●◉○◆◇⭘✱",
    "'": "‘’",
    '"': "“”„",
    ".": "…",
    "x": "×✘✖",
    " ": "\u00a0\u202f",
}
_TO_ASCII = {ord(letter): plain for plain, letters in _STANDS_FOR.items() for letter in letters}


def ascii_only(environ: Mapping[str, str], encoding: str | None) -> bool:
    """Whether to keep to plain characters: the locale is C or POSIX, or the output is not UTF-8."""
    return not _is_utf8(encoding) or _locale(environ) in ("C", "POSIX")


def to_ascii(text: str) -> str:
    """The text in plain characters of the same width: a likeness for drawn lines, `?` for what has none."""
    if text.isascii():
        return text
    likeness = text.translate(_TO_ASCII)
    return "".join(letter if letter.isascii() else "?" * cell_len(letter) for letter in likeness)


class PlainCharacters(LineFilter):
    """Keeps everything that is drawn, borders and people's words alike, to characters any terminal has."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments in plain characters."""
        return [Segment(to_ascii(text), style, control) for text, style, control in segments]


def _locale(environ: Mapping[str, str]) -> str:
    chosen = environ.get("LC_CTYPE", "")
    return environ.get("LC_ALL") or (chosen if chosen not in _COERCED else "") or environ.get("LANG", "")


def _is_utf8(encoding: str | None) -> bool:
    try:
        return codecs.lookup(encoding or "").name == "utf-8"
    except LookupError:
        return False
