"""The first line of every screen: where you are, whose journal it is, and from which day it is seen."""

from textual.content import Content

from neda.tui.plain import plain, shortened
from neda.tui.widgets.wrapped import Wrapped
from neda.wording import screens as words

LONGEST_NAME = 30


class TitleBar(Wrapped):
    """Program and screen on the left, name and as-of date on the right; where a journal comes from, beneath."""

    def __init__(self, place: str) -> None:
        """`place` is the screen it stands on."""
        super().__init__()
        self._place = place
        self._name, self._day, self._origin = "", "", ""

    def show(self, name: str | None, day: str, origin: str) -> None:
        """What it says; `origin` cites a published course or says that the journal is invented."""
        self._name, self._day, self._origin = shortened(name or "", LONGEST_NAME), day, origin
        self.refresh(layout=True)

    def lines(self, width: int) -> list[Content]:
        """Its text, one item a line."""
        left = Content.assemble(
            plain(words.program()), plain(" · "), plain(words.title(self._place), "bold $text-accent")
        )
        day = words.as_of(self._day) if self._day else ""
        for right in (" · ".join(filter(None, (self._name, day))), day, ""):
            gap = width - left.cell_length - plain(right).cell_length
            if gap > 1:
                break
        first = Content.assemble(left, " " * max(gap, 0), plain(right))
        return [first, *(plain(self._origin).wrap(width) if self._origin else ())]
