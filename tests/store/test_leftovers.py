"""What a run that was cut short leaves beside a journal: it is named, and goes with the next run that may take it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from neda.clinical.recording import entry
from neda.store import leftovers
from neda.store.file import JournalFile
from neda.store.health import looked_at
from neda.store.opening import copies_folder


@pytest.fixture
def kept(file: JournalFile) -> JournalFile:
    """A journal with one note and one copy."""
    file.add([entry("note", {"date": "2020", "text": "wolpertinger"})])
    file.back_up()
    return file


@pytest.fixture
def ended() -> int:
    """The number of a process that runs no more."""
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def left(file: JournalFile, number: int) -> list[Path]:
    """Whole copies on their way, as a killed run leaves them."""
    name, copy = file.path.name, file.backups()[0].path
    places = [
        file.path.with_name(f".{name}.{number}.restoring"),
        file.path.with_name(f".{name}.{number}.relocking"),
        file.path.with_name(f".{name}.{number}.relocking-journal"),
        file.path.with_name(f"..{name}.{number}.restoring.{number}.relocking"),
        copy.with_name(f".{copy.name}.{number}.relocking"),
    ]
    for place in places:
        place.write_bytes(b"wolpertinger" * 1000)
        place.chmod(0o600)
    return places


def test_checking_names_what_a_killed_run_left(kept: JournalFile, ended: int) -> None:
    places = left(kept, ended)
    health = looked_at(kept.path)
    assert {values["path"] for code, values in health.remarks if code == "leftover"} == set(places)
    assert health.worries == len(places)


@pytest.mark.parametrize("act", ["lock", "unlock", "restore", "erase", "erase_all"])
def test_the_next_run_removes_what_a_killed_run_left(kept: JournalFile, ended: int, act: str) -> None:
    if act in ("lock", "unlock"):
        pytest.importorskip("sqlcipher3", reason="the extra neda[encrypted] is not installed")
    if act == "unlock":
        kept.relock("one")
    places = left(kept, ended)
    match act:
        case "lock":
            kept.relock("one")
        case "unlock":
            kept.relock(None)
        case "restore":
            kept.restore(kept.backups()[0].path)
        case "erase":
            kept.erase(kept.read().notes[0].id)
        case "erase_all":
            kept.erase_all()
    assert not [place for place in places if place.exists()]


def test_what_a_running_program_writes_is_left_to_it(kept: JournalFile) -> None:
    places = left(kept, os.getppid())
    kept.erase_all()
    beside = [place for place in places if place.parent == kept.path.parent]
    assert all(place.exists() for place in beside)


def test_a_number_in_use_again_does_not_keep_a_file_for_ever(kept: JournalFile) -> None:
    places = left(kept, os.getppid())
    for place in places:
        os.utime(place, (0, 0))
    assert set(leftovers.left_behind(kept.path)) == set(places)


def test_a_file_with_a_name_of_somebody_else_is_none(kept: JournalFile) -> None:
    for name in (".other.db.7.restoring", f".{kept.path.name}.seven.restoring", f"{kept.path.name}.7.restoring"):
        kept.path.with_name(name).write_text("mine")
    (copies_folder(kept.path) / ".mine.part").write_text("mine")
    assert leftovers.left_behind(kept.path) == ()


def test_a_file_that_a_person_restores_from_is_not_removed(kept: JournalFile, ended: int) -> None:
    source = kept.path.with_name(f".{kept.path.name}.{ended}.relocking")
    kept.back_up_to(source)
    kept.restore(source)
    assert source.exists()
