"""The first line of every screen: where you are, whose journal it is, and from which day it is seen."""

from textual.content import Content

from neda.tui.plain import plain, shortened
from neda.tui.widgets.wrapped import Wrapped
from neda.wording import screens as words

LONGEST_NAME, SHORTEST_NAME = 30, 8
BETWEEN = " · "


class TitleBar(Wrapped):
    """Program and screen on the left, name and as-of date on the right; where a journal comes from, beneath.

    Where room is scarce the program's name and then the day give way: whose journal it is always stands there.
    """

    def __init__(self, place: str) -> None:
        """`place` is the screen it stands on."""
        super().__init__()
        self._place = place
        self._person, self._day, self._origin = "", "", ""

    def show(self, name: str, day: str, origin: str) -> None:
        """What it says; `name`: whose journal; `origin` cites a published course or says that it is invented."""
        if (name, day, origin) != (self._person, self._day, self._origin):
            self._person, self._day, self._origin = name, day, origin
            self.changed()

    def lines(self, width: int) -> list[Content]:
        """Its text, one item a line."""
        title = plain(words.title(self._place), "bold $text-accent")
        whole = Content.assemble(plain(words.program()), plain(BETWEEN), title)
        name, day = shortened(self._person, LONGEST_NAME), words.as_of(self._day) if self._day else ""
        short = shortened(self._person, max(width - title.cell_length - 2, SHORTEST_NAME))
        both = BETWEEN.join(filter(None, (name, day)))
        for left, right in ((whole, both), (title, both), (whole, name), (title, short)):
            gap = width - left.cell_length - plain(right).cell_length
            if gap > 1:
                break
        first = Content.assemble(left, " " * max(gap, 1), plain(right))
        return [first, *(plain(self._origin).wrap(width) if self._origin else ())]
