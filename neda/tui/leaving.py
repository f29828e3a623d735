"""How the program is left, by a key or because the system ends it: what is typed is kept, the terminal as it was."""

from contextlib import suppress
from signal import SIGTERM

from textual.app import App

from neda.tui.screens.made_ahead import MadeAhead

TERMINATED = 128 + SIGTERM
"""The exit code by which shells know that a program was asked to end."""


class Leaves(App[int]):
    """An app that can be left at any moment."""

    def on_mount(self) -> None:
        """Listen for being asked to end, where there is a terminal to give back; Windows does not ask."""
        if self._loop is not None and not self.is_headless:
            with suppress(NotImplementedError):
                self._loop.add_signal_handler(SIGTERM, self.leave, TERMINATED)

    async def action_quit(self) -> None:
        """Leave because somebody wants to."""
        self.leave()

    def leave(self, code: int = 0) -> None:
        """End the program with this exit code."""
        for screen in self.screen_stack:
            if isinstance(screen, MadeAhead):
                screen.about_to_leave()
        self.exit(return_code=code)
