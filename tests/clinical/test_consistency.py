"""Whether the parts of one EDSS fit together (§6.2): warnings, never corrections."""

import pytest

from neda.clinical.consistency import warnings
from neda.clinical.entries import SYSTEMS
from neda.clinical.recording import entry

NORMAL = dict.fromkeys(SYSTEMS, 0)


def assessed(score=None, ambulation=None, **grades):
    recorded = {"date": "2023-01-12", "source": "clinician", "score": score, "ambulation": ambulation, "systems": grades or None}
    return entry("edss", {name: value for name, value in recorded.items() if value is not None})


def codes(item):
    return [reason.code for reason in warnings(item)]


def test_a_score_alone_and_a_sheet_that_fits_raise_no_warning():
    assert codes(assessed(2.0)) == []
    assert codes(assessed(2.0, 1, **NORMAL)) == []
    assert codes(assessed(ambulation=0, **NORMAL | {"pyramidal": 3, "sensory": 2})) == []


def test_a_score_below_the_largest_system_is_pointed_out_with_the_system():
    (warning,) = warnings(assessed(2.0, 1, **NORMAL | {"pyramidal": 3}))
    assert warning.text == "EDSS 2023-01-12: 2.0 is lower than its pyramidal (strength) grade of 3; was one of them copied wrongly?"


@pytest.mark.parametrize(("system", "raw", "converted"), [("visual", 6, 4.0), ("visual", 3, 2.0), ("bowel_bladder", 4, 3.0)])
def test_visual_and_bladder_grades_are_compared_as_converted(system, raw, converted):
    assert codes(assessed(converted, 1, **NORMAL | {system: raw})) == []
    assert codes(assessed(converted - 0.5, 1, **NORMAL | {system: raw})) == ["edss_below_system"]


def test_a_derived_score_below_one_of_its_own_systems_is_pointed_out():
    assert codes(assessed(ambulation=3, **NORMAL | {"sensory": 6, "pyramidal": 2})) == ["edss_below_system"]


@pytest.mark.parametrize(("walking", "pyramidal", "cerebellar", "warned"), [(3, 1, 1, True), (3, 2, 1, False), (3, 1, 2, False), (2, 1, 1, False)])
def test_limited_walking_without_weakness_or_unsteadiness_is_pointed_out(walking, pyramidal, cerebellar, warned):
    item = assessed(5.0, walking, **NORMAL | {"pyramidal": pyramidal, "cerebellar": cerebellar})
    assert ("edss_walking_unexplained" in codes(item)) is warned


@pytest.mark.parametrize(("walking", "pyramidal", "warned"), [(2, 5, True), (0, 6, True), (2, 4, False), (3, 5, False)])
def test_free_walking_in_spite_of_severe_weakness_is_pointed_out(walking, pyramidal, warned):
    item = assessed(6.0, walking, **NORMAL | {"pyramidal": pyramidal, "cerebellar": 2})
    assert ("edss_walks_though_weak" in codes(item)) is warned


def test_missing_systems_are_named_and_never_read_as_0():
    (warning,) = warnings(assessed(2.0, **{name: 1 for name in SYSTEMS if name not in ("visual", "sensory")}))
    assert warning.text == "EDSS 2023-01-12: no grade for visual, sensory; what is missing is never read as 0"
    assert codes(assessed(5.0, 4, pyramidal=1)) == ["edss_systems_missing"]
