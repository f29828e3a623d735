"""Keys take effect one after the other, however fast they come.

Textual hands every key to the widget that has the focus when the key arrives. Over a slow line, or typed ahead of a
form that is still opening, keys come in one burst and would land in the field before. Here each key waits until the
one before it has run its course. Where no key waits, that course is followed only once the screen had time to change.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from time import monotonic

from textual.events import Event, Key, Paste
from textual.message_pump import MessagePump
from textual.timer import Timer

from neda.tui.leaving import Leaves

LATELY_SECONDS = 0.5
PAINT_SECONDS = 0.03
"""How long following a key waits for its picture, which it would hold up, while no other key comes."""

MOST_SECONDS = 0.25
"""How long one who was asked may stay silent: a screen that closes at that moment never answers."""

Ask = Callable[[Callable[[], None]], bool]


class TypingAhead(Leaves):
    """An app that can be typed ahead of."""

    def __init__(self) -> None:
        """Nothing is typed yet."""
        super().__init__()
        self._typed: deque[Key | Paste] = deque()
        self._acting = False
        self._course: Iterator[Ask] = iter(())
        self._asked = self._asked_before = 0
        self._patience: Timer | None = None
        self._begins: Timer | None = None
        self._typed_at = -LATELY_SECONDS

    @property
    def typed_lately(self) -> bool:
        """Whether somebody is typing, so that anything else had better wait."""
        return monotonic() - self._typed_at < LATELY_SECONDS

    async def on_event(self, event: Event) -> None:
        """Line keys up; everything else goes its usual way."""
        if not isinstance(event, Key | Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        self._typed.append(event)
        self._typed_at = monotonic()
        if not self._acting:
            await self._act()
        elif self._begins is not None:
            self._begin()

    async def _act(self) -> None:
        """Let the next key act, then follow it."""
        self._acting = bool(self._typed)
        if self._acting:
            await super().on_event(self._typed.popleft())
            self._course = self._everyone()
            self._begins = self.set_timer(PAINT_SECONDS, self._begin)
            if self._typed:
                self._begin()

    def _begin(self) -> None:
        """Follow the key that acted, unless it ended the program."""
        if self._begins is not None and self.screen_stack:
            self._begins.stop()
            self._begins = None
            self._patience = self.set_interval(MOST_SECONDS, self._grow_impatient)
            self._follow(self._asked)

    def _follow(self, asked: int) -> None:
        """Ask the next one to call back once everything before in its queue is dealt with."""
        if asked != self._asked:
            return
        self._asked += 1
        if not any(ask(partial(self._follow, self._asked)) for ask in self._course):
            if self._patience is not None:
                self._patience.stop()
            self.call_later(self._act)

    def _grow_impatient(self) -> None:
        """Go on to the next where the one asked has not answered since the last look."""
        if self._asked == self._asked_before:
            self._follow(self._asked)
        self._asked_before = self._asked

    def _everyone(self) -> Iterator[Ask]:
        """Who may act on a key, in order; who is there and has the focus is looked up only when it is their turn."""
        yield from self._those_now()
        yield self.screen.call_after_refresh
        yield from self._those_now()

    def _those_now(self) -> Iterator[Ask]:
        yield from _running((self.focused or self.screen).ancestors_with_self)
        yield self.call_later
        yield from _running([self.screen, *self.screen.walk_children()])


def _running(pumps: Iterable[MessagePump]) -> Iterator[Ask]:
    return (pump.call_later for pump in pumps if pump.is_running)
