"""How sure an attack is, suggested from three plain questions (rulebook §5.1); the person decides."""

from datetime import date
from typing import NamedTuple

from neda.clinical.dates import PartialDate

PAST_DAYS = 365
"""Days behind which an attack that is entered is told as history; what is new now is another matter (§14.4)."""


class Certainty(NamedTuple):
    """A suggested certainty, and the code of the reason for it."""

    name: str
    reason: str


def suggested_certainty(
    hours: float | None, fever: bool | None, seen: bool | None, least_hours: float
) -> Certainty | None:
    """What the answers speak for, or None where nothing is answered yet.

    `fever` is fever or infection at the time; `seen` that a clinician examined the person and called it a
    relapse; `least_hours` is how long a relapse lasts by the rules in force.
    """
    if fever:
        return Certainty("pseudo", "fever")
    if seen:
        return Certainty("confirmed", "seen")
    if hours is not None and hours < least_hours:
        return Certainty("suspected", "short")
    answered = [answer for answer in (hours, fever, seen) if answer is not None]
    if not answered:
        return None
    return Certainty("reported", "told") if len(answered) == 3 else Certainty("suspected", "open")


def long_past(onset: PartialDate, today: date) -> bool:
    """Whether an attack certainly began longer ago than a year, so that nobody is likely to be ill with it now."""
    return (today - onset.last).days > PAST_DAYS
