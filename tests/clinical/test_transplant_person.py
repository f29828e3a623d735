"""Age, type of MS, years since the diagnosis and EDSS at their limits, source by source (§12.4)."""

from datetime import date

import pytest
from support.transplant import WATCHED, answers, asked, attack, edss, scan, why

from neda.clinical.criteria import SOURCES
from neda.clinical.dates import partial_date
from neda.clinical.patient_facts import full_years


@pytest.mark.parametrize(
    ("since", "day", "years"),
    [
        ("1980-06-30", "2026-06-29", (45, 45)),
        ("1980-06-30", "2026-06-30", (46, 46)),
        ("1980-05-31", "2026-06-01", (46, 46)),
        ("1980", "2026-06-30", (45, 46)),
        ("1980-06", "2026-06-15", (45, 46)),
        ("2026", "2026-06-30", (0, 0)),
    ],
)
def test_full_years_are_completed_ones_and_a_range_where_the_date_is_vague(since, day, years):
    assert tuple(full_years(partial_date(since), date.fromisoformat(day))) == years


def test_without_a_date_there_are_no_years():
    assert full_years(None, date(2026, 6, 30)) is None


def ages(born, **lists):
    found = answers("age", person={"born": born} if born else {}, **lists)
    return [found[source] for source in ("MUR25", "SHA20", "MIL21", "LON16", "BEA24")]


@pytest.mark.parametrize(
    ("born", "expected"),
    [
        ("1981-07-01", ["met", "met", "met", "met", "met"]),
        ("1981-06-30", ["not-met", "not-met", "met", "met", "met"]),
        ("1976-07-01", ["not-met", "not-met", "met", "met", "met"]),
        ("1976-06-30", ["not-met", "not-met", "not-met", "met", "met"]),
        ("1970-07-01", ["not-met", "not-met", "not-met", "met", "met"]),
        ("1970-06-30", ["not-met", "not-met", "not-met", "met", "not-met"]),
        ("1960-07-01", ["not-met", "not-met", "not-met", "met", "not-met"]),
        ("1960-06-30", ["not-met", "not-met", "not-met", "not-met", "not-met"]),
        ("2008-06-30", ["met", "met", "met", "met", "met"]),
        ("2008-07-01", ["met", "met", "met", "not-met", "not-met"]),
        ("2026-06-30", ["met", "met", "met", "not-met", "not-met"]),
    ],
)
def test_age_is_met_or_not_on_the_birthday(born, expected):
    assert ages(born) == expected


def test_a_year_of_birth_that_straddles_the_limit_leaves_the_age_unknown():
    assert ages("1981") == ["unknown", "unknown", "met", "met", "met"]
    assert why("age", "MUR25", person={"born": "1981"}) == "birth_vague"
    assert ages("1970") == ["not-met", "not-met", "not-met", "met", "unknown"]
    assert ages("2008") == ["met", "met", "met", "unknown", "unknown"]


def test_without_a_date_of_birth_the_age_is_unknown():
    assert ages(None) == ["unknown"] * 5
    assert why("age", "LON16") == "no_birth"


def test_sources_without_a_checked_age_are_open_or_do_not_ask():
    found = answers("age", person={"born": "1980"})
    assert (found["BUR19"], found["COH19"]) == ("open", "not-asked")


def types(phenotype, active=None, **lists):
    person = {key: value for key, value in (("phenotype", phenotype), ("active", active)) if value is not None}
    found = answers("type", person=person, **lists)
    return [found[source] for source in SOURCES]


def test_relapsing_ms_meets_every_source():
    assert types("RRMS") == ["met"] * 7


def test_without_a_type_every_source_is_unknown():
    assert types(None) == ["unknown"] * 7


def test_a_clinically_isolated_syndrome_is_named_by_no_source():
    assert types("CIS") == ["open"] * 7


def test_primary_progressive_ms_without_observation_is_not_met_only_where_no_source_takes_it():
    assert types("PPMS") == ["unknown", "not-met", "not-met", "unknown", "open", "not-met", "not-met"]


def test_secondary_progressive_ms_without_observation_is_unknown():
    assert types("SPMS") == ["unknown", "unknown", "open", "unknown", "unknown", "not-met", "unknown"]


def test_progressive_ms_with_both_kinds_of_inflammation_meets_what_asks_for_them():
    seen = WATCHED | {"relapses": [attack("2026-02-01")], "mri": [*WATCHED["mri"][:3], scan("2026-06-15", gd_enhancing=1)]}
    assert types("SPMS", **seen) == ["met", "met", "open", "met", "met", "not-met", "met"]
    assert types("PPMS", **seen) == ["met", "not-met", "not-met", "met", "open", "not-met", "not-met"]


def test_progressive_ms_with_one_kind_of_inflammation_lacks_the_other():
    relapse_only = WATCHED | {"relapses": [attack("2026-02-01")]}
    assert types("SPMS", **relapse_only) == ["not-met", "met", "open", "met", "met", "not-met", "met"]
    lesion_only = WATCHED | {"mri": [*WATCHED["mri"][:3], scan("2026-06-15", gd_enhancing=1)]}
    assert types("SPMS", **lesion_only) == ["not-met", "not-met", "open", "met", "met", "not-met", "met"]


def test_one_kind_recorded_and_the_other_not_observed_is_unknown():
    assert types("SPMS", relapses=[attack("2026-02-01")])[0] == "unknown"
    assert why("type", "MUR25", person={"phenotype": "SPMS"}, relapses=[attack("2026-02-01")]).startswith("no brain MRI")
    lesion = {"mri": [scan("2025-06-15"), scan("2026-06-15", gd_enhancing=1)]}
    assert types("SPMS", **lesion)[0] == "unknown"
    assert why("type", "MUR25", person={"phenotype": "SPMS"}, **lesion).startswith("no check-in says “nothing new”")


def test_quiet_progressive_ms_is_not_met_where_it_was_watched():
    assert types("SPMS", **WATCHED) == ["not-met", "not-met", "open", "not-met", "unknown", "not-met", "unknown"]
    assert why("type", "LON16", person={"phenotype": "SPMS"}, **WATCHED) == "no_active_word"
    assert why("type", "COH19", person={"phenotype": "SPMS"}, checkins=WATCHED["checkins"]).startswith("no brain MRI")
    assert why("type", "COH19", person={"phenotype": "SPMS"}, mri=WATCHED["mri"]).startswith("no check-in says “nothing new”")


def test_the_word_active_decides_where_a_source_asks_for_active_ms():
    assert [types("SPMS", True, **WATCHED)[place] for place in (4, 6)] == ["met", "met"]
    assert [types("SPMS", False, **WATCHED)[place] for place in (4, 6)] == ["not-met", "not-met"]


def years(diagnosed):
    found = answers("duration", person={"diagnosed": diagnosed} if diagnosed else {})
    return [found[source] for source in ("MUR25", "SHA20", "MIL21", "LON16")]


@pytest.mark.parametrize(
    ("diagnosed", "expected"),
    [
        ("2016-07-01", ["met", "met", "met", "met"]),
        ("2016-06-30", ["not-met", "not-met", "not-met", "met"]),
        ("2011-06-30", ["not-met", "not-met", "not-met", "met"]),
        ("2011-06-29", ["not-met", "not-met", "not-met", "not-met"]),
        ("2016", ["unknown", "unknown", "unknown", "met"]),
        ("2011", ["not-met", "not-met", "not-met", "unknown"]),
        (None, ["unknown", "unknown", "unknown", "unknown"]),
    ],
)
def test_years_are_counted_to_the_day_from_the_diagnosis(diagnosed, expected):
    assert years(diagnosed) == expected


def test_the_first_symptoms_do_not_stand_for_the_diagnosis():
    assert answers("duration", person={"symptom_onset": "2024-01-01"})["MUR25"] == "unknown"
    assert why("duration", "MUR25", person={"diagnosed": "2016"}) == "diagnosis_vague"
    assert why("duration", "MUR25") == "no_diagnosis"


def scores(score, day="2026-06-01", **lists):
    found = answers("edss", edss=edss(day, score), **lists)
    return [found[source] for source in ("MUR25", "SHA20", "LON16", "BUR19", "BEA24")]


@pytest.mark.parametrize(
    ("score", "expected"),
    [
        (0, ["met", "met", "met", "not-met", "met"]),
        (1.5, ["met", "met", "met", "not-met", "met"]),
        (2.0, ["met", "met", "met", "met", "met"]),
        (5.5, ["met", "met", "met", "met", "met"]),
        (6.0, ["not-met", "not-met", "met", "met", "met"]),
        (6.5, ["not-met", "not-met", "not-met", "not-met", "not-met"]),
    ],
)
def test_the_latest_score_meets_each_source_by_its_own_limit(score, expected):
    assert scores(score) == expected


def test_a_score_older_than_457_days_does_not_speak_for_now():
    assert scores(2.0, "2025-03-30") == ["met"] * 5
    assert scores(2.0, "2025-03-29") == ["unknown"] * 5
    assert why("edss", "SHA20", edss=edss("2025-03-29", 2.0)) == "edss_old"


def test_no_score_and_only_self_scores_are_unknown():
    assert answers("edss")["MUR25"] == "unknown"
    assert why("edss", "MUR25") == "no_edss"
    assert answers("edss", edss=edss("2026-06-01", 2.0, "self"))["MUR25"] == "unknown"
    assert why("edss", "MUR25", edss=edss("2026-06-01", 2.0, "self")) == "edss_only_self"


@pytest.mark.parametrize(
    ("onset", "expected"),
    [
        ("2025-12-01", "not-met"),
        ("2025-12-02", "open"),
        ("2026-06-01", "open"),
        ("2026-06-02", "not-met"),
        ("2025-11", "not-met"),
        ("2025-12", "open"),
        ("2026-06", "open"),
        ("2026-07", "not-met"),
    ],
)
def test_a_high_score_within_six_months_of_a_relapse_is_open_where_the_source_excuses_it(onset, expected):
    assert scores(6.0, relapses=[attack(onset)])[:2] == [expected, "not-met"]


def test_a_relapse_before_changes_nothing_where_the_score_is_low_enough():
    assert scores(5.5, relapses=[attack("2026-05-01")])[0] == "met"


def test_the_latest_relapse_that_may_explain_a_score_is_named():
    found = asked(edss=edss("2026-06-01", 6.0), relapses=[attack("2026-02-01"), attack("2026-05-01"), attack("2026-06-20")])
    assert found.facts.after.text == "2026-05-01"
