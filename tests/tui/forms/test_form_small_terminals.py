"""Every form at every size: what has the cursor is in sight, what can be pressed too, and a mouse is enough."""

import pytest

from neda.tui.app import NedaApp
from neda.tui.forms import ChooseKind, EntryForm
from neda.tui.forms.layout import LAYOUTS, questions_of

SIZES = [(60, 20), (80, 24), (160, 50)]


@pytest.mark.parametrize(("kind", "size"), [*((kind, SIZES[0]) for kind in LAYOUTS), ("mri", SIZES[1]), ("mri", SIZES[2])])
async def test_every_question_and_its_label_come_into_sight(sit, calm, today, kind, size):
    async with sit(calm, EntryForm(kind, calm, today), size) as desk:
        area = desk.app.screen.query_one("Questions").region
        await desk.go_to(LAYOUTS[kind].first[0])
        for _ in questions_of(kind):
            question = next(node for node in desk.app.focused.ancestors if hasattr(node, "field"))
            assert question.label.split()[0] in desk.words
            assert desk.app.focused.region.height >= 1
            assert area.contains_region(desk.app.focused.region), question.label
            await desk.press("tab")
        assert desk.app.focused.id == "press-save"


@pytest.mark.parametrize("size", [(60, 20), (50, 20), (79, 24), (100, 30)], ids=str)
async def test_every_choice_is_shown_whole_at_once_and_after_the_terminal_changed(sit, calm, today, size):
    async with sit(calm, EntryForm("mri", calm, today), size) as desk:
        await desk.until_shown("4 [ ] spinal cord")
        for other in ((160, 50), size):
            await desk.pilot.resize_terminal(*other)
            await desk.until_shown("4 [ ] spinal cord")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_at_most_six_hints_are_shown_whole_on_the_last_line(sit, calm, today, size):
    async with sit(calm, EntryForm("relapse", calm, today), size) as desk:
        last = desk.shown.splitlines()[size[1] - 1]
        hints = ["f2 Save", "f4 Save + another", "f1 Help", "f8 Discard", "esc Back"]
        assert last.split() == " ".join(hints).split()


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_errors_care_and_consequence_leave_room_for_the_questions(sit, calm, today, size):
    async with sit(calm, EntryForm("relapse", calm, today), size) as desk:
        await desk.type("never")
        await desk.press("enter", "3", "f1", "f2")
        await desk.until_shown("is not a date this journal can read")
        assert "seek urgent care" in desk.words
        area = desk.app.screen.query_one("Questions").region
        assert area.height >= 3
        assert area.contains_region(desk.app.focused.region)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_choice_of_a_kind_is_whole_at_every_size(sit, calm, size):
    async with sit(calm, ChooseKind(), size) as desk:
        for line in ("1 r Relapse", "2 m MRI", "5 c Check-in", "9 p About you", "goes back"):
            assert line in desk.words


async def test_a_mouse_alone_picks_and_saves(sit, empty, today):
    async with sit(empty, EntryForm("relapse", empty, today)) as desk:
        choice = next(answer for answer in desk.app.screen.query("ChoiceAnswer") if "confirmed" in str(answer.render()))
        await desk.pilot.click(choice, offset=(8, 0))
        await desk.until_shown("1 (x) confirmed by a clinician")
        await desk.pilot.click("#press-save")
        await desk.until(lambda: desk.results)
    assert empty.read().relapses[0].certainty == "confirmed"


async def test_a_click_on_a_choice_beneath_a_line_fills_in_the_line(sit, empty, today):
    async with sit(empty, EntryForm("measurement", empty, today)) as desk:
        menu = next(answer for answer in desk.app.screen.query("ChoiceAnswer") if "T25FW" in str(answer.render()))
        await desk.pilot.click(menu, offset=(8, 0))
        await desk.until_shown("1 (x) timed 25-foot walk")
        assert desk.app.focused.text == "t25fw"


async def test_the_arrows_leave_a_page_of_text_at_its_edges(sit, empty, today):
    async with sit(empty, EntryForm("note", empty, today)) as desk:
        await desk.type("one")
        await desk.press("enter")
        await desk.type("two")
        await desk.press("up")
        assert desk.focused == "text"
        await desk.press("up")
        await desk.until(lambda: desk.focused == "date")
        await desk.press("down", "down", "down")
        await desk.until(lambda: desk.focused == "excluded")


async def test_inside_the_program_too_a_form_is_as_wide_as_a_small_terminal(calm, today):
    app = NedaApp(calm, today)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("m")
        while not isinstance(app.screen, EntryForm):
            await pilot.pause(0.02)
        await pilot.pause()
        assert app.screen.query_one("#form-sheet").region.width == 60
        await pilot.press("enter", "enter", "1", "2", "f2")
        while not calm.read().mri[2:]:
            await pilot.pause(0.02)
