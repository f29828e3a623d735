"""What the first keys need is made ready once nobody has typed for a moment: pages, forms, and what writing needs.

Opening the program loads only what its first screen shows. SQLAlchemy alone takes longer to load than all of that.
It is loaded part by part where keys are handled, never in a thread: two threads loading one library meet it half made.
"""

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from importlib import import_module
from typing import Any

from neda.tui.kept_pages import PAGES, KeepsPages
from neda.tui.screens.made_ahead import MadeAhead

IDLE_SECONDS = 1.0
PAUSE_SECONDS = 0.02
MOST_GARBAGE = 100_000
"""Objects that may pile up before Python looks for garbage by itself; it is looked for sooner, when nobody types."""

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
        self._waiting: deque[Part] = deque()
        if self.loads_ahead:
            gc.set_threshold(MOST_GARBAGE)
        self.soon(self.parts())

    @property
    def loading(self) -> bool:
        """Whether something is still to be made ready."""
        return bool(self._waiting)

    def parts(self) -> Iterator[Part]:
        """What is loaded ahead, in order."""
        yield from (partial(import_module, name) for name in AHEAD)
        yield from self.steps([partial(self.make_page, place) for place in PAGES])
        yield gc.collect
        yield gc.freeze  # all of it stays: no later search for garbage has to go through it while a key waits

    def steps(self, makes: Sequence[Callable[[], MadeAhead[Any]]]) -> Iterator[Part]:
        """Make screens, give everything on them its place, and make their pictures."""
        yield from makes
        for _ in range(LAYOUTS):
            yield from (partial(self._lay_out, make) for make in makes)
        yield from (partial(self._paint, make) for make in makes)

    def soon(self, parts: Iterable[Part]) -> None:
        """Do these one by one, once nobody types."""
        if self.loads_ahead:
            begins = not self._waiting
            self._waiting.extend(parts)
            if begins and self._waiting:
                self.set_timer(IDLE_SECONDS, self._load)

    def _load(self) -> None:
        """Load one part; a key pressed meanwhile comes before the next."""
        if self.typed_lately:
            self.set_timer(IDLE_SECONDS, self._load)
            return
        self._waiting.popleft()()
        if self._waiting:
            self.set_timer(PAUSE_SECONDS, self._load)

    def _lay_out(self, made: Callable[[], MadeAhead[Any]]) -> None:
        made().lay_out(self.size)

    def _paint(self, made: Callable[[], MadeAhead[Any]]) -> None:
        made().paint()
