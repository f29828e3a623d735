"""A page as plain text: page one in 60 lines of 80 columns, everything it leaves out in an annex."""

from collections.abc import Iterator

from neda.report.blocks import Block, Document
from neda.report.layout import WIDTH, Item, items
from neda.report.page_one import closing, fitted
from neda.wording import cells, page


def to_text(document: Document) -> str:
    """The page, and the annex where there is anything left to say; lines of at most 80 cells."""
    shown = fitted(document)
    title = f"{shown.title}  "
    lines = Item(title, (shown.identity,), (WIDTH - cells.width(title),)).lines()
    for block in shown.blocks:
        lines += _lines(block)
    if any(block.columns for block in shown.blocks):
        lines += cells.wrap(page.abbreviations(), WIDTH)
    if shown.limited:
        lines += cells.wrap(closing(shown), WIDTH)
    if shown.annex:
        lines += ["", page.label("annex"), *(line for block in shown.annex for line in _lines(block))]
    return "\n".join(lines) + "\n"


def _lines(block: Block) -> Iterator[str]:
    for item in items(block):
        yield from item.lines()
