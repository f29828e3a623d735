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
    assert lines()[-1] == "Nothing to draw is recorded yet."

def test_between_two_days_only_what_touches_them_is_told():
    journal = Journal.from_dict({
        "format": "neda-journal/1",
        "relapses": [{"onset": "2019", "certainty": "confirmed"}, {"onset": "2021-03-01", "certainty": "confirmed"}],
        "mri": [{"date": "2019-06-30"}, {"date": "2019-07-01"}, {"date": "2020-12-31"}, {"date": "2021-01-01"}],
        "edss": [{"date": day, "score": 2, "source": "clinician"} for day in ("2019-01-01", "2020-01-01", "2020-06-01", "2022-01-01")],
        "treatments": [{"name": "Rebif", "start": "2018-01-01"}, {"name": "Ocrevus", "start": "2021-06"}],
    })  # fmt: skip
    told = describe(chart_model(journal, course(journal, date(2026, 11, 22))), date(2019, 7, 1), date(2020, 12, 31))
    dated = [line.split()[1].rstrip(",") for line in told if line.startswith(("Relapse", "MRI"))]
    assert dated == ["2019", "2019-07-01", "2020-12-31"]
    assert [line.split()[-2].rstrip(",") for line in told if line.startswith("EDSS")] == ["2020-01-01", "2020-06-01"]
    assert [line for line in told if line.startswith("Treatment")] == ["Treatment Rebif from 2018-01-01 to 2021-06"]
    assert not any("No counted EDSS between" in line for line in told)
    months = [line.split()[1].rstrip(":") for line in told if line.startswith("Status")]
    assert months[0] >= "2019-07"
    assert max(months) <= "2020-12"


def test_a_time_in_which_nothing_lies_is_not_called_an_empty_journal():
    journal = Journal.from_dict({"format": "neda-journal/1", "mri": [{"date": "2019-06-30"}]})
    found = chart_model(journal, course(journal, date(2026, 11, 22)))
    assert not any("Nothing is recorded" in line for line in describe(found, date(2021, 1, 1), date(2021, 2, 1)))
