"""People's words on the screen: shown as typed and inert, never read as markup, escape codes or text direction.

Every text that reaches a widget goes through `plain`, or `cell` for a table.
"""

from rich.text import Text
from textual.content import Content
from textual.style import Style

_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_DIRECTIONS = (0x061C, 0x200E, 0x200F, 0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF)
_INERT: dict[int, str] = dict.fromkeys((*_CONTROLS, *_DIRECTIONS), "\ufffd")
_INERT |= {ord("\n"): "\n", ord("\t"): " ", ord("\r"): ""}


def inert(text: str) -> str:
    """The text with control and direction characters made visible."""
    return text.translate(_INERT)


def plain(text: str, style: Style | str = "") -> Content:
    """The text for any widget, in one style."""
    return Content.styled(inert(text), style)


def cell(text: str) -> Text:
    """The text for one line of a table."""
    return Text(inert(text).replace("\n", " "), no_wrap=True, overflow="ellipsis", end="")


def shortened(text: str, most: int) -> str:
    """The beginning of a text on one line, for a list; the whole text stands elsewhere."""
    line = " ".join(text[: most * 4].split())
    return line if len(line) <= most and len(text) <= most * 4 else line[: most - 1] + "…"
