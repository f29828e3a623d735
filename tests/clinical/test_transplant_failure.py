"""Which drugs were followed by activity while they were taken (§12.4)."""

from datetime import date

import pytest

from neda.clinical import Journal, Profile
from neda.clinical.efficacy import DISPUTED, HIGH, MODERATE, UNGROUPED, efficacy, oral_or_antibody
from neda.clinical.evidence import evidence
from neda.clinical.profiles import STANDARD
from neda.clinical.treatment_failure import FAILED, HELD, OPEN, SHORT, treatments_taken

START = "2024-01-10"
NOW = "2026-01-10"
CLEAN = {"contrast": True, "gd_enhancing": 0, "new_t2": 0, "enlarging_t2": 0}
WATCHED = {
    "checkins": [{"date": day, "no_new_symptoms": True} for day in ("2024-09-01", "2025-06-01", "2026-01-01")],
    "edss": [{"date": day, "score": 2.0, "source": "clinician"} for day in (START, "2025-01-10", "2025-07-01", "2026-01-05")],
    "mri": [{"date": day, **CLEAN} for day in (START, "2024-07-10", "2025-07-10", "2026-01-05")],
}


def taken(treatments=None, as_of=NOW, profile=STANDARD, **lists):
    drugs = treatments or [{"name": "ocrelizumab", "start": START}]
    data = {"format": "neda-journal/1", "treatments": drugs, **WATCHED, **lists}
    return treatments_taken(evidence(Journal.from_dict(data), date.fromisoformat(as_of), profile), profile)


def outcome(**given):
    return taken(**given)[0].outcome


def attack(onset):
    return [{"onset": onset, "certainty": "confirmed"}]


@pytest.mark.parametrize(
    ("name", "group", "route"),
    [
        ("Tysabri", HIGH, True),
        ("Lemtrada", HIGH, True),
        ("Ocrevus", HIGH, True),
        ("mitoxantrone", HIGH, False),
        ("cladribine", DISPUTED, True),
        ("Gilenya", DISPUTED, True),
        ("Zinbryta", DISPUTED, True),
        ("Tecfidera", MODERATE, True),
        ("Aubagio", MODERATE, True),
        ("Copaxone", MODERATE, False),
        ("Rebif", MODERATE, False),
        ("herbal tea", UNGROUPED, None),
    ],
)
def test_a_drug_has_its_group_and_its_route(name, group, route):
    assert (efficacy(name), oral_or_antibody(name)) == (group, route)


def test_a_drug_watched_in_full_with_nothing_recorded_held():
    found = taken()[0]
    assert (found.outcome, found.long_enough, found.gap, found.events) == (HELD, True, None, ())
    assert (found.efficacy, found.oral_or_antibody, found.end) == (HIGH, True, None)


@pytest.mark.parametrize(("onset", "expected"), [("2024-07-10", HELD), ("2024-07-11", FAILED), ("2026-01-10", FAILED)])
def test_a_relapse_counts_only_behind_six_months_on_the_drug(onset, expected):
    assert outcome(relapses=attack(onset)) == expected


def test_a_relapse_after_the_drug_was_stopped_is_not_its_failure():
    drugs = [{"name": "ocrelizumab", "start": START, "stop": "2025-07-15"}]
    assert outcome(treatments=drugs, relapses=attack("2025-07-16")) == HELD
    assert outcome(treatments=drugs, relapses=attack("2025-07-15")) == FAILED


def test_a_new_lesion_counts_behind_the_re_baseline_month():
    lesion = {"date": "2025-07-10", **CLEAN, "new_t2": 1}
    early = [{"date": START, **CLEAN}, {"date": "2024-07-10", **CLEAN, "new_t2": 1}, *WATCHED["mri"][2:]]
    assert outcome(mri=early) == HELD
    failed = taken(mri=[*WATCHED["mri"][:2], lesion, WATCHED["mri"][3]])[0]
    assert (failed.outcome, [event.what for event in failed.events]) == (FAILED, ["t2"])


def test_months_of_ones_own_move_what_counts_on_mri():
    lesion = [*WATCHED["mri"][:2], {"date": "2025-01-10", **CLEAN, "new_t2": 1}, *WATCHED["mri"][2:]]
    assert outcome(mri=lesion) == FAILED
    assert outcome(mri=lesion, profile=STANDARD.replace(**{"rebaseline_months.ocrelizumab": 12})) == HELD


def test_a_re_baseline_month_below_six_does_not_bring_the_six_months_forward():
    drugs = [{"name": "natalizumab", "start": START}]
    lesion = [*WATCHED["mri"][:1], {"date": "2024-05-01", **CLEAN}, {"date": "2024-07-01", **CLEAN, "new_t2": 1}, *WATCHED["mri"][1:]]
    assert outcome(treatments=drugs, mri=lesion) == HELD


def test_without_a_time_for_mri_the_other_parts_decide():
    drugs = [{"name": "alemtuzumab", "start": START}]
    kept = {"checkins": WATCHED["checkins"][:1], "edss": WATCHED["edss"], "mri": []}
    assert outcome(treatments=drugs, as_of="2025-01-10", **kept) == HELD
    assert outcome(treatments=drugs, as_of="2025-01-11", **kept) == OPEN


def scores(*pairs):
    return [{"date": day, "score": score, "source": "clinician"} for day, score in pairs]


def test_a_confirmed_worsening_behind_six_months_is_a_failure():
    risen = scores((START, 2.0), ("2025-01-10", 3.0), ("2025-07-10", 3.0), ("2026-01-05", 3.0))
    failed = taken(edss=risen)[0]
    assert (failed.outcome, [event.what for event in failed.events]) == (FAILED, ["cdw"])


def test_a_worsening_of_the_first_six_months_leaves_open_whether_another_followed():
    risen = scores((START, 2.0), ("2024-06-10", 3.0), ("2025-01-10", 3.0), ("2026-01-05", 3.0))
    found = taken(edss=risen)[0]
    assert (found.outcome, found.gap.code) == (OPEN, "cdw")


def test_a_rise_that_waits_leaves_it_open():
    found = taken(edss=scores((START, 2.0), ("2025-01-10", 2.0), ("2026-01-05", 3.0)))[0]
    assert (found.outcome, found.gap.code) == (OPEN, "edss_pending")


def test_what_was_not_observed_leaves_it_open():
    found = taken(mri=[])[0]
    assert (found.outcome, found.gap.code) == (OPEN, "no_reference")


def test_a_present_drug_needs_observations_within_457_days():
    def found(day):
        return taken(mri=[*WATCHED["mri"][:2], {"date": day, **CLEAN}])[0]

    assert found("2024-10-10").outcome == HELD
    assert (found("2024-10-09").outcome, found("2024-10-09").gap.code) == (OPEN, "mri_stale")


def test_a_past_drug_needs_observations_within_92_days_of_its_end():
    def found(stop):
        drugs = [{"name": "ocrelizumab", "start": START, "stop": stop}]
        return outcome(treatments=drugs, mri=WATCHED["mri"][:3])

    assert found("2025-10-10") == HELD
    assert found("2025-10-11") == OPEN


def test_six_months_or_less_are_too_short_to_say():
    def found(stop):
        return taken(treatments=[{"name": "ocrelizumab", "start": START, "stop": stop}])[0]

    assert (found("2024-07-09").outcome, found("2024-07-09").long_enough) == (SHORT, False)
    assert (found("2024-07-10").outcome, found("2024-07-10").long_enough) == (SHORT, True)
    assert found("2024-07-11").outcome != SHORT


def test_a_stop_for_lack_of_efficacy_is_a_failure_and_for_side_effects_is_none():
    def found(reason, stop="2025-07-15"):
        return taken(treatments=[{"name": "ocrelizumab", "start": START, "stop": stop, "stop_reason": reason}])[0]

    assert (found("lack_of_efficacy").outcome, found("lack_of_efficacy").said) == (FAILED, True)
    assert found("lack_of_efficacy", "2024-03-01").outcome == FAILED
    assert (found("side_effects").outcome, found("side_effects").said) == (HELD, False)


def test_a_stop_that_lies_ahead_says_nothing_yet():
    drugs = [{"name": "ocrelizumab", "start": START, "stop": "2025-07-15", "stop_reason": "lack_of_efficacy"}]
    assert taken(treatments=drugs, as_of="2025-07-15")[0].said is True
    assert taken(treatments=drugs, as_of="2025-07-14")[0].said is False
    undated = [{"name": "ocrelizumab", "start": START, "stop_reason": "lack_of_efficacy"}]
    assert taken(treatments=undated)[0].said is True


def test_a_drug_without_a_start_is_open_unless_it_was_stopped_for_lack_of_efficacy():
    found = taken(treatments=[{"name": "Tysabri"}, {"name": "Rebif", "stop_reason": "lack_of_efficacy"}])
    assert [(item.name, item.outcome, item.long_enough, item.gap) for item in found] == [
        ("Tysabri", OPEN, None, None),
        ("Rebif", FAILED, None, None),
    ]


def test_only_disease_modifying_drugs_are_listed():
    drugs = [{"name": "aHSCT", "kind": "ahsct", "start": START}, {"name": "methylprednisolone", "kind": "steroids", "start": START}]
    assert taken(treatments=drugs) == ()


def test_neda_2_asks_the_same_of_a_drug():
    assert outcome(profile=Profile.named("neda-2")) == HELD


def test_a_drug_without_a_start_stands_where_its_stop_puts_it():
    drugs = [{"name": "Tysabri"}, {"name": "ocrelizumab", "start": START}, {"name": "Tecfidera", "stop": "2023-12"}]
    assert [(item.name, item.end and item.end.text) for item in taken(treatments=drugs)] == [
        ("Tecfidera", "2023-12"),
        ("ocrelizumab", None),
        ("Tysabri", None),
    ]
    later = [{"name": "ocrelizumab", "start": START}, {"name": "Tecfidera", "stop": "2024-02"}]
    assert [item.name for item in taken(treatments=later)] == ["ocrelizumab", "Tecfidera"]


def test_the_end_of_a_drug_is_as_precise_as_recorded():
    assert taken(treatments=[{"name": "ocrelizumab", "start": START, "stop": "2025-07"}])[0].end.text == "2025-07"
