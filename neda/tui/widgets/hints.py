"""The last line of every screen: what can be pressed here, never more than six keys; a click does the same."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from neda.tui import keys
from neda.tui.plain import plain

MOST = 6


class Hint(Static, can_focus=False):
    """One key with the name of its command."""

    def __init__(self, key: keys.Key) -> None:
        """The key to show."""
        first = keys.shown(key.keys.split(",")[0])
        super().__init__(Content.assemble(plain(first, "bold $footer-key-foreground"), " ", plain(key.label)))
        self._key = key

    async def on_click(self) -> None:
        """Do what the key does."""
        await self.screen.run_action(self._key.action)


class Hints(Horizontal):
    """The keys of one screen."""

    def __init__(self, names: tuple[str, ...], own: Mapping[str, str]) -> None:
        """`names` are those of `keys.KEYS`, the most useful first; `own` are the keys of this machine."""
        super().__init__()
        self._names = names[:MOST]
        self._own = own

    def show(self, own: Mapping[str, str]) -> None:
        """Other keys were chosen."""
        self._own = own
        self.refresh(recompose=True)

    def compose(self) -> ComposeResult:
        """One item a key."""
        for name in self._names:
            yield Hint(keys.as_chosen(keys.named(name), self._own))
