"""The plan of a table from elsewhere, from its headings and what the person said about them (`--map`, `--fill`)."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from neda.clinical.fields import FIELDS
from neda.exchange.cells import nothing
from neda.exchange.headings import target_named, targets_of
from neda.exchange.plan import FIELD_NAMED, Plan, Target, day_field
from neda.exchange.problems import AnswerNeeded, FileError
from neda.exchange.sheet import Sheet
from neda.exchange.spellings import (
    DATES,
    KIND_CALLED,
    KIND_HEADINGS,
    KIND_WORDS,
    MAIN_FIELD,
    NO,
    NOTE_HEADINGS,
    PERSON_HEADINGS,
    VALUE_HEADINGS,
    folded,
)
from neda.wording import fields
from neda.wording import incoming as words

LEAVE_OUT = "-"
DATE, KIND, NOTE = "date", "kind", "note"
COLUMN, DATE_ORDER = "column", "date_order"
UNDATED = ("clinic",)


class Answers(NamedTuple):
    """What a person said about a table from elsewhere.

    `columns` are pairs of a heading and a field (`edss.score`, `date`, `kind`, `note`, `-` to leave it out), `fill`
    pairs of a field and the value for every row that does not say, `date_order` one of dmy, mdy, ymd.
    """

    columns: tuple[tuple[str, str], ...] = ()
    fill: tuple[tuple[str, str], ...] = ()
    date_order: str | None = None


class _Roles(NamedTuple):
    """What each column is, while the kinds are not settled yet."""

    targets: dict[int, tuple[Target, ...]]
    days: list[int]
    notes: dict[int, str]
    people: list[int]
    kind: int | None
    value: int | None
    left_out: list[str]


def plan_for(sheet: Sheet, answers: Answers) -> Plan:
    """How to read the table; raises FileError, or AnswerNeeded for what must be answered first."""
    roles = _roles(sheet, answers)
    fill = _fill(answers)
    of_every_row = fill.pop(KIND, None)
    kinds = _kinds(roles, of_every_row)
    if not kinds and roles.kind is None:
        raise _kind_needed(sheet)
    targets = _settled(sheet, roles, kinds)
    _demote_drugs(sheet, roles, kinds, targets)
    filled = {found.kind for found in targets.values()}
    kinds = tuple(kind for kind in kinds if kind in (*filled, of_every_row, NOTE))
    whole = roles.kind is not None or of_every_row is not None
    _check_dates(sheet, roles, kinds, targets)
    said = set(kinds) if whole else _kinds_filled(sheet, targets, roles.value)
    made = tuple(kind for kind in kinds if kind in said)
    _check_needed(sheet, made or _kinds_of_rows(sheet, roles.kind), targets, fill, roles.value)
    return Plan(
        targets,
        kinds,
        days=tuple(roles.days),
        kind_column=roles.kind,
        value_column=roles.value,
        notes=roles.notes,
        whole=whole,
        fill=fill,
        left_out=tuple(roles.left_out),
        people=tuple(roles.people),
        headings=sheet.headings,
    )


def _roles(sheet: Sheet, answers: Answers) -> _Roles:
    roles = _Roles({}, [], {}, [], None, None, [])
    told = {folded(heading): field for heading, field in answers.columns}
    for heading in told:
        if heading not in map(folded, sheet.headings):
            raise FileError(words.no_such_column(sheet.name, heading, sheet.headings))
    for number, heading in enumerate(sheet.headings):
        if not heading:
            roles.notes[number] = ""
            continue
        roles = _role(roles, number, heading, told.get(folded(heading)))
    return roles


def _role(roles: _Roles, number: int, heading: str, told: str | None) -> _Roles:
    """What one column is: as it was told, else by its heading; what nothing of ours fits is kept in notes."""
    word = folded(told or heading)
    if told == LEAVE_OUT:
        roles.left_out.append(heading)
    elif told and (found := target_named(told)):
        roles.targets[number] = (found,)
    elif word in DATES:
        roles.days.append(number)
    elif word in KIND_HEADINGS and roles.kind is None:
        return roles._replace(kind=number)
    elif word in NOTE_HEADINGS:
        roles.notes[number] = ""
    elif told:
        raise FileError(words.no_such_field(told, heading))
    elif word in PERSON_HEADINGS:
        roles.people.append(number)
    elif word in VALUE_HEADINGS and roles.value is None and (roles.kind is not None or not targets_of(heading)):
        return roles._replace(value=number)
    elif found_all := targets_of(heading):
        roles.targets[number] = found_all
    else:
        roles.notes[number] = heading
    return roles


def _kinds(roles: _Roles, of_every_row: str | None) -> tuple[str, ...]:
    """The kinds the columns speak of: those that some column means without doubt."""
    if of_every_row is not None:
        return (of_every_row,)
    if roles.kind is not None:
        return ()
    clear = [found[0].kind for found in roles.targets.values() if len({item.kind for item in found}) == 1]
    if not clear and roles.targets:
        shared = set.intersection(*({item.kind for item in found} for found in roles.targets.values()))
        clear = [shared.pop()] if len(shared) == 1 else []
    only_words = not roles.targets and roles.value is None
    if only_words and "" in roles.notes.values():
        clear = [NOTE]
    return tuple(dict.fromkeys(clear))


def _kinds_of_rows(sheet: Sheet, column: int | None) -> tuple[str, ...]:
    """The kinds that a column names, in the order of fields; words that name none are told row by row later."""
    if column is None:
        return ()
    named = {KIND_CALLED.get(folded(line.cells[column])) for line in sheet.rows}
    return tuple(kind for kind in FIELDS if kind in named)


def _kinds_filled(sheet: Sheet, targets: Mapping[int, Target], value: int | None) -> set[str]:
    """The kinds that some row says something of. In a column that dates them, "no" says that there was none."""
    filled: set[str] = set()
    answered: dict[str, bool] = {}
    for line in sheet.rows:
        for number, found in targets.items():
            if nothing(line.cells[number]):
                continue
            filled.add(found.kind)
            day = day_field(found.kind)
            if day is not None and found.field.name == day.name:
                word = folded(line.cells[number])
                answered[found.kind] = answered.get(found.kind, False) or word not in NO
        if value is not None and not nothing(line.cells[value]):
            filled.update(found.kind for found in targets.values())
    return {kind for kind in filled if answered.get(kind, True)}


def _settled(sheet: Sheet, roles: _Roles, kinds: Sequence[str]) -> dict[int, Target]:
    """One field for each column, the kinds being known; a column that could still be several is asked about."""
    settled: dict[int, Target] = {}
    for number, found in roles.targets.items():
        fitting = [item for item in found if item.kind in kinds] if kinds else list(found)
        if len(fitting) > 1:
            raise _field_unclear(sheet, sheet.headings[number], fitting)
        if fitting:
            settled[number] = fitting[0]
        else:
            roles.notes[number] = sheet.headings[number]
    return settled


def _demote_drugs(sheet: Sheet, roles: _Roles, kinds: Sequence[str], targets: dict[int, Target]) -> None:
    """A drug named beside a visit's findings says what was taken, not that it was started: it is kept as a note."""
    own = {number: found for number, found in targets.items() if found.kind == "treatment"}
    if len(kinds) > 1 and own and not any(found.field.name == "start" for found in own.values()):
        for number in own:
            roles.notes[number] = sheet.headings[number]
            del targets[number]


def _check_dates(sheet: Sheet, roles: _Roles, kinds: Sequence[str], targets: Mapping[int, Target]) -> None:
    """Every kind needs a column that dates it."""
    for kind in kinds:
        field = day_field(kind)
        if field is None or not field.required or roles.days:
            continue
        if not any((found.kind, found.field.name) == (kind, field.name) for found in targets.values()):
            choices = [(heading, words.quoted(heading)) for heading in sheet.headings if heading]
            sentence = words.no_date_column(sheet.name, sheet.headings, kind)
            raise AnswerNeeded(DATE, choices, words.ask_date_column(sheet.name, kind), sentence)


def _check_needed(
    sheet: Sheet, kinds: Sequence[str], targets: Mapping[int, Target], fill: Mapping[str, str], value: int | None
) -> None:
    """A needed field with few choices that no column fills is asked about once, for all rows."""
    present = {f"{found.kind}.{found.field.name}" for found in targets.values()}
    if value is not None:
        present |= {f"{kind}.{MAIN_FIELD[kind]}" for kind in kinds}
    for kind in kinds:
        for field in FIELDS[kind]:
            name = f"{kind}.{field.name}"
            asked = field.required and field.type in ("choice", "bool") and not field.open
            if asked and name not in present and name not in fill:
                choices = field.choices or ("yes", "no")
                told = [(choice, fields.choice_label(choice)) for choice in choices]
                label = fields.label(kind, field.name)
                raise AnswerNeeded(
                    name, told, words.ask_field(label, sheet.name), words.field_needed(sheet.name, name, label, choices)
                )


def _fill(answers: Answers) -> dict[str, str]:
    """The answers by full field name; raises FileError for a field there is not."""
    fill: dict[str, str] = {}
    for name, value in answers.fill:
        if name == KIND:
            if value not in KIND_WORDS:
                raise FileError(words.no_kind(value, tuple(KIND_WORDS)))
            fill[KIND] = value
            continue
        found = target_named(name)
        if found is None or found.part:
            raise FileError(words.no_such_field(name, ""))
        fill[f"{found.kind}.{found.field.name}"] = value
    return fill


def _field_unclear(sheet: Sheet, heading: str, fitting: Sequence[Target]) -> AnswerNeeded:
    named = [f"{item.kind}.{item.field.name}" for item in fitting]
    choices = [
        (name, words.kind_and_field(item.kind, item.field.name)) for name, item in zip(named, fitting, strict=True)
    ]
    sentence = words.several_fields(sheet.name, heading, named)
    needed = AnswerNeeded(COLUMN, choices, words.ask_column(sheet.name, heading), sentence)
    needed.heading = heading
    return needed


def answered(answers: Answers, needed: AnswerNeeded, answer: str) -> Answers:
    """What was said so far, with one more answer in its place."""
    if needed.about == DATE_ORDER:
        return answers._replace(date_order=answer)
    if needed.about == COLUMN:
        return answers._replace(columns=(*answers.columns, (needed.heading, answer)))
    if needed.about == DATE:
        return answers._replace(columns=(*answers.columns, (answer, DATE)))
    return answers._replace(fill=(*answers.fill, (needed.about, answer)))


def _kind_needed(sheet: Sheet) -> AnswerNeeded:
    kinds = [kind for kind in FIELD_NAMED if kind not in UNDATED]
    choices = [(kind, fields.kind_name(kind)) for kind in kinds]
    sentence = words.kind_unclear(sheet.name, sheet.headings, kinds)
    return AnswerNeeded(KIND, choices, words.ask_kind(sheet.name), sentence)
