"""Keys that come in one burst, from a slow line or a quick hand, mean what they mean one by one."""

import pytest
from textual.events import Key

NAMES = {"-": "minus", "\r": "enter", "<f2>": "f2", "<esc>": "escape"}


def burst(app, keys):
    for key in keys:
        name = NAMES.get(key, key)
        app.post_message(Key(name, key if len(key) == 1 and key != "\r" else None))


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_a_whole_mri_typed_in_one_burst_is_saved_as_typed(start, recorded, wait_for, size):
    async with start(recorded).run_test(size=size) as pilot:
        burst(pilot.app, ["m", *"-1w", "\r", "\r", "1", "0", "\r", "2", "\r", "<f2>"])
        await wait_for(pilot, "Saved: MRI 2026-11-15")
    scan = recorded.read().mri[-1]
    assert (scan.date.text, scan.contrast, scan.gd_enhancing.words, scan.new_t2.words) == ("2026-11-15", True, "0", "2")


async def test_screens_follow_a_burst_of_keys_to_the_last(start, recorded, wait_for):
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        burst(pilot.app, ["2", "3", "w", "<esc>", "4", "3", "c", "1", "1", "x"])
        await wait_for(pilot, "NEDA journal · The chart in words")
        assert any("Saved: check-in 2026-11-22" in said.text for said in pilot.app.said)
        await pilot.press("escape")
        await wait_for(pilot, "NEDA journal · Today")
    assert [item.date.text for item in recorded.read().checkins].count("2026-11-22") == 1
