"""The windows of parts of the record: epochs, years, rolling months, spans (interface.md §1, rulebook §9.1)."""

import re

from neda.clinical.baseline import since_baseline
from neda.clinical.dates import FIRST_YEAR, LAST_YEAR, WINDOW_KINDS, Window, partial_date
from neda.clinical.drugs import known_name
from neda.clinical.entries import Person
from neda.clinical.epochs import Stretch, stretches
from neda.clinical.evidence import Evidence
from neda.clinical.profiles import Profile
from neda.clinical.status import Status
from neda.clinical.verdict import judge
from neda.clinical.windows import WindowError
from neda.clinical.years import ROLLING_MONTHS, calendar_window, rolling_window, treatment_year, year_window
from neda.wording import problems

_SPAN = re.compile(r"([0-9-]+)\.\.([0-9-]*)(?::([a-z]+))?")


def judged_part(known: Evidence, about: Person, name: str, profile: Profile) -> Status:
    """The status of a window given by name; raises WindowError."""
    if name.startswith("rolling:"):
        months = _number(name.removeprefix("rolling:"))
        if months not in ROLLING_MONTHS:
            raise WindowError(problems.unknown_window(name))
        return judge(known, rolling_window(known, since_baseline(known, about, profile), months), profile)
    parts = stretches(known.treatments, known.as_of, profile)
    if name.startswith("treatment-year:"):
        return treatment_year(known, *_treatment_year(name, name.removeprefix("treatment-year:"), parts), profile)
    return judge(known, _window(name, known, parts), profile)


def _window(name: str, known: Evidence, parts: tuple[Stretch, ...]) -> Window:
    if match := _SPAN.fullmatch(name):
        return _explicit(name, match)
    kind, _colon, rest = name.partition(":")
    if kind == "epoch":
        part = _stretch(name, rest, parts)
        return Window(part.start, part.end, name=name)
    if kind == "epoch-rebaselined":
        part = _stretch(name, rest, parts)
        if not part.month or not part.outlasts(part.anchor, known.as_of):
            raise WindowError(problems.no_such_window(name))
        return Window(part.anchor, part.end, "rebase", name)
    if kind == "calendar" and FIRST_YEAR < _number(rest) <= LAST_YEAR:
        return calendar_window(int(rest))
    raise WindowError(problems.unknown_window(name))


def _explicit(name: str, match: re.Match[str]) -> Window:
    start, end, kind = match[1], match[2], match[3] or "start"
    try:
        first = partial_date(start).day
        last = partial_date(end).day if end else None
    except ValueError:
        raise WindowError(problems.unknown_window(name)) from None
    if first is None or (end and last is None) or (last is not None and last < first) or kind not in WINDOW_KINDS:
        raise WindowError(problems.unknown_window(name))
    return Window(first, last, kind)


def _stretch(name: str, wanted: str, parts: tuple[Stretch, ...]) -> Stretch:
    """The stretch `NAME` or `NAME#2` names, the current one for an empty name."""
    if not wanted:
        if parts:
            return parts[-1]
        raise WindowError(problems.no_such_window(name))
    called, _hash, number = wanted.partition("#")
    for part in parts:
        same = part.name.lower() == called.lower() or part.name == known_name(called)
        if same and part.number == (_number(number) if number else 1):
            return part
    raise WindowError(problems.no_such_window(name))


def _treatment_year(name: str, rest: str, parts: tuple[Stretch, ...]) -> tuple[Stretch, Window]:
    called, _colon, number = rest.rpartition(":")
    treated = tuple(part for part in parts if part.treated)
    year = _number(number)
    part = _stretch(name, called, treated)
    if not 1 <= year <= LAST_YEAR - part.start.year:
        raise WindowError(problems.unknown_window(name))
    window = year_window(part, year, name)
    if part.end is not None and window.start >= part.end:
        raise WindowError(problems.no_such_window(name))
    return part, window


def _number(text: str) -> int:
    """A short number in plain digits; 0 for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
