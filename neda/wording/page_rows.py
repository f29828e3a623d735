"""The words of the rows of the doctor's page: one recorded thing at a time, in the terms clinicians use."""

from collections.abc import Iterable

from neda.wording import N_, _, fields, fill, plural, summary
from neda.wording.localized import day, decimal, inside

_CERTAINTIES = {
    "confirmed": N_("confirmed"),
    "reported": N_("reported"),
    "suspected": N_("suspected"),
    "pseudo": N_("pseudo"),
}
_REGIONS = {"brain": N_("brain"), "cervical": N_("cervical"), "thoracic": N_("thoracic"), "cord": N_("cord")}
_TESTS = {
    "t25fw": N_("walk (T25FW)"),
    "9hpt-dominant": N_("pegs (9HPT), dominant hand"),
    "9hpt-other": N_("pegs (9HPT), other hand"),
    "sdmt": N_("symbols (SDMT)"),
    "pdds": N_("PDDS (self)"),
    "lymphocytes": N_("lymphocytes"),
    "igg": N_("IgG"),
    "jcv": N_("JCV"),
    "snfl": N_("sNfL"),
}
"""Short, because page one is full; the term a neurologist looks for in brackets."""
_UNPRINTED = {
    "relapse": N_("symptoms ({count})"),
    "mri": N_("report texts ({count})"),
    "note": N_("notes ({count})"),
    "remark": N_("remarks ({count})"),
    "measurement": N_("results ({count})"),
}
_FOUND = {
    "no": N_("{mark} {domain}: none up to {through}"),
    "yes": N_("{mark} {domain}: activity recorded"),
    "pending": N_("{mark} {domain}: awaits confirmation"),
    "unknown": N_("{mark} {domain}: not observed in full"),
}
_BARS = "▁▂▃▄▅▆▇█"
HALF_POINT = 0.5


def earlier(count: int, name: str) -> str:
    """Rows that stand in the annex; entries of relapses, because not every one of them counts as a relapse."""
    if name == "relapse":
        return plural("1 earlier relapse entry: annex", "{count} earlier relapse entries: annex", count, {"count": count})
    return fill(N_("{count} earlier {name}: annex"), {"count": count, "name": fields.kind_plural(name) if count != 1 else fields.kind_name(name)})


def none_recorded(name: str, since: object = None) -> str:
    """An empty table, or none since a day: nothing recorded is not the same as none."""
    values = {"name": fields.kind_plural(name), "since": since}
    return fill(N_("no {name} recorded since {since}") if since else N_("no {name} recorded"), values)


def yes_no(value: bool | None) -> str:
    """An answer, or that there is none."""
    return {True: _("yes"), False: _("no"), None: summary.not_recorded()}[value]


def lasted(hours: float | None) -> str:
    """A duration in days from three days on, else in hours."""
    if hours is None:
        return summary.not_recorded()
    if hours >= 72:
        return fill(N_("{days} d"), {"days": decimal(hours / 24, ".0f")})
    return fill(N_("{hours} h"), {"hours": decimal(hours)})


def choices(values: Iterable[str]) -> str:
    """Choices in short words, or that none is recorded."""
    return ", ".join(_(fields.choice_label(value)).split(" (")[0] for value in values) or summary.not_recorded()


def regions(values: Iterable[str]) -> str:
    """What was scanned, in short words."""
    return ", ".join(_(_REGIONS[value]) for value in values)


def certainty(value: str, excluded: bool) -> str:
    """How sure a relapse is, or that it does not count."""
    return _("excluded") if excluded else _(_CERTAINTIES[value])


def compared(value: object, alone: bool) -> str:
    """The scan a report compares with; `alone`: the journal holds none that could be meant."""
    return {"previous": _("none recorded") if alone else _("previous"), "unknown": summary.not_recorded()}.get(str(value), day(value))


def scanned(values: Iterable[str], excluded: bool) -> str:
    """What was scanned, or that the scan does not count."""
    return fill(N_("excluded; {regions}"), {"regions": regions(values)}) if excluded else regions(values)


def scan_place(centre: str | None, images: str | None) -> str:
    """Where a scan was made and where its images are."""
    return ", ".join(dict.fromkeys(part for part in (centre, images) if part)) or summary.not_recorded()


def scans_at(places: Iterable[tuple[str, Iterable[str]]]) -> str:
    """Centres and places of images, each with the days of its scans."""
    held = (fill(N_("{place} ({days})"), {"place": place, "days": ", ".join(days)}) for place, days in places)
    return fill(N_("centre and images: {held}"), {"held": "; ".join(held)})


def scores(source: str, assessor: str | None, listed: Iterable[str]) -> str:
    """Scores of one source, newest first, with the assessor they share."""
    values = {"source": source, "assessor": assessor, "listed": ", ".join(listed)}
    return fill(N_("{source}, {assessor}: {listed}") if assessor else N_("{source}: {listed}"), values)


def counted_scores() -> str:
    """Who scored those that count."""
    return _("clinician or derived")


def own_scores() -> str:
    """Self scores, which never count."""
    return _("self (estimate, not counted)")


def score(date: object, value: str, assessor: str | None, in_relapse: bool | None, excluded: bool) -> str:
    """One score with who scored it; a star where it lies within a relapse, or may (None)."""
    star = {True: "*", None: "*?", False: ""}[in_relapse]
    who = fill(N_(" ({assessor})"), {"assessor": assessor}) if assessor else ""
    out = _(" excluded") if excluded else ""
    return f"{day(date)} {value}{star}{who}{out}"


def trend(values: Iterable[float]) -> str:
    """The counted scores as bars from the oldest to the newest: a bar a half point, rounded where they lie too far apart."""
    known = list(values)
    low, high = min(known), max(known)
    step = max(HALF_POINT, (high - low) / (len(_BARS) - 1))
    shown = {"bars": "".join(_BARS[round((value - low) / step)] for value in known), "low": decimal(low, ".1f"), "high": decimal(high, ".1f")}
    return fill(N_("trend {bars} low {low}, high {high}") if step == HALF_POINT else N_("trend {bars} low {low}, high {high}, rounded"), shown)


def earlier_scores(count: int) -> str:
    """Scores that stand in the annex, behind those of the page."""
    return fill(N_("{count} earlier: annex"), {"count": count})


def now_on(name: str, start: object, length: str, dose: str | None) -> str:
    """A treatment going on."""
    values = {"name": name, "start": start or summary.not_recorded(), "length": length, "dose": dose}
    text = fill(N_("now {name} since {start} ({length})") if length else N_("now {name}, start {start}"), values)
    return text + fill(N_(", {dose}"), values) if dose else text


def between(shortest: str, longest: str) -> str:
    """A length that vague dates leave open."""
    return fill(N_("{shortest} to {longest}"), {"shortest": shortest, "longest": longest})


def was_on(name: str, start: object, stop: object, length: str, reason: str | None) -> str:
    """A past treatment with its months and why it ended."""
    why = fields.choice_label(reason) if reason else summary.not_recorded()
    span = fill(N_(" ({length})"), {"length": length}) if length else ""
    values = {"name": name, "start": start, "stop": stop, "span": span, "why": why}
    if start is None:
        return fill(N_("{name}, start not recorded, to {stop}, stopped: {why}"), values)
    return fill(N_("{name} {start}..{stop}{span}, stopped: {why}"), values)


def replaced(name: str, start: object, end: object) -> str:
    """A past treatment whose stop is not recorded; the next one ended it."""
    return fill(N_("{name} from {start}, stop not recorded, replaced {end}"), {"name": name, "start": start, "end": end})


def procedure(name: str, kind: str, date: object) -> str:
    """A transplant, a steroid course or another event."""
    return fill(N_("{name} ({kind}) {date}"), {"name": name, "kind": fields.choice_label(kind), "date": date or summary.not_recorded()})


def excluded(text: str, why: str) -> str:
    """Something that counts nowhere."""
    return fill(N_("{text} [excluded: {why}]"), {"text": text, "why": why})


def result(value: float | None, unit: str | None, date: object) -> str:
    """One value of a test; a laboratory's word alone stands as its unit."""
    number = "" if value is None else decimal(value)
    return fill(N_("{value} ({date})"), {"value": f"{number} {unit or ''}".strip(), "date": date})


def followed(test: str, newest: Iterable[str]) -> str:
    """A test with its newest value, and the one before it."""
    value, *before = newest
    values = {"test": _(_TESTS[test]), "value": value, "before": ", ".join(before)}
    return fill(N_("{test} {value}, before {before}") if before else N_("{test} {value}"), values)


def unmeasured(test: str) -> str:
    """A test without a value."""
    return fill(N_("{test} not recorded"), {"test": _(_TESTS[test])})


def unprinted(name: str, count: int) -> str:
    """Something recorded that the page does not print, and how often."""
    return fill(_UNPRINTED[name], {"count": count})


def fact(name: str, value: str | None) -> str:
    """One of the person's facts."""
    return fill(N_("{label}: {value}"), {"label": inside(fields.label("person", name)), "value": value or summary.not_recorded()})


def contrast_scans(count: int, last: object) -> str:
    """How often contrast was given."""
    if not count:
        return _("scans with contrast: none recorded")
    return fill(N_("scans with contrast: {count} (last {last})"), {"count": count, "last": last})


def new_entry(kind: str, date: object, fact: str, excluded: bool) -> str:
    """One new thing."""
    values = {"kind": fields.kind_name(kind), "date": date, "fact": fact}
    text = fill(N_("{kind} {date} {fact}") if fact else N_("{kind} {date}"), values)
    return fill(N_("{text} (excluded)"), {"text": text}) if excluded else text


def more_new(count: int) -> str:
    """New things that are not listed here."""
    return plural("1 more, see the tables", "{count} more, see the tables", count, {"count": count})


def since_visit(date: object, what: Iterable[str]) -> str:
    """What is new since the last visit."""
    listed = "; ".join(what) or _("nothing new recorded")
    return fill(N_("{date}: {listed}"), {"date": date, "listed": listed})


def quiet_checkins(count: int, last: object) -> str:
    """Check-ins that said nothing new."""
    return plural("check-in {last} nothing new", "{count} check-ins, nothing new, last {last}", count, {"count": count, "last": last})


def left_out() -> str:
    """What stands for words that were recorded and are left out of an anonymous page."""
    return _("left out")


def assessor_left_out() -> str:
    """What stands for who scored, on an anonymous page."""
    return _("assessor left out")


def name_left_out() -> str:
    """What stands for the person's name on an anonymous page."""
    return _("name left out")


def dose_left_out() -> str:
    """What stands for a dose, which people write in their own words, on an anonymous page."""
    return _("dose left out")


def other_treatment(number: int) -> str:
    """A treatment whose recorded name is left out of an anonymous page; the same treatment keeps its number."""
    return fill(N_("treatment {number} (name left out)"), {"number": number})


def scanner(number: int) -> str:
    """A scanner whose recorded name is left out; the same scanner keeps its number."""
    return fill(N_("scanner {number}"), {"number": number})


def other_test() -> str:
    """A test whose recorded name is left out of an anonymous page."""
    return _("another test (name left out)")


def in_full(date: object, facts: Iterable[str]) -> str:
    """One entry with everything recorded about it."""
    values = {"date": date or _("without a date"), "facts": "; ".join(facts)}
    return fill(N_("{date}: {facts}"), values)


def full_label(kind: str) -> str:
    """The head over every entry of a kind."""
    return fill(N_("{kind}, EVERY ENTRY"), {"kind": fields.kind_plural(kind).upper()})


def last_months(months: int, since: object) -> str:
    """How far back a line of recent activity looks."""
    return fill(N_("{months} months, since {since}"), {"months": months, "since": since})


def span(title: str, parts: Iterable[str]) -> str:
    """What was recorded in a span of time, part by part."""
    return fill(N_("{title}: {parts}"), {"title": title, "parts": "; ".join(parts)})


def found(mark: str, domain: str, value: str, events: str, through: object) -> str:
    """One part of the verdict in a span of time: what happened, that nothing did, or that it is not known."""
    values = {"mark": mark, "domain": domain, "events": events, "through": through}
    if events:
        return fill(N_("{mark} {domain}: {events}"), values)
    return fill(_FOUND[value], values)



def labelled(label: str, value: str) -> str:
    """A field with its value."""
    return fill(N_("{label}: {value}"), {"label": inside(label), "value": value})


def answers(given: Iterable[Iterable[str | None]]) -> str:
    """Questions of a list with their answers and remarks, as recorded."""
    return "; ".join(": ".join(part for part in parts if part) for parts in given)
