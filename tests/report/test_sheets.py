"""The sheets to take along, read as they are printed: for the appointment, the transplant team, the clinic."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from neda.clinical import Journal, Profile, Window, assess, course
from neda.clinical.clinic_checklist import QUESTIONS, RED_FLAGS
from neda.clinical.profiles import NAMES as PROFILES
from neda.clinical.windows import assess_named
from neda.examples import load
from neda.report.plain import parts, to_plain
from neda.report.sheets import NAMES, NoClinicError, sheet
from neda.report.text import to_text
from neda.wording import safety

NOW = date(2026, 6, 30)
CLEAN = {"contrast": True, "gd_enhancing": 0, "new_t2": 0, "enlarging_t2": 0}
HOSTILE = "[bold]\x1b[31mred[/] \u202e" + "x" * 2000


def journal(**lists):
    return Journal.from_dict({"format": "neda-journal/1", **lists})


def made(name, record, as_of=NOW, **options):
    return sheet(name, record, course(record, as_of), as_of, **options)


def printed(name, record, as_of=NOW, **options):
    return to_text(made(name, record, as_of, **options))


def flat(text):
    return " ".join(text.split())


def lines_of(document, label):
    return [line for block in document.blocks if block.label == label for line in block.lines]


def example(name):
    return load(name, date(2026, 11, 22)).journal


# --- every sheet


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("record", ["example", "ghezzi", "inshasi", "obradovic", "empty"])
def test_every_sheet_says_what_the_program_is_and_fits_80_columns(name, record):
    document = made(name, journal() if record == "empty" else example(record), date(2026, 11, 22))
    text = to_text(document)
    assert safety.what_it_is() in flat(text)
    assert max(map(len, text.splitlines())) <= 80
    assert safety.what_it_is() in to_plain(document)


def test_every_worked_journal_has_its_sheets_by_every_rule_set():
    cases = json.loads((Path(__file__).parents[1] / "cases" / "worked-examples.json").read_text(encoding="utf-8"))
    journals = [case["journal"] for case in cases]
    assert len(journals) > 50
    for number, data in enumerate(journals):
        record, profile = Journal.from_dict(data), Profile.named(PROFILES[number % len(PROFILES)])
        status = course(record, "2023-06-30", profile).baseline
        for name in NAMES:
            document = sheet(name, record, status, NOW)
            assert max(map(len, to_text(document).splitlines())) <= 80
            assert to_plain(document)


@pytest.mark.parametrize("name", ["visit", "transplant", "clinic"])
def test_hostile_words_are_shown_inert_and_never_break_a_sheet(name):
    record = journal(
        person={"name": HOSTILE, "matters_to_me": HOSTILE},
        treatments=[{"name": HOSTILE, "kind": "dmt", "start": "2020-01-01"}],
        visits=[{"date": "2026-01-10", "with": HOSTILE, "questions": [{"text": HOSTILE, "answer": HOSTILE}]}, {"date": "2026-07-01", "questions": [{"text": HOSTILE}]}],
        relapses=[{"onset": "2026-02-01", "certainty": "confirmed", "symptoms": HOSTILE}],
        clinics=[{"name": "City", "place": HOSTILE, "note": HOSTILE, "answers": {"price": {"answer": HOSTILE}, HOSTILE[:50]: {"answer": HOSTILE}}}],
    )
    document = made(name, record, clinic="city" if name == "clinic" else None)
    for text in (to_text(document), "\n".join(to_plain(document))):
        assert not re.search("[\x00-\x09\x0b-\x1f\u202e]", text)
        assert "[bold]" in text


def test_a_status_serves_as_well_as_a_course():
    record = journal(edss=[{"date": "2026-01-01", "score": 2.0, "source": "clinician"}])
    for name in NAMES:
        assert sheet(name, record, course(record, NOW).baseline, NOW) == made(name, record)


def test_a_table_on_a_narrow_screen_repeats_its_heads_in_every_row():
    glance = next(part for part in parts(made("transplant", journal())) if part.heading == "AT A GLANCE")
    assert glance.lines[0].startswith("Age: ECTRIMS: unknown; EBMT: unknown")


def test_plain_lines_say_nothing_twice_that_a_table_and_the_lines_beneath_it_say():
    treated = journal(treatments=[{"name": "Rebif", "start": "2020-01-10"}])
    assert any(part.heading == "COMPARED" for part in parts(made("transplant", treated)))
    lines = to_plain(made("transplant", treated))
    assert not any(line.startswith(("AT A GLANCE", "COMPARED", "Relapses: number")) for line in lines)
    assert any(line.startswith("Age: unknown because") for line in lines)
    assert any(line.startswith("Rebif, 2020-01-10 to now: ") for line in lines)


# --- the appointment


VISITS = [
    {"date": "2026-01-10", "with": "Dr A", "questions": [{"text": "Old and open?"}, {"text": "Old and done?", "answer": "done"}]},
    {"date": "2026-07-10", "with": "Dr B", "questions": [{"text": f"Question {number}?"} for number in range(1, 4)]},
]


def test_the_visit_sheet_follows_a_consultation():
    document = made("visit", journal(visits=VISITS, person={"matters_to_me": "work"}))
    labels = [block.label for block in document.blocks if block.label]
    assert labels == ["THE VISIT", "CHANGED", "STATUS", "QUESTIONS", "DUE", "MISSING", "MATTERS", "LAST TIME", "RULES"]


def test_three_questions_with_room_for_answers_and_the_rest_is_counted():
    lines = lines_of(made("visit", journal(visits=VISITS)), "QUESTIONS")
    assert [line for line in lines if line[0].isdigit() and "?" in line] == ["1 Question 1?", "2 Question 2?", "3 Question 3?"]
    assert sum("answer:" in line for line in lines) == 3
    assert "1 more question waits in the journal" in lines


def test_a_question_left_open_at_an_earlier_visit_is_asked_again():
    lines = lines_of(made("visit", journal(visits=VISITS[:1])), "QUESTIONS")
    assert lines[0] == "1 Old and open?"
    assert not any("Old and done?" in line for line in lines)


def test_what_was_answered_stands_with_the_last_visit():
    assert lines_of(made("visit", journal(visits=VISITS)), "LAST TIME") == ["Old and done? -> done"]


def test_without_visits_and_questions_the_sheet_says_so():
    text = flat(printed("visit", journal()))
    assert "no appointment recorded" in text
    assert "no earlier visit recorded, so what is new since then cannot be said" in text
    assert "none recorded; neda add visit takes them" in text


def test_a_visit_today_is_the_one_this_is_for():
    lines = lines_of(made("visit", journal(visits=[{"date": "2026-06-30"}, {"date": "2026-06-29"}])), "THE VISIT")
    assert lines == ["2026-06-30", "last visit 2026-06-29"]


def test_an_excluded_visit_is_none():
    document = made("visit", journal(visits=[{"date": "2026-07-01", "excluded": "cancelled"}, {"date": "2026-01-01", "excluded": "x"}]))
    assert "no appointment recorded" in lines_of(document, "THE VISIT")[0]


def changed(**lists):
    visit = {"visits": [{"date": "2026-01-10"}]}
    return lines_of(made("visit", journal(**visit, **lists)), "CHANGED")


def test_only_what_is_dated_behind_the_last_visit_has_changed():
    relapses = [{"onset": day, "certainty": "confirmed"} for day in ("2026-01-10", "2026-01-11", "2026-07-01")]
    found = [line for line in changed(relapses=relapses) if line.startswith("relapse")]
    assert len(found) == 1
    assert "2026-01-11" in found[0]


def test_nothing_new_recorded_is_said():
    assert "no new relapse, MRI, EDSS, treatment, test or symptom recorded" in changed()


def test_symptoms_starts_stops_and_courses_are_changes():
    lines = changed(
        checkins=[
            {"date": "2026-02-01", "no_new_symptoms": True},
            {"date": "2026-03-01", "no_new_symptoms": False, "slowly_worse": True},
            {"date": "2026-04-01", "no_new_symptoms": False},
        ],
        treatments=[
            {"name": "Rebif", "start": "2020-01-01", "stop": "2026-02-01", "stop_reason": "side_effects"},
            {"name": "Ocrevus", "start": "2026-02-10", "courses": ["2026-02-10", "2026-02-24", "2026-09-01"]},
        ],
        measurements=[{"date": "2026-03-02", "test": "t25fw", "value": 5.1, "unit": "s"}],
    )
    text = "\n".join(lines)
    for expected in (
        "check-in 2026-02-01: no new or worse symptoms",
        "check-in 2026-03-01: slowly worse, no attack",
        "check-in 2026-04-01: new or worse symptoms",
        "Rebif stopped 2026-02-01, reason: side effects",
        "Ocrevus started 2026-02-10",
        "Ocrevus given 2026-02-10, 2026-02-24",
        "timed 25-foot walk (T25FW) 5.1 s",
    ):
        assert expected in text
    assert "2026-09-01" not in text


def test_every_change_names_its_entry():
    record = journal(visits=[{"date": "2026-01-10"}], relapses=[{"onset": "2026-02-01", "certainty": "confirmed"}])
    line = lines_of(made("visit", record), "CHANGED")[-1]
    assert line.endswith(f"[{record.relapses[0].id[:8]}]")


def test_more_than_ten_changes_are_counted():
    relapses = [{"onset": f"2026-{month:02}-{day:02}", "certainty": "pseudo"} for month in (2, 3, 4) for day in (1, 8, 15, 22)]
    lines = changed(relapses=relapses)
    assert lines[-1] == "2 more; neda list shows them"
    assert sum(line.startswith("relapse") for line in lines) == 10


def test_another_verdict_than_at_the_last_visit_is_said():
    record = {"edss": [{"date": "2025-12-20", "score": 2.0, "source": "clinician"}], "mri": [{"date": "2025-12-22", **CLEAN}]}
    assert any("as at that visit" in line for line in changed(**record))
    active = changed(**record, relapses=[{"onset": "2026-02-01", "certainty": "confirmed"}])
    assert any(line == "status: ACTIVITY RECORDED (EDA, 2026-02-01); at that visit: INCOMPLETE" for line in active)


def test_a_window_that_did_not_exist_at_the_last_visit_is_not_compared():
    record = journal(visits=[{"date": "2026-01-10"}], treatments=[{"name": "Rebif", "start": "2026-02-01"}])
    status = assess_named(record, "epoch:Rebif", NOW, Profile())
    lines = lines_of(sheet("visit", record, status, NOW), "CHANGED")
    assert not any(line.startswith("status") for line in lines)


def test_what_would_help_most_stands_first_among_what_is_missing():
    lines = lines_of(made("visit", journal(edss=[{"date": "2026-01-01", "score": 2.0, "source": "clinician"}])), "MISSING")
    assert lines[0].startswith("would help most: ")
    assert "Relapses: not observed" in lines


def test_a_complete_record_lacks_nothing():
    clear = journal(
        mri=[{"date": day, **CLEAN} for day in ("2025-01-10", "2026-01-10", "2026-06-10")],
        edss=[{"date": day, "score": 2.0, "source": "clinician"} for day in ("2025-01-10", "2026-06-10")],
        checkins=[{"date": day, "no_new_symptoms": True} for day in ("2025-12-10", "2026-06-10")],
    )
    document = made("visit", clear)
    assert lines_of(document, "MISSING")[0] == "nothing that this verdict needs"
    assert "NO EVIDENCE RECORDED" in lines_of(document, "STATUS")[0]
    assert "NEDA does not predict the future" in flat(to_text(document))


def test_slow_worsening_reported_stands_first_and_in_the_person_s_own_words():
    told = {"date": "2026-05-01", "no_new_symptoms": False, "slowly_worse": True, "note": "legs heavier on stairs"}
    seen = [{"date": "2026-04-01", "with": "Dr A"}]
    document = made("visit", journal(checkins=[told], visits=seen))
    labels = [block.label for block in document.blocks if block.label]
    assert labels[:2] == ["THE VISIT", "REPORTED"]
    assert lines_of(document, "REPORTED") == ["slowly worse on 2026-05-01: an EDSS would show whether it counts"]
    assert any("slowly worse, no attack; note: legs heavier on stairs [" in line for line in lines_of(document, "CHANGED"))
    assert "last check-in 2026-05-01: slowly worse, no attack" in " ".join(lines_of(document, "STATUS"))


def test_while_slow_worsening_waits_for_an_edss_something_is_missing():
    clear = {
        "mri": [{"date": day, **CLEAN} for day in ("2025-01-10", "2026-01-10", "2026-06-10")],
        "edss": [{"date": day, "score": 2.0, "source": "clinician"} for day in ("2025-01-10", "2026-06-10")],
        "checkins": [{"date": "2025-12-10", "no_new_symptoms": True}, {"date": "2026-06-20", "no_new_symptoms": False, "slowly_worse": True}],
    }
    assert "nothing that this verdict needs" not in lines_of(made("visit", journal(**clear)), "MISSING")


def test_the_rise_that_waits_is_said_once_in_full_where_it_is_due():
    document = made("visit", example("example"), date(2026, 11, 22))
    assert "confirming visit due 2027-03-25" in lines_of(document, "DUE")
    assert sum("awaits confirmation" in line for line in lines_of(document, "MISSING")) == 1


def test_changed_parameters_stand_on_the_sheet():
    record = journal(edss=[{"date": "2026-01-01", "score": 2.0, "source": "clinician"}])
    status = assess(record, Window("2026-01-01"), NOW, Profile().replace(confirm_days=84))
    assert "changed: confirm_days=84" in flat(to_text(sheet("visit", record, status, NOW)))


# --- the clinic


CITY = {"name": "City Transplant Centre", "place": "Bergen", "answers": {"accreditation": {"answer": "JACIE 1234", "note": "seen"}, "flag-guarantee": {"answer": "yes, in writing"}, "parking": {"answer": "free"}}}


def test_a_blank_checklist_asks_everything():
    document = made("clinic", journal())
    text = flat(to_text(document))
    assert all(f"[{name}]" in text for name in (*QUESTIONS, *RED_FLAGS))
    assert text.count("-> blank") == len(QUESTIONS)
    assert text.index("QUESTION 10") < text.index("WARNING")
    assert "none recorded; neda add clinic" in text


def test_recorded_clinics_are_listed_with_their_blanks():
    lines = lines_of(made("clinic", journal(clinics=[CITY])), "CLINICS")
    assert lines[0].startswith("City Transplant Centre [")
    assert "1 of 10 questions answered, 9 blank; warning signs: 1 answered yes, 6 not checked" in lines[0]


def test_a_clinic_s_answers_stand_with_their_questions_and_a_raised_sign_stands_first():
    document = made("clinic", journal(clinics=[CITY]), clinic="city transplant centre")
    assert "City Transplant Centre · Bergen" in document.identity
    labels = [block.label for block in document.blocks if block.label]
    assert labels.index("WARNING") < labels.index("QUESTION 1")
    assert lines_of(document, "WARNING")[0] == "[!!] a result is guaranteed, or a “cure” is promised [flag-guarantee]: yes, in writing"
    answers = [lines_of(document, f"QUESTION {number}")[1] for number in range(1, 11)]
    assert answers[0] == "-> JACIE 1234 (note: seen)"
    assert sum(line.startswith("-> blank") for line in answers) == 9
    assert lines_of(document, "OTHER") == ["parking -> free"]
    assert lines_of(document, "STATUS") == ["1 of 10 questions answered, 9 blank", "warning signs: 1 answered yes, 6 not checked"]


def test_a_clinic_is_found_by_its_name_the_beginning_of_it_or_its_id():
    record = journal(clinics=[CITY, {"name": "City"}, {"name": "Coast"}])
    ids = {item.name: item.id for item in record.clinics}
    for typed, name in (("city", "City"), ("City  Trans", "City Transplant Centre"), ("coast", "Coast"), (ids["Coast"][:8], "Coast")):
        assert made("clinic", record, clinic=typed).identity.startswith(f"{name} ·")


@pytest.mark.parametrize("typed", ["nowhere", "   ", "c", "\x1b[31m" + "z" * 500])
def test_a_clinic_that_is_not_recorded_or_not_clear_is_refused_in_a_sentence(typed):
    record = journal(clinics=[CITY, {"name": "Coast"}])
    with pytest.raises(NoClinicError) as refused:
        made("clinic", record, clinic=typed)
    assert "City Transplant Centre [" in str(refused.value)
    assert len(str(refused.value)) < 400
    assert "\x1b" not in str(refused.value)


def test_a_clinic_is_refused_with_an_example_where_none_is_recorded():
    with pytest.raises(NoClinicError, match="neda add clinic"):
        made("clinic", journal(), clinic="City")
