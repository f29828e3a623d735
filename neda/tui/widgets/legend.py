"""What every sign of the chart means."""

from textual.content import Content

from neda.tui.plain import plain
from neda.tui.widgets.wrapped import Wrapped, hanging
from neda.wording import browsing as words
from neda.wording import legend


class Legend(Wrapped):
    """One row of the chart after the other."""

    def __init__(self, ascii_only: bool = False) -> None:
        """With `ascii_only` it explains the plain signs."""
        super().__init__()
        self._ascii_only = ascii_only
        self._longest_gap = 0

    def show(self, longest_gap: int) -> None:
        """`longest_gap` is the longest time without a score the line bridges, in days."""
        if longest_gap != self._longest_gap:
            self._longest_gap = longest_gap
            self.changed()

    def lines(self, width: int) -> list[Content]:
        """Its text, one item a line."""
        heading = plain(words.signs(), "bold $text-accent").wrap(width)
        said = (*legend.terminal(self._ascii_only, self._longest_gap), legend.terms())
        rows = (_row(row, width) for row in said)
        return [*heading, *(line for row in rows for line in row)]


def _row(row: str, width: int) -> list[Content]:
    label, colon, said = row.partition(":")
    return hanging(Content("  "), Content.assemble(plain(label + colon, "bold"), plain(said)), width)
