"""Filling in, changing and saving: what is said beside the answers, and what becomes of them."""

import pytest

from neda.clinical.recording import entry
from neda.store.file import JournalFile
from neda.tui.forms import ChooseKind, EntryForm

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


async def test_saving_such_an_attack_and_another_says_it_again(sit, empty, today):
    async with sit(empty, EntryForm("relapse", empty, today)) as desk:
        await desk.press("enter", "2", "f4")
        await desk.until_shown("Saved: relapse 2026-11-22 Contact your MS team.")


async def test_a_scan_without_stated_contrast_is_flagged_after_saving(sit, empty, today):
    async with sit(empty, EntryForm("mri", empty, today)) as desk:
        await desk.press("enter", "enter", "enter", "0", "f2")
        await desk.until_shown("contrast not stated")
        await desk.press("escape")
        await desk.until(lambda: desk.results)


async def test_an_attack_in_a_check_in_saves_it_and_opens_the_relapse_form(sit, empty, today):
    async with sit(empty, EntryForm("checkin", empty, today)) as desk:
        await desk.press("3")
        await desk.until_shown("New relapse")
        assert CARE in desk.words
        assert empty.read().checkins[0].no_new_symptoms is False
        await desk.press("enter", "1", "f2")
        await desk.until(lambda: desk.results)
    assert desk.results[0].entry == empty.read().relapses[0]


async def test_leaving_that_relapse_form_leaves_the_check_in_saved(sit, empty, today):
    async with sit(empty, EntryForm("checkin", empty, today)) as desk:
        await desk.press("3")
        await desk.until_shown("New relapse")
        await desk.press("escape")
        await desk.until(lambda: desk.results)
    assert desk.results[0].entry == empty.read().checkins[0]


async def test_slow_worsening_is_kept_as_such_and_asks_for_an_edss(sit, calm, today):
    async with sit(calm, EntryForm("checkin", calm, today)) as desk:
        assert "2026-11-01?" in desk.words
        await desk.press("2")
        await desk.until_shown("an EDSS would show whether it counts")
        await desk.press("enter")
        await desk.until(lambda: desk.results)
    assert desk.results[0].entry.slowly_worse is True
    assert not calm.read().relapses


async def test_changing_an_entry_fills_the_form_and_an_emptied_answer_is_cleared(sit, calm, today):
    first = calm.read().edss[0]
    async with sit(calm, EntryForm("edss", calm, today, entry=first)) as desk:
        await desk.until_shown("Change EDSS 2024-12-04")
        assert "Nothing is changed yet." in desk.words
        await desk.type("2.5")
        await desk.press("enter", "enter", "delete", "f2")
        await desk.until(lambda: desk.results)
    changed = calm.read().find(first.id)
    assert (changed.score, changed.assessor, changed.date.text) == (2.5, None, "2024-12-04")
    assert len(calm.read().edss) == 3


async def test_saving_an_unchanged_entry_writes_nothing(sit, calm, today):
    number = calm.change_number()
    async with sit(calm, EntryForm("edss", calm, today, entry=calm.read().edss[0])) as desk:
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    assert calm.change_number() == number


async def test_saving_another_asks_everything_anew_and_proposes_no_day(sit, empty, today):
    async with sit(empty, EntryForm("measurement", empty, today)) as desk:
        await desk.press("1", "enter")
        await desk.type("5.4")
        await desk.press("enter", "enter")
        await desk.type("-2w")
        await desk.press("f4")
        await desk.until_shown("Saved: measurement 2026-11-08")
        await desk.until(lambda: desk.focused == "test")
        assert "5.4" not in desk.words
        await desk.type("stairs")
        await desk.press("f2")
        await desk.until_shown("Date is needed")
        assert len(empty.read().measurements) == 1
        await desk.type("2026-11-10")
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    assert [(item.date.text, item.test, item.unit) for item in empty.read().measurements] == [
        ("2026-11-08", "t25fw", "s"),
        ("2026-11-10", "stairs", None),
    ]


@pytest.mark.parametrize(("kind", "dated"), [("treatment", "start"), ("edss", "date"), ("relapse", "onset"), ("visit", "date")])
async def test_no_kind_takes_the_day_of_the_one_before(sit, empty, today, kind, dated):
    least = {"treatment": {"name": "Ocrevus"}, "edss": {"score": "2"}, "relapse": {"certainty": "1"}, "visit": {}}[kind]
    async with sit(empty, EntryForm(kind, empty, today), (100, 40)) as desk:
        for name, text in {**least, dated: "2020-03-07"}.items():
            await desk.answer(name, text)
        await desk.press("f4")
        await desk.until_shown("Saved: ")
        assert desk.app.screen._questions.answers[dated] == ""


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


async def test_after_discarding_the_cursor_is_where_the_form_began_and_typing_replaces_the_date(sit, empty, today):
    async with sit(empty, EntryForm("mri", empty, today), (100, 40)) as desk:
        await desk.type("2019")
        await desk.answer("new_t2", "3")
        await desk.press("f8")
        await desk.until(lambda: desk.focused == "date")
        await desk.until(lambda: desk.app.focused.selected_text == today.isoformat())
        await desk.type("20 sept 2026")
        await desk.until_shown("= 20 September 2026")


async def test_words_typed_at_a_check_in_go_into_its_note_and_no_digit_among_them_saves(sit, empty, today):
    async with sit(empty, EntryForm("checkin", empty, today), (80, 24)) as desk:
        await desk.type("tired 7/10, 3 bad days")
        await desk.until_shown("Your words stand in the note")
        assert desk.app.screen._questions.answers["note"] == "tired 7/10, 3 bad days"
        assert not empty.exists() or not empty.read().checkins
        await desk.press("up", "1")
        await desk.until(lambda: desk.results)
    (checkin,) = empty.read().checkins
    assert (checkin.no_new_symptoms, checkin.note) == (True, "tired 7/10, 3 bad days")


async def test_keys_that_come_all_at_once_lose_no_word_and_save_nothing(sit, empty, today):
    from textual.events import Key

    async with sit(empty, EntryForm("checkin", empty, today), (80, 24)) as desk:
        for letter in "x1 2":
            desk.app.focused.post_message(Key({" ": "space"}.get(letter, letter), letter))
        await desk.until(lambda: desk.app.screen._questions.answers["note"] == "x1 2")
        assert not empty.exists() or not empty.read().checkins


async def test_page_keys_move_through_the_questions(sit, empty, today):
    async with sit(empty, EntryForm("mri", empty, today), (80, 24)) as desk:
        await desk.press("pagedown")
        await desk.until(lambda: desk.focused == "enlarging_t2")
        await desk.press("pagedown", "pageup", "pageup")
        await desk.until(lambda: desk.focused == "date")


async def test_a_button_with_the_cursor_is_marked_by_a_sign_and_nothing_moves(sit, empty, today):
    async with sit(empty, EntryForm("edss", empty, today), (80, 24)) as desk:
        before = desk.shown.splitlines()[-1]
        await desk.press("2", "enter", "1", "enter", "enter")
        await desk.until(lambda: ">f2 Save" in desk.shown)
        after = desk.shown.splitlines()[-1]
        assert after == before.replace(" f2", ">f2")
        await desk.press("up")
        await desk.until(lambda: desk.shown.splitlines()[-1] == before)


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


async def test_leaving_after_another_says_what_was_saved(sit, empty, today):
    async with sit(empty, EntryForm("note", empty, today)) as desk:
        await desk.type("one")
        await desk.press("f4")
        await desk.until_shown("Saved: note 2026-11-22")
        await desk.press("escape")
        await desk.until(lambda: desk.results)
    assert desk.results[0].again
    assert desk.results[0].entry.text == "one"


async def test_a_journal_that_cannot_be_written_keeps_the_form_and_says_why(sit, tmp_path, today):
    nowhere = JournalFile(tmp_path / "missing" / "journal.db")
    async with sit(nowhere, EntryForm("edss", nowhere, today)) as desk:
        await desk.press("2", "f2")
        await desk.until_shown("missing")
        assert not desk.results
        assert "EDSS score" in desk.words
        await desk.press("escape")
        await desk.until_shown("esc once more leaves without it")
        await desk.press("escape")
        await desk.until(lambda: desk.results == [None])


async def test_changing_a_check_in_asks_since_the_one_before_it_and_does_not_save_at_once(sit, calm, today):
    (later,) = calm.add([entry("checkin", {"date": "2026-11-20", "no_new_symptoms": True})])
    async with sit(calm, EntryForm("checkin", calm, today, entry=later)) as desk:
        assert "2026-11-01?" in desk.words
        await desk.press("2")
        await desk.until_shown("2 (x) slowly worse")
        assert calm.read().find(later.id) == later
        await desk.press("f2", "enter")
        await desk.until(lambda: desk.results)
    assert calm.read().find(later.id).slowly_worse is True


async def test_the_persons_facts_are_filled_in_changed_and_cleared(sit, calm, today):
    async with sit(calm, EntryForm("person", calm, today)) as desk:
        await desk.until_shown("A. B.")
        await desk.press("delete", "enter")
        await desk.type("1987")
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    assert (calm.read().person.name, calm.read().person.born.text) == (None, "1987")


async def test_help_explains_the_question_in_focus_and_follows_it(sit, empty, today):
    async with sit(empty, EntryForm("relapse", empty, today)) as desk:
        await desk.press("enter", "question_mark")
        await desk.until_shown("a clinician examined you and called it a relapse")
        await desk.press("down")
        await desk.until_shown("or as 3 days or 2 weeks. A relapse lasts at least 24 hours. Example: 72")
        await desk.press("f1")
        await desk.until(lambda: "or as 3 days" not in desk.words)


async def test_digits_and_letters_are_ordinary_characters_inside_text(sit, empty, today):
    async with sit(empty, EntryForm("note", empty, today)) as desk:
        await desk.type("r1? q")
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    assert empty.read().notes[0].text == "r1? q"


async def test_several_choices_are_switched_by_their_digits_and_cleared_by_zero(sit, empty, today):
    async with sit(empty, EntryForm("mri", empty, today)) as desk:
        await desk.press("enter", "2", "3", "3", "f2")
        await desk.until(lambda: desk.results)
        assert empty.read().mri[0].regions == ("brain", "cervical")


async def test_a_picked_choice_is_cleared_by_zero(sit, empty, today):
    async with sit(empty, EntryForm("person", empty, today)) as desk:
        await desk.press("enter", "enter", "enter", "2")
        await desk.until_shown("2 (x) RRMS")
        await desk.press("up", "0")
        await desk.until_shown("2 ( ) RRMS")


async def test_choosing_a_kind_by_number_letter_and_escape(sit, empty):
    for key, kind in (("3", "edss"), ("v", "visit"), ("8", "measurement"), ("enter", "relapse"), ("escape", None)):
        async with sit(empty, ChooseKind()) as desk:
            await desk.press(key)
            await desk.until(lambda desk=desk: desk.results)
            assert desk.results == [kind]


async def test_changing_something_else_does_not_repeat_what_was_flagged(sit, empty, today):
    (kept,) = empty.add([entry("mri", {"date": "2026-01-02", "gd_enhancing": 0})])
    async with sit(empty, EntryForm("mri", empty, today, entry=kept)) as desk:
        await desk.press("enter", "2", "f2")
        await desk.until(lambda: desk.results)
    assert empty.read().mri[0].regions == ("brain", "cervical")


async def test_the_cursor_stays_on_the_first_question_however_often_up_is_pressed(sit, empty, today):
    async with sit(empty, EntryForm("edss", empty, today), (60, 20)) as desk:
        first = desk.focused
        await desk.press("up", "up")
        assert desk.focused == first
        await desk.type("2")
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    assert empty.read().edss[0].score == 2.0


async def test_an_own_score_does_not_carry_the_proposed_assessor(sit, calm, today):
    async with sit(calm, EntryForm("edss", calm, today)) as desk:
        assert "Dr Jensen" in desk.words
        await desk.type("3")
        await desk.press("enter", "3")
        await desk.until(lambda: desk.focused == "assessor")
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    assert [(item.source, item.assessor) for item in calm.read().edss][-1] == ("self", None)


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


async def test_enter_behind_a_digit_that_moved_on_by_itself_skips_no_answer_that_counts(sit, empty, today):
    async with sit(empty, EntryForm("mri", empty, today), (100, 40)) as desk:
        await desk.go_to("contrast")
        await desk.press("1", "enter")
        await desk.until_shown("Not answered yet. Enter once more leaves it open.")
        assert desk.focused == "gd_enhancing"
        await desk.press("enter")
        await desk.until(lambda: desk.focused == "new_t2")
        await desk.press("enter")
        await desk.until(lambda: desk.focused == "enlarging_t2")


async def test_tab_leads_past_the_question_of_the_clinician_and_back_to_the_certainty_once(sit, empty, today):
    async with sit(empty, EntryForm("relapse", empty, today), (100, 40)) as desk:
        await desk.go_to("seen")
        await desk.press("1")
        await desk.until(lambda: desk.focused == "symptoms")
        await desk.press("tab")
        await desk.until(lambda: desk.focused == "certainty")
        await desk.go_to("symptoms")
        await desk.press("tab")
        await desk.until(lambda: desk.focused == "end")


async def test_escape_puts_open_help_away_and_only_then_leaves(sit, empty, today):
    async with sit(empty, EntryForm("note", empty, today)) as desk:
        await desk.press("f1")
        await desk.until(lambda: desk.app.screen.has_class("-help"))
        await desk.press("escape")
        await desk.until(lambda: not desk.app.screen.has_class("-help"))
        assert not desk.results
        await desk.press("escape")
        await desk.until(lambda: desk.results)


async def test_a_name_is_called_unknown_only_when_it_is_whole(sit, empty, today):
    said = "not in the list of known treatments"
    async with sit(empty, EntryForm("treatment", empty, today)) as desk:
        await desk.type("ocr")
        await desk.until(lambda: desk.app.screen._questions.answers["name"] == "ocr")
        await desk.pilot.pause()
        assert said not in desk.words
        await desk.press("enter")
        await desk.until_shown(said)


async def test_saving_and_another_says_the_score_that_the_systems_gave(sit, empty, today):
    async with sit(empty, EntryForm("edss", empty, today), (100, 40)) as desk:
        desk.app.screen._questions.show(
            {"date": "2026-01-02", "source": "clinician", "ambulation": "0",
             "systems": "visual 0, brainstem 0, pyramidal 2, cerebellar 0, sensory 0, bowel_bladder 0, cerebral 0"}
        )  # fmt: skip
        await desk.press("f4")
        await desk.until_shown("Saved: EDSS 2026-01-02 EDSS 2.0 (worked out")
