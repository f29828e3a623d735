"""The sheet of what studies found: figures with people, definition, limits and source (rulebook §12.1 to §12.3)."""

from collections.abc import Iterator
from datetime import date

from neda.report.blocks import Block, Document
from neda.report.sheets.references import references
from neda.wording import prepare, safety
from neda.wording import prepare_studies as words


def evidence_sheet(printed_on: date) -> Document:
    """Every figure of §12, and the two corrections of §1; the same for everyone."""
    cited = [code for part in words.PARTS for item in words.findings(part) for code in item.sources]
    blocks = (
        Block("", (words.no_table(), words.left_out()), fixed=True),
        Block("", words.corrections(), label=prepare.label("corrections")),
        *(block for part in words.PARTS for block in _part(part)),
        Block("", references(cited), label=prepare.label("sources")),
        Block("", (safety.what_it_is(),), fixed=True),
    )
    return Document(prepare.title("evidence"), prepare.printed(printed_on), blocks, limited=False)


def _part(part: str) -> Iterator[Block]:
    """What it is about, then every figure behind the code of its source."""
    yield Block("", (words.heading(part),), label=words.label(part))
    for item in words.findings(part):
        yield Block("", (words.figure(item),), label=item.sources[0])
