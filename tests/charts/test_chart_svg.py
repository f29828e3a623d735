"""The chart as a picture: well-formed, inert, told apart without colour, the same facts as in the terminal."""

import re
import xml.etree.ElementTree as ET
from datetime import date

import pytest

from neda.charts.model import chart_model
from neda.charts.paragraph import paragraph
from neda.charts.svg import svg
from neda.clinical import Journal, course
from neda.examples import load

AS_OF = date(2026, 11, 22)
SPACE = "{http://www.w3.org/2000/svg}"
SHAPES = {"svg", "title", "desc", "rect", "line", "path", "circle", "text"}


def model(**lists):
    journal = Journal.from_dict({"format": "neda-journal/1", **lists})
    return chart_model(journal, course(journal, AS_OF))


def published(name):
    journal = load(name, AS_OF).journal
    return chart_model(journal, course(journal, AS_OF))


def tree(found, *size, **options):
    return ET.fromstring(svg(found, *size, **options))


def texts(picture):
    return [item.text for item in picture.iter(f"{SPACE}text")]


def edss(*points, source="clinician"):
    return [{"date": day, "score": score, "source": source} for day, score in points]


@pytest.mark.parametrize("name", ["example", "ghezzi", "inshasi", "obradovic"])
def test_a_published_course_becomes_simple_shapes_with_attributes_only(name):
    picture = tree(published(name))
    assert {item.tag.removeprefix(SPACE) for item in picture.iter()} <= SHAPES
    assert not {"style", "class", "href", "onload"} & {key for item in picture.iter() for key in item.attrib}
    assert picture.get("role") == "img"


@pytest.mark.parametrize("size", [(320, 200), (720, 300), (1400, 600)])
def test_everything_lies_on_the_paper(size):
    picture = tree(published("example"), *size)
    _left, _top, width, height = map(float, picture.get("viewBox").split())
    assert width == size[0]
    for item in picture.iter():
        for name, most in (("x", width), ("x1", width), ("x2", width), ("cx", width), ("y", height), ("y2", height), ("cy", height)):
            assert 0 <= float(item.get(name, 0)) <= most


def test_screen_readers_get_the_title_and_the_paragraph_and_others_can_do_without():
    found = published("example")
    picture = tree(found)
    assert picture.findtext(f"{SPACE}title")
    assert picture.findtext(f"{SPACE}desc") == paragraph(found)
    assert picture.findtext(f"{SPACE}desc") != ""
    assert tree(found, told=False).find(f"{SPACE}desc") is None


@pytest.mark.parametrize("name", ["</text><script>alert(1)</script>", "a & b \"c\" 'd'", "\x1b[31m\x00red", "\u202eevil", "\ufffe\uffff", "x" * 100_000])
def test_what_a_person_typed_stays_text(name):
    picture = tree(model(treatments=[{"name": name, "kind": "dmt", "start": "2020-01-01"}]))
    assert {item.tag.removeprefix(SPACE) for item in picture.iter()} <= SHAPES
    drawn = svg(model(treatments=[{"name": name, "kind": "dmt", "start": "2020-01-01"}]))
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e\ufffe\uffff]", drawn)


def test_self_scored_and_undated_scores_are_rings_and_counted_ones_discs():
    picture = tree(model(edss=[*edss(("2024-01-01", 2)), *edss(("2024-06-01", 3), source="self"), *edss(("2025", 4))]))
    fills = [item.get("fill") for item in picture.iter(f"{SPACE}circle")]
    assert fills[0] != fills[1] == fills[2]
    assert len(list(picture.iter(f"{SPACE}path"))) == 0


def lines_of_scores(picture):
    return [item for item in picture.iter(f"{SPACE}path") if item.get("fill") == "none"]


def test_the_line_bridges_the_longest_gap_the_rules_allow_and_no_longer_one():
    near = edss(("2023-01-01", 2), ("2024-04-02", 2))
    far = edss(("2023-01-01", 2), ("2024-04-03", 2))
    assert model(edss=near).longest_gap == 457
    assert len(lines_of_scores(tree(model(edss=near)))) == 1
    assert lines_of_scores(tree(model(edss=far))) == []


def test_a_vague_date_is_a_dashed_span():
    dashes = [item.get("x2") for item in tree(model(edss=edss(("2024", 2)))).iter(f"{SPACE}line") if item.get("stroke-dasharray")]
    exact = [item.get("x2") for item in tree(model(edss=edss(("2024-07-01", 2)))).iter(f"{SPACE}line") if item.get("stroke-dasharray")]
    assert len(dashes) == len(exact) + 1


def test_the_threshold_is_dotted():
    found = model(edss=edss(("2025-11-20", 2.0), ("2026-06-01", 2.0)), mri=[{"date": "2025-11-20", "new_t2": 0}])
    assert found.threshold == 3.0
    dotted = [item for item in tree(found).iter(f"{SPACE}line") if item.get("stroke-dasharray") == "1.5 3"]
    assert len(dotted) == 1


def test_the_signs_of_the_rows_are_those_of_the_terminal():
    found = model(
        relapses=[{"onset": "2022-03-10", "certainty": "confirmed"}, {"onset": "2023-02-01", "certainty": "suspected"}],
        mri=[{"date": "2022-04-01", "new_t2": 2, "gd_enhancing": 1, "contrast": True}],
    )
    assert {"R", "?", "2+"} <= set(texts(tree(found)))


def test_each_state_of_the_ribbon_has_a_shape_of_its_own_in_grey():
    from neda.charts.svg import _state

    states = [("activity", False), ("activity", True), ("rebaselining", False), ("awaiting", False), ("clear", False), ("unknown", False)]
    drawn = [re.sub(r"<text.*", "", "".join(_state(*state, (0, 0), 5))) for state in states]
    plain = [re.sub(r'(fill|stroke)="#[0-9a-f]{6}"', "", shape) for shape in drawn]
    assert len(set(drawn)) == 6
    assert len({*plain[1:]}) == 5
    assert 'fill="#30383e"' in drawn[0]


def test_a_narrowed_time_shows_only_what_lies_in_it():
    found = published("example")
    picture = tree(found, since=date(2024, 1, 1), until=date(2025, 12, 31))
    assert "2024-01" in texts(picture)
    assert not any("interferon" in text for text in texts(picture))
    assert "Chart from 2024-01-01 to 2025-12-31." in picture.findtext(f"{SPACE}desc")


def test_an_empty_journal_makes_an_empty_picture_that_says_so():
    assert "no EDSS recorded" in texts(tree(model()))


def test_the_legend_explains_every_shape_and_the_gap():
    said = " ".join(texts(tree(model())))
    for word in ("no line over more than 457 days", "Dashed: date not exact", "never counted", "rebaselining", "not observed"):
        assert word in said


def test_the_picture_is_the_same_every_time():
    assert svg(published("inshasi")) == svg(published("inshasi"))


def test_thousands_of_scores_make_no_more_shapes_than_the_paper_can_show():
    days = [date.fromordinal(date(1990, 1, 1).toordinal() + step * 3) for step in range(4000)]
    found = model(edss=edss(*((str(day), 2 + number % 5) for number, day in enumerate(days))))
    drawn = svg(found)
    assert drawn.count("<circle") <= 633 * 5
    assert drawn.count("L ") < 2 * 633 * 5
    heights = {item.get("cy") for item in ET.fromstring(drawn).iter(f"{SPACE}circle")}
    assert len(heights) == 5
