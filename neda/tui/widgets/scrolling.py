"""A container that scrolls at once: nothing glides before tired eyes, no animation's timer delays the first step."""

from typing import Any

from textual.containers import ScrollableContainer


class Scrolling(ScrollableContainer):
    """What may be longer than its room, and, where its style says so, wider."""

    def scroll_to(self, x: float | None = None, y: float | None = None, **options: Any) -> None:
        """There, without a way in between."""
        super().scroll_to(x, y, **(options | {"animate": False, "immediate": True}))
