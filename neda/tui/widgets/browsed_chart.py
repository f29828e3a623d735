"""The chart of the Timeline: part of the course with a cursor on it."""

from typing import TYPE_CHECKING

from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.message import Message

from neda.tui.plain import plain
from neda.tui.widgets.course_chart import CourseChart, coloured
from neda.wording import browsing as words
from neda.wording import chart

if TYPE_CHECKING:
    from datetime import date

    from neda.charts.model import ChartModel
    from neda.charts.view import View

THIN = "┊:"
UNMARKED = THIN + "·─►◄┤│┘└┴┐┌┬├┼" + ".-<>|"


class BrowsedChart(CourseChart):
    """The time in view, the cursor's column in reverse and its day beneath; a click moves the cursor."""

    class Pointed(Message):
        """A day was clicked."""

        def __init__(self, day: "date") -> None:
            """The first day of the column under the mouse."""
            super().__init__()
            self.day = day

    class Resized(Message):
        """The chart has another size: other days lie beneath the cursor's column."""

    def __init__(self, ascii_only: bool = False) -> None:
        """Nothing is in view yet."""
        super().__init__(ascii_only)
        self._view: View | None = None
        self._drawn: list[str] = []
        self._drawn_for: tuple[object, ...] = ()
        self._looked_at: Size | None = None

    @property
    def columns(self) -> int:
        """How many columns the time axis has."""
        from neda.charts.terminal import GUTTER, NARROWEST

        return max(self.content_size.width, NARROWEST) - GUTTER

    def look(self, model: "ChartModel | None", view: "View | None") -> None:
        """Draw this part of a course."""
        if model is not self.model:
            self._drawn_for = ()
        self.model, self._view, self.known, self._looked_at = model, view, True, self.content_size
        framed = self.screen.has_class("-tall")
        self.border_title = plain(chart.title())
        self.border_subtitle = ""
        if model is not None and view is not None:
            time = *view.shown, view.shown == view.whole
            title = words.chart_title(*time) if framed else words.chart_title_with_keys(*time, bool(view.stretches))
            self.border_title = plain(title)
            self.border_subtitle = plain(words.moving())
        self.changed()

    def drawn(self, model: "ChartModel", width: int, height: int) -> list[Content]:
        """The part in view, which is not drawn anew for every step of the cursor."""
        from neda.charts.terminal import axis_of, column_of, draw, with_cursor

        if self._view is None:
            return super().drawn(model, width, height)
        since, until = self._view.shown
        if self._drawn_for != (width, height, since, until):
            text = draw(model, width, height - 1, plain=self.ascii_only, since=since, until=until)
            self._drawn, self._drawn_for = text.split("\n"), (width, height, since, until)
        day, axis = self._view.day, axis_of(model, width, since, until)
        column = column_of(model, width, day, since, until)
        lines = with_cursor(self._drawn, axis, day, plain=self.ascii_only)
        *rows, ribbon, years, pointer = coloured(lines, self.ascii_only)
        return [*(_marked(line, column, UNMARKED) for line in rows), _marked(ribbon, column, THIN), years, pointer]

    def on_resize(self) -> None:
        """Say so to whoever reads out what lies under the cursor."""
        if self._looked_at not in (None, self.content_size):
            self.post_message(self.Resized())

    async def on_click(self, event: Click) -> None:
        """Point at the day under the mouse."""
        from neda.charts.terminal import GUTTER, axis_of

        column = event.get_content_offset_capture(self).x - GUTTER
        if self.model is None or self._view is None or not 0 <= column < self.columns:
            return
        axis = axis_of(self.model, self.content_size.width, *self._view.shown)
        self.post_message(self.Pointed(axis.first_day(column)))


def _marked(line: Content, column: int, but: str) -> Content:
    """The line with its sign in a column in reverse; beside lines and blanks the cursor's thin line is enough."""
    from neda.charts.terminal import at_cell

    index = at_cell(line.plain, column)
    if index is None or line.plain[index] in but:
        return line
    return line.stylize("reverse", index, index + 1)
