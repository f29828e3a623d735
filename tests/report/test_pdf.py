"""The page as PDF: real text, headings tagged and in the outline, letters of its own, the chart as lines."""

import io

import pytest
from pypdf import PdfReader

from neda.report.pdf import to_pdf

PAPERS = {"a4": (595, 842), "letter": (612, 792)}


def opened(content):
    return PdfReader(io.BytesIO(content))


@pytest.fixture(scope="module")
def example(page):
    return opened(to_pdf(page("example")))


def test_it_names_its_title_and_language_and_every_page_its_number(example):
    assert example.metadata.title == "MS SUMMARY"
    assert example.trailer["/Root"]["/Lang"] == "en"
    assert "page 1 of 2" in example.pages[0].extract_text()
    assert "page 2 of 2" in example.pages[1].extract_text()


def test_the_outline_leads_to_every_part(example):
    title, parts, annex, *_rest = example.outline
    assert title.title == "MS SUMMARY"
    assert [item.title for item in parts][:4] == ["STATUS", "HOW SURE", "PARTS", "MS"]
    assert annex.title == "ANNEX"


def tagged(node):
    node = node.get_object()
    if isinstance(node, dict):
        yield node
        kids = node.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            yield from tagged(kid) if not isinstance(kid, int) else ()


def test_headings_and_the_chart_are_tagged_and_the_chart_is_told_in_words(example):
    root = example.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    nodes = [node for kid in root["/StructTreeRoot"]["/K"] for node in tagged(kid)]
    assert "STATUS" in [node.get("/T") for node in nodes]
    assert any("ocrelizumab" in node.get("/Alt", "") for node in nodes)


def test_the_letters_travel_in_the_file_and_the_chart_is_no_picture(example):
    fonts = example.pages[0]["/Resources"]["/Font"]
    for font in fonts.values():
        descendant = font.get_object()["/DescendantFonts"][0].get_object()
        assert "/FontFile2" in descendant["/FontDescriptor"].get_object()
    assert len(fonts) == 2
    assert not list(example.pages[0].images)


@pytest.mark.parametrize("paper", PAPERS)
def test_page_one_is_one_sheet_of_either_paper(page, paper):
    made = opened(to_pdf(page("example"), paper))
    box = made.pages[0].mediabox
    assert (round(box.width), round(box.height)) == PAPERS[paper]
    assert "with an annex" in made.pages[0].extract_text()


@pytest.mark.parametrize("words", ["words in plenty " * 40, "x" * 1500, "漢字" * 60, "[/]\x1b[31m\u202e😀" * 9], ids=["many", "long", "wide", "hostile"])
def test_page_one_is_one_sheet_whatever_was_typed(page_of, words):
    crowded = {
        "person": {"name": words, "allergies": words, "pregnancy_plans": words, "matters_to_me": words},
        "relapses": [{"onset": f"{year}-03-01", "certainty": "suspected", "systems": ["visual", "sensory", "cerebral"]} for year in range(2000, 2020)],
        "mri": [{"date": f"{year}-04-01", "new_t2": "no significant change", "regions": ["brain", "cervical", "thoracic"], "centre": words} for year in range(2000, 2020)],
        "edss": [{"date": f"{year}-05-01", "score": 4.5, "source": who, "assessor": words} for year in range(2000, 2020) for who in ("clinician", "self")],
        "treatments": [{"name": words, "kind": "dmt", "start": f"{year}-01-01", "stop_reason": words} for year in range(2000, 2010)],
        "visits": [{"date": "2027-06-01", "questions": [{"text": words} for _ in range(9)]}],
    }  # fmt: skip
    made = opened(to_pdf(page_of(crowded), "letter"))
    assert "with an annex" in made.pages[0].extract_text()


def test_greek_cyrillic_and_accents_are_printed_as_typed(page_of):
    name = "Žofie Ångström Łukasz Ελένη Наталья"
    text = opened(to_pdf(page_of({"person": {"name": name}}))).pages[0].extract_text()
    assert name in text
    assert "has no letter" not in text


def test_accents_written_as_two_characters_are_printed_as_one(page_of):
    assert "José" in opened(to_pdf(page_of({"person": {"name": "Jose\u0301"}}))).pages[0].extract_text()


def test_a_character_without_a_letter_is_announced_and_no_silent_box(page_of):
    text = " ".join(opened(to_pdf(page_of({"person": {"name": "漢 A"}}))).pages[0].extract_text().split())
    assert "\ufffd A" in text
    assert "1 character that this PDF has no letter for is shown as \ufffd" in text
    assert "U+6F22" in text


def test_a_drug_named_in_other_letters_is_drawn_in_the_chart_without_failing(page_of):
    treated = {"treatments": [{"name": "利妥昔单抗", "kind": "dmt", "start": "2020-01-01"}]}
    assert "U+5229" in opened(to_pdf(page_of(treated))).pages[0].extract_text()


def test_no_heading_of_the_annex_is_printed_over_the_first_line_of_its_block(page_of):
    lists = {"edss": [{"date": "2026-06-03", "score": 3.0, "source": "clinician"}], "notes": [{"date": "2026-07-01", "text": "warm"}]}
    places = {}

    def seen(text, _matrix, place, *_style):
        places.setdefault(text.strip(), place[5])

    opened(to_pdf(page_of(lists, full=True))).pages[1].extract_text(visitor_text=seen)
    for heading, first in (("EDSS SCORES, EVERY ENTRY", "2026-06-03: EDSS score"), ("NOTES, EVERY ENTRY", "2026-07-01: text")):
        below = next(height for text, height in places.items() if text.startswith(first))
        assert places[heading] - below > 5
