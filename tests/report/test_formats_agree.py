"""The four formats say the same facts in the same order; each is read back by somebody else's reader."""

import pytest

from neda.report.formats import FORMATS, render
from neda.report.layout import label_of
from neda.report.page_one import closing, fitted
from neda.wording import page as words

CASES = [
    ("example", {}),
    ("example", {"audience": "gp", "anonymous": True}),
    ("example", {"audience": "transplant", "full": True}),
    ("ghezzi", {}),
    ("inshasi", {"audience": "gp"}),
    ("obradovic", {"audience": "transplant"}),
]


def facts(document):
    """Every fact of a page in order, as the renderers get it."""
    shown = fitted(document)
    yield from (shown.title, shown.identity)
    for part in (shown.blocks, shown.annex):
        for block in part:
            if block.name not in ("components", "about"):
                yield label_of(block)
            yield from (cell for row in block.rows for cell in row)
            yield from (*block.lines, block.note)
        if part is shown.blocks:
            yield closing(shown)


def spelled(fact, form):
    """A fact as a format spells it: the narrow columns of the text page have a short form."""
    return words.abbreviated(fact) if form == "txt" else fact


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(("name", "asked"), CASES, ids=[f"{name}-{'-'.join(map(str, asked.values()))}" for name, asked in CASES])
def test_every_fact_stands_in_every_format_in_the_same_order(name, asked, form, page, read, tight):
    document = page(name, **asked)
    found = tight(read(form, render(document, form)))
    place = 0
    for fact in facts(document):
        wanted = [tight(fact), tight(spelled(fact, form))]
        places = [found.find(text, place) for text in wanted]
        assert max(places) >= 0, f"{fact!r} is not in its place in {form}"
        place = min(here + len(text) for here, text in zip(places, wanted, strict=True) if here >= 0)


@pytest.mark.parametrize("form", ["md", "html"])
def test_a_format_adds_no_facts_of_its_own(form, page, read, tight):
    document = page("example")
    left = tight(read(form, render(document, form)))
    for fact in sorted(facts(document), key=len, reverse=True):
        left = left.replace(tight(fact), "", 1)
    heads = [words.column(name) for block in (*document.blocks, *document.annex) for name in ("date", *block.columns)]
    for text in (*heads, words.label("annex"), words.label("components"), words.label("about")):
        left = left.replace(tight(text), "")
    assert left == ""


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", ["example", "ghezzi", "inshasi", "obradovic"])
def test_activity_since_when_on_what_drug_and_how_sure_stand_in_the_first_five_lines(name, form, page, read, tight):
    document = page(name)
    parts = {block.name: block.lines for block in document.blocks}
    top = [document.title, document.identity, *parts["status"], parts["sure"][0]]
    text = render(document, "txt").decode().split("\n")[:5]
    assert [line[11:20] for line in text if line.startswith("HOW SURE")] == [parts["sure"][0][:9]]
    read = tight(read(form, render(document, form)))
    ends = [read.find(tight(line)) for line in top]
    assert ends == sorted(ends)
    assert ends[0] == 0
