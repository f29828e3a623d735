"""How the program is left, by a key or because the system ends it: what is typed is kept, the terminal as it was."""

import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from textual.app import App

if TYPE_CHECKING:
    from textual.driver import Driver

ENDINGS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""How the system asks a program to end; Windows knows no closed terminal."""


class KeepsTyped:
    """A screen in which somebody may have typed what is not saved."""

    def keep_typed(self) -> bool:
        """Keep it; False where that is not possible and somebody should know before it is lost."""
        raise NotImplementedError


class Leaves(App[int]):
    """An app that can be left at any moment."""

    def get_driver_class(self) -> "type[Driver]":
        """The terminal; outside Windows its window can be closed while the program still writes to it."""
        if sys.platform == "win32":
            return super().get_driver_class()
        from neda.tui.closable_terminal import ClosableTerminal

        return ClosableTerminal

    def on_mount(self) -> None:
        """Listen for being asked to end, where there is a terminal to give back."""
        if self._loop is not None and not self.is_headless:
            with suppress(NotImplementedError):  # Windows
                for ending in ENDINGS:
                    self._loop.add_signal_handler(ending, self._end, ending)

    def _handle_exception(self, error: Exception) -> None:
        """Let nothing that fails while the program is being left stand in the way: what it would show is gone."""
        if self.return_code is None:
            super()._handle_exception(error)

    async def action_quit(self) -> None:
        """Leave because somebody wants to, unless a form has yet to say what would be lost."""
        if self._kept():
            self.exit(return_code=0)

    def _end(self, ending: int) -> None:
        """Leave because the system wants it; shells know the exit code."""
        try:
            self._kept()
        finally:
            self.exit(return_code=128 + ending)

    def _kept(self) -> bool:
        """Keep what is typed, the uppermost screen first: it may fill in the one beneath."""
        typed_in = (screen for screen in reversed(self.screen_stack) if isinstance(screen, KeepsTyped))
        kept = [screen.keep_typed() for screen in typed_in]
        return all(kept)
