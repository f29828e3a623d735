"""The functional systems one by one: every grade in words, the EDSS that follows, and whose grades they are."""

import pytest

from neda.clinical.entries import HIGHEST_AMBULATION, HIGHEST_GRADE
from neda.tui.forms import EntryForm
from neda.wording import edss_sheet

GRADES = ["1", "0", "2", "1", "0", "1", "0"]


async def test_eight_grades_fill_the_form_and_work_out_the_score(sit, empty, today):
    async with sit(empty, EntryForm("edss", empty, today), (100, 30)) as desk:
        await desk.press("f7", *GRADES[:6])
        await desk.until_shown("Still open, never read as 0: cerebral (thinking, fatigue), Walking (ambulation score)")
        await desk.press(GRADES[6], "1")
        await desk.until_shown("EDSS 2.0 follows from these grades.")
        await desk.press("f2")
        await desk.until_shown("EDSS 2.0 (worked out from the functional systems)")
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    (edss,) = empty.read().edss
    assert (edss.score, edss.source, edss.ambulation, dict(edss.systems)["pyramidal"]) == (None, "derived", 1, 2)


async def test_a_mouse_opens_the_systems_too(sit, empty, today):
    async with sit(empty, EntryForm("edss", empty, today), (100, 30)) as desk:
        await desk.pilot.click("#advise-systems")
        await desk.until_shown("EDSS from the functional systems")


async def test_grades_of_ones_own_make_a_score_that_never_counts(sit, empty, today):
    async with sit(empty, EntryForm("edss", empty, today), (100, 30)) as desk:
        await desk.press("f7", *GRADES, "1", "enter", "2", "f2")
        await desk.until_shown("3 (x) self (shown, never counted)")


async def test_what_does_not_fit_together_is_said_at_once(sit, empty, today):
    async with sit(empty, EntryForm("edss", empty, today), (100, 30)) as desk:
        await desk.press("f7", "0", "0", "5", "0", "0", "0", "0", "1")
        await desk.until_shown("was one of them copied wrongly?")


async def test_a_grade_that_does_not_exist_is_refused_in_its_line(sit, empty, today):
    async with sit(empty, EntryForm("edss", empty, today), (100, 30)) as desk:
        await desk.press("f7", "9")
        await desk.until_shown("! Please type a whole number from 0 to 6.")
        await desk.press("f2")
        assert "EDSS from the functional systems" in desk.words
        await desk.press("escape")
        await desk.until_shown("New EDSS")


@pytest.mark.parametrize("name", [*HIGHEST_GRADE, "ambulation"])
def test_every_grade_of_every_system_has_words_of_its_own(name):
    highest = HIGHEST_GRADE.get(name, HIGHEST_AMBULATION)
    words = [edss_sheet.meaning(name, grade) for grade in range(highest + 1)]
    assert len(set(words)) == highest + 1
    with pytest.raises(IndexError):
        edss_sheet.meaning(name, highest + 1)
