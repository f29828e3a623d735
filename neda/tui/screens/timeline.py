"""Timeline: the chart on the whole screen."""

from textual.app import ComposeResult

from neda.tui import keys
from neda.tui.record import Record
from neda.tui.screens.page import Page
from neda.tui.widgets.course_chart import CourseChart
from neda.wording import screens as words


class Timeline(Page):
    """The course on one time axis; `x` puts it into words."""

    PLACE = "timeline"
    HINTS = ("text_twin", "today", "journal", "why", "back", "help")
    BINDINGS = keys.bindings("timeline")

    def body(self) -> ComposeResult:
        """The chart."""
        yield CourseChart(words.large_chart(), self.neda.ascii_only)

    def show(self, record: Record) -> None:
        """Draw it."""
        self.query_one(CourseChart).show(record)
