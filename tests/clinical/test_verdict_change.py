"""A verdict shown before, judged again: what other rules made of it is told, and nothing else is (§3)."""

import pytest

from neda.clinical import Journal, Profile, Window, assess, course
from neda.clinical.shown import Shown, changed_by_rules, verdict_change

START, AS_OF = "2022-01-10", "2022-12-10"
QUIET = {
    "format": "neda-journal/1",
    "mri": [{"date": START}, {"date": "2022-12-01", "new_t2": 0}],
    "edss": [{"date": day, "score": 2.0, "source": "clinician"} for day in (START, "2022-12-01")],
}


def status(profile=None, as_of=AS_OF, **lists):
    return assess(Journal.from_dict({**QUIET, **lists}), Window(START), as_of, profile or Profile())


SEEN = Shown.of(status(), "0.1.0")


def test_what_was_shown_comes_back_from_the_journal_as_it_was():
    strict = Shown.of(status(Profile().replace(gd_required=True, confirm_days=84)), "0.1.0")
    assert Shown.from_dict(strict.to_dict()) == strict
    assert strict.to_dict()["changed"] == {"confirm_days": 84, "gd_required": True}


@pytest.mark.parametrize("data", [{}, {"changed": {}}, {**SEEN.to_dict(), "more": 1}])
def test_what_was_never_written_so_is_refused(data):
    with pytest.raises((KeyError, TypeError, ValueError)):
        Shown.from_dict(data)


def test_the_same_rules_change_nothing():
    assert verdict_change(SEEN, status(), "0.2.0") is None
    assert verdict_change(None, status(), "0.1.0") is None


def test_a_parameter_that_changes_the_verdict_is_named():
    change = verdict_change(SEEN, status(Profile().replace(gd_required=True, confirm_days=84)), "0.1.0")
    assert (change.before.verdict, change.after.verdict) == ("neda", "not-assessable")
    assert change.parameters == ("confirm_days", "gd_required")
    assert not change.by_program


def test_a_parameter_taken_back_is_named_too():
    strict = Shown.of(status(Profile().replace(gd_required=True)), "0.1.0")
    assert verdict_change(strict, status(), "0.1.0").parameters == ("gd_required",)


def test_another_rule_set_is_named_as_one():
    assert verdict_change(SEEN, status(Profile.named("neda-3-strict")), "0.1.0").parameters == ("profile",)
    older = SEEN._replace(version=0, through="2022-01-01")
    assert verdict_change(older, status(), "0.1.0").parameters == ("profile",)


@pytest.mark.parametrize("before", [{"through": "2022-11-30"}, {"verdict": "activity"}, {"first_activity": "2022-05-01"}])
def test_a_verdict_that_differs_under_the_same_rules_was_changed_by_the_program(before):
    change = verdict_change(SEEN._replace(**before, program="0.0.9"), status(), "0.1.0")
    assert change.by_program


def test_new_entries_and_the_passing_of_time_are_no_change_of_rules():
    relapse = [{"onset": "2022-05-01", "certainty": "confirmed"}]
    assert verdict_change(SEEN, status(relapses=relapse), "0.1.0") is None
    assert verdict_change(SEEN, status(as_of="2024-12-10"), "0.1.0") is None


def test_a_rule_that_changes_no_verdict_is_not_told():
    assert verdict_change(SEEN, status(Profile().replace(confirm_days=84)), "0.1.0") is None


def test_a_verdict_shown_before_is_judged_again_for_its_own_day_under_todays_rules():
    scores = [("2022-01-10", 2.0), ("2022-04-11", 3.0), ("2022-07-11", 3.0), ("2022-10-10", 2.0), ("2023-01-12", 2.0)]
    data = {
        "format": "neda-journal/1",
        "mri": [{"date": "2022-01-10"}, {"date": "2023-01-09", "new_t2": 0, "enlarging_t2": 0, "compared_with": "2022-01-10"}],
        "edss": [{"date": day, "score": value, "source": "clinician"} for day, value in scores],
    }
    journal = Journal.from_dict(data)
    before = Shown.of(course(journal, "2023-01-20").baseline, "1.0")
    assert changed_by_rules(None, journal, Profile(), "1.0") is None
    assert changed_by_rules(before, journal, Profile(), "1.0") is None
    change = changed_by_rules(before, journal, Profile().replace(confirm_days=84), "1.0")
    assert (change.after.verdict, change.parameters) == ("activity", ("confirm_days",))
