"""The words for what the journal holds on the transplant questions, each fact with its entry (rulebook §12.4)."""

from collections.abc import Iterable

from neda.wording import N_, _, fill, plural
from neda.wording.localized import decimal

_GROUPS = {
    "high": N_("high-efficacy group"),
    "moderate": N_("moderate-efficacy group"),
    "disputed": N_("sources differ on its efficacy group"),
    "ungrouped": N_("efficacy group not known"),
}


def recorded(text: str) -> str:
    """What the journal holds on a question."""
    return fill(N_("Recorded: {text}"), {"text": text})


def fact_of_person(text: str) -> str:
    """Something from the facts about the person."""
    return fill(N_("{text} [your facts]"), {"text": text})


def entry(text: str, identity: str) -> str:
    """Something from an entry, with the id that neda list shows."""
    return fill(N_("{text} [{identity}]"), {"text": text, "identity": identity})


def more(count: int) -> str:
    """Entries before those that are listed."""
    return plural("1 earlier", "{count} earlier", count, {"count": count})


def years(low: int, high: int) -> str:
    """Full years, a range where the date is vague."""
    if low == high:
        return plural("1 full year", "{low} full years", low, {"low": low})
    return fill(N_("{low} to {high} full years"), {"low": low, "high": high})


def age(low: int, high: int, born: object) -> str:
    """The age and what it rests on."""
    return fill(N_("{years} old, born {born}"), {"years": years(low, high), "born": born})


def diagnosed(date: object, length: str) -> str:
    """The time since the diagnosis."""
    return fill(N_("diagnosed {date}, {length} ago"), {"date": date, "length": length})


def symptoms(date: object, length: str) -> str:
    """The time since the first symptoms."""
    return fill(N_("first symptoms {date}, {length} ago"), {"date": date, "length": length})


def edss(score: float, date: object, length: str) -> str:
    """The latest usable score and how old it is."""
    return fill(N_("EDSS {score} on {date}, {length} old"), {"score": decimal(score, ".1f"), "date": date, "length": length})


def after_relapse(date: object) -> str:
    """That a relapse came shortly before the score."""
    return fill(N_("within 6 months after the relapse of {date}"), {"date": date})


def scan(date: object, new: str, enlarging: str, enhancing: str, length: str) -> str:
    """The latest scan as its report counts."""
    values = {"date": date, "new": new, "enlarging": enlarging, "enhancing": enhancing, "length": length}
    return fill(N_("MRI {date}, {length} old: new T2 {new}, enlarging T2 {enlarging}, enhancing (Gd+) {enhancing}"), values)


def contrast_not_given() -> str:
    """Why a count of enhancing lesions says nothing."""
    return _("not looked for, no contrast")


def drug(name: str, start: object, end: object, group: str) -> str:
    """A drug that was taken, its dates and its group."""
    values = {"name": name, "start": start, "end": end or _("now"), "group": _(_GROUPS[group])}
    if start is None:
        return fill(N_("{name}, start not recorded, stopped {end}, {group}") if end else N_("{name}, dates not recorded, {group}"), values)
    return fill(N_("{name}, {start} to {end}, {group}"), values)


def with_outcome(drug_text: str, outcome: str) -> str:
    """A drug and what followed on it."""
    return fill(N_("{drug}: {outcome}"), {"drug": drug_text, "outcome": outcome})


def activity_on(said: bool, listed: Iterable[str]) -> str:
    """What followed on a drug."""
    events = "; ".join(listed)
    if said and events:
        return fill(N_("stopped for lack of efficacy; activity after 6 months on it: {events}"), {"events": events})
    if said:
        return _("stopped for lack of efficacy")
    return fill(N_("activity after 6 months on it: {events}"), {"events": events})


def none_on() -> str:
    """A drug that was observed in full and nothing followed."""
    return _("no relapse, attributable MRI lesion or confirmed worsening recorded after 6 months on it")


def too_short() -> str:
    """A drug that was not taken long enough to say."""
    return _("taken for 6 months or less")


def open_on(gap: str) -> str:
    """A drug of which it cannot be said whether activity followed."""
    return fill(N_("not settled whether activity followed: {gap}"), {"gap": gap}) if gap else _("not settled whether activity followed")


def relapses(months: int, count: int, listed: str, gap: str) -> str:
    """Relapses of the last months."""
    return _tally(N_("relapses in the last {months} months: {count}"), months, count, listed, gap)


def active_scans(months: int, count: int, listed: str, gap: str) -> str:
    """Active scans of the last months."""
    return _tally(N_("MRI scans with activity in the last {months} months: {count}"), months, count, listed, gap)


def episodes(months: int, count: int, listed: str, gap: str) -> str:
    """Relapses and active scans of the last months."""
    return _tally(N_("episodes, relapse or MRI, in the last {months} months: {count}"), months, count, listed, gap)


def none_recent(months: int, observed: bool) -> str:
    """What the criteria look for, where none of it is recorded; none recorded is not none where nobody looked."""
    return fill(
        N_("No inflammatory activity is recorded in the last {months} months. A recent relapse or a new, enlarging or enhancing lesion is what these criteria look for.")
        if observed
        else N_("No inflammatory activity is recorded in the last {months} months, but they were not observed in full, so there may have been some. A recent relapse or a new, enlarging or enhancing lesion is what these criteria look for."),
        {"months": months},
    )


def some_recent(months: int) -> str:
    """That there is activity of the kind the criteria look for."""
    return fill(N_("Inflammatory activity is recorded in the last {months} months:"), {"months": months})


def transplanted(date: object) -> str:
    """That these questions speak of the time before a transplant."""
    return fill(N_("A transplant of {date} is recorded. These criteria were written for people before one; --as-of shows an earlier day."), {"date": date})


def referral() -> str:
    """When a donor programme suggests a consultation."""
    return _(
        "The donor programme of the USA suggests referral for a consultation after at least 2 relapses in 3 years on a drug, "
        "while 100 m can be walked with one-sided aid (BTM)."
    )


def _tally(sentence: str, months: int, count: int, listed: str, gap: str) -> str:
    """A count with its entries; where not all was observed, a lowest number, and none is only none recorded."""
    number = str(count)
    if gap:
        number = fill(N_("at least {count}"), {"count": count}) if count else _("none recorded")
    text = fill(sentence, {"months": months, "count": number})
    if listed:
        text = fill(N_("{text} ({listed})"), {"text": text, "listed": listed})
    return fill(N_("{text}; not all observed: {gap}"), {"text": text, "gap": gap}) if gap else text
