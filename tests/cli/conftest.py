"""Runs one command line in this process against a journal of its own."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from neda.cli import main

TODAY = date(2026, 11, 22)


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


Neda = Callable[..., Outcome]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


@pytest.fixture
def neda(place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Neda:
    for name in ("NEDA_JOURNAL", "NEDA_DEBUG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run(*argv: str, before: tuple[str, ...] = ()) -> Outcome:
        capsys.readouterr()
        code = main(["--journal", str(place), *before, *argv], today=TODAY)
        printed = capsys.readouterr()
        return Outcome(code, printed.out, printed.err)

    return run
