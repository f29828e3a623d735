"""The few SVG shapes a chart is drawn with: attributes only, no style sheet and no script, every text escaped."""

from collections.abc import Iterable
from html import escape

from neda.wording.cells import inert

Point = tuple[float, float]
FONT = "DejaVu Sans, Arial, sans-serif"
SIZE = 11.0
LETTER = 0.62 * SIZE
SMALL, SMALL_LINE = 9.5, 13.0
SMALL_LETTER = 0.56 * SMALL
INK, QUIET, FAINT, PAPER = "#101417", "#4a545c", "#c9ced2", "#ffffff"
LINE, FILL, DARK = "#00466e", "#dfe5e9", "#30383e"


def text(
    at: Point, said: str, anchor: str = "start", *, fill: str = INK, bold: bool = False, size: float | None = None
) -> str:
    """Words with their baseline at a point."""
    weight = (' font-weight="bold"' if bold else "") + (f' font-size="{_n(size)}"' if size else "")
    place = f'x="{_n(at[0])}" y="{_n(at[1])}" text-anchor="{anchor}" fill="{fill}"{weight}'
    return f'<text {place} stroke="none">{escape(inert(said))}</text>'


def line(start: Point, end: Point, stroke: str = INK, width: float = 1.0, dash: str = "") -> str:
    """A straight line, dashed where `dash` gives the lengths."""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    ends = f'x1="{_n(start[0])}" y1="{_n(start[1])}" x2="{_n(end[0])}" y2="{_n(end[1])}"'
    return f'<line {ends} stroke="{stroke}" stroke-width="{_n(width)}"{dashed}/>'


def path(points: Iterable[Point], stroke: str = LINE, width: float = 2.0) -> str:
    """A line through several points."""
    steps = " ".join(f"{'L' if number else 'M'} {_n(x)} {_n(y)}" for number, (x, y) in enumerate(points))
    return f'<path d="{steps}" fill="none" stroke="{stroke}" stroke-width="{_n(width)}"/>'


def polygon(points: Iterable[Point], fill: str = INK) -> str:
    """A filled shape with corners."""
    corners = " ".join(f"{'L' if number else 'M'} {_n(x)} {_n(y)}" for number, (x, y) in enumerate(points))
    return f'<path d="{corners} Z" fill="{fill}" stroke="none"/>'


def rect(at: Point, width: float, height: float, fill: str, stroke: str = "none", dash: str = "") -> str:
    """A rectangle by its upper left corner."""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    place = f'x="{_n(at[0])}" y="{_n(at[1])}" width="{_n(max(width, 0.5))}" height="{_n(height)}"'
    return f'<rect {place} fill="{fill}" stroke="{stroke}" stroke-width="0.8"{dashed}/>'


def circle(at: Point, radius: float, fill: str, stroke: str = LINE) -> str:
    """A disc, or a ring where it is filled with the paper's colour."""
    place = f'cx="{_n(at[0])}" cy="{_n(at[1])}" r="{_n(radius)}"'
    return f'<circle {place} fill="{fill}" stroke="{stroke}" stroke-width="1.4"/>'


def hatch(at: Point, width: float, height: float) -> str:
    """An outlined box filled with slanted lines."""
    left, top = at
    lines = []
    slant = -height
    while slant < width:
        start, end = max(slant, 0.0), min(slant + height, width)
        foot, head = (left + start, top + height - (start - slant)), (left + end, top + height - (end - slant))
        lines.append(line(foot, head, QUIET, 0.6))
        slant += 4
    return rect(at, width, height, PAPER, QUIET) + "".join(lines)


def document(width: float, height: float, shapes: Iterable[str], title: str = "", description: str = "") -> str:
    """The whole picture on white paper; title and description are for screen readers."""
    told = f"<title>{escape(inert(title))}</title><desc>{escape(inert(description))}</desc>" if title else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(width)} {_n(height)}" width="{_n(width)}" '
        f'height="{_n(height)}" role="img" font-family="{FONT}" font-size="{_n(SIZE)}">{told}'
        f"{rect((0, 0), width, height, PAPER)}{''.join(shapes)}</svg>"
    )


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
