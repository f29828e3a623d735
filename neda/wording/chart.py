"""The words and signs of the chart, and its twin in sentences."""

from collections.abc import Iterable, Mapping

from neda.wording import N_, _, fields, fill, verdicts
from neda.wording.localized import decimal

RELAPSES, SCANS, TREATMENTS, STATUS = "R", "M", "Rx", "St"
VAGUE = "~"
RELAPSE_MARKS = {"counted": "R", "suspected": "?", "not-counted": "r"}
CROWDED, CROWDED_ACTIVE = "*", "!"

_ROWS = {
    "edss": N_("EDSS"),
    "relapses": N_("Relapses"),
    "mri": N_("MRI"),
    "treatment": N_("Treatment"),
    "status": N_("Status"),
}
_STANDINGS = {
    "counted": N_("counts"),
    "suspected": N_("suspected, counts once settled"),
    "not-counted": N_("does not count"),
}


def title() -> str:
    """The chart's title."""
    return _("EDSS · relapses · MRI · treatment")


def row_name(row: str) -> str:
    """A row of the chart, where there is room for its name."""
    return _(_ROWS[row])


def no_edss() -> str:
    """What stands where the EDSS line would be."""
    return _("no EDSS recorded")


def score(date: object, value: float, source: str, counted: bool, excluded: str | None) -> str:
    """One EDSS."""
    values = {"date": date, "value": decimal(value, ".1f"), "source": fields.choice_label(source)}
    text = fill(N_("EDSS {value} on {date}, {source}"), values)
    if excluded:
        return text + _excluded(excluded)
    return text if counted or source == "self" else text + _("; does not count without an exact day")


def gap(first: object, last: object) -> str:
    """A time without a counted score, where the line is broken."""
    return fill(N_("No counted EDSS between {first} and {last}; the line is broken there."), {"first": first, "last": last})


def relapse(date: object, certainty: str, standing: str, excluded: str | None) -> str:
    """One attack."""
    values = {"date": date, "certainty": fields.choice_label(certainty), "standing": _(_STANDINGS[standing])}
    return fill(N_("Relapse {date}, {certainty}; {standing}"), values) + (_excluded(excluded) if excluded else "")


def scan(date: object, regions: Iterable[str], counts: Mapping[str, str | None], contrast: bool | None, excluded: str | None) -> str:
    """One MRI with every count, said or unsaid."""
    said = {name: count or _("not recorded") for name, count in counts.items()}
    values = said | {"date": date, "regions": ", ".join(map(fields.choice_label, regions)), "contrast": _contrast(contrast)}
    text = fill(N_("MRI {date} ({regions}): new T2 {new_t2}, enlarging T2 {enlarging_t2}, enhancing {gd_enhancing}; {contrast}"), values)
    return text + (_excluded(excluded) if excluded else "")


def treatment(name: str, start: object, end: object) -> str:
    """One treatment with its dates."""
    if start is None:
        return fill(N_("Treatment {name}, start not recorded, to {end}"), {"name": name, "end": end})
    if end is None:
        return fill(N_("Treatment {name} from {start}, still going on"), {"name": name, "start": start})
    return fill(N_("Treatment {name} from {start} to {end}"), {"name": name, "start": start, "end": end})


def undated(name: str) -> str:
    """A treatment that no row can show."""
    return fill(N_("Treatment {name}, start not recorded (not drawn)"), {"name": name})


def months(first: str, last: str, said: str) -> str:
    """A run of months in one state."""
    span = first if first == last else fill(N_("{first} to {last}"), {"first": first, "last": last})
    return fill(N_("Status {months}: {state}"), {"months": span, "state": said})


def state(name: str, uncertain: bool, observed: bool) -> str:
    """What the ribbon says of a month."""
    said = verdicts.ribbon_words(name)
    said = fill(N_("{state}, month uncertain"), {"state": said}) if uncertain else said
    return said if observed else fill(N_("{state}, not yet observed"), {"state": said})


def nothing() -> str:
    """An empty chart."""
    return _("Nothing to draw is recorded yet.")


def _contrast(contrast: bool | None) -> str:
    return {True: _("with contrast"), False: _("without contrast"), None: _("contrast not recorded")}[contrast]


def _excluded(reason: str) -> str:
    return fill(N_(" (excluded: {reason})"), {"reason": reason})
