"""Nothing typed is lost: the draft of a form, kept, offered, discarded and never counted."""

import sqlite3

from neda.store import patience
from neda.tui.forms import EntryForm


async def test_a_draft_is_kept_while_typing_without_any_key(sit, empty, today):
    async with sit(empty, EntryForm("note", empty, today)) as desk:
        await desk.type("numb hand")
        await desk.until(lambda: (empty.draft("note") or {}).get("text") == "numb hand")
        await desk.type("s")
        await desk.until(lambda: empty.draft("note")["text"] == "numb hands")
    assert not empty.read().entries()


async def test_typing_goes_on_while_another_program_writes_and_is_kept_once_that_one_is_done(
    sit, calm, today, waited
):
    form = EntryForm("note", calm, today)
    other = sqlite3.connect(calm.path, isolation_level=None)
    async with sit(calm, form) as desk:
        other.execute("BEGIN IMMEDIATE")
        waited.clear()
        await desk.type("numb")
        await desk.until_shown("did not let go of it")
        await desk.type(" hand")
        await desk.until_shown("numb hand")
        assert set(waited) == {patience.MOMENT_SECONDS}
        assert calm.draft("note") is None
        other.execute("ROLLBACK")
        await desk.until(lambda: (calm.draft("note") or {}).get("text") == "numb hand")
        await desk.until(lambda: "did not let go of it" not in desk.words)
    other.close()


async def test_escape_keeps_the_draft_and_the_next_add_offers_it(sit, empty, today):
    async with sit(empty) as desk:
        await desk.press("r", "enter", "2", "7", "escape")
        await desk.until(lambda: desk.results == [None])
        await desk.press("r")
        await desk.until_shown("This is your draft from before")
        assert "2 (x) reported by me" in desk.words
        await desk.press("f2")
        await desk.until(lambda: len(empty.read().relapses) == 1)
    assert empty.read().relapses[0].hours == 7
    assert empty.draft("relapse") is None


async def test_an_untouched_form_leaves_no_draft(sit, empty, today):
    async with sit(empty) as desk:
        await desk.press("e", "escape")
        await desk.until(lambda: desk.results == [None])
    assert not empty.exists()


async def test_a_discarded_draft_is_gone_and_can_be_had_back_at_once(sit, empty, today):
    async with sit(empty) as desk:
        await desk.press("e", "3", "f8")
        await desk.until_shown("Discarded. f8 again brings it back.")
        assert empty.draft("edss") is None
        await desk.press("f8")
        await desk.until_shown("Your draft is back.")
        assert empty.draft("edss")["score"] == "3"
        await desk.press("f8", "escape")
        await desk.until(lambda: desk.results == [None])
    assert empty.draft("edss") is None


async def test_the_draft_of_a_change_and_of_an_add_do_not_overwrite_each_other(sit, calm, today):
    item = calm.read().edss[0]
    async with sit(calm, EntryForm("edss", calm, today, entry=item)) as desk:
        await desk.press("4", "escape")
        await desk.until(lambda: desk.results == [None])
        await desk.press("e")
        await desk.until_shown("New EDSS")
        assert "draft" not in desk.words
        await desk.press("6", "escape")
        await desk.until(lambda: len(desk.results) == 2)
        desk.app.push_screen(EntryForm("edss", calm, today, entry=item), desk.results.append)
        await desk.until_shown("This is your draft from before")
        await desk.press("f2")
        await desk.until(lambda: len(desk.results) == 3)
    assert calm.read().find(item.id).score == 4.0
    assert calm.draft("edss")["score"] == "6"


async def test_a_draft_changes_no_verdict(sit, calm, today):
    before = calm.read()
    async with sit(calm) as desk:
        await desk.press("r", "enter", "1", "escape")
        await desk.until(lambda: desk.results == [None])
    assert calm.read() == before
