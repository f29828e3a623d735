"""The list of all commands, found by typing."""

from typing import Any

from textual.command import CommandPalette
from textual.widgets import Input
from textual.worker import Worker

from neda.tui.screens.page import Page


class Palette(CommandPalette):
    """Textual's own, which must not end the program when it is closed while it still looks for commands."""

    VERTICAL_BREAKPOINTS = Page.VERTICAL_BREAKPOINTS

    def on_mount(self) -> None:
        """Nothing blinks."""
        self.query_one(Input).cursor_blink = False

    def run_worker(self, *args: Any, **given: Any) -> Worker[Any]:
        """Look for commands; a search whose list is gone already has nothing to say."""
        return super().run_worker(*args, **given | {"exit_on_error": False})
