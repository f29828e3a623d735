"""The status by year, by treatment and over the last months, in the words and marks of the command line."""

from textual.content import Content

from neda.report.timeline import Part, Row
from neda.tui.plain import plain
from neda.tui.widgets.wrapped import Wrapped, hanging
from neda.wording import verdicts

WIDEST_LABEL = 6


class OverTime(Wrapped):
    """One part beneath the other; a short label stands beside its text, a long one above it."""

    def __init__(self, ascii_only: bool = False) -> None:
        """Nothing is said yet."""
        super().__init__()
        self._ascii_only = ascii_only
        self._parts: tuple[Part, ...] = ()
        self._rows_laid: dict[tuple[Row, int, int], list[Content]] = {}

    def show(self, parts: tuple[Part, ...]) -> None:
        """What it says."""
        if parts != self._parts:
            self._parts = parts
            self.changed()

    def lines(self, width: int) -> list[Content]:
        """Its text, one item a line."""
        return [line for part in self._parts for line in self._part(part, width)]

    def _part(self, part: Part, width: int) -> list[Content]:
        heading = plain(part.title, "bold $text-accent").wrap(width)
        labels = max((len(row.label) for row in part.rows), default=0)
        rows = [line for row in part.rows for line in self._row(row, labels, width)]
        return [*heading, *rows, Content("")]

    def _row(self, row: Row, labels: int, width: int) -> list[Content]:
        """A row laid out once for a width, because every step of the zoom shows most of them again."""
        place = (row, labels, width)
        if place not in self._rows_laid:
            self._rows_laid[place] = self._lay(row, labels, width)
        return self._rows_laid[place]

    def _lay(self, row: Row, labels: int, width: int) -> list[Content]:
        mark = f"{verdicts.mark(row.verdict, self._ascii_only)} " if row.verdict else ""
        said = Content.assemble(plain(mark, f"bold $status-{row.verdict}" if row.verdict else ""), plain(row.text))
        if labels <= WIDEST_LABEL:
            return hanging(Content.assemble("  ", plain(row.label.ljust(labels), "bold"), "  "), said, width)
        return [*hanging(Content("  "), plain(row.label, "bold"), width), *hanging(Content("    "), said, width)]
