"""Text laid out once for a width, further lines indented to the first; only lines on screen are made into cells."""

from typing import TYPE_CHECKING

from textual.content import Content
from textual.geometry import Size
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widget import Widget

if TYPE_CHECKING:
    from textual.css.styles import RulesMap


class Wrapped(Widget):
    """As tall as its text is at the width it has. Subclasses say what in `lines`, and when it is `changed`."""

    def __init__(self) -> None:
        """Nothing is laid out yet."""
        super().__init__()
        self._laid_out: list[Content] = []
        self._laid_for = -1

    def lines(self, width: int) -> list[Content]:
        """Its text, none of it wider than `width`."""
        raise NotImplementedError

    def changed(self) -> None:
        """The text is another one: lay it out anew."""
        self._laid_for = -1
        self.refresh(layout=True)

    def laid_out(self, width: int) -> list[Content]:
        """Its text as it stands at this width."""
        if width != self._laid_for:
            self._laid_out, self._laid_for = self.lines(width), width
        return self._laid_out

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as it has."""
        return len(self.laid_out(width))

    def render_line(self, y: int) -> Strip:
        """One line of it."""
        lines = self.laid_out(self.content_size.width)
        return strip_of(self, lines[y] if y < len(lines) else Content(""))


class Hanging(Visual):
    """One line of a list that asks how high it is: a text beside its prefix."""

    def __init__(self, prefix: Content, text: Content) -> None:
        """Further lines are indented to the text."""
        self._prefix, self._text = prefix, text

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """Its lines in cells."""
        lines = Content("\n").join(hanging(self._prefix, self._text, width))
        return lines.render_strips(width, height, style, options)

    def get_optimal_width(self, rules: "RulesMap", container_width: int) -> int:
        """Wide enough for one line."""
        return self._prefix.cell_length + self._text.get_optimal_width(rules, container_width)

    def get_height(self, _rules: "RulesMap", width: int) -> int:
        """How many lines it takes."""
        return len(hanging(self._prefix, self._text, width))


def hanging(prefix: Content, text: Content, width: int) -> list[Content]:
    """A text wrapped beside its prefix, every further line indented to the first."""
    indent = prefix.cell_length
    wrapped = text.wrap(max(width - indent, 8))
    return [Content.assemble(prefix if not number else " " * indent, line) for number, line in enumerate(wrapped)]


def strip_of(widget: Widget, line: Content) -> Strip:
    """One line of a widget in cells; where it fits it needs no laying out."""
    width = widget.content_size.width
    if line.cell_length > width:
        return Visual.to_strips(widget, line, width, 1, widget.visual_style)[0]
    return Strip(line.render_segments(widget.visual_style), line.cell_length)
