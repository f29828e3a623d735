"""Whether a confirmed worsening goes with a relapse: RAW, PIRA or undefined (rulebook §7.5).

A label never changes a verdict. The definitions are tables of relapse-free spans, each from one checkpoint of
the worsening to another. The resets of the baseline that kappos2020 and muller2025 also ask for are no part of
them: they are the baseline scheme the worsening was searched with.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from neda.clinical.dates import add_days
from neda.clinical.profiles import Profile

RAW, PIRA, UNDEFINED = "RAW", "PIRA", "undefined"


class Worsening(NamedTuple):
    """The checkpoints of a worsening: its baseline visit, the visit before it, its onset, a visit that confirms it."""

    baseline: date
    previous: date
    onset: date
    confirmed: date


class _Free(NamedTuple):
    """Days to be free of relapses, both included: from `before` days before `first` to `after` days behind `last`."""

    first: str
    before: int
    last: str
    after: int


_DEFINITIONS: Mapping[str, tuple[_Free, ...]] = {
    "muller2023": (_Free("onset", 90, "onset", 30), _Free("confirmed", 90, "confirmed", 30)),
    "muller2023-strict": (_Free("baseline", 0, "confirmed", 0),),
    "kappos2020": (_Free("baseline", 0, "onset", 30), _Free("confirmed", 30, "confirmed", 30)),
    "cagol2022": (_Free("onset", 90, "confirmed", 0),),
    "muller2025": (_Free("previous", 0, "onset", 0), _Free("confirmed", 30, "confirmed", 0)),
}
"""The spans each definition wants free of relapses: MUE23 (two of them), KAP20, CAG22, MUE25."""

_CONFIRMED_FOR = {"muller2025": 336}
"""Days a definition wants a worsening confirmed for, whatever the profile says: 12 months are 48 weeks."""


def label(candidates: Sequence[Worsening], relapses: Iterable[date], profile: Profile) -> str:
    """RAW, then PIRA, else undefined; `candidates` are one worsening with each visit that may confirm it."""
    relapses = tuple(relapses)
    if _after_relapse(candidates[0].onset, relapses, profile.raw_days):
        return RAW
    return PIRA if any(_independent(worsening, relapses, profile) for worsening in candidates) else UNDEFINED


def _after_relapse(onset: date, relapses: tuple[date, ...], days: int) -> bool:
    return any(0 <= (onset - relapse).days <= days for relapse in relapses)


def _independent(worsening: Worsening, relapses: tuple[date, ...], profile: Profile) -> bool:
    lasted = (worsening.confirmed - worsening.onset).days
    if lasted < _CONFIRMED_FOR.get(profile.pira, 0) - profile.confirm_tol_days:
        return False
    return not any(_holds_relapse(span, worsening, relapses) for span in _DEFINITIONS[profile.pira])


def _holds_relapse(span: _Free, worsening: Worsening, relapses: tuple[date, ...]) -> bool:
    first = add_days(getattr(worsening, span.first), -span.before)
    last = add_days(getattr(worsening, span.last), span.after)
    return any(first <= relapse <= last for relapse in relapses)
