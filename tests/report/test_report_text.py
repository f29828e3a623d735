"""The page as text: 60 lines of 80 columns, nothing cut in silence, no fact of the renderer's own."""

import ast
import re
from datetime import date
from pathlib import Path

import pytest

import neda.report.text
from neda.clinical import Journal, course
from neda.report.document import document
from neda.report.text import to_text
from neda.wording import page
from neda.wording.cells import width

AS_OF = date(2026, 5, 20)
HOSTILE = {
    "markup": "[bold]x[/]",
    "escapes": "\x1b[31mred\x1b[0m",
    "direction": "\u202eevil",
    "lines": "two\nlines\r\tand more",
    "wide": "漢字" * 60,
    "emoji": "😀" * 90,
    "long": "x" * 100_000,
}
PERSON = ("name", "sex", "allergies", "pregnancy_plans", "matters_to_me")


def drawn(**lists):
    journal = Journal.from_dict({"format": "neda-journal/1", **lists})
    made = document(journal, course(journal, AS_OF), AS_OF)
    return made, to_text(made)


def crowded(words):
    """Everything a journal can hold, many times over, with these words wherever words can stand."""
    return {
        "person": dict.fromkeys(PERSON, words) | {"born": "1987", "phenotype": "RRMS", "active": True},
        "relapses": [
            {"onset": f"{year}-03-01", "certainty": "suspected", "systems": ["visual", "sensory", "bowel_bladder", "cerebral"],
             "excluded": words, "symptoms": words}
            for year in range(2000, 2026)
        ],
        "mri": [
            {"date": f"{year}-04-01", "new_t2": "no significant change", "gd_enhancing": "possible 1", "contrast": True,
             "centre": words, "images_at": words, "regions": ["brain", "cervical", "thoracic"]}
            for year in range(2000, 2027)
        ],
        "edss": [
            {"date": f"{year}-05-01", "score": 4.5, "source": source, "assessor": words}
            for year in range(2000, 2027) for source in ("clinician", "self")
        ],
        "treatments": [{"name": words, "kind": "dmt", "start": f"{year}-01-01", "stop_reason": words} for year in range(2000, 2020)],
        "measurements": [{"date": "2026-01-01", "test": "igg", "value": 8.1, "unit": words}],
        "visits": [{"date": "2026-06-01", "questions": [{"text": f"{number} {words}"} for number in range(9)]}],
    }  # fmt: skip


def page_one(text):
    return text.split("\n\nANNEX\n")[0].rstrip("\n").split("\n")


@pytest.mark.parametrize("words", [*HOSTILE.values(), "ordinary words"], ids=[*HOSTILE, "ordinary"])
def test_page_one_fits_60_lines_of_80_cells_whatever_was_typed(words):
    _made, text = drawn(**crowded(words))
    assert len(page_one(text)) <= 60
    assert max(width(line) for line in text.split("\n")) <= 80
    assert all(letter.isprintable() or letter == "\n" for letter in text)


@pytest.mark.parametrize("words", [HOSTILE[name] for name in ("wide", "emoji", "long")], ids=["wide", "emoji", "long"])
def test_a_text_without_room_is_marked_and_stands_in_the_annex_in_full(words):
    _made, text = drawn(**crowded(words))
    first, annex = text.split("\n\nANNEX\n")
    marks = re.findall(r"…\[(\d+)\]", first)
    assert marks
    assert all(f"[{mark}] " in annex for mark in marks)
    assert words in "".join(annex.split())
    assert "in full length" in " ".join(first.split())


def test_is_there_activity_since_when_and_on_what_drug_stand_in_the_first_five_lines():
    _made, text = drawn(
        relapses=[{"onset": "2025-03-01", "certainty": "confirmed"}],
        treatments=[{"name": "ocrelizumab", "start": "2024-06-04"}],
        mri=[{"date": "2024-12-03", "new_t2": 0}],
        edss=[{"date": "2024-12-04", "score": 2, "source": "clinician"}],
    )
    top = "\n".join(text.split("\n")[:5])
    assert "[!!] ACTIVITY RECORDED (EDA, 2025-03-01)" in top
    assert "ocrelizumab since 2024-06-04" in top


def test_a_clear_page_says_since_when_in_the_first_five_lines():
    _made, text = drawn(
        person={"name": "A. B.", "born": "1987"},
        mri=[{"date": "2025-03-01", "new_t2": 0}, {"date": "2026-03-01", "new_t2": 0}],
        edss=[{"date": day, "score": 2, "source": "clinician"} for day in ("2025-03-01", "2025-09-01", "2026-04-01")],
    )
    top = "\n".join(text.split("\n")[:5])
    assert "[--] NO EVIDENCE RECORDED (NEDA-3 through 2026-03-01)" in top
    assert "12 months since baseline 2025-03-01" in top
    assert "no treatment recorded now" in top


def test_an_empty_journal_prints_not_recorded_and_no_zero_of_its_own():
    _made, text = drawn()
    assert "no relapses recorded" in text
    assert "[??] INCOMPLETE" in text
    assert not re.search(r"(?<![\w.-])0(?![\w.-])", text.replace("NEDA-3 v1", ""))
    assert text.endswith("page 1 of 1\n")


def test_the_short_form_for_not_recorded_is_explained_on_the_page():
    _made, text = drawn(relapses=[{"onset": "2025-03-01", "certainty": "confirmed"}])
    assert re.search(r"2025-03-01 +n\.r\. +not recorded +n\.r\.", text)
    assert "n.r.: not recorded" in text


def test_the_annex_is_announced_by_page_one_with_what_it_holds():
    _made, text = drawn(relapses=[{"onset": f"{year}-03-01", "certainty": "confirmed"} for year in range(2018, 2026)])
    assert "page 1, with an annex: 3 earlier entries" in "\n".join(page_one(text))
    annex = text.split("\n\nANNEX\n")[1]
    assert all(f"{year}-03-01" in annex for year in (2018, 2019, 2020))


def test_the_limits_of_the_program_stand_on_page_one():
    _made, text = drawn(**crowded("words"))
    joined = " ".join(page_one(text))
    assert "not a medical device" in joined
    assert "does not tell you to start, stop or change a treatment" in joined


def test_columns_stand_beneath_their_heads():
    _made, text = drawn(mri=[{"date": "2025-03-01", "new_t2": 7, "gd_enhancing": 3, "contrast": True}])
    lines = text.split("\n")
    head = next(line for line in lines if line.startswith("MRI  "))
    row = next(line for line in lines if line.startswith("2025-03-01"))
    assert row.index("7") == head.index("new T2")
    assert row.index("3", 11) == head.index("Gd+")


def test_the_renderer_says_nothing_the_document_does_not():
    made, text = drawn(**crowded("ordinary words"))
    known = " ".join([repr(made), *(page.label(name) for name in ("annex", *(block.name for block in made.blocks if block.name)))])
    known += " ".join(page.short_column(name) for block in made.blocks for name in block.columns)
    known += page.abbreviated("not recorded") + page.abbreviations() + page.announce(made.annex_holds) + page.leaves_out(made.leaves_out) + page.long_texts(99)
    words = {word for word in re.findall(r"[^\W\d_]{2,}", text.split("\n\nANNEX\n")[0]) if "…" not in word}
    unknown = {word for word in words if word not in known}
    assert not unknown


def test_the_renderer_reads_no_journal_and_no_rule():
    tree = ast.parse(Path(neda.report.text.__file__).read_text(encoding="utf-8"))
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert not any(name and name.startswith("neda.clinical") for name in imported)
