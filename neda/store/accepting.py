"""Taking over rows that were changed outside the program: each that can still be read gets a new digest."""

from pathlib import Path

from sqlalchemy import Connection, Table, select, update

from neda.store.checking import CHECKED, verify
from neda.store.rows import digest_of
from neda.store.tables import METADATA
from neda.store.writing import transaction


def accept(path: Path) -> int:
    """How many rows were taken over; what cannot be read, or is no row, stays as it is."""
    found = verify(path)
    unreadable = {(item.table, item.identity) for item in found if item.code != "changed_outside"}
    wanted = {(item.table, item.identity) for item in found if item.code == "changed_outside"} - unreadable
    with transaction(path) as connection:
        for table in CHECKED:
            names = {identity for name, identity in wanted if name == table}
            if names:
                _seal_again(connection, METADATA.tables[table], names)
    return len(wanted)


def _seal_again(connection: Connection, table: Table, identities: set[str]) -> None:
    key = table.c.name if table.name == "setting" else table.c.id
    for row in [dict(row) for row in connection.execute(select(table)).mappings()]:
        if str(row[key.name]) in identities:
            content = {name: value for name, value in row.items() if (table.name, name) != ("change", "id")}
            connection.execute(update(table).where(key == row[key.name]).values(digest=digest_of(table.name, content)))
