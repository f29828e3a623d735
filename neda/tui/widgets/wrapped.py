"""Text that is laid out anew for every width, further lines indented to the first."""

from rich.segment import Segment
from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget


class Wrapped(Widget):
    """As tall as its text is at the width it has. Subclasses say what in `lines`."""

    def lines(self, width: int) -> list[Content]:
        """Its text, none of it wider than `width`."""
        raise NotImplementedError

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as it has."""
        return len(self.lines(width))

    def render(self) -> RenderResult:
        """The lines."""
        return Content("\n").join(self.lines(self.content_size.width))


def hanging(prefix: Content, text: Content, width: int) -> list[Content]:
    """A text wrapped beside its prefix, every further line indented to the first."""
    indent = prefix.cell_length
    wrapped = text.wrap(max(width - indent, 8))
    return [Content.assemble(prefix if not number else " " * indent, line) for number, line in enumerate(wrapped)]


def strip_of(widget: Widget, line: Content) -> Strip:
    """One line of a widget in cells; a line in one style needs no laying out."""
    width = widget.content_size.width
    if line.spans or line.cell_length > width:
        return Visual.to_strips(widget, line, width, 1, widget.visual_style)[0]
    return Strip([Segment(line.plain, widget.visual_style.rich_style)], line.cell_length)
