"""The doctor's page as a model: fixed order, newest first, unknown called not recorded."""

from datetime import date

from neda.clinical import Journal, course
from neda.report.document import document
from neda.report.summary import summary

AS_OF = date(2026, 5, 20)
RECORD = {
    "person": {"name": "A. B.", "born": "1987-04-01", "phenotype": "RRMS", "symptom_onset": "2016", "diagnosed": "2016-11",
               "allergies": "penicillin", "matters_to_me": "keep driving"},
    "relapses": [
        {"onset": "2021-09-02", "certainty": "reported", "hours": 720, "fever_or_infection": False, "recovery": "full"},
        {"onset": "2024-02", "certainty": "confirmed", "hours": 500, "systems": ["visual"], "severity": "moderate", "steroids": True},
    ],
    "mri": [
        {"date": "2024-12-03", "new_t2": 0, "contrast": True, "gd_enhancing": 0, "centre": "hospital A"},
        {"date": "2025-06-08", "new_t2": "no new", "contrast": False},
        {"date": "2026-03-11", "new_t2": 0, "contrast": True, "gd_enhancing": 0, "regions": ["brain", "cervical"], "source": "report"},
    ],
    "edss": [
        *({"date": day, "score": 2, "source": "clinician", "assessor": "Dr J"} for day in ("2024-12-04", "2025-10-14", "2026-04-22")),
        {"date": "2026-05-01", "score": 2.5, "source": "self"},
    ],
    "treatments": [
        {"name": "dimethyl fumarate", "start": "2017-01", "stop": "2024-03", "stop_reason": "lack_of_efficacy"},
        {"name": "ocrelizumab", "start": "2024-06-04", "dose": "600 mg"},
    ],
    "measurements": [{"date": "2026-04-01", "test": "igg", "value": 8.1, "unit": "g/l"}],
    "visits": [
        {"date": "2025-10-14", "questions": [{"text": "old and answered", "answer": "yes"}]},
        {"date": "2026-06-20", "questions": [{"text": f"question {number}"} for number in range(1, 6)]},
    ],
    "checkins": [{"date": "2026-05-01", "no_new_symptoms": True}],
}


def made(since=None, **changed):
    journal = Journal.from_dict({"format": "neda-journal/1", **RECORD, **changed})
    return document(journal, course(journal, AS_OF), AS_OF, since=since)


def block(page, name):
    return next(item for item in page.blocks if item.name == name)


def text(page, name):
    return "\n".join(block(page, name).lines)


def test_the_blocks_stand_in_the_order_clinicians_read():
    names = [item.name for item in made().blocks if item.name]
    assert names == [
        "status", "sure", "components", "facts", "changes", "relapses", "mri", "edss", "treatments", "safety", "questions", "matters",
        "missing", "counted", "key", "about",
    ]  # fmt: skip


def test_the_identity_line_has_name_year_of_birth_printing_date_and_period():
    assert made().identity == "A. B. · born 1987 · printed 2026-05-20 · 2017-01..2026-05-20"


def test_the_bottom_line_has_the_verdict_the_drug_and_since_when():
    status = block(made(), "status").lines
    assert status[0] == "[--] NO EVIDENCE RECORDED (NEDA-3 through 2026-03-11)"
    assert status[1].startswith("ocrelizumab since 2024-06-04 · 15 months since baseline 2024-12-03")


def test_each_part_has_result_date_age_and_source():
    parts = block(made(), "components").lines
    assert parts[0].startswith("[--] Relapses: none since 2024-02 · last check-in 2026-05-01 · 19 days ago")
    assert parts[1].endswith("last 2026-03-11 (brain, cervical cord) · 2 months ago · read in the report")
    assert parts[2] == "[--] EDSS: 2.0, baseline 2.0 · last 2026-04-22 (clinician) · 28 days ago"


def test_the_page_agrees_with_the_summary():
    journal = Journal.from_dict({"format": "neda-journal/1", **RECORD})
    lines = summary(course(journal, AS_OF).baseline, journal)
    page = made()
    assert lines.headline in text(page, "status")
    assert lines.drug in text(page, "status")
    assert all(f"{item.finding} · {item.detail}" in "\n".join(block(page, "components").lines) for item in lines.domains)
    assert lines.applied in text(page, "counted")


def test_the_facts_say_which_baseline_was_used_and_why():
    facts = text(made(), "facts")
    assert "relapsing-remitting" in facts
    assert "first symptoms 2016; diagnosed 2016-11" in facts
    assert "baseline 2024-12-03 (ocrelizumab + 6 months); NEDA-3 v1" in facts


def test_what_is_new_since_the_last_visit_is_listed_newest_first():
    assert text(made(), "changes") == (
        "2025-10-14: check-in 2026-05-01 nothing new; EDSS 2026-05-01 2.5; EDSS 2026-04-22 2.0; MRI 2026-03-11 0 new T2, 0 Gd+"
    )


def test_relapses_are_newest_first_with_every_field_or_not_recorded():
    rows = block(made(), "relapses").rows
    assert rows[0] == ("2024-02", "21 d", "visual", "moderate", "yes", "not recorded", "not recorded", "confirmed")
    assert rows[1] == ("2021-09-02", "30 d", "not recorded", "not recorded", "not recorded", "full", "no", "reported")


def test_scans_carry_the_words_of_the_report_and_never_a_zero_nobody_wrote():
    rows = block(made(), "mri").rows
    assert rows[0] == ("2026-03-11", "brain, cervical", "yes", "previous", "0", "not recorded", "0")
    assert rows[1] == ("2025-06-08", "brain", "no", "previous", "no new", "not recorded", "not recorded")


def test_where_the_images_are_is_said_once_for_each_place():
    places = text(made(), "mri")
    assert places == "centre and images: not recorded (2026-03-11, 2025-06-08); hospital A (2024-12-03)"


def test_self_scores_stand_on_their_own_line():
    lines = block(made(), "edss").lines
    assert lines[0] == "clinician or derived, Dr J: 2026-04-22 2.0, 2025-10-14 2.0, 2024-12-04 2.0"
    assert lines[1] == "self (estimate, not counted): 2026-05-01 2.5"
    assert lines[2].endswith("low 2.0, high 2.0")


def test_different_assessors_are_named_score_by_score():
    scores = [{"date": f"2026-0{month}-01", "score": 2, "source": "clinician", "assessor": who} for month, who in ((1, "A"), (2, "B"))]
    assert block(made(edss=scores), "edss").lines[0] == "clinician or derived: 2026-02-01 2.0 (B), 2026-01-01 2.0 (A)"


def test_activity_before_the_new_baseline_is_called_so_in_the_notes():
    page = made(relapses=[{"onset": "2024-08-01", "certainty": "confirmed"}])
    notes = next(item for item in page.annex if item.name == "notes")
    assert "before the new baseline, listed and not counted: relapse 2024-08-01" in notes.lines


def test_a_score_soon_after_a_relapse_is_starred():
    page = made(relapses=[{"onset": "2025-10-01", "certainty": "confirmed"}])
    assert "2025-10-14 2.0*," in text(page, "edss")
    assert "* EDSS within 30 days after a relapse" in text(page, "key")


def test_treatments_are_current_first_with_months_and_the_reason_for_stopping():
    assert text(made(), "treatments") == (
        "now ocrelizumab since 2024-06-04 (23 months), 600 mg; "
        "dimethyl fumarate 2017-01..2024-03 (86 months), stopped: lack of efficacy"
    )


def test_transplants_and_steroids_are_events_and_a_transplant_is_the_current_treatment():
    listed = [
        {"name": "aHSCT", "start": "2024-06-04"},
        {"name": "methylprednisolone", "kind": "steroids", "start": "2021-09-05"},
        {"name": "Avonex", "start": "2015-01-01"},
    ]
    shown = text(made(treatments=listed), "treatments")
    assert shown.startswith("now aHSCT since 2024-06-04")
    assert "Avonex from 2015-01-01, stop not recorded, replaced 2024-06-04" in shown
    assert shown.endswith("methylprednisolone (steroids) 2021-09-05")


def test_safety_facts_say_not_recorded_one_by_one():
    assert text(made(), "safety") == (
        "lymphocytes not recorded; IgG 8.1 g/l (2026-04-01); JCV not recorded; allergies: penicillin; "
        "pregnancy plans: not recorded; scans with contrast: 2 (last 2026-03-11)"
    )


def test_three_questions_stand_on_the_page_and_the_others_are_announced():
    page = made()
    assert block(page, "questions").lines == ("1 question 1", "2 question 2", "3 question 3")
    assert "2 more questions" in page.annex_holds
    annex = next(item for item in page.annex if item.name == "questions")
    assert annex.lines == ("4 question 4", "5 question 5")


def test_older_entries_go_to_the_annex_with_their_number():
    attacks = [{"onset": f"20{year}-01-01", "certainty": "confirmed"} for year in range(10, 18)]
    page = made(relapses=attacks)
    assert [row[0][:4] for row in block(page, "relapses").rows] == ["2017", "2016", "2015", "2014", "2013"]
    assert block(page, "relapses").note == "3 earlier relapse entries: annex"
    assert "3 earlier entries" in page.annex_holds
    assert [row[0][:4] for row in page.annex[0].rows] == ["2012", "2011", "2010"]


def test_a_period_moves_older_entries_to_the_annex():
    page = made(since=date(2026, 1, 1))
    assert [row[0] for row in block(page, "mri").rows] == ["2026-03-11"]
    assert "2026-01-01..2026-05-20" in page.identity


def test_an_excluded_entry_stays_visible_and_its_reason_is_in_the_notes():
    page = made(relapses=[{"onset": "2025-01-01", "certainty": "confirmed", "excluded": "PML, not MS"}])
    assert block(page, "relapses").rows[0][-1] == "excluded"
    notes = next(item for item in page.annex if item.name == "notes")
    assert "relapse 2025-01-01 does not count: PML, not MS" in notes.lines


def test_what_is_missing_and_through_when_each_part_was_seen_is_said():
    missing = text(made(mri=[]), "missing")
    assert "brain MRI" in missing
    assert "MRI not in this window, EDSS 2026-04-22" in text(made(mri=[]), "sure")


def test_the_footer_has_profile_version_changes_and_the_checksum_of_what_was_judged():
    journal = Journal.from_dict({"format": "neda-journal/1", **RECORD})
    status = course(journal, AS_OF).baseline
    assert text(made(), "counted") == f"NEDA-3 v1, as of 2026-05-20, data {status.data}"


def test_a_status_of_its_own_can_be_printed_as_well_as_a_course():
    journal = Journal.from_dict({"format": "neda-journal/1", **RECORD})
    found = course(journal, AS_OF)
    assert document(journal, found.baseline, AS_OF) == document(journal, found, AS_OF)


def test_entries_dated_after_the_day_are_not_printed():
    page = made(mri=[*RECORD["mri"], {"date": "2026-05-21", "new_t2": 9}])
    assert "2026-05-21" not in str(page)


def test_the_first_scan_ever_is_compared_with_none_recorded_and_the_next_with_the_previous():
    scans = [{"date": "2024-12-03", "new_t2": "multiple"}, {"date": "2026-03-11", "new_t2": 0}]
    assert [row[3] for row in block(made(mri=scans), "mri").rows] == ["previous", "none recorded"]
