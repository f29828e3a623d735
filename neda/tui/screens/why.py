"""Why: what the verdict rests on, rule by rule and entry by entry."""

from neda.report.why import why
from neda.tui.record import Record
from neda.tui.screens.reading import Part, Reading


class Why(Reading):
    """The working behind the verdict on Today."""

    PLACE = "why"
    HINTS = ("back", "today", "journal", "help")

    def parts(self, record: Record) -> tuple[Part, ...]:
        """The sections of the shared explanation."""
        return tuple(Part(section.title, section.lines) for section in why(record.status, record.journal))
