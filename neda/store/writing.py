"""Every write, through SQLAlchemy: one transaction each, logged so that it can be taken back.

A step is what one call did, however many entries it touched.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, Table, bindparam, delete, insert
from sqlalchemy.exc import DBAPIError

from neda.clinical.entries import Entry, Person, kind_of
from neda.clinical.journal import Settings
from neda.clinical.shown import Shown
from neda.store import changes, looking_up, opening, reading
from neda.store.changes import Change, Difference, between
from neda.store.connecting import driver, engine_for
from neda.store.problems import Conflict, LockedJournal, MissingJournal, NoSuchEntry
from neda.store.rows import Row, as_json, digest_of, entry_row, person_row, setting_rows
from neda.store.tables import CHANGE, DRAFT, ENTRIES, PERSON, SETTING, SHOWN
from neda.wording import backups, storage

ATTEMPTS = 3
BATCH = 200
"""Rows sent to the database at once: an import of 100,000 entries must not hold the rows of all of them."""


@contextmanager
def transaction(path: Path) -> Iterator[Connection]:
    """One write, all or nothing, into tables of this program's form; raises StoreError.

    While it waited, another program may have put another file in the journal's place (restored, or locked with a
    passphrase). What is written into the file that was there before would be lost, so the new one is opened instead;
    no journal is begun in one with nothing in it.
    """
    try:
        with opening.in_words(path):
            for _attempt in range(ATTEMPTS):
                place = opening.place_of(path)
                with engine_for(path).begin() as connection:
                    revision = opening.revision_of(driver(connection), path)
                    if revision is None:
                        raise MissingJournal(storage.file_problem("gone", path))
                    if revision == opening.REVISIONS[-1] and opening.place_of(path) == place:
                        yield connection
                        return
                opening.bring_up_to_date(path)
    except DBAPIError as error:
        raise opening.problem_of(error.orig, path) from error
    raise LockedJournal(storage.file_problem("locked", path))


def add(
    path: Path,
    entries: Sequence[Entry],
    person: Person | None,
    settings: Settings | None,
    was: Person | None = None,
) -> None:
    """Store entries, and the person's facts and settings where given, as one step.

    Raises Conflict where the person's facts are no longer what they `was`.
    """
    with transaction(path) as connection:
        raw = driver(connection)
        looking_up.refuse_taken_ids(raw, [item.id for item in entries])
        place = looking_up.last_place(raw)
        made = [between(None, item, place + number) for number, item in enumerate(entries, start=1)]
        log(connection, [*made, *_facts(connection, path, person, settings, was)])


def change(path: Path, entry: Entry, was: Entry | None = None) -> None:
    """Put an entry in the place of the one with its id; raises Conflict where that one no longer is what it `was`."""
    with transaction(path) as connection:
        before, position = _stored_still(connection, path, kind_of(entry), entry.id, was)
        log(connection, [between(before, entry, position)] if before != entry else [])


def remove(path: Path, identity: str, was: Entry | None = None) -> Entry:
    """Take an entry out of the journal; the log keeps it. Raises Conflict where it no longer is what it `was`."""
    with transaction(path) as connection:
        kind = kind_of(was) if was else looking_up.kind_of_id(driver(connection), identity)
        before, position = _stored_still(connection, path, kind, identity, was)
        log(connection, [between(before, None, position)])
    return before


def log(
    connection: Connection, made: Sequence[Difference], way: str = changes.DO, concerned: int | None = None
) -> None:
    """Carry out differences and write them down as one step."""
    for part in _parts(made):
        for kind in dict.fromkeys(item.kind for item in part):
            _put(connection, kind, [item for item in part if item.kind == kind])
    write_down(connection, made, way, concerned)


def write_down(
    connection: Connection, made: Sequence[Difference], way: str = changes.DO, concerned: int | None = None
) -> None:
    """Write differences that are carried out already into the log, as one step."""
    step = looking_up.last_step(driver(connection)) + 1
    of = step if concerned is None else concerned
    at = datetime.now(UTC)
    for part in _parts(made):
        rows = [changes.log_row(item, step, way, of, at) for item in part]
        connection.execute(insert(CHANGE), [_sealed("change", row) for row in rows])


def step_back(path: Path) -> Change | None:
    """Take back the newest step that is in force; the change it began with, or None where there is none."""
    return _move(path, changes.UNDO)


def step_forward(path: Path) -> Change | None:
    """Bring back the step taken back last; None where there is none."""
    return _move(path, changes.REDO)


def save_draft(path: Path, kind: str, typed: Mapping[str, str]) -> None:
    """Keep what was typed into the form of a kind, in place of what was kept before."""
    row = {"kind": kind, "typed": as_json(dict(typed)), "at": datetime.now(UTC).isoformat(timespec="milliseconds")}
    with transaction(path) as connection:
        connection.execute(delete(DRAFT).where(DRAFT.c.kind == kind))
        connection.execute(insert(DRAFT), [row])


def discard_draft(path: Path, kind: str) -> None:
    """Forget what was typed into the form of a kind."""
    with transaction(path) as connection:
        connection.execute(delete(DRAFT).where(DRAFT.c.kind == kind))


def keep_shown(path: Path, shown: Shown) -> None:
    """Keep the verdict shown of a window, in place of the one before."""
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    row = {"window": shown.window, "status": as_json(shown.to_dict()), "at": at}
    with transaction(path) as connection:
        connection.execute(delete(SHOWN).where(SHOWN.c.window == shown.window))
        connection.execute(insert(SHOWN), [row])


def _move(path: Path, way: str) -> Change | None:
    with transaction(path) as connection:
        try:
            step = _next(connection, way)
        except ValueError as error:
            raise reading.unreadable(path, "change", "", error) from error
        if step is None:
            return None
        rows = looking_up.step(driver(connection), step)
        try:
            made, first = [changes.difference(row) for row in rows], changes.change(rows[0], together=len(rows))
        except ValueError as error:
            raise reading.unreadable(path, "change", str(rows[0]["id"]), error) from error
        log(connection, [item.reversed for item in made] if way == changes.UNDO else made, way, step)
        return first


def _parts(made: Sequence[Difference]) -> Iterator[Sequence[Difference]]:
    return (made[start : start + BATCH] for start in range(0, len(made), BATCH))


def _next(connection: Connection, way: str) -> int | None:
    """The step to be undone or redone; raises ValueError where the log contradicts itself."""
    done, undone = changes.stacks(looking_up.steps(driver(connection)))
    candidates = done if way == changes.UNDO else undone
    return candidates[-1] if candidates else None


def _facts(
    connection: Connection,
    path: Path,
    person: Person | None,
    settings: Settings | None,
    was: Person | None = None,
) -> Iterator[Difference]:
    """The differences to the person's facts and settings; empty ones are stored as nothing."""
    raw = driver(connection)
    if person is not None and person != (before := reading.person(raw, path)):
        if was is not None and was != before:
            raise Conflict(backups.conflict(changes.PERSON, gone=False), before)
        yield between(before if before != Person() else None, person if person != Person() else None)
    if settings is not None and settings != (kept := reading.settings(raw, path)):
        yield between(kept if kept != Settings() else None, settings if settings != Settings() else None)


def _put(connection: Connection, kind: str, made: Sequence[Difference]) -> None:
    """Replace the rows of one kind by what they are to be."""
    if kind == changes.PERSON:
        _replace_all(connection, PERSON, [person_row(cast(Person, item.after)) for item in made if item.after])
    elif kind == changes.SETTINGS:
        after = [cast(Settings, item.after) for item in made if item.after is not None]
        _replace_all(connection, SETTING, [row for item in after for row in setting_rows(item)])
    else:
        table = ENTRIES[kind]
        gone = [{"gone": item.identity} for item in made if item.before is not None]
        if gone:
            connection.execute(delete(table).where(table.c.id == bindparam("gone")), gone)
        after_rows = [entry_row(cast(Entry, item.after)) | {"position": item.position} for item in made if item.after]
        if after_rows:
            connection.execute(insert(table), [_sealed(kind, row) for row in after_rows])


def _replace_all(connection: Connection, table: Table, rows: list[Row]) -> None:
    connection.execute(delete(table))
    if rows:
        connection.execute(insert(table), [_sealed(table.name, row) for row in rows])


def _sealed(table: str, row: Row) -> Row:
    return row | {"digest": digest_of(table, row)}


def _stored_still(connection: Connection, path: Path, kind: str, identity: str, was: Entry | None) -> tuple[Entry, int]:
    """As `looking_up.stored`; raises Conflict where the entry is gone, or another than the one that was opened."""
    try:
        before, position = looking_up.stored(driver(connection), path, kind, identity)
    except NoSuchEntry as error:
        if was is None:
            raise
        raise Conflict(backups.conflict(kind, gone=True), None) from error
    if was is not None and before != was:
        raise Conflict(backups.conflict(kind, gone=False), before)
    return before, position
