"""Copies that a sync service leaves beside the journal are pointed out; other files are not."""

from pathlib import Path

import pytest

from neda.store.conflicts import conflict_copies

COPIES = [
    "journal (conflicted copy 2026-01-02).db",
    "journal (Anna's conflicted copy 2026-01-02).db",
    "journal (LAPTOP's conflicted copy 2026-01-02 1).db",
    "journal (Case Conflict).db",
    "journal (conflicted copy 2026-01-02 101112).db",
    "journal_conflict-20260102-101112.db",
    "journal.sync-conflict-20260102-101112-ABCDEFG.db",
    "journal.sync-conflict-20260102-101112.db",
    "journal (1).db",
    "journal 2.db",
    "journal-DESKTOP-1A2B3C4.db",
    "journal-LAPTOP-1A2B3C4-2.db",
]
OTHERS = [
    "journal.db",
    "journal-old.db",
    "journal 2026-01-02.db",
    "journal (with my doctor).db",
    "my journal 2.db",
    "journal2.db",
    "journal (1).csv",
    "journal.db-journal",
    "journal conflicted.db",
]


@pytest.mark.parametrize("name", COPIES)
def test_what_a_sync_service_leaves_is_found(tmp_path: Path, name: str) -> None:
    for present in (*OTHERS, name):
        (tmp_path / present).write_bytes(b"x")

    assert conflict_copies(tmp_path / "journal.db") == (tmp_path / name,)


def test_other_files_and_folders_are_left_alone(tmp_path: Path) -> None:
    for name in OTHERS:
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "journal 2.db").mkdir()

    assert conflict_copies(tmp_path / "journal.db") == ()


def test_a_journal_of_another_name_has_its_own_copies(tmp_path: Path) -> None:
    for name in ("journal 2.db", "ms (a+b) 2.sqlite", "notes 2"):
        (tmp_path / name).write_bytes(b"x")

    assert conflict_copies(tmp_path / "ms (a+b).sqlite") == (tmp_path / "ms (a+b) 2.sqlite",)
    assert conflict_copies(tmp_path / "notes") == (tmp_path / "notes 2",)


def test_a_folder_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert conflict_copies(tmp_path / "none" / "journal.db") == ()
