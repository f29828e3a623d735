"""What a command prints: plain facts a line each, or marks and bold on a terminal; people's words always inert."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import NamedTuple, TextIO

from neda.wording import commands as words
from neda.wording.inert_lines import inert_lines

WIDTH = 80
LONGEST_LINE = 400
BOLD, NORMAL = "\x1b[1m", "\x1b[0m"
MARKS = "✔✘…?↻·"

_TO_ASCII = str.maketrans(
    {"„": '"', "“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "-", "·": ";"}
    | {"→": "->", "≥": ">=", "≤": "<=", "\u00a0": " ", "\ufffd": "?"}
    | dict.fromkeys("▁▂▃▄▅▆▇█", "")
)
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})


class Face(NamedTuple):
    """How this run prints: `plain` one fact a line; `marks` whether ✔ can be shown; `bold` whether bold may be used.

    `unicode` says whether the output's encoding has more than ASCII at all; `heard` that the output is for hearing,
    so that a page has no columns either.
    """

    plain: bool
    marks: bool
    bold: bool
    unicode: bool
    heard: bool = False

    def shown(self, text: str) -> str:
        """Any text as this face can show it, without control or direction characters."""
        safe = inert_lines(text)
        return safe if self.marks and not self.plain else self._likeness(safe.replace(" · ", "; "))

    def encodable(self, page: str) -> str:
        """A page made elsewhere, in the characters the output has."""
        return page if self.unicode else self._likeness(page).encode("ascii", "replace").decode()

    def _likeness(self, text: str) -> str:
        """The text in plain characters; umlauts are written out only where the output has none."""
        plain = text.replace("§", words.said("section")).translate(_TO_ASCII)
        return plain if self.unicode else plain.translate(_WRITTEN_OUT)

    def strong(self, text: str) -> str:
        """The text in bold where bold may be used."""
        return f"{BOLD}{text}{NORMAL}" if self.bold else text

    def say(self, text: str, indent: int = 0, follow: int = 2) -> None:
        """Print a text wrapped to the width; lines after the first stand `follow` further in."""
        for line in wrapped(self.shown(text), WIDTH - indent, follow):
            print(" " * indent + line)

    def fact(self, label: str, text: str) -> None:
        """Print `Label: value`."""
        self.say(f"{label}: {text}")


def face_of(plain: bool, out: TextIO, environ: Mapping[str, str]) -> Face:
    """The face for this output: plain where asked for, where it is no terminal, or where that one is dumb."""
    heard = plain or (out.isatty() and environ.get("TERM") == "dumb")
    simple = heard or not out.isatty()
    unicode = _takes(out, MARKS)
    return Face(simple, unicode and not simple, not simple and not environ.get("NO_COLOR"), unicode, heard)


def one_line(text: str) -> str:
    """A text in one line, shortened where it is very long, with its length."""
    flat = " ".join(inert_lines(text[: LONGEST_LINE * 2]).split())
    if len(text) <= LONGEST_LINE:
        return flat
    return words.note("long_text", start=flat[:LONGEST_LINE], count=len(text))


def wrapped(text: str, width: int, follow: int) -> Iterator[str]:
    """The text in lines of at most `width` columns, wide characters counted as two."""
    for line in text.split("\n"):
        lead = 0
        rest = line.rstrip()
        while (cut := _cut(rest, width - lead)) < len(rest):
            yield " " * lead + rest[:cut].rstrip()
            rest, lead = rest[cut:].lstrip(), follow
        yield " " * lead + rest


def _column(letter: str) -> int:
    if letter.isascii():
        return 1
    import unicodedata

    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _cut(text: str, width: int) -> int:
    """How much of the text fits: all of it, or up to the last space, or else part of the word."""
    if len(text) <= width and text.isascii():
        return len(text)
    taken = space = 0
    for position, letter in enumerate(text):
        taken += _column(letter)
        if taken > width:
            return (position if letter == " " else space) or position or 1
        if letter == " ":
            space = position + 1
    return len(text)


def print_data(content: str | bytes) -> None:
    """Print a file's content as it is, in UTF-8 whatever the encoding; on a terminal people's words do nothing."""
    raw = content.encode() if isinstance(content, str) else content
    sys.stdout.flush()
    sys.stdout.buffer.write(inert_lines(raw.decode("utf-8-sig", "replace")).encode() if sys.stdout.isatty() else raw)
    sys.stdout.buffer.flush()


def remark(text: str) -> None:
    """Say something that is no data: on standard error, so that pipes stay clean; nobody need be there to hear it."""
    safe = inert_lines(text)
    with suppress(OSError):
        for line in wrapped(safe, WIDTH, 2) if sys.stderr.isatty() else (safe,):
            print(line, file=sys.stderr)


def be_forgiving() -> None:
    """Never fail over a character the terminal's encoding does not have, nor over a stream that is closed (`>&-`)."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115 -- it stays open as long as the program runs
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w")  # noqa: PTH123, SIM115 -- as above
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def give_up_output() -> None:
    """Nothing more can be written (`| head`, a full disk): let the interpreter end without a word about it."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return


def _takes(out: TextIO, text: str) -> bool:
    try:
        text.encode(out.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
