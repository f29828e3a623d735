"""What people type or paste is stored as it is and shown inert."""

import pytest
from textual.events import Paste

from neda.clinical.recording import entry
from neda.tui.forms import EntryForm

HOSTILE = [
    "left [/] eye",
    "[bold]MRI [C2-C4][/bold] @click=app.quit",
    "\x1b[31mred\x1b[2J",
    "abc\u202edef\u2066x",
    "👩‍🦽 ñandú 漢字",
]


async def paste(desk, text):
    desk.app.post_message(Paste(text))
    await desk.pilot.pause()


@pytest.mark.parametrize("text", HOSTILE)
async def test_hostile_text_in_a_note_is_stored_as_pasted_and_shown_inert(sit, empty, today, text):
    async with sit(empty, EntryForm("note", empty, today)) as desk:
        await paste(desk, text)
        assert "\x1b" not in desk.shown
        assert "\u202e" not in desk.shown
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    assert empty.read().notes[0].text == text


@pytest.mark.parametrize("text", HOSTILE[:4])
async def test_hostile_text_in_a_line_is_stored_as_pasted_and_shown_inert(sit, empty, today, text):
    async with sit(empty, EntryForm("treatment", empty, today)) as desk:
        await paste(desk, text)
        await desk.press("enter", "enter", "enter", "1")
        await desk.until(lambda: desk.focused == "dose")
        assert "\x1b" not in desk.shown
        assert "\u202e" not in desk.shown
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    assert empty.read().treatments[0].name == text


@pytest.mark.parametrize("text", HOSTILE[1:3])
async def test_hostile_text_in_a_wrong_answer_is_repeated_inert(sit, empty, today, text):
    async with sit(empty, EntryForm("edss", empty, today)) as desk:
        await paste(desk, text)
        await desk.press("f2")
        await desk.until_shown("EDSS score takes 0, 1.0, 1.5")
        assert "\x1b" not in desk.shown
        assert "\u202e" not in desk.shown


async def test_an_entry_with_hostile_words_opens_and_stays_as_it_is(sit, empty, today):
    (kept,) = empty.add([entry("note", {"date": "2026-01-02", "text": "\x00 a\r\nb\x1b[5m\nc [/]"})])
    async with sit(empty, EntryForm("note", empty, today, entry=kept)) as desk:
        await desk.press("up")
        await desk.type("2026-01-03")
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    assert empty.read().notes[0].text == "\x00 a\r\nb\x1b[5m\nc [/]"
    assert empty.read().notes[0].date.text == "2026-01-03"


async def test_lines_pasted_into_one_line_are_joined(sit, empty, today):
    async with sit(empty, EntryForm("treatment", empty, today)) as desk:
        await paste(desk, "Ocrevus\nsecond line")
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    assert empty.read().treatments[0].name == "Ocrevus second line"


@pytest.mark.parametrize("kind", ["note", "treatment"])
async def test_a_hundred_thousand_characters_are_taken(sit, empty, today, kind):
    text = "Ocrevus " + "x" * 100_000
    async with sit(empty, EntryForm(kind, empty, today)) as desk:
        await paste(desk, text)
        await desk.press("f2")
        await desk.until(lambda: desk.results)
    (saved,) = empty.read().entries()
    assert text in saved
