"""The building stones of a page: labelled lines and tables of plain values, and the page made of them."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from neda.charts.model import ChartModel


class Block(NamedTuple):
    """A labelled part of a page: lines, or a table whose first column names the row, and a note on what it leaves out.

    `name` is a label of `wording.page`; `label` is the label in words where it is none; with neither the lines
    stand for themselves. `columns` names the table's columns behind the date; `heads` is the head of every column
    in words where they are none of `wording.page`. `fixed` text is never shortened. An `overview` says
    in short what lines beneath it say in full.
    """

    name: str
    lines: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    note: str = ""
    label: str = ""
    heads: tuple[str, ...] = ()
    fixed: bool = False
    overview: bool = False


class History(NamedTuple):
    """One kind of entry: what page one shows, the rest for the annex, and how many entries that is."""

    kind: str
    block: Block
    annex: Block | None = None
    left_out: int = 0


class Document(NamedTuple):
    """A page: its title, whose it is, its blocks in order, and the annex with what page one leaves out.

    `annex_holds` names what the annex holds and `leaves_out` what is not printed, for page one to announce. `chart`
    is drawn by the formats that can.
    A `limited` page one is at most 60 lines of 80 columns; texts without room there go to the annex in full.
    """

    title: str
    identity: str
    blocks: tuple[Block, ...]
    annex: tuple[Block, ...] = ()
    annex_holds: tuple[str, ...] = ()
    leaves_out: tuple[str, ...] = ()
    chart: "ChartModel | None" = None
    limited: bool = True


def mapped(document: Document, change: Callable[[str], str]) -> Document:
    """The document with every text of it changed."""
    return document._replace(
        title=change(document.title),
        identity=change(document.identity),
        blocks=tuple(_mapped(block, change) for block in document.blocks),
        annex=tuple(_mapped(block, change) for block in document.annex),
        annex_holds=tuple(map(change, document.annex_holds)),
    )


def texts(document: Document) -> Iterator[str]:
    """Every text of a document, labels and heads of `wording.page` aside."""
    yield from (document.title, document.identity, *document.annex_holds)
    for block in (*document.blocks, *document.annex):
        yield from (block.label, *block.heads, *block.lines, block.note)
        for row in block.rows:
            yield from row


def _mapped(block: Block, change: Callable[[str], str]) -> Block:
    return block._replace(
        lines=tuple(map(change, block.lines)),
        rows=tuple(tuple(map(change, row)) for row in block.rows),
        note=change(block.note),
        label=change(block.label),
        heads=tuple(map(change, block.heads)),
    )
