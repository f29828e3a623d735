"""The formats a page is written in, by the ending of the file's name."""

from neda.report.blocks import Document

FORMATS = ("txt", "md", "html", "pdf")
PAPERS = ("a4", "letter")


def format_of(name: str) -> str | None:
    """The format a file's name asks for; None where it is none of them."""
    ending = name.lower().rpartition(".")[2]
    return ending if "." in name and ending in FORMATS else None


def render(document: Document, form: str, paper: str = "a4") -> bytes:
    """What goes into the file; each format's library is imported only here. `paper` is for the PDF."""
    if form == "pdf":
        from neda.report.pdf import to_pdf

        return to_pdf(document, paper)
    if form == "html":
        from neda.report.html import to_html

        return to_html(document).encode()
    if form == "md":
        from neda.report.markdown import to_markdown

        return to_markdown(document).encode()
    from neda.report.text import to_text

    return to_text(document).encode()
