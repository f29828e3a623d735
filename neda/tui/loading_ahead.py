"""What the first keys will need is loaded while nobody types: the pages, the forms, and last what writing needs.

Opening the program loads only what its first screen shows. SQLAlchemy alone takes longer to load than all of that.
"""

import gc
from importlib import import_module
from time import sleep

from textual.app import App
from textual.worker import get_current_worker

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
    """Set where a person uses the program; a test would wait for a thread that it does not need."""

    def on_mount(self) -> None:
        """Give the first keys the right of way."""
        if self.loads_ahead:
            self.set_timer(IDLE_SECONDS, self._load_ahead)

    def _load_ahead(self) -> None:
        self.run_worker(_load, thread=True, group="ahead", exit_on_error=False)


def _load() -> None:
    """In a thread of its own, part by part, so that a key pressed meanwhile waits for a part at most."""
    for name in AHEAD:
        if get_current_worker().is_cancelled:
            return
        import_module(name)
        sleep(PAUSE_SECONDS)
    gc.freeze()  # all of it stays: no later search for garbage, which a key would wait for, has to go through it
