"""The words for treatments side by side: short ones for the table, whole ones for the lines beneath it."""

from collections.abc import Iterable

from neda.wording import N_, _, fill, summary
from neda.wording.localized import decimal

_HEADS = (N_("Treatment"), N_("Relapses"), N_("Scans"), N_("EDSS"), N_("From day 0"), N_("New baseline"))


def heads() -> tuple[str, ...]:
    """The heads of the table."""
    return tuple(map(_, _HEADS))


def key() -> str:
    """What the short words of the table mean."""
    return _(
        "Relapses: number, and a year where at least a year is covered; + means that not all of the time was attested. "
        "Scans: with activity of all, ? unclear. EDSS: at the start and the latest. From day 0, New baseline: "
        "days without recorded activity, or the day of the first; the new baseline leaves out the time a treatment needs to work."
    )


def nothing() -> str:
    """That there is nothing to compare."""
    return _("no treatment with a recorded start, so there is no before and after")


def before(end: object, doubtful: bool) -> str:
    """The time before the first treatment, in short; `doubtful`: one without a start may have been taken in it."""
    return fill(N_("up to {end}"), {"end": end}) if doubtful else _("before treatment")


def before_named(end: object, unstarted: Iterable[str]) -> str:
    """The time before the first treatment, with its end and those without a start, which may belong to it."""
    values = {"end": end, "names": summary.listed(unstarted)}
    if not values["names"]:
        return fill(N_("before any recorded treatment, up to {end}"), values)
    return fill(N_("up to {end}, the first recorded start of a treatment (perhaps taken before it: {names})"), values)


def unstarted(name: str, stop: object) -> str:
    """A treatment whose start is not recorded."""
    return fill(N_("{name}, start not recorded, stopped {stop}") if stop else N_("{name}, start not recorded"), {"name": name, "stop": stop})


def treatment(name: str, start: object, end: object) -> str:
    """A treatment and its dates."""
    return fill(N_("{name}, {start} to {end}"), {"name": name or _("no treatment"), "start": start, "end": end or _("now")})


def no_treatment() -> str:
    """A gap between treatments."""
    return _("no treatment")


def relapses(low: int, high: int, yearly: tuple[float, float] | None, attested: bool) -> str:
    """Relapses and their yearly rate, in short."""
    if not attested and high == 0:
        return _("not known")
    count = f"{low}" if low == high else fill(N_("{low} to {high}"), {"low": low, "high": high})
    mark = "" if attested else "+"
    if yearly is None or low != high:
        return f"{count}{mark}"
    return fill(N_("{count}{mark}, {rate}{mark}/y"), {"count": count, "mark": mark, "rate": decimal(yearly[0], ".2f")})


def scans(active: int, unclear: int, every: int) -> str:
    """Active scans of all, in short."""
    if not every:
        return _("none")
    text = fill(N_("{active} of {every}"), {"active": active, "every": every})
    return fill(N_("{text}, {unclear}?"), {"text": text, "unclear": unclear}) if unclear else text


def scores(first: float | None, last: float | None) -> str:
    """The EDSS at the start and the latest, in short."""
    return fill(N_("{first}, {last}"), {"first": _number(first), "last": _number(last)})


def active_on(day: int) -> str:
    """The day of the first activity, in short."""
    return fill(N_("day {day}"), {"day": day})


def clear_for(days: int) -> str:
    """Days without recorded activity, in short."""
    return fill(N_("none, {days} d"), {"days": days})


def not_known() -> str:
    """A view that was not observed in full, in short."""
    return _("not known")


def no_view() -> str:
    """A view there is none of, in short."""
    return _("-")


def whole(name: str, facts: Iterable[str]) -> str:
    """A treatment with everything about it."""
    return fill(N_("{name}: {facts}"), {"name": name, "facts": "; ".join(facts)})


def relapse_line(text: str, listed: Iterable[str]) -> str:
    """The relapses with their entries."""
    names = summary.listed(listed)
    return fill(N_("{text} ({names})"), {"text": text, "names": names}) if names else text


def scan_line(active: int, every: int, listed: Iterable[str], unclear: Iterable[str]) -> str:
    """The scans with their entries."""
    if not every:
        return _("no MRI recorded in this time")
    names, doubtful = summary.listed(listed), summary.listed(unclear)
    text = fill(N_("MRI with activity: {active} of {every}"), {"active": active, "every": every})
    text = fill(N_("{text} ({names})"), {"text": text, "names": names}) if names else text
    return fill(N_("{text}, unclear: {names}"), {"text": text, "names": doubtful}) if doubtful else text


def score_line(first: str, last: str) -> str:
    """The EDSS at the start and the latest, with dates."""
    if not last:
        return fill(N_("EDSS at the start {first}, none later"), {"first": first or summary.not_recorded()})
    return fill(N_("EDSS at the start {first}, latest {last}"), {"first": first or summary.not_recorded(), "last": last})


def score(value: float, date: object) -> str:
    """One score with its day."""
    return fill(N_("{value} on {date}"), {"value": decimal(value, ".1f"), "date": date})


def from_start(verdict: str, text: str) -> str:
    """The verdict from the first day."""
    return fill(N_("from day 0: {verdict}, first activity {text}"), {"verdict": verdict, "text": text})


def from_new_baseline(months: int, verdict: str, text: str) -> str:
    """The verdict behind the re-baseline month."""
    values = {"months": months, "verdict": verdict, "text": text}
    return fill(N_("re-baselined at month {months}: {verdict}, first activity {text}"), values)


def not_compared() -> str:
    """What before and after cannot show."""
    return _(
        "Before and after in one person shows what followed, not what caused it: MS also quiets by itself, "
        "and treatments are often changed at the worst time."
    )


def _number(value: float | None) -> str:
    return _("n.r.") if value is None else decimal(value, ".1f")
