"""The chart's twin in sentences: one fact a line, nothing the picture shows left out."""

from datetime import date

from neda.charts.model import chart_model
from neda.charts.text import describe
from neda.clinical import Journal, course


def lines(**lists):
    journal = Journal.from_dict({"format": "neda-journal/1", **lists})
    return describe(chart_model(journal, course(journal, date(2026, 11, 22))))


def test_every_entry_of_the_chart_has_its_line():
    told = lines(
        relapses=[{"onset": "2019", "certainty": "confirmed"}],
        mri=[{"date": "2020-04-01", "new_t2": "several"}],
        edss=[{"date": "2020-05-01", "score": 2, "source": "clinician"}, {"date": "2024-05-01", "score": 3, "source": "self"}],
        treatments=[{"name": "Ocrevus", "start": "2024-06"}, {"name": "Tysabri"}],
    )
    text = "\n".join(told)
    assert "Relapse 2019, confirmed by a clinician; counts" in told
    assert "MRI 2020-04-01 (brain): new T2 several, enlarging T2 not recorded, enhancing not recorded" in text
    assert "EDSS 2.0 on 2020-05-01, clinician" in told
    assert "EDSS 3.0 on 2024-05-01, self (shown, never counted)" in told
    assert "Treatment Ocrevus from 2024-06, still going on" in told
    assert "Treatment Tysabri, start not recorded (not drawn)" in told


def test_unrecorded_counts_are_called_not_recorded_and_never_zero():
    line = next(line for line in lines(mri=[{"date": "2020-04-01"}]) if line.startswith("MRI"))
    assert line.count("not recorded") == 4
    assert "0," not in line


def test_a_gap_without_scores_is_told():
    scores = [{"date": day, "score": 2, "source": "clinician"} for day in ("2018-01-01", "2024-01-01")]
    assert "No counted EDSS between 2018-01-01 and 2024-01-01; the line is broken there." in lines(edss=scores)


def test_months_in_one_state_are_one_line():
    told = [line for line in lines(relapses=[{"onset": "2020-03-01", "certainty": "confirmed"}]) if line.startswith("Status")]
    assert told[0] == "Status 2020-03: activity recorded"
    assert len(told) == 2


def test_an_excluded_entry_says_why_and_hostile_words_stay_inert():
    told = lines(relapses=[{"onset": "2020-03-01", "certainty": "confirmed", "excluded": "PML\n\x1b[2J[/] not MS"}])
    line = next(line for line in told if line.startswith("Relapse"))
    assert line.endswith("(excluded: PML \ufffd[2J[/] not MS)")


def test_an_empty_journal_says_that_nothing_is_recorded():
    assert lines()[-1] == "Nothing is recorded yet."
