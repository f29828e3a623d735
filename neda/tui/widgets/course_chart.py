"""The chart of the whole course, drawn in characters to the size it has."""

from typing import TYPE_CHECKING

from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from neda.tui.plain import plain
from neda.tui.record import Record
from neda.tui.widgets.wrapped import strip_of
from neda.wording import chart, verdicts
from neda.wording import screens as words
from neda.wording.inert_lines import inert_lines

if TYPE_CHECKING:
    from neda.charts.model import ChartModel

LEAST_WIDTH, LEAST_HEIGHT = 40, 8
_LIKE = {"clear": "neda", "activity": "activity", "awaiting": "provisional", "rebaselining": "rebaselining"}


class CourseChart(Widget):
    """EDSS, relapses, MRI, treatment and status on one time axis, drawn once the screen has been painted."""

    def __init__(self, ascii_only: bool = False) -> None:
        """With `ascii_only` it is drawn in plain characters."""
        super().__init__()
        self.ascii_only = ascii_only
        self.model: ChartModel | None = None
        self.known = False
        self._lines: list[Content] = []
        self._lines_for: Size | None = None

    def show(self, record: Record) -> None:
        """Draw this record, once what is on screen now has been painted."""
        self.call_later(self.call_after_refresh, self._take, record)

    def _take(self, record: Record) -> None:
        from neda.charts.model import chart_model

        self.model = None if record.empty else chart_model(record.journal, record.course)
        self.known = True
        self.border_title = plain(words.chart())
        self.changed()

    def changed(self) -> None:
        """What is drawn is something else."""
        self._lines_for = None
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the chart."""
        if self._lines_for != self.content_size:
            self._lines, self._lines_for = self.lines(*self.content_size), self.content_size
        return strip_of(self, self._lines[y] if y < len(self._lines) else Content(""))

    def lines(self, width: int, height: int) -> list[Content]:
        """The chart, or why there is none; nothing is said before the journal was looked at."""
        if self.model is None:
            return plain(words.nothing_to_draw() if self.known else "").wrap(width)
        if width < LEAST_WIDTH or height < LEAST_HEIGHT:
            return plain(words.too_small()).wrap(width)
        return self.drawn(self.model, width, height)

    def drawn(self, model: "ChartModel", width: int, height: int) -> list[Content]:
        """The whole course."""
        from neda.charts.terminal import draw

        return coloured(draw(model, width, height, plain=self.ascii_only).split("\n"), self.ascii_only)

    async def on_click(self, _event: Click) -> None:
        """Show it on the whole screen."""
        await self.run_action("app.show_timeline")


def coloured(drawn: list[str], ascii_only: bool) -> list[Content]:
    """The chart with the marks of the status ribbon in the colours of the card; the marks alone say as much."""
    styles = {verdicts.ribbon_mark(state, ascii_only): f"$status-{verdict}" for state, verdict in _LIKE.items()}
    return [_line(line, styles) for line in drawn]


def _line(line: str, styles: dict[str, str]) -> Content:
    if not line.strip().startswith(f"{chart.STATUS} "):
        return plain(line)
    return Content.assemble(*((letter, styles.get(letter, "")) for letter in inert_lines(line)))
