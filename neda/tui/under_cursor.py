"""What lies under the cursor of the Timeline: days, state, treatment, and every entry in the words of the Journal."""

from collections.abc import Iterator
from datetime import date

from neda.charts.model import ChartModel
from neda.clinical.dates import PartialDate
from neda.clinical.entries import Entry, Treatment, kind_of, when
from neda.clinical.journal import Journal
from neda.tui import entry_text
from neda.wording import browsing as words
from neda.wording import chart
from neda.wording.cells import fit, inert

LONGEST_NAME = 40
DRAWN = ("edss", "relapse", "mri", "treatment")


def headline(model: ChartModel, first: date, last: date) -> str:
    """The days of the cursor's column, what was going on, and the states of its months."""
    going_on = [band.name for band in model.bands if _touches(band.start, band.end, first, last, model.end)]
    facts = [words.place(first, last)]
    facts += [words.on_treatment(fit(inert(name), LONGEST_NAME)) for name in going_on]
    return words.facts([*facts, *_states(model, first, last)])


def entries(journal: Journal, first: date, last: date, as_of: date) -> tuple[Entry, ...]:
    """Every entry dated, or possibly dated, within these days; treatments by start and by stop."""
    found = []
    for entry in journal.entries():
        day = when(entry)
        begins = day is not None and day.first <= last and min(day.last, as_of) >= first and day.first <= as_of
        if begins or (isinstance(entry, Treatment) and _ends(entry, first, last)):
            found.append(entry)
    return tuple(sorted(found, key=_order))


def said(entry: Entry, standings: dict[str, str], first: date, last: date) -> str:
    """One entry in a line, with what it counts for where that is not plain."""
    text = words.entry(entry_text.named(entry), standings.get(entry.id, ""))
    day = when(entry)
    started = day is not None and day.first <= last and day.last >= first
    return text if started or not isinstance(entry, Treatment) else words.ended(text)


def standings(model: ChartModel) -> dict[str, str]:
    """By its id what an entry counts for; excluded and self-scored ones say so themselves."""
    found = {mark.id: mark.standing for mark in model.relapses if not mark.excluded}
    for point in model.scores:
        if not point.counted and not point.excluded and point.source != "self":
            found[point.id] = "undated"
    return found


def _states(model: ChartModel, first: date, last: date) -> Iterator[str]:
    span = (first.year, first.month), (last.year, last.month)
    months = (month for month in model.ribbon if span[0] <= (month.year, month.month) <= span[1])
    kinds = ((item.state, item.uncertain, item.observed or item.state not in ("unknown", "clear")) for item in months)
    yield from (chart.state(*kind) for kind in dict.fromkeys(kinds))


def _touches(start: PartialDate, end: PartialDate | None, first: date, last: date, now: date) -> bool:
    return start.first <= last and (end.last if end else now) >= first


def _ends(entry: Treatment, first: date, last: date) -> bool:
    return entry.stop is not None and entry.stop.first <= last and entry.stop.last >= first


def _order(entry: Entry) -> tuple[int, date, str]:
    """What is drawn comes first, from the row on top down."""
    kind, day = kind_of(entry), when(entry)
    return DRAWN.index(kind) if kind in DRAWN else len(DRAWN), (day.first if day else date.min), entry.id
