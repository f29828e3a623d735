"""Our own tables read back: a folder or a zip of them, or the table of one kind alone."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from neda.clinical.entries import Person
from neda.clinical.fields import PERSON_FIELDS
from neda.clinical.journal import FORMAT, NO_SETTINGS, NOBODY, Journal, JournalError, Settings
from neda.clinical.recording import FieldError, person
from neda.exchange import own_columns as own
from neda.exchange.cells import exact
from neda.exchange.foreign import date_columns
from neda.exchange.matching import Answers
from neda.exchange.problems import FileError
from neda.exchange.rows import Attached, Table
from neda.exchange.sheet import Sheet, read_sheet
from neda.exchange.spreadsheet import restored
from neda.exchange.tables import FORMAT as TABLES
from neda.exchange.wrong_rows import WrongRows
from neda.wording import incoming as words

Files = Mapping[str, bytes]


def kind_of_headings(headings: tuple[str, ...]) -> str | None:
    """The kind whose table of ours has exactly these columns."""
    return next((kind for kind in own.KIND_OF_TABLE.values() if headings == tuple(own.columns_of(kind))), None)


def own_table(raw: bytes, name: str, kind: str, today: date, answers: Answers, attached: Attached) -> Table:
    """The table of one kind; raises FileError."""
    plan = own.plan_of(kind)
    return Table(read_sheet(raw, name), plan, date_columns(raw, name, plan, today, answers), attached)


def own_tables(files: Files, whole: str, today: date, answers: Answers) -> Iterator[Table]:
    """Every kind's table among the files, fields from the tables beside them attached; raises FileError."""
    stems = {name.removesuffix(own.ENDING): name for name in files}
    for stem, name in stems.items():
        if stem not in own.NAMES:
            raise FileError(words.refusal("no_such_table", whole, inner=words.short(name)))
    if not stems:
        raise FileError(words.refusal("no_tables", whole))
    for stem, kind in own.KIND_OF_TABLE.items():
        attached = _beside(kind, stems, files)
        if stem not in stems:
            continue
        raw, name = files[stems[stem]], stems[stem]
        sheet = read_sheet(raw, name)
        _check_columns(sheet, tuple(own.columns_of(kind)))
        _check_owners(attached, {restored(line.cells[0]) for line in sheet.rows} if attached else set(), whole)
        yield own_table(raw, name, kind, today, answers, attached)


def _beside(kind: str, stems: Mapping[str, str], files: Files) -> Attached:
    """The questions of each visit or the answers of each clinic, by the id they belong to."""
    attached: dict[str, dict[str, Any]] = {}
    for table in own.BESIDE:
        if table.kind != kind or table.name not in stems:
            continue
        sheet = read_sheet(files[stems[table.name]], stems[table.name])
        _check_columns(sheet, table.columns)
        for line in sheet.rows:
            owner, *said = map(restored, line.cells)
            recorded = {column: cell or None for column, cell in zip(table.columns[1:], said, strict=True)}
            fields = attached.setdefault(owner, {})
            if table.name == own.ANSWERS:
                fields.setdefault(table.field, {})[recorded.pop("question") or ""] = recorded
            else:
                fields.setdefault(table.field, []).append(recorded)
    return attached


def _check_owners(attached: Attached, known: set[str], whole: str) -> None:
    """A question or an answer must belong to an entry that is there; otherwise it would be lost."""
    orphan = next((owner for owner in attached if owner not in known), None)
    if orphan is not None:
        raise FileError(words.refusal("orphan", whole, inner=words.short(orphan)))


def person_in(files: Files, today: date, wrong: WrongRows) -> Person:
    """The facts about the person in the table of that name."""
    raw: dict[str, object] = {}
    places: dict[str, int] = {}
    name = own.PERSON + own.ENDING
    for line, (field_name, cell) in _pairs(files, name, own.PERSON_COLUMNS):
        field = next((item for item in PERSON_FIELDS if item.name == field_name), None)
        raw[field_name] = exact(field, cell) if field else cell
        places[field_name] = line
    try:
        return person(raw, today) if raw else NOBODY
    except FieldError as error:
        wrong.add(name, places.get(error.field, 1), error.field, str(error))
        return NOBODY


def settings_in(files: Files, wrong: WrongRows) -> Settings:
    """The settings of the journal in the table of that name."""
    changed: dict[str, object] = {}
    profile, last = None, 1
    name = own.SETTINGS + own.ENDING
    for line, (setting, cell) in _pairs(files, name, own.SETTINGS_COLUMNS):
        last = line
        if setting == "format":
            if cell != TABLES:
                raise FileError(words.refusal("other_tables", name, found=words.short(cell), wanted=TABLES))
        elif setting == "profile":
            profile = cell
        else:
            changed[setting] = _setting(cell)
    if profile is None and not changed:
        return NO_SETTINGS
    try:
        return Journal.from_dict({"format": FORMAT, "settings": {"profile": profile, "set": changed}}).settings
    except JournalError as error:
        wrong.add(name, last, "", str(error))
        return NO_SETTINGS


def _setting(cell: str) -> object:
    try:
        return json.loads(cell.lower() if cell.lower() in ("true", "false") else cell)
    except (ValueError, RecursionError):
        return cell


def _pairs(files: Files, name: str, columns: tuple[str, str]) -> Iterator[tuple[int, tuple[str, str]]]:
    if name not in files:
        return
    sheet = read_sheet(files[name], name)
    _check_columns(sheet, columns)
    for line in sheet.rows:
        yield line.number, (restored(line.cells[0]), restored(line.cells[1]))


def _check_columns(sheet: Sheet, wanted: tuple[str, ...]) -> None:
    if sheet.headings != wanted:
        unlike = set(sheet.headings) ^ set(wanted)
        odd = next((found for found in (*sheet.headings, *wanted) if found in unlike), sheet.headings[0])
        raise FileError(words.wrong_columns(sheet.name, sheet.line, odd, wanted))
