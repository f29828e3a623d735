"""A page as plain facts, one a line, for a reader's voice and for narrow screens; the caller wraps the lines."""

from collections.abc import Iterator
from typing import NamedTuple

from neda.report.blocks import Block, Document
from neda.report.layout import heads_of, label_of
from neda.report.page_one import left_out
from neda.wording.cells import inert


class Part(NamedTuple):
    """A part of a page: its heading, which may be empty, and its lines, each of which stands for itself."""

    heading: str
    lines: tuple[str, ...]


def parts(document: Document) -> tuple[Part, ...]:
    """The whole page in parts: nothing is shortened, and every table row repeats its heads."""
    made = [Part(document.title, (document.identity,))]
    made += [Part(label_of(block), tuple(_lines(block))) for block in (*document.blocks, *document.annex)]
    made.append(Part("", left_out(document)))
    inerted = (Part(inert(part.heading), tuple(inert(line) for line in part.lines if line.strip())) for part in made)
    return tuple(part for part in inerted if part.lines or part.heading == inert(document.title))


def to_plain(document: Document) -> tuple[str, ...]:
    """The lines, without layout, each behind the heading of its part; what an overview says is not said twice."""
    first, *others = parts(document._replace(blocks=tuple(block for block in document.blocks if not block.overview)))
    said = [f"{part.heading}: {line}" if part.heading else line for part in others for line in part.lines]
    return (first.heading, *first.lines, *said)


def _lines(block: Block) -> Iterator[str]:
    for day, *values in block.rows:
        heads = heads_of(block)[1:]
        yield f"{day}: " + "; ".join(f"{head}: {cell}" for head, cell in zip(heads, values, strict=True) if cell)
    yield from block.lines
    if block.note:
        yield block.note
