"""Page one in 60 lines of 80 columns, the same in every format; what has no room there stands in the annex in full.

Nothing is cut without a mark: a text with no room ends in `…[1]`, and `[1]` in the annex has it whole. People's
words are made inert here, once, for every renderer.
"""

from typing import NamedTuple

from neda.report.blocks import Block, Document, mapped
from neda.report.layout import WIDTH, Item, items
from neda.wording import cells, page

PAGE_LINES = 60
MOST_LONG_TEXTS = 99
MOST_LINES = {
    "status": (1, 2),
    "sure": (3,),
    "plain": (5,),
    "counted": (2,),
    "questions": (2, 2, 2),
    "matters": (2,),
    "treatments": (4,),
}
USUAL_LINES, TABLE_LINES = 3, 2
GIVES_WAY_LAST = ("status", "sure", "plain", "components", "recent", "safety")
LETTERS_PER_CELL = 8


class Place(NamedTuple):
    """An item of page one: where it stands in the document, how it is laid out, and the lines it may take."""

    block: int
    item: Item
    most: int
    last: bool
    fixed: bool


def fitted(document: Document) -> Document:
    """The document with inert texts, and those that have no room on page one shortened; `limited` ones only."""
    document = mapped(document, cells.inert)
    if not document.limited:
        return document
    long_texts: list[str] = []
    identity = _identity(document, long_texts)
    places = _tightened(_places(document), PAGE_LINES - _around(document, document.annex_holds))
    if long_texts or any(place.most < place.item.height for place in places):
        holds = (*document.annex_holds, page.long_texts(MOST_LONG_TEXTS))
        places = _tightened(_places(document), PAGE_LINES - _around(document, holds))
    blocks = list(document.blocks)
    for place in places:
        blocks[place.block] = _shortened(blocks[place.block], place, long_texts)
    annex = (*document.annex, Block("long", lines=tuple(long_texts))) if long_texts else document.annex
    holds = (*document.annex_holds, page.long_texts(len(long_texts))) if long_texts else document.annex_holds
    return document._replace(identity=identity, blocks=tuple(blocks), annex=annex, annex_holds=holds)


def closing(document: Document) -> str:
    """The last words of page one: what the annex holds, or that there is none, and what is not printed."""
    pages = page.announce(document.annex_holds) if document.annex_holds else page.no_annex()
    return "; ".join((pages, *left_out(document)))


def left_out(document: Document) -> tuple[str, ...]:
    """The announcement of what is recorded and not printed."""
    return (page.leaves_out(document.leaves_out),) if document.leaves_out else ()


def _places(document: Document) -> list[Place]:
    return [
        Place(number, item, _most(block, item), block.name in GIVES_WAY_LAST, block.fixed)
        for number, block in enumerate(document.blocks)
        for item in items(block)
    ]


def _most(block: Block, item: Item) -> int:
    """The lines an item may take where there is room for all."""
    if block.fixed:
        return item.height
    if item.row is not None:
        return min(TABLE_LINES, item.height)
    usual = MOST_LINES.get(block.name, ())
    index = item.line or 0
    return min(usual[index] if index < len(usual) else USUAL_LINES, item.height)


def _tightened(places: list[Place], room: int) -> list[Place]:
    """The longest items shortened, a line at a time, until all fit; the verdict gives way last, fixed texts never."""
    fitting = list(places)
    flexible = [number for number, place in enumerate(places) if not place.fixed]
    spare = sum(place.most for place in fitting) - room
    while spare > 0 and flexible:
        longest = max(flexible, key=lambda number: _gives_way(fitting[number]))
        if fitting[longest].most == 1:
            break
        fitting[longest] = fitting[longest]._replace(most=fitting[longest].most - 1)
        spare -= 1
    return fitting


def _gives_way(place: Place) -> tuple[bool, bool, int]:
    return place.most > 1, not place.last, place.most


def _shortened(block: Block, place: Place, long_texts: list[str]) -> Block:
    """The block with the texts of one item cut where its lines end; the whole texts are added to `long_texts`."""
    item = place.item
    if item.height <= place.most or (item.row is None and item.line is None):
        return block
    cut = [
        _cut(text, width, place.most, item, long_texts) if len(lines) > place.most else text
        for text, width, lines in zip(item.cells, item.widths, item.columns, strict=True)
    ]
    if item.line is not None:
        return block._replace(lines=_with(block.lines, item.line, cut[0]))
    assert item.row is not None
    day, *recorded = block.rows[item.row]
    shown = [new if new != old else was for new, old, was in zip(cut, item.cells, recorded, strict=True)]
    return block._replace(rows=_with(block.rows, item.row, (day, *shown)))


def _cut(text: str, width: int, most: int, item: Item, long_texts: list[str]) -> str:
    """As much of the text as `most` lines hold, with a mark that leads to the whole of it."""
    number = len(long_texts) + 1
    long_texts.append(page.continued(number, item.about, text))
    mark = page.cut_mark(number)
    mark = mark if cells.width(mark) <= width else cells.ELLIPSIS
    low, high = 0, min(len(text), width * most * LETTERS_PER_CELL)
    while low < high:
        middle = (low + high + 1) // 2
        if len(cells.wrap(text[:middle].rstrip() + mark, width, " " * item.hang, "")) <= most:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + mark


def _around(document: Document, holds: tuple[str, ...]) -> int:
    """The lines of a text page around its blocks: whose it is, the short forms, what the annex holds."""
    announced = document._replace(annex_holds=holds)
    short_forms = page.abbreviations() if any(block.columns for block in document.blocks) else ""
    whose = Item("", (document.identity,), (_room(document),)).height
    return min(2, whose) + sum(len(cells.wrap(text, WIDTH)) for text in (short_forms, closing(announced)) if text)


def _room(document: Document) -> int:
    return WIDTH - cells.width(document.title) - 2


def _identity(document: Document, long_texts: list[str]) -> str:
    room = _room(document)
    item = Item("", (document.identity,), (room,), document.title)
    return _cut(document.identity, room, 2, item, long_texts) if item.height > 2 else document.identity


def _with(items: tuple[object, ...], index: int, changed: object) -> tuple:  # type: ignore[type-arg]
    return (*items[:index], changed, *items[index + 1 :])
