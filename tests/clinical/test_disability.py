"""Disability events by the vectors of §7.5, and roving against fixed baselines (§7.3)."""

from datetime import date, timedelta

import pytest

from neda.clinical import Profile, disability_events
from neda.clinical.disability import delta

DAY_0 = date(2020, 1, 1)


def on(day):
    return DAY_0 + timedelta(days=day)


def events(visits, relapse=None, **options):
    days = [(on(day), value) for day, value in visits]
    return disability_events(days, [on(relapse)] if relapse is not None else [], **options)


@pytest.mark.parametrize(
    ("later", "relapse", "onset", "label"),
    [
        ([(200, 3.0), (380, 3.0)], 111, 200, "RAW"),
        ([(200, 3.0), (380, 3.0)], 110, 200, "RAW"),
        ([(200, 3.0), (380, 3.0)], 109, 200, "PIRA"),
        ([(200, 3.0), (380, 3.0)], 50, 200, "PIRA"),
        ([(200, 3.0), (420, 3.0)], 220, 200, "undefined"),
        ([(200, 3.0), (420, 3.0)], 360, 200, "undefined"),
        ([(200, 3.0), (420, 3.0), (600, 3.0)], 360, 200, "PIRA"),
        ([(180, 2.5), (360, 3.0), (540, 3.5)], None, 360, "PIRA"),
    ],
)
def test_a_worsening_is_labelled_by_its_relapses(later, relapse, onset, label):
    found = events([(0, 2.0), *later], relapse)
    assert [(event.kind, event.onset, event.label) for event in found] == [("worsening", on(onset), label)]


def test_an_unconfirmed_rise_is_no_event():
    assert events([(0, 2.0), (200, 2.0), (380, 3.0)]) == ()


COURSE = [(0, 4.0), (100, 3.0), (300, 3.0), (500, 4.0), (700, 4.0)]


def test_a_return_after_a_confirmed_improvement_is_a_worsening_only_against_a_roving_baseline():
    assert [event.kind for event in events(COURSE, baseline="fixed")] == ["improvement"]
    assert [event.kind for event in events(COURSE, baseline="roving")] == ["improvement", "worsening"]


def test_an_improvement_from_below_2_is_not_counted():
    assert events([(0, 1.5), (100, 0.0), (300, 0.0)]) == ()


def test_after_a_relapse_the_baseline_moves_to_the_first_valid_visit():
    visits = [(0, 2.0), (120, 3.5), (300, 3.5), (500, 3.5)]
    assert events(visits, 80, baseline="post-relapse") == ()
    assert [event.label for event in events(visits, 80, baseline="fixed")] == ["RAW"]


@pytest.mark.parametrize(
    ("convention", "steps"),
    [
        ("A", (1.5, 1.0, 1.0, 1.0, 0.5, 0.5, 0.5)),
        ("B", (1.5, 1.0, 1.0, 1.0, 1.0, 0.5, 0.5)),
        ("C", (1.5, 1.0, 1.0, 0.5, 0.5, 0.5, 0.5)),
    ],
)
def test_the_smallest_change_that_counts_depends_on_the_baseline(convention, steps):
    assert tuple(delta(baseline, convention) for baseline in (0.0, 1.0, 4.5, 5.0, 5.5, 6.0, 9.5)) == steps


def test_161_days_confirm_and_160_do_not():
    assert events([(0, 2.0), (100, 3.0), (260, 3.0)]) == ()
    assert [event.confirmed_on for event in events([(0, 2.0), (100, 3.0), (261, 3.0)])] == [on(261)]


def test_day_30_after_a_relapse_confirms_and_day_29_does_not():
    rise = [(0, 2.0), (100, 3.0), (300, 3.0)]
    assert events(rise, 271) == ()
    assert [event.confirmed_on for event in events(rise, 270)] == [on(300)]


def test_a_first_visit_29_days_after_a_relapse_is_no_baseline_and_one_after_30_is():
    course = [(0, 2.0), (50, 3.0), (300, 3.0)]
    assert events(course, -29) == ()
    assert [event.baseline_date for event in events(course, -30)] == [on(0)]


def test_an_improvement_from_exactly_2_counts():
    assert [event.kind for event in events([(0, 2.0), (100, 1.0), (300, 1.0)])] == ["improvement"]


def test_a_dip_takes_a_rise_back_unless_only_the_confirming_visit_is_looked_at():
    dip = [(0, 2.0), (100, 3.0), (200, 2.0), (300, 3.0)]
    lenient = Profile().replace(check_intermediate=False)
    assert events(dip) == ()
    assert [event.onset for event in events(dip, profile=lenient)] == [on(100)]


def test_a_rise_gone_at_the_visit_that_could_confirm_it_is_not_confirmed_by_a_later_one():
    gone = [(0, 2.0), (100, 3.0), (300, 2.0), (500, 3.0)]
    assert events(gone, profile=Profile().replace(check_intermediate=False)) == ()


def test_two_scores_of_one_day_are_one_visit_with_the_last():
    assert events([(0, 2.0), (100, 2.0), (100, 3.0), (300, 3.0)])[0].onset == on(100)
    assert events([(0, 2.0), (100, 3.0), (100, 2.0), (300, 3.0)]) == ()


def test_visits_and_relapses_may_come_in_any_order_and_as_text():
    found = disability_events([("2021-01-01", 3.0), ("2020-01-01", 2.0), ("2020-06-01", 3.0)], ["2020-05-01", "2018-01-01"])
    assert [(event.onset, event.label) for event in found] == [(date(2020, 6, 1), "RAW")]


def test_a_roving_baseline_is_the_confirming_visit_or_the_first_valid_one_behind_it():
    course = [(0, 2.0), (100, 3.0), (300, 3.5), (400, 3.0), (500, 4.0), (700, 4.0)]
    assert [event.baseline_date for event in events(course, baseline="roving")] == [on(0)]
    late = Profile().replace(relapse_to_conf_days=0)
    moved = events(course, 290, baseline="roving", profile=late)
    assert [(event.baseline_date, event.baseline_score) for event in moved] == [(on(0), 2.0), (on(400), 3.0)]


def test_a_score_in_the_shadow_of_a_relapse_is_measured_from_the_baseline_before_it():
    course = [(0, 2.0), (110, 3.0), (300, 3.0), (500, 3.0), (600, 4.0), (800, 4.0)]
    found = events(course, 100, baseline="post-relapse")
    assert [(event.onset, event.baseline_date, event.label) for event in found] == [
        (on(110), on(0), "RAW"),
        (on(600), on(300), "PIRA"),
    ]


def test_every_relapse_moves_the_baseline_to_the_first_valid_visit_behind_it():
    course = [(0, 2.0), (90, 3.0), (200, 3.0), (290, 4.0), (500, 4.0), (700, 4.0)]
    relapses = [on(50), on(240)]
    visits = [(on(day), score) for day, score in course]
    assert disability_events(visits, relapses, baseline="post-relapse") == ()
    assert len(disability_events(visits, relapses)) == 2


def test_a_relapse_without_a_visit_behind_it_moves_nothing():
    course = [(0, 2.0), (100, 3.0), (300, 3.0)]
    assert events(course, 310, baseline="post-relapse") == events(course, 310)


@pytest.mark.parametrize("scheme", ["fixed", "roving", "post-relapse"])
def test_too_few_visits_are_no_event(scheme):
    assert events([], baseline=scheme) == ()
    assert events([(0, 2.0)], baseline=scheme) == ()
    assert events([(0, 2.0), (5, 4.0)], 0, baseline=scheme) == ()


@pytest.mark.parametrize("score", [0.5, -1.0, 10.5, 2.25, float("nan")])
def test_a_score_that_does_not_exist_is_refused(score):
    with pytest.raises(ValueError, match=str(score)):
        events([(0, score)])


def test_an_unknown_scheme_is_refused():
    with pytest.raises(ValueError, match="best"):
        events([(0, 2.0)], baseline="best")


def test_without_a_wait_after_a_relapse_the_visit_of_its_day_is_the_new_baseline():
    course = [(0, 2.0), (100, 3.0), (300, 3.0)]
    at_once = Profile().replace(relapse_to_baseline_days=0)
    assert events(course, 100, baseline="post-relapse", profile=at_once) == ()
    assert [event.onset for event in events(course, 101, baseline="post-relapse", profile=at_once)] == [on(100)]
