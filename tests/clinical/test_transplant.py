"""Every transplant question met, not met, unknown and open, at its boundaries, source by source (§12.4)."""

from datetime import date

import pytest

from neda.clinical import Journal, Profile
from neda.clinical.criteria import CRITERIA, OPEN_QUESTIONS, QUESTIONS, SOURCES
from neda.clinical.dates import partial_date
from neda.clinical.patient_facts import full_years
from neda.clinical.transplant import transplant_questions

NOW = "2026-06-30"
CLEAN = {"contrast": True, "gd_enhancing": 0, "new_t2": 0, "enlarging_t2": 0}


def asked(as_of=NOW, profile=None, **lists):
    journal = Journal.from_dict({"format": "neda-journal/1", **lists})
    return transplant_questions(journal, date.fromisoformat(as_of), profile or Profile())


def answers(question, **lists):
    row = next(row for row in asked(**lists).rows if row.question == question)
    return {cell.source: cell.answer.value for cell in row.cells}


def why(question, source, **lists):
    row = next(row for row in asked(**lists).rows if row.question == question)
    answer = next(cell.answer for cell in row.cells if cell.source == source)
    return str(answer.gap) if answer.gap else answer.why


def attack(onset, certainty="confirmed", **fields):
    return {"onset": onset, "certainty": certainty, **fields}


def checkins(*days):
    return [{"date": day, "no_new_symptoms": True} for day in days]


def scan(day, **fields):
    return {"date": day, **CLEAN, **fields}


def edss(day, score, source="clinician"):
    return [{"date": day, "score": score, "source": source}]


WATCHED = {
    "checkins": checkins("2024-01-01", "2024-12-01", "2025-11-01", "2026-06-20"),
    "mri": [scan("2023-06-15"), scan("2024-06-15"), scan("2025-06-15"), scan("2026-06-15")],
}


# --- an empty journal, and the shape of the table


def test_an_empty_journal_meets_nothing_and_fails_nothing():
    found = {cell.answer.value for row in asked().rows for cell in row.cells}
    assert found == {"unknown", "open", "not-asked"}


def test_every_question_has_a_cell_for_every_source_in_order():
    rows = asked().rows
    assert [row.question for row in rows] == list(QUESTIONS)
    assert all([cell.source for cell in row.cells] == list(SOURCES) for row in rows)
    assert set(CRITERIA) == set(QUESTIONS)
    assert len(OPEN_QUESTIONS) == len(set(OPEN_QUESTIONS)) == 9


def test_the_first_day_of_all_is_a_day_like_another():
    assert {cell.answer.value for row in asked(as_of="1900-01-01").rows for cell in row.cells} == {"unknown", "open", "not-asked"}


# --- full years


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


# --- age


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


# --- type of MS


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
    assert why("type", "MUR25", person={"phenotype": "SPMS"}, **lesion).startswith("no relapse check-in")


def test_quiet_progressive_ms_is_not_met_where_it_was_watched():
    assert types("SPMS", **WATCHED) == ["not-met", "not-met", "open", "not-met", "unknown", "not-met", "unknown"]
    assert why("type", "LON16", person={"phenotype": "SPMS"}, **WATCHED) == "no_active_word"
    assert why("type", "COH19", person={"phenotype": "SPMS"}, checkins=WATCHED["checkins"]).startswith("no brain MRI")
    assert why("type", "COH19", person={"phenotype": "SPMS"}, mri=WATCHED["mri"]).startswith("no relapse check-in")


def test_the_word_active_decides_where_a_source_asks_for_active_ms():
    assert [types("SPMS", True, **WATCHED)[place] for place in (4, 6)] == ["met", "met"]
    assert [types("SPMS", False, **WATCHED)[place] for place in (4, 6)] == ["not-met", "not-met"]


# --- years since the diagnosis


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


# --- EDSS


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


# --- activity on a drug


HIGH = {"name": "natalizumab", "start": "2023-01-10", "stop": "2024-07-10"}
FAILED = HIGH | {"stop_reason": "lack_of_efficacy"}
MODERATE = {"name": "Tecfidera", "start": "2023-01-10", "stop": "2024-07-10"}
OBSERVED = {
    "checkins": checkins("2023-06-01", "2024-05-01"),
    "mri": [scan("2023-01-05"), scan("2023-07-10"), scan("2024-07-01")],
    "edss": [*edss("2023-01-05", 2.0), *edss("2024-07-01", 2.0)],
}


def drugs(*taken, **lists):
    found = answers("failure", treatments=list(taken), **lists)
    return [found[source] for source in ("MUR25", "SHA20", "MIL21", "COH19", "LON16")]


def test_activity_on_a_high_efficacy_drug_meets_every_source():
    assert drugs(FAILED) == ["met"] * 5


def test_a_high_efficacy_drug_that_held_is_not_met_and_a_reason_against_it_stays_open():
    assert drugs(HIGH, **OBSERVED) == ["not-met", "not-met", "open", "not-met", "not-met"]
    assert why("failure", "MIL21", treatments=[HIGH], **OBSERVED) == "contraindication"


def test_a_high_efficacy_drug_nobody_watched_is_unknown():
    assert drugs(HIGH) == ["unknown"] * 5
    assert why("failure", "MUR25", treatments=[HIGH]).startswith("no relapse check-in")


def test_activity_on_a_moderate_drug_meets_only_the_source_that_asks_for_any():
    assert drugs(MODERATE | {"stop_reason": "lack_of_efficacy"}) == ["not-met", "not-met", "open", "met", "not-met"]


def test_a_drug_sources_place_differently_or_nobody_knows_is_unknown():
    disputed = MODERATE | {"name": "cladribine", "stop_reason": "lack_of_efficacy"}
    assert drugs(disputed) == ["unknown", "unknown", "unknown", "met", "unknown"]
    assert why("failure", "MUR25", treatments=[disputed]) == "drug_unclear"
    unheard = {"name": "novelimab", "kind": "dmt", "start": "2023-01-10", "stop": "2024-07-10", "stop_reason": "lack_of_efficacy"}
    assert drugs(unheard)[0] == "unknown"
    assert drugs(FAILED, disputed)[0] == "met"


def test_london_asks_for_six_months_on_the_drug():
    assert drugs(FAILED | {"stop": "2023-07-10"})[4] == "met"
    assert drugs(FAILED | {"stop": "2023-07-09"}) == ["met", "met", "met", "met", "not-met"]
    undated = {"name": "natalizumab", "stop_reason": "lack_of_efficacy"}
    assert drugs(undated) == ["met", "met", "met", "met", "unknown"]
    assert drugs(MODERATE | {"stop_reason": "lack_of_efficacy", "stop": "2023-03-01"})[4] == "not-met"


def test_no_drug_recorded_is_unknown_and_a_transplant_is_no_drug():
    assert drugs() == ["unknown"] * 5
    assert drugs({"name": "aHSCT", "kind": "ahsct", "start": "2023-01-10"}) == ["unknown"] * 5
    assert why("failure", "BUR19") == "no_drug"
    assert why("failure", "BEA24") == "no_drug"


ON_DRUG = [{"name": "natalizumab", "start": "2025-03-01"}]
TWO = [attack("2025-08-01"), attack("2026-02-01")]


def mist(treatments=ON_DRUG, relapses=TWO, question="failure", **lists):
    return answers(question, treatments=treatments, relapses=relapses, **(WATCHED | lists))["BUR19"]


def test_two_relapses_on_a_drug_in_12_months_meet_the_trial():
    assert mist() == "met"
    assert mist(relapses=TWO[:1]) == "not-met"
    assert mist(relapses=TWO[:1], checkins=[]) == "unknown"


def test_relapses_before_the_drug_or_without_one_do_not_count_for_the_trial():
    assert mist([{"name": "natalizumab", "start": "2025-07-31"}]) == "met"
    assert mist([{"name": "natalizumab", "start": "2025-08-01"}]) == "not-met"
    assert mist([{"name": "natalizumab", "start": "2024-03-01", "stop": "2026-01-31"}]) == "not-met"
    assert mist([{"name": "natalizumab", "start": "2024-03-01", "stop": "2026-02-01"}]) == "met"
    switched = [{"name": "natalizumab", "start": "2024-03-01", "stop": "2025-12-01"}, {"name": "ocrelizumab", "start": "2025-12-01"}]
    assert mist(switched) == "met"


def test_relapses_behind_a_transplant_are_not_on_a_drug():
    assert mist([*ON_DRUG, {"name": "aHSCT", "kind": "ahsct", "start": "2025-12-01"}]) == "not-met"


def beat(treatments=ON_DRUG, **lists):
    return answers("failure", treatments=treatments, **(WATCHED | lists))["BEA24"]


def test_an_episode_behind_a_month_on_an_oral_or_antibody_drug_meets_the_trial():
    assert beat(relapses=[attack("2025-04-02")]) == "met"
    assert beat(relapses=[attack("2025-04-01")]) == "not-met"
    assert beat(mri=[*WATCHED["mri"][:3], scan("2026-06-15", new_t2=1)]) == "met"
    assert beat(relapses=[attack("2025-08-01")], treatments=[{"name": "Rebif", "start": "2025-03-01"}]) == "unknown"


def test_without_an_episode_the_trial_is_not_met_only_where_the_list_of_drugs_is_known_and_all_was_seen():
    assert beat() == "not-met"
    assert beat(mri=[]) == "unknown"
    assert why("failure", "BEA24", treatments=ON_DRUG, **(WATCHED | {"mri": []})).startswith("no brain MRI")
    injected = [{"name": "Rebif", "start": "2024-03-01", "stop": "2025-03-01"}, *ON_DRUG]
    assert beat(injected) == "unknown"
    assert why("failure", "BEA24", treatments=injected, **WATCHED) == "list_cut"


def test_a_drug_begun_after_the_episode_does_not_count():
    assert beat([{"name": "natalizumab", "start": "2026-06-20"}], relapses=[attack("2025-08-01")]) == "not-met"


# --- recent activity


def recent(**lists):
    found = answers("recent", **(WATCHED | lists))
    return [found[source] for source in ("SHA20", "LON16", "BUR19", "BEA24")]


def test_a_quiet_watched_year_is_not_met():
    assert recent() == ["not-met"] * 4


def test_two_relapses_in_12_months_or_mri_activity_meet_the_ebmt():
    assert recent(relapses=TWO) == ["met", "not-met", "met", "met"]
    assert recent(relapses=TWO[:1]) == ["not-met", "not-met", "not-met", "not-met"]
    assert recent(mri=[*WATCHED["mri"][:3], scan("2026-06-15", new_t2=1)]) == ["met", "met", "not-met", "not-met"]


def test_what_was_not_observed_is_unknown():
    assert recent(checkins=[]) == ["unknown", "not-met", "unknown", "unknown"]
    assert recent(mri=[]) == ["unknown", "unknown", "not-met", "unknown"]
    assert recent(mri=[], relapses=TWO) == ["met", "unknown", "met", "met"]
    assert recent(checkins=[], mri=[*WATCHED["mri"][:3], scan("2026-06-15", new_t2=1)])[0] == "met"
    assert why("recent", "SHA20", **(WATCHED | {"mri": []})).startswith("no brain MRI")
    assert why("recent", "SHA20", **(WATCHED | {"checkins": []})).startswith("no relapse check-in")


def test_episodes_of_36_months_count_for_the_trial_from_the_day_after():
    older = attack("2023-07-01")
    assert recent(relapses=[older, attack("2026-02-01")])[3] == "met"
    assert recent(relapses=[attack("2023-06-30"), attack("2026-02-01")])[3] == "not-met"


def test_a_relapse_and_a_lesion_within_a_month_may_be_one_episode():
    near = {"relapses": [attack("2026-06-01")], "mri": [*WATCHED["mri"][:3], scan("2026-06-15", new_t2=1)]}
    assert recent(**near)[3] == "unknown"
    assert why("recent", "BEA24", **(WATCHED | near)) == "close"


def test_sources_without_a_number_are_open():
    found = answers("recent", **WATCHED)
    assert [found[source] for source in ("MUR25", "MIL21", "COH19")] == ["open"] * 3


# --- the latest MRI


def inflamed(phenotype="RRMS", **lists):
    found = answers("scan", person={"phenotype": phenotype} if phenotype else {}, **lists)
    return [found[source] for source in ("MUR25", "SHA20", "MIL21", "COH19", "LON16")]


def test_the_latest_scan_decides_on_inflammation():
    assert inflamed(mri=[scan("2026-06-15", gd_enhancing=1)]) == ["not-asked", "met", "met", "met", "met"]
    assert inflamed(mri=[scan("2026-06-15", new_t2=1)]) == ["not-asked", "met", "met", "met", "met"]
    assert inflamed(mri=[scan("2026-06-15")]) == ["not-asked", "not-met", "not-met", "not-met", "not-met"]
    assert inflamed(mri=[scan("2026-06-15", new_t2=None)])[1] == "unknown"
    assert inflamed(mri=[scan("2025-06-15", new_t2=1), scan("2026-06-15")])[1] == "not-met"


def test_a_scan_older_than_457_days_does_not_speak_for_now():
    assert inflamed(mri=[scan("2025-03-30", new_t2=1)])[1] == "met"
    assert inflamed(mri=[scan("2025-03-29", new_t2=1)])[1] == "unknown"
    assert why("scan", "SHA20", mri=[scan("2025-03-29")]) == "scan_old"


def test_no_scan_and_an_unclear_one_are_unknown():
    assert inflamed() == ["not-asked", "unknown", "unknown", "unknown", "unknown"]
    assert why("scan", "SHA20") == "no_scan"
    assert why("scan", "SHA20", mri=[scan("2026-06-15", new_t2=None)]) == "scan_unclear"


def test_one_source_asks_for_inflammation_only_of_progressive_ms():
    lesion = [scan("2026-06-15", gd_enhancing=1)]
    assert inflamed("SPMS", mri=lesion)[0] == "met"
    assert inflamed("PPMS", mri=[scan("2026-06-15")])[0] == "not-met"
    assert inflamed(None, mri=lesion)[0] == "unknown"


# --- a drug before, and the place


def test_a_drug_before_meets_what_asks_for_one_and_none_recorded_is_unknown():
    found = answers("first-line", treatments=[MODERATE])
    assert [found[source] for source in SOURCES] == ["met", *["not-asked"] * 4, "met", "met"]
    assert answers("first-line")["BUR19"] == "unknown"


def test_the_place_is_always_open():
    found = answers("place", **WATCHED)
    assert [found[source] for source in SOURCES] == ["not-asked", "open", "open", "not-asked", "open", "not-asked", "open"]


# --- the whole table


def test_what_is_dated_later_and_what_is_excluded_does_not_exist():
    later = {"relapses": [attack("2025-08-01", excluded="migraine"), attack("2026-02-01")]}
    assert recent(**later)[2] == "not-met"
    assert len(asked(as_of="2026-01-31", **(WATCHED | later)).facts.relapses.findings) == 0


def test_transplants_are_known_to_the_table():
    done = [{"name": "aHSCT", "kind": "ahsct", "start": "2024-08-10"}, {"name": "aHSCT", "kind": "ahsct"}, MODERATE]
    assert [day.text for day in asked(treatments=done).facts.transplants] == ["2024-08-10"]
