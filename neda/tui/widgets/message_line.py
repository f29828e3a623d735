"""What the program last did or could not do; it stays until the next message, so that no fact is missed."""

from textual.widgets import Static

from neda.tui.plain import plain


class MessageLine(Static):
    """A message, hidden while there is none."""

    def show(self, text: str) -> bool:
        """Show a message in place of the one before; whether it is another one."""
        said = plain(text)
        if self.content == said:
            return False
        self.update(said)
        self.display = bool(text)
        return True
