"""RAW, PIRA and undefined by every definition of §7.5, with the limits in days."""

from datetime import date, timedelta

import pytest

from neda.clinical import Profile, ProfileError, disability_events
from neda.clinical.disability import Change, Score, worsening_label

DAY_0 = date(2020, 1, 1)
DEFINITIONS = ("muller2023", "muller2023-strict", "kappos2020", "cagol2022", "muller2025")


def on(day):
    return DAY_0 + timedelta(days=day)


def labels(visits, *relapses, **changed):
    found = disability_events(
        [(on(day), score) for day, score in visits], [on(day) for day in relapses], profile=Profile().replace(**changed)
    )
    return [event.label for event in found]


RISE = [(0, 2.0), (150, 2.0), (200, 3.0), (380, 3.0)]
LONG_RISE = [(0, 2.0), (150, 2.0), (200, 3.0), (540, 3.0)]


@pytest.mark.parametrize("definition", DEFINITIONS)
def test_without_a_relapse_every_definition_finds_pira(definition):
    assert labels(LONG_RISE, pira=definition) == ["PIRA"]


@pytest.mark.parametrize("definition", DEFINITIONS)
def test_raw_comes_before_every_definition_of_pira(definition):
    assert labels(LONG_RISE, 120, pira=definition) == ["RAW"]


@pytest.mark.parametrize(("relapse", "label"), [(110, "RAW"), (109, "PIRA"), (200, "RAW"), (201, "undefined")])
def test_raw_begins_0_to_90_days_after_a_relapse(relapse, label):
    assert labels(RISE, relapse) == [label]


@pytest.mark.parametrize(("relapse", "label"), [(170, "RAW"), (169, "undefined"), (109, "PIRA")])
def test_raw_within_30_days_leaves_the_rest_of_the_90_undefined(relapse, label):
    assert labels(RISE, relapse, raw_days=30) == [label]


@pytest.mark.parametrize(
    ("definition", "relapse", "label"),
    [
        ("muller2023", 230, "undefined"),
        ("muller2023", 231, "PIRA"),
        ("muller2023", 449, "PIRA"),
        ("muller2023", 450, "undefined"),
        ("muller2023", 570, "undefined"),
        ("muller2023", 571, "PIRA"),
        ("muller2023-strict", 50, "undefined"),
        ("muller2023-strict", 300, "undefined"),
        ("muller2023-strict", 541, "PIRA"),
        ("kappos2020", 50, "undefined"),
        ("kappos2020", 230, "undefined"),
        ("kappos2020", 231, "PIRA"),
        ("kappos2020", 510, "undefined"),
        ("kappos2020", 509, "PIRA"),
        ("kappos2020", 570, "undefined"),
        ("kappos2020", 571, "PIRA"),
        ("cagol2022", 50, "PIRA"),
        ("cagol2022", 300, "undefined"),
        ("cagol2022", 541, "PIRA"),
        ("muller2025", 50, "PIRA"),
        ("muller2025", 300, "PIRA"),
        ("muller2025", 510, "undefined"),
        ("muller2025", 509, "PIRA"),
    ],
)
def test_a_definition_wants_its_own_days_free_of_relapses(definition, relapse, label):
    assert labels(LONG_RISE, relapse, pira=definition) == [label]


def test_the_definition_of_2025_looks_from_the_last_visit_before_the_worsening():
    rise = [(0, 2.0), (60, 2.0), (200, 3.0), (540, 3.0)]
    assert labels(rise, 70, pira="muller2025") == ["undefined"]
    assert labels(rise, 59, pira="muller2025") == ["PIRA"]


@pytest.mark.parametrize(("confirming", "label"), [(528, "undefined"), (529, "PIRA")])
def test_the_definition_of_2025_wants_12_months_of_confirmation(confirming, label):
    assert labels([*RISE, (confirming, 3.0)], pira="muller2025") == [label]


def test_a_later_visit_can_confirm_pira_only_while_the_worsening_lasts():
    assert labels([(0, 2.0), (200, 3.0), (420, 3.0), (600, 3.0)], 360) == ["PIRA"]
    assert labels([(0, 2.0), (200, 3.0), (420, 3.0), (500, 2.0), (600, 3.0)], 360) == ["undefined"]


def test_an_improvement_has_no_label():
    assert labels([(0, 4.0), (200, 3.0), (380, 3.0)]) == [None]


def test_a_worsening_whose_earlier_visits_are_not_given_counts_its_baseline_as_the_visit_before():
    visits = [Score(on(200), 3.0), Score(on(540), 3.0)]
    change, baseline = Change(*visits), Score(on(0), 2.0)
    profile = Profile().replace(pira="muller2025")
    assert worsening_label(visits, baseline, change, [on(70)], profile) == "undefined"
    assert worsening_label([Score(on(90), 2.0), *visits], baseline, change, [on(70)], profile) == "PIRA"


def test_a_definition_nobody_published_is_refused_with_those_there_are():
    with pytest.raises(ProfileError, match="muller2023-strict"):
        Profile().replace(pira="mine")


def test_only_a_visit_that_may_confirm_at_all_can_confirm_pira():
    rise = [(0, 2.0), (200, 3.0), (400, 3.0), (540, 3.0)]
    assert labels(rise, 430, pira="kappos2020") == ["PIRA"]
    assert labels(rise, 430, pira="kappos2020", relapse_to_conf_days=120) == ["undefined"]
