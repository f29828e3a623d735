"""The default baseline of §9.1a, by its published vectors."""

from datetime import date

import pytest

from neda.clinical import Journal, Profile, course

AS_OF = "2026-01-15"


def on_ocrelizumab(start, scans, **lists):
    mri = [scan if isinstance(scan, dict) else {"date": scan, "compared_with": "unknown"} for scan in scans]
    return Journal.from_dict(
        {"format": "neda-journal/1", "treatments": [{"name": "ocrelizumab", "start": start}], "mri": mri, **lists}
    )


def baseline(journal, as_of=AS_OF):
    return course(journal, as_of).baseline


def codes(reasons):
    return [reason.code for reason in reasons]


def test_a_new_drug_without_a_new_scan_is_rebaselining_until_its_month():
    status = baseline(on_ocrelizumab("2025-10-01", []))
    assert (status.verdict, status.rebaseline_until) == ("rebaselining", date(2026, 4, 1))


def test_the_first_scan_from_three_months_before_the_anchor_on_is_the_baseline():
    status = baseline(on_ocrelizumab("2024-06-04", ["2024-05-20", "2024-11-20"]))
    assert status.start == date(2024, 11, 20)


def test_a_late_scan_is_the_baseline_and_says_how_late():
    status = baseline(on_ocrelizumab("2024-06-04", ["2024-05-20", "2025-06-10"]))
    assert status.start == date(2025, 6, 10)
    late = next(flag for flag in status.flags if flag.code == "rebaseline_late")
    assert late.text == "re-baseline scan 188 days late"


def test_a_relapse_before_a_late_scan_is_not_hidden_by_it():
    relapse = [{"onset": "2025-02-01", "certainty": "confirmed"}]
    status = baseline(on_ocrelizumab("2024-06-04", ["2024-05-20", "2025-06-10"], relapses=relapse))
    assert (status.start, status.verdict, str(status.first_activity)) == (date(2024, 12, 4), "activity", "2025-02-01")


@pytest.mark.parametrize("day", ["2024-12-20", "2025-01-10", "2025-06-10"])
def test_a_late_scan_that_is_active_itself_is_activity_and_no_clean_start(day):
    scan = {"date": day, "contrast": True, "gd_enhancing": 1, "compared_with": "unknown"}
    status = baseline(on_ocrelizumab("2024-06-04", ["2024-05-20", scan]))
    assert (status.start, status.verdict, str(status.first_activity)) == (date(2024, 12, 4), "activity", day)


def test_without_a_scan_long_after_the_start_the_wanted_scan_is_named_first():
    status = baseline(on_ocrelizumab("2023-01-10", ["2023-02-01"]))
    assert (status.start, status.verdict) == (date(2023, 7, 10), "not-assessable")
    assert status.missing[0].text == "a brain MRI on or after 2023-04-09, to be the new baseline"


def test_a_relapse_after_the_anchor_is_activity_even_without_a_new_scan():
    relapse = [{"onset": "2026-01-10", "certainty": "confirmed"}]
    status = baseline(on_ocrelizumab("2025-07-01", [], relapses=relapse))
    assert (status.verdict, status.start) == ("activity", date(2026, 1, 1))


def test_early_activity_on_a_new_drug_is_listed_beside_rebaselining():
    relapse = [{"onset": "2025-11-10", "certainty": "confirmed"}]
    status = baseline(on_ocrelizumab("2025-10-01", [], relapses=relapse))
    assert status.verdict == "rebaselining"
    assert [str(event.date) for event in status.early] == ["2025-11-10"]
    assert status.events == ()


def test_early_activity_before_the_new_baseline_is_listed_and_not_counted():
    relapse = [{"onset": "2024-07-01", "certainty": "confirmed"}]
    status = baseline(on_ocrelizumab("2024-06-04", ["2024-11-20"], relapses=relapse))
    assert status.verdict != "activity"
    assert [str(event.date) for event in status.early] == ["2024-07-01"]


def test_a_baseline_the_person_set_wins():
    journal = on_ocrelizumab("2024-06-04", ["2024-11-20"], person={"baseline": "2025-03-01"})
    status = baseline(journal)
    assert status.start == date(2025, 3, 1)
    assert codes(status.flags)[0] == "baseline_set"


def test_without_treatment_the_first_scan_and_score_within_three_months_make_the_baseline():
    journal = Journal.from_dict(
        {
            "format": "neda-journal/1",
            "mri": [{"date": "2020-01-10"}, {"date": "2022-01-10"}],
            "edss": [{"date": "2022-03-01", "score": 2.0, "source": "clinician"}],
        }
    )
    assert baseline(journal).start == date(2022, 3, 1)


def test_a_score_shadowed_by_a_relapse_makes_no_baseline():
    journal = Journal.from_dict(
        {
            "format": "neda-journal/1",
            "relapses": [{"onset": "2022-02-20", "certainty": "confirmed"}],
            "mri": [{"date": "2022-01-10"}],
            "edss": [{"date": "2022-03-01", "score": 2.0, "source": "clinician"}],
        }
    )
    status = baseline(journal)
    assert status.start == date(2022, 1, 10)
    assert codes(status.missing)[0] == "baseline_pair_wanted"


def test_an_empty_journal_asks_for_exactly_one_thing():
    status = baseline(Journal())
    assert (status.verdict, status.start, status.through) == ("not-assessable", None, None)
    assert [reason.text for reason in status.missing] == [
        "a brain MRI and an EDSS within three months of each other, to be the baseline"
    ]


def test_a_stopped_drug_is_no_current_epoch():
    journal = on_ocrelizumab("2024-06-04", ["2024-11-20"])
    stopped = Journal.from_dict(
        {**journal.to_dict(), "treatments": [{"name": "ocrelizumab", "start": "2024-06-04", "stop": "2025-06-01"}]}
    )
    assert baseline(stopped).treatment is None
    assert baseline(journal).treatment == "ocrelizumab"


def test_an_induction_drug_stays_current_after_its_courses():
    data = {"format": "neda-journal/1", "treatments": [{"name": "Mavenclad", "start": "2023-01-10", "stop": "2024-01-15"}]}
    status = baseline(Journal.from_dict(data))
    assert (status.treatment, status.start) == ("Mavenclad", date(2024, 1, 10))


def test_a_late_active_scan_is_dated_even_when_a_relapse_followed_it():
    scan = {"date": "2024-12-20", "contrast": True, "gd_enhancing": 1, "compared_with": "unknown"}
    relapse = [{"onset": "2025-06-01", "certainty": "confirmed"}]
    status = baseline(on_ocrelizumab("2024-06-04", [scan], relapses=relapse))
    assert (str(status.first_activity), len(status.events)) == ("2024-12-20", 2)


def test_a_suspected_attack_before_a_late_scan_is_said_beside_the_verdict():
    doubtful = [{"onset": "2025-02-01", "certainty": "suspected"}]
    status = baseline(on_ocrelizumab("2024-06-04", ["2025-06-10"], relapses=doubtful))
    assert status.start == date(2025, 6, 10)
    passed = [flag.text for flag in status.flags if flag.code == "open_before_baseline"]
    assert passed == ["before the late baseline MRI of 2025-06-10: episode 2025-02-01: duration, fever or infection, a clinician's opinion missing"]


def test_an_enhancing_lesion_soon_after_a_new_drug_is_listed_as_early():
    scan = {"date": "2024-06-20", "contrast": True, "gd_enhancing": 1, "compared_with": "unknown"}
    status = baseline(on_ocrelizumab("2024-06-04", [scan, "2024-12-01"]))
    assert [(event.what, str(event.date)) for event in status.early] == [("gd", "2024-06-20")]


def test_a_missing_score_stays_named_beside_the_wanted_scan():
    kept = [{"date": "2025-12-01", "no_new_symptoms": True}]
    status = baseline(on_ocrelizumab("2023-01-10", [], checkins=kept))
    assert codes(status.missing) == ["baseline_scan_wanted", "no_checkin", "no_edss_near"]


def test_re_baselining_switched_off_judges_from_the_start_of_the_drug():
    journal = on_ocrelizumab("2025-10-01", [])
    off = course(journal, AS_OF, Profile().replace(**{"rebaseline_months.ocrelizumab": 0})).baseline
    assert (off.verdict, off.start) == ("not-assessable", date(2025, 10, 1))


@pytest.mark.parametrize("turned", [False, True])
def test_the_order_of_two_drugs_known_only_by_one_year_changes_nothing(turned):
    treatments = [{"name": "Rebif", "start": "2022", "stop": "2022"}, {"name": "ocrelizumab", "start": "2022"}]
    data = {"format": "neda-journal/1", "treatments": treatments[::-1] if turned else treatments}
    assert baseline(Journal.from_dict(data)).treatment == "ocrelizumab"


@pytest.mark.parametrize(("as_of", "verdict"), [("2026-07-02", "rebaselining"), ("2026-07-03", "not-assessable")])
def test_a_new_baseline_scan_is_overdue_from_93_days_after_the_anchor(as_of, verdict):
    assert baseline(on_ocrelizumab("2025-10-01", []), as_of).verdict == verdict


def test_while_rebaselining_the_new_scan_is_due_beside_the_usual_visits():
    seen = [{"date": "2025-12-01", "score": 2.0, "source": "clinician"}]
    status = baseline(on_ocrelizumab("2025-10-01", ["2025-09-20"], edss=seen))
    assert [(item.what, str(item.due)) for item in status.due] == [
        ("mri", "2026-04-01"), ("edss", "2026-06-01"), ("checkin", "2026-06-01"),
    ]  # fmt: skip


def test_a_baseline_set_for_today_is_one():
    status = baseline(on_ocrelizumab("2024-06-04", ["2024-11-20"], person={"baseline": AS_OF}))
    assert (status.start, codes(status.flags)[0]) == (date(2026, 1, 15), "baseline_set")


def test_a_baseline_known_only_by_month_counts_by_its_last_day_and_never_lies_ahead():
    assert baseline(on_ocrelizumab("2024-06-04", [], person={"baseline": "2025-03"})).start == date(2025, 3, 31)
    assert baseline(on_ocrelizumab("2024-06-04", [], person={"baseline": "2026-01"})).start == date(2026, 1, 15)


def test_activity_on_the_new_baseline_scan_itself_is_early():
    active = {"date": "2024-11-20", "contrast": True, "gd_enhancing": 1, "compared_with": "unknown"}
    status = baseline(on_ocrelizumab("2024-06-04", [active]))
    assert (status.start, [str(event.date) for event in status.early]) == (date(2024, 11, 20), ["2024-11-20"])


def test_a_scan_on_the_anchor_is_not_late_and_one_a_day_after_it_is():
    assert "rebaseline_late" not in codes(baseline(on_ocrelizumab("2024-06-04", ["2024-12-04"])).flags)
    late = baseline(on_ocrelizumab("2024-06-04", ["2024-12-05"]))
    assert "re-baseline scan 1 days late" in [flag.text for flag in late.flags]


@pytest.mark.parametrize("day", ["2025-01-04", "2025-01-05"])
def test_an_active_scan_around_31_days_late_is_not_hidden_as_a_reference(day):
    scan = {"date": day, "contrast": True, "gd_enhancing": 1, "compared_with": "unknown"}
    status = baseline(on_ocrelizumab("2024-06-04", [scan]))
    assert (status.verdict, str(status.first_activity), status.window_kind) == ("activity", day, "plain" if day == "2025-01-04" else "start")


@pytest.mark.parametrize(("scan", "start"), [("2024-09-03", date(2024, 9, 3)), ("2024-09-02", date(2024, 12, 4))])
def test_a_new_baseline_scan_is_made_from_92_days_before_the_anchor_on(scan, start):
    assert baseline(on_ocrelizumab("2024-06-04", [scan])).start == start


def test_a_scan_of_today_can_be_the_new_baseline():
    assert baseline(on_ocrelizumab("2025-07-01", [AS_OF])).start == date(2026, 1, 15)


def paired(*scans, score="2022-01-10"):
    lists = {"mri": [{"date": day} for day in scans], "edss": [{"date": score, "score": 2.0, "source": "clinician"}]}
    status = baseline(Journal.from_dict({"format": "neda-journal/1", **lists}))
    return str(status.start) if "baseline_pair" in codes(status.flags) else None


@pytest.mark.parametrize(
    ("scan", "start"),
    [("2021-10-09", None), ("2021-10-10", "2022-01-10"), ("2022-04-12", "2022-04-12"), ("2022-04-13", None)],
)
def test_a_scan_and_a_score_up_to_92_days_apart_make_the_baseline(scan, start):
    assert paired(scan) == start


def test_the_earliest_pair_makes_the_baseline():
    assert paired("2021-10-20", "2022-01-05", "2022-03-01") == "2022-01-10"
    assert paired("2015-01-01", "2022-01-12", "2022-03-01") == "2022-01-12"


def test_a_transplant_is_re_baselined_from_its_second_month_above_0():
    data = {"format": "neda-journal/1", "treatments": [{"name": "aHSCT", "start": "2024-06-04"}], "mri": [{"date": "2024-12-04"}]}
    status = baseline(Journal.from_dict(data))
    assert (status.start, codes(status.flags)[0]) == (date(2024, 12, 4), "baseline_scan")
    assert str(baseline(Journal.from_dict({**data, "mri": []}), "2024-12-31").rebaseline_until) == "2024-12-04"
