"""The journal as tidy tables: one CSV a kind of entry, and a dictionary that says what every column means."""

import json
from collections.abc import Iterator, Mapping, Sequence

from neda.clinical.entries import Entry, Person
from neda.clinical.fields import PERSON_FIELDS
from neda.clinical.journal import LIST_OF, Journal, Settings
from neda.clinical.recording import fields_to_dict
from neda.exchange import own_columns as own
from neda.exchange.cells import cell_of
from neda.exchange.dictionary import dictionary_rows
from neda.exchange.spreadsheet import MARK, write_table
from neda.wording import tables as words
from neda.wording.language import in_english

FORMAT = "neda-tables/1"
Recorded = Mapping[str, object]


@in_english()
def tables(journal: Journal, mark: bool = False) -> dict[str, bytes]:
    """The files of the journal by name; with `mark` each begins so that a spreadsheet knows UTF-8."""
    made = {own.DICTIONARY: write_table(words.dictionary_columns(), dictionary_rows())}
    made[own.PERSON] = write_table(own.PERSON_COLUMNS, _person(journal.person))
    made[own.SETTINGS] = write_table(own.SETTINGS_COLUMNS, _settings(journal.settings))
    for kind, name in LIST_OF.items():
        entries: Sequence[Entry] = getattr(journal, name)
        made[name] = write_table(tuple(own.columns_of(kind)), (_cells(kind, item) for item in entries))
    for table in own.BESIDE:
        owners: Sequence[Entry] = getattr(journal, LIST_OF[table.kind])
        rows = (row for item in owners for row in _beside(table, item.id, fields_to_dict(item).get(table.field)))
        made[table.name] = write_table(table.columns, rows)
    return {name + own.ENDING: ((MARK if mark else "") + text).encode() for name, text in made.items()}


def _cells(kind: str, item: Entry) -> list[str]:
    recorded = fields_to_dict(item)
    cells = [item.id]
    for target in own.columns_of(kind).values():
        if target is None:
            continue
        value = recorded.get(target.field.name)
        if target.part:
            value = value.get(target.part) if isinstance(value, Mapping) else None
        cells.append(cell_of(target.field, value))
    return cells


def _beside(table: own.Beside, identity: str, value: object) -> Iterator[list[str]]:
    """One row a question or an answer; empty cells where nothing was said."""
    if isinstance(value, Mapping):
        items: list[Recorded] = [{"question": question, **said} for question, said in value.items()]
    else:
        items = list(value) if isinstance(value, list) else []
    for item in items:
        yield [identity, *(str(item.get(column) or "") for column in table.columns[1:])]


def _person(person: Person) -> Iterator[tuple[str, str]]:
    recorded = fields_to_dict(person)
    for field in PERSON_FIELDS:
        if field.name in recorded:
            yield field.name, cell_of(field, recorded[field.name])


def _settings(settings: Settings) -> Iterator[tuple[str, str]]:
    yield "format", FORMAT
    if settings.profile:
        yield "profile", settings.profile
    yield from ((name, json.dumps(value)) for name, value in settings.set)
