"""Milestones: the first confirmed EDSS of at least 4.0 and 6.0 (§7.8)."""

from datetime import date, timedelta

from neda.clinical import Profile
from neda.clinical.milestones import Milestone, milestones

DAY_0 = date(2020, 1, 1)


def on(day):
    return DAY_0 + timedelta(days=day)


def reached(visits, *relapses, **changed):
    return milestones(
        [(on(day), score) for day, score in visits], [on(day) for day in relapses], profile=Profile().replace(**changed)
    )


def test_a_milestone_is_reached_at_the_first_of_the_scores_that_confirm_it():
    assert reached([(0, 2.0), (100, 4.5), (300, 4.0), (500, 6.5), (700, 6.0)]) == (
        Milestone(4.0, on(100), 4.5, on(300)),
        Milestone(6.0, on(500), 6.5, on(700)),
    )


def test_a_dip_below_it_starts_the_search_anew():
    assert reached([(0, 4.0), (100, 3.5), (200, 4.0), (361, 5.5)]) == (Milestone(4.0, on(200), 4.0, on(361)),)


def test_160_days_do_not_confirm_a_milestone_and_161_do():
    assert reached([(0, 4.0), (160, 4.0)]) == ()
    assert reached([(0, 4.0), (161, 4.0)]) == (Milestone(4.0, on(0), 4.0, on(161)),)


def test_a_visit_close_after_a_relapse_confirms_no_milestone():
    assert reached([(0, 4.0), (200, 4.0)], 171) == ()
    assert reached([(0, 4.0), (200, 4.0), (400, 4.0)], 171)[0].confirmed_on == on(400)


def test_the_profile_settles_how_long_confirmation_takes():
    assert reached([(0, 6.0), (80, 6.0)], confirm_days=84)[1] == Milestone(6.0, on(0), 6.0, on(80))


def test_nothing_recorded_reaches_nothing():
    assert reached([]) == ()
