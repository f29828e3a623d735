"""Time to the first activity, time without any, and what an epoch showed before its re-baseline (§9.1)."""

import pytest

from neda.clinical import Journal, Profile, Window, assess, course

START = "2022-01-10"
CLEAN = {"contrast": True, "gd_enhancing": 0, "new_t2": 0, "enlarging_t2": 0}


def data(**lists):
    seen = {
        "mri": [{"date": START}, {**CLEAN, "date": "2022-12-01", "compared_with": START}],
        "edss": [{"date": day, "score": 2.0, "source": "clinician"} for day in (START, "2022-11-20")],
    }
    return Journal.from_dict({"format": "neda-journal/1", **seen, **lists})


def status(window=START, **lists):
    return assess(data(**lists), Window(window), "2022-12-10", Profile())


@pytest.mark.parametrize(("onset", "days"), [("2022-01-11", (1, 1)), ("2022-05", (111, 141))])
def test_days_to_the_first_activity_are_a_range_where_its_date_is_vague(onset, days):
    found = status(relapses=[{"onset": onset, "certainty": "confirmed"}])
    assert (found.days_to_first, found.quiet_days) == (days, None)


def test_without_activity_its_time_is_censored_at_the_last_observation():
    assert (status().days_to_first, status().quiet_days) == (None, 314)


def test_a_window_never_observed_has_no_quiet_days():
    assert status(mri=[]).quiet_days is None
    assert status(window="2022-11-20").quiet_days is None
    assert course(Journal(), "2022-12-10").baseline.quiet_days is None
    assert course(Journal(), "2022-12-10").baseline.days_to_first is None


def test_while_rebaselining_no_days_are_counted():
    treated = [{"name": "ocrelizumab", "start": "2022-11-01"}]
    baseline = course(data(treatments=treated), "2022-12-10").baseline
    assert (baseline.verdict, baseline.quiet_days) == ("rebaselining", None)


def epoch(*scans, relapses=(), as_of="2023-06-01", start="2022-01-10"):
    treated = [{"name": "ocrelizumab", "start": start}]
    onsets = [{"onset": day, "certainty": "confirmed"} for day in relapses]
    return course(data(mri=[{"date": START}, *scans], treatments=treated, relapses=onsets), as_of).epochs[0]


def active(day):
    return {**CLEAN, "date": day, "compared_with": START, "gd_enhancing": 1}


def test_activity_before_the_re_baseline_is_early():
    assert [str(event.date) for event in epoch(relapses=["2022-03-01"]).early] == ["2022-03-01"]


def test_activity_behind_the_re_baseline_counts_and_is_not_early():
    assert epoch(relapses=["2022-09-01"]).early == ()


def test_activity_on_the_scan_that_re_baselines_is_early_even_after_the_month():
    assert [str(event.date) for event in epoch(active("2022-07-20")).early] == ["2022-07-20"]


@pytest.mark.parametrize(("day", "early"), [("2022-10-10", ["2022-10-10"]), ("2022-10-11", [])])
def test_a_scan_can_re_baseline_up_to_92_days_behind_the_month(day, early):
    assert [str(event.date) for event in epoch(active(day)).early] == early


def test_an_epoch_too_short_to_be_re_baselined_has_nothing_early():
    assert epoch(relapses=["2022-03-01"], as_of="2022-12-10").early == ()


def test_a_window_of_no_length_has_no_quiet_days():
    closed = Window("2022-09-20", "2022-09-20")
    scans = [{"date": START}, {"date": "2022-09-20"}, {**CLEAN, "date": "2022-12-01", "compared_with": "2022-09-20"}]
    edss = [{"date": day, "score": 2.0, "source": "clinician"} for day in ("2022-09-20", "2022-12-01")]
    found = assess(data(mri=scans, edss=edss), closed, "2022-12-10", Profile())
    assert (str(found.observed_through), found.quiet_days) == ("2022-09-20", None)
