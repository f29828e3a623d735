"""Suggestions: shown beside the question as not yet one's own, taken by a key, never filled in by themselves."""

from textual.events import Paste

from neda.clinical.recording import entry
from neda.tui.forms import EntryForm

REPORT = """MRI brain with contrast.
Compared with 2025-06-02 no new T2 lesions.
Two enhancing lesions. A third one is possible.
Lesion load stable."""
MARK = "suggested, not yet yours"


async def paste(desk, text):
    desk.app.screen.post_message(Paste(text)) if desk.app.focused is None else desk.app.focused.post_message(Paste(text))
    await desk.pilot.pause()


async def test_a_report_pasted_anywhere_goes_to_its_field_and_suggests_without_filling_in(sit, empty, today):
    async with sit(empty, EntryForm("mri", empty, today), (100, 50)) as desk:
        await paste(desk, REPORT)
        await desk.until_shown("4 suggestions, none of them yours yet")
        answers = desk.app.screen._questions.answers
        assert answers["report_text"] == REPORT
        assert [answers[name] for name in ("contrast", "gd_enhancing", "new_t2", "enlarging_t2", "compared_with")] == [""] * 5
        assert desk.words.count(MARK) >= 3
        assert "Not read as an answer, please look" in desk.words
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    (scan,) = empty.read().mri
    assert (scan.contrast, scan.gd_enhancing, scan.new_t2, scan.report_text) == (None, None, None, REPORT)


async def test_one_key_takes_the_suggestion_one_is_on_and_another_takes_all(sit, empty, today):
    async with sit(empty, EntryForm("mri", empty, today), (100, 50)) as desk:
        await desk.type("2025-11-03")
        await desk.press("enter")
        await paste(desk, REPORT)
        await desk.until(lambda: desk.focused == "contrast")
        await desk.press("f5")
        await desk.until_shown("1 (x) yes")
        assert desk.app.screen._questions.answers["new_t2"] == ""
        await desk.press("f6")
        await desk.until_shown("suggestions are now your answers. Please check them")
        assert MARK not in desk.words
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    (scan,) = empty.read().mri
    assert (scan.contrast, scan.gd_enhancing.words, scan.new_t2.words, scan.enlarging_t2) == (True, ">=2", "0", None)
    assert scan.compared_with.text == "2025-06-02"


async def test_a_report_adds_regions_and_never_takes_one_away(sit, empty, today):
    text = "Two new T2 lesions periventricular, one enhancing; cord: no new lesion\n"
    for ticked, regions in ((False, ("brain", "cord")), (True, ("brain", "cervical"))):
        async with sit(empty, EntryForm("mri", empty, today), (100, 50)) as desk:
            await desk.press("enter", *(["2"] if ticked else []))
            await paste(desk, text)
            await desk.until_shown("suggestions, none of them yours yet")
            await desk.press("f6")
            await desk.until_shown("now your answers")
            await desk.press("f2")
            await desk.until(lambda: desk.results)
        scan = empty.read().mri[-1]
        assert (set(scan.regions), scan.new_t2.low, scan.gd_enhancing.low) == (set(regions), 2, 1)


async def test_a_quote_shows_the_words_that_a_suggestion_rests_on(sit, empty, today):
    long = "On the current scan there are several known plaques of both hemispheres of the brain and no gadolinium-enhancing lesions"
    async with sit(empty, EntryForm("mri", empty, today), (100, 50)) as desk:
        await paste(desk, long + "\n")
        await desk.until_shown("suggested, not yet yours: 0")
        assert "no gadolinium-enhancing lesions”)" in desk.words


async def test_a_certainty_that_was_chosen_is_not_doubted_for_questions_still_open(sit, empty, today):
    async with sit(empty, EntryForm("relapse", empty, today), (100, 50)) as desk:
        await desk.press("enter", "1", "7", "2")
        await desk.until(lambda: desk.app.screen._questions.answers["hours"] == "72")
        await desk.pilot.pause()
        assert MARK not in desk.words
        await desk.answer("certainty", "0")
        await desk.until_shown("suspected, not sure (how long it lasted, fever, or what a clinician said is still open)")


async def test_taking_all_while_changing_an_entry_leaves_what_is_recorded(sit, empty, today):
    (relapse,) = empty.add([entry("relapse", {"onset": "2026-05", "certainty": "confirmed", "hours": 5})])
    async with sit(empty, EntryForm("relapse", empty, today, entry=relapse), (100, 50)) as desk:
        await desk.answer("seen", "2")
        await desk.until_shown(MARK)
        await desk.press("f6")
        await desk.pilot.pause()
        assert desk.app.screen._questions.answers["certainty"] == "confirmed"


async def test_taking_all_never_replaces_what_was_answered_otherwise(sit, empty, today):
    async with sit(empty, EntryForm("mri", empty, today), (100, 50)) as desk:
        await desk.answer("new_t2", "3")
        await paste(desk, REPORT)
        await desk.until_shown("none of them yours yet")
        await desk.press("f6")
        await desk.until_shown("now your answers")
        assert desk.app.screen._questions.answers["new_t2"] == "3"
        assert MARK in desk.words


async def test_a_report_that_says_nothing_plainly_says_so(sit, empty, today):
    async with sit(empty, EntryForm("mri", empty, today), (100, 50)) as desk:
        await paste(desk, "Keine neuen Läsionen.\nKeine KM-Aufnahme. [/] \x1b[31m")
        await desk.until_shown("Nothing in it was said plainly enough")
        assert MARK not in desk.words


async def test_a_report_pasted_as_one_long_line_into_the_date_is_kept_as_the_report(sit, empty, today):
    line = " ".join(REPORT.splitlines())
    async with sit(empty, EntryForm("mri", empty, today), (100, 50)) as desk:
        await desk.until(lambda: desk.focused == "date")
        await paste(desk, line)
        await desk.until_shown(MARK)
        answers = desk.app.screen._questions.answers
        assert (answers["date"], answers["report_text"]) == (today.isoformat(), line)


async def test_a_pasted_report_asks_for_the_day_of_the_scan_while_the_date_is_still_the_proposed_one(sit, empty, calm, today):
    asked = "The date is still today's. Please set it to the day of the scan."
    async with sit(empty, EntryForm("mri", empty, today), (100, 50)) as desk:
        await paste(desk, REPORT)
        await desk.until_shown(asked)
        await desk.press("f6")
        await desk.until_shown("now your answers")
        assert asked in desk.words
    async with sit(calm, EntryForm("mri", calm, today), (100, 50)) as desk:
        await desk.type("2025-11-03")
        await paste(desk, REPORT)
        await desk.until_shown("stands in Report text")
        assert asked not in desk.words


async def test_after_a_pasted_report_the_cursor_waits_at_the_date_and_typing_replaces_the_proposed_one(sit, empty, today):
    async with sit(empty, EntryForm("mri", empty, today), (100, 50)) as desk:
        await desk.go_to("contrast")
        await paste(desk, REPORT)
        await desk.until_shown("stands in Report text")
        await desk.until(lambda: desk.focused == "date")
        await desk.type("2025-11-03")
        await desk.until(lambda: desk.app.screen._questions.answers["date"] == "2025-11-03")
    async with sit(empty, EntryForm("mri", empty, today), (100, 50)) as desk:
        await desk.go_to("date")
        await desk.press("end", "ctrl+u")
        await desk.until(lambda: not desk.app.screen._questions.answers["date"])
        await desk.go_to("contrast")
        await paste(desk, REPORT)
        await desk.until(lambda: desk.focused == "date")


async def test_several_lines_pasted_into_another_form_stay_in_their_line(sit, empty, today):
    async with sit(empty, EntryForm("treatment", empty, today)) as desk:
        await paste(desk, "Ocrevus\nno new lesions")
        await desk.until_shown("Ocrevus no new lesions")
        assert MARK not in desk.words


async def test_three_questions_lead_to_a_suggested_certainty_with_its_reason(sit, empty, today):
    async with sit(empty, EntryForm("relapse", empty, today), (100, 50)) as desk:
        await desk.press("enter", "enter", "7", "2", "enter", "1", "2")
        await desk.until(lambda: desk.focused == "symptoms")
        await desk.type("left arm")
        await desk.press("enter")
        await desk.until(lambda: desk.focused == "certainty")
        assert f"{MARK}: pseudo-relapse (fever, infection, heat) (old symptoms often come back" in desk.words
        await desk.press("2", "f2")
        await desk.until(lambda: desk.results)
    assert empty.read().relapses[0].certainty == "reported"


async def test_a_suggested_certainty_is_taken_by_a_key_and_who_saw_it_is_not_recorded(sit, empty, today):
    async with sit(empty, EntryForm("relapse", empty, today), (100, 50)) as desk:
        await desk.press("enter", "enter", "7", "2", "enter", "2", "1", "tab")
        await desk.until(lambda: desk.focused == "certainty")
        await desk.press("f5", "f2")
        await desk.until(lambda: desk.results)
    saved = empty.read().relapses[0]
    assert (saved.certainty, saved.hours, saved.fever_or_infection) == ("confirmed", 72.0, False)


async def test_a_second_scan_of_a_day_is_pointed_out_and_the_first_can_be_opened(sit, calm, today):
    there = calm.read().mri[-1]
    async with sit(calm, EntryForm("mri", calm, today), (100, 30)) as desk:
        await desk.type("2026-06-02")
        await desk.until_shown("There already is an MRI of 2026-06-02 in the journal. f9 opens that one")
        await desk.press("f9")
        await desk.until_shown("Change MRI 2026-06-02")
        await desk.press("tab", "2", "f2")
        await desk.until_shown("What you typed here is still an unsaved draft")
        assert calm.read().find(there.id).regions == ("brain", "cervical")
        assert len(calm.read().mri) == 2
        await desk.press("f9")
        await desk.until_shown("Change MRI 2026-06-02")
        await desk.press("escape")
        await desk.until_shown("New MRI")
        await desk.until(lambda: "The one that was there is saved" not in desk.words)
        calm.remove(there.id)
        await desk.press("f9")
        await desk.until_shown("Change MRI 2026-06-02")
        await desk.press("escape")
        await desk.until_shown("New MRI")
        await desk.until(lambda: "There already is an MRI" not in desk.words)


async def test_an_examination_of_the_same_day_by_someone_else_is_no_second_one(sit, calm, today):
    calm.add([entry("edss", {"date": "2026-11-22", "score": 2.0, "source": "clinician", "assessor": "Dr Ek"})])
    async with sit(calm, EntryForm("edss", calm, today), (100, 30)) as desk:
        await desk.press("2")
        await desk.until_shown("There already is an EDSS of 2026-11-22")
        await desk.answer("assessor", "x")
        await desk.until(lambda: "There already is" not in desk.words)
