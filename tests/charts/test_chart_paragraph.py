"""The chart in one paragraph, and the legend: what a person who cannot see it, or does not know it, is told."""

from datetime import date

import pytest

from neda.charts.lanes import ASCII, UNICODE
from neda.charts.model import chart_model
from neda.charts.paragraph import paragraph
from neda.charts.terminal import draw
from neda.clinical import Journal, course
from neda.examples import load
from neda.wording import legend

AS_OF = date(2026, 11, 22)
FRAME = set("0123456789 \n│┤└─|+-┊:RMx")


def model(**lists):
    journal = Journal.from_dict({"format": "neda-journal/1", **lists})
    return chart_model(journal, course(journal, AS_OF))


def test_the_paragraph_counts_what_the_chart_shows():
    said = paragraph(
        model(
            relapses=[{"onset": "2019", "certainty": "confirmed"}, {"onset": "2020-02", "certainty": "pseudo"}],
            mri=[{"date": "2020-04-01", "new_t2": 2}, {"date": "2021-04-01", "new_t2": 0}],
            edss=[{"date": day, "score": score, "source": source} for day, score, source in (
                ("2020-05-01", 2, "clinician"), ("2022-05-01", 4, "clinician"), ("2022-06-01", 3, "clinician"), ("2023-05-01", 6, "self"))],
            treatments=[{"name": "Ocrevus", "start": "2024-06"}],
        )
    )  # fmt: skip
    assert said == (
        "Chart from 2019-01-01 to 2026-11-22. "
        "EDSS: 3 counted scores, from 2.0 on 2020-05-01 to 3.0 on 2022-06-01, the highest 4.0. "
        "1 more score is shown and not counted. "
        "The line is broken once, where no counted score was recorded for more than 457 days. "
        "Relapses: 1 counted, 0 suspected, 1 not counted. "
        "MRI: 2, of which 1 with new, enlarging or enhancing lesions. "
        "Treatments: Ocrevus from 2024-06, still going on."
    )


def test_what_is_not_recorded_is_called_so_and_never_none():
    said = paragraph(model(mri=[{"date": "2020-04-01"}]))
    assert "No EDSS recorded. No relapse recorded. MRI: 1, of which 0 with" in said
    assert "No treatment recorded." in said


def test_scores_that_never_count_are_not_called_none():
    assert "No counted EDSS. 1 more score is shown" in paragraph(model(edss=[{"date": "2020", "score": 2, "source": "clinician"}]))


def test_a_time_without_anything_says_so():
    found = model(mri=[{"date": "2020-04-01"}])
    assert paragraph(found, date(2024, 1, 1), date(2025, 1, 1)) == "Chart from 2024-01-01 to 2025-01-01. Nothing that the chart shows lies in this time."


def test_hostile_names_stay_inert():
    said = paragraph(model(treatments=[{"name": "[/]\x1b[2J\n\u202eevil", "kind": "dmt", "start": "2020-01-01"}]))
    assert not {"\x1b", "\n", "\u202e"} & set(said)
    assert "[/]" in said


@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize("name", ["example", "ghezzi", "inshasi", "obradovic"])
def test_every_sign_of_a_published_course_is_explained(name, plain):
    journal = load(name, AS_OF).journal
    found = chart_model(journal, course(journal, AS_OF))
    glyphs = ASCII if plain else UNICODE
    said = "".join(legend.terminal(plain, found.longest_gap))
    lines = draw(found, 100, 20, plain=plain).split("\n")
    panel, (relapses, scans, _treatments, states) = lines[:-5], lines[-5:-1]
    explained = {glyphs.point, glyphs.own_point, glyphs.bar, glyphs.own_bar}
    assert explained <= set(said)
    for line in (relapses, scans, states):
        assert set(line[4:]) - set("0123456789 ") <= set(said)
    if not found.scores:
        panel = []
    assert {glyphs.before, glyphs.stop, glyphs.ongoing} <= set(said)
    steps = {glyphs.threshold, "~", *explained, *FRAME} | set(glyphs.line)
    assert set("".join(line[4:] for line in panel)) <= steps


def test_the_legend_says_over_which_gap_no_line_is_drawn():
    assert "more than 365 days without a score" in legend.terminal(False, 365)[0]
    assert "more than 365 days without a score" in legend.picture(365)[0]
