"""A passphrase on the journal: put on, taken off, changed, without losing a word; copies go with it."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from support.passphrases import forget

from neda.clinical.recording import entry
from neda.examples import load
from neda.store import keys, opening
from neda.store.file import JournalFile
from neda.store.problems import BackupFailed, EncryptedJournal, MissingExtra, WrongPassphrase

pytest.importorskip("sqlcipher3", reason="the extra neda[encrypted] is not installed")
SECRET = 'it\'s "quoted" ü 😀; DROP TABLE note'


@pytest.fixture(autouse=True)
def knows_no_passphrase() -> Iterator[None]:
    forget()
    yield
    forget()


@pytest.fixture
def full(file: JournalFile) -> JournalFile:
    """A journal with entries of every kind, history, a draft, a verdict shown, and two copies."""
    journal = load("example", date(2026, 11, 22)).journal
    file.add(journal.entries(), journal.person, journal.settings)
    file.add([entry("note", {"date": "2020", "text": "wolpertinger"})])
    file.save_draft("relapse", {"symptoms": "wolpertinger too"})
    file.remove(file.read().notes[0].id)
    file.back_up()
    return file


def everything(file: JournalFile) -> tuple[object, ...]:
    """All that must come through."""
    return *content(file), file.change_number()


def content(file: JournalFile) -> tuple[object, ...]:
    """What is recorded, with its history and what is typed; restoring is a change of its own."""
    read = file.read()
    histories = [file.history(item.id) for item in read.entries()[:3]]
    return read, histories, file.draft("relapse")


def plain_words(folder: Path) -> list[str]:
    """The files in which the words stand open."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if b"wolpertinger" in path.read_bytes()]


def test_locking_and_unlocking_lose_nothing_and_leave_nothing_plain(full: JournalFile) -> None:
    before, copies = everything(full), len(full.backups())
    assert len(plain_words(full.path.parent)) >= 2

    done = full.relock(SECRET)

    assert (done.copies, done.left) == (copies, ())
    assert full.has_passphrase
    assert plain_words(full.path.parent) == []
    assert everything(full) == before
    assert full.verify() == ()
    assert full.undo() is not None
    assert full.redo() is not None
    assert [JournalFile(copy.path).has_passphrase for copy in full.backups()] == [True] * copies
    assert stat.S_IMODE(full.path.stat().st_mode) == 0o600 or os.name == "nt"

    before = everything(full)
    full.relock(None)
    assert not full.has_passphrase
    forget()
    assert everything(full) == before
    assert full.verify() == ()


def test_a_locked_journal_opens_with_its_passphrase_only(full: JournalFile) -> None:
    full.relock(SECRET)
    before = everything(full)
    forget()
    content = full.path.read_bytes()
    for act in (full.read, full.verify, full.undo, full.back_up, lambda: full.add([entry("clinic", {"name": "x"})])):
        with pytest.raises(EncryptedJournal):
            act()
    keys.offer("guessed")
    for act in (full.read, full.undo, full.change_number):
        with pytest.raises(WrongPassphrase, match="does not open"):
            act()
    assert full.path.read_bytes() == content
    keys.offer(SECRET)
    assert everything(full) == before


def test_changing_the_passphrase_changes_it_for_the_copies_too(full: JournalFile) -> None:
    full.relock(SECRET)
    before = everything(full)
    full.relock("another")
    forget()
    keys.offer(SECRET)
    with pytest.raises(WrongPassphrase):
        full.read()
    forget()
    keys.offer("another")
    assert everything(full) == before
    assert all(JournalFile(copy.path).verify() == () for copy in full.backups())


def test_copies_of_a_locked_journal_are_locked_and_can_be_restored(full: JournalFile) -> None:
    full.relock(SECRET)
    made = full.back_up()
    assert JournalFile(made.path).has_passphrase
    before = content(full)
    full.add([entry("note", {"date": "2021", "text": "wolpertinger again"})])
    full.restore(made.path)
    assert content(full) == before
    assert plain_words(full.path.parent) == []
    gone = full.read().entries()[0]
    erased = full.erase(gone.id)
    assert erased.copies == len(full.backups())
    assert erased.copies_removed == 0


def test_restoring_a_plain_copy_keeps_the_passphrase_in_force(full: JournalFile, tmp_path: Path) -> None:
    plain = tmp_path / "plain.bak"
    full.back_up_to(plain)
    before = content(full)
    full.relock(SECRET)
    full.add([entry("note", {"date": "2021", "text": "wolpertinger again"})])

    full.restore(plain)

    assert full.has_passphrase
    assert plain_words(full.path.parent) == []
    assert content(full) == before
    assert not JournalFile(plain).has_passphrase
    forget()
    with pytest.raises(EncryptedJournal):
        full.read()


def test_a_plain_copy_does_not_replace_a_journal_whose_passphrase_is_not_known(
    full: JournalFile, tmp_path: Path
) -> None:
    plain = tmp_path / "plain.bak"
    full.back_up_to(plain)
    full.relock(SECRET)
    content = full.path.read_bytes()
    forget()
    keys.offer("guessed")
    with pytest.raises(WrongPassphrase):
        full.restore(plain)
    assert full.path.read_bytes() == content
    assert not list(full.path.parent.glob(".*"))


def test_a_copy_with_an_earlier_passphrase_gets_the_one_in_force(full: JournalFile, tmp_path: Path) -> None:
    full.relock("earlier")
    earlier = tmp_path / "earlier.bak"
    full.back_up_to(earlier)
    full.relock(SECRET)
    full.restore(earlier)
    forget()
    keys.offer(SECRET)
    assert full.read().person is not None


def test_a_copy_that_cannot_be_opened_stays_and_is_named(full: JournalFile) -> None:
    bad = full.backups()[0].path
    bad.write_bytes(bad.read_bytes()[:5000])
    done = full.relock(SECRET)
    assert done.left == (bad.name,)
    assert full.read().person is not None


def test_a_backup_that_cannot_be_written_stops_the_locking(full: JournalFile, monkeypatch: pytest.MonkeyPatch) -> None:
    from neda.store import locking

    export, copies = locking._export, {copy.path for copy in full.backups()}

    def no_room(path: Path, *rest: object) -> None:
        if path in copies:
            raise OSError(28, "No space left")
        export(path, *rest)

    monkeypatch.setattr(locking, "_export", no_room)
    with pytest.raises(BackupFailed, match="No space left"):
        full.relock(SECRET)
    assert not full.has_passphrase
    assert not any(JournalFile(copy).has_passphrase for copy in copies)


def test_locking_that_fails_leaves_the_plain_journal(full: JournalFile, monkeypatch: pytest.MonkeyPatch) -> None:
    from neda.store import locking

    before = everything(full)
    monkeypatch.setattr(locking, "_export", lambda *_given: (_ for _ in ()).throw(OSError(28, "No space left")))
    with pytest.raises(Exception, match="No space left"):
        full.relock(SECRET)
    assert everything(full) == before
    assert not list(full.path.parent.rglob(".*"))


def test_without_the_extra_one_sentence_says_how_to_get_it(full: JournalFile, monkeypatch: pytest.MonkeyPatch) -> None:
    full.relock(SECRET)
    monkeypatch.setitem(sys.modules, "sqlcipher3", None)
    with pytest.raises(MissingExtra, match="neda\\[encrypted\\]"):
        full.read()


def test_sqlcipher_writes_nothing_of_its_own(full: JournalFile, capfd: pytest.CaptureFixture[str]) -> None:
    full.relock(SECRET)
    forget()
    keys.offer("guessed")
    with pytest.raises(WrongPassphrase):
        full.read()
    damaged = bytearray(full.path.read_bytes())
    damaged[9000] ^= 4
    full.path.write_bytes(damaged)
    keys.offer(SECRET)
    full.verify()
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("place", [5000, 9000, 50_000, -100])
def test_a_flipped_bit_in_a_locked_journal_is_found(full: JournalFile, place: int) -> None:
    full.relock(SECRET)
    damaged = bytearray(full.path.read_bytes())
    damaged[place] ^= 4
    full.path.write_bytes(damaged)
    assert full.verify() != ()


def test_a_plain_journal_loads_no_cipher(full: JournalFile) -> None:
    code = f"""
import sys
from pathlib import Path
from neda.store.file import JournalFile
JournalFile(Path({str(full.path)!r})).read()
print("sqlcipher3" in sys.modules, "hashlib" in sys.modules and "neda.store.backups" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


@pytest.mark.parametrize("content", [b"plain text " * 1000, b"SQLite format 3\x00" + b"\x00" * 8000, b"\x00" * 8192])
def test_other_files_are_not_taken_for_locked_journals(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.db"
    path.write_bytes(content)
    assert keys.salt_of(path) is None


def test_any_sqlcipher_tool_opens_it_with_the_passphrase(full: JournalFile) -> None:
    from sqlcipher3 import dbapi2

    full.relock("plain words")
    connection = dbapi2.connect(str(full.path))
    connection.execute("PRAGMA key = 'plain words'")
    assert connection.execute("SELECT count(*) FROM mri").fetchone()[0] == len(full.read().mri)
    connection.close()
    assert opening.copies_folder(full.path).exists()
