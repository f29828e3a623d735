"""The lines of the status summary that `neda status`, the Today card and the doctor's page share."""

from collections.abc import Iterable, Mapping
from typing import Any

from neda.wording import N_, _, fields, fill, plural, verdicts

_LABELS = {
    "reported": N_("Reported"),
    "helps_most": N_("Would help most"),
    "missing": N_("Missing"),
    "pending": N_("Awaiting"),
    "flags": N_("Note"),
    "early": N_("Early activity"),
    "next": N_("Next"),
    "drug": N_("Treatment"),
    "applied": N_("Rules"),
    "since": N_("Since"),
    "after": N_("After"),
}
_EVENTS = {
    "relapse": N_("relapse"),
    "gd": N_("enhancing lesion"),
    "t2": N_("new or enlarging T2 lesion"),
    "cdw": N_("confirmed EDSS worsening"),
}
_DUE = {
    "mri": N_("MRI"),
    "edss": N_("EDSS"),
    "checkin": N_("check-in"),
    "visit": N_("visit"),
    "confirming_visit": N_("confirming visit"),
}
_STANDINGS = {
    "ahead": N_("{what} due {when}"),
    "passed": N_("{what} was due {when} (usual schedules)"),
    "overdue": N_("{what} was due {when}, overdue (usual schedules)"),
    "gap": N_("{what} was due {when}, long gap (usual schedules)"),
}
_LESIONS = {"new_t2": N_("new"), "enlarging_t2": N_("enlarging"), "gd_enhancing": N_("enhancing")}


def line_label(name: str) -> str:
    """The label of one line of the summary."""
    return _(_LABELS[name])


def not_recorded() -> str:
    """What stands where nothing is recorded: never 0, never no."""
    return _("not recorded")


def no_baseline_yet() -> str:
    """What is found in a part while nothing recorded could be a baseline."""
    return _("no baseline to judge from yet")


def listed(items: Iterable[str]) -> str:
    """Several things in one line."""
    return ", ".join(items)


def event_name(what: str) -> str:
    """One proof of activity in words."""
    return _(_EVENTS.get(what, what))


def event(what: str, date: object) -> str:
    """One proof of activity with its date."""
    return fill(N_("{what} {date}"), {"what": event_name(what), "date": date})


def since(length: str, start: object, how: str) -> str:
    """How long, always from the window's start to "through"."""
    return fill(N_("{length} since the baseline of {start}{how}"), {"length": length, "start": start, "how": _bracket(how)})


def held(profile: str, length: str, start: object, through: object, how: str) -> str:
    """How long it held, where what was observed is too old for a verdict now."""
    values = {"name": verdicts.profile_name(profile), "length": length, "start": start, "through": through, "how": _bracket(how)}
    return fill(N_("{name} held {length} since the baseline of {start}{how}, through {through}"), values)


def observed(start: object, through: object, how: str) -> str:
    """The window, and through when all parts of it were observed."""
    if through is None:
        return fill(N_("since the baseline of {start}{how}; not yet observed in full"), {"start": start, "how": _bracket(how)})
    values = {"start": start, "through": through, "how": _bracket(how)}
    return fill(N_("since the baseline of {start}{how}, all parts observed through {through}"), values)


def in_window(name: str, start: object, end: object, held: str = "", observed: bool = False) -> str:
    """A window other than the default one, and up to when no evidence was found in it where that is too old.

    `observed`: it ends with what was observed and not today.
    """
    values = {"name": name, "start": start, "end": end, "held": held}
    if observed:
        values["end"] = fill(N_("{end}, the last day on which all parts were observed"), values)
    return fill(N_("window {name}: after {start} up to {end}; {held}") if held else N_("window {name}: after {start} up to {end}"), values)


def rebaselining(treatment: str, since: object, until: object) -> str:
    """Why no verdict is given yet."""
    values = {"treatment": treatment, "since": since, "until": until}
    return fill(N_("{treatment} since {since}; a new baseline is expected around {until}"), values)


def months_on(treatment: str, months: int) -> str:
    """How a baseline was found: so many months after a treatment began."""
    values = {"treatment": treatment, "months": months}
    return plural("{treatment} + 1 month", "{treatment} + {months} months", months, values)


def late_scan(expected: str, days: int) -> str:
    """How a baseline was found: the first scan once a treatment had time to work, made later than that."""
    values = {"expected": expected, "days": days}
    return plural("{expected}; the first MRI came 1 day after that", "{expected}; the first MRI came {days} days after that", days, values)


def own_baseline() -> str:
    """How a baseline was found: the person set it."""
    return _("the date you set")


def first_pair() -> str:
    """How a baseline was found: the first scan and EDSS close to each other."""
    return _("first brain scan and EDSS within three months")


def quiet_after(days: int, through: object) -> str:
    """What followed the last activity."""
    values = {"days": days, "through": through}
    return plural("none recorded on the day after it, {through}", "none recorded in the {days} days after it, up to {through}", days, values)


def no_relapse(last: object, start: object) -> str:
    """A clear relapse domain: since the last relapse, or since the window's start."""
    if last is None:
        return fill(N_("none recorded since {start}"), {"start": start})
    return fill(N_("none since {last}"), {"last": last})


def not_since(finding: str, through: object) -> str:
    """A part that was clear, with the day its observation ended."""
    return fill(N_("{finding}; observed only through {through}"), {"finding": finding, "through": through})


def also_active(first: str, others: int) -> str:
    """The first active scan, and how many more there are."""
    if not others:
        return first
    return plural("{first}; 1 more active scan", "{first}; {count} more active scans", others, {"first": first, "count": others})


def relapse_at(count: int, date: object) -> str:
    """Relapses that count, the first with its date."""
    return plural("relapse {date}", "{count} relapses, first {date}", count, {"count": count, "date": date})


def last_checkin(date: object, said: str = "") -> str:
    """When the person last said how things were, and what they said where it was not that nothing is new."""
    if date is None:
        return _("no check-in recorded")
    return fill(N_("last check-in {date}: {said}") if said else N_("last check-in {date}"), {"date": date, "said": said})


def checkin(no_new_symptoms: bool, slowly_worse: bool | None) -> str:
    """What a check-in said, in a few words."""
    if slowly_worse:
        return _("slowly worse, no attack")
    return _("nothing new") if no_new_symptoms else _("new or worse symptoms")


def last_scan(date: object, regions: Iterable[str]) -> str:
    """The latest scan and what it covered."""
    if date is None:
        return _("no MRI recorded")
    return fill(N_("last {date} ({regions})"), {"date": date, "regions": listed(map(fields.choice_label, regions))})


def last_edss(date: object, source: str, score: str) -> str:
    """The latest counted EDSS and who scored it."""
    if date is None:
        return _("no EDSS recorded")
    return fill(N_("last {date} ({source})"), {"date": date, "source": fields.choice_label(source), "score": score})


def clear_scan(absent: Iterable[str], unstated: Iterable[str], contrast: bool | None) -> str:
    """What a clear scan says was absent, and what it does not say."""
    none = fill(N_("no {lesions} lesion"), {"lesions": _either([_(_LESIONS[name]) for name in absent])})
    silent = [name for name in unstated if name != "gd_enhancing" or contrast is not False]
    parts = [fill(N_("{lesions} not recorded"), {"lesions": listed(_(_LESIONS[name]) for name in silent)})] if silent else []
    parts += [_("contrast not given")] if contrast is False else []
    return none + _bracket("; ".join(parts))


def _either(items: list[str]) -> str:
    if len(items) < 2:
        return listed(items)
    return fill(N_("{first} or {last}"), {"first": listed(items[:-1]), "last": items[-1]})


def lesions(counts: Mapping[str, str]) -> str:
    """The counts of one scan in the words recorded."""
    named = {"new_t2": N_("{count} new T2"), "enlarging_t2": N_("{count} enlarging T2"), "gd_enhancing": N_("{count} Gd+")}
    return listed(fill(named[name], {"count": count}) for name, count in counts.items())


def on_date(what: str, date: object) -> str:
    """Something with its date; a month or a year has no "on"."""
    whole_day = getattr(date, "exact", True)
    return fill(N_("{what} on {date}") if whole_day else N_("{what} in {date}"), {"what": what, "date": date})


def edss_and_baseline(score: str, baseline: str | None) -> str:
    """The latest score beside the one it is compared with."""
    if baseline is None:
        return fill(N_("{score}; baseline not recorded"), {"score": score})
    return fill(N_("{score}, baseline {baseline}"), {"score": score, "baseline": baseline})


def due(what: str, day: object, until: object, standing: str) -> str:
    """What usual schedules ask for next, and how it stands; never advice."""
    values = {"what": _(_DUE.get(what, what)), "day": day, "until": until}
    values["when"] = fill(N_("{day} to {until}"), values) if until else day
    if what == "confirming_visit" and standing != "ahead":
        return fill(N_("{what} possible since {day}"), values)
    return fill(_STANDINGS[standing], values)


def planned(what: str, day: object) -> str:
    """An appointment that is recorded."""
    return fill(N_("{what} planned {day}"), {"what": _(_DUE.get(what, what)), "day": day})


def on_treatment(name: str, since: object) -> str:
    """A current treatment and since when."""
    if since is None:
        return fill(N_("{name}, start not recorded"), {"name": name})
    return fill(N_("{name} since {since}"), {"name": name, "since": since})


def no_treatment() -> str:
    """That no current treatment is recorded."""
    return _("no treatment recorded now")


def applied(profile: str, version: int, changed: Mapping[str, Any], as_of: object) -> str:
    """Which rules were applied, with every changed parameter (rulebook §3)."""
    values: dict[str, object] = {"profile": verdicts.profile_name(profile), "version": version, "as_of": as_of}
    if not changed:
        return fill(N_("{profile} v{version}, as of {as_of}"), values)
    values["changed"] = listed(f"{name}={parameter(value)}" for name, value in changed.items())
    return fill(N_("{profile} v{version}, changed: {changed}, as of {as_of}"), values)


def parameter(value: object) -> str:
    """A parameter's value as it is typed after --set."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return str(value)


def short_span() -> str:
    """That the observed span is short (rulebook §3, `min_span_days`)."""
    return _("so far: the observed span is short")


def _bracket(text: str) -> str:
    return f" ({text})" if text else ""
