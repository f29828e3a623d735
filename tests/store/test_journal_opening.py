"""Where the journal is, who may read it, and which files are refused without being touched."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from neda.clinical.entries import Person
from neda.clinical.journal import Journal
from neda.clinical.recording import entry
from neda.store import opening, patience
from neda.store.connecting import driver
from neda.store.file import JournalFile
from neda.store.problems import (
    DamagedJournal,
    LockedJournal,
    MissingJournal,
    NewerJournal,
    NotAJournal,
    StoreError,
    UnwritableJournal,
)
from neda.store.writing import transaction

NOTE = entry("note", {"date": "2020-01-02", "text": "x"})
READS: list[Callable[[JournalFile], object]] = [
    JournalFile.read,
    JournalFile.verify,
    lambda file: file.history("x"),
    lambda file: file.resolve("x"),
]
WRITES: list[Callable[[JournalFile], object]] = [
    lambda file: file.change(NOTE._replace(id="x")),
    lambda file: file.remove("x"),
    JournalFile.undo,
    JournalFile.redo,
]
ADDS: list[Callable[[JournalFile], object]] = [
    JournalFile.create,
    lambda file: file.add([NOTE]),
    lambda file: file.save_draft("note", {"text": "x"}),
]
not_on_windows = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")


def execute(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    with connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {"HOME": "/h"}, "/h/.local/share/neda/journal.db"),
        ("linux", {"HOME": "/h", "XDG_DATA_HOME": "/data"}, "/data/neda/journal.db"),
        ("linux", {"HOME": "/h", "XDG_DATA_HOME": "not/absolute"}, "/h/.local/share/neda/journal.db"),
        ("darwin", {"HOME": "/h", "XDG_DATA_HOME": "/data"}, "/h/Library/Application Support/neda/journal.db"),
        ("win32", {"USERPROFILE": "/h", "LOCALAPPDATA": "/h/local"}, "/h/local/neda/journal.db"),
        ("win32", {"USERPROFILE": "/h"}, "/h/AppData/Local/neda/journal.db"),
    ],
)
def test_the_default_place_is_the_platforms_own(platform: str, environ: dict[str, str], expected: str) -> None:
    assert opening.default_path(environ, platform) == Path(expected)


@pytest.mark.parametrize("call", READS + WRITES)
def test_a_missing_journal_is_said_so_and_not_made(file: JournalFile, call: Callable[[JournalFile], object]) -> None:
    with pytest.raises(MissingJournal, match=r"journal\.db"):
        call(file)
    assert list(file.path.parent.iterdir()) == []
    assert not file.exists()
    assert file.change_number() == 0


@not_on_windows
@pytest.mark.parametrize("call", ADDS)
def test_adding_makes_a_file_only_its_owner_can_read(
    file: JournalFile, call: Callable[[JournalFile], object]
) -> None:
    before = os.umask(0o022)
    try:
        call(file)
    finally:
        os.umask(before)

    assert file.exists()
    assert file.path.stat().st_mode & 0o777 == 0o600


@not_on_windows
def test_the_default_folder_is_made_for_its_owner_only() -> None:
    path = opening.default_path(os.environ, sys.platform)
    JournalFile(path).add([NOTE])

    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("call", ADDS)
def test_no_other_folder_is_ever_made(file: JournalFile, call: Callable[[JournalFile], object]) -> None:
    with pytest.raises(UnwritableJournal, match="folder") as problem:
        call(JournalFile(file.path.parent / "typo" / "journal.db"))
    assert problem.value.exit_code == 1
    assert list(file.path.parent.iterdir()) == []


def test_a_file_that_is_already_there_keeps_its_permissions_and_entries(file: JournalFile) -> None:
    file.add([NOTE])
    file.path.chmod(0o640)
    before = file.read()

    file.create()

    assert file.read() == before
    if sys.platform != "win32":
        assert file.path.stat().st_mode & 0o777 == 0o640


def test_an_empty_file_is_no_journal_yet_and_becomes_one_with_the_first_entry(file: JournalFile) -> None:
    file.path.touch()
    assert not file.exists()
    with pytest.raises(MissingJournal):
        file.read()

    file.add([NOTE])

    assert len(file.read().notes) == 1


def test_writing_is_as_safe_as_sqlite_can_make_it(file: JournalFile) -> None:
    file.create()
    with transaction(file.path) as connection:
        raw = driver(connection)
        names = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "trusted_schema", "busy_timeout")
        in_force = {name: raw.execute(f"PRAGMA {name}").fetchone()[0] for name in names}
        other = sqlite3.connect(file.path, timeout=0, isolation_level=None)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        other.close()

    assert in_force == {
        "journal_mode": "delete",
        "synchronous": 3,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "busy_timeout": 5000,
    }


def test_the_journal_is_one_file_at_rest(file: JournalFile) -> None:
    file.add([NOTE])

    assert list(file.path.parent.iterdir()) == [file.path]


@pytest.mark.parametrize("call", READS + WRITES + ADDS)
@pytest.mark.parametrize("content", [b"not a database, but a diary\n" * 50, b"x", b"SQLite format 3\0" + b"\0" * 4])
def test_a_file_that_is_no_database_is_left_untouched(
    file: JournalFile, call: Callable[[JournalFile], object], content: bytes
) -> None:
    file.path.write_bytes(content)

    with pytest.raises(StoreError) as problem:
        call(file)
    assert problem.type in (NotAJournal, DamagedJournal)
    assert problem.value.exit_code == 3
    assert file.path.read_bytes() == content


@pytest.mark.parametrize("call", READS + WRITES + ADDS)
def test_another_programs_database_is_left_untouched(
    file: JournalFile, call: Callable[[JournalFile], object]
) -> None:
    execute(
        file.path, "CREATE TABLE alembic_version (version_num TEXT)", "INSERT INTO alembic_version VALUES ('0001')"
    )
    content = file.path.read_bytes()

    with pytest.raises(NotAJournal, match="not a journal") as problem:
        call(file)
    assert problem.value.exit_code == 3
    assert file.path.read_bytes() == content


@pytest.mark.parametrize("call", READS + WRITES + ADDS)
def test_a_journal_of_a_newer_version_is_left_untouched(
    file: JournalFile, call: Callable[[JournalFile], object]
) -> None:
    file.add([NOTE])
    execute(file.path, "UPDATE alembic_version SET version_num = '9999'")
    content = file.path.read_bytes()

    with pytest.raises(NewerJournal, match="newer version") as problem:
        call(file)
    assert problem.value.exit_code == 3
    assert file.path.read_bytes() == content


def test_a_journal_that_does_not_say_its_revision_is_damaged(file: JournalFile) -> None:
    file.create()
    execute(file.path, "DELETE FROM alembic_version")

    with pytest.raises(DamagedJournal):
        file.read()


@pytest.mark.parametrize("call", [*READS, *WRITES, *ADDS[1:]])
def test_a_journal_another_program_holds_is_said_to_be_in_use(
    file: JournalFile, call: Callable[[JournalFile], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "BUSY_SECONDS", 0.01)
    file.create()
    holder = sqlite3.connect(file.path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(LockedJournal, match="Another program") as problem:
            call(file)
    finally:
        holder.close()
    assert problem.value.exit_code == 3
    assert file.read() == Journal()


def test_reading_goes_on_while_another_program_is_writing(file: JournalFile) -> None:
    file.add([NOTE])
    with transaction(file.path):
        assert len(file.read().notes) == 1


def test_a_folder_is_not_a_journal(tmp_path: Path) -> None:
    for call in READS + WRITES + ADDS:
        with pytest.raises(NotAJournal):
            call(JournalFile(tmp_path))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_refused_and_not_waited_for(file: JournalFile) -> None:
    os.mkfifo(file.path)

    with pytest.raises(NotAJournal):
        file.read()


def test_a_full_disk_is_said_in_words_and_changes_nothing(file: JournalFile) -> None:
    file.add([NOTE])
    before = file.read()

    def write_too_much() -> None:
        with transaction(file.path) as connection:
            pages = driver(connection).execute("PRAGMA page_count").fetchone()[0]
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            connection.exec_driver_sql("CREATE TABLE too_much AS SELECT hex(randomblob(100000))")

    with pytest.raises(UnwritableJournal, match="disk is full"):
        write_too_much()
    assert file.read() == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_read_only_journal_can_be_read_and_refuses_writing_in_words(file: JournalFile) -> None:
    file.add([NOTE])
    file.path.chmod(0o400)
    file.path.parent.chmod(0o500)
    try:
        assert len(file.read().notes) == 1
        with pytest.raises(UnwritableJournal):
            file.add([NOTE])
    finally:
        file.path.parent.chmod(0o700)


def test_a_place_with_odd_letters_is_only_a_place(tmp_path: Path) -> None:
    folder = tmp_path / "50% ?mode=memory #x ü [bold]"
    folder.mkdir()
    file = JournalFile(folder / "my journal;.db")

    file.add([NOTE])

    assert len(JournalFile(file.path).read().notes) == 1
    assert [path.name for path in folder.iterdir()] == ["my journal;.db"]


def test_problems_show_no_control_characters_of_a_path(tmp_path: Path) -> None:
    with pytest.raises(MissingJournal) as problem:
        JournalFile(tmp_path / "\x1b[31mred\u202e").read()
    assert str(problem.value).isprintable()


def run(code: str, *arguments: str) -> str:
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_reading_loads_neither_sqlalchemy_nor_alembic(file: JournalFile) -> None:
    file.add([NOTE])
    code = (
        "import sys; from pathlib import Path; from neda.store.file import JournalFile\n"
        "file = JournalFile(Path(sys.argv[1])); assert file.read().notes and file.exists() and file.change_number()\n"
        "file.history('x'); file.draft('note'); file.resolve(file.read().notes[0].id[:8])\n"
        "heavy = {'sqlalchemy', 'alembic', 'logging', 'dataclasses', 'json', 'hashlib'}\n"
        "print({name.split('.')[0] for name in sys.modules} & heavy)\n"
    )

    assert run(code, str(file.path)) == "set()\n"


def test_writing_to_a_journal_that_is_up_to_date_loads_no_alembic(file: JournalFile) -> None:
    file.create()
    code = (
        "import sys; from pathlib import Path; from neda.store.file import JournalFile\n"
        "JournalFile(Path(sys.argv[1])).save_draft('note', {}); print('alembic' in sys.modules)\n"
    )

    assert run(code, str(file.path)) == "False\n"


def test_making_a_journal_prints_nothing_and_leaves_logging_alone(file: JournalFile) -> None:
    code = (
        "import sys; from pathlib import Path; from neda.store.file import JournalFile\n"
        "JournalFile(Path(sys.argv[1])).create()\n"
        "import logging; assert not logging.getLogger().handlers and logging.getLogger().level == logging.WARNING\n"
    )

    assert run(code, str(file.path)) == ""


@pytest.mark.parametrize("emptied", [False, True])
def test_no_journal_is_begun_where_one_was_read_and_is_gone(tmp_path, emptied):
    file = JournalFile(tmp_path / "journal.db")
    file.add([entry("note", {"date": "2026-11-20", "text": "first"})])
    held = file.path.read_bytes()
    if emptied:
        file.path.write_bytes(b"")
    else:
        file.path.unlink()
    tries = (
        file.exists,
        lambda: file.add([entry("note", {"date": "2026-11-21", "text": "second"})]),
        lambda: file.save_draft("note", {"text": "second"}),
        lambda: file.draft("note"),
        lambda: file.set_person(Person(name="Bo")),
        file.undo,
    )
    for attempt in tries:
        with pytest.raises(StoreError, match="no longer there"):
            attempt()
    assert not file.path.exists() or not file.path.stat().st_size
    file.path.write_bytes(held)
    file.add([entry("note", {"date": "2026-11-21", "text": "second"})])
    assert [note.text for note in file.read().notes] == ["first", "second"]


def test_files_that_went_apart_differ_in_their_newest_change(tmp_path):
    one, two = JournalFile(tmp_path / "one.db"), JournalFile(tmp_path / "two.db")
    assert one.newest_change() == two.newest_change()
    one.add([entry("note", {"date": "2026-11-20", "text": "both"})])
    two.path.write_bytes(one.path.read_bytes())
    assert one.newest_change() == two.newest_change()
    one.add([entry("note", {"date": "2026-11-21", "text": "one"})])
    two.add([entry("note", {"date": "2026-11-21", "text": "two"})])
    assert one.change_number() == two.change_number()
    assert one.newest_change() != two.newest_change()
