"""How the program understood what stands in a field, said back while it is typed ("= 2019-03, month only")."""

from datetime import date

from neda.clinical.counts import count_of
from neda.clinical.dates import partial_date
from neda.clinical.drugs import drug_named
from neda.clinical.fields import Field
from neda.clinical.recording import FieldError
from neda.clinical.typing_in import field_value
from neda.wording import forms as words


def echo(kind: str, field: Field, text: str, today: date) -> str:
    """The reading of one answer, or nothing where there is nothing to add or it cannot be read."""
    if kind == "mri" and field.name == "compared_with" and not text.strip():
        return words.previous_scan_assumed()
    try:
        value = field_value(kind, field, text, today)
        if field.name == "hours" and isinstance(value, float) and not text.strip()[-1].isdigit():
            return words.read_span(value)
        return _said(kind, field, value, today)
    except (FieldError, ValueError):
        return ""


def _said(kind: str, field: Field, value: object, today: date) -> str:
    match field.type, value:
        case "date", str():
            return _dates([value], today)
        case "compared", str():
            return words.read_choice(value) if value in ("previous", "unknown") else _dates([value], today)
        case "dates", list():
            return _dates(value, today)
        case "count", int() | str():
            count = count_of(value)
            return words.read_count(count.low, count.high)
        case "number", float() if field.name == "hours":
            return words.read_hours(value)
        case "grades", dict():
            return words.read_grades(len(value), [name for name in field.choices if name not in value])
        case "text", str() if (kind, field.name) == ("treatment", "name"):
            drug = drug_named(value)
            return words.read_drug(drug.name, drug.kind) if drug else words.unknown_drug()
    return ""


def _dates(texts: list[str], today: date) -> str:
    return words.read_dates([(text, text == today.isoformat()) for text in texts if partial_date(text)])
