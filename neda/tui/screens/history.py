"""History: every version of one entry, the newest first."""

from neda.clinical.entries import Entry
from neda.store.changes import Change
from neda.tui import entry_text
from neda.tui.news import changed
from neda.tui.record import Record
from neda.tui.screens.reading import Part, Reading
from neda.wording import localized, restoring
from neda.wording import screens as words


class History(Reading):
    """When an entry was added, changed or deleted, and what it said."""

    PLACE = "history"

    def __init__(self, entry: Entry, changes: tuple[Change, ...]) -> None:
        """The entry as it is now and its changes, oldest first."""
        super().__init__()
        self._entry, self._changes = entry, changes

    def parts(self, record: Record) -> tuple[Part, ...]:
        """The entry now, then its changes."""
        lines = tuple(_line(change) for change in reversed(self._changes)) or (words.no_history(),)
        return (Part(entry_text.full(self._entry), ()), Part("", lines))


def _line(change: Change) -> str:
    said = restoring.by_restore(changed(change)) if change.restored else changed(change)
    return f"{localized.moment(change.at.astimezone())[:-3]}\t{said}"
