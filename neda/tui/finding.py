"""Finding entries by any word recorded in them or shown of them."""

from collections.abc import Sequence
from itertools import islice

from neda.clinical.entries import Entry
from neda.tui import entry_text


class Finder:
    """Entries with the text each is found by, which is made once; `prepare` makes it ahead of need."""

    def __init__(self) -> None:
        """No entries yet."""
        self._entries: tuple[Entry, ...] = ()
        self._texts: dict[str, tuple[Entry, str]] = {}

    def take(self, entries: Sequence[Entry]) -> None:
        """The entries to find in; the texts of those that did not change are kept."""
        self._entries = tuple(entries)

    def prepare(self, number: int) -> bool:
        """Make the texts of so many more entries; whether some are left."""
        missing = (entry for entry in self._entries if not self._ready(entry))
        made = [self._text(entry) for entry in islice(missing, number)]
        return len(made) == number

    def find(self, words: str) -> tuple[Entry, ...]:
        """The entries that hold every one of the words, or parts of words."""
        wanted = words.casefold().split()
        if not wanted:
            return self._entries
        return tuple(entry for entry in self._entries if _holds(self._text(entry), wanted))

    def _ready(self, entry: Entry) -> bool:
        known = self._texts.get(entry.id)
        return known is not None and known[0] == entry

    def _text(self, entry: Entry) -> str:
        known = self._texts.get(entry.id)
        if known is None or known[0] != entry:
            known = self._texts[entry.id] = entry, entry_text.searchable(entry)
        return known[1]


def _holds(text: str, wanted: Sequence[str]) -> bool:
    return all(part in text for part in wanted)
