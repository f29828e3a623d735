"""What every column of our tables means: the table that travels with the others."""

from collections.abc import Iterator

from neda.clinical.entries import HIGHEST_GRADE
from neda.clinical.fields import PERSON_FIELDS, Field
from neda.clinical.journal import LIST_OF
from neda.exchange import own_columns as own
from neda.exchange.plan import Target
from neda.wording import fields
from neda.wording import tables as words

ELSEWHERE = {("edss", "date"): "dateEDSS", ("edss", "score"): "EDSS"}
"""What the R package MSoutcomes calls columns that keep our name here."""

Row = tuple[str, str, str, str, str, str, str]


def dictionary_rows() -> Iterator[Row]:
    """One row a column: table, column, label, what it takes, meaning, whether it is needed, its name elsewhere."""
    for kind, name in LIST_OF.items():
        for column, target in own.columns_of(kind).items():
            yield _id_row(name, kind) if target is None else _row(name, column, target)
    for table in own.BESIDE:
        yield from _beside_rows(table)
    for field in PERSON_FIELDS:
        label, meaning = fields.label("person", field.name), fields.help_text("person", field.name)
        yield own.PERSON, field.name, label, _takes(field), meaning, words.needed(False), ""
    yield own.SETTINGS, "name", "", words.takes("text"), words.settings_meaning(), words.needed(True), ""


def _id_row(name: str, kind: str) -> Row:
    label, meaning = fields.label(kind, "id"), fields.help_text(kind, "id")
    return name, "id", label, words.takes("text"), meaning, words.needed(False), ""


def _beside_rows(table: own.Beside) -> Iterator[Row]:
    label, meaning = fields.label(table.kind, table.field), fields.help_text(table.kind, table.field)
    owner, *others = table.columns
    yield table.name, owner, label, words.takes("text"), words.owner(LIST_OF[table.kind]), words.needed(True), ""
    for column in others:
        yield table.name, column, label, words.takes("text"), meaning, words.needed(column == others[0]), ""


def _row(name: str, column: str, target: Target) -> Row:
    kind, field = target.kind, target.field
    label, meaning = fields.label(kind, field.name), fields.help_text(kind, field.name)
    if target.part:
        takes, label = words.whole_number(0, HIGHEST_GRADE[target.part]), fields.choice_label(target.part)
    else:
        takes = _takes(field)
    return name, column, label, takes, meaning, words.needed(field.required), ELSEWHERE.get((kind, column), "")


def _takes(field: Field) -> str:
    """What cells of the column hold."""
    if field.choices:
        return words.choices(field.choices, several=field.type == "choices", others=field.open)
    if field.type == "integer":
        return words.whole_number(field.low, field.high)
    if field.type == "number":
        return words.number(field.low, field.high)
    return words.takes(field.type)
