"""Activity on a drug, at its limits, source by source (§12.4)."""


from support.transplant import MODERATE, TWO, WATCHED, answers, attack, checkins, edss, scan, why

HIGH = {"name": "natalizumab", "start": "2023-01-10", "stop": "2024-07-10"}
FAILED = HIGH | {"stop_reason": "lack_of_efficacy"}
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
    assert why("failure", "MUR25", treatments=[HIGH]).startswith("no check-in says “nothing new”")


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
