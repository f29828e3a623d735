"""What a page is made for, one option beside the other, each with the key that changes it; a click does the same."""

from collections.abc import Sequence

from textual.content import Content
from textual.events import Click

from neda.tui import keys
from neda.tui.plain import plain
from neda.tui.widgets.wrapped import Wrapped

GAP = "   "


class Options(Wrapped):
    """As many lines as the options need at the width there is; none is parted."""

    def __init__(self) -> None:
        """Nothing to choose yet."""
        super().__init__()
        self._options: tuple[tuple[keys.Key, str], ...] = ()

    def show(self, options: Sequence[tuple[keys.Key, str]]) -> None:
        """The keys with what they now stand for."""
        self._options = tuple(options)
        self.changed()

    def lines(self, width: int) -> list[Content]:
        """Its text, one item a line."""
        return [Content(GAP).join(_shown(*option) for option in row) for row in self._rows(width)]

    def _rows(self, width: int) -> list[list[tuple[keys.Key, str]]]:
        rows: list[list[tuple[keys.Key, str]]] = []
        left = 0
        for option in self._options:
            needed = len(GAP) + _shown(*option).cell_length
            if not rows or needed > left:
                rows.append([])
                left = width + len(GAP)
            rows[-1].append(option)
            left -= needed
        return rows

    async def on_click(self, event: Click) -> None:
        """Change the option that was clicked."""
        content = event.get_content_offset(self)
        rows = self._rows(self.content_size.width)
        if content is None or content.y >= len(rows):
            return
        place = 0
        for key, said in rows[content.y]:
            end = place + _shown(key, said).cell_length
            if place <= content.x < end:
                await self.screen.run_action(key.action)
            place = end + len(GAP)


def _shown(key: keys.Key, said: str) -> Content:
    return Content.assemble(plain(key.shown_keys.split(" ")[0], "bold $footer-key-foreground"), " ", plain(said))
