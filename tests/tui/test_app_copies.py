"""What a sync service left beside the journal is pointed out, and stops nobody."""

from neda.tui import following

COPY = "journal (conflicted copy 2026-11-20).db"


async def test_a_copy_is_named_on_today_until_the_next_message(start, recorded, wait_for, shown):
    (recorded.path.parent / COPY).write_bytes(b"")
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        text = " ".join((await wait_for(pilot, "conflicted copy")).split())
        assert "Only journal.db is used" in text
        assert "AWAITING CONFIRMATION" in text
        await pilot.press("c", "1")
        await wait_for(pilot, "Saved: check-in 2026-11-22")
        pilot.app.reload()
        await pilot.pause()
        assert "conflicted copy" not in shown(pilot.app)


async def test_a_copy_and_a_changed_row_are_both_named(start, recorded, wait_for, monkeypatch):
    import sqlite3

    monkeypatch.setattr(following, "SETTLED_SECONDS", 0.02)
    with sqlite3.connect(recorded.path) as connection:
        connection.execute("UPDATE note SET note = 'not what was written' WHERE rowid = (SELECT min(rowid) FROM note)")
    connection.close()
    (recorded.path.parent / COPY).write_bytes(b"")
    async with start(recorded).run_test(size=(160, 50)) as pilot:
        text = await wait_for(pilot, "changed outside this program")
        assert "conflicted copy" in text


async def test_without_copies_nothing_is_said(start, recorded, wait_for):
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, "AWAITING CONFIRMATION")
        assert pilot.app.message == ""
