"""The rule sets as they are shown: every parameter with its value, meaning and basis."""

import pytest

from neda.clinical.parameters import BASES, PIRA_SOURCES
from neda.clinical.profiles import ALLOWED, NAMES, PIRA_DEFINITIONS, PROFILE_SOURCES, Profile, ProfileError
from neda.report.rule_sets import listed, rule_set
from neda.wording import profiles
from neda.wording.sources import SOURCES
from neda.wording.summary import parameter


def test_every_parameter_has_a_meaning_a_basis_and_nothing_else_has():
    assert set(BASES) == set(profiles.described()) == {*ALLOWED, "rebaseline_months"}


def test_every_source_that_is_named_has_its_reference():
    cited = {code for basis in BASES.values() for code in basis.sources}
    cited |= {code for codes in (*PROFILE_SOURCES.values(), *PIRA_SOURCES.values()) for code in codes}
    assert all(SOURCES[code].reference for code in cited)
    assert set(PIRA_SOURCES) == set(PIRA_DEFINITIONS)


def test_a_parameter_rests_on_publications_or_is_called_a_convention():
    assert all(basis.sources or basis.convention for basis in BASES.values())


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_set_shows_every_parameter_with_its_own_value(name):
    shown, profile = rule_set(name), Profile.named(name)
    starts = [line.value for line in shown.parameters]
    for field in ALLOWED:
        assert any(text.startswith(f"{field}: {parameter(getattr(profile, field))} (takes ") for text in starts)
    assert shown.sentence in " ".join(listed())


def test_where_a_rule_set_differs_from_neda_3_it_says_so():
    values = [line.value for line in rule_set("nepad").parameters]
    assert "edss_delta: B (takes A, B, C); NEDA-3 has A" in values
    assert not any("NEDA-3 has" in line.value for line in rule_set("neda-3").parameters)


def test_the_months_that_depend_on_the_treatment_are_shown_by_treatment():
    assert "9: glatiramer acetate; 12+24: cladribine, alemtuzumab; 3: natalizumab; 0+6: aHSCT; 6 for any other" in rule_set("neda-3").parameters[-1].value


def test_an_unknown_rule_set_is_refused():
    with pytest.raises(ProfileError):
        rule_set("neda-9")
