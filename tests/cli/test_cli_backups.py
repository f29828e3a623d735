"""neda backup, restore, check, and the offer of a backup where the journal is damaged."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from support.passphrases import forget
from support.terminals import neda_on_a_terminal

from neda.store.file import JournalFile
from neda.store.opening import copies_folder


@pytest.fixture
def kept(neda, place: Path) -> Path:
    """A journal with one note and one copy of it."""
    neda("add", "note", "--date", "2020", "--text", "first")
    assert neda("backup").code == 0
    return place


def on_a_terminal(place: Path, answer: str, *argv: str) -> tuple[int, str]:
    """Run the program on a terminal of its own and answer its question once it is asked; its code and all it said."""
    terminal = neda_on_a_terminal(place, *argv)
    terminal.until_asked()
    terminal.press(f"{answer}\n")
    code = terminal.finish()
    return code, terminal.seen


def test_backup_says_where_the_copy_is_and_restore_lists_it(neda, kept: Path) -> None:
    name = next(copies_folder(kept).iterdir()).name
    listed = neda("restore", "--list")
    assert listed.code == 0
    assert name in listed.out
    assert "1 entry, last changed" in " ".join(listed.out.split())


def test_backup_to_a_path_of_ones_own_never_overwrites(neda, kept: Path, tmp_path: Path) -> None:
    target = tmp_path / "stick.db"
    assert neda("backup", str(target)).code == 0
    content = target.read_bytes()
    again = neda("backup", str(target))
    assert (again.code, "already there" in again.err) == (1, True)
    assert target.read_bytes() == content
    (tmp_path / "stick").mkdir()
    assert neda("backup", str(tmp_path / "stick")).code == 0
    assert JournalFile(tmp_path / "stick" / kept.name).read() == JournalFile(kept).read()
    missing = neda("backup", str(tmp_path / "nowhere" / "x.db"))
    assert missing.code == 1
    assert missing.err.count("\n") == 1


def test_restore_asks_and_needs_yes_without_a_terminal(neda, kept: Path) -> None:
    neda("add", "note", "--date", "2021", "--text", "second")
    refused = neda("restore")
    assert (refused.code, "--yes" in refused.err) == (2, True)
    assert len(JournalFile(kept).read().notes) == 2
    done = neda("restore", "--yes")
    assert done.code == 0
    assert len(JournalFile(kept).read().notes) == 1
    last = max(path.name for path in copies_folder(kept).iterdir())
    assert neda("restore", last, "--yes").code == 0
    assert len(JournalFile(kept).read().notes) == 2


def said(run) -> str:
    """What a command printed, on one line."""
    return " ".join(run.out.split())


def test_the_second_restore_never_offers_what_the_first_one_put_away(neda, kept: Path) -> None:
    neda("add", "note", "--date", "2021", "--text", "spoiled")
    assert neda("restore", "--yes").code == 0
    assert neda("restore", "--yes").code == 0
    assert [note.text for note in JournalFile(kept).read().notes] == ["first"]
    for copy in JournalFile(kept).backups():
        if copy.why != "restore":
            copy.path.unlink()
    refused = neda("restore", "--yes")
    assert (refused.code, "neda restore --list" in refused.err) == (1, True)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_restore_says_what_is_there_now_and_what_would_be(neda, kept: Path) -> None:
    neda("add", "note", "--date", "2021", "--text", "second")
    until = JournalFile(kept).history(JournalFile(kept).read().notes[0].id)[0].at
    _code, asked = on_a_terminal(kept, "no", "restore")
    asked = " ".join(asked.split())
    assert f"It holds 1 entry, last changed {until:%Y-%m-%d %H:%M} UTC." in asked
    assert "The journal has 2 entries now and would have 1." in asked
    neda("restore", "--yes")
    _code, asked = on_a_terminal(kept, "no", "restore")
    assert "nothing would change" in " ".join(asked.split())


def test_undo_after_a_restore_takes_back_the_restore_and_says_so(neda, kept: Path) -> None:
    neda("add", "note", "--date", "2021", "--text", "second")
    restored = said(neda("restore", "--yes"))
    assert "the journal now has 1 entry" in restored
    assert "To take the restore back: neda undo" in restored
    undone = said(neda("undo"))
    assert undone.startswith("Undone: the restore of ")
    assert undone.endswith("The journal has 2 entries again.")
    redone = said(neda("redo"))
    assert redone.startswith("Done again: the restore of ")
    assert redone.endswith("The journal now has 1 entry.")


def test_the_history_of_an_entry_names_the_restore(neda, kept: Path) -> None:
    (stored,) = JournalFile(kept).read().notes
    neda("edit", stored.id, "text=spoiled")
    neda("restore", "--yes")
    told = said(neda("history", stored.id))
    assert "changed by a restore" in told
    assert told.index("spoiled") < told.index("by a restore")


def test_a_restore_beyond_undo_says_what_undo_would_take_back(neda, kept: Path) -> None:
    kept.write_bytes(b"X" + kept.read_bytes()[1:])
    restored = said(neda("restore", "--yes"))
    assert "neda undo does not take this back: it takes back the last change before, of " in restored


def test_the_list_says_which_state_each_backup_holds(neda, kept: Path) -> None:
    neda("add", "note", "--date", "2021", "--text", "second")
    until = JournalFile(kept).history(JournalFile(kept).read().notes[0].id)[0].at
    neda("restore", "--yes")
    away, asked = said(neda("restore", "--list")).split("0001_")
    assert "2 entries, last changed " in away
    assert "put away by a restore, " in away
    assert f"1 entry, last changed {until:%Y-%m-%d %H:%M} UTC; copied when asked to, " in asked


def test_restore_with_nothing_to_restore_says_so(neda, place: Path) -> None:
    assert "no backup" in neda("restore", "--list").out
    assert neda("restore", "--yes").code == 1


def test_a_journal_that_is_gone_comes_back(neda, kept: Path) -> None:
    kept.unlink()
    gone = neda("list")
    assert (gone.code, "neda restore" in gone.err) == (1, True)
    assert neda("restore", "--yes").code == 0
    assert len(JournalFile(kept).read().notes) == 1


def test_a_damaged_journal_says_that_a_backup_is_there(neda, kept: Path) -> None:
    kept.write_bytes(b"X" + kept.read_bytes()[1:])
    damaged = neda("status")
    assert (damaged.code, damaged.out) == (3, "")
    assert "neda restore" in damaged.err
    assert kept.read_bytes()[:1] == b"X"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
@pytest.mark.parametrize(("answer", "entries"), [("yes", 1), ("", None)])
def test_a_damaged_journal_opens_the_newest_good_backup_after_asking_only(kept: Path, answer, entries) -> None:
    damaged = kept.read_bytes()[:6000]
    kept.write_bytes(damaged)
    code, said = on_a_terminal(kept, answer, "--plain", "list")
    assert "Open it in the journal" in " ".join(said.split())
    if entries is None:
        assert code == 3
        assert kept.read_bytes() == damaged
    else:
        assert code == 0
        assert "first" in said
        assert any(path.read_bytes() == damaged for path in copies_folder(kept).iterdir())


def test_check_finds_nothing_wrong_with_a_whole_journal(neda, kept: Path) -> None:
    found = neda("check")
    assert found.code == 0
    assert "No problem found." in found.out
    assert "Entries: 1" in found.out


def test_check_names_a_row_changed_outside_and_takes_it_over_when_told(neda, kept: Path) -> None:
    connection = sqlite3.connect(kept)
    connection.execute("UPDATE note SET text = 'by hand'")
    connection.commit()
    connection.close()
    listed = neda("list")
    assert (listed.code, "changed outside" in listed.err) == (0, True)
    found = neda("check")
    assert found.code == 3
    assert "changed outside" in " ".join(found.out.split())
    assert "--accept" in found.out
    assert neda("check", "--accept").code == 0
    assert neda("check").code == 0
    assert neda("list").err == ""
    assert "by hand" in neda("list").out


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_check_says_who_else_can_read_the_journal(neda, kept: Path) -> None:
    kept.chmod(0o644)
    copies_folder(kept).chmod(0o755)
    found = " ".join(neda("check").out.split())
    assert "chmod 600" in found
    assert "chmod 700" in found
    assert "Problems found: 2" in found


def test_an_edit_of_what_another_program_changed_is_refused(neda, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (stored,) = JournalFile(kept).read().notes
    change = JournalFile.change

    def late(file: JournalFile, entry, was=None):
        change(JournalFile(kept), stored._replace(text="elsewhere"))
        return change(file, entry, was)

    monkeypatch.setattr(JournalFile, "change", late)
    refused = neda("edit", stored.id, "text=here")
    assert (refused.code, "changed elsewhere" in refused.err) == (1, True)
    assert JournalFile(kept).read().notes[0].text == "elsewhere"


@pytest.fixture
def secret(tmp_path: Path):
    """Give passphrases through a file descriptor."""

    def given(neda, words: str, *argv: str):
        path = tmp_path / "words"
        path.write_text(words)
        with path.open() as file:
            return neda(*argv, before=("--passphrase-fd", str(file.fileno())))

    return given


@pytest.fixture
def forgetful():
    pytest.importorskip("sqlcipher3", reason="the extra neda[encrypted] is not installed")
    forget()
    yield forget
    forget()


def test_lock_use_change_and_unlock(neda, kept: Path, secret, forgetful) -> None:
    before = JournalFile(kept).read()
    locked = secret(neda, "one\n", "lock", "--yes")
    assert locked.code == 0
    assert "without this passphrase" in locked.err
    forgetful()
    unasked = neda("list")
    assert (unasked.code, unasked.err.count("\n")) == (3, 1)
    assert "--passphrase-fd" in unasked.err
    wrong = secret(neda, "two\n", "list")
    assert (wrong.code, wrong.out, wrong.err.count("\n")) == (3, "", 1)
    forgetful()
    assert "first" in secret(neda, "one\n", "list").out
    assert secret(neda, "one\n", "lock", "--yes").code == 1
    for argv in (("status",), ("check",), ("backup",), ("restore", "--list"), ("history", before.notes[0].id)):
        assert secret(neda, "one\n", *argv).code == 0
    forgetful()
    assert secret(neda, "one\ntwo\n", "passphrase").code == 0
    forgetful()
    assert secret(neda, "one\n", "list").code == 3
    forgetful()
    assert secret(neda, "two\n", "unlock", "--yes").code == 0
    forgetful()
    assert neda("list").code == 0
    assert JournalFile(kept).read() == before
    assert neda("unlock", "--yes").code == 1


def test_a_passphrase_comes_from_a_descriptor_or_a_prompt_and_never_from_the_environment(neda, kept, secret, forgetful):
    secret(neda, "one\n", "lock", "--yes")
    forgetful()
    done = subprocess.run(
        [sys.executable, "-m", "neda", "--journal", str(kept), "list"],
        capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False,
        env=os.environ | {"NEDA_PASSPHRASE": "one"},
    )  # fmt: skip
    assert done.returncode == 3
    for wrong in ("99", "9" * 20, "x", "-1", ""):
        assert neda("list", before=("--passphrase-fd", wrong)).code == 2
    assert secret(neda, "", "list").code == 3


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_a_prompt_shows_nothing_of_the_passphrase(neda, kept, secret, forgetful) -> None:
    secret(neda, "wolpertinger\n", "lock", "--yes")
    code, said = on_a_terminal(kept, "wolpertinger", "--plain", "list")
    assert code == 0
    assert "first" in said
    assert "Passphrase" in said


@pytest.mark.parametrize("command", ["restore", "lock"])
def test_only_erasing_asks_whether_to_erase(kept: Path, command: str) -> None:
    code, said = on_a_terminal(kept, "no", command)
    assert code == 1
    assert "yes or no (empty = no): " in said
    assert "Erase" not in said


def test_restoring_from_what_is_not_there_says_so(neda, kept: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").write_bytes(b"")
    for name in ("nope", str(tmp_path / "empty")):
        refused = neda("restore", name, "--yes")
        assert (refused.code, "There is no backup at" in refused.err) == (1, True)
        assert "Adding an entry" not in refused.err


def test_a_backup_to_no_place_at_all_is_refused(neda, kept: Path) -> None:
    before = len(list(copies_folder(kept).iterdir()))
    assert neda("backup", "").code == 2
    assert len(list(copies_folder(kept).iterdir())) == before


def test_a_file_of_somebody_else_among_the_backups_is_named_when_erasing(neda, kept: Path) -> None:
    (copies_folder(kept) / "mine.txt").write_text("mine")
    done = neda("erase", "--all", "--yes")
    assert done.code == 0
    assert "mine.txt" in done.out


def test_locking_a_journal_without_backups_counts_none(neda, place: Path, secret, forgetful) -> None:
    neda("add", "note", "--date", "2020", "--text", "first")
    said = secret(neda, "one\n", "lock", "--yes").out
    assert "has a passphrase now." in said
    assert "0" not in said
