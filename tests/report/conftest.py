"""Pages for the tests of the renderers: the built-in journals, and what independent readers find in each format."""

import io
import re
from datetime import date
from html.parser import HTMLParser

import pytest
from pypdf import PdfReader

from neda.clinical import Journal, course
from neda.clinical.profiles import STANDARD
from neda.examples import load
from neda.report.document import document

PRINTED = date(2026, 11, 22)


def _page(name, **asked):
    journal = load(name, PRINTED).journal
    return document(journal, course(journal, PRINTED, STANDARD), PRINTED, **asked)


def _page_of(lists, as_of=PRINTED, **asked):
    journal = Journal.from_dict({"format": "neda-journal/1", **lists})
    return document(journal, course(journal, as_of, STANDARD), as_of, **asked)


def _joined(text):
    """A text without its blanks, so that line breaks and columns do not matter."""
    return "".join(text.split())


class _Words(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found, self.skipping = [], 0

    def handle_starttag(self, tag, attrs):
        self.skipping += tag in ("style", "svg", "title")

    def handle_endtag(self, tag):
        self.skipping -= tag in ("style", "svg", "title")

    def handle_data(self, data):
        if not self.skipping:
            self.found.append(data)


def words_of_html(content):
    reader = _Words()
    reader.feed(content.decode())
    return " ".join(reader.found)


def words_of_pdf(content):
    pages = [sheet.extract_text() for sheet in PdfReader(io.BytesIO(content)).pages]
    return "\n".join(re.sub(r"page \d+ of \d+\s*$", "", text) for text in pages)


def words_of_markdown(content):
    text = re.sub(r"^\|(?: --- \|)+$|^(#+|-) |^\|| \|$", "", content.decode(), flags=re.MULTILINE)
    return re.sub(r"\\([\\`*_<>|~\]&#+=.)-])", r"\1", text.replace(" | ", " "))


def words_of_text(content):
    return content.decode()


READERS = {"txt": words_of_text, "md": words_of_markdown, "html": words_of_html, "pdf": words_of_pdf}


@pytest.fixture(scope="session")
def page():
    """Makes the page of a built-in journal."""
    return _page


@pytest.fixture(scope="session")
def page_of():
    """Makes the page of lists of entries."""
    return _page_of


@pytest.fixture(scope="session")
def read():
    """Reads a format back as words, with somebody else's reader where there is one."""
    return lambda form, content: READERS[form](content)


@pytest.fixture(scope="session")
def tight():
    """Takes the blanks out of a text."""
    return _joined
