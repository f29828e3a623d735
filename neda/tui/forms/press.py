"""A button that shows by a sign, not by colour alone, that the cursor stands on it."""

from rich.cells import cell_len
from textual.geometry import Size
from textual.widgets import Button


class Press(Button, inherit_css=False):
    """A button of a form in one line; the same sign as beside a question stands before it while it has the cursor."""

    def __init__(self, words: str, *, id: str | None = None, action: str = "") -> None:  # noqa: A002 - Textual's name
        super().__init__(f" {words} ", id=id, action=action, compact=True)
        self._words = words

    def on_focus(self) -> None:
        """Show the sign."""
        self.label = f">{self._words} "

    def on_blur(self) -> None:
        """Take it away; its place stays, so that nothing moves."""
        self.label = f" {self._words} "

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """The blanks around the words are part of them."""
        return cell_len(self._words) + 2
