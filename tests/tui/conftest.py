"""The program headless, driven by keys; what it shows is read back as text."""

import html
import re
import shutil
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from neda.clinical.entries import Entry
from neda.clinical.recording import entry
from neda.examples import load
from neda.store.file import JournalFile
from neda.tui.app import NedaApp

TODAY = date(2026, 11, 22)
MOST_PAUSES = 200


@pytest.fixture(autouse=True)
def colours_allowed(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("NEDA_DEBUG", raising=False)


@pytest.fixture
def today() -> date:
    return TODAY


@pytest.fixture
def file(tmp_path) -> JournalFile:
    """A journal that is not there yet."""
    return JournalFile(tmp_path / "journal.db")


@pytest.fixture(scope="session")
def example(tmp_path_factory) -> Path:
    """The built-in example journal in a file, made once."""
    path = tmp_path_factory.mktemp("example") / "journal.db"
    journal = load("example", TODAY).journal
    JournalFile(path).add(journal.entries(), journal.person, journal.settings)
    return path


@pytest.fixture
def recorded(file, example) -> JournalFile:
    """A copy of the example journal, to be changed."""
    shutil.copy(example, file.path)
    return file


@pytest.fixture
def make() -> Callable[..., object]:
    """An entry from its kind and fields."""


    def made(kind: str, /, **fields: object) -> Entry:
        return entry(kind, fields)

    return made


@pytest.fixture
def start(today) -> Callable[..., NedaApp]:
    """The program for a journal."""
    return lambda file, **options: NedaApp(file, today, **options)


@pytest.fixture
def shown() -> Callable[[NedaApp], str]:
    """What is on the screen, line by line."""

    def read(app: NedaApp) -> str:
        lines: dict[float, list[tuple[float, str]]] = {}
        for x, y, text in re.findall(r'<text[^>]* x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</text>', app.export_screenshot()):
            lines.setdefault(float(y), []).append((float(x), html.unescape(text).replace("\u00a0", " ")))
        return "\n".join("".join(text for _x, text in sorted(line)) for _y, line in sorted(lines.items()))

    return read


@pytest.fixture
def wait_for(shown) -> Callable[[Pilot, object], Awaitable[str]]:
    """Wait until words are on the screen, or a condition holds; returns what is shown then."""

    async def wait(pilot: Pilot, condition: object) -> str:
        def holds() -> bool:
            return condition() if callable(condition) else str(condition) in shown(pilot.app)

        for _pause in range(MOST_PAUSES):
            if holds():
                return shown(pilot.app)
            await pilot.pause(0.01)
        raise AssertionError(f"never on the screen: {condition}\n{shown(pilot.app)}")

    return wait
