"""Dates and numbers as people of the display language write them: the one gate all of them pass.

English keeps ISO dates and the decimal point. Only values are changed here, never text: what a person typed, a file's
name or an example of a command comes through as it is.
"""

import re
from datetime import date, datetime

from neda.wording.language import ENGLISH, GERMAN, N_, catalogue, spoken

MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)
_ISO = r"\d{4}(-\d\d){0,2}"


def said(value: object) -> object:
    """A value for a sentence: dates and numbers in the display language, everything else as it is."""
    if spoken() == ENGLISH or isinstance(value, str | int):
        return value
    if isinstance(value, float):
        return _marked(str(value))
    iso = _iso(value)
    return value if iso is None else _in_sentence(*iso.split("-"))


def day(value: object) -> str:
    """A date, or the ISO text of one, as short as a column needs: 02.06.2026, 06/2026, 2026; other words as they are."""
    iso = value if isinstance(value, str) else _iso(value)
    if spoken() == ENGLISH or iso is None or not re.fullmatch(_ISO, iso, re.ASCII):
        return str(value)
    year, month, number = (*iso.split("-"), "", "")[:3]
    return ".".join((number, month, year)) if number else f"{month}/{year}" if month else year


def moment(at: datetime) -> str:
    """An instant as people read it."""
    return f"{day(at.date().isoformat())} {at:%H:%M:%S}"


def minute(at: datetime) -> str:
    """An instant to the minute."""
    return f"{day(at.date().isoformat())} {at:%H:%M}"


def decimal(value: float, form: str = "g") -> str:
    """A number in a format of Python's, with the decimal mark of the display language."""
    return _marked(format(value, form))


def inside(label: str) -> str:
    """A label inside a line: English begins it small, other languages keep their nouns as they are."""
    return label.lower() if spoken() == ENGLISH and label[1:].islower() else label


def typed_date(text: str) -> str:
    """A date typed in the display language, in the words of the one grammar there is."""
    if spoken() != GERMAN:
        return text
    from neda.wording.spoken_german import date as in_english

    return in_english(text)


def typed_number(text: str) -> str:
    """A number typed in the display language; raises ValueError for one that can be read in two ways there."""
    if spoken() != GERMAN:
        return text
    from neda.wording.spoken_german import number

    return number(text)


def typed_answer(text: str) -> str:
    """Yes, no or unknown typed in the display language, in English."""
    if spoken() != GERMAN:
        return text
    from neda.wording.spoken_german import answer

    return answer(text)


def typed_span(text: str) -> str:
    """A length of time typed in the display language, such as 3 Tage, in English."""
    if spoken() != GERMAN:
        return text
    from neda.wording.spoken_german import span

    return span(text)


def typed_parameter(text: str) -> str:
    """A parameter's value typed in the display language, as it is typed in English."""
    if spoken() != GERMAN:
        return text
    from neda.wording.spoken_german import answer

    return answer(text.lower()) if answer(text.lower()) != text.lower() else text.replace(",", ".")


def _marked(text: str) -> str:
    return text if spoken() == ENGLISH else text.translate({ord("."): ",", ord(","): "."})


def _iso(value: object) -> str | None:
    if isinstance(value, date):
        return value.isoformat()[:10]
    return getattr(value, "text", None) if hasattr(value, "first") else None  # a date as precise as it is known


def _in_sentence(year: str, month: str = "", number: str = "") -> str:
    """02.06.2026, Juni 2026, 2026."""
    if number:
        return f"{number}.{month}.{year}"
    known = catalogue()
    return f"{known.gettext(MONTHS[int(month) - 1])} {year}" if month and known else year
