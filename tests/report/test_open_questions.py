"""The questions of appointments: what was carried over stands once, at the appointment it waits for now."""

from datetime import date

from neda.clinical.courses import course
from neda.clinical.journal import Journal
from neda.report.document import document
from neda.report.questions import left_open, waiting
from neda.report.sheets import sheet
from neda.report.text import to_text

TODAY = date(2026, 11, 22)


def journal(*visits):
    return Journal.from_dict({"format": "neda-journal/1", "visits": [
        {"date": day, "questions": [{"text": text} | ({"answer": answer} if answer else {}) for text, answer in asked]} for day, *asked in visits
    ]})  # fmt: skip


def texts(items):
    return [item.question.text for item in items]


CARRIED = journal(
    ("2026-05-01", ("Why the rash?", ""), ("May I swim?", "")),
    ("2026-08-01", ("why  the rash?", "")),
    ("2026-12-01", ("Why the rash?", ""), ("Next MRI?", "")),
)


def test_a_question_carried_over_waits_once_at_its_last_appointment():
    assert texts(waiting(CARRIED, TODAY)) == ["Why the rash?", "Next MRI?", "May I swim?"]
    assert waiting(CARRIED, TODAY)[0].visit.date.text == "2026-12-01"
    assert texts(left_open(CARRIED, TODAY)) == ["May I swim?"]


def test_a_question_answered_later_waits_no_more():
    answered = journal(("2026-05-01", ("Why the rash?", "")), ("2026-08-01", ("Why the rash?", "a mosquito")))
    assert waiting(answered, TODAY) == ()


def test_a_question_answered_before_and_asked_again_waits():
    again = journal(("2026-05-01", ("Next MRI?", "in June")), ("2026-12-01", ("Next MRI?", "")))
    assert texts(waiting(again, TODAY)) == ["Next MRI?"]


def test_an_appointment_of_today_is_still_ahead():
    assert texts(waiting(journal(("2026-11-22", ("Today?", ""))), TODAY, only_next=True)) == ["Today?"]
    assert left_open(journal(("2026-11-22", ("Today?", ""))), TODAY) == ()
    assert texts(left_open(journal(("2026-11-21", ("Yesterday?", ""))), TODAY)) == ["Yesterday?"]


def test_only_the_sheet_of_the_next_appointment_leaves_out_further_ones():
    both = journal(("2027-03-01", ("Later?", "")), ("2026-12-01", ("Soon?", "")))
    assert texts(waiting(both, TODAY)) == ["Soon?", "Later?"]
    assert texts(waiting(both, TODAY, only_next=True)) == ["Soon?"]


def test_a_carried_question_stands_once_on_the_page_and_on_the_sheet():
    told = course(CARRIED, TODAY)
    for made in (document(CARRIED, told, TODAY), sheet("visit", CARRIED, told, TODAY)):
        text = to_text(made).lower()
        assert text.count("the rash?") == 1
        assert "next mri?" in text
        assert "may i swim?" in text
