"""One setting of a journal changed by typed text, and what every parameter rests on (§3)."""

import pytest

from neda.clinical.journal import Settings
from neda.clinical.parameters import BASES, PIRA_SOURCES
from neda.clinical.profiles import ALLOWED, PIRA_DEFINITIONS, ProfileError
from neda.clinical.settings import changed
from neda.wording import sources

NONE = Settings()


def test_a_parameter_is_kept_as_its_value_in_the_order_of_names():
    first = changed(NONE, "gd_required", "yes")
    both = changed(first, "confirm_days", "84")
    assert both == Settings(None, (("confirm_days", 84), ("gd_required", True)))


def test_a_parameter_set_back_to_its_default_is_no_change_any_more():
    kept = changed(NONE, "confirm_days", "84")
    assert changed(kept, "confirm_days", "168") == NONE
    assert changed(kept, "confirm_days", "") == NONE


def test_a_changed_parameter_replaces_what_was_set_before():
    assert changed(changed(NONE, "confirm_days", "84"), "confirm_days", "336").set == (("confirm_days", 336),)


def test_a_rule_set_is_chosen_and_empty_text_goes_back_to_neda_3():
    nepad = changed(Settings(None, (("gd_required", True),)), "profile", "nepad")
    assert nepad == Settings("nepad", (("gd_required", True),))
    assert changed(nepad, "profile", "") == Settings(None, (("gd_required", True),))


def test_a_drugs_own_month_is_set_and_taken_back():
    own = changed(NONE, "rebaseline_months.ocrelizumab", "12")
    assert own.set == (("rebaseline_months.ocrelizumab", 12),)
    assert changed(own, "rebaseline_months.ocrelizumab", "") == NONE


def test_a_drugs_own_month_is_taken_back_by_its_brand_too():
    own = changed(NONE, "rebaseline_months.Ocrevus", "12")
    assert own.set == (("rebaseline_months.ocrelizumab", 12),)
    assert changed(own, "rebaseline_months.Ocrevus", "") == NONE


@pytest.mark.parametrize(
    ("name", "text"),
    [("profile", "neda-9"), ("months", "3"), ("months", ""), ("confirm_days", "100"), ("rebaseline_months.ocrelizumab", "99")],
)
def test_a_setting_that_does_not_exist_or_cannot_be_is_refused(name, text):
    with pytest.raises(ProfileError):
        changed(NONE, name, text)


def test_every_parameter_names_its_rule_and_either_a_source_or_that_it_is_a_convention():
    assert set(BASES) == {*ALLOWED, "rebaseline_months"}
    for basis in BASES.values():
        assert basis.rule.startswith("§")
        assert basis.sources or basis.convention


def test_every_definition_of_pira_names_who_published_it():
    assert set(PIRA_SOURCES) == set(PIRA_DEFINITIONS)
    named = {code for basis in BASES.values() for code in basis.sources} | {code for codes in PIRA_SOURCES.values() for code in codes}
    assert named <= sources.SOURCES.keys()
