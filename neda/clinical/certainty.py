"""How sure an attack is, suggested from three plain questions (rulebook §5.1); the person decides."""

from typing import NamedTuple


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
