"""What the first keys need is made ready once nobody has typed for a moment: pages, forms, and what writing needs.

Opening the program loads only what its first screen shows. SQLAlchemy alone takes longer to load than all of that.
It is loaded part by part where keys are handled, never in a thread: two threads loading one library meet it half made.
"""

import gc
from collections.abc import Callable
from functools import partial
from importlib import import_module

from neda.tui.kept_pages import PAGES, KeepsPages

IDLE_SECONDS = 1.0
PAUSE_SECONDS = 0.02
LAYOUTS = 3
"""The first gives the screen its size, from which classes follow; the second places by them, and tells the widgets."""
AHEAD = (
    "neda.tui.forms",
    "neda.tui.screens.why",
    "neda.tui.screens.help",
    "neda.store.backups",
    "neda.store.writing",
)

Part = Callable[[], object]


class LoadsAhead(KeepsPages):
    """An app that loads the rest of itself a moment after it has opened, where it is told to."""

    loads_ahead = False
    """Set where a person uses the program; a test would wait for what it does not need."""

    def on_mount(self) -> None:
        """Give the first keys the right of way."""
        if self.loads_ahead:
            parts: list[Part] = [*(partial(import_module, name) for name in AHEAD)]
            for step in (self.make_ahead, *(self.lay_out_ahead,) * LAYOUTS, self.paint_ahead):
                parts += [partial(step, place) for place in PAGES]
            self.set_timer(IDLE_SECONDS, partial(self._load, parts))

    def _load(self, left: list[Part]) -> None:
        """Load one part; a key pressed meanwhile comes before the next."""
        if self.typed_lately:
            self.set_timer(IDLE_SECONDS, partial(self._load, left))
            return
        left[0]()
        if left[1:]:
            self.set_timer(PAUSE_SECONDS, partial(self._load, left[1:]))
        else:
            gc.freeze()  # all of it stays: no later search for garbage has to go through it while a key waits
