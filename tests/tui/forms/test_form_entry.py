"""Changing entries and the person's facts, and the check-in's one question."""

from neda.clinical.recording import entry
from neda.tui.forms import EntryForm


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


async def test_an_own_score_does_not_carry_the_proposed_assessor(sit, calm, today):
    async with sit(calm, EntryForm("edss", calm, today)) as desk:
        assert "Dr Jensen" in desk.words
        await desk.type("3")
        await desk.press("enter", "3")
        await desk.until(lambda: desk.focused == "assessor")
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    assert [(item.source, item.assessor) for item in calm.read().edss][-1] == ("self", None)
