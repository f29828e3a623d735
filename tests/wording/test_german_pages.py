"""Pages and screens in German: nothing is cut that was whole in English, and page one is still one page."""

import re
from datetime import date

import pytest

from neda.clinical import course
from neda.examples import load
from neda.report.document import document
from neda.report.layout import COLUMN_WIDTHS, LABEL_WIDTH
from neda.report.text import to_text
from neda.wording import page, prepare, verdicts

TODAY = date(2026, 11, 22)
LINES, COLUMNS = 60, 80


@pytest.mark.parametrize("name", ["example", "ghezzi", "inshasi", "obradovic"])
@pytest.mark.parametrize("audience", ["neurologist", "gp", "transplant"])
def test_page_one_is_one_page_of_eighty_columns(german, name, audience):
    record = load(name, TODAY).journal
    lines = to_text(document(record, course(record, TODAY), TODAY, audience=audience)).split("\n")
    first = lines[: lines.index("ANHANG")] if "ANHANG" in lines else lines
    assert len("\n".join(first).rstrip().split("\n")) <= LINES
    assert max(map(len, lines)) <= COLUMNS
    assert not re.search(r"\d{4}-\d\d-\d\d", "\n".join(first))


def test_labels_and_column_heads_fit_their_columns(german):
    labels = [*map(page.label, vars(page)["_LABELS"]), *map(prepare.label, vars(prepare)["_LABELS"])]
    assert [label for label in labels if len(label) >= LABEL_WIDTH] == []
    heads = {name: page.short_column(name) for name in COLUMN_WIDTHS}
    assert {name: head for name, head in heads.items() if len(head) > COLUMN_WIDTHS[name]} == {}


@pytest.mark.parametrize("verdict", ["neda", "activity", "provisional", "not-assessable", "rebaselining"])
def test_every_verdict_has_words_of_its_own(german, verdict):
    assert verdicts.words(verdict).isupper()
    assert len({verdicts.words(code) for code in ("neda", "activity", "provisional", "not-assessable", "rebaselining")}) == 5
