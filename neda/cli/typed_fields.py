"""Fields as typed on the command line, into entries: one strict reading for options, lines and name=value."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from neda.cli.arguments import Options
from neda.cli.problems import CommandError
from neda.clinical.fields import FIELDS, PERSON_FIELDS, Field, date_field, fields_of
from neda.clinical.recording import FieldError, entry, fields_to_dict
from neda.clinical.typing_in import field_value
from neda.wording import commands as words

if TYPE_CHECKING:
    from neda.clinical.entries import Entry

LISTS = ("dates", "choices", "grades", "questions", "answers")
"""Fields that may be given several times; each time adds to the list."""
LONGEST_INPUT = 8_000_000

Typed = dict[str, str]


def option_name(field: str) -> str:
    """`--new-t2` for `new_t2`."""
    return "--" + field.replace("_", "-")


def field_name(typed: str, kind: str) -> str:
    """The field a person means by `new-t2` or `New_T2`; `date` serves for onset and start too."""
    name = typed.strip().lower().replace("-", "_").replace(" ", "_")
    return date_field(kind) or name if name == "date" else name


def field_called(kind: str, name: str) -> Field:
    """The field of that name; raises FieldError naming those there are."""
    known = PERSON_FIELDS if kind == "person" else fields_of(kind)
    for field in known:
        if field.name == name:
            return field
    raise FieldError(kind, name, "unknown_field", known=sorted(field.name for field in known))


def gathered(kind: str, pairs: Iterable[tuple[str, str]]) -> Typed:
    """Typed text by field; a list given in parts is joined, anything else given twice is refused."""
    found: Typed = {}
    for typed, text in pairs:
        name = field_name(typed, kind)
        field = field_called(kind, name)
        if name in found and field.type not in LISTS:
            raise CommandError(words.problem("given_twice", typed))
        found[name] = f"{found[name]}\n{text}" if name in found else text
    return found


def from_options(kind: str, options: Options) -> list[tuple[str, str]]:
    """The fields given as options, in the order of the fields."""
    names = dict.fromkeys((*(field.name for field in FIELDS[kind]), "date"))
    return [(name, text) for name in names for text in getattr(options, name, None) or ()]


def from_lines(text: str, kind: str) -> list[tuple[str, str]]:
    """The fields of `field: value` lines; an indented line goes on with the field before."""
    pairs: list[tuple[str, str]] = []
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        line = line.rstrip("\r")
        if line[:1].isspace() and line.strip() and pairs:
            pairs[-1] = (pairs[-1][0], f"{pairs[-1][1]}\n{line.strip()}")
        elif line.strip():
            name, colon, value = line.partition(":")
            if not colon:
                example = f"{date_field(kind) or 'name'}: today"
                raise CommandError(words.problem("not_a_line", line, number=number, example=example))
            pairs.append((name, value.strip()))
    return pairs


def entry_of(kind: str, typed: Typed, today: date, known: "dict[str, object] | None" = None) -> "Entry":
    """The entry of these typed fields, over the fields `known` of an existing one; raises FieldError."""
    read = {name: field_value(kind, field_called(kind, name), text, today) for name, text in typed.items()}
    try:
        return entry(kind, (known or {}) | read, today)
    except FieldError as error:
        if typed.get(error.field):
            raise FieldError(kind, error.field, error.code, typed[error.field], **error.values) from error
        raise


def changed_entry(item: "Entry", kind: str, typed: Typed, today: date) -> "Entry":
    """An existing entry with the typed fields changed; an empty one is cleared."""
    return entry_of(kind, typed, today, {"id": item.id, **fields_to_dict(item)})
