"""A form opened over an empty screen, on a real journal file."""

import time
from contextlib import asynccontextmanager
from datetime import date
from typing import Any, ClassVar, NamedTuple

import pytest
from textual.app import App
from textual.binding import Binding

from neda.clinical import Journal
from neda.store.file import JournalFile
from neda.tui import keys
from neda.tui.forms import EntryForm

TODAY = date(2026, 11, 22)
CALM_YEARS = {
    "format": "neda-journal/1",
    "person": {"name": "A. B."},
    "treatments": [{"name": "ocrelizumab", "start": "2024-06-03"}],
    "mri": [
        {"date": "2024-12-03", "contrast": True, "gd_enhancing": 0, "new_t2": 0},
        {"date": "2026-06-02", "contrast": True, "gd_enhancing": 0, "new_t2": 0, "enlarging_t2": 0},
    ],
    "edss": [
        {"date": "2024-12-04", "score": 2.0, "source": "clinician", "assessor": "Dr Jensen"},
        {"date": "2025-09-04", "score": 2.0, "source": "clinician", "assessor": "Dr Jensen"},
        {"date": "2026-09-04", "score": 2.0, "source": "clinician"},
    ],
    "checkins": [{"date": "2026-11-01", "no_new_symptoms": True}],
}
KEYS = {" ": "space", ".": "full_stop", "-": "minus", "/": "slash", ",": "comma", "[": "left_square_bracket"}
KEYS |= {"]": "right_square_bracket", "(": "left_parenthesis", ")": "right_parenthesis", "?": "question_mark"}


class Desk(App[None]):
    """An empty screen whose letters open the forms, as on Today."""

    BINDINGS: ClassVar = [Binding(keys.named(kind).keys, f"open('{kind}')") for kind in keys.RECORDED]

    def __init__(self, file: JournalFile, form: Any = None) -> None:
        super().__init__()
        self.file, self.form = file, form
        self.results: list[Any] = []

    def on_mount(self) -> None:
        if self.form:
            self.push_screen(self.form, self.results.append)

    def action_open(self, kind: str) -> None:
        self.push_screen(EntryForm(kind, self.file, TODAY), self.results.append)


class Sitting(NamedTuple):
    """A person in front of a form."""

    app: Desk
    pilot: Any

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)

    async def type(self, text: str) -> None:
        await self.pilot.press(*(KEYS.get(letter, letter) for letter in text))

    async def answer(self, name: str, text: str) -> None:
        """Put the cursor into a question and type."""
        await self.go_to(name)
        await self.type(text)

    async def go_to(self, name: str) -> None:
        """Put the cursor into a question; that tab and arrows lead there is tested where sizes are."""
        question = next(asked for asked in self.app.screen.query("Question") if asked.field.name == name)
        question.answer.focus()
        await self.until(lambda: self.focused == name)

    async def until(self, holds: Any) -> None:
        """Wait for something to hold, not for time to pass."""
        latest = time.monotonic() + 20
        while not holds():
            assert time.monotonic() < latest, self.shown
            await self.pilot.pause(0.02)

    async def until_shown(self, text: str) -> None:
        await self.until(lambda: text in self.words)

    @property
    def shown(self) -> str:
        """What stands on the screen, row by row."""
        return "\n".join(strip.text for strip in self.app.screen._compositor.render_strips())

    @property
    def words(self) -> str:
        """The same without line breaks and frames."""
        return " ".join(self.shown.replace("│", " ").split())

    @property
    def focused(self) -> str:
        """The name of the question that has the cursor; empty on a button."""
        return next((node.field.name for node in self.app.focused.ancestors if hasattr(node, "field")), "")

    @property
    def results(self) -> list[Any]:
        """What the closed forms answered."""
        return self.app.results


@pytest.fixture
def today():
    return TODAY


@pytest.fixture
def empty(tmp_path):
    """A journal that does not exist yet."""
    return JournalFile(tmp_path / "journal.db")


@pytest.fixture
def calm(tmp_path):
    """Two years without recorded activity."""
    file = JournalFile(tmp_path / "calm.db")
    journal = Journal.from_dict(CALM_YEARS)
    file.add(journal.entries(), person=journal.person)
    return file


@pytest.fixture
def sit():
    """Opens a form, or the empty screen, at a terminal of some size."""

    @asynccontextmanager
    async def opened(file, form=None, size=(80, 24)):
        app = Desk(file, form)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield Sitting(app, pilot)

    return opened
