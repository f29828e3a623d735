"""Dates in a column of a spreadsheet: whether the day or the month comes first is taken from the whole column.

`13/04/2019` settles it for `03/04/2019` above it. Where nothing settles it, it is asked, never guessed.
"""

import re
from collections.abc import Iterable
from datetime import date

from neda.clinical.dates import partial_date
from neda.exchange.spellings import NO, YES, folded

ORDERS = ("dmy", "mdy", "ymd")
_AHEAD = 10
"""Years of two digits are read up to so many years ahead; later ones belong to the century before."""

_NUMBERS = re.compile(r"(\d{1,4})([-/. ])(\d{1,2})\2(\d{1,4})\.?", re.ASCII)
_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?", re.ASCII)
_MONTH_YEAR = re.compile(r"(\d{1,2})[-/. ](\d{4})", re.ASCII)
_YEAR_MONTH = re.compile(r"(\d{4})[-/. ](\d{1,2})", re.ASCII)
_NAMED = re.compile(r"(?:(\d{1,2})\.?[- ]?)?([^\W\d_]+)\.?[- ]?(?:(\d{1,2}),)? ?(\d{4})")
_ENGLISH = "january,february,march,april,may,june,july,august,september,october,november,december"
_GERMAN = "januar,februar,märz,april,mai,juni,juli,august,september,oktober,november,dezember"
_SHORT = {"jän": 1, "jänner": 1, "mrz": 3, "maerz": 3, "sept": 9}


def month_number(word: str) -> int | None:
    """The month a word names in English or German, in full or in three letters."""
    folded = word.casefold()
    for names in (_ENGLISH, _GERMAN):
        for number, name in enumerate(names.split(","), start=1):
            if folded in (name, name[:3]):
                return number
    return _SHORT.get(folded)


def settled(text: str) -> str | None:
    """ISO text of a date that can be read in one way only, as precise as it is; None for any other text."""
    folded = " ".join(text.split()).removeprefix("~").removeprefix("ca. ")
    try:
        if match := _TIME.fullmatch(folded):
            return partial_date(match[1]).text
        if match := _MONTH_YEAR.fullmatch(folded):
            return partial_date(f"{match[2]}-{int(match[1]):02}").text
        if match := _YEAR_MONTH.fullmatch(folded):
            return partial_date(f"{match[1]}-{int(match[2]):02}").text
        if match := _NAMED.fullmatch(folded):
            return _named(match)
        return partial_date(folded).text
    except ValueError:
        return None


def _named(match: re.Match[str]) -> str | None:
    month, day = month_number(match[2]), match[1] or match[3]
    if month is None or (match[1] and match[3]):
        return None
    return partial_date(f"{match[4]}-{month:02}" + (f"-{int(day):02}" if day else "")).text


def readings(text: str, today: date) -> dict[str, str]:
    """What three numbers can mean, by the order of day, month and year; empty where they are no date."""
    match = _NUMBERS.fullmatch(" ".join(text.split()))
    if match is None:
        return {}
    one, two, three = match[1], match[3], match[4]
    offered = {"dmy": (three, two, one), "mdy": (three, one, two), "ymd": (one, two, three)}
    return {order: iso for order, parts in offered.items() if (iso := _iso(*parts, today))}


def _iso(year: str, month: str, day: str, today: date) -> str | None:
    if len(year) not in (2, 4) or len(month) > 2 or len(day) > 2:
        return None
    number = int(year)
    if len(year) == 2:
        number += 2000 if number <= (today.year + _AHEAD) % 100 else 1900
    try:
        return partial_date(f"{number}-{int(month):02}-{int(day):02}").text
    except ValueError:
        return None


class Column:
    """The dates of one column: what its cells leave open, and how each is read once that is known."""

    def __init__(self, today: date) -> None:
        """Nothing is seen yet: every order is possible."""
        self.today = today
        self.possible = set(ORDERS)
        self.open: tuple[str, dict[str, str]] | None = None
        self.order: str | None = None
        self.answers = False
        """Whether a cell says yes or no: then the column says whether something happened on the row's date."""

    def see(self, texts: Iterable[str]) -> None:
        """Take what these cells say about the order."""
        for text in texts:
            self.answers = self.answers or folded(text) in (*YES, *NO)
            if settled(text) is not None:
                continue
            found = readings(text, self.today)
            if found:
                self.possible &= set(found)
            if len(set(found.values())) > 1 and self.open is None:
                self.open = text, found

    def undecided(self) -> tuple[str, dict[str, str]] | None:
        """A cell that can still be read in several ways, with its readings; None where all is clear."""
        if self.open is None or self.order in self.possible:
            return None
        text, found = self.open
        left = {order: iso for order, iso in found.items() if order in self.possible}
        return (text, left) if len(set(left.values())) > 1 else None

    def iso(self, text: str) -> str | None:
        """The date as ISO text; None where it cannot be read, or not in the order of its column."""
        known = settled(text)
        if known is not None:
            return known
        found = readings(text, self.today)
        left = {found[order] for order in found if order in self.possible}
        if self.order in found and self.order in self.possible:
            return found[self.order]
        return left.pop() if len(left) == 1 else None
