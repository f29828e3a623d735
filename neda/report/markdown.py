"""A page as Markdown: headings, lists and tables; people's words stay words."""

import re
from collections.abc import Iterable, Iterator

from neda.report.blocks import Block, Document
from neda.report.layout import heads_of, label_of
from neda.report.page_one import closing, fitted
from neda.wording import page

_SIGNS = re.compile(r"[\\`*_<|~]|\](?=[(\[:])|&(?=[#\w])|^[#>+=-]|(?<=^\d)[.)]|(?<=^\d\d)[.)]")


def to_markdown(document: Document) -> str:
    """The page; headings for its parts, an annex behind it where there is more to say."""
    shown = fitted(document)
    parts = [f"# {escaped(shown.title)}", escaped(shown.identity)]
    for block in shown.blocks:
        parts += _block(block, "##")
    if shown.limited:
        parts.append(escaped(closing(shown)))
    if shown.annex:
        parts.append(f"## {escaped(page.label('annex'))}")
        for block in shown.annex:
            parts += _block(block, "###")
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """The text with every sign that Markdown or HTML would act on made a plain character."""
    return _SIGNS.sub(lambda found: "\\" + found[0], text)


def _block(block: Block, level: str) -> Iterator[str]:
    label = label_of(block)
    if label:
        yield f"{level} {escaped(label)}"
    if block.rows:
        table = (heads_of(block), tuple("---" for _head in heads_of(block)), *map(_cells, block.rows))
        yield "\n".join(f"| {' | '.join(row)} |" for row in table)
    lines = (*block.lines, *((block.note,) if block.note else ()))
    if lines:
        yield "\n".join(f"- {escaped(text)}" for text in lines)


def _cells(row: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(escaped, row))
