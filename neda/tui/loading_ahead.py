"""What the first keys need is loaded once nobody has typed for a moment: pages, forms, and last what writing needs.

Opening the program loads only what its first screen shows. SQLAlchemy alone takes longer to load than all of that.
It is loaded part by part where keys are handled, never in a thread: two threads loading one library meet it half made.
"""

import gc
from importlib import import_module

from textual.app import App

IDLE_SECONDS = 1.0
PAUSE_SECONDS = 0.02
AHEAD = (
    "neda.tui.forms",
    "neda.tui.screens.journal",
    "neda.tui.screens.timeline",
    "neda.tui.screens.why",
    "neda.tui.screens.help",
    "neda.tui.screens.report",
    "neda.tui.screens.prepare",
    "neda.store.backups",
    "neda.store.writing",
)


class LoadsAhead(App[int]):
    """An app that loads the rest of itself a moment after it has opened, where it is told to."""

    loads_ahead = False
    """Set where a person uses the program; a test would wait for what it does not need."""

    def on_mount(self) -> None:
        """Give the first keys the right of way."""
        if self.loads_ahead:
            self.set_timer(IDLE_SECONDS, lambda: self._load(AHEAD))

    def _load(self, left: tuple[str, ...]) -> None:
        """Load one part; a key pressed meanwhile comes before the next."""
        import_module(left[0])
        if left[1:]:
            self.set_timer(PAUSE_SECONDS, lambda: self._load(left[1:]))
        else:
            gc.freeze()  # all of it stays: no later search for garbage has to go through it while a key waits
