"""How blocks take lines of 80 columns: what page one has room for, and how the text page is set."""

from typing import NamedTuple

from neda.report.blocks import Block
from neda.wording import cells, page

WIDTH = 80
LABEL_WIDTH, HANGING = 11, 5
NARROW = 12
COLUMN_WIDTHS = {
    "lasted": 6,
    "systems": 18,
    "severity": 8,
    "steroids": 8,
    "recovery": 8,
    "fever": 6,
    "certainty": 9,
    "regions": 19,
    "contrast": 8,
    "compared": 10,
    "new_t2": 9,
    "enlarging_t2": 9,
    "gd": 9,
}
WIDEST_COLUMN = 30
UNLABELLED = ("components", "about")
"""Blocks whose lines stand for themselves in the text page and take its whole width."""


class Item(NamedTuple):
    """One line of the model: cells of fixed widths behind a label.

    `line` and `row` say which line or row of its block it shows; neither is set for heads and notes.
    """

    first: str
    cells: tuple[str, ...]
    widths: tuple[int, ...]
    about: str = ""
    hang: int = 0
    line: int | None = None
    row: int | None = None

    @property
    def columns(self) -> list[list[str]]:
        """Every cell broken into the lines it needs."""
        return [
            cells.wrap(text, width, " " * self.hang, "") for text, width in zip(self.cells, self.widths, strict=True)
        ]

    @property
    def height(self) -> int:
        """How many lines it takes."""
        return max(len(lines) for lines in self.columns)

    def lines(self) -> list[str]:
        """The lines as they are printed."""
        columns = self.columns
        printed = []
        for number in range(max(map(len, columns))):
            texts = [lines[number] if number < len(lines) else "" for lines in columns]
            parts = [cells.pad(text, width) for text, width in zip(texts, self.widths, strict=True)]
            prefix = self.first if number == 0 else " " * cells.width(self.first)
            printed.append((prefix + " ".join(parts)).rstrip())
        return printed


def label_of(block: Block) -> str:
    """The label in words; empty where there is none."""
    return block.label or (page.label(block.name) if block.name else "")


def items(block: Block) -> list[Item]:
    """The lines of a block: heads and rows of its table, its lines, its note."""
    label = "" if block.name in UNLABELLED else label_of(block)
    if block.rows and (block.columns or block.heads):
        return _table(block, label)
    hang = 0 if block.fixed else HANGING
    made = [Item("", (label,), (WIDTH,), label)] if _wide_label(label) else []
    made += [_line(text, label if index == 0 else "", label, index, hang) for index, text in enumerate(block.lines)]
    if block.note:
        made.append(_line(block.note, label if not made else "", label, None))
    return made


def _line(text: str, shown_label: str, label: str, index: int | None, hang: int = 0) -> Item:
    if not label or _wide_label(label):
        return Item("", (text,), (WIDTH,), label, hang=hang, line=index)
    return Item(cells.pad(shown_label, LABEL_WIDTH), (text,), (WIDTH - LABEL_WIDTH,), label, line=index)


def _wide_label(label: str) -> bool:
    """Whether a label is too long for the column of labels and stands on a line of its own."""
    return cells.width(label) >= LABEL_WIDTH


def _table(block: Block, label: str) -> list[Item]:
    made = _columns(block, label) if block.columns else _wide(block, label)
    made += [_line(text, "", label or " ", index) for index, text in enumerate(block.lines)]
    if block.note:
        made.append(_line(block.note, "", label or " ", None))
    return made


def _columns(block: Block, label: str) -> list[Item]:
    """A table of the page's own columns, with short heads; narrow cells take short forms."""
    widths = tuple(COLUMN_WIDTHS[name] for name in block.columns)
    heads = tuple(page.short_column(name) for name in block.columns)
    made = [Item(cells.pad(label, LABEL_WIDTH), heads, widths, label)]
    for index, (day, *facts) in enumerate(block.rows):
        shown = tuple(
            page.abbreviated(fact) if width < NARROW else fact for fact, width in zip(facts, widths, strict=True)
        )
        made.append(Item(cells.pad(day, LABEL_WIDTH), shown, widths, f"{label} {day}", row=index))
    return made


def _wide(block: Block, label: str) -> list[Item]:
    """A table with heads of its own: in columns where 80 hold them, else row by row as "head: value"."""
    made = [Item("", (label,), (WIDTH,), label)] if label else []
    table = (block.heads, *block.rows)
    widths = [min(WIDEST_COLUMN, max(map(cells.width, column))) for column in zip(*table, strict=True)]
    if sum(widths) + len(widths) - 1 <= WIDTH:
        return made + [Item("", tuple(row), tuple(widths), label) for row in table]
    for first, *values in block.rows:
        pairs = "; ".join(f"{head}: {value}" for head, value in zip(block.heads[1:], values, strict=True) if value)
        made.append(Item("", (f"{first}: {pairs}",), (WIDTH,), label, hang=2))
    return made


def heads_of(block: Block) -> tuple[str, ...]:
    """The head of every column of a table in full words."""
    return block.heads or (page.column("date"), *map(page.column, block.columns))
