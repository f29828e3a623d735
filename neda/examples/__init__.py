"""The built-in journals: an invented ten-year course and three published ones (interface.md §1).

The invented course moves with the calendar, so that its story always ends today; the published ones keep their dates.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from neda.clinical.dates import add_days, add_months, partial_date
from neda.clinical.fields import FIELDS, PERSON_FIELDS, Field
from neda.clinical.journal import LIST_OF, Journal
from neda.wording import examples as wording

NAMES = ("example", "ghezzi", "inshasi", "obradovic")
WRITTEN_ON = date(2026, 11, 22)


class Example(NamedTuple):
    """A built-in journal with where it comes from, in full and in a few words."""

    journal: Journal
    citation: str
    short_citation: str


def load(name: str, today: date) -> Example:
    """The built-in journal of that name; raises KeyError for another name."""
    if name not in NAMES:
        raise KeyError(name)
    data = json.loads((Path(__file__).parent / f"{name}.json").read_text(encoding="utf-8"))
    if name == "example":
        data = _moved(data, (today - WRITTEN_ON).days)
    return Example(Journal.from_dict(data), wording.citation(name), wording.short_citation(name))


def _moved(data: dict[str, Any], days: int) -> dict[str, Any]:
    lists = {
        name: [_moved_fields(FIELDS[kind], entry, days) for entry in data.get(name, [])]
        for kind, name in LIST_OF.items()
    }
    return {**data, "person": _moved_fields(PERSON_FIELDS, data["person"], days), **lists}


def _moved_fields(fields: tuple[Field, ...], entry: dict[str, Any], days: int) -> dict[str, Any]:
    moved = dict(entry)
    for field in fields:
        value = entry.get(field.name)
        if field.type in ("date", "compared") and value and value[0].isdigit():
            moved[field.name] = _moved_date(value, days)
        elif field.type == "dates" and value:
            moved[field.name] = [_moved_date(item, days) for item in value]
    return moved


def _moved_date(text: str, days: int) -> str:
    """Exact dates move by days; months and years by as many whole months as come nearest."""
    known = partial_date(text)
    if known.exact:
        return add_days(known.first, days).isoformat()
    return add_months(known.first, round(days / 30.4375)).isoformat()[: len(text)]
