"""The last line of every screen: what can be pressed here, never more than six keys; a click does the same."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from neda.tui import keys
from neda.tui.plain import plain

MOST = 6
AROUND = 2
APART, APART_NARROW = 1, 0
NORMAL = 72
"""Narrower screens have the keys closer together, as `neda.tcss` has it."""


class Hint(Static, can_focus=False):
    """One key with the name of its command."""

    def __init__(self, key: keys.Key) -> None:
        """The key to show."""
        shown = plain(keys.first_shown(key), "bold $footer-key-foreground")
        content = Content.assemble(shown, " ", plain(key.label))
        super().__init__(content)
        self._key = key
        self.cells = content.cell_length + AROUND

    async def on_click(self) -> None:
        """Do what the key does."""
        await self.screen.run_action(self._key.action)


class Hints(Horizontal):
    """The keys of one screen."""

    def __init__(self, names: tuple[str, ...], own: Mapping[str, str]) -> None:
        """`names` are those of `keys.KEYS`, the most useful first; `own` are the keys of this machine."""
        super().__init__()
        self._names = names
        self._own = own

    def show(self, own: Mapping[str, str]) -> None:
        """Other keys were chosen."""
        self._own = own
        self.refresh(recompose=True)

    def offer(self, names: tuple[str, ...]) -> None:
        """Other commands have something to act on."""
        if names != self._names:
            self._names = names
            self.refresh(recompose=True)

    def on_resize(self) -> None:
        """Another width has room for more or fewer."""
        self._fit()

    def _fit(self) -> None:
        """Leave out what does not fit, from the end; the last key, which explains all others, stays."""
        hints = list(self.query(Hint))
        apart = APART if self.size.width >= NORMAL else APART_NARROW
        room = self.size.width - sum(hint.cells for hint in hints[-1:])
        for hint in hints[:-1]:
            room -= hint.cells + apart
            hint.display = room >= 0

    def compose(self) -> ComposeResult:
        """One item a key."""
        for name in self._names[:MOST]:
            yield Hint(keys.as_chosen(keys.named(name), self._own))
        self.call_after_refresh(self._fit)
