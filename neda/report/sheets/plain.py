"""A sheet as plain facts, one a line: every table row repeats its heads, so that each line stands for itself."""

from collections.abc import Iterator

from neda.report.blocks import Block, Document
from neda.wording.cells import inert


def to_plain(document: Document) -> tuple[str, ...]:
    """The lines, without layout; the caller wraps them."""
    lines = [document.title, document.identity]
    for block in (*document.blocks, *document.annex):
        lines += _lines(block)
    return tuple(inert(line) for line in lines if line.strip())


def _lines(block: Block) -> Iterator[str]:
    prefix = f"{block.label}: " if block.label else ""
    for row in block.rows:
        pairs = "; ".join(f"{head}: {cell}" for head, cell in zip(block.heads[1:], row[1:], strict=True))
        yield f"{prefix}{row[0]}: {pairs}"
    yield from (prefix + line for line in block.lines)
    if block.note:
        yield prefix + block.note
