"""The floor of every screen: a Textual app that shows one label, and another one after each key."""

from textual.app import App, ComposeResult
from textual.widgets import Label


class BareLabel(App[None]):
    """One label."""

    keys = 0

    def compose(self) -> ComposeResult:
        yield Label("bare label 0")

    def on_key(self) -> None:
        self.keys += 1
        self.query_one(Label).update(f"bare label {self.keys}")


BareLabel().run()
