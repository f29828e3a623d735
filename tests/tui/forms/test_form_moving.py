"""Where the cursor is, and what digits, enter, tab and escape do."""

from neda.tui.forms import ChooseKind, EntryForm


async def test_after_discarding_the_cursor_is_where_the_form_began_and_typing_replaces_the_date(sit, empty, today):
    async with sit(empty, EntryForm("mri", empty, today), (100, 40)) as desk:
        await desk.type("2019")
        await desk.answer("new_t2", "3")
        await desk.press("f8")
        await desk.until(lambda: desk.focused == "date")
        await desk.until(lambda: desk.app.focused.selected_text == today.isoformat())
        await desk.type("20 sept 2026")
        await desk.until_shown("= 20 September 2026")


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


async def test_the_cursor_stays_on_the_first_question_however_often_up_is_pressed(sit, empty, today):
    async with sit(empty, EntryForm("edss", empty, today), (60, 20)) as desk:
        first = desk.focused
        await desk.press("up", "up")
        assert desk.focused == first
        await desk.type("2")
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    assert empty.read().edss[0].score == 2.0


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
