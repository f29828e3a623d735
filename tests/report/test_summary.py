"""The status in a few lines: exact words, durations that never run to today, unknown kept apart from none."""

from datetime import date

import pytest

from neda.clinical import Journal, Profile, Window, assess, course
from neda.clinical.windows import assess_named
from neda.report.summary import summary

AS_OF = date(2026, 11, 22)
STANDARD = Profile()
ON_DRUG = {
    "relapses": [{"onset": "2024-02-11", "certainty": "confirmed"}],
    "mri": [
        {"date": "2024-12-03", "new_t2": 0, "contrast": True, "gd_enhancing": 0},
        {"date": "2025-12-01", "new_t2": 0, "contrast": True, "gd_enhancing": 0, "enlarging_t2": 0, "compared_with": "2024-12-03"},
        {"date": "2026-06-02", "new_t2": 0, "contrast": True, "gd_enhancing": 0, "enlarging_t2": 0, "compared_with": "2025-12-01"},
    ],
    "edss": [
        {"date": day, "score": 2, "source": "clinician"}
        for day in ("2024-12-04", "2025-06-04", "2026-03-04", "2026-09-04")
    ],
    "treatments": [{"name": "ocrelizumab", "start": "2024-06-04"}],
    "checkins": [{"date": "2026-11-01", "no_new_symptoms": True}],
}


def read(lists, **changed):
    return Journal.from_dict({"format": "neda-journal/1", **lists, **changed})


def told(lists, as_of=AS_OF, profile=STANDARD, **changed):
    journal = read(lists, **changed)
    return summary(course(journal, as_of, profile).baseline, journal)


def line(lines, domain):
    return next(item for item in lines.domains if item.domain == domain)


def test_a_clear_verdict_reads_as_on_the_today_card():
    lines = told(ON_DRUG)
    assert lines.headline == "NO EVIDENCE RECORDED (NEDA-3 through 2026-06-02)"
    assert lines.since == "17 months since the baseline of 2024-12-03 (ocrelizumab + 6 months)"
    assert lines.after == ""
    assert [(item.domain, item.value, item.finding, item.detail) for item in lines.domains] == [
        ("relapse", "no", "none since 2024-02-11", "last check-in 2026-11-01"),
        ("mri", "no", "no new, enlarging or enhancing lesion", "last 2026-06-02 (brain)"),
        ("edss", "no", "2.0, baseline 2.0", "last 2026-09-04 (clinician)"),
    ]
    assert lines.next == ("EDSS due 2027-03-04", "check-in due 2027-05-01", "MRI due 2027-06-02")
    assert lines.drug == "ocrelizumab since 2024-06-04"
    assert lines.applied == "NEDA-3 v1, as of 2026-11-22"
    assert lines.missing == lines.pending == ()


def test_none_is_said_since_an_old_relapse_only_where_somebody_asked_all_the_while():
    relapses = [{"onset": "2019-04", "certainty": "confirmed"}]
    assert line(told(ON_DRUG, relapses=relapses), "relapse").finding == "none recorded since 2024-12-03"
    yearly = [{"date": f"{year}-04-20", "no_new_symptoms": True} for year in range(2020, 2027)]
    assert line(told(ON_DRUG, relapses=relapses, checkins=yearly), "relapse").finding == "none since 2019-04"


def test_the_duration_ends_at_through_even_when_much_time_has_passed_since():
    later = told(ON_DRUG, date(2027, 8, 1))
    assert later.since.startswith("17 months since the baseline of 2024-12-03")


def test_a_verdict_too_old_says_how_long_it_held_and_what_would_help():
    lines = told(ON_DRUG, date(2027, 11, 22))
    assert lines.verdict == "not-assessable"
    assert lines.since.startswith("NEDA-3 held 17 months since the baseline of 2024-12-03")
    assert lines.since.endswith("through 2026-06-02")
    assert lines.helps_most == "a new brain MRI, compared with that of 2026-06-02"


def test_activity_says_what_followed_in_days_up_to_through():
    relapse = {"onset": "2025-03-01", "certainty": "confirmed"}
    lines = told(ON_DRUG, relapses=[relapse])
    assert lines.headline == "ACTIVITY RECORDED (EDA, 2025-03-01)"
    assert lines.after == "none recorded in the 458 days after it, up to 2026-06-02"
    assert line(lines, "relapse").finding == "relapse 2025-03-01"


WORSE = {"date": "2026-11-10", "no_new_symptoms": False, "slowly_worse": True}


def test_what_the_last_check_in_said_stands_with_its_date():
    worse = told(ON_DRUG, checkins=[*ON_DRUG["checkins"], WORSE])
    assert line(worse, "relapse").detail == "last check-in 2026-11-10: slowly worse, no attack"
    assert line(told(ON_DRUG), "relapse").detail == "last check-in 2026-11-01"
    attack = told(ON_DRUG, checkins=[WORSE | {"slowly_worse": None}])
    assert line(attack, "relapse").detail == "last check-in 2026-11-10: new or worse symptoms"


def test_slow_worsening_is_a_remark_of_its_own_until_an_edss_answers_it():
    worse = told(ON_DRUG, checkins=[*ON_DRUG["checkins"], WORSE])
    assert worse.reported == ("slowly worse on 2026-11-10: an EDSS would show whether it counts",)
    assert not any("slowly worse" in flag for flag in worse.flags)
    assert told(ON_DRUG).reported == ()


def test_slow_worsening_covers_no_time_without_relapses_and_the_due_list_says_from_when_it_counts():
    journal = read(ON_DRUG, checkins=[WORSE])
    checkin = next(item for item in course(journal, AS_OF).baseline.due if item.what == "checkin")
    assert str(checkin.due) == "2027-03-04"
    assert checkin.why.text.startswith("6 months after 2026-09-04, the last check-in that says “nothing new” or clinic visit with an EDSS")


def test_a_rolling_window_that_ends_before_today_says_why():
    journal = read(ON_DRUG)
    status = assess_named(journal, "rolling:12", AS_OF, STANDARD)
    assert summary(status, journal).since == (
        "window rolling:12: after 2025-06-02 up to 2026-06-02, the last day on which all parts were observed"
    )


def test_activity_on_the_last_day_observed_claims_no_time_without_activity():
    scans = [*ON_DRUG["mri"][:2], {"date": "2026-06-02", "new_t2": 2, "compared_with": "2025-12-01"}]
    assert told(ON_DRUG, mri=scans).after == ""


def test_the_words_of_the_report_stand_for_the_lesions_found():
    scans = [*ON_DRUG["mri"][:2], {"date": "2026-06-02", "new_t2": "several", "gd_enhancing": 1, "contrast": True}]
    assert line(told(ON_DRUG, mri=scans), "mri").finding == "several new T2, 1 Gd+ on 2026-06-02"


def test_a_clear_scan_does_not_claim_what_its_report_left_out():
    scans = [ON_DRUG["mri"][0], {"date": "2025-12-01", "new_t2": 0}, {"date": "2026-06-02", "new_t2": 0}]
    assert line(told(ON_DRUG, mri=scans), "mri").finding == "no new lesion (enlarging, enhancing not recorded)"


def test_a_scan_without_contrast_says_nothing_about_enhancement():
    scan = {"date": "2026-06-02", "new_t2": 0, "enlarging_t2": 0, "contrast": False, "gd_enhancing": 0}
    lines = told(ON_DRUG, mri=[*ON_DRUG["mri"][:2], scan])
    assert line(lines, "mri").finding == "no new or enlarging lesion (contrast not given)"


def test_what_is_unknown_is_said_by_its_reason_and_never_as_none():
    lines = told(ON_DRUG, mri=[])
    assert line(lines, "mri").value == "unknown"
    assert "no brain MRI" in line(lines, "mri").finding
    assert line(lines, "mri").detail == "no MRI recorded"
    assert lines.headline == "INCOMPLETE"
    assert lines.helps_most


def test_a_self_score_never_stands_for_the_edss():
    scores = [*ON_DRUG["edss"], {"date": "2026-10-01", "score": 6, "source": "self"}]
    edss = line(told(ON_DRUG, edss=scores), "edss")
    assert (edss.finding, edss.detail) == ("2.0, baseline 2.0", "last 2026-09-04 (clinician)")


def test_a_baseline_scan_that_came_late_is_said_beside_the_baseline_and_only_there():
    scans = [scan | {"date": day} for scan, day in zip(ON_DRUG["mri"], ("2025-06-10", "2026-01-10", "2026-06-02"), strict=True)]
    lines = told(ON_DRUG, mri=scans)
    assert lines.since.endswith("since the baseline of 2025-06-10 (ocrelizumab + 6 months; the first MRI came 188 days after that)")
    assert not any("late" in flag for flag in lines.flags)


def test_rebaselining_says_until_when_and_on_what():
    lines = told({"treatments": [{"name": "ocrelizumab", "start": "2026-08-01"}]})
    assert lines.headline == "REBASELINING until 2027-02-01"
    assert lines.since == "ocrelizumab since 2026-08-01; a new baseline is expected around 2027-02-01"


def test_a_waiting_rise_is_pending_with_the_date_that_settles_it():
    scores = [*ON_DRUG["edss"], {"date": "2026-10-01", "score": 3.5, "source": "clinician"}]
    lines = told(ON_DRUG, edss=scores)
    assert lines.verdict == "provisional"
    assert "2027-03-11" in lines.pending[0]


def test_the_date_a_person_set_is_named_as_theirs():
    assert "(the date you set)" in told(ON_DRUG, person={"baseline": "2024-12-03"}).since


def test_changed_parameters_stand_with_the_verdict():
    lines = told(ON_DRUG, profile=STANDARD.replace(confirm_days=84, gd_required=True))
    assert lines.applied == "NEDA-3 v1, changed: confirm_days=84, gd_required=yes, as of 2026-11-22"


def test_no_treatment_and_an_undated_one_are_told_apart():
    assert told(ON_DRUG, treatments=[]).drug == "no treatment recorded now"
    assert told(ON_DRUG, treatments=[{"name": "Tysabri"}]).drug == "Tysabri, start not recorded"
    stopped = [{"name": "Tysabri", "start": "2020-01-01", "stop": "2024-01-01"}]
    assert told(ON_DRUG, treatments=stopped).drug == "no treatment recorded now"


def test_what_is_overdue_is_said_with_usual_schedules_and_never_as_advice():
    lines = told(ON_DRUG, date(2027, 8, 1))
    assert "MRI was due 2027-06-02 (usual schedules)" in lines.next
    assert not any(word in " ".join(lines.next).lower() for word in ("should", "must", "need"))


@pytest.mark.parametrize("lists", [{}, ON_DRUG, {**ON_DRUG, "mri": []}])
def test_what_it_is_stands_always_and_what_neda_does_not_predict_with_every_neda(lists):
    lines = told(lists)
    assert any("not a medical device" in text for text in lines.safety)
    assert any("does not predict" in text for text in lines.safety) == (lines.verdict == "neda")


def test_an_empty_journal_says_that_nothing_is_recorded():
    lines = told({})
    assert lines.headline == "INCOMPLETE"
    assert lines.since == ""
    assert {item.finding for item in lines.domains} == {"no baseline to judge from yet"}
    assert lines.helps_most.startswith("a brain MRI and an EDSS")


def test_another_window_is_named_and_keeps_the_current_drug():
    journal = read(ON_DRUG)
    lines = summary(assess(journal, Window("2025-06-01", "2026-06-01", "plain"), AS_OF, Profile()), journal)
    assert lines.since == "window 2025-06-01..2026-06-01: after 2025-06-01 up to 2026-06-01"
    assert lines.drug == "ocrelizumab since 2024-06-04"


@pytest.mark.parametrize("words", ["\x1b[31mx", "a\nb", "\u202ex", "x" * 100_000])
def test_a_persons_words_are_inert_and_short_in_every_line(words):
    lines = told(ON_DRUG, notes=[{"date": "2025-01-01", "text": "x", "excluded": words}])
    texts = [*lines.flags, lines.drug, lines.since]
    assert all(text.isprintable() and len(text) <= 400 for text in texts)


def test_a_part_last_observed_too_long_ago_is_not_marked_clear():
    scores = [{"date": day, "score": 2, "source": "clinician"} for day in ("2024-12-04", "2025-03-01")]
    lines = told(ON_DRUG, edss=scores, checkins=[])
    assert lines.verdict == "not-assessable"
    for name in ("relapse", "edss"):
        assert line(lines, name).value == "unknown"
        assert line(lines, name).finding.endswith("observed only through 2025-03-01")
    assert line(lines, "mri").value == "no"


def test_the_first_active_scan_stands_with_how_many_more_there_are():
    scans = [{"date": day, "new_t2": count, "contrast": True, "gd_enhancing": 0, "compared_with": before}
             for day, count, before in (("2025-06-01", 2, "2024-12-03"), ("2025-12-01", 1, "2025-06-01"), ("2026-06-02", 0, "2025-12-01"))]
    journal = read(ON_DRUG, mri=[ON_DRUG["mri"][0], *scans])
    said = next(line for line in summary(assess_named(journal, "since-baseline", AS_OF, STANDARD), journal).domains if line.domain == "mri").finding
    assert said == "2 new T2 on 2025-06-01; 1 more active scan"
