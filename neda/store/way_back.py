"""The way back from a restore: written into the log of the copy that is to take the journal's place.

A copy's own log ends with the last change before it was made. Left so, undo after a restore would take back that
change, of some earlier day. So the log goes on: with what was done since, then with the restore as a step of its own.
"""

from pathlib import Path

from sqlalchemy import Connection, bindparam, delete, insert

from neda.clinical.entries import Person, kind_of
from neda.clinical.journal import Settings
from neda.store import changes, reading
from neda.store.changes import Difference, State
from neda.store.rows import Row
from neda.store.tables import CHANGE, DRAFT
from neda.store.writing import transaction, write_down

Recorded = dict[tuple[str, str], tuple[State, int | None]]


def write_way_back(copy: Path, journal: Path) -> bool:
    """Let the copy's log lead on to what the journal holds and back to what the copy holds; raises StoreError.

    False where both hold the same, so that there is nothing to take back.
    """
    now, then = _recorded(journal), _recorded(copy)
    nothing: tuple[State, int | None] = (None, None)
    back = [_difference(key, now.get(key, nothing), then.get(key, nothing)) for key in now | then]
    back = [item for item in back if item.before != item.after]
    later = _later(journal, copy)
    newest = reading.newest_change(journal).number
    drafts = _drafts(journal)
    with transaction(copy) as connection:
        _carry_over(connection, drafts)
        if later:
            connection.execute(insert(CHANGE), later)
        _count_from(connection, newest)
        if later is None:
            write_down(connection, [item.reversed for item in back])
        write_down(connection, back, concerned=changes.RESTORE)
    return bool(back)


def _drafts(path: Path) -> list[Row]:
    """What was typed and not saved."""
    with reading.snapshot(path) as connection:
        found = connection.execute("SELECT kind, typed, at FROM draft")
        return [{"kind": kind, "typed": typed, "at": at} for kind, typed, at in found]


def _carry_over(connection: Connection, drafts: list[Row]) -> None:
    """Put them in the place of those the copy has of the same forms: restoring takes back entries, not words."""
    if drafts:
        same = delete(DRAFT).where(DRAFT.c.kind == bindparam("form"))
        connection.execute(same, [{"form": row["kind"]} for row in drafts])
        connection.execute(insert(DRAFT), drafts)


def _recorded(path: Path) -> Recorded:
    """Everything in a file, with its place in the order of entry."""
    with reading.snapshot(path) as connection:
        found: Recorded = {
            (kind_of(entry), entry.id): (entry, position) for entry, position in reading.placed(connection, path)
        }
        person, settings = reading.person(connection, path), reading.settings(connection, path)
    if person != Person():
        found[changes.PERSON, changes.PERSON] = person, None
    if settings != Settings():
        found[changes.SETTINGS, changes.SETTINGS] = settings, None
    return found


def _difference(key: tuple[str, str], now: tuple[State, int | None], then: tuple[State, int | None]) -> Difference:
    (kind, identity), position = key, now[1] if then[1] is None else then[1]
    return Difference(kind, identity, position, now[0], then[0])


def _later(journal: Path, copy: Path) -> list[Row] | None:
    """What was logged since the copy was made; None where the copy is of another journal, or of another course."""
    made, known = _log(journal), _log(copy)
    if any(row["digest"] != made.get(number, {}).get("digest") for number, row in known.items()):
        return None
    last = max(known, default=0)
    if any(number < last and number not in known for number in made):
        return None
    return [row for number, row in made.items() if number > last]


def _log(path: Path) -> dict[int, Row]:
    with reading.snapshot(path) as connection:
        return {row["id"]: row for row in reading.rows_of(connection, "change")}


def _count_from(connection: Connection, newest: int) -> None:
    """Give the next change a number that no program has seen yet, so that all that are open read the journal again."""
    connection.exec_driver_sql("INSERT INTO sqlite_sequence SELECT 'change', 0 WHERE NOT EXISTS"
                               " (SELECT 1 FROM sqlite_sequence WHERE name = 'change')")
    connection.exec_driver_sql("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'change'", (newest,))
