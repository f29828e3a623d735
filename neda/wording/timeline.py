"""Status over time in words: years, treatments, rolling windows, rates and scores; each fact can stand for itself."""

from collections.abc import Iterable

from neda.wording import N_, _, fill, plural, summary
from neda.wording.localized import decimal

_TITLES = {
    "now": N_("Since the baseline"),
    "window": N_("In the window asked for"),
    "calendar": N_("By calendar year"),
    "epochs": N_("By treatment"),
    "rolling": N_("Up to the day all parts were last observed"),
}
_LABELS = {
    "status": N_("Status"),
    "first": N_("First activity"),
    "streak": N_("Current streak"),
    "rate": N_("Relapse rate"),
    "early": N_("Early activity"),
    "unobserved": N_("Not observed"),
}
_EPOCH_LABELS = {
    "first": N_("first activity"),
    "rate": N_("relapse rate"),
    "scores": N_("scores of year 1"),
    "rebaselined": N_("re-baselined"),
}
_SCORES = {
    "magnims": N_("MAGNIMS {score} of 2 (source PRO20)"),
    "modified_rio": N_("modified Rio {score} of 3 (source MRIO)"),
}
MOST_EVENTS = 3


def title(part: str) -> str:
    """The title of one part of the list."""
    return _(_TITLES[part])


def label(name: str) -> str:
    """The label of one fact."""
    return _(_LABELS[name])


def epoch_label(name: str) -> str:
    """The label of one fact about a treatment."""
    return _(_EPOCH_LABELS[name])


def calendar_year(year: int) -> str:
    """A calendar year, standing for itself."""
    return fill(N_("Year {year}"), {"year": year})


def treatment(name: str, number: int, start: object, end: object) -> str:
    """A stretch of treatment, or of none, with its dates."""
    values = {"name": name or _("no treatment"), "start": start, "end": end or _("now"), "number": number}
    return fill(N_("{name} ({number}), {start} to {end}") if number > 1 else N_("{name}, {start} to {end}"), values)


def treatment_alone(name: str, number: int) -> str:
    """A stretch of treatment in front of a fact about it."""
    values = {"name": name or _("no treatment"), "number": number}
    return fill(N_("{name} ({number})") if number > 1 else N_("{name}"), values)


def from_start() -> str:
    """Judged from the first day of the treatment."""
    return _("from its start")


def rebaselined(months: int) -> str:
    """Judged from a re-baseline month of the treatment."""
    return fill(N_("re-baselined, month {months}"), {"months": months})


def treatment_year(number: int) -> str:
    """One year of a treatment."""
    return fill(N_("treatment year {number}"), {"number": number})


def rolling(months: int) -> str:
    """The last months that were observed."""
    return fill(N_("{months} months"), {"months": months})


def rolling_alone(months: int, end: object) -> str:
    """The last months that were observed, standing for themselves."""
    return fill(N_("{months} months up to {end}"), {"months": months, "end": end})


def in_context(context: str, label: str) -> str:
    """A label with what it belongs to."""
    return fill(N_("{context}, {label}"), {"context": context, "label": label})


def not_rebaselined(months: int) -> str:
    """Why a treatment has no re-baselined view (§9.1)."""
    return fill(N_("not at month {months}: the treatment did not go on for 6 months behind it"), {"months": months})


def events(listed: list[str]) -> str:
    """What was active, the first few."""
    shown = "; ".join(listed[:MOST_EVENTS])
    more = len(listed) - MOST_EVENTS
    return fill(N_("{shown}; {more} more"), {"shown": shown, "more": more}) if more > 0 else shown


def early(listed: str) -> str:
    """Activity before the re-baseline, beside the verdict behind it."""
    return fill(N_("early, not counted behind the re-baseline: {listed}"), {"listed": listed})


def running(end: object) -> str:
    """A window that is not over."""
    return fill(N_("runs until {end}"), {"end": end})


def outlasts(end: object) -> str:
    """A treatment year that the treatment itself did not fill."""
    return fill(N_("the treatment ended {end}, before this year did"), {"end": end})


def first_activity(low: int, high: int, start: object) -> str:
    """Time to the first activity."""
    values = {"days": low if low == high else fill(N_("{low} to {high}"), {"low": low, "high": high}), "start": start}
    return fill(N_("after {days} days (from {start})") if (low, high) != (1, 1) else N_("after 1 day (from {start})"), values)


def no_activity(days: int, start: object, through: object) -> str:
    """No activity in the time that was observed."""
    values = {"days": days, "start": start, "through": through}
    return fill(N_("none recorded in {days} days (from {start} through {through})"), values)


def unobserved() -> str:
    """Time to the first activity where nothing was observed in full."""
    return _("not known: not observed in full")


def streak(days: int, since: object, through: object, waits: bool) -> str:
    """The time without recorded activity up to T; 0 while a rise waits."""
    if waits:
        return _("0 days: a rise awaits confirmation")
    values = {"days": days, "since": since, "through": through}
    return fill(N_("{days} days without recorded activity ({since} through {through})"), values)


def no_streak() -> str:
    """No streak can be said."""
    return _("not known: not observed in full")


def no_relapse_recorded(days: int) -> str:
    """A time without relapses that count, which nobody attested."""
    return fill(N_("no relapse that counts in {days} days, but check-ins or visits do not cover them, so not known"), {"days": days})


def rate_unobserved(text: str) -> str:
    """A rate over a time nobody looked at in full: relapses may have gone unrecorded."""
    return fill(N_("{rate}; this time was not observed in full, so there may have been more"), {"rate": text})


def rate(low: int, high: int, days: int, yearly: tuple[float, float] | None) -> str:
    """Relapses and the time first, the rate second, and only from a year on (§5.2)."""
    values: dict[str, object] = {"count": low if low == high else fill(N_("{low} to {high}"), {"low": low, "high": high}), "days": days}
    text = plural("{count} relapse that counts in {days} days", "{count} relapses that count in {days} days", 1 if (low, high) == (1, 1) else max(high, 2), values)
    if yearly is None:
        return text + _(" (no yearly rate under a year)")
    shown = [decimal(number, ".2f") for number in dict.fromkeys(yearly)]
    return text + fill(N_(", {rate} a year"), {"rate": _(" to ").join(shown)})


def score(name: str, low: int, high: int, other_cut: int | None) -> str:
    """A score of the first treatment year, as a range where counts are vague."""
    number = str(low) if low == high else fill(N_("{low} to {high}"), {"low": low, "high": high})
    text = fill(_SCORES[name], {"score": number})
    if other_cut is None or other_cut == low == high:
        return text
    return text + fill(N_(" for more than 5 new T2 lesions, {other} for more than 4, as other papers have it"), {"other": other_cut})


def scores(listed: Iterable[str]) -> str:
    """The scores of a first treatment year, with whom they were made for (§11)."""
    return fill(N_("{scores}; both count relapses and new T2 lesions; derived for interferon; extended to other drugs in the registry MSBase (source KUN21)"), {"scores": ", ".join(listed)})


def about_scores() -> str:
    """What the scores count, and that they say nothing about one person."""
    return _("Scores count the relapses and new T2 lesions of the first treatment year (modified Rio: more than 5); they describe study groups, not one person.")


def about_year_scans(days: int) -> str:
    """Why a well-watched treatment year can be INCOMPLETE (§5.4)."""
    return fill(
        N_("A year by itself needs a brain MRI within {days} days of its first day to compare with. Where scans are made at another time of year it is INCOMPLETE; the status since the baseline uses every scan."),
        {"days": days},
    )


def chart_title(end: object) -> str:
    """The chart's heading, with the day."""
    return fill(N_("Timeline as of {end}"), {"end": end})


def event_list(pairs: Iterable[tuple[str, object]]) -> str:
    """Events by what and when."""
    return events([summary.event(what, date) for what, date in pairs])
