"""What a date outside the strict grammar may mean, to be asked about: “spring 2019”, “2 weeks ago”, “03/04/19”.

Nothing here is ever taken silently: the readings are choices for a person, the likeliest first. A single word that
is not understood makes the whole text unreadable.
"""

import re
from collections.abc import Iterable
from datetime import date

from neda.clinical.dates import add_days, add_months, partial_date
from neda.wording import localized

MOST = 6
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTHS = {name[:size]: number for number, name in enumerate(MONTHS, 1) for size in (3, len(name))} | {"sept": 9}
_SEASONS = {
    "spring": (3, 4, 5),
    "summer": (6, 7, 8),
    "autumn": (9, 10, 11),
    "fall": (9, 10, 11),
    "winter": (1, 2, 12),
    "early": (1, 2, 3),
    "beginning": (1, 2, 3),
    "start": (1, 2, 3),
    "mid": (5, 6, 7),
    "middle": (5, 6, 7),
    "late": (10, 11, 12),
    "end": (10, 11, 12),
}
_PARTS = frozenset(("early", "beginning", "start", "mid", "middle", "late", "end"))
_UNITS = {"day": 1, "week": 7, "month": 1, "year": 12}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6} | {
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "couple": 2}  # fmt: skip
_FILLING = frozenset(
    ("the", "of", "in", "on", "around", "about", "circa", "ca", "approximately", "sometime", "st", "nd", "rd", "th")
)
_DIGITS = re.compile(r"\d{1,4}[ ./-]\d{1,4}(?:[ ./-]\d{1,4})?", re.ASCII)
_WORD = re.compile(r"[^\W\d_]+|\d+")


def spoken_readings(text: str, today: date, ahead: bool = False) -> tuple[str, ...]:
    """The ISO dates a text can mean, the likeliest first; none where it cannot be read or lies after `today`.

    `ahead` allows later dates.
    """
    folded = localized.typed_date(text.lower().strip().removeprefix("~").strip())
    found = _digits(folded, today) if _DIGITS.fullmatch(folded) else _words(_WORD.findall(folded), today)
    fit = [reading for reading in found if _exists(reading) and (ahead or partial_date(reading).first <= today)]
    return tuple(dict.fromkeys(fit))[:MOST]


def _exists(reading: str) -> bool:
    try:
        partial_date(reading)
    except ValueError:
        return False
    return True


def _digits(text: str, today: date) -> list[str]:
    """03/04/19, 2019/3/7, 3/2019: whatever order its parts can have."""
    one, two, three = re.split(r"[ ./-]", f"{text}-")[:3]
    if not three:
        return [_iso(one, two), _iso(two, one)]
    if len(one) == 4:
        return [_iso(one, two, three), _iso(one, three, two)]
    year = three if len(three) == 4 else str(_century(int(three), today))
    return [_iso(year, two, one), _iso(year, one, two)]


def _iso(year: str, month: str, day: str = "") -> str:
    return f"{year}-{month.zfill(2)}" + (f"-{day.zfill(2)}" if day else "")


def _century(year: int, today: date) -> int:
    """The latest year with these last two digits that has begun."""
    return year + today.year // 100 * 100 - (100 if year > today.year % 100 else 0)


def _words(words: list[str], today: date) -> list[str]:
    left = [word for word in words if word not in _FILLING]
    if left[-1:] == ["ago"]:
        return _ago(left[:-1], today)
    if left == ["day", "before", "yesterday"]:
        return [add_days(today, -2).isoformat()]
    last = left[:1] == ["last"]
    left = left[1:] if left[:1] in (["last"], ["this"]) else left
    if left in (["day"], ["week"], ["month"], ["year"]):
        return _steps(1 if last else 0, left[0], today)
    if len(left) == 1 and left[0] in _WEEKDAYS:
        return _weekday(_WEEKDAYS.index(left[0]), today)
    return _named(left, today)


def _ago(words: list[str], today: date) -> list[str]:
    """“2 weeks ago”, “a year ago”, “a couple of months ago”."""
    numbers = [_NUMBERS.get(word, word) for word in words[:-1] if word != "a" or len(words) == 2]
    if len(numbers) != 1 or not str(numbers[0]).isdigit() or len(str(numbers[0])) > 3:
        return []
    return _steps(int(numbers[0]), words[-1].removesuffix("s"), today)


def _steps(number: int, unit: str, today: date) -> list[str]:
    """So many days, weeks, months or years before today, as exact as one speaks in that unit."""
    if unit not in _UNITS:
        return []
    if unit in ("day", "week"):
        day = add_days(today, -number * _UNITS[unit]).isoformat()
        return [day, day[:7]]
    day = add_months(today, -number * _UNITS[unit]).isoformat()
    return [day[:4], day[:7]] if unit == "year" else [day[:7], day]


def _weekday(wanted: int, today: date) -> list[str]:
    """The last two days of this name, today apart."""
    back = (today.weekday() - wanted) % 7 or 7
    return [add_days(today, -back).isoformat(), add_days(today, -back - 7).isoformat()]


def _named(words: list[str], today: date) -> list[str]:
    """A month, a season or a part of a year, with or without the year and the day; “end of March” is March."""
    months = [word for word in words if word in _MONTHS]
    words = [word for word in words if not (months and word in _PARTS)]
    seasons = [word for word in words if word in _SEASONS]
    numbers = [word for word in words if word.isdigit() and word.isascii()]
    if len(months) + len(seasons) > 1 or len(words) != len(months) + len(seasons) + len(numbers):
        return []
    years = [word for word in numbers if len(word) == 4]
    short = [word for word in numbers if len(word) < 3]
    if len(years) > 1 or len(years) + len(short) != len(numbers):
        return []
    if seasons:
        return [] if short else _season(_SEASONS[seasons[0]], seasons[0], years, today)
    if not months:
        return years if years and not short else []
    return _month(_MONTHS[months[0]], short, years, today)


def _season(months: Iterable[int], name: str, years: list[str], today: date) -> list[str]:
    year = int(years[0]) if years else today.year
    found = [f"{year}-{month:02}" for month in months]
    if name == "winter":
        found.insert(0, f"{year - 1}-12")
    return [*found, str(year), *([] if years else [str(year - 1)])]


def _month(month: int, short: list[str], years: list[str], today: date) -> list[str]:
    """“March”, “5 March”, “March 5th 2019”, “5 March 19”."""
    if len(short) > (1 if years else 2):
        return []
    if len(short) == 2:
        years, short = [str(_century(int(short[1]), today))], short[:1]
    candidates = years or [str(today.year), str(today.year - 1), str(today.year - 2)]
    day = f"-{short[0].zfill(2)}" if short else ""
    dated = [f"{year}-{month:02}{day}" for year in candidates]
    whole = [f"{year}-{month:02}" for year in candidates[:1]] if day else []
    return [*dated, *whole]
