"""A screen of text to read: why, help, history, the chart in words."""

from typing import NamedTuple

from textual.app import ComposeResult
from textual.content import Content

from neda.tui.plain import plain
from neda.tui.record import Record
from neda.tui.screens.page import Page
from neda.tui.widgets.scrolling import Scrolling
from neda.tui.widgets.wrapped import Wrapped, hanging


class Part(NamedTuple):
    """A heading, which may be empty, and its lines; a tab parts a term from what is said of it."""

    heading: str
    lines: tuple[str, ...]


class Parts(Wrapped):
    """The parts beneath each other."""

    def __init__(self) -> None:
        """Nothing stands here yet."""
        super().__init__()
        self._parts: tuple[Part, ...] = ()

    def show(self, parts: tuple[Part, ...]) -> None:
        """What it says."""
        self._parts = parts
        self.changed()

    def lines(self, width: int) -> list[Content]:
        """Its text, one item a line."""
        return [line for part in self._parts for line in _part(part, width)]


class Reading(Page):
    """Text that scrolls and follows the journal. Subclasses say what in `parts`."""

    def body(self) -> ComposeResult:
        """The text."""
        with Scrolling(id="reading"):
            yield Parts()

    def show(self, record: Record) -> None:
        """The journal may have changed what is said."""
        self.query_one(Parts).show(self.parts(record))

    def parts(self, record: Record) -> tuple[Part, ...]:
        """What stands on the screen."""
        raise NotImplementedError


def _part(part: Part, width: int) -> list[Content]:
    heading = plain(part.heading, "bold $text-accent").wrap(width) if part.heading else []
    terms = max((len(line.partition("\t")[0]) for line in part.lines if "\t" in line), default=0)
    lines = [item for line in part.lines for item in _line(line, terms, width)]
    return [*heading, *lines, Content("")]


def _line(line: str, terms: int, width: int) -> list[Content]:
    term, tab, said = line.partition("\t")
    if not tab:
        return hanging(Content("  "), plain(line), width)
    return hanging(Content.assemble("  ", plain(term.ljust(terms), "bold"), "  "), plain(said), width)
