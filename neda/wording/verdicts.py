"""The verdict words, marks and plain marks of interface.md §2, the same on every surface."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from neda.wording import N_, _, fill, plural


class VerdictWords(NamedTuple):
    """How one verdict is named, marked with Unicode, and marked in plain characters."""

    words: str
    mark: str
    plain: str


_VERDICTS = {
    "neda": VerdictWords(N_("NO EVIDENCE RECORDED"), "✔", "[--]"),
    "activity": VerdictWords(N_("ACTIVITY RECORDED"), "✘", "[!!]"),
    "provisional": VerdictWords(N_("AWAITING CONFIRMATION"), "…", "[..]"),
    "not-assessable": VerdictWords(N_("INCOMPLETE"), "?", "[??]"),
    "rebaselining": VerdictWords(N_("REBASELINING"), "↻", "[->]"),
}
_DOMAIN_MARKS = {"no": "neda", "yes": "activity", "unknown": "not-assessable", "pending": "provisional"}
_RIBBON_MARKS = {
    "activity": "activity",
    "rebaselining": "rebaselining",
    "awaiting": "provisional",
    "clear": "neda",
    "unknown": "not-assessable",
}
_RIBBON_WORDS = {
    "activity": N_("activity recorded"),
    "rebaselining": N_("rebaselining"),
    "awaiting": N_("awaiting confirmation"),
    "clear": N_("observed and clear"),
    "unknown": N_("unknown"),
}
_RIBBON_LETTERS = {"activity": "X", "rebaselining": ">", "awaiting": ".", "clear": "-", "unknown": "?"}
_DOMAINS = {
    "relapse": N_("Relapses"),
    "mri": N_("MRI"),
    "edss": N_("EDSS"),
    "brain_volume": N_("Brain volume"),
    "t25fw": N_("Walking (T25FW)"),
    "nhpt": N_("Hands (9HPT)"),
}
_PROFILES = {"neda-3-strict": "NEDA-3 strict"}


def mark(verdict: str, plain: bool = False) -> str:
    """✔ ✘ … ? ↻, or their plain twins."""
    shown = _VERDICTS[verdict]
    return shown.plain if plain else shown.mark


def words(verdict: str) -> str:
    """The verdict's words alone, without profile and date."""
    return _(_VERDICTS[verdict].words)


def domain_mark(value: str, plain: bool = False) -> str:
    """The mark of one domain's value."""
    return mark(_DOMAIN_MARKS[value], plain)


def ribbon_mark(state: str, plain: bool = False) -> str:
    """The mark of one month of the ribbon; one character either way."""
    return _RIBBON_LETTERS[state] if plain else mark(_RIBBON_MARKS[state])


def ribbon_words(state: str) -> str:
    """One month's state in words."""
    return _(_RIBBON_WORDS[state])


def domain_name(domain: str) -> str:
    """Relapses, MRI, EDSS."""
    return _(_DOMAINS[domain])


def profile_name(name: str) -> str:
    """NEDA-3 for `neda-3`."""
    return _PROFILES.get(name, name.upper())


def held(profile: str, through: object) -> str:
    """Up to when no evidence was found, where what was observed is too old for a verdict now (§4.2)."""
    return fill(N_("{name} held through {through}"), {"name": profile_name(profile), "through": through})


def headline(status: Any) -> str:
    """The verdict in the words of interface.md §2 with its profile and date, without the mark."""
    words = _(_VERDICTS[status.verdict].words)
    values: Mapping[str, object] = {
        "words": words,
        "profile": profile_name(status.profile.name),
        "through": status.through,
        "first": status.first_activity,
        "until": status.rebaseline_until,
    }
    if status.verdict == "neda":
        return fill(N_("{words} ({profile} through {through})"), values)
    if status.verdict == "activity":
        return fill(N_("{words} (EDA, {first})"), values)
    if status.verdict == "rebaselining":
        text = fill(N_("{words} until {until}"), values)
        if not status.early:
            return text
        return text + fill(N_(" · activity recorded {date}"), {"date": status.early[0].date})
    return words


def duration(start: date, end: date) -> str:
    """Whole months from `start` to `end`, or days below two months: always to "through", never to today."""
    days = (end - start).days
    months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
    if months < 2:
        return plural("1 day", "{days} days", days, {"days": days})
    return fill(N_("{months} months"), {"months": months})
