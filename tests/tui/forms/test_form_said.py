"""What is said beside an answer while it is typed, and what saving would do."""

import pytest

from neda.tui.forms import EntryForm

CARE = "trouble breathing or swallowing: seek urgent care"


async def test_an_error_stands_beside_its_answer_and_keeps_what_was_typed(sit, empty, today):
    async with sit(empty, EntryForm("relapse", empty, today)) as desk:
        await desk.type("03/04/2026")
        await desk.press("f2")
        await desk.until_shown("can mean 2026-04-03 or 2026-03-04")
        assert "How sure is needed" in desk.words
        assert "03/04/2026" in desk.words
        assert desk.focused == "onset"
        assert not empty.exists() or not empty.read().entries()


async def test_a_wrong_answer_is_told_when_it_is_left(sit, empty, today):
    async with sit(empty, EntryForm("edss", empty, today)) as desk:
        await desk.type("0.5")
        await desk.press("enter")
        await desk.until_shown("0.5 does not exist")
        await desk.press("up", "2")
        await desk.until(lambda: "0.5 does not exist" not in desk.words)


@pytest.mark.parametrize(
    ("typed", "read"),
    [("March 2019", "= March 2019, month only"), ("~2019", "= 2019, year only"), ("-3d", "= 19 November 2026")],
)
async def test_a_date_is_said_back_as_it_was_read(sit, empty, today, typed, read):
    async with sit(empty, EntryForm("note", empty, today)) as desk:
        await desk.press("up")
        await desk.type(typed.lower())
        await desk.until_shown(read)


async def test_words_for_a_count_are_said_back_as_what_they_prove(sit, empty, today):
    async with sit(empty, EntryForm("mri", empty, today)) as desk:
        await desk.press("enter", "enter", "enter")
        await desk.type("several")
        await desk.press("enter")
        await desk.until_shown("= at least 2")
        await desk.type("possible 1")
        await desk.until_shown("not certain: counts neither as a lesion nor as none")


async def test_the_consequence_is_said_while_typing(sit, calm, today):
    async with sit(calm, EntryForm("edss", calm, today)) as desk:
        await desk.type("2")
        await desk.until_shown("If saved, as before: ✔ NO EVIDENCE RECORDED")
        await desk.press("backspace")
        await desk.type("3.5")
        await desk.until_shown("If saved: … AWAITING CONFIRMATION; EDSS 2.0 to 3.5")


async def test_an_mri_with_a_new_lesion_says_activity_before_it_is_saved(sit, calm, today):
    async with sit(calm, EntryForm("mri", calm, today)) as desk:
        await desk.press("enter", "enter", "1", "2")
        await desk.until_shown("If saved: ✘ ACTIVITY RECORDED (EDA, 2026-11-22)")
    assert len(calm.read().mri) == 2


async def test_an_attack_no_clinician_saw_says_when_to_seek_care_before_it_is_saved(sit, empty, today):
    async with sit(empty, EntryForm("relapse", empty, today)) as desk:
        await desk.press("enter", "1")
        await desk.until(lambda: desk.focused == "hours")
        assert CARE not in desk.words
        await desk.press("up", "3")
        await desk.until_shown(CARE)
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    assert desk.results[0].entry == empty.read().relapses[0]
    assert desk.results[0].entry.certainty == "suspected"


async def test_the_unit_of_a_timed_test_is_put_in_and_follows_the_test_until_another_is_typed(sit, empty, today):
    async with sit(empty, EntryForm("measurement", empty, today), (100, 40)) as desk:
        def unit():
            return desk.app.screen._questions.answers["unit"]

        await desk.press("1")
        await desk.until(lambda: unit() == "s")
        await desk.answer("test", "6")
        await desk.until(lambda: unit() == "")
        await desk.answer("unit", "g/l")
        await desk.answer("test", "2")
        await desk.until(lambda: desk.app.screen._questions.answers["test"] == "9hpt-dominant")
        await desk.pilot.pause()
        assert unit() == "g/l"


async def test_what_was_refused_is_withdrawn_once_another_answer_puts_it_right(sit, empty, today):
    async with sit(empty, EntryForm("treatment", empty, today), (100, 40)) as desk:
        await desk.type("Ocrevus")
        await desk.answer("start", "2024-05-01")
        await desk.answer("stop", "2024-02-01")
        await desk.press("f2")
        await desk.until_shown("Not saved: one answer needs another look")
        assert "! Stop" in desk.words
        await desk.go_to("start")
        await desk.press("delete")
        await desk.until(lambda: "! Stop" not in desk.words)
        assert "Not saved" not in desk.words
        await desk.press("f2")
        await desk.until(lambda: desk.results)


async def test_the_optional_questions_are_named_where_enter_passes_them_by(sit, empty, today):
    async with sit(empty, EntryForm("relapse", empty, today), (80, 24)) as desk:
        await desk.until_shown("More (optional, arrow keys): End · Systems · Severity · Steroids · Recovery")


async def test_an_attack_of_long_ago_tells_of_care_for_what_is_new_now(sit, empty, today):
    past = "This was some time ago. For symptoms that are new or worse now: Contact your MS team."
    async with sit(empty, EntryForm("relapse", empty, today), (100, 30)) as desk:
        await desk.type("2018")
        await desk.press("enter", "2")
        await desk.until_shown(past)
        await desk.press("f4")
        await desk.until_shown("Saved: relapse 2018 This was some time ago.")
    async with sit(empty, EntryForm("relapse", empty, today), (100, 30)) as desk:
        await desk.press("enter", "2")
        await desk.until_shown(CARE)
        assert "This was some time ago" not in desk.words


async def test_help_explains_the_question_in_focus_and_follows_it(sit, empty, today):
    async with sit(empty, EntryForm("relapse", empty, today)) as desk:
        await desk.press("enter", "question_mark")
        await desk.until_shown("a clinician examined you and called it a relapse")
        await desk.press("down")
        await desk.until_shown("or as 3 days or 2 weeks. A relapse lasts at least 24 hours. Example: 72")
        await desk.press("f1")
        await desk.until(lambda: "or as 3 days" not in desk.words)


async def test_a_form_says_whose_journal_it_writes_into(sit, calm, empty, today):
    async with sit(calm, EntryForm("edss", calm, today)) as desk:
        assert "New EDSS · A. B. * must be answered" in desk.words
    async with sit(empty, EntryForm("edss", empty, today)) as desk:
        assert "New EDSS * must be answered" in desk.words


async def test_the_star_of_a_score_says_that_the_functional_systems_do_as_well(sit, empty, today):
    async with sit(empty, EntryForm("edss", empty, today)) as desk:
        assert "EDSS score or systems *" in desk.words
        await desk.until_shown("Before saving: EDSS score or systems")
        await desk.type("3")
        await desk.until(lambda: "Before saving" not in desk.words)


async def test_words_typed_where_a_number_chooses_are_not_lost_silently(sit, empty, today):
    async with sit(empty, EntryForm("relapse", empty, today)) as desk:
        await desk.press("enter")
        await desk.until(lambda: desk.focused == "certainty")
        await desk.type("l")
        await desk.until_shown("digits choose, 0 clears a choice")


@pytest.mark.parametrize(
    ("typed", "said", "hours"),
    [("2 days", "= 2 days", 48), ("504", "= 3 weeks", 504), ("3 weeks", "= 3 weeks", 504), ("1 week", "= 1 week", 168), ("1.5d", "= 36 hours", 36), ("72", "= 3 days", 72)],
)
async def test_how_long_it_lasted_can_be_typed_in_days_or_weeks_and_is_said_so(sit, empty, today, typed, said, hours):
    async with sit(empty, EntryForm("relapse", empty, today)) as desk:
        await desk.answer("hours", typed)
        await desk.until_shown(said)
        await desk.answer("certainty", "1")
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    assert empty.read().relapses[0].hours == hours


async def test_the_word_of_a_laboratory_is_shown_the_way_to_its_place(sit, empty, today):
    async with sit(empty, EntryForm("measurement", empty, today), (100, 40)) as desk:
        await desk.answer("value", "positive")
        await desk.go_to("unit")
        await desk.until_shown("such as positive or negative, belongs in Unit")


async def test_new_lesions_on_the_first_scan_ever_are_remarked(sit, empty, calm, today):
    said = "No earlier scan is recorded for this to be compared with"
    for file, there in ((empty, True), (calm, False)):
        async with sit(file, EntryForm("mri", file, today), (100, 40)) as desk:
            await desk.answer("new_t2", "multiple")
            await desk.until_shown("If saved")
            assert (said in desk.words) is there


async def test_a_name_is_called_unknown_only_when_it_is_whole(sit, empty, today):
    said = "not in the list of known treatments"
    async with sit(empty, EntryForm("treatment", empty, today)) as desk:
        await desk.type("ocr")
        await desk.until(lambda: desk.app.screen._questions.answers["name"] == "ocr")
        await desk.pilot.pause()
        assert said not in desk.words
        await desk.press("enter")
        await desk.until_shown(said)
