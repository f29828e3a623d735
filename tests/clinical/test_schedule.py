"""What usual schedules ask for next (§5.6), situation by situation."""

from datetime import date

import pytest

from neda.clinical import Journal, Profile, Window, assess, course
from neda.wording.sources import SOURCES


def journal(**lists):
    return Journal.from_dict({"format": "neda-journal/1", **lists})


def scans(*days):
    return [{"date": day, "new_t2": 0} for day in days]


def on(drug, start, *days, jcv=None, **lists):
    """A treatment with its brain scans, and perhaps a JC virus result."""
    result = [{"date": "2021-01-05", "test": "jcv", **jcv}] if jcv else []
    return journal(treatments=[{"name": drug, "start": start}], mri=scans(*days), measurements=result, **lists)


def due(recorded, as_of, what="mri"):
    found = [item for item in course(recorded, as_of).baseline.due if item.what == what]
    assert len(found) <= 1
    return found[0] if found else None


def told(item):
    return str(item.due), item.why.code, item.sources


def test_the_usual_scan_is_a_year_after_the_last():
    item = due(journal(mri=scans("2022-01-10", "2023-01-09")), "2023-06-01")
    assert told(item) == ("2024-01-09", "due_mri", ("CMSC16", "AJN-T1"))


@pytest.mark.parametrize(
    ("as_of", "standing"),
    [("2024-01-09", "ahead"), ("2024-01-10", "passed"), ("2024-04-10", "passed"), ("2024-04-11", "overdue"), ("2025-01-09", "overdue"), ("2025-01-10", "gap")],
)  # fmt: skip
def test_a_scan_is_overdue_after_457_days_and_a_long_gap_after_731(as_of, standing):
    assert due(journal(mri=scans("2023-01-09")), as_of).standing(date.fromisoformat(as_of)) == standing


@pytest.mark.parametrize(("as_of", "standing"), [("2023-07-09", "ahead"), ("2024-01-10", "passed"), ("2024-01-11", "overdue")])
def test_an_edss_is_due_every_6_months_and_overdue_after_366_days(as_of, standing):
    recorded = journal(edss=[{"date": "2023-01-09", "score": 2, "source": "clinician"}])
    item = due(recorded, as_of, "edss")
    assert told(item) == ("2023-07-09", "due_edss", ())
    assert item.standing(date.fromisoformat(as_of)) == standing


def test_a_check_in_is_due_every_6_months_counted_from_a_clinic_visit_too():
    recorded = journal(
        checkins=[{"date": "2023-01-09", "no_new_symptoms": True}],
        edss=[{"date": "2023-02-09", "score": 2, "source": "clinician"}],
    )
    item = due(recorded, "2024-03-01", "checkin")
    assert (str(item.due), item.standing(date(2024, 2, 10)), item.standing(date(2024, 2, 11))) == ("2023-08-09", "passed", "overdue")


def test_what_was_never_recorded_is_due_now():
    items = assess(journal(), Window("2022-01-10"), "2023-01-20").due
    assert {(item.what, str(item.due), item.why.code) for item in items} == {
        ("mri", "2023-01-20", "due_first"), ("edss", "2023-01-20", "due_first"), ("checkin", "2023-01-20", "due_first"),
    }  # fmt: skip


@pytest.mark.parametrize(("drug", "months", "day"), [("ocrelizumab", 6, "2025-04-01"), ("Copaxone", 9, "2025-07-01"), ("Mavenclad", 12, "2025-10-01"), ("Tysabri", 3, "2025-01-01")])
def test_a_new_drug_asks_for_a_new_baseline_around_its_month(drug, months, day):
    item = due(on(drug, "2024-10-01", "2024-06-01"), "2024-12-01")
    assert told(item) == (day, "due_new_baseline", ("CMSC16", "BAR16"))
    assert f"about {months} months" in item.why.text


def test_a_scan_from_near_the_month_is_the_new_baseline_and_the_next_is_a_year_later():
    assert told(due(on("ocrelizumab", "2024-06-04", "2024-11-20"), "2025-01-15"))[:2] == ("2025-11-20", "due_mri")
    early = due(on("ocrelizumab", "2024-06-04", "2024-09-02"), "2025-01-15")
    assert told(early)[:2] == ("2024-12-04", "due_new_baseline")


def test_a_new_baseline_long_missing_was_due_at_its_month_and_not_today():
    item = due(on("ocrelizumab", "2023-01-10", "2023-02-01"), "2024-03-01")
    assert (str(item.due), item.standing(date(2024, 3, 1))) == ("2023-07-10", "passed")


def test_a_person_who_switched_re_baselining_off_gets_the_usual_scan():
    recorded = on("ocrelizumab", "2024-10-01", "2024-06-01")
    profile = Profile.named("neda-3").replace(**{"rebaseline_months.ocrelizumab": 0})
    found = next(item for item in course(recorded, "2024-12-01", profile).baseline.due if item.what == "mri")
    assert told(found)[:2] == ("2025-06-01", "due_mri")


@pytest.mark.parametrize(
    ("last", "day", "until"),
    [("2023-01-10", "2023-04-10", "2023-07-10"), ("2022-05-10", "2022-08-10", "2022-11-10")],
)
def test_natalizumab_with_jcv_positive_asks_for_scans_every_3_to_6_months_from_month_18(last, day, until):
    item = due(on("natalizumab", "2021-01-10", "2021-04-10", last, jcv={"unit": "positive"}), "2023-02-01")
    assert told(item) == (day, "due_jcv_positive", ("CMSC16", "MAG15"))
    assert str(item.until) == until


def test_before_month_18_a_positive_jcv_asks_for_the_first_of_them_at_month_18():
    recorded = on("natalizumab", "2021-01-10", "2021-04-10", "2022-02-10", jcv={"unit": "Positive "})
    assert told(due(recorded, "2022-03-01"))[:2] == ("2022-07-10", "due_jcv_positive")
    sooner = on("natalizumab", "2021-01-10", "2021-04-10", jcv={"unit": "positive"})
    assert told(due(sooner, "2021-06-01"))[:2] == ("2022-04-10", "due_mri")


def test_natalizumab_with_jcv_negative_keeps_to_12_months():
    item = due(on("natalizumab", "2021-01-10", "2021-04-10", "2023-01-10", jcv={"unit": "negative"}), "2023-02-01")
    assert told(item) == ("2024-01-10", "due_jcv_negative", ("CMSC16",))


@pytest.mark.parametrize("jcv", [None, {"value": 2.5}, {"value": 0.1, "unit": "index"}])
def test_a_jcv_index_is_no_word_and_falls_back_to_12_months_with_a_remark(jcv):
    recorded = on("natalizumab", "2021-01-10", "2021-04-10", "2023-01-10", jcv=jcv)
    item = due(recorded, "2023-02-01")
    assert told(item) == ("2024-01-10", "due_jcv_unknown", ("CMSC16",))
    assert "JCV not known: every 3 to 6 months is usual if it is positive" in item.why.text
    assert told(due(recorded, "2022-01-10"))[1] == "due_mri"


def test_the_latest_jcv_result_as_of_the_day_decides():
    results = [{"date": "2021-01-05", "test": "jcv", "unit": "negative"}, {"date": "2022-12-05", "test": "jcv", "unit": "positive"}]
    recorded = journal(treatments=[{"name": "natalizumab", "start": "2021-01-10"}], mri=scans("2021-04-10", "2022-10-10"), measurements=results)
    assert due(recorded, "2022-12-04").why.code == "due_jcv_negative"
    assert due(recorded, "2022-12-05").why.code == "due_jcv_positive"


def test_after_natalizumab_scans_are_usual_every_3_to_4_months_up_to_a_year():
    left = journal(treatments=[{"name": "Tysabri", "start": "2019-01-10", "stop": "2022-01-10"}], mri=scans("2021-12-01", "2022-05-01"))
    item = due(left, "2022-06-01")
    assert told(item) == ("2022-08-01", "due_left_natalizumab", ("MAG15",))
    assert str(item.until) == "2022-09-01"
    assert due(left, "2023-01-10").why.code == "due_left_natalizumab"
    assert due(left, "2023-01-11").why.code == "due_mri"


def test_after_natalizumab_the_first_is_counted_from_the_end_and_none_is_asked_beyond_the_year():
    treatments = [{"name": "Tysabri", "start": "2019-01-10"}, {"name": "ocrelizumab", "start": "2022-01-10"}]
    switched = journal(treatments=treatments, mri=scans("2021-12-01"))
    assert told(due(switched, "2022-02-01"))[:2] == ("2022-04-10", "due_left_natalizumab")
    last_of_them = journal(treatments=treatments, mri=scans("2021-12-01", "2022-10-10"))
    assert told(due(last_of_them, "2022-11-01"))[:2] == ("2023-01-10", "due_left_natalizumab")
    watched = journal(treatments=treatments, mri=scans("2021-12-01", "2022-10-15"))
    assert told(due(watched, "2022-11-01"))[:2] == ("2023-10-15", "due_mri")


@pytest.mark.parametrize(
    ("done", "day"),
    [((), "2020-07-15"), (("2020-03-01",), "2020-07-15"), (("2020-07-01",), "2021-01-15"), (("2020-07-01", "2020-12-20"), "2021-12-20"), (("2020-07-01", "2021-03-01"), "2022-03-01")],
)  # fmt: skip
def test_after_a_transplant_scans_are_usual_at_6_and_12_months_then_yearly(done, day):
    recorded = journal(treatments=[{"name": "AHSCT (BEAM)", "kind": "ahsct", "start": "2020-01-15"}], mri=scans("2019-12-01", *done))
    assert told(due(recorded, "2021-06-01")) == (day, "due_after_ahsct", ("HSC26",))


def test_a_waiting_rise_asks_for_its_confirming_visit_and_says_which_rise():
    scores = [("2022-01-10", 2), ("2023-01-12", 3)]
    recorded = journal(edss=[{"date": day, "score": score, "source": "clinician"} for day, score in scores])
    found = assess(recorded, Window("2022-01-10"), "2023-01-20").due
    item = next(item for item in found if item.what == "confirming_visit")
    assert (str(item.due), item.rule, item.why.code) == ("2023-06-22", "§7.2", "edss_pending")
    assert "KAP18" in item.sources


def test_the_next_appointment_is_listed_as_planned_however_vague():
    visits = [{"date": day} for day in ("2023-01-01", "2023-05", "2023-03-02")]
    excluded = {"date": "2023-02-01", "excluded": "cancelled"}
    item = due(journal(visits=[*visits, excluded]), "2023-01-20", "visit")
    assert (str(item.due), item.rule, str(item.planned)) == ("2023-03-02", "planned", "2023-03-02")
    vague = due(journal(visits=visits), "2023-05-10", "visit")
    assert (str(vague.due), str(vague.planned), vague.standing(date(2023, 5, 10))) == ("2023-05-10", "2023-05", "ahead")
    assert due(journal(visits=visits), "2023-06-01", "visit") is None


def test_a_window_that_has_ended_asks_for_nothing():
    assert assess(journal(mri=scans("2022-01-10")), Window("2022-01-10", "2023-01-10"), "2023-01-20").due == ()


def test_an_excluded_scan_and_one_of_the_spinal_cord_start_no_schedule():
    mri = [*scans("2022-01-10"), {"date": "2022-09-01", "new_t2": 0, "excluded": "someone else's"}, {"date": "2022-10-01", "regions": ["cord"], "new_t2": 0}]
    assert str(due(journal(mri=mri), "2022-11-01").due) == "2023-01-10"


def test_everything_due_names_its_rule_its_reason_and_known_sources():
    cases = [
        on("ocrelizumab", "2024-10-01"),
        on("natalizumab", "2021-01-10", "2021-04-10", jcv={"unit": "positive"}),
        on("AHSCT", "2022-01-10", "2021-04-10"),
        journal(visits=[{"date": "2030-01-01"}]),
    ]
    items = [item for recorded in cases for item in course(recorded, "2025-01-10").baseline.due]
    assert len(items) > 10
    for item in items:
        assert item.rule.startswith("§") or item.rule == "planned"
        assert item.why is not None
        assert item.why.text
        assert all(code in SOURCES for code in item.sources)


def test_the_list_in_neda_status_1_keeps_its_three_keys():
    found = assess(journal(mri=scans("2022-01-10"), visits=[{"date": "2024-01-01"}]), Window("2022-01-10"), "2023-01-20").to_dict()
    assert all(list(item) == ["what", "due", "rule"] for item in found["next"])
    assert {"what": "visit", "due": "2024-01-01", "rule": "planned"} in found["next"]


@pytest.mark.parametrize(("as_of", "code"), [("2022-07-09", "due_mri"), ("2022-07-10", "due_jcv_unknown")])
def test_the_jc_virus_matters_from_the_first_day_of_month_18(as_of, code):
    assert due(on("natalizumab", "2021-01-10", "2021-04-10"), as_of).why.code == code


@pytest.mark.parametrize(("scan", "code"), [("2021-07-10", "due_mri"), ("2021-07-11", "due_jcv_positive")])
def test_a_scan_due_no_later_by_the_usual_schedule_stays_with_it(scan, code):
    item = due(on("natalizumab", "2021-01-10", scan, jcv={"unit": "positive"}), "2021-12-01")
    assert (str(item.due), item.why.code) == ("2022-07-10", code)


@pytest.mark.parametrize(("scan", "code"), [("2024-09-02", "due_new_baseline"), ("2024-09-03", "due_mri")])
def test_a_scan_from_92_days_before_the_month_on_is_the_new_baseline(scan, code):
    assert due(on("ocrelizumab", "2024-06-04", scan), "2024-12-01").why.code == code
