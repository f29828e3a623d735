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


def test_a_month_seen_for_its_first_day_only_is_unknown_where_one_visit_stands_alone():
    scans = [{"date": "2022-01-10"}, {**CLEAN, "date": "2022-03-01", "compared_with": "2022-01-10"}]
    assert set(ribbon("2022-03-15", mri=scans, edss=[score("2019-06-01"), score("2022-03-01")])) == {"?"}


def test_a_visit_and_a_check_in_of_one_day_cover_no_time():
    day = "2022-04-01"
    scan = {**CLEAN, "date": day, "compared_with": "2022-01-10"}
    assert ribbon(day, mri=[scan], edss=[score(day)], checkins=[{"date": day, "no_new_symptoms": True}]) == "?"


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


def test_a_rise_on_the_last_day_of_a_month_marks_that_month():
    scores = [score("2022-01-10"), score("2022-06-30", 3.5)]
    assert ribbon("2022-08-15", **{**COVERED, "edss": scores})[5] == "."


def test_a_drug_started_on_the_last_day_of_a_month_rebaselines_from_that_month_on():
    assert ribbon("2022-06-30", treatments=[{"name": "ocrelizumab", "start": "2022-01-31"}], **COVERED)[0] == ">"
    later = ribbon("2022-06-30", treatments=[{"name": "ocrelizumab", "start": "2022-02-01"}], **COVERED)
    assert (later[0], later[1]) == ("-", ">")


def test_the_month_the_new_baseline_ends_is_not_rebaselining_any_more():
    last_day = {**COVERED, "mri": [{"date": "2022-01-10"}, {**CLEAN, "date": "2022-06-30", "compared_with": "2022-01-10"}]}
    assert ribbon("2022-08-31", treatments=[{"name": "ocrelizumab", "start": "2022-01-02"}], **last_day)[:7] == ">>>>>-?"


def test_a_suspected_attack_on_the_first_or_the_last_day_seen_leaves_its_month_unknown():
    for day, month in (("2022-01-10", 0), ("2022-06-20", 5), ("2022-03-31", 2), ("2022-04-01", 3)):
        shown = ribbon("2022-06-20", relapses=[{"onset": day, "certainty": "suspected"}], **COVERED)
        assert [index for index, mark in enumerate(shown) if mark == "?"] == [month]


def test_the_ribbon_holds_a_month_that_begins_today():
    assert len(ribbon("2022-08-01", **COVERED)) == 8
    assert len(ribbon("2022-07-31", **COVERED)) == 7


def test_a_month_that_begins_on_the_last_day_observed_is_observed():
    until = {"mri": [{"date": "2022-01-10"}, {**CLEAN, "date": "2022-06-01", "compared_with": "2022-01-10"}], "edss": [score("2022-01-10"), score("2022-06-01")]}
    months = course(Journal.from_dict({"format": "neda-journal/1", **until}), "2022-07-15").ribbon
    assert [(month.state, month.observed) for month in months[4:]] == [("clear", True), ("clear", True), ("unknown", False)]


def test_attestations_366_days_apart_cover_the_time_between_and_367_do_not():
    for last, state in (("2023-01-11", "-"), ("2023-01-12", "?")):
        scans = [{"date": "2022-01-10"}, {**CLEAN, "date": last, "compared_with": "2022-01-10"}]
        assert ribbon(last, mri=scans, edss=[score("2022-01-10"), score(last)])[5] == state


def test_scans_that_overlap_or_touch_cover_one_stretch_and_others_leave_a_gap():
    third = {**CLEAN, "date": "2022-06-20"}
    both = [score("2022-01-10"), score("2022-06-20")]
    scans = [{"date": "2022-01-10"}, {**CLEAN, "date": "2022-03-15", "compared_with": "2022-01-10"}]
    assert ribbon("2022-06-20", mri=[*scans, {**third, "compared_with": "2022-03-15"}], edss=both) == "------"
    assert ribbon("2022-06-20", mri=[*scans, {**third, "compared_with": "2022-04-20"}], edss=both) == "---?-?"


def test_an_empty_journal_has_no_ribbon():
    assert ribbon("2022-08-15") == ""


def test_a_confirmed_worsening_marks_the_month_of_its_onset():
    scores = [score("2022-01-10"), score("2022-04-05", 3.5), score("2022-10-10", 3.5)]
    shown = ribbon("2022-10-31", **{**COVERED, "edss": scores})
    assert [index for index, mark in enumerate(shown) if mark == "X"] == [3]


def test_a_worsening_before_the_present_baseline_still_marks_its_month():
    scores = [score("2022-01-10"), score("2022-04-05", 3.5), score("2022-10-10", 3.5), score("2023-01-10", 3.5)]
    treated = [{"name": "Rebif", "start": "2022-01-10"}, {"name": "ocrelizumab", "start": "2022-11-01"}]
    assert ribbon("2023-01-31", treatments=treated, **{**COVERED, "edss": scores})[3] == "X"


def test_a_baseline_set_by_the_person_ends_the_re_baselining_even_today():
    treated = {"treatments": [{"name": "ocrelizumab", "start": "2022-01-02"}]}
    assert ribbon("2022-08-01", **treated, person={"baseline": "2022-08-01"}, **COVERED) == ">>>>>>>?"
    assert ">" not in ribbon("2022-08-01", **treated, person={"baseline": "2022-01-02"}, **COVERED)
    assert ">" in ribbon("2022-08-01", **treated, person={"baseline": "2022-01-01"}, **COVERED)
