"""What lies under the cursor, in words, in the room beneath the chart."""

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from neda.tui.plain import plain
from neda.tui.widgets.wrapped import hanging
from neda.wording import browsing as words

MARK = "• "


class Readout(Widget):
    """A headline and as many entries as there is room for; how many more there are is said."""

    def __init__(self) -> None:
        """Nothing is read out yet."""
        super().__init__()
        self._headline: str = ""
        self._entries: tuple[str, ...] = ()
        self._count = 0
        self.border_title = plain(words.under_cursor())

    def show(self, headline: str, entries: tuple[str, ...], count: int) -> None:
        """`entries` are the first of `count`."""
        self._headline, self._entries, self._count = headline, entries, count
        self.refresh()

    def render(self) -> RenderResult:
        """The lines."""
        width, height = self.content_size
        lines = plain(self._headline, "bold").wrap(width)
        if not self._headline:
            return Content("")
        if not self._entries:
            return Content("\n").join([*lines, plain(words.no_entry(), "$text-muted")][:height])
        return Content("\n").join([*lines, *_entries(self._entries, self._count, width, max(1, height - len(lines)))])


def _entries(entries: tuple[str, ...], count: int, width: int, room: int) -> list[Content]:
    """Each entry in full where all have room, else in one line."""
    whole = [line for entry in entries for line in hanging(Content(MARK), plain(entry), width)]
    if count == 1:
        return whole if len(whole) <= room else [*whole[: room - 1], _cut(whole[room - 1], width)]
    if len(whole) <= room and count == len(entries):
        return whole
    fits = room if count <= room else room - 1
    short = [_shortened(Content.assemble(MARK, plain(entry)), width) for entry in entries[:fits]]
    return short if count == len(short) else [*short, plain(words.more(count - len(short)), "$text-muted")]


def _shortened(line: Content, width: int) -> Content:
    """An entry in one line."""
    return line if line.cell_length <= width and "\n" not in line.plain else _cut(line, width)


def _cut(line: Content, width: int) -> Content:
    """The words there is room for, never a part of a number, and a sign that there is more."""
    words_that_fit = Content(" ").join(line.split("\n")).truncate(width).wrap(width - 2)[0]
    return words_that_fit.rstrip().append_text(" …")
