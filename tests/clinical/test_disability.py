"""Disability events by the vectors of §7.5, and roving against fixed baselines (§7.3)."""

from datetime import date, timedelta

import pytest

from neda.clinical import disability_events

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


def test_an_unknown_scheme_is_refused():
    with pytest.raises(ValueError, match="best"):
        events([(0, 2.0)], baseline="best")
