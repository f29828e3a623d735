"""A journal file in a folder of its own for every test."""

from pathlib import Path

import pytest

from neda.store.file import JournalFile


@pytest.fixture
def file(tmp_path: Path) -> JournalFile:
    """A journal that does not exist yet, in a folder with nothing else in it."""
    folder = tmp_path / "record"
    folder.mkdir()
    return JournalFile(folder / "journal.db")
