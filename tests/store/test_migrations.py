"""The migrations make the declared tables, all or nothing, whoever starts first."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from neda.clinical.recording import entry
from neda.store import migrating, opening
from neda.store.file import JournalFile
from neda.store.problems import DamagedJournal
from neda.store.tables import METADATA

REPOSITORY = Path(__file__).parents[2] / "migrations"
NEXT = f"{int(opening.REVISIONS[-1]) + 1:04}"
WIDENED = f"""
from alembic import op

revision = "{NEXT}"
down_revision = "{opening.REVISIONS[-1]}"


def upgrade():
    op.execute("ALTER TABLE note ADD COLUMN mood TEXT")
    op.execute("UPDATE note SET text = text || '!'")
    {{then}}
"""


def dump(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


def written(path: Path) -> dict[str, str]:
    """The sentence that made each table and index, as SQLite keeps it."""
    connection = sqlite3.connect(path)
    found = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    connection.close()
    return {name: sql for name, sql in found if not name.startswith("sqlite_")}


def schema(path: Path) -> dict[str, str]:
    """The same without blanks and quotes, to compare."""
    return {name: "".join(sql.replace('"', "").split()) for name, sql in written(path).items()}


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program with one more migration, which can be rewritten."""
    folder = tmp_path / "migrations"
    shutil.copytree(REPOSITORY, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(opening, "REVISIONS", (*opening.REVISIONS, NEXT))
    monkeypatch.setattr(migrating, "migrations_folder", lambda: folder)
    return folder / "versions" / f"{NEXT}_widen_note.py"


@pytest.fixture
def old(file: JournalFile) -> JournalFile:
    """A journal of this version with an entry."""
    file.add([entry("note", {"date": "2020", "text": "kept"})])
    return file


def test_the_migrated_tables_are_the_declared_ones(file: JournalFile, tmp_path: Path) -> None:
    file.create()
    engine = create_engine(f"sqlite:///{tmp_path / 'declared.db'}")
    METADATA.create_all(engine)
    engine.dispose()

    migrated, declared = schema(file.path), schema(tmp_path / "declared.db")
    del migrated["alembic_version"]
    sentences = written(tmp_path / "declared.db")
    missing = [sentences[name] for name, columns in declared.items() if migrated.get(name) != columns]
    assert not missing, "\n\n".join(["neda/store/tables.py declares what no migration makes:", *missing])
    assert migrated == declared


def test_the_known_revisions_are_those_of_the_migrations() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrating.migrations_folder()))
    scripts = ScriptDirectory.from_config(config)

    found = tuple(script.revision for script in scripts.walk_revisions())[::-1]
    assert found == opening.REVISIONS, "neda/store/opening.py, REVISIONS: the revisions in migrations/versions"
    assert scripts.get_heads() == [opening.REVISIONS[-1]]


def test_migrating_a_journal_that_is_up_to_date_changes_no_byte(old: JournalFile) -> None:
    before = old.path.read_bytes()

    migrating.migrate(old.path)
    old.create()

    assert old.path.read_bytes() == before


@pytest.mark.parametrize("reading_first", [True, False])
def test_an_older_journal_is_brought_up_to_date_with_its_entries(
    old: JournalFile, next_version: Path, reading_first: bool
) -> None:
    next_version.write_text(WIDENED.format(then=""))
    if not reading_first:
        old.add([entry("note", {"date": "2021", "text": "new"})])

    assert [note.text for note in old.read().notes] == (["kept!"] if reading_first else ["kept!", "new"])
    assert "mood" in schema(old.path)["note"]


@pytest.mark.parametrize(
    "failure", ["raise RuntimeError('halfway')", "op.execute('CREATE TABLE mri (id TEXT)')", "op.execute('no sql')"]
)
def test_a_failing_migration_leaves_tables_revision_and_entries_as_they_were(
    old: JournalFile, next_version: Path, failure: str
) -> None:
    before, content = dump(old.path), old.path.read_bytes()
    next_version.write_text(WIDENED.format(then=failure))

    with pytest.raises((RuntimeError, DamagedJournal)):
        old.read()
    assert dump(old.path) == before
    assert old.path.read_bytes() == content

    next_version.write_text(WIDENED.format(then=""))
    assert [note.text for note in old.read().notes] == ["kept!"]


def test_a_migration_that_leaves_a_reference_to_nothing_is_not_kept(old: JournalFile, next_version: Path) -> None:
    before = dump(old.path)
    child = "op.execute('CREATE TABLE child (parent TEXT REFERENCES note (id))')"
    loose = "op.execute(\"INSERT INTO child VALUES ('x')\")"
    next_version.write_text(WIDENED.format(then=f"{child}; {loose}"))

    with pytest.raises(DamagedJournal):
        old.read()
    assert dump(old.path) == before


def test_a_first_start_that_fails_leaves_no_half_made_journal(file: JournalFile, next_version: Path) -> None:
    next_version.write_text(WIDENED.format(then="raise RuntimeError('halfway')"))

    with pytest.raises(RuntimeError):
        file.create()
    assert not file.exists()


def test_the_first_migration_refuses_what_must_never_be(file: JournalFile) -> None:
    file.add([entry("edss", {"date": "2020-01-02", "score": 2, "source": "clinician"})])
    file.add([entry("checkin", {"date": "2020-01-02", "no_new_symptoms": True})])
    connection = sqlite3.connect(file.path)
    for wrong in (
        "UPDATE edss SET score = 0.5",
        "UPDATE edss SET score = 'two'",
        "UPDATE edss SET score = 10.5",
        "UPDATE edss SET date = NULL",
        "UPDATE edss SET date = '7 March'",
        "UPDATE edss SET source = 'a friend'",
        "UPDATE edss SET ambulation = 17",
        "UPDATE checkin SET no_new_symptoms = 2",
        "UPDATE checkin SET no_new_symptoms = 'yes'",
        "INSERT INTO person (id, digest) VALUES (2, '')",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(wrong)
    connection.close()
