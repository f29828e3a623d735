"""Hands that shake: random keys on every screen and form raise nothing and lose nothing.

`NEDA_TREMOR_KEYS=500` presses 500 keys from each of the starting places; `NEDA_TREMOR_SEED` picks another course.
"""

import os
import random
import shutil

import pytest

from neda.store.file import JournalFile
from neda.tui import keys, loading_ahead
from neda.tui.app import NedaApp
from neda.tui.forms import EntryForm
from neda.tui.screens.ask_line import AskLine

KEYS = int(os.environ.get("NEDA_TREMOR_KEYS", "6"))
SEED = int(os.environ.get("NEDA_TREMOR_SEED", "7"))
MOST_STEPS = 20
LEAVING = ("q", "ctrl+q", "ctrl+c")
BOUND = sorted({key for row in keys.KEYS for key in row.keys.split(",")} | {item.key for item in EntryForm.BINDINGS if "," not in item.key})
EDITING = ["enter", "escape", "up", "down", "left", "right", "tab", "shift+tab", "space", "backspace", "delete", "home", "end", "pageup", "pagedown"]
TYPED = [*"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", "minus", "full_stop", "left_square_bracket", "right_square_bracket"]
FUNCTION = [f"f{number}" for number in range(1, 13)]
PLACES = {
    **{name: (key,) for name, key in (("timeline", "2"), ("journal", "3"), ("report", "4"), ("prepare", "5"), ("settings", "S"))},
    **{f"form {kind}": (keys.named(kind).keys,) for kind in keys.RECORDED},
    "why": ("w",), "messages": ("g",), "keys": ("K",), "in words": ("x",), "help": ("f1",), "palette": ("f3",), "add": ("a",),
    "find": ("3", "slash", "2"),
    "delete": ("3", "d"),
    "history": ("3", "h"),
    "an entry": ("3", "down", "enter"),
    "a question": ("5", "b"),
    "a sheet": ("5", "end", "up", "enter"),
    "for whom": ("4", "f"),
    "save as": ("4", "s"),
    "import": ("I",),
    "export": ("E",),
    "restore": ("R",),
    "another key": ("K", "down", "enter"),
    "a value": ("S", "down", "enter"),
}
SHARES = 4
"""So many journals share the places; in every second one, pages and forms are made ahead between the keys."""

MEANT = [
    ["escape", "escape", "c", "1"],
    ["escape", "escape", "n", "h", "i", "f2"],
    ["escape", "escape", "e", "3", "f2"],
    ["escape", "escape", "r", "enter", "2", "f2"],
    ["escape", "escape", "3", "d", "y"],
    ["escape", "escape", "3", "down", "enter", "down", "1", "f2", "enter"],
    ["escape", "escape", "5", "b", "w", "h", "y", "enter"],
    ["escape", "escape", "5", "up", "d", "y"],
    ["escape", "escape", "S", "enter", "2"],
    ["escape", "escape", "u"],
    ["escape", "escape", "U"],
]


def course(place, number):
    """So many keys, most of them at random, some as a person would press them to get somewhere."""
    drawn = random.Random(f"{SEED} {place}")
    pressed = []
    while len(pressed) < number:
        if drawn.random() < 0.05:
            pressed += drawn.choice(MEANT)
        elif drawn.random() < 0.02:
            pressed.append(drawn.choice(LEAVING))
        else:
            pressed.append(drawn.choice(drawn.choice([BOUND, EDITING, TYPED, FUNCTION])))
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


class Journal:
    """The journal under the hands: what is in it, and every entry that went and does not come back."""

    def __init__(self, file, beside):
        self.file, self.beside = file, beside
        self.known, self.number, self.lost = entries(file), file.change_number(), []

    def look(self):
        if self.file.change_number() == self.number:
            return
        self.number, now = self.file.change_number(), entries(self.file)
        gone = [entry for identity, entry in self.known.items() if identity not in now]
        self.lost += [entry for entry in gone if not comes_back(self.file, entry, self.beside)]
        self.known = now


async def shake(pilot, journal, left):
    """Press the keys of one place after the other; ends where the program is left."""
    app = pilot.app
    while left and app.return_code is None:
        place, pressed = left[0]
        while len(app.screen_stack) > 1:
            app.pop_screen()
        await pilot.press(*PLACES[place])
        while pressed and app.return_code is None:
            key = pressed.pop(0)
            if not (isinstance(app.screen, AskLine) and key == "slash"):
                await pilot.press(key)
                journal.look()
        if not pressed:
            left.pop(0)


@pytest.mark.parametrize("share", range(SHARES))
async def test_random_keys_raise_nothing_and_whatever_leaves_the_journal_comes_back(start, recorded, tmp_path, monkeypatch, share):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(loading_ahead, "IDLE_SECONDS", 0.001)
    monkeypatch.setattr(NedaApp, "typed_lately", False)
    journal, starts = Journal(recorded, tmp_path / "copy.db"), 0
    left = [(place, course(place, KEYS)) for place in list(PLACES)[share::SHARES]]
    places = len(left)
    while left:
        starts += 1
        app = start(recorded)
        app.loads_ahead = bool(share % 2)
        async with app.run_test(size=(80, 24)) as pilot:
            await shake(pilot, journal, left)
        assert app._exception is None
        assert app.return_code in (None, 0)
    assert not journal.lost
    assert not recorded.verify()
    print(f"{places} places, {KEYS} keys each, {starts} starts, {journal.number} changes, {len(journal.known)} entries")


def test_there_is_a_place_for_every_screen_and_form():
    """A new screen must be shaken too."""
    placed = {key for way in PLACES.values() for key in way}
    wanted = {key.keys.split(",")[0] for key in keys.KEYS if key.action.startswith(("app.show", "app.record")) or key.name in ("why", "messages", "import", "export", "restore", "add")}
    assert wanted - {"1"} <= placed
