"""The chart in one paragraph: what a person who cannot see it should hear first."""

from collections.abc import Iterable

from neda.wording import N_, _, fill, plural
from neda.wording.localized import decimal


def span(start: object, end: object) -> str:
    """What time the chart covers."""
    return fill(N_("Chart from {start} to {end}."), {"start": start, "end": end})


def nothing() -> str:
    """That nothing it could show lies in it."""
    return _("Nothing that the chart shows lies in this time.")


def scores(number: int, first: tuple[object, float], last: tuple[object, float], highest: float) -> str:
    """The counted scores by their first, last and highest."""
    values = {"number": number, "first_day": first[0], "first": decimal(first[1], ".1f"), "last_day": last[0], "last": decimal(last[1], ".1f"), "highest": decimal(highest, ".1f")}
    return plural("EDSS: one counted score, {first} on {first_day}.", "EDSS: {number} counted scores, from {first} on {first_day} to {last} on {last_day}, the highest {highest}.", number, values)


def no_counted_score(number: int) -> str:
    """That there is no counted score, although others may be recorded."""
    return _("No EDSS recorded.") if number == 0 else _("No counted EDSS.")


def uncounted_scores(number: int) -> str:
    """Scores that are shown and never counted."""
    return plural("1 more score is shown and not counted.", "{number} more scores are shown and not counted.", number, {"number": number})


def gaps(number: int, days: int) -> str:
    """Where the line is broken."""
    return plural("The line is broken once, where no counted score was recorded for more than {days} days.", "The line is broken {number} times, where no counted score was recorded for more than {days} days.", number, {"number": number, "days": days})


def threshold(value: float, start: object) -> str:
    """From which score a rise would count."""
    return fill(N_("Since {start} a rise to {value} or more would count if confirmed."), {"start": start, "value": decimal(value, ".1f")})


def relapses(counted: int, suspected: int, not_counted: int) -> str:
    """The attacks by what they prove."""
    if not counted + suspected + not_counted:
        return _("No relapse recorded.")
    values = {"counted": counted, "suspected": suspected, "not_counted": not_counted}
    return fill(N_("Relapses: {counted} counted, {suspected} suspected, {not_counted} not counted."), values)


def scans(number: int, active: int) -> str:
    """The scans, and how many show activity."""
    if not number:
        return _("No MRI recorded.")
    return fill(N_("MRI: {number}, of which {active} with new, enlarging or enhancing lesions."), {"number": number, "active": active})


def treatment(name: str, start: object, end: object) -> str:
    """One treatment with its dates."""
    values = {"name": name, "start": start, "end": end}
    if start is None:
        return fill(N_("{name}, start not recorded, to {end}"), values)
    return fill(N_("{name} from {start}, still going on"), values) if end is None else fill(N_("{name} from {start} to {end}"), values)


def treatments(listed: Iterable[str]) -> str:
    """All treatments in order."""
    named = "; ".join(listed)
    return fill(N_("Treatments: {listed}."), {"listed": named}) if named else _("No treatment recorded.")
