"""A migration killed before any of its statements: the file is the old one or the new one."""

import os
import shutil
import signal
import sqlite3
from importlib import util
from pathlib import Path

import pytest

from neda.clinical.recording import entry
from neda.store import migrating, opening
from neda.store.file import JournalFile

_spec = util.spec_from_file_location("children", Path(__file__).with_name("children.py"))
assert _spec is not None
assert _spec.loader is not None
children = util.module_from_spec(_spec)
_spec.loader.exec_module(children)

REPOSITORY = Path(__file__).parents[2] / "migrations"
NEXT = """
from alembic import op

revision = "9999"
down_revision = {last!r}


def upgrade():
    op.execute("ALTER TABLE note ADD COLUMN mood TEXT")
    op.execute("CREATE TABLE mood (name TEXT PRIMARY KEY)")
    op.execute("INSERT INTO mood VALUES ('calm')")
    op.execute("UPDATE note SET mood = 'calm'")
    op.execute("DROP INDEX change_of_entry")
    op.execute("CREATE INDEX change_of_entry ON change (entry)")
    op.execute("DELETE FROM shown")
"""


def dump(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


def killed_at(path: Path, statement: int) -> bool:
    """Whether the statement of that number was reached, and the process killed there."""

    def act() -> int:
        left = [statement]
        connect = opening.connect

        def counted(*given: object) -> sqlite3.Connection:
            connection = connect(*given)
            connection.set_trace_callback(count)
            return connection

        def count(_statement: str) -> None:
            left[0] -= 1
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)

        opening.connect = counted
        JournalFile(path).create()
        return 0

    code = children.ended(children.child(act))
    assert code in (0, -signal.SIGKILL)
    return code != 0


def in_turn(path: Path, prepare: object) -> tuple[int, list[list[str]]]:
    """Kill at the first statement, the second and so on; how many there were, and every state that was left."""
    states: list[list[str]] = []
    statement = 1
    while True:
        prepare()
        reached = killed_at(path, statement)
        state = dump(path)
        if state not in states:
            states.append(state)
        if not reached:
            return statement - 1, states
        JournalFile(path).read() if JournalFile(path).exists() and state != states[0] else None
        statement += 1


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "migrations"
    shutil.copytree(REPOSITORY, folder, ignore=shutil.ignore_patterns("__pycache__"))
    last = opening.REVISIONS[-1]
    monkeypatch.setattr(opening, "REVISIONS", (*opening.REVISIONS, "9999"))
    monkeypatch.setattr(migrating, "migrations_folder", lambda: folder)
    (folder / "versions" / "9999_next.py").write_text(NEXT.format(last=last))


def test_a_migration_killed_at_every_statement_leaves_the_old_file_or_the_new(file, next_version, told, monkeypatch):
    with monkeypatch.context() as old_program:
        old_program.setattr(opening, "REVISIONS", opening.REVISIONS[:-1])
        file.add([entry("note", {"date": "2020", "text": "kept"})])
    content = file.path.read_bytes()

    def again() -> None:
        shutil.rmtree(opening.copies_folder(file.path), ignore_errors=True)
        file.path.with_name(file.path.name + "-journal").unlink(missing_ok=True)
        file.path.write_bytes(content)

    killed, states = in_turn(file.path, again)

    assert len(states) == 2
    assert any("mood" in line for line in states[1])
    assert not any("mood" in line for line in states[0])
    assert killed > 20
    told(f"a migration killed at each of its {killed} statements: the old file or the new one")


def test_making_the_tables_killed_at_every_statement_leaves_none_or_all(file, told):
    def again() -> None:
        for left in file.path.parent.iterdir():
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        file.path.touch(mode=0o600)

    killed, states = in_turn(file.path, again)

    assert len(states) == 2
    assert killed > 20
    told(f"the first start killed at each of its {killed} statements: no tables or all of them")
