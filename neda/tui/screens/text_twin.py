"""The chart in words, one fact a line: for a screen reader, and for reading off a date."""

from datetime import date

from neda.charts.model import chart_model
from neda.charts.paragraph import paragraph
from neda.charts.text import describe
from neda.tui.record import Record
from neda.tui.screens.reading import Part, Reading


class TextTwin(Reading):
    """What the chart shows, as text: one paragraph, then every fact of the time the screen beneath has in view."""

    PLACE = "text_twin"

    def parts(self, record: Record) -> tuple[Part, ...]:
        """The lines of the chart's twin."""
        model = chart_model(record.journal, record.course)
        since, until = self._time()
        facts = Part("", tuple(describe(model, since, until)))
        return (facts,) if record.empty else (Part("", (paragraph(model, since, until),)), facts)

    def _time(self) -> tuple[date | None, date | None]:
        stack = self.app.screen_stack
        beneath = stack[stack.index(self) - 1] if self in stack else None
        return getattr(beneath, "shown", None) or (None, None)
