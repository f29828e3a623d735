"""Whoever leaves loses no word: what is typed is kept, and where it cannot be kept that is said first."""

from neda.store.problems import UnwritableJournal


async def half_a_note(pilot, wait_for):
    await wait_for(pilot, "NEDA journal · Today")
    await pilot.press("n")
    await wait_for(pilot, "New note")
    await pilot.press(*"tired")


async def test_leaving_says_once_what_would_be_lost(start, recorded, wait_for, monkeypatch):
    def full(_kind, _typed):
        raise UnwritableJournal("The disk is full.")

    monkeypatch.setattr(recorded, "save_draft", full)
    app = start(recorded)
    async with app.run_test(size=(80, 40)) as pilot:
        await half_a_note(pilot, wait_for)
        await pilot.press("ctrl+q")
        await wait_for(pilot, "could not be kept as a draft")
        assert app.is_running
        await pilot.press("ctrl+q")
        await pilot.pause()
    assert app.return_code == 0


async def left_from_the_sheet(app, wait_for, *grades):
    async with app.run_test(size=(100, 40)) as pilot:
        await wait_for(pilot, "NEDA journal · Today")
        await pilot.press("e")
        await wait_for(pilot, "New EDSS")
        await pilot.press("f7", *grades)
        await wait_for(pilot, "never read as 0: pyramidal" if grades else "never read as 0")
        await pilot.press("ctrl+q")
        await pilot.pause()


async def test_grades_on_a_sheet_are_kept_with_the_form_beneath(start, recorded, wait_for):
    await left_from_the_sheet(start(recorded), wait_for, "1", "2")
    assert recorded.draft("edss")["systems"] == "visual 1, brainstem 2"


async def test_a_sheet_without_new_grades_leaves_no_draft(start, recorded, wait_for):
    await left_from_the_sheet(start(recorded), wait_for)
    assert recorded.draft("edss") is None


async def test_a_form_left_untouched_leaves_the_last_words_standing(start, recorded, wait_for):
    app = start(recorded)
    async with app.run_test(size=(100, 40)) as pilot:
        await wait_for(pilot, "NEDA journal · Today")
        app.message = "Something that was said"
        await pilot.press("n")
        await wait_for(pilot, "New note")
        await pilot.press("escape")
        await wait_for(pilot, "Something that was said")


async def test_a_draft_begun_after_saving_is_named_beside_what_was_saved(start, recorded, wait_for):
    app = start(recorded)
    async with app.run_test(size=(100, 40)) as pilot:
        await half_a_note(pilot, wait_for)
        await pilot.press("f4")
        await wait_for(pilot, "Saved: note")
        await pilot.press("tab", *"better", "escape")
        await wait_for(pilot, "A draft of the next note")
        await wait_for(pilot, "Saved: note")


async def test_a_draft_of_the_attack_that_a_check_in_named_is_named(start, recorded, wait_for):
    app = start(recorded)
    async with app.run_test(size=(100, 40)) as pilot:
        await wait_for(pilot, "NEDA journal · Today")
        await pilot.press("c", "3")
        await wait_for(pilot, "New relapse")
        await pilot.press(*"-2w", "escape")
        await wait_for(pilot, "A draft of the next relapse")
        await wait_for(pilot, "Saved: check-in")
