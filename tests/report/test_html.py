"""The page as HTML: one file that runs and fetches nothing, marked up for screen readers, people's words inert."""

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from neda.report.blocks import Block, Document
from neda.report.html import to_html

HOSTILE = '<script>alert(1)</script><img src="https://example.org/x">&amp;"\'{{ 7*7 }}[bold]\x1b[31m\u202e'


class Tags(HTMLParser):
    def __init__(self, content):
        super().__init__()
        self.seen = []
        self.feed(content)

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))

    def all(self, tag):
        return [attributes for name, attributes in self.seen if name == tag]


@pytest.fixture(scope="module")
def example(page):
    return to_html(page("example"))


def hostile(page_of):
    return to_html(
        page_of(
            {
                "person": {"name": HOSTILE, "matters_to_me": HOSTILE, "allergies": HOSTILE},
                "treatments": [{"name": HOSTILE, "kind": "dmt", "start": "2020-01-01", "dose": HOSTILE}],
                "mri": [{"date": "2021-01-01", "new_t2": 0, "centre": HOSTILE}],
                "visits": [{"date": "2027-01-01", "questions": [{"text": HOSTILE}]}],
            },
            full=True,
        )
    )


def test_the_file_names_its_language_its_letters_and_its_title(example):
    tags = Tags(example)
    assert tags.all("html")[0]["lang"] == "en"
    assert tags.all("meta")[0]["charset"] == "utf-8"
    assert "<title>MS SUMMARY</title>" in example


def test_a_browser_may_load_and_run_nothing_but_the_pages_own_style(example):
    policy = next(meta["content"] for meta in Tags(example).all("meta") if meta.get("http-equiv"))
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_nothing_in_the_file_leads_out_of_it(example, page_of):
    for content in (example, hostile(page_of)):
        tags = Tags(content)
        assert not {"script", "link", "img", "iframe", "object", "a", "base", "form"} & {tag for tag, _attributes in tags.seen}
        for _tag, attributes in tags.seen:
            assert not {"src", "href", "xlink:href", "style", "onload", "onclick"} & set(attributes)
        assert "url(" not in content
        assert "@import" not in content


def test_words_people_typed_are_words_in_the_page(page_of, read):
    content = hostile(page_of)
    assert "{{ 7*7 }}" in read("html", content.encode())
    assert "<script>alert(1)</script><img" in read("html", content.encode())
    assert "\x1b" not in content
    assert "\u202e" not in content


def test_a_name_that_became_a_heading_is_words_too():
    block = Block("", rows=((HOSTILE, HOSTILE),), label=HOSTILE, heads=(HOSTILE, HOSTILE), note=HOSTILE)
    content = to_html(Document(HOSTILE, HOSTILE, (block,), limited=False))
    assert not {"script", "img"} & {tag for tag, _attributes in Tags(content).seen}


def test_headings_step_down_one_by_one_and_every_table_says_what_its_heads_head(example):
    tags = Tags(example)
    levels = [int(tag[1]) for tag, _attributes in tags.seen if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    scopes = [attributes.get("scope") for attributes in tags.all("th")]
    assert set(scopes) == {"col", "row"}
    assert len(tags.all("table")) == 4


def test_the_chart_is_drawn_in_the_file_and_told_in_words(example):
    assert example.count("<svg") == 1
    assert 'role="img"' in example
    assert "<desc" in example


def test_no_line_ends_within_a_date(example):
    assert "<time>2019-07-02</time>" in example
    assert "nowrap" in re.search(r"time \{[^}]*\}", example)[0]


def test_it_is_laid_out_for_paper_too(example):
    assert "@media print" in example
    assert "counter(page)" in example
    assert re.search(r"\.annex \{ break-before: page; \}", example)
