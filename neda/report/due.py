"""What is due, thing by thing: the date, why, and by which rule and source (rulebook §5.6)."""

from datetime import date
from typing import Any, NamedTuple

from neda.clinical.status import Due, Status, iso
from neda.report.summary import due_line
from neda.wording import due as words
from neda.wording import why
from neda.wording.cells import inert
from neda.wording.sources import source


class DueLine(NamedTuple):
    """One thing that is due, in words: when and why, and what says so."""

    text: str
    basis: str


def due_lines(status: Status) -> tuple[DueLine, ...]:
    """Everything due, the earliest first."""
    return tuple(
        DueLine(
            inert(_text(item, status.as_of)),
            words.basis(item.rule, item.sources),
        )
        for item in status.due
    )


def _text(item: Due, as_of: date) -> str:
    """The thing and why; an appointment is its own reason."""
    line = due_line(item, as_of)
    return line if item.planned is not None or item.why is None else words.because(line, item.why.text)


def cited(status: Status) -> tuple[str, ...]:
    """The reference of every source the list names, once."""
    codes = dict.fromkeys((*(code for item in status.due for code in item.sources), "CMSC16"))
    found = (source(code) for code in codes)
    return tuple(why.source(item.code, item.reference, item.read) for item in found)


def as_objects(status: Status) -> list[dict[str, Any]]:
    """The list for programs: the shape of `next` in neda-status/1, with reason, span, standing and sources."""
    return [
        {
            "what": item.what,
            "due": item.due.isoformat(),
            "rule": item.rule,
            "until": iso(item.until),
            "standing": item.standing(status.as_of),
            "reason": item.why.to_dict() if item.why else None,
            "sources": list(item.sources),
        }
        for item in status.due
    ]
