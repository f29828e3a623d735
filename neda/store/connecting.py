"""SQLAlchemy's way to the file: our own connections, each transaction begun with BEGIN IMMEDIATE.

With a plain BEGIN two writers can both read and then refuse each other at once; IMMEDIATE makes the second wait.
"""

import sqlite3
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from neda.store import opening

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine


@lru_cache(maxsize=8)
def engine_for(path: Path, pragmas: tuple[str, ...] = opening.PRAGMAS) -> "Engine":
    """An engine for an existing journal; it holds no connection between transactions, only compiled statements."""
    from sqlalchemy import create_engine, event
    from sqlalchemy.pool import NullPool

    engine = create_engine("sqlite://", creator=lambda: opening.connect(path, pragmas), poolclass=NullPool)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def driver(connection: "Connection") -> sqlite3.Connection:
    """The standard library's connection underneath, for the reader."""
    return cast(sqlite3.Connection, connection.connection.driver_connection)


def _begin_immediate(connection: "Connection") -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
