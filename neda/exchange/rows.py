"""The rows of one table into entries, by its plan; rows that cannot be taken are gathered, not raised."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from neda.clinical.entries import Entry
from neda.clinical.fields import Field
from neda.clinical.recording import FieldError, entry
from neda.exchange.cells import exact, foreign, nothing, parts
from neda.exchange.day_order import Column
from neda.exchange.ids import taken_over
from neda.exchange.plan import FIELD_NAMED, Plan, Target, day_field
from neda.exchange.sheet import Line, Sheet
from neda.exchange.spellings import KIND_CALLED, MAIN_FIELD, NO, YES, folded
from neda.exchange.spreadsheet import restored
from neda.exchange.wrong_rows import WrongRows
from neda.wording import incoming as words

Attached = Mapping[str, Mapping[str, object]]
Raw = dict[str, Any]
NOTHING: Attached = {}


class Table(NamedTuple):
    """A table and how to read it: the order of day and month of its columns, and fields kept in tables beside it."""

    sheet: Sheet
    plan: Plan
    columns: Mapping[int, Column]
    attached: Attached = NOTHING


def entries_of(table: Table, today: date, wrong: WrongRows) -> Iterator[tuple[int, list[Entry]]]:
    """The line of every row with the entries it makes; a row without any says nothing, or is among the wrong ones."""
    for line in table.sheet.rows:
        made: list[Entry] = []
        for kind, raw in _raws(table, line, today, wrong):
            try:
                made.append(entry(kind, raw, today))
            except FieldError as error:
                wrong.add(table.sheet.name, line.number, _heading(table, error), str(error))
        yield line.number, made


def _raws(table: Table, line: Line, today: date, wrong: WrongRows) -> list[tuple[str, Raw]]:
    """The fields of every entry of a row, with what its notes columns say and what was answered for all rows."""
    plan = table.plan
    kinds = plan.kinds
    if plan.kind_column is not None:
        typed = line.cells[plan.kind_column]
        kind = KIND_CALLED.get(folded(typed))
        if kind is None:
            wrong.add(table.sheet.name, line.number, table.sheet.headings[plan.kind_column], words.no_such_kind(typed))
            return []
        kinds = (kind,)
    found = [(kind, raw) for kind in kinds if (raw := _happened(table, line, kind, today, wrong)) or plan.whole]
    found += [("measurement", raw) for raw in _results(table, line, today)]
    _keep_notes(plan, line, found)
    for kind, raw in found:
        _add_day(table, line, kind, raw)
        for name, answer in plan.fill.items():
            of_kind, _dot, field = name.partition(".")
            if of_kind == kind and raw.get(field) is None:
                raw[field] = foreign(kind, FIELD_NAMED[kind][field], answer, today)
    return found


def _happened(table: Table, line: Line, kind: str, today: date, wrong: WrongRows) -> Raw:
    """As `_raw`; empty where a column of yes and no says that there was nothing of this kind on the row's date."""
    asked = _asked(table, kind)
    if asked is None:
        return _raw(table, line, kind, today)
    answer = folded(restored(line.cells[asked]))
    raw = _raw(table, line, kind, today, but=asked if answer in YES else None)
    day = next((number for number in table.plan.days if line.cells[number].strip()), None)
    if answer in YES and day is not None:
        return raw | {_day_name(kind): _day(table, day, restored(line.cells[day]))}
    if answer in YES or not (answer in NO or nothing(line.cells[asked])):
        return raw
    raw.pop(_day_name(kind), None)
    if any(value not in (False, None, "none") for value in raw.values()):
        wrong.add(table.sheet.name, line.number, table.sheet.headings[asked], words.not_that_day(kind))
    return {}


def _asked(table: Table, kind: str) -> int | None:
    """The column that says with yes and no whether there was something of this kind on the row's date."""
    for number, target in table.plan.targets.items():
        column = table.columns.get(number)
        dates_it = (target.kind, target.field.name) == (kind, _day_name(kind))
        if dates_it and table.plan.days and not table.plan.exact and column is not None and column.answers:
            return number
    return None


def _day_name(kind: str) -> str:
    field = day_field(kind)
    return field.name if field else ""


def _raw(table: Table, line: Line, kind: str, today: date, but: int | None = None) -> Raw:
    """The fields that a row's cells, `but` for one, fill for an entry of a kind."""
    raw: Raw = {}
    for number, target in table.plan.targets.items():
        if number != but and target.kind == kind and not target.test and line.cells[number]:
            _put(table, raw, target, number, line.cells[number], today)
    value = table.plan.value_column
    if value is not None and line.cells[value].strip():
        main = Target(kind, FIELD_NAMED[kind][MAIN_FIELD[kind]])
        _put(table, raw, main, value, line.cells[value], today)
    if table.plan.ids is not None:
        raw["id"] = restored(line.cells[table.plan.ids])
        raw.update(table.attached.get(raw["id"], {}))
        raw["id"] = taken_over(raw["id"])
    return raw


def _put(table: Table, raw: Raw, target: Target, number: int, cell: str, today: date) -> None:
    text = restored(cell)
    if target.part:
        if text.strip():
            raw.setdefault(target.field.name, {})[target.part] = _grade(text.strip())
        return
    value = _value(table, target.kind, target.field, number, text, today)
    if value is None or value == []:
        return
    raw[target.field.name] = value


def _results(table: Table, line: Line, today: date) -> Iterator[Raw]:
    """One measurement for every column that holds the results of one test."""
    for number, target in table.plan.targets.items():
        raw: Raw = {}
        if target.test and line.cells[number].strip():
            _put(table, raw, target, number, line.cells[number], today)
        if raw:
            yield raw | {"test": target.test}


def _value(table: Table, kind: str, field: Field, number: int, text: str, today: date) -> object:
    """The value of a cell; what cannot be read stays text, which the rules refuse in their own words."""
    if field.type == "dates":
        return [_day(table, number, part) for part in parts(text)]
    try:
        value = exact(field, text) if table.plan.exact else foreign(kind, field, text, today)
    except FieldError:
        return text
    dated = field.type in ("date", "compared") and isinstance(value, str)
    return _day(table, number, text) if dated else value


def _day(table: Table, number: int, text: str) -> str:
    column = table.columns.get(number)
    return (column.iso(text) if column else None) or text.strip()


def _grade(text: str) -> object:
    whole = text.removesuffix(".0").removesuffix(",0")
    return int(whole) if whole.isascii() and whole.isdigit() and len(whole) < 4 else text


def _keep_notes(plan: Plan, line: Line, found: list[tuple[str, Raw]]) -> None:
    """What stands in columns without a field of their own goes into the note of the row's first entry."""
    cells = ((heading, restored(line.cells[number]).strip()) for number, heading in plan.notes.items())
    said = "\n".join(words.kept_in_note(heading, cell) if heading else cell for heading, cell in cells if cell)
    if not said:
        return
    if not found:
        found.append(("note", {}))
    kind, raw = found[0]
    name = "text" if kind == "note" and "text" not in raw else "note"
    raw[name] = "\n".join(filter(None, (raw.get(name), said)))


def _add_day(table: Table, line: Line, kind: str, raw: Raw) -> None:
    """The row's date, for an entry whose own date column says nothing."""
    field = day_field(kind)
    if field is None or field.name in raw:
        return
    for number in table.plan.days:
        if line.cells[number].strip():
            raw[field.name] = _day(table, number, restored(line.cells[number]))
            return


def _heading(table: Table, error: FieldError) -> str:
    """The heading of the column a refused field stands in; empty where it has none."""
    plan, headings = table.plan, table.sheet.headings
    for number, target in plan.targets.items():
        if (target.kind, target.field.name) == (error.kind, error.field):
            return headings[number]
    day = day_field(error.kind)
    if day is not None and day.name == error.field and plan.days:
        return headings[plan.days[0]]
    if plan.value_column is not None and MAIN_FIELD[error.kind] == error.field:
        return headings[plan.value_column]
    return ""
