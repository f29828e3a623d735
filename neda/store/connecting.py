"""SQLAlchemy's way to the file: our own connections, each transaction begun with BEGIN IMMEDIATE.

With a plain BEGIN two writers can both read and then refuse each other at once; IMMEDIATE makes the second wait.
"""

import sqlite3
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, cast

from neda.store import keys, opening

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine


def engine_for(path: Path, pragmas: tuple[str, ...] = opening.PRAGMAS) -> "Engine":
    """An engine for an existing journal; it holds no connection between transactions, only compiled statements."""
    return _engine(path, pragmas, keys.module_for(path))


@lru_cache(maxsize=8)
def _engine(path: Path, pragmas: tuple[str, ...], module: ModuleType) -> "Engine":
    from sqlalchemy import create_engine, event
    from sqlalchemy.pool import NullPool

    engine = create_engine(
        "sqlite://", module=module, creator=lambda: opening.connect(path, pragmas), poolclass=NullPool
    )
    event.listen(engine, "begin", _begin_immediate)
    return engine


def driver(connection: "Connection") -> sqlite3.Connection:
    """The standard library's connection underneath, for the reader."""
    return cast(sqlite3.Connection, connection.connection.driver_connection)


def _begin_immediate(connection: "Connection") -> None:
    opening.begin_writing(driver(connection))
