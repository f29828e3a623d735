"""Timed walking and hand tests, SDMT and self-reported walking (§7.6, §7.7)."""

from datetime import date, timedelta

import pytest

from neda.clinical import Journal
from neda.clinical.timed_tests import both_hands, function_panel, function_worsening, walking_report, worsened

DAY_0 = date(2020, 1, 1)
AS_OF = date(2023, 1, 1)


def on(day):
    return DAY_0 + timedelta(days=day)


def worsening(test, results, *relapses):
    return function_worsening(test, [(on(day), value) for day, value in results], [on(day) for day in relapses])


def measured(*rows):
    entries = [{"date": on(day).isoformat(), "test": test, "value": value, **more} for day, test, value, more in rows]
    return Journal.from_dict({"format": "neda-journal/1", "measurements": entries}).measurements


@pytest.mark.parametrize("test", ["t25fw", "9hpt-dominant", "9hpt-other", "9hpt"])
@pytest.mark.parametrize("baseline", [4.1, 5.0, 5.5, 7.1, 19.35, 180.0])
def test_a_timed_test_is_worse_from_20_percent_longer(test, baseline):
    assert worsened(test, round(baseline * 1.2, 6), baseline)
    assert not worsened(test, round(baseline * 1.2 - 0.01, 6), baseline)


def test_sdmt_is_worse_from_4_points_lower():
    assert worsened("sdmt", 46, 50)
    assert not worsened("sdmt", 47, 50)
    assert not worsened("sdmt", 60, 50)


@pytest.mark.parametrize("test", ["pdds", "igg", "edss"])
def test_a_test_without_a_rule_is_never_judged(test):
    with pytest.raises(ValueError, match=test):
        worsened(test, 5, 1)


def test_a_slower_walk_is_confirmed_like_an_edss():
    found = worsening("t25fw", [(0, 5.0), (100, 6.0), (260, 6.5), (261, 6.1)])
    assert (found.onset, found.value, found.baseline_value, found.confirmed_on) == (on(100), 6.0, 5.0, on(261))


def test_a_slower_walk_seen_once_waits():
    assert worsening("t25fw", [(0, 5.0), (100, 6.0)]).confirmed_on is None


def test_a_walk_back_within_20_percent_takes_the_worsening_back():
    assert worsening("t25fw", [(0, 5.0), (100, 6.0), (200, 5.9)]) is None


def test_a_result_close_after_a_relapse_is_neither_baseline_nor_confirmation():
    found = worsening("t25fw", [(0, 9.0), (60, 5.0), (200, 6.0), (380, 6.0), (420, 6.0)], -10, 370)
    assert (found.baseline_date, found.onset, found.confirmed_on) == (on(60), on(200), on(420))


def test_without_any_result_outside_the_shadow_of_a_relapse_there_is_no_baseline():
    assert worsening("t25fw", [(0, 9.0)], -10) is None
    assert worsening("t25fw", []) is None


def test_a_fall_of_4_sdmt_points_matters_and_one_of_8_is_reliable():
    assert worsening("sdmt", [(0, 50), (100, 46), (300, 44)]).reliable is False
    assert worsening("sdmt", [(0, 50), (100, 42), (200, 46), (300, 42)]).reliable is False
    assert worsening("sdmt", [(0, 50), (100, 42), (300, 41)]).reliable is True
    assert worsening("t25fw", [(0, 5.0), (100, 9.0)]).reliable is None


def test_both_hands_are_their_mean_on_the_days_both_were_timed():
    assert both_hands([(on(0), 20.0), (on(1), 30.0)], [(on(0), 24.0), (on(2), 30.0)]) == ((on(0), 22.0),)


def test_the_panel_judges_each_hand_and_both_together():
    rows = [(day, "9hpt-dominant", 20.0 if day == 0 else 30.0, {}) for day in (0, 100, 300)]
    rows += [(day, "9hpt-other", 20.0, {}) for day in (0, 100, 300)]
    found = function_panel(measured(*rows), [], AS_OF)
    assert [(item.test, item.value) for item in found] == [("9hpt-dominant", 30.0), ("9hpt", 25.0)]


def test_the_panel_leaves_out_what_it_cannot_use():
    rows = [(0, "t25fw", 5.0, {"unit": "s"}), (100, "t25fw", 6.5, {"unit": "s"}), (300, "t25fw", 6.5, {"unit": "s"})]
    assert function_panel(measured(*rows), [], AS_OF)[0].confirmed_on == on(300)
    assert function_panel(measured(*rows), [], on(200))[0].confirmed_on is None
    assert function_panel(measured(*((day, test, value, {"unit": "ft/s"}) for day, test, value, _ in rows)), [], AS_OF) == ()
    assert function_panel(measured(rows[0], (100, "t25fw", 6.5, {"excluded": "broken ankle"})), [], AS_OF) == ()
    assert function_panel(measured((0, "t25fw", 0, {}), (100, "t25fw", 6.5, {})), [], AS_OF) == ()


def test_only_pdds_can_say_that_self_reported_walking_has_changed():
    steps = measured((0, "pdds", 2, {}), (300, "pdds", 3, {}))
    assert walking_report(steps, AS_OF) == (on(300), 2, 3)
    assert walking_report(steps, on(200)) is None
    assert function_panel(steps, [], AS_OF) == ()
    assert walking_report(measured((0, "pdds", 3, {}), (300, "pdds", 2, {})), AS_OF) is None


def test_a_reliable_fall_is_one_of_8_points_at_its_first_and_its_last_visit_too():
    assert worsening("sdmt", [(0, 50), (100, 46), (300, 42)]).reliable is False
    assert worsening("sdmt", [(0, 50), (100, 42), (300, 46)]).reliable is False
    assert worsening("sdmt", [(0, 50), (100, 46)]).reliable is False


def test_a_result_of_the_day_it_is_seen_from_counts_and_one_of_the_next_day_does_not():
    rows = measured((0, "t25fw", 5.0, {}), (100, "t25fw", 6.5, {}))
    assert len(function_panel(rows, [], on(100))) == 1
    assert function_panel(rows, [], on(99)) == ()
