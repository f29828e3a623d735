"""Wrapped text of any length: only the lines that are on screen are made into cells."""

from textual.content import Content
from textual.geometry import Size
from textual.strip import Strip

from neda.tui.widgets.wrapped import Wrapped, strip_of


class LongText(Wrapped):
    """For thousands of lines, where drawing all of them on every change would take seconds."""

    def __init__(self) -> None:
        """Nothing is laid out yet."""
        super().__init__()
        self._laid_out: list[Content] = []
        self._laid_for = -1

    def changed(self) -> None:
        """The text is another one: lay it out anew."""
        self._laid_for = -1
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as it has."""
        return len(self._laid(width))

    def render_line(self, y: int) -> Strip:
        """One line of it."""
        lines = self._laid(self.content_size.width)
        return strip_of(self, lines[y] if y < len(lines) else Content(""))

    def _laid(self, width: int) -> list[Content]:
        if width != self._laid_for:
            self._laid_out, self._laid_for = self.lines(width), width
        return self._laid_out
