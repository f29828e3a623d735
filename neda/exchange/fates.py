"""What an import does, or would do, with every row of a file, and how it read a table from elsewhere: in words."""

from collections.abc import Iterator, Mapping

from neda.clinical.entries import Entry, kind_of, when
from neda.clinical.recording import fields_to_dict
from neda.exchange.incoming import Incoming
from neda.exchange.merging import Merge
from neda.exchange.plan import Plan
from neda.wording import entries, fields
from neda.wording import incoming as words
from neda.wording.cells import inert

LONGEST = 200


def fate_lines(incoming: Incoming, result: Merge) -> Iterator[str]:
    """One line a row of the file: added, already there, or nothing to record. A file without rows tells its entries."""
    fates = {item.id: "otherwise" for item in result.otherwise} | {item.id: "add" for item in result.added}
    known = {item.id: item for item in incoming.found.journal.entries()}
    if not incoming.rows:
        yield from (_fate(item, number, fates) for number, item in enumerate(known.values(), start=1))
        return
    file = ""
    several = len({row.file for row in incoming.rows}) > 1
    for row in incoming.rows:
        if several and row.file != file:
            file = row.file
            yield words.in_file(file)
        if row.wrong:
            yield words.fate("wrong", row.line)
        elif not row.ids:
            yield words.fate("nothing" if incoming.plan else "no_entry", row.line)
        yield from (_fate(known[identity], row.line, fates) for identity in row.ids)


def how_read(incoming: Incoming) -> list[str]:
    """How the columns of a table from elsewhere were read; nothing for a file of our own."""
    plan = incoming.plan
    if plan is None:
        return []
    headings = plan.headings
    said = [words.read_columns(_columns(plan))]
    noted = [headings[number] for number in plan.notes if headings[number]]
    said += [words.noted_columns(noted)] if noted else []
    return said + ([words.left_out_columns(plan.left_out)] if plan.left_out else [])


def _columns(plan: Plan) -> Iterator[str]:
    for number in plan.days:
        yield words.read_as_date(plan.headings[number])
    for number, target in sorted(plan.targets.items()):
        name = target.test or fields.label(target.kind, target.field.name)
        yield words.read_as(plan.headings[number], fields.kind_name(target.kind), name)


def _fate(item: Entry, line: int, fates: Mapping[str, str]) -> str:
    day, kind = when(item), kind_of(item)
    said = inert(entries.what(kind, fields_to_dict(item)))
    shown = said if len(said) <= LONGEST else said[: LONGEST - 1] + "…"
    return words.fate(fates.get(item.id, "there"), line, day.text if day else "", fields.kind_name(kind), shown)
