"""What people type into a form or after an option, read into the values `recording.entry` takes.

One strict grammar (interface.md §1): nothing is guessed, and what is ambiguous or only spoken is asked about.
"""

import re
from collections.abc import Callable
from datetime import date

from neda.clinical.dates import add_days, add_months, partial_date
from neda.clinical.fields import Field
from neda.clinical.recording import FieldError
from neda.wording import localized

_AGO = re.compile(r"-(\d{1,4})([dwmy])", re.ASCII)
_NAMED = re.compile(r"(?:(\d{1,2})\.? )?([^\W\d_]+)\.? (\d{4})")
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})", re.ASCII)
_SPAN = re.compile(r"(\S+?) ?(h|d|w|hours?|days?|weeks?)", re.ASCII)
_HOURS = {"h": 1, "d": 24, "w": 168}
_YES, _NO = ("yes", "y", "true"), ("no", "n", "false")
UNSTATED = ("", "unknown", "not recorded", "not stated", "?")


class AmbiguousDateError(ValueError):
    """Day and month cannot be told apart; `readings` are the ISO dates it can mean."""

    def __init__(self, text: str, readings: tuple[str, ...]) -> None:
        """Both readings in the order day first, month first."""
        self.readings = readings
        super().__init__(text)


def date_text(text: str, today: date) -> str:
    """ISO text of any precision from the date grammar; raises ValueError, or AmbiguousDateError for 03/04/2019."""
    folded = localized.typed_date(" ".join(text.lower().split()).removeprefix("~"))
    if folded in ("today", "yesterday"):
        return add_days(today, -(folded == "yesterday")).isoformat()
    if match := _AGO.fullmatch(folded):
        return _ago(int(match[1]), match[2], today).isoformat()
    if match := _NAMED.fullmatch(folded):
        return _named(match[1], match[2], match[3])
    if match := _SLASHED.fullmatch(folded):
        raise AmbiguousDateError(text, _readings(int(match[1]), int(match[2]), match[3]))
    return partial_date(folded).text


def field_value(kind: str, field: Field, text: str, today: date) -> object:
    """The JSON value of one field from typed text; None for an empty one. Raises FieldError.

    `unknown` and `not recorded` leave a yes-or-no, a count or a number unrecorded.
    """
    if not text.strip():
        return None
    try:
        return (_TYPED_OWN.get(field.name) or _TYPED.get(field.type, _as_typed))(field, text, today)
    except ValueError:
        if readings := date_readings(field, text, today):
            code = "ambiguous_date" if readings[1:] else "spoken_date"
            raise FieldError(kind, field.name, code, text, readings=readings) from None
        code = _OWN_CODES.get((kind, field.name)) or _CODES.get(field.type, "not_text")
        raise FieldError(kind, field.name, code, text, low=field.low, high=field.high, choices=field.choices) from None


def date_readings(field: Field, text: str, today: date) -> tuple[str, ...]:
    """What a date that is not of the grammar may mean, to be asked about; none for one that can be read, or not at all.

    Of several dates it is the first one that cannot be read.
    """
    if field.type not in ("date", "dates", "compared"):
        return ()
    for part in _parts(text) if field.type == "dates" else [text]:
        try:
            date_text(part.strip(), today)
        except ValueError:
            from neda.clinical.spoken_dates import spoken_readings

            return spoken_readings(part, today, field.ahead)
    return ()


def _ago(number: int, unit: str, today: date) -> date:
    try:
        return add_days(today, -number * (7 if unit == "w" else 1)) if unit in "dw" else add_months(
            today, -number * (12 if unit == "y" else 1)
        )
    except OverflowError:
        raise ValueError(number) from None


def _named(day: str | None, month: str, year: str) -> str:
    from neda.clinical.spoken_dates import MONTHS

    month = "sep" if month == "sept" else month
    for number, name in enumerate(MONTHS, start=1):
        if month in (name, name[:3]):
            parts = f"{year}-{number:02}" + (f"-{int(day):02}" if day else "")
            return partial_date(parts).text
    raise ValueError(month)


def _readings(one: int, two: int, year: str) -> tuple[str, ...]:
    readings = []
    for day, month in ((one, two), (two, one)):
        try:
            readings.append(partial_date(f"{year}-{month:02}-{day:02}").text)
        except ValueError:
            continue
    if not readings:
        raise ValueError(year)
    return tuple(dict.fromkeys(readings))


def _parts(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[,;\n]", text) if part.strip()]


def _date(field: Field, text: str, today: date) -> object:
    return date_text(text.strip(), today)


def _dates(field: Field, text: str, today: date) -> object:
    return [date_text(part, today) for part in _parts(text)]


def _bool(field: Field, text: str, today: date) -> object:
    folded = localized.typed_answer(text.strip().lower())
    if folded in UNSTATED:
        return None
    if folded not in (*_YES, *_NO):
        raise ValueError(text)
    return folded in _YES


def _choice(field: Field, text: str, today: date) -> object:
    folded = _choice_name(text)
    if folded in (_choice_name(choice) for choice in field.choices):
        return next(choice for choice in field.choices if _choice_name(choice) == folded)
    if not field.open:
        raise ValueError(text)
    return text.strip()


def _choices(field: Field, text: str, today: date) -> object:
    return [_choice(field, part, today) for part in _parts(text)]


def _number(field: Field, text: str, today: date) -> object:
    folded = localized.typed_number(localized.typed_answer(text.strip().lower()))
    if folded in UNSTATED:
        return None
    number = float(folded.replace(",", ".")) if re.fullmatch(r"[-+]?\d+([.,]\d+)?", folded, re.ASCII) else None
    if number is None:
        raise ValueError(text)
    return number


def _hours(field: Field, text: str, today: date) -> object:
    """Hours; days and weeks are turned into them: 3 days are 72."""
    if match := _SPAN.fullmatch(localized.typed_span(" ".join(text.lower().split()))):
        number = _number(field, match[1], today)
        if not isinstance(number, float):
            raise ValueError(text)
        return number * _HOURS[match[2][0]]
    return _number(field, text, today)


def _count(field: Field, text: str, today: date) -> object:
    folded = localized.typed_answer(text.strip())
    if folded.lower() in UNSTATED:
        return None
    return int(folded) if folded.isascii() and folded.isdigit() and len(folded) < 9 else folded


def _compared(field: Field, text: str, today: date) -> object:
    folded = text.strip().lower()
    return folded if folded in ("previous", "unknown") else date_text(folded, today)


def _grades(field: Field, text: str, today: date) -> object:
    grades = {}
    for part in _parts(text):
        system, _space, grade = part.replace("=", " ").replace(":", " ").rpartition(" ")
        grades[str(_choice(field, system, today))] = int(grade)
    return grades


def _questions(field: Field, text: str, today: date) -> object:
    made = []
    for line in filter(str.strip, text.splitlines()):
        question, arrow, answer = line.partition(" -> ")
        made.append({"text": question.strip()} | ({"answer": answer.strip()} if arrow and answer.strip() else {}))
    return made


def _answers(field: Field, text: str, today: date) -> object:
    pairs = (line.partition(":") for line in filter(str.strip, text.splitlines()))
    return {question.strip(): {"answer": answer.strip()} for question, _colon, answer in pairs}


def _as_typed(field: Field, text: str, today: date) -> object:
    return text


def _choice_name(text: str) -> str:
    return re.sub(r"[\s_-]+", "_", text.strip().lower())


_TYPED: dict[str, Callable[[Field, str, date], object]] = {
    "date": _date,
    "dates": _dates,
    "bool": _bool,
    "choice": _choice,
    "choices": _choices,
    "number": _number,
    "integer": _number,
    "score": _number,
    "count": _count,
    "compared": _compared,
    "grades": _grades,
    "questions": _questions,
    "answers": _answers,
}
_TYPED_OWN: dict[str, Callable[[Field, str, date], object]] = {"hours": _hours}
_OWN_CODES = {("relapse", "hours"): "not_hours", ("measurement", "value"): "not_a_result"}
_CODES = {
    "date": "not_a_date",
    "dates": "not_a_date",
    "compared": "not_a_date",
    "bool": "not_yes_or_no",
    "choice": "not_a_choice",
    "choices": "not_a_choice",
    "number": "not_a_number",
    "integer": "not_whole",
    "score": "not_an_edss",
    "count": "not_a_count",
    "grades": "not_grades",
}
