"""Messages: everything the program said since it was opened, so that none has to be read in time."""

from neda.tui.record import Record
from neda.tui.screens.reading import Part, Reading
from neda.wording import screens as words


class Messages(Reading):
    """The newest first, each with its time."""

    PLACE = "messages"
    HINTS = ("back", "today", "journal", "help")

    def parts(self, record: Record) -> tuple[Part, ...]:
        """One line a message."""
        lines = tuple(f"{said.at:%H:%M}\t{said.text}" for said in reversed(self.neda.said))
        return (Part("", lines or (words.nothing_said(),)),)
