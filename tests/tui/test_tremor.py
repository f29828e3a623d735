"""Hands that shake: random keys on the real screen raise nothing and lose nothing.

`NEDA_TREMOR_KEYS=2000` presses as many; `NEDA_TREMOR_SEED` picks another course.
"""

import os
import random
import shutil

from neda.store.file import JournalFile
from neda.tui import keys
from neda.tui.forms import EntryForm
from neda.tui.screens.save_as import SaveAs

KEYS = int(os.environ.get("NEDA_TREMOR_KEYS", "150"))
SEED = int(os.environ.get("NEDA_TREMOR_SEED", "7"))
MOST_STEPS = 20
LEAVING = ("q", "ctrl+q", "ctrl+c")
BOUND = sorted({key for row in keys.KEYS for key in row.keys.split(",")} | {item.key for item in EntryForm.BINDINGS if "," not in item.key})
EDITING = ["enter", "escape", "up", "down", "left", "right", "tab", "shift+tab", "space", "backspace", "delete", "home", "end", "pageup", "pagedown"]
TYPED = [*"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", "minus", "full_stop", "left_square_bracket", "right_square_bracket"]
FUNCTION = [f"f{number}" for number in range(1, 13)]
MEANT = [
    ["escape", "escape", "c", "1"],
    ["escape", "escape", "n", "h", "i", "f2"],
    ["escape", "escape", "e", "3", "f2"],
    ["escape", "escape", "r", "enter", "2", "f2"],
    ["escape", "escape", "3", "d", "y"],
    ["escape", "escape", "3", "down", "enter", "down", "1", "f2", "enter"],
    ["escape", "escape", "S", "enter", "2"],
    ["escape", "escape", "u"],
    ["escape", "escape", "U"],
    ["f3", "S", "e", "t", "enter"],
]


def course(number):
    """So many keys, most of them at random, some as a person would press them to get somewhere."""
    drawn = random.Random(SEED)
    pressed = []
    while len(pressed) < number:
        if drawn.random() < 0.08:
            pressed += drawn.choice(MEANT)
        else:
            pressed.append(drawn.choice(drawn.choice([BOUND, EDITING, TYPED, FUNCTION, list(LEAVING)] if drawn.random() < 0.1 else [BOUND, EDITING, TYPED, FUNCTION])))
    return pressed[:number]


def entries(file):
    return {entry.id: entry for entry in file.read().entries()} if file.exists() else {}


def comes_back(file, entry, beside):
    """Whether undo, or redo where undo took it away, brings an entry back as it was; tried on a copy."""
    for step in (JournalFile.undo, JournalFile.redo):
        shutil.copy(file.path, beside)
        copy = JournalFile(beside)
        for _step in range(MOST_STEPS):
            if step(copy) is None:
                break
            if copy.read().find(entry.id) == entry:
                return True
    return False


async def test_random_keys_raise_nothing_and_whatever_leaves_the_journal_comes_back(start, recorded, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    left = course(KEYS)
    known, number, lost, starts = entries(recorded), recorded.change_number(), [], 0
    while left:
        starts += 1
        app = start(recorded)
        async with app.run_test(size=(80, 24)) as pilot:
            while left and app.return_code is None:
                key = left.pop(0)
                if isinstance(app.screen, SaveAs) and key == "slash":
                    continue
                await pilot.press(key)
                if recorded.change_number() != number:
                    number, now = recorded.change_number(), entries(recorded)
                    gone = [entry for identity, entry in known.items() if identity not in now]
                    lost += [entry for entry in gone if not comes_back(recorded, entry, tmp_path / "copy.db")]
                    known = now
        assert app._exception is None
        assert app.return_code in (None, 0)
    assert not lost
    assert number > 0
    assert not recorded.verify()
    print(f"{KEYS} keys, {starts} starts, {number} changes, {len(known)} entries")
