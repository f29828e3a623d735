"""The promises of a trusted file, small at every run and in full by one command, which prints the figures:

NEDA_PROMISES=full .venv/bin/pytest tests/promises -q
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from neda.store.file import JournalFile

FULL = os.environ.get("NEDA_PROMISES") == "full"
FIGURES: list[str] = []

Size = Callable[[int, int], int]
Told = Callable[[str], None]


@pytest.fixture
def size() -> Size:
    """How many: the first number at every run, the second in full."""
    return lambda small, full: full if FULL else small


@pytest.fixture
def told() -> Told:
    """Write a figure down, with the seconds it took, for the end of the run."""
    start = time.monotonic()
    return lambda text: FIGURES.append(f"{text} ({time.monotonic() - start:.1f} s)")


@pytest.fixture
def file(tmp_path: Path) -> JournalFile:
    """A journal that does not exist yet."""
    folder = tmp_path / "record"
    folder.mkdir(mode=0o700)
    return JournalFile(folder / "journal.db")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the figures."""
    if FIGURES:
        terminalreporter.section("promises")
        for figure in FIGURES:
            terminalreporter.write_line(figure)


collect_ignore_glob = ["*"] if sys.platform == "win32" else []  # processes are made with fork and killed
