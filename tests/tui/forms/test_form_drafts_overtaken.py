"""A draft of a change never puts an older value over a newer version: both are shown, and the person chooses."""

import pytest

from neda.clinical.recording import entry, person
from neda.tui.forms import EntryForm
from neda.tui.forms.conflict import Conflict

BOTH = "changed after your draft was kept"


@pytest.fixture
def half_changed(sit, calm, today):
    """An EDSS opened, its score typed anew, and left with a draft; then changed elsewhere."""

    async def left(**elsewhere):
        item = calm.read().edss[0]
        async with sit(calm, EntryForm("edss", calm, today, entry=item)) as desk:
            await desk.press("4", "escape")
            await desk.until(lambda: desk.results == [None])
        return calm.change(item._replace(**elsewhere), was=item)

    return left


async def test_what_was_not_typed_takes_the_newer_version_without_a_question(sit, calm, today, half_changed):
    item = await half_changed(assessor="Dr Newer")
    async with sit(calm, EntryForm("edss", calm, today, entry=item)) as desk:
        await desk.until_shown("This is your draft from before")
        await desk.press("f2")
        await desk.until(lambda: len(desk.results) == 1)
    assert (calm.read().find(item.id).score, calm.read().find(item.id).assessor) == (4.0, "Dr Newer")


@pytest.mark.parametrize(("choice", "score"), [("mine", 4.0), ("theirs", 5.0)])
async def test_where_both_changed_the_same_the_person_chooses(sit, calm, today, half_changed, choice, score):
    item = await half_changed(score=5.0, assessor="Dr Newer")
    async with sit(calm, EntryForm("edss", calm, today, entry=item)) as desk:
        await desk.until_shown(BOTH)
        assert "typed here: 4" in desk.words
        assert "in the journal: 5" in desk.words
        desk.app.screen.query_one(f"#{choice}").press()
        await desk.until(lambda: not isinstance(desk.app.screen, Conflict))
        await desk.press("f2")
        await desk.until(lambda: len(desk.results) == 1)
    assert (calm.read().find(item.id).score, calm.read().find(item.id).assessor) == (score, "Dr Newer")
    assert calm.draft(f"edss {item.id}") is None


async def test_deciding_later_keeps_the_draft_and_asks_again(sit, calm, today, half_changed):
    item = await half_changed(score=5.0)
    for _time in range(2):
        async with sit(calm, EntryForm("edss", calm, today, entry=item)) as desk:
            await desk.until_shown(BOTH)
            await desk.press("escape")
            await desk.until(lambda: desk.results == [None])
    assert calm.draft(f"edss {item.id}")["score"] == "4"
    assert calm.read().find(item.id).score == 5.0


async def test_an_answer_that_is_in_the_journal_by_now_asks_nothing(sit, calm, today, half_changed):
    item = await half_changed(score=4.0)
    async with sit(calm, EntryForm("edss", calm, today, entry=item)) as desk:
        await desk.until_shown("Change EDSS")
        assert BOTH not in desk.words


async def test_a_draft_of_an_older_program_is_offered_as_before(sit, calm, today):
    item = calm.read().edss[0]
    calm.save_draft(f"edss {item.id}", {"score": "6"})
    async with sit(calm, EntryForm("edss", calm, today, entry=item)) as desk:
        await desk.until_shown("This is your draft from before")
        await desk.press("f2")
        await desk.until(lambda: len(desk.results) == 1)
    assert calm.read().find(item.id) == entry("edss", {**_fields(item), "score": 6.0})


def _fields(item):
    from neda.clinical.recording import fields_to_dict

    return {"id": item.id, **fields_to_dict(item)}


async def test_whoever_decided_is_not_asked_again(sit, calm, today, half_changed):
    item = await half_changed(score=5.0)
    async with sit(calm, EntryForm("edss", calm, today, entry=item)) as desk:
        await desk.until_shown(BOTH)
        desk.app.screen.query_one("#mine").press()
        await desk.until(lambda: not isinstance(desk.app.screen, Conflict))
        await desk.press("escape")
        await desk.until(lambda: desk.results == [None])
    async with sit(calm, EntryForm("edss", calm, today, entry=item)) as desk:
        await desk.until_shown("This is your draft from before")
        assert BOTH not in desk.words
        assert calm.draft(f"edss {item.id}")["score"] == "4"


async def test_a_draft_of_the_persons_facts_never_puts_older_facts_back(sit, calm, today):
    calm.set_person(person({"name": "A. B.", "born": "1951"}))
    async with sit(calm, EntryForm("person", calm, today), (80, 50)) as desk:
        await desk.answer("allergies", "gadolinium")
        await desk.press("escape")
        await desk.until(lambda: desk.results == [None])
    calm.set_person(person({"name": "A. B.", "born": "1988"}))
    async with sit(calm, EntryForm("person", calm, today), (80, 50)) as desk:
        await desk.until_shown("This is your draft from before")
        await desk.press("f2")
        await desk.until(lambda: len(desk.results) == 1)
    assert (calm.read().person.born.text, calm.read().person.allergies) == ("1988", "gadolinium")
