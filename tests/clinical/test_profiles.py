"""Rule sets: what each published one changes, how parameters are set, and what is refused (§3)."""

import pytest

from neda.clinical import Journal, Profile, ProfileError, Window, assess
from neda.clinical.profiles import ALLOWED, NAMES, PROFILE_SOURCES, typed_parameter

START = "2022-01-10"
QUIET = {
    "format": "neda-journal/1",
    "mri": [{"date": START}, {"date": "2022-12-01", "new_t2": 0}],
    "edss": [{"date": day, "score": 2.0, "source": "clinician"} for day in (START, "2022-12-01")],
}


def verdict(name, **changed):
    return assess(Journal.from_dict({**QUIET, **changed}), Window(START), "2022-12-10", Profile.named(name))


@pytest.mark.parametrize(
    ("name", "domains", "own"),
    [
        ("neda-3", ["relapse", "mri", "edss"], {}),
        ("neda-2", ["relapse", "mri"], {}),
        ("neda-4", ["relapse", "mri", "edss", "brain_volume"], {}),
        ("nepad", ["relapse", "mri", "edss", "t25fw", "nhpt"], {"edss_delta": "B", "confirm_days": 84}),
        ("neda-3-strict", ["relapse", "mri", "edss"], {"gd_required": True}),
    ],
)
def test_a_published_rule_set_judges_its_own_domains_by_its_own_parameters(name, domains, own):
    status = verdict(name)
    assert list(status.domains) == domains
    profile = status.profile
    assert {key: getattr(profile, key) for key in ALLOWED if getattr(profile, key) != getattr(Profile(), key)} == own
    assert status.to_dict()["profile"] == {"name": name, "version": 1, "changed": {}}
    assert PROFILE_SOURCES[name]


def test_every_rule_set_there_is_is_tested_above():
    assert set(NAMES) == {"neda-3", "neda-2", "neda-4", "nepad", "neda-3-strict"}


def test_neda_2_ends_without_any_edss_where_neda_3_cannot():
    assert verdict("neda-2").verdict == "neda"
    attested = {"edss": [], "checkins": [{"date": "2022-12-01", "no_new_symptoms": True}]}
    assert (verdict("neda-2", **attested).verdict, verdict("neda-3", **attested).verdict) == ("neda", "not-assessable")


def test_a_worsening_is_no_activity_under_neda_2():
    worse = [{"date": day, "score": value, "source": "clinician"} for day, value in ((START, 2.0), ("2022-03-01", 4.0), ("2022-12-01", 4.0))]
    status = verdict("neda-2", edss=worse)
    assert (status.verdict, status.label, status.confirmed_12_weeks) == ("neda", None, None)
    assert verdict("neda-3", edss=worse).verdict == "activity"


def test_strict_neda_3_wants_contrast_and_a_stated_enlargement():
    assert (verdict("neda-3").verdict, verdict("neda-3-strict").verdict) == ("neda", "not-assessable")
    full = {"date": "2022-12-01", "new_t2": 0, "enlarging_t2": 0, "gd_enhancing": 0, "contrast": True}
    assert verdict("neda-3-strict", mri=[{"date": START}, full]).verdict == "neda"
    assert verdict("neda-3-strict", mri=[{"date": START}, {**full, "contrast": False}]).missing[0].code == "contrast_missing"


@pytest.mark.parametrize("name", ["", "neda", "NEDA-3", "neda-5"])
def test_a_rule_set_nobody_published_is_refused_with_those_there_are(name):
    with pytest.raises(ProfileError, match="neda-3, neda-2, neda-4, nepad, neda-3-strict"):
        Profile.named(name)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("yes", True), ("No", False), ("84", 84), ("-7", -7), ("0.4", 0.4), ("brain+cord", "brain+cord"), ("A", "A"),
        ("1.", "1."), (".5", ".5"), ("0.5.5", "0.5.5"), ("٣", "٣"), ("٣.5", "٣.5"), ("1" * 10, "1" * 10), ("0.11111111", "0.11111111"),
        ("1" * 9, 111111111), ("0.1111111", 0.1111111), ("", ""),
    ],
)  # fmt: skip
def test_a_typed_parameter_is_a_truth_a_number_or_a_word(text, value):
    read = typed_parameter("any", text)
    assert (read, type(read)) == (value, type(value))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("confirm_days", "100"), ("confirm_days", "yes"), ("confirm_days", "84.0"), ("gd_required", "1"), ("edss_delta", "D"),
        ("confirm_tol_days", "-7"), ("confirm_tol_days", "85"), ("bvl_cutoff", "1"), ("bvl_cutoff", "0.05"), ("bvl_cutoff", "0.401"),
        ("stale_after_days", "0"), ("tail_days", "733"), ("rebaseline_months.Ocrevus", "61"), ("rebaseline_months.Ocrevus", "-1"),
        ("rebaseline_months.Ocrevus", "yes"), ("rebaseline_months.Ocrevus", "six"), ("rebaseline_months.", "6"), ("rebaseline_months. ", "6"),
    ],
)  # fmt: skip
def test_a_value_a_parameter_cannot_take_is_refused_with_an_example(name, text):
    with pytest.raises(ProfileError, match="Example: "):
        Profile().set_text(name, text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("confirm_tol_days", "84"), ("confirm_tol_days", "0"), ("bvl_cutoff", "0.1"), ("bvl_cutoff", "2.0"), ("tail_days", "732"),
        ("stale_after_days", "1"), ("mri_regions", "brain+cord"), ("check_intermediate", "no"),
    ],
)  # fmt: skip
def test_a_changed_parameter_is_told(name, text):
    assert list(Profile().set_text(name, text).changed) == [name]


@pytest.mark.parametrize("name", ["months", "name", "domains", "rebaseline_months", "self"])
def test_a_parameter_that_does_not_exist_is_refused_with_those_that_do(name):
    with pytest.raises(ProfileError, match=r"rebaseline_months\.DRUG"):
        Profile().replace(**{name: 1})


def test_a_months_own_drug_is_known_by_any_of_its_names():
    own = Profile().set_text("rebaseline_months.Ocrevus", "12")
    assert own.months_for("ocrelizumab") == own.months_for("Ocrevus (600 mg)") == (12,)
    assert own.changed == {"rebaseline_months.ocrelizumab": 12}
    assert own.set_text("rebaseline_months.ocrelizumab", "0").months_for("ocrelizumab") == (0,)
    assert Profile().set_text("rebaseline_months.Ocrevus", "60").months_for("ocrelizumab") == (60,)
    assert own.months_for("Rebif") == (6,)
    assert own.months_for("a study drug") == (6,)
