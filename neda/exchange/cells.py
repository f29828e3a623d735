"""One cell of a table into the value a field takes, and back.

Our own tables are read exactly as they were written; a table from elsewhere is read by what people write.
"""

import re
from datetime import date

from neda.clinical.fields import Field
from neda.clinical.typing_in import UNSTATED, field_value
from neda.exchange.spellings import CHOICES, COUNTS, NO, YES, by_word, folded

LISTS = ("dates", "choices")
_PARTS = re.compile(r"[,;\n]")
_NUMBER = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?", re.ASCII | re.IGNORECASE)
_CHOICE_WORDS = by_word(CHOICES)
_COUNT_WORDS = by_word(COUNTS)


def cell_of(field: Field, value: object) -> str:
    """A field's neda-journal/1 value as our own tables write it; what is not recorded is an empty cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return str(value)


def parts(text: str) -> list[str]:
    """The parts of a cell that lists several things."""
    return [part.strip() for part in _PARTS.split(text) if part.strip()]


def exact(field: Field, cell: str) -> object:
    """The value of a cell of our own tables; what was changed into something else is left for the rules to refuse."""
    if field.type in ("text", "long") or field.open:
        return cell or None
    text = cell.strip()
    if not text:
        return None
    if field.type in LISTS:
        return parts(text)
    if field.type == "bool":
        return {"yes": True, "true": True, "no": False, "false": False}.get(text.lower(), text)
    if field.type in ("number", "score", "integer") and _NUMBER.fullmatch(text):
        return float(text)
    if field.type == "count" and text.isascii() and text.isdigit() and len(text) < 9:
        return int(text)
    return text


def nothing(cell: str) -> bool:
    """Whether a cell of a table from elsewhere says that nothing is recorded."""
    text = cell.strip()
    return text in ("", "-", "--", "/", "n/a", "N/A", "NA", "k.A.", "k. A.") or text.lower() in UNSTATED


def foreign(kind: str, field: Field, cell: str, today: date) -> object:
    """The value of a cell of a table from elsewhere; raises FieldError."""
    text = cell.strip()
    if field.type in ("text", "long"):
        return text or None
    if nothing(text):
        return None
    if field.type == "bool":
        return field_value(kind, field, _yes_or_no(text), today)
    if field.type == "choice":
        return field_value(kind, field, _choice(field, text), today)
    if field.type == "choices":
        return [_choice(field, part) for part in parts(text.replace("+", ",").replace("/", ","))]
    if field.type == "dates":
        return parts(text)
    if field.type in ("date", "compared"):
        return text
    if field.type == "count":
        text = _COUNT_WORDS.get(folded(text), text)
    return field_value(kind, field, text, today)


def _yes_or_no(text: str) -> str:
    word = folded(text)
    return "yes" if word in YES else "no" if word in NO else text


def _choice(field: Field, text: str) -> str:
    """The choice a word stands for, or the word itself."""
    word = folded(text)
    own = next((choice for choice in field.choices if folded(choice) == word), None)
    if own is not None:
        return own
    meant = _CHOICE_WORDS.get(word)
    return meant if meant in field.choices else text
