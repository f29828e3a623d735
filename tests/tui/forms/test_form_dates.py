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
        await desk.press("enter", number)
        await desk.until(lambda: desk.focused == "text")
        assert "This can mean" not in desk.words
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    assert empty.read().notes[0].date.text == stored


async def test_saving_with_such_a_date_asks_first_and_a_number_answers(sit, empty, today):
    async with sit(empty, EntryForm("relapse", empty, today)) as desk:
        await desk.type("last march")
        await desk.press("enter", "up", "f2")
        await desk.until_shown("can mean 2026-03, 2025-03 or 2024-03")
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
        assert any(row.startswith(" > Date") for row in desk.shown.splitlines())
        await desk.press("1")
        await desk.until(lambda: desk.app.screen._questions.answers["date"] == "2019-04-03")


async def test_the_question_stays_marked_when_its_cursor_goes_back_from_the_offered_dates(sit, empty, today):
    async with sit(empty, EntryForm("note", empty, today)) as desk:
        await desk.type("x")
        await desk.press("up")
        await desk.type("03/04/2019")
        await desk.press("enter", "enter")
        await desk.until_shown("> Date")
        await desk.type("1")
        await desk.until(lambda: desk.app.screen._questions.answers["date"].endswith("1"))
        assert any(row.startswith(" > Date") for row in desk.shown.splitlines())


async def test_a_date_typed_behind_a_treatments_name_is_its_start(sit, empty, today):
    async with sit(empty, EntryForm("treatment", empty, today)) as desk:
        await desk.type("ocrelizumab")
        await desk.press("enter")
        await desk.type("2019-03-07")
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    (treatment,) = empty.read().treatments
    assert (treatment.kind, treatment.start.text) == ("dmt", "2019-03-07")
