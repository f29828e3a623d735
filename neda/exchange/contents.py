"""The bytes and the text of a file from anywhere: never more than LARGEST of it, and only UTF-8."""

from pathlib import Path
from typing import IO

from neda.exchange.problems import FileError
from neda.wording import incoming as words

LARGEST = 64 * 1024 * 1024
PIECE = 1024 * 1024
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def contents(path: Path) -> bytes:
    """The file's bytes, whatever kind of file it is; raises FileError."""
    if path.is_dir():
        raise FileError(words.refusal("folder", path.name or str(path)))
    try:
        with path.open("rb") as file:
            raw = at_most(file, LARGEST + 1)
    except FileNotFoundError:
        raise FileError(words.refusal("missing", str(path))) from None
    except OSError as error:
        raise FileError(words.refusal("unreadable", path.name, why=error.strerror)) from error
    except ValueError:
        raise FileError(words.refusal("missing", str(path))) from None
    return checked(raw, path.name)


def at_most(file: IO[bytes], most: int) -> bytes:
    """Read in pieces: asking for `most` at once would set aside that much memory for the smallest file."""
    pieces, left = [], most
    while left > 0 and (piece := file.read(min(PIECE, left))):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def checked(raw: bytes, name: str) -> bytes:
    """The bytes, unless they are more than any journal needs."""
    if len(raw) > LARGEST:
        raise FileError(words.refusal("too_large", name, most=LARGEST // 1024 // 1024))
    return raw


def utf8(raw: bytes, name: str) -> str:
    """The text of the bytes; raises FileError naming the line and what stands before the first wrong byte."""
    if raw.startswith(_UTF16):
        raise FileError(words.refusal("utf16", name))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        start = raw.rfind(b"\n", 0, error.start) + 1
        before = raw[start : error.start].decode(errors="replace")
        line = raw.count(b"\n", 0, error.start) + 1
        raise FileError(words.refusal("not_utf8", name, line=line, before=words.near(before))) from None
