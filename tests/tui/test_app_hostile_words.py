"""People's words are shown as typed and do nothing else, wherever they appear."""

import pytest

from neda.clinical.entries import Person
from neda.tui.plain import inert, plain, shortened

WORDS = {
    "markup": "[bold]loud[/bold] left [/] eye MRI [C2-C4] lesion [link=x] $text-accent {self} %s \\",
    "codes": "esc \x1b[31mred\x1b[0m and \x9b2J nul \x00 bell \x07 right \u202eto left\u202c emoji 👩‍🦽 and 中文",
    "length": "long " * 20_000,
}


@pytest.mark.parametrize("kind", WORDS)
async def test_words_in_every_text_field_stop_no_screen(start, file, make, wait_for, kind):
    words = WORDS[kind]
    file.add(
        [
            make("note", date="2026-11-21", text=words, note=words, excluded=words),
            make("treatment", name=words, kind="dmt", start="2024-01-10", dose=words),
            make("visit", date="2026-11-20", questions=[{"text": words, "answer": words}], **{"with": words}),
            make("relapse", onset="2026-10-01", certainty="confirmed", hours=48, symptoms=words),
            make("measurement", date="2026-11-19", test=words, value=1, unit=words),
            make("edss", date="2026-11-18", score=2, source="clinician", assessor=words),
        ],
        person=Person(name=words, matters_to_me=words),
    )
    async with start(file, origin=words[:100]).run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, "Today")
        for keys in ("1", "2", "3", "3 down down", "3 d", "n 3 h", "3 k", "escape 3 slash e escape escape", "4", "w", "x", "f1"):
            await pilot.press(*keys.split())
            await pilot.pause()
        await pilot.press("escape", "1", "3")
        text = await wait_for(pilot, "NEDA journal · Journal")
        for letter in "\x1b\x9b\u202e\x00\x07":
            assert letter not in text


async def test_a_note_that_looks_like_markup_is_read_whole(start, file, make, wait_for):
    file.add([make("note", date="2026-11-21", text="left [/] eye [C2-C4] [bold]loud[/bold]")])
    async with start(file).run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await wait_for(pilot, "note 2026-11-21: left [/] eye [C2-C4] [bold]loud[/bold]")
        await pilot.press("d", "y")
        await wait_for(pilot, "Deleted: note 2026-11-21: left [/] eye [C2-C4] [bold]loud[/bold]")


def test_control_and_direction_characters_are_made_visible():
    assert inert("a\x1b[31mb\u202ec\x9bd\x00") == "a\ufffd[31mb\ufffdc\ufffdd\ufffd"
    assert inert("one\ntwo\tthree\r\n") == "one\ntwo three\n"
    assert plain("[bold]x").plain == "[bold]x"


def test_a_shortened_text_shows_that_it_is():
    assert shortened("one  two\nthree", 20) == "one two three"
    assert shortened("x" * 300, 10) == "x" * 9 + "…"
    assert len(shortened(" " * 10_000 + "x", 10)) <= 10
