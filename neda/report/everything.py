"""Every entry with every field recorded in it, kind by kind: the annex of the full page."""

from collections.abc import Iterator
from datetime import date

from neda.clinical.entries import Entry, kind_of, listed_on
from neda.clinical.fields import Field, date_field, fields_of
from neda.clinical.journal import LIST_OF, Journal
from neda.clinical.recording import fields_to_dict
from neda.clinical.typed import typed
from neda.report.blocks import Block
from neda.report.known import known
from neda.wording import fields
from neda.wording import page_rows as rows


def blocks(journal: Journal, as_of: date) -> tuple[Block, ...]:
    """A block for each kind of entry, newest first; what is dated later does not exist."""
    made = []
    for kind, name in LIST_OF.items():
        items = known(getattr(journal, name), as_of)[::-1]
        made.append(Block("record", lines=tuple(map(_line, items)), label=rows.full_label(kind)))
    return tuple(block for block in made if block.lines)


def _line(item: Entry) -> str:
    return rows.in_full(listed_on(item), _facts(item))


def _facts(item: Entry) -> Iterator[str]:
    kind, recorded = kind_of(item), fields_to_dict(item)
    for field in fields_of(kind):
        if field.name in recorded and field.name != date_field(kind):
            yield rows.labelled(fields.label(kind, field.name), _value(field, recorded[field.name]))


def _value(field: Field, value: object) -> str:
    if isinstance(value, bool):
        return rows.yes_no(value)
    if field.type == "choice":
        return fields.choice_label(str(value))
    if field.type == "choices" and isinstance(value, list):
        return ", ".join(map(fields.choice_label, value))
    if field.type == "answers" and isinstance(value, dict):
        return rows.answers((asked, given.get("answer"), given.get("note")) for asked, given in value.items())
    return typed(field, value).replace("\n", "; ")
