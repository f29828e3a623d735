"""Bringing the tables to this program's form. Importing Alembic takes 400 ms: only a file that needs it pays.

SQLAlchemy on SQLite does not roll back table changes by itself. Here everything runs in one explicit
BEGIN IMMEDIATE: a failure leaves schema, revision and data as they were, and of several programs started at
once one migrates while the others wait and then find nothing to do.
"""

from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from neda.store import backups, opening
from neda.store.connecting import driver, engine_for
from neda.store.problems import DamagedJournal
from neda.wording import storage

# Off before BEGIN, where it still acts: rebuilding a table must not delete what refers to it.
MIGRATING_PRAGMAS = (*(pragma for pragma in opening.PRAGMAS if "foreign_keys" not in pragma), "foreign_keys=OFF")


def migrations_folder() -> Path:
    """The migrations: inside the installed package, or at the top of the repository."""
    package = Path(__file__).parent.parent
    shipped = package / "_migrations"
    return shipped if (shipped / "env.py").is_file() else package.parent / "migrations"


def migrate(path: Path, folder: Path | None = None) -> None:
    """Apply every migration the file lacks, all or nothing; raises StoreError."""
    engine = engine_for(path, MIGRATING_PRAGMAS)
    try:
        with engine.begin() as connection:
            _upgrade(connection, path, folder or migrations_folder())
    except DBAPIError as error:
        raise opening.problem_of(error.orig, path) from error


def _upgrade(connection: Connection, path: Path, folder: Path) -> None:
    raw = driver(connection)
    current = opening.revision_of(raw, path)
    if current == opening.REVISIONS[-1]:
        return
    if current is not None and backups.is_a_journal(path):
        backups.take(path, datetime.now(UTC), backups.MIGRATION)
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, opening.REVISIONS[-1])
    if raw.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise DamagedJournal(storage.file_problem("damaged", path, storage.unreadable_content()))
