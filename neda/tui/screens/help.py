"""Help: what this screen is for and every key that works on it."""

from neda.tui import keys
from neda.tui.record import Record
from neda.tui.screens.reading import Part, Reading
from neda.wording import keys as key_words
from neda.wording import screens as words


class Help(Reading):
    """The keys of the screen it was called from first, then those of every screen."""

    PLACE = "help"
    HINTS = ("back", "palette", "quit")

    def __init__(self, place: str) -> None:
        """`place` is the screen that help was asked for."""
        super().__init__()
        self._asked = place

    def parts(self, record: Record) -> tuple[Part, ...]:
        """Where you are, and the keys group by group."""
        about = words.about(self._asked)
        here = tuple(self._explained(key) for key in keys.at(self._asked))
        parts = [Part(words.title(self._asked), (about,))] if about else []
        parts += [Part(key_words.group("here"), here)] if here else []
        for group in ("record", "app", "form"):
            listed = [key for key in keys.KEYS if key.group == group]
            parts.append(Part(key_words.group(group), tuple(self._explained(key) for key in listed)))
        return tuple(parts)

    def _explained(self, key: keys.Key) -> str:
        return f"{keys.as_chosen(key, self.neda.own_keys).shown_keys}\t{key.label}: {key.help}"
