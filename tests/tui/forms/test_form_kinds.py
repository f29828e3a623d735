"""Every kind can be added and changed from the screen, with everything it can hold."""

import pytest
from support.kinds import ON_THE_FORM

from neda.clinical.entries import Question, kind_of
from neda.clinical.fields import FIELDS
from neda.clinical.recording import entry
from neda.tui import entry_text
from neda.tui.forms import ChooseKind, EntryForm, choose_kind
from neda.tui.forms.reading import Asked, answers_of, read
from neda.tui.forms.remarks import remarks

GRADES = "visual 1, brainstem 0, pyramidal 3, cerebellar 0, sensory 2, bowel_bladder 0, cerebral 0"


@pytest.mark.parametrize(("key", "kind"), [("0", "clinic"), ("i", "clinic"), ("l", "measurement")])
async def test_a_clinic_and_a_measurement_are_chosen_like_every_kind(sit, empty, key, kind):
    async with sit(empty, ChooseKind(), (60, 20)) as desk:
        assert "0 i Clinic" in desk.words
        await desk.press(key)
        await desk.until(lambda: desk.results == [kind])


async def test_a_kind_for_which_no_digit_is_left_is_chosen_by_its_letter_alone(sit, empty, monkeypatch):
    monkeypatch.setattr(choose_kind, "NUMBERED", dict(zip("123456789", choose_kind.RECORDED, strict=False)))
    async with sit(empty, ChooseKind(), (60, 20)) as desk:
        assert "i Clinic" in desk.words
        assert "0 i Clinic" not in desk.words
        await desk.press("i")
        await desk.until(lambda: desk.results == ["clinic"])


@pytest.mark.parametrize("kind", FIELDS)
async def test_every_kind_can_be_kept_out_of_the_count_with_a_reason(sit, empty, today, kind):
    async with sit(empty, EntryForm(kind, empty, today), (80, 50)) as desk:
        for name, text in ON_THE_FORM[kind].items():
            await desk.answer(name, text)
        await desk.answer("excluded", "PML, not MS")
        if kind == "checkin":
            while desk.focused != "answer":
                await desk.press("shift+tab")
            await desk.press("1")
        await desk.press("f2")
        await desk.until(lambda: empty.exists() and empty.read().entries())
    (saved,) = empty.read().entries()
    assert (kind_of(saved), saved.excluded) == (kind, "PML, not MS")
    assert "not counted: PML, not MS" in entry_text.full(saved)


async def test_the_answers_to_a_visits_questions_have_lines_of_their_own_afterwards(sit, empty, today):
    async with sit(empty) as desk:
        await desk.press("v")
        await desk.answer("questions", "Is a new MRI needed?")
        await desk.press("enter")
        await desk.type("May I travel?")
        await desk.press("f2")
        await desk.until(lambda: empty.exists() and empty.read().visits)
    (visit,) = empty.read().visits
    assert visit.questions == (Question("Is a new MRI needed?"), Question("May I travel?"))
    async with sit(empty, EntryForm("visit", empty, today, entry=visit)) as desk:
        await desk.until_shown("Answer: Is a new MRI needed?")
        assert desk.focused == "answer_to.0"
        await desk.type("in June")
        await desk.press("enter")
        await desk.until(lambda: desk.focused == "answer_to.1")
        await desk.type("yes -> anywhere")
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    (visit,) = empty.read().visits
    assert visit.questions == (Question("Is a new MRI needed?", "in June"), Question("May I travel?", "yes -> anywhere"))


async def test_a_visit_ahead_is_opened_at_its_date_and_one_answered_too(sit, empty, today):
    asked = [{"text": "May I travel?"}]
    ahead, done = empty.add(
        [
            entry("visit", {"date": "2027-01-15", "questions": asked}),
            entry("visit", {"date": "2026-01-15", "questions": [{"text": "And now?", "answer": "wait"}]}),
        ]
    )
    for visit in (ahead, done):
        async with sit(empty, EntryForm("visit", empty, today, entry=visit)) as desk:
            await desk.until(lambda desk=desk: desk.focused == "date")


def changed_visit(today, asked, **answers):
    visit = entry("visit", {"date": "2026-01-02", "questions": asked, "id": "v"})
    return read(Asked("visit", today, visit), answers_of("visit", visit) | answers).entry.questions


def test_an_answer_stays_with_its_question_when_others_are_added_moved_or_taken_away(today):
    asked = [{"text": "A?", "answer": "a"}, {"text": "B?"}, {"text": "A?", "answer": "again"}]
    assert changed_visit(today, asked, questions="C?\nB?\nA?\nA?", **{"answer_to.1": "b"}) == (
        Question("C?"),
        Question("B?", "b"),
        Question("A?", "a"),
        Question("A?", "again"),
    )
    assert changed_visit(today, asked, questions="B?") == (Question("B?"),)
    assert changed_visit(today, asked, questions="") == ()
    assert changed_visit(today, asked, **{"answer_to.0": ""})[0] == Question("A?")
    assert changed_visit(today, asked, questions="New? -> said at once") == (Question("New?", "said at once"),)


async def test_functional_systems_alone_show_the_score_that_follows_and_are_listed_with_it(sit, empty, today):
    async with sit(empty, EntryForm("edss", empty, today)) as desk:
        await desk.answer("systems", GRADES.removesuffix(", cerebral 0"))
        await desk.until_shown("= 6 of 7 grades; not given: cerebral (thinking, fatigue)")
        await desk.type(", cerebral 0")
        await desk.until_shown("= all seven grades")
        await desk.until_shown("Before saving: EDSS score")
        await desk.answer("ambulation", "0")
        await desk.until_shown("EDSS 3.5 (worked out from the functional systems).")
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    (saved,) = empty.read().edss
    assert saved.score is None
    assert entry_text.what(saved).startswith("3.5 (worked out from the functional systems); clinician")


async def test_a_score_that_was_typed_is_never_replaced_by_the_grades(sit, empty, today):
    async with sit(empty, EntryForm("edss", empty, today)) as desk:
        await desk.type("4")
        await desk.answer("systems", GRADES)
        await desk.answer("ambulation", "0")
        assert "worked out" not in desk.words
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    assert entry_text.what(empty.read().edss[0]).startswith("4.0; clinician")


async def test_courses_of_a_treatment_past_and_planned_are_kept(sit, empty, today):
    async with sit(empty, EntryForm("treatment", empty, today)) as desk:
        await desk.type("Ocrevus")
        await desk.answer("courses", "2026-06-03, 2027-06")
        await desk.until_shown("= 3 June 2026, June 2027, month only")
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    assert [day.text for day in empty.read().treatments[0].courses] == ["2026-06-03", "2027-06"]


async def test_old_scans_are_entered_one_after_the_other(sit, empty, today):
    async with sit(empty, EntryForm("mri", empty, today)) as desk:
        await desk.type("2019-03-07")
        await desk.press("f4")
        await desk.until_shown("Saved: MRI 2019-03-07")
        await desk.until(lambda: desk.focused == "date" and desk.app.focused.value == "")
        await desk.press("f4")
        await desk.until_shown("Date is needed")
        await desk.type("2021-05")
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    assert [scan.date.text for scan in empty.read().mri] == ["2019-03-07", "2021-05"]


async def test_another_edss_is_asked_for_its_own_day(sit, empty, today):
    async with sit(empty, EntryForm("edss", empty, today)) as desk:
        await desk.type("2")
        await desk.answer("date", "2019-03-07")
        await desk.press("f4")
        await desk.until_shown("Saved: EDSS 2019-03-07")
        await desk.type("2.5")
        await desk.answer("date", "2020-01-02")
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    assert [(item.date.text, item.score) for item in empty.read().edss] == [("2019-03-07", 2.0), ("2020-01-02", 2.5)]


async def test_check_ins_of_the_past_are_entered_one_after_the_other(sit, empty, today):
    async with sit(empty, EntryForm("checkin", empty, today)) as desk:
        await desk.press("f4")
        await desk.until_shown("asks for the next date")
        await desk.press("up")
        await desk.type("2025-01-10")
        await desk.press("enter", "1")
        await desk.until_shown("Saved: check-in 2025-01-10")
        await desk.until(lambda: desk.focused == "date" and desk.app.focused.value == "")
        await desk.press("enter", "1")
        await desk.until_shown("Date is needed")
        assert len(empty.read().checkins) == 1
        await desk.type("2025-07-12")
        await desk.until_shown("2025-01-10?")
        await desk.press("enter", "1")
        await desk.until_shown("Saved: check-in 2025-07-12")
        await desk.type("2026-01-10")
        await desk.press("enter", "3")
        await desk.until_shown("New relapse")
        await desk.press("escape")
        await desk.until(lambda: desk.results)
    assert [(item.date.text, item.no_new_symptoms) for item in empty.read().checkins] == [
        ("2025-01-10", True),
        ("2025-07-12", True),
        ("2026-01-10", False),
    ]


def test_what_does_not_fit_together_in_an_edss_is_said_after_saving(today):
    systems = {**dict.fromkeys(("visual", "brainstem", "cerebellar", "sensory", "bowel_bladder", "cerebral"), 0), "pyramidal": 5}
    sheet = {"date": "2026-01-02", "source": "clinician", "score": 2.0, "systems": systems, "ambulation": 0}
    assert len(remarks(entry("edss", sheet), today)) == 2
    assert remarks(entry("edss", {"date": "2026-01-02", "source": "clinician", "score": 2.0}), today) == ()
