"""Today: where the person stands, in one card, and the course beneath it."""

from textual.app import ComposeResult
from textual.events import Resize

from neda.tui import keys
from neda.tui.record import Record
from neda.tui.screens.page import Page
from neda.tui.widgets.course_chart import CourseChart
from neda.tui.widgets.greeting import Greeting
from neda.tui.widgets.scrolling import Scrolling
from neda.tui.widgets.status_card import StatusCard

ROOMY_HEIGHT = 36


class Today(Page):
    """The status card and the chart; an empty journal is greeted instead of drawn."""

    PLACE = "today"
    HINTS = ("add", "checkin", "journal", "report", "why", "help")
    BINDINGS = keys.bindings("today")

    def body(self) -> ComposeResult:
        """Greeting, card, chart."""
        with Scrolling(id="today"):
            yield Greeting()
            yield StatusCard(self.neda.ascii_only)
            yield CourseChart(self.neda.ascii_only)

    def show(self, record: Record) -> None:
        """Draw the verdict at once; the chart follows."""
        self.query_one(StatusCard).show(record.summary, self.app.size.height >= ROOMY_HEIGHT)
        self.query_one(Greeting).display = record.empty
        self.query_one(CourseChart).display = not record.empty
        if record.empty:
            others = bool(self.neda.other_journals)
            self.query_one(Greeting).show(self.neda.shown_path, dict(self.neda.own_keys), others)
        else:
            self.query_one(CourseChart).show(record)

    def on_resize(self, event: Resize) -> None:
        """More room shows more of the card."""
        if self.neda.record:
            self.query_one(StatusCard).show(self.neda.record.summary, event.size.height >= ROOMY_HEIGHT)
