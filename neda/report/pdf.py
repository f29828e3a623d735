"""A page as PDF: real text in letters of our own, headings tagged and in the outline, the chart as lines, not dots."""

from collections.abc import Collection
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from neda.report.blocks import Block, Document
from neda.report.layout import heads_of, label_of
from neda.report.letters import in_letters
from neda.report.page_one import closing, fitted
from neda.wording import page

if TYPE_CHECKING:
    from fpdf import FPDF

FONTS = Path(__file__).parent / "fonts"
FONT = "DejaVu Sans"
SIZES = (9.2, 8.5, 7.9, 7.3, 6.7)
"""Letter sizes in points, largest first: the first with which page one fits one sheet is taken."""
MARGIN, LABEL_WIDTH = 12.0, 24.0
LEADING, CELL_GAP, LABEL_SIZE = 1.24, 0.6, 0.88
MILLIMETRES_PER_POINT = 25.4 / 72
CHART_BEHIND = "facts"
CHART_WIDTH, CHART_HEIGHT = 760, 215


def to_pdf(document: Document, paper: str = "a4") -> bytes:
    """The page; what its letters lack is shown as a replacement character and announced."""
    shown, chart = in_letters(_letters(), fitted(document), _chart(document))
    for size in SIZES:
        made = _Sheet(shown, paper, size, chart)
        if made.fits or not document.limited:
            break
    return made.bytes


class _Sheet:
    """One attempt at the page, with letters of one size."""

    def __init__(self, document: Document, paper: str, size: float, chart: tuple[str, str]) -> None:
        self.size, self.chart = size, chart
        self.line = size * LEADING * MILLIMETRES_PER_POINT
        self.pdf = _empty(paper)
        self.pdf.set_title(document.title)
        self.pdf.set_font(FONT, "", size)
        self.pdf.add_page()
        self._head(document)
        for block in document.blocks:
            self._block(block)
            if block.name == CHART_BEHIND and chart[0]:
                self._picture()
        if document.limited:
            self._bold(closing(document))
        self.fits = self.pdf.page_no() == 1
        if document.annex:
            self._annex(document)
        self.bytes = bytes(self.pdf.output())
        _close(self.pdf)

    def _head(self, document: Document) -> None:
        self._section(document.title, 0, self.size * 1.35)
        if document.identity:
            self._text(document.identity)
        self._rule()

    def _annex(self, document: Document) -> None:
        if document.limited:
            self.pdf.add_page()
        self._section(page.label("annex"), 0, self.size * 1.2)
        self._rule()
        for block in document.annex:
            self._block(block)

    def _block(self, block: Block) -> None:
        """A heading in the left column, the block's table and lines beside it; beneath it where it is wider."""
        pdf, label = self.pdf, label_of(block)
        if pdf.will_page_break(self.line * 2):
            pdf.add_page()
        indent = LABEL_WIDTH if label and self._fits_column(label) else 0.0
        if label:
            top = pdf.get_y()
            self._section(label, 1, self.size * LABEL_SIZE)
            pdf.set_y(top if indent else pdf.get_y())
        pdf.set_left_margin(MARGIN + indent)
        pdf.set_x(MARGIN + indent)
        if block.rows:
            self._table(block)
        for number, text in enumerate(block.lines):
            strong = block.name == "status" and number == 0
            (self._bold if strong else self._text)(text)
        if block.note:
            self._text(block.note)
        pdf.set_left_margin(MARGIN)
        pdf.set_x(MARGIN)
        self._rule()

    def _fits_column(self, label: str) -> bool:
        """Whether a heading leaves the block's lines free."""
        self.pdf.set_font(FONT, "B", self.size * LABEL_SIZE)
        return bool(self.pdf.get_string_width(label) + 2 * self.pdf.c_margin <= LABEL_WIDTH)

    def _section(self, text: str, level: int, size: float) -> None:
        from fpdf import TextStyle

        style = TextStyle(font_family=FONT, font_style="B", font_size_pt=size)
        self.pdf.set_section_title_styles(style, style, style)
        self.pdf.start_section(text, level)

    def _text(self, text: str, style: str = "") -> None:
        self.pdf.set_font(FONT, style, self.size)
        self.pdf.multi_cell(0, self.line, text, align="L", new_x="LMARGIN", new_y="NEXT")

    def _bold(self, text: str) -> None:
        self._text(text, "B")

    def _table(self, block: Block) -> None:
        from fpdf.fonts import FontFace

        self.pdf.set_font(FONT, "", self.size)
        heads = heads_of(block)
        with self.pdf.table(
            align="LEFT",
            borders_layout="NONE",
            col_widths=self._widths((heads, *block.rows)),
            headings_style=FontFace(emphasis="BOLD"),
            line_height=self.line,
            text_align="LEFT",
            padding=(0, CELL_GAP, 0, 0),
        ) as table:
            for cells in (heads, *block.rows):
                row = table.row()
                for text in cells:
                    row.cell(text)

    def _widths(self, table: tuple[tuple[str, ...], ...]) -> tuple[float, ...]:
        """What each column needs for its widest cell; too much is taken from the widest ones, room left is shared."""
        pdf = self.pdf
        pdf.set_font(FONT, "B", self.size)
        gap = CELL_GAP + 2 * pdf.c_margin
        widths = [max(map(pdf.get_string_width, column)) + gap for column in zip(*table, strict=True)]
        pdf.set_font(FONT, "", self.size)
        widest = max(widths)
        while sum(widths) > pdf.epw and widest > gap * 2:
            widest *= 0.95
            widths = [min(width, widest) for width in widths]
        return tuple(width + max(0.0, pdf.epw - sum(widths)) / len(widths) for width in widths)

    def _picture(self) -> None:
        drawing, told = self.chart
        self.pdf.image(BytesIO(drawing.encode()), w=self.pdf.epw, alt_text=told)
        self._rule()

    def _rule(self) -> None:
        """A thin line below what was printed."""
        pdf, space = self.pdf, self.line * 0.14
        pdf.set_draw_color(150)
        pdf.set_line_width(0.1)
        pdf.line(MARGIN, pdf.get_y() + space, pdf.w - MARGIN, pdf.get_y() + space)
        pdf.set_y(pdf.get_y() + space * 2)


def _empty(paper: str) -> "FPDF":
    """A document with our letters, margins, language and page numbers, and no page yet."""
    from fpdf import FPDF

    class Numbered(FPDF):
        """Prints its number at the foot of every page."""

        def footer(self) -> None:
            """Page n of m."""
            self.set_y(-9)
            self.set_font(FONT, "", SIZES[-1])
            self.cell(0, 4, page.page_number(self.page_no(), "{nb}"), align="R")

    pdf = Numbered(format=paper)
    pdf.add_font(FONT, "", FONTS / "DejaVuSans.ttf")
    pdf.add_font(FONT, "B", FONTS / "DejaVuSans-Bold.ttf")
    pdf.set_lang(page.language())
    pdf.set_margins(MARGIN, MARGIN, MARGIN)
    pdf.set_auto_page_break(True, MARGIN)
    return pdf


def _letters() -> Collection[int]:
    """The characters our letters have."""
    from fpdf.fonts import TTFFont

    empty = _empty("a4")
    font = empty.fonts[FONT.lower()]
    assert isinstance(font, TTFFont)
    _close(empty)
    return font.cmap.keys()


def _close(pdf: "FPDF") -> None:
    """Close the font files, which fpdf2 leaves open."""
    from fpdf.fonts import TTFFont

    for font in pdf.fonts.values():
        if isinstance(font, TTFFont):
            font.ttfont.close()


def _chart(document: Document) -> tuple[str, str]:
    """The chart's drawing and the paragraph that says the same; empty where there is none."""
    if document.chart is None:
        return "", ""
    from neda.charts.paragraph import paragraph
    from neda.charts.svg import svg

    return svg(document.chart, CHART_WIDTH, CHART_HEIGHT, told=False), paragraph(document.chart)
