"""People's words on the screen: shown as typed and inert, never read as markup, escape codes or text direction.

Every text that reaches a widget goes through `plain`, or `cell` for a table.
"""

from rich.text import Text
from textual.content import Content
from textual.style import Style

from neda.wording.inert_lines import inert_lines


def plain(text: str, style: Style | str = "") -> Content:
    """The text for any widget, in one style."""
    return Content.styled(inert_lines(text), style)


def cell(text: str) -> Text:
    """The text for one line of a table."""
    return Text(inert_lines(text).replace("\n", " "), no_wrap=True, overflow="ellipsis", end="")


def shortened(text: str, most: int) -> str:
    """The beginning of a text on one line, for a list; the whole text stands elsewhere."""
    line = " ".join(text[: most * 4].split())
    return line if len(line) <= most and len(text) <= most * 4 else line[: most - 1] + "…"
