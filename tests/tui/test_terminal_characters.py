"""Terminals without Unicode get the same facts in plain characters."""

import pytest
from rich.cells import cell_len

from neda.tui.terminal import ascii_only, to_ascii


@pytest.mark.parametrize(
    ("environ", "encoding", "plain"),
    [
        ({"LANG": "C"}, "utf-8", True),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, "utf-8", True),
        ({"LC_ALL": "POSIX", "LANG": "de_DE.UTF-8"}, "utf-8", True),
        ({"LANG": "de_DE.UTF-8"}, "utf-8", False),
        ({"LC_ALL": "C.UTF-8"}, "UTF-8", False),
        ({"LC_CTYPE": "en_GB.UTF-8", "LANG": "C"}, "utf-8", False),
        ({}, "utf-8", False),
        ({}, "iso-8859-1", True),
        ({"LANG": "de_DE.UTF-8"}, None, True),
        ({"LANG": "de_DE.UTF-8"}, "no such encoding", True),
    ],
)
def test_plain_characters_are_chosen_by_locale_and_encoding(environ, encoding, plain):
    assert ascii_only(environ, encoding) is plain


@pytest.mark.parametrize("text", ["┌─ Status ─┐", "✔ ✘ … ↻", "Ångström 中文 👍", "█▄▌", "plain"])
def test_plain_characters_keep_the_width(text):
    assert to_ascii(text).isascii()
    assert cell_len(to_ascii(text)) == cell_len(text)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (160, 50)])
async def test_every_screen_can_be_drawn_in_plain_characters(start, recorded, wait_for, size):
    async with start(recorded, ascii_only=True).run_test(size=size) as pilot:
        text = await wait_for(pilot, "[..] AWAITING CONFIRMATION")
        assert "[--] Relapses" in text
        for keys in ("1", "2", "3", "3 d", "n 4", "w", "x", "f1", "f3", "escape 1 m", "escape S", "enter", "escape down enter", "escape a"):
            await pilot.press(*keys.split())
            text = await wait_for(pilot, lambda: True)
            assert text.isascii(), [letter for letter in text if not letter.isascii()]


async def test_the_consequence_in_a_form_and_on_settings_has_the_plain_mark(start, recorded, wait_for):
    async with start(recorded, ascii_only=True).run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, "[..] AWAITING CONFIRMATION")
        await pilot.press("r", "enter", "1", "7", "2")
        await wait_for(pilot, "If saved: [!!] ACTIVITY RECORDED")
        await pilot.press("f4")
        await wait_for(pilot, "Now: [!!] ACTIVITY RECORDED")
        await pilot.press("escape", "S")
        await wait_for(pilot, "Now: [!!] ACTIVITY RECORDED")


async def test_other_terminals_have_the_mark_itself(start, recorded, wait_for):
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await pilot.press("r", "enter", "1", "7", "2")
        await wait_for(pilot, "If saved: ✘ ACTIVITY RECORDED")
