"""A page in the characters a font has; what it lacks is replaced and said, never printed as silent boxes."""

from collections.abc import Collection
from unicodedata import normalize

from neda.report.blocks import Block, Document, mapped, texts
from neda.wording import page

MOST_CODES = 12
REPLACEMENT = "\ufffd"
Chart = tuple[str, str]
"""A drawing, and the paragraph that says the same."""


def in_letters(known: Collection[int], document: Document, chart: Chart) -> tuple[Document, Chart]:
    """The document and the chart in `known` characters; those it lacks are named at the end of page one."""
    composed = mapped(document, lambda text: normalize("NFC", text))
    drawing, told = normalize("NFC", chart[0]), chart[1]
    used = {letter for text in (*texts(composed), drawing) for letter in text if letter != "\n"}
    lacking = sorted(letter for letter in used if ord(letter) not in known)
    if not lacking:
        return composed, (drawing, told)
    table = dict.fromkeys(map(ord, lacking), REPLACEMENT)
    codes = [f"U+{ord(letter):04X}" for letter in lacking[:MOST_CODES]]
    codes += ["…"] if len(lacking) > MOST_CODES else []
    note = Block("letters", lines=(page.without_letters(len(lacking), codes),))
    shown = mapped(composed, lambda text: text.translate(table))
    return shown._replace(blocks=(*shown.blocks, note)), (drawing.translate(table), told)
