"""Prepare: questions for the next appointment, what was left open, and the sheets."""

from datetime import date
from pathlib import Path

import pytest

from neda.clinical import Journal
from neda.tui import visit_questions as questions

DAY = date(2026, 11, 22)
PAST = {"date": "2026-05-20", "questions": [{"text": "Is a new MRI needed?", "answer": "in June"}, {"text": "Why the rash?"}]}
AHEAD = {"date": "2026-12-03", "with": "Dr Jensen", "questions": [{"text": "Should the spine be scanned?"}]}


def journal(*visits):
    return Journal.from_dict({"format": "neda-journal/1", "visits": list(visits)})


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["2026-11-21", "2026-11-22", "2026-12-03"], "2026-11-22"),
        (["2026-11-21"], None),
        (["2027", "2026-12"], "2026-12"),
        (["2026-11"], "2026-11"),
        ([], None),
    ],
)
def test_the_next_appointment_is_the_first_one_that_may_still_lie_ahead(dates, expected):
    found = questions.next_visit(journal(*({"date": day} for day in dates)), DAY)
    assert (found.date.text if found else None) == expected


def test_an_appointment_marked_as_not_counting_is_not_the_next_one():
    assert questions.next_visit(journal({"date": "2026-12-03", "excluded": "cancelled"}), DAY) is None


def test_an_unanswered_question_of_a_past_appointment_is_left_open_until_it_is_asked_again():
    both = journal(PAST, AHEAD)
    assert [item.question.text for item in questions.left_open(both, DAY)] == ["Why the rash?"]
    again = {**AHEAD, "questions": [*AHEAD["questions"], {"text": "Why the rash?"}]}
    assert questions.left_open(journal(PAST, again), DAY) == ()


def test_an_answer_stays_with_its_appointment_and_an_empty_one_opens_the_question_again():
    visit = journal(PAST).visits[0]
    asked = questions.asked_at(visit)[1]
    answered = questions.answered(asked, "an allergy")
    assert [(item.text, item.answer) for item in answered.questions] == [("Is a new MRI needed?", "in June"), ("Why the rash?", "an allergy")]
    assert questions.answered(questions.asked_at(answered)[1], "") == visit
    assert [item.text for item in questions.without(asked).questions] == ["Is a new MRI needed?"]


@pytest.fixture
def planned(file, make):
    """A journal with an appointment behind and one ahead."""
    file.add([make("visit", **PAST), make("visit", **AHEAD)])
    return file


def asked(file):
    return {item.date.text: [(question.text, question.answer) for question in item.questions] for item in file.read().visits}


async def test_a_question_is_written_down_answered_and_asked_again(start, planned, wait_for):
    async with start(planned).run_test(size=(80, 24)) as pilot:
        await pilot.press("5")
        await wait_for(pilot, "Next appointment: 2026-12-03, Dr Jensen")
        await pilot.press("b", *"Why [/] so?", "enter")
        await wait_for(pilot, "Saved for 2026-12-03: Why [/] so?")
        assert asked(planned)["2026-12-03"][-1] == ("Why [/] so?", None)
        await pilot.press("up", "enter")
        await wait_for(pilot, "What was the answer?")
        await pilot.press(*"no", "enter")
        await wait_for(pilot, "Answer: no")
        await pilot.press("down", "down", "k")
        await wait_for(pilot, "Asked again on 2026-12-03: Why the rash?")
    assert asked(planned) == {
        "2026-05-20": [("Is a new MRI needed?", "in June"), ("Why the rash?", None)],
        "2026-12-03": [("Should the spine be scanned?", None), ("Why [/] so?", "no"), ("Why the rash?", None)],
    }


async def test_a_question_is_deleted_after_a_yes_and_undo_brings_it_back(start, planned, wait_for):
    before = asked(planned)
    async with start(planned).run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "up", "d")
        await wait_for(pilot, "Delete this question?")
        await pilot.press("enter")
        assert asked(planned) == before
        await pilot.press("d", "y")
        await wait_for(pilot, "Deleted: Should the spine be scanned?")
        assert asked(planned)["2026-12-03"] == []
        await pilot.press("u")
        await wait_for(pilot, "Undone: changed visit 2026-12-03")
    assert asked(planned) == before


async def test_a_question_that_was_left_half_typed_stands_there_the_next_time(start, planned, wait_for):
    async with start(planned).run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "b", *"half", "escape")
        await wait_for(pilot, "NEDA journal · Prepare")
        await pilot.press("b")
        await wait_for(pilot, "half")
        await pilot.press("enter")
        await wait_for(pilot, "Saved for 2026-12-03: half")


async def test_a_question_shows_what_is_typed_after_a_form_was_open(start, planned, wait_for):
    async with start(planned).run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        await wait_for(pilot, "New note")
        await pilot.press("escape", "5", "b", *"visible")
        await wait_for(pilot, "visible")


async def test_a_sheet_does_not_repeat_what_was_said_before_it(start, planned, wait_for):
    async with start(planned).run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "k")
        await wait_for(pilot, "Put the cursor on a question left open")
        await pilot.press("end", "up", "enter")
        assert "Put the cursor on a question" not in await wait_for(pilot, "NEDA journal · Sheet")


async def test_an_empty_line_is_no_question(start, planned, wait_for):
    async with start(planned).run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "b", "enter")
        await wait_for(pilot, "Type the question in your own words")


async def test_without_an_appointment_ahead_a_question_begins_with_the_appointment(start, file, wait_for):
    async with start(file).run_test(size=(80, 24)) as pilot:
        await pilot.press("5")
        text = await wait_for(pilot, "No appointment ahead is recorded")
        assert "Questions for the next appointment" in text
        await pilot.press("enter")
        await wait_for(pilot, "When is the appointment that the question is for?")
        await wait_for(pilot, "New visit")


async def test_every_sheet_is_shown_and_can_be_saved(start, recorded, wait_for, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "end", "up", "up", "up")
        for title in ("For the appointment", "Questions a transplant team", "What studies of"):
            await pilot.press("enter")
            await wait_for(pilot, "NEDA journal · Sheet")
            await wait_for(pilot, title)
            await pilot.press("escape")
            await wait_for(pilot, "NEDA journal · Prepare")
            await pilot.press("down")
        await pilot.press("s")
        await wait_for(pilot, "Save the page as")
        await pilot.press(*"checklist.txt", "enter")
        await wait_for(pilot, "Anyone who can open this file")
    assert (Path.home() / "checklist.txt").read_text(encoding="utf-8").strip()


async def test_the_checklist_on_the_screen_names_the_key_that_records_a_clinic(start, recorded, wait_for):
    from neda.tui.screens.sheet import SheetPage

    async with start(recorded).run_test(size=(100, 40)) as pilot:
        pilot.app.push_screen(SheetPage("clinic"))
        text = await wait_for(pilot, "none recorded; i records one")
        assert "neda add" not in text


async def test_a_checklist_is_made_for_the_clinic_that_is_chosen(start, file, make, wait_for):
    file.add([make("clinic", name="City Transplant Centre"), make("clinic", name="Lakeside")])
    async with start(file).run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "end", "enter")
        await wait_for(pilot, "0  a blank checklist")
        await pilot.press("2")
        await wait_for(pilot, "Lakeside")
        await wait_for(pilot, "NEDA journal · Sheet")
