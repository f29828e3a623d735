"""Dates as people say them: asked about by number, never guessed, said back in words."""

import pytest

from neda.tui.forms import EntryForm


@pytest.mark.parametrize(
    ("typed", "number", "stored"), [("spring 2019", "2", "2019-04"), ("03/04/2019", "1", "2019-04-03"), ("2 weeks ago", "1", "2026-11-08")]
)
async def test_a_date_that_can_mean_several_is_asked_about_by_number(sit, empty, today, typed, number, stored):
    async with sit(empty, EntryForm("note", empty, today)) as desk:
        await desk.type("x")
        await desk.press("up")
        await desk.type(typed)
        await desk.until_shown("This can mean more than one date")
        await desk.press("enter")
        await desk.until_shown("> Press the number of the right one")
        await desk.press(number)
        await desk.until(lambda: desk.app.screen._questions.answers["date"] == stored)
        assert "This can mean" not in desk.words
        await desk.press("enter")
        await desk.until(lambda: desk.focused == "text")
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    assert empty.read().notes[0].date.text == stored


async def test_saving_with_such_a_date_asks_first_and_a_number_answers(sit, empty, today):
    async with sit(empty, EntryForm("relapse", empty, today)) as desk:
        await desk.type("last march")
        await desk.press("enter", "up", "f2")
        await desk.until_shown("! Onset: “last march” can mean 2026-03, 2025-03 or 2024-03")
        assert "2 ( ) March 2025, month only" in desk.words
        await desk.press("2")
        await desk.until(lambda: desk.app.screen._questions.answers["onset"] == "2025-03")
        assert "= March 2025, month only" in desk.words


async def test_saving_while_the_cursor_is_on_the_offered_dates_leaves_it_there(sit, empty, today):
    async with sit(empty, EntryForm("note", empty, today)) as desk:
        await desk.type("x")
        await desk.press("up")
        await desk.type("03/04/2019")
        await desk.press("tab", "f2")
        await desk.until_shown("Not saved")
        assert "> ! Date" in desk.words
        await desk.press("1")
        await desk.until(lambda: desk.app.screen._questions.answers["date"] == "2019-04-03")


async def test_enter_among_the_offered_dates_chooses_none_and_leaves_the_cursor_there(sit, empty, today):
    async with sit(empty, EntryForm("note", empty, today)) as desk:
        await desk.type("x")
        await desk.press("up")
        await desk.type("03/04/2019")
        await desk.press("enter", "enter")
        await desk.until_shown("> ! Press the number of the right one, or type the date anew")
        assert not any(row.startswith(" > Date") for row in desk.shown.splitlines())
        await desk.press("2")
        await desk.until(lambda: desk.app.screen._questions.answers["date"] == "2019-03-04")
        assert any(row.startswith(" > Date") for row in desk.shown.splitlines())


@pytest.mark.parametrize("anew", ["spring 2018", "2019-03-07", "3 march 2018", "-3d", "~2018"])
async def test_another_date_typed_among_the_offered_ones_takes_the_place_of_the_first(sit, empty, today, anew):
    """Also one that begins with the number of an offered date; nothing of it reaches the next question."""
    async with sit(empty, EntryForm("mri", empty, today), (80, 24)) as desk:
        await desk.type("summer 2017")
        await desk.press("enter")
        await desk.until_shown("> Press the number of the right one")
        await desk.type(anew)
        await desk.until(lambda: desk.app.screen._questions.answers["date"] == anew)
        answers = desk.app.screen._questions.answers
        assert {name for name, text in answers.items() if text} == {"date", "regions"}


async def test_a_single_possible_date_is_asked_about_as_one(sit, empty, today):
    async with sit(empty, EntryForm("note", empty, today)) as desk:
        await desk.press("up")
        await desk.type("early june 2025")
        await desk.until_shown("Is this the date? Press enter, then 1; or type another.")


async def test_a_date_typed_behind_a_treatments_name_is_its_start(sit, empty, today):
    async with sit(empty, EntryForm("treatment", empty, today)) as desk:
        await desk.type("ocrelizumab")
        await desk.press("enter")
        await desk.type("2019-03-07")
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    (treatment,) = empty.read().treatments
    assert (treatment.kind, treatment.start.text) == ("dmt", "2019-03-07")
