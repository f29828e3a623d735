"""A journal that cannot be opened: one sentence, the exit code, and the file as it was."""

import os
import sqlite3

import pytest

from neda.store.file import JournalFile
from neda.tui.app import run


def not_a_journal(path):
    path.write_bytes(b"a letter to my doctor, saved under the wrong name" * 40)


def another_programs(path):
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmark (url TEXT)")
    connection.close()


def newer(path):
    JournalFile(path).create()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()


UNUSABLE = {
    "text": (not_a_journal, 3, "is not a journal of this program. Nothing was changed."),
    "another program's": (another_programs, 3, "is not a journal of this program. Nothing was changed."),
    "newer": (newer, 3, "was written by a newer version of this program. Nothing was changed."),
    "a folder": (lambda path: path.mkdir(), 3, "is not a journal of this program. Nothing was changed."),
}


@pytest.mark.parametrize("case", UNUSABLE)
def test_what_is_no_journal_of_this_version_is_refused_in_a_sentence_and_left_as_it_was(tmp_path, capsys, case):
    make, code, sentence = UNUSABLE[case]
    path = tmp_path / "journal.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    assert run(path) == code
    told = capsys.readouterr()
    assert told.err.count("\n") == 1
    assert sentence in told.err
    assert str(path) in told.err
    assert told.out == ""
    assert sorted(item.name for item in tmp_path.iterdir()) == ["home", "journal.db"]
    if before is not None:
        assert path.read_bytes() == before


def test_a_missing_folder_is_said_before_anything_is_typed_and_not_made(tmp_path, capsys):
    path = tmp_path / "none" / "journal.db"
    assert run(path) == 1
    assert capsys.readouterr().err == (
        f"The folder of {path} does not exist. Make the folder first, or name another place with --journal.\n"
    )
    assert not path.parent.exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write anywhere")
async def test_a_read_only_journal_is_shown_and_what_was_typed_is_kept_with_the_reason(start, recorded, wait_for):
    content = recorded.path.read_bytes()
    recorded.path.chmod(0o400)
    recorded.path.parent.chmod(0o500)
    try:
        async with start(recorded).run_test(size=(120, 30)) as pilot:
            await wait_for(pilot, "AWAITING CONFIRMATION")
            await pilot.press("n", *"moved", "f2")
            await wait_for(pilot, "read-only")
            await wait_for(pilot, "moved")
            await pilot.press("escape")
            await wait_for(pilot, "esc once more leaves without it")
    finally:
        recorded.path.parent.chmod(0o700)
    assert recorded.path.read_bytes() == content
