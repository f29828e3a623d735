"""A real browser opens the page: nothing to complain about, nothing asked of a network, page one on one sheet."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from neda.report.html import to_html
from neda.report.page_one import fitted

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium here; Debian's package chromium has it")

ITS_OWN = re.compile(r"https?://([a-z0-9.]+\.)?(google|googleapis|gvt1)\.com/")
"""Where this browser itself calls home; the resolver it is given answers nobody."""
ALONE = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-extensions", "--no-first-run", "--no-pdf-header-footer", "--enable-logging=stderr",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)  # fmt: skip
LONGEST_SECONDS = 120


class Visit:
    """One opening of a file: what the browser complained of, whom it asked, and what it would print."""

    def __init__(self, folder: Path, content: str) -> None:
        file, log, paper = folder / "page.html", folder / "net.json", folder / "page.pdf"
        file.write_text(content, encoding="utf-8")
        options = (f"--user-data-dir={folder / 'profile'}", f"--log-net-log={log}", f"--print-to-pdf={paper}")
        home = {**os.environ, "HOME": str(folder)}
        done = subprocess.run(
            [BROWSER, *ALONE, *options, file.as_uri()], capture_output=True, text=True, timeout=LONGEST_SECONDS, env=home, check=False
        )
        self.complaints = [line for line in done.stderr.splitlines() if "CONSOLE" in line]
        asked = re.findall(r'"url":(".*?(?<!\\)")', log.read_text(encoding="utf-8", errors="replace"))
        self.asked = {url for url in map(json.loads, asked) if url.startswith("http") and not ITS_OWN.match(url)}
        self.sheets = [sheet.extract_text() for sheet in PdfReader(paper).pages]
        self.size = tuple(round(float(side)) for side in PdfReader(paper).pages[0].mediabox[2:])


def on_paper(content, paper):
    """The page for one paper size, as a person chooses it when printing; the style's own hash no longer fits it."""
    sized = content.replace("@page { margin", f"@page {{ size: {paper}; margin")
    return re.sub(r"<meta http-equiv[^>]*>", "", sized)


@pytest.fixture(scope="module")
def example(page):
    return page("example")


def test_the_browser_has_nothing_to_complain_of_and_asks_nobody(example, tmp_path):
    visit = Visit(tmp_path, to_html(example))
    assert visit.complaints == []
    assert visit.asked == set()


def test_the_browser_would_have_complained_and_asked(example, tmp_path_factory):
    picture = '<main><img src="http://example.org/picture.png">'
    content = to_html(example).replace("<main>", picture)
    assert "Content Security Policy" in Visit(tmp_path_factory.mktemp("held"), content).complaints[0]
    open_page = re.sub(r"<meta http-equiv[^>]*>", "", content)
    assert Visit(tmp_path_factory.mktemp("open"), open_page).asked == {"http://example.org/picture.png"}


@pytest.mark.parametrize(("paper", "size"), [("A4", (595, 842)), ("letter", (612, 792))])
@pytest.mark.parametrize("name", ["example", "crowded"])
def test_the_first_printed_sheet_holds_everything_of_page_one(page, page_of, tight, tmp_path, paper, size, name):
    document = page("example") if name == "example" else page_of(crowded())
    visit = Visit(tmp_path, on_paper(to_html(document), paper))
    assert tuple(abs(side - wanted) <= 1 for side, wanted in zip(visit.size, size, strict=True)) == (True, True)
    first = tight(visit.sheets[0])
    shown = fitted(document)
    for block in shown.blocks:
        for text in (*block.lines, block.note, *(cell for row in block.rows for cell in row)):
            assert tight(text) in first
    assert "withanannex" in first
    assert "ANNEX" not in visit.sheets[0]
    assert "ANNEX" in visit.sheets[1]


def crowded():
    words = "words enough to fill what there is to fill " * 12
    return {
        "person": {"name": words, "allergies": words, "pregnancy_plans": words, "matters_to_me": words},
        "relapses": [{"onset": f"{year}-03-01", "certainty": "suspected", "systems": ["visual", "sensory", "cerebral"]} for year in range(2000, 2020)],
        "mri": [{"date": f"{year}-04-01", "new_t2": "no new", "regions": ["brain", "cervical", "thoracic"], "centre": words} for year in range(2000, 2020)],
        "edss": [{"date": f"{year}-05-01", "score": 4.5, "source": "clinician", "assessor": words} for year in range(2000, 2020)],
        "treatments": [{"name": words, "kind": "dmt", "start": f"{year}-01-01", "stop_reason": words} for year in range(2000, 2010)],
        "visits": [{"date": "2027-06-01", "questions": [{"text": words} for _ in range(9)]}],
    }  # fmt: skip
