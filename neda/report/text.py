"""The doctor's page as plain text: page one in 60 lines of 80 columns, everything it leaves out in an annex.

Nothing is cut without a mark: a text with no room ends in `…[1]`, and `[1]` in the annex has it in full.
"""

from typing import NamedTuple

from neda.report.blocks import Block
from neda.report.document import Document
from neda.wording import cells, page

WIDTH, PAGE_LINES = 80, 60
LABEL_WIDTH, HANGING = 11, 5
NARROW = 12
UNLIMITED = 100_000
ANNOUNCEMENT_LINES = 3
MOST_LINES = {"status": (1, 3), "counted": (2,), "questions": (2, 2, 2), "matters": (2,), "treatments": (4,)}
USUAL_LINES, TABLE_LINES, ANNEX_TABLE_LINES = 3, 2, 4
TOP_ITEMS = 7
COLUMN_WIDTHS = {
    "lasted": 6,
    "systems": 18,
    "severity": 8,
    "steroids": 8,
    "recovery": 8,
    "fever": 6,
    "certainty": 9,
    "regions": 11,
    "contrast": 6,
    "compared": 10,
    "new_t2": 7,
    "enlarging_t2": 7,
    "gd": 6,
    "where": 16,
}


class Item(NamedTuple):
    """One line of the model: cells of fixed widths behind a label, on at most `most` lines of the page."""

    first: str
    cells: tuple[str, ...]
    widths: tuple[int, ...]
    most: int
    about: str = ""
    hang: int = 0

    @property
    def columns(self) -> list[list[str]]:
        """Every cell broken into the lines it needs."""
        return [
            cells.wrap(text, width, " " * self.hang, "") for text, width in zip(self.cells, self.widths, strict=True)
        ]

    @property
    def height(self) -> int:
        """How many lines it takes."""
        return min(self.most, max(len(lines) for lines in self.columns))


class Layout(NamedTuple):
    """Lines ready to print, and the texts that had no room there."""

    lines: list[str]
    long_texts: list[str]


def to_text(document: Document) -> str:
    """The page, and the annex where there is anything left to say; lines of at most 80 cells."""
    items = _items_of_page_one(document)
    first = _lay_out(_tightened(items, PAGE_LINES - ANNOUNCEMENT_LINES), 0)
    annex = _annex(document, first.long_texts)
    holds = [*document.annex_holds, *([page.long_texts(len(first.long_texts))] if first.long_texts else [])]
    last = page.announce(holds) if holds else page.no_annex()
    closing = cells.wrap(last, WIDTH)
    return "\n".join((*first.lines, *closing, *annex)) + "\n"


def _items_of_page_one(document: Document) -> list[Item]:
    title = f"{document.title}  "
    identity = Item(title, (_shown(document.identity),), (WIDTH - cells.width(title),), 2, document.title)
    statement = _plain_items(document.blocks[-1], UNLIMITED)
    body = [item for block in document.blocks[:-1] for item in _items(block)]
    return [identity, *body, *statement]


def _items(block: Block, most: int | None = None) -> list[Item]:
    if not block.name:
        return _plain_items(block, most or USUAL_LINES)
    label = page.label(block.name)
    if block.columns and block.rows:
        return _table_items(block, label, ANNEX_TABLE_LINES if most else TABLE_LINES)
    items = []
    for index, text in enumerate((*block.lines, *((block.note,) if block.note else ()))):
        usual = MOST_LINES.get(block.name, ())
        allowed = usual[index] if index < len(usual) else USUAL_LINES
        prefix = cells.pad(label if index == 0 else "", LABEL_WIDTH)
        items.append(Item(prefix, (_shown(text),), (WIDTH - LABEL_WIDTH,), most or allowed, label))
    return items


def _plain_items(block: Block, most: int) -> list[Item]:
    """Lines that stand for themselves; parts of the verdict go on beneath their names."""
    hang = 0 if most == UNLIMITED else HANGING
    return [Item("", (_shown(text),), (WIDTH,), most, hang=hang) for text in block.lines]


def _table_items(block: Block, label: str, most: int) -> list[Item]:
    widths = tuple(COLUMN_WIDTHS[name] for name in block.columns)
    heads = tuple(page.short_column(name) for name in block.columns)
    items = [Item(cells.pad(label, LABEL_WIDTH), heads, widths, 1, label)]
    for day, *facts in block.rows:
        shown = tuple(_narrowed(fact, width) for fact, width in zip(facts, widths, strict=True))
        items.append(Item(cells.pad(day, LABEL_WIDTH), shown, widths, most, f"{label} {day}"))
    if block.note:
        items.append(Item(" " * LABEL_WIDTH, (_shown(block.note),), (WIDTH - LABEL_WIDTH,), 1, label))
    return items


def _tightened(items: list[Item], room: int) -> list[Item]:
    """The items with the longest ones shortened, a line at a time, until they fit the room.

    The verdict and its parts give way last, fixed statements never.
    """
    flexible = [index for index, item in enumerate(items) if item.most < UNLIMITED]
    fitted = [item._replace(most=item.height) for item in items]
    spare = sum(item.most for item in fitted) - room
    while spare > 0:
        longest = max(flexible, key=lambda index: (fitted[index].most > 1, index >= TOP_ITEMS, fitted[index].most))
        fitted[longest] = fitted[longest]._replace(most=fitted[longest].most - 1)
        spare -= 1
    return fitted


def _lay_out(items: list[Item], numbered: int) -> Layout:
    """The lines of the items; texts with no room are marked with numbers after `numbered`."""
    lines: list[str] = []
    long_texts: list[str] = []
    for item in items:
        shown = []
        for text, width, wrapped in zip(item.cells, item.widths, item.columns, strict=True):
            if len(wrapped) <= item.most:
                shown.append(wrapped)
                continue
            number = numbered + len(long_texts) + 1
            long_texts.append(page.continued(number, item.about, text))
            shown.append([*wrapped[: item.most - 1], _marked(wrapped[item.most - 1], number, width)])
        lines += _rows(item, shown)
    return Layout(lines, long_texts)


def _rows(item: Item, shown: list[list[str]]) -> list[str]:
    rows = []
    for row in range(max(len(lines) for lines in shown)):
        texts = [lines[row] if row < len(lines) else "" for lines in shown]
        parts = [cells.pad(text, width) for text, width in zip(texts, item.widths, strict=True)]
        prefix = item.first if row == 0 else " " * cells.width(item.first)
        rows.append((prefix + " ".join(parts)).rstrip())
    return rows


def _marked(text: str, number: int, width: int) -> str:
    numbered = page.cut_mark(number)
    mark = numbered if cells.width(numbered) <= width else cells.ELLIPSIS
    return cells.cut(text, width - cells.width(mark)) + mark


def _annex(document: Document, long_texts: list[str]) -> list[str]:
    if not document.annex and not long_texts:
        return []
    laid = _lay_out([item for block in document.annex for item in _items(block, UNLIMITED)], len(long_texts))
    texts = [line for text in (*long_texts, *laid.long_texts) for line in cells.wrap(text, WIDTH)]
    return ["", page.label("annex"), *laid.lines, *texts]


def _shown(text: str) -> str:
    return cells.inert(text)


def _narrowed(text: str, width: int) -> str:
    """A fact for a column; narrow ones take the short form."""
    return page.abbreviated(cells.inert(text)) if width < NARROW else cells.inert(text)
