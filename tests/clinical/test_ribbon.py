"""Status over time: epochs and the monthly ribbon (§9.1, §9.1b)."""

from datetime import date

from neda.clinical import Journal, course
from neda.examples import load

MARKS = {"activity": "X", "rebaselining": ">", "awaiting": ".", "clear": "-", "unknown": "?"}
CLEAN = {"contrast": True, "gd_enhancing": 0, "new_t2": 0, "enlarging_t2": 0}


def ribbon(as_of, **lists):
    months = course(Journal.from_dict({"format": "neda-journal/1", **lists}), as_of).ribbon
    return "".join(MARKS[month.state] for month in months)


def score(day, value=2.0):
    return {"date": day, "score": value, "source": "clinician"}


COVERED = {
    "mri": [{"date": "2022-01-10"}, {**CLEAN, "date": "2022-06-20", "compared_with": "2022-01-10"}],
    "edss": [score("2022-01-10"), score("2022-06-20")],
}


def test_months_all_three_domains_cover_are_clear_and_later_ones_unknown():
    assert ribbon("2022-08-15", **COVERED) == "------??"


def test_a_month_after_the_last_observation_is_not_observed():
    months = course(Journal.from_dict({"format": "neda-journal/1", **COVERED}), "2022-08-15").ribbon
    assert [month.observed for month in months] == [True] * 6 + [False] * 2


def test_a_month_without_attestations_is_unknown():
    far = [{"date": "2022-01-10"}, {**CLEAN, "date": "2023-06-20", "compared_with": "2022-01-10"}]
    assert set(ribbon("2023-06-20", mri=far, edss=[score("2022-01-10"), score("2023-06-20")])) == {"?"}


def test_activity_known_only_by_year_marks_its_whole_span_as_uncertain():
    data = {"format": "neda-journal/1", "relapses": [{"onset": "2022", "certainty": "confirmed"}], **COVERED}
    months = course(Journal.from_dict(data), "2023-01-31").ribbon
    assert [(month.state, month.uncertain) for month in months] == [("activity", True)] * 12 + [("unknown", False)]


def test_a_rise_that_waits_marks_its_month_and_those_after():
    scores = [score("2022-01-10"), score("2022-06-20", 3.5)]
    assert ribbon("2022-08-15", **{**COVERED, "edss": scores}) == "-----..."


def test_a_new_drug_rebaselines_up_to_the_month_of_its_new_baseline():
    treated = {"treatments": [{"name": "ocrelizumab", "start": "2022-01-02"}]}
    assert ribbon("2022-06-30", **treated, **COVERED) == ">>>>>-"


def test_a_suspected_attack_leaves_its_month_unknown():
    doubtful = [{"onset": "2022-03-05", "certainty": "suspected"}]
    assert ribbon("2022-06-20", relapses=doubtful, **COVERED) == "--?---"


def test_a_gap_between_treatments_is_an_epoch_of_its_own():
    treatments = [
        {"name": "Rebif", "start": "2019-01-01", "stop": "2019-06-01"},
        {"name": "Ocrevus", "start": "2019-09-01"},
    ]
    found = course(Journal.from_dict({"format": "neda-journal/1", "treatments": treatments}), "2021-01-01").epochs
    assert [(epoch.name, str(epoch.start), epoch.end) for epoch in found] == [
        ("interferon beta-1a", "2019-01-01", date(2019, 6, 1)),
        ("no treatment", "2019-06-01", date(2019, 9, 1)),
        ("ocrelizumab", "2019-09-01", None),
    ]


def test_the_example_journal_shows_every_state_and_ends_awaiting_confirmation():
    for today in (date(2026, 11, 22), date(2028, 2, 29), date(2033, 7, 31)):
        found = course(load("example", today).journal, today)
        assert found.baseline.verdict == "provisional"
        assert {month.state for month in found.ribbon} == set(MARKS)
        shown = "".join(MARKS[month.state] for month in found.ribbon)
        assert "-" * 60 in shown
        assert found.epochs[0].status.verdict == "activity"


def test_a_baseline_the_person_will_set_later_does_not_exist_yet():
    treated = {"treatments": [{"name": "ocrelizumab", "start": "2022-01-02"}], "person": {"baseline": "2027-01-01"}}
    assert ribbon("2022-06-30", **treated, **COVERED) == ">>>>>-"
