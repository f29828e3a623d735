"""What is pointed out beside an entry just added: what its report suggests, and an entry that may be the same."""

from typing import TYPE_CHECKING

from neda.cli.call import Call
from neda.clinical.entries import Entry, MriScan, kind_of, when
from neda.clinical.recording import fields_to_dict
from neda.wording import commands as words
from neda.wording import suggesting

if TYPE_CHECKING:
    from neda.clinical.journal import Journal


def show_suggestions(call: Call, stored: Entry) -> None:
    """Print what the report's words suggest, as options and as the command that would record them; record nothing."""
    if not isinstance(stored, MriScan) or not stored.report_text:
        return
    from neda.radiology import suggestions

    read = suggestions(stored.report_text, stored.date.text, ", ".join(stored.regions))
    recorded = fields_to_dict(stored)
    new = [item for item in read.answers if item.answer != _typed(recorded.get(item.field))]
    for item in new:
        call.face.fact(words.said("suggested"), suggesting.option(*item, item.at))
    if new:
        changes = " ".join(_assignment(item.field, item.answer) for item in new)
        call.face.fact(words.said("record_them"), f"neda edit {stored.id[:8]} {changes}")
    for sentence in read.open:
        call.face.fact(words.said("left_open"), suggesting.quote(sentence))


def show_twin(call: Call, stored: Entry, before: "Journal") -> None:
    """Say that the same scan or examination may have been there already."""
    from neda.clinical.twins import twin_of

    there = twin_of(stored, before)
    day = when(there) if there else None
    if there and day:
        kind, identity = kind_of(stored), there.id[:8]
        call.face.fact(words.said("check"), suggesting.twin_there(kind, day.text, identity, stored.id[:8]))


def _typed(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _assignment(field: str, answer: str) -> str:
    value = answer.replace(", ", ",")
    return f'{field}="{value}"' if set(value) & set(" <>~*") else f"{field}={value}"
