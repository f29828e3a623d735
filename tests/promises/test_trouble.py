"""Full disk, read-only file, missing folder, permission taken away: one sentence, nothing half-written."""

import os
import resource
import shutil
import signal
from importlib import util
from pathlib import Path

import pytest

from neda.cli.problems import explain
from neda.clinical.recording import entry
from neda.store import backups, copying, keys, locking, restoring, writing  # noqa: F401 -- so that children start at once
from neda.store.file import JournalFile
from neda.store.opening import copies_folder
from neda.store.problems import StoreError

_spec = util.spec_from_file_location("children", Path(__file__).with_name("children.py"))
assert _spec is not None
assert _spec.loader is not None
children = util.module_from_spec(_spec)
_spec.loader.exec_module(children)

NOBODY = 65534
TOLD = 42


def note(text: str):
    return entry("note", {"date": "2020", "text": text})


@pytest.fixture
def kept(file: JournalFile) -> JournalFile:
    """A journal with a note, and a copy of today's, so that only the save itself is in question."""
    file.add([note("first")])
    file.add([note("second")])
    return file


def refused_in_words(act) -> int:
    """TOLD where the act fails with one sentence and an exit code of the contract."""
    try:
        act()
    except Exception as error:  # noqa: BLE001 -- whatever failed, the sentence is judged
        sentence, code = explain(error)
        wrong = (
            not isinstance(error, StoreError) or "\n" in sentence or not sentence.endswith(".") or code not in (1, 3)
        )
        if wrong:
            print(repr(error))
        return 1 if wrong else TOLD
    return 0


def with_little_room(act, room: int) -> int:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    return refused_in_words(act)


def test_a_disk_that_fills_up_at_any_point_leaves_the_journal_as_it_was(kept, size, told):
    before, start = kept.read(), kept.path.stat().st_size
    rooms = [0, 512, 1024, 5000, 10_000, start // 2, start, start + 2000, start + 9000, start + 40_000]
    refused = 0
    for room in rooms[:: size(3, 1)]:
        code = children.ended(
            children.child(lambda room=room: with_little_room(lambda: kept.add([note("x" * 60_000)]), room))
        )
        assert code in (0, TOLD)
        refused += code == TOLD
        assert kept.verify() == ()
        assert kept.read() == before
        assert not list(kept.path.parent.rglob("*.part"))
    told(f"a disk full at {refused} points of a save: one sentence each, the journal as it was")
    assert refused


@pytest.mark.parametrize("act", ["back_up", "restore"])
def test_a_disk_that_fills_up_while_copying_leaves_no_half_copy(kept, act, size):
    copy = kept.backups()[0]
    before, there = kept.read(), {path.name for path in copy.path.parent.iterdir()}
    acts = {"back_up": kept.back_up, "restore": lambda: kept.restore(copy.path)}
    for room in (0, 4096, 50_000):
        code = children.ended(children.child(lambda room=room: with_little_room(acts[act], room)))
        assert code == TOLD
        assert {path.name for path in copy.path.parent.iterdir()} == there
        assert {path.name for path in kept.path.parent.iterdir()} == {kept.path.name, copy.path.parent.name}
        assert kept.read() == before


def test_a_small_disk_that_is_really_full_is_said_so(tmp_path, told):
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.system(f"mount -t tmpfs -o size=400k tmpfs {disk} 2>/dev/null"):
        pytest.skip("this machine does not allow a mount")
    try:
        file = JournalFile(disk / "journal.db")
        sentence = ""
        for number in range(60):
            try:
                file.add([note(f"{number}" + "x" * 20_000)])
            except StoreError as error:
                sentence = str(error)
                break
        assert "full" in sentence.lower()
        assert len(file.read().notes) == number
        assert file.verify() == ()
        told(f"a disk of 400 KB full after {number} entries: said so, every entry there")
    finally:
        os.system(f"umount {disk}")


def as_nobody(act) -> int:
    os.setgid(NOBODY)
    os.setuid(NOBODY)
    return refused_in_words(act)


@pytest.fixture
def nobodys(tmp_path_factory):
    """A journal of another user, in a folder that user can reach."""
    if os.geteuid() != 0:
        pytest.skip("only the superuser can become somebody else")
    folder = Path("/tmp") / f"neda-trouble-{os.getpid()}"
    folder.mkdir(mode=0o700)
    file = JournalFile(folder / "journal.db")
    file.add([note("first")])
    file.add([note("second")])
    for path in (folder, *folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
    yield file
    shutil.rmtree(folder)


def test_permission_taken_away_while_running_is_one_sentence_and_loses_nothing(nobodys, told):
    before = nobodys.read()
    takings = 0
    for path, mode, back in (
        (nobodys.path, 0o400, 0o600),
        (nobodys.path, 0o000, 0o600),
        (nobodys.path.parent, 0o500, 0o700),
        (nobodys.path.parent, 0o000, 0o700),
    ):

        def act(path: Path = path, mode: int = mode) -> None:
            nobodys.read()
            path.chmod(mode)
            nobodys.add([note("third")])

        code = children.ended(children.child(lambda act=act: as_nobody(act)))
        path.chmod(back)
        assert code == TOLD
        assert nobodys.read() == before
        assert nobodys.verify() == ()
        takings += 1
    told(f"permission taken away in {takings} ways while running: one sentence each, nothing lost")


def test_a_folder_that_went_away_is_one_sentence(kept):
    shutil.rmtree(kept.path.parent)
    for act in (lambda: kept.add([note("x")]), kept.read, kept.undo, kept.back_up, lambda: kept.save_draft("note", {})):
        assert refused_in_words(act) == TOLD
    assert not kept.path.parent.exists()


def everything_beside(path: Path) -> dict[str, bytes]:
    return {str(other): other.read_bytes() for other in path.parent.rglob("*") if other.is_file()}


@pytest.mark.parametrize("room", [0, 4096, 20_000])
def test_erasing_on_a_full_disk_destroys_no_backup_and_says_that_it_could_not(kept, room):
    kept.back_up()
    before = everything_beside(kept.path)
    gone = kept.read().notes[0].id
    for act in (lambda: kept.erase(gone), kept.erase_all):
        assert children.ended(children.child(lambda act=act: with_little_room(act, room))) == TOLD
        assert everything_beside(kept.path) == before


@pytest.mark.parametrize("room", [0, 4096, 60_000])
def test_locking_on_a_full_disk_leaves_the_journal_and_every_backup_as_they_were(kept, room):
    pytest.importorskip("sqlcipher3", reason="the extra neda[encrypted] is not installed")
    kept.back_up()
    before = everything_beside(kept.path)
    assert children.ended(children.child(lambda: with_little_room(lambda: kept.relock("one"), room))) == TOLD
    assert everything_beside(kept.path) == before


def test_what_could_not_be_saved_is_not_called_saved(file):
    file.add([note("first")])
    copies_folder(file.path).write_text("in the way")
    heard: list[str] = []
    here = JournalFile(file.path, tell=heard.append)
    assert refused_in_words(lambda: here.remove("nope")) != 0
    assert heard == []
    here.add([note("second")])
    assert len(heard) == 1


def test_a_journal_that_could_not_be_made_leaves_no_empty_file(file):
    assert children.ended(children.child(lambda: with_little_room(lambda: file.add([note("first")]), 0))) == TOLD
    assert not file.path.exists()
