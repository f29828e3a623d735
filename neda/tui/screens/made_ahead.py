"""A screen that can be made before it is shown, so that showing it takes a picture and nothing else."""

from textual.events import ScreenResume
from textual.geometry import Size
from textual.screen import Screen, ScreenResultType


class MadeAhead(Screen[ScreenResultType]):
    """A screen whose places and pictures can be made while nobody waits for them."""

    _styled_for: tuple[object, ...] = ()

    def on_mount(self) -> None:
        """Remember which look it was given."""
        self._styled_for = self._look_of_all

    def lay_out(self, size: Size) -> None:
        """Give everything its place."""
        self._refresh_layout(size)
        self._layout_required = False
        self._update_timer.resume()  # its first turn waits a sixtieth of a second; it finds nothing to paint and rests

    def paint(self) -> None:
        """Make the picture of every widget; showing the screen puts them together."""
        self._compositor.render_update(full=True)

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Give every widget its style anew only where the look of all of them changed meanwhile."""
        event.refresh_styles = self._styled_for != self._look_of_all
        self._styled_for = self._look_of_all

    @property
    def _look_of_all(self) -> tuple[object, ...]:
        """What the style of every widget depends on and no screen holds."""
        return self.app.theme, self.app.classes
