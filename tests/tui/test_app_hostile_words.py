"""People's words are shown as typed and do nothing else, wherever they appear."""

import pytest
from textual.events import Paste

from neda.clinical.entries import Person
from neda.tui.plain import plain, shortened
from neda.wording.inert_lines import inert_lines

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


async def type_into(pilot, wait_for, name, words):
    """Paste words into a question of the form that is open."""
    answer = next(asked for asked in pilot.app.screen.query("Question") if asked.field.name == name).answer
    answer.focus()
    await wait_for(pilot, lambda: pilot.app.focused is answer)
    pilot.app.post_message(Paste(words))
    await wait_for(pilot, lambda: pilot.app.focused.text == words)


MARKUP = "[bold]loud[/bold] left [/] eye [C2-C4] $x {y} 👩‍🦽"


async def test_words_put_into_forms_stand_as_typed_in_title_list_card_message_and_report(start, file, wait_for):
    async with start(file).run_test(size=(160, 50)) as pilot:
        for key, name in (("p", "name"), ("n", "text"), ("t", "name")):
            await pilot.press(key)
            await wait_for(pilot, lambda: pilot.app.screen.query("Question"))
            await type_into(pilot, wait_for, name, "[/] A. [bold]B." if key == "p" else MARKUP)
            if key == "t":
                await type_into(pilot, wait_for, "start", "2024-06-03")
                await pilot.press("enter", "enter", "1")
            await pilot.press("f2")
            await wait_for(pilot, "NEDA journal · Today")
        message = await wait_for(pilot, f"Saved: treatment 2024-06-03: {MARKUP[:30]}")
        assert message.splitlines()[0].count("[/] A. [bold]B.") == 1
        assert MARKUP[:40] in message
        await pilot.press("3")
        text = await wait_for(pilot, "2 entries")
        assert text.count(MARKUP[:40]) >= 3
        await pilot.press("4")
        text = await wait_for(pilot, "Prepared by the patient")
        assert "[/] A. [bold]B." in text.split("Prepared by", 1)[1] or "[/] A. [bold]B." in text.split("Report", 1)[1]
        await wait_for(pilot, lambda: "[bold]loud[/bold]" in str(pilot.app.screen.query_one("#sheet").content))
    assert (file.read().person.name, file.read().notes[0].text, file.read().treatments[0].name) == ("[/] A. [bold]B.", MARKUP, MARKUP)


@pytest.mark.parametrize("kind", WORDS)
async def test_words_of_every_sort_go_through_a_form_into_the_file_and_back(start, file, wait_for, kind):
    words = WORDS[kind].replace("\x00", "")
    async with start(file).run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        await wait_for(pilot, lambda: pilot.app.screen.query("Question"))
        await type_into(pilot, wait_for, "text", words)
        await pilot.press("f2")
        await wait_for(pilot, "Saved: note 2026-11-22")
        await pilot.press("3", "enter")
        await wait_for(pilot, "Change note 2026-11-22")
        assert pilot.app.focused.text == words
        await pilot.press("escape", "d")
        await wait_for(pilot, "Delete this entry?")
        await pilot.press("y")
        await wait_for(pilot, "Deleted: note")
        await pilot.press("u")
        text = await wait_for(pilot, "1 entry")
        for letter in "\x1b\x9b\u202e\x07":
            assert letter not in text
    assert file.read().notes[0].text == words


def test_control_and_direction_characters_are_made_visible():
    assert inert_lines("a\x1b[31mb\u202ec\x9bd\x00") == "a\ufffd[31mb\ufffdc\ufffdd\ufffd"
    assert inert_lines("one\ntwo\tthree\r\n") == "one\ntwo three\n"
    assert plain("[bold]x").plain == "[bold]x"


def test_a_shortened_text_shows_that_it_is():
    assert shortened("one  two\nthree", 20) == "one two three"
    assert shortened("x" * 300, 10) == "x" * 9 + "…"
    assert len(shortened(" " * 10_000 + "x", 10)) <= 10
