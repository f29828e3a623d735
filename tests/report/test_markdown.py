"""The page as Markdown: headings, lists and tables, and people's words never act."""

import re

import pytest

from neda.report.markdown import escaped, to_markdown


def test_the_page_has_one_title_its_parts_as_headings_and_its_tables_as_tables(page):
    text = to_markdown(page("example"))
    assert text.startswith("# MS SUMMARY\n\nA. B. · born 1988")
    assert "\n## RELAPSES\n\n| date | lasted | systems |" in text
    assert "\n## ANNEX\n\n### RELAPSES\n" in text


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("*bold* _it_ `code`", r"\*bold\* \_it\_ \`code\`"),
        ("<b>x</b>", r"\<b>x\</b>"),
        ("[x](javascript:y)", r"[x\](javascript:y)"),
        ("[x]: https://example.org", r"[x\]: https://example.org"),
        ("a | b", r"a \| b"),
        ("# head", r"\# head"),
        ("> quote", r"\> quote"),
        ("- item", r"\- item"),
        ("1. item", r"1\. item"),
        ("10) item", r"10\) item"),
        ("&lt;", r"\&lt;"),
        ("back\\slash", r"back\\slash"),
        ("~~gone~~", r"\~\~gone\~\~"),
        ("[--] EDSS 3.5, 1.0-2.0", "[--] EDSS 3.5, 1.0-2.0"),
    ],
)
def test_signs_that_would_act_are_made_plain_and_others_stay_readable(typed, written):
    assert escaped(typed) == written


def test_a_cell_cannot_break_its_table(page_of):
    text = to_markdown(page_of({"relapses": [{"onset": "2020-01-01", "certainty": "confirmed"}], "person": {"name": "a|b\n# c"}}))
    heads = next(line for line in text.split("\n") if line.startswith("| date"))
    row = next(line for line in text.split("\n") if line.startswith("| 2020-01-01"))
    assert len(re.findall(r"(?<!\\)\|", heads)) == len(re.findall(r"(?<!\\)\|", row))
    assert r"a\|b # c" in text
