"""The chart in words, one fact a line: for a screen reader, and for reading off a date."""

from neda.charts.model import chart_model
from neda.charts.text import describe
from neda.tui.record import Record
from neda.tui.screens.reading import Part, Reading


class TextTwin(Reading):
    """What the chart shows, as text."""

    PLACE = "text_twin"

    def parts(self, record: Record) -> tuple[Part, ...]:
        """The lines of the chart's twin."""
        return (Part("", tuple(describe(chart_model(record.journal, record.course)))),)
