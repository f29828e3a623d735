"""Which treatments were followed by activity while they were taken (rulebook §12.4, `failed`).

Failed: taken for six months and then a qualifying relapse, an MRI lesion attributable to the time behind the
re-baseline month, or a confirmed worsening; or stopped for lack of efficacy. Stopping for side effects is no failure.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from neda.clinical.dates import PartialDate, Window, add_months
from neda.clinical.efficacy import efficacy, oral_or_antibody
from neda.clinical.entries import Treatment
from neda.clinical.epochs import Stretch, stretches
from neda.clinical.evidence import Evidence
from neda.clinical.imaging import mri_domain
from neda.clinical.profiles import Profile
from neda.clinical.relapses import relapse_domain
from neda.clinical.status import PENDING, UNKNOWN, YES, Domain, Event, Reason
from neda.clinical.verdict import span_of
from neda.clinical.worsening import edss_domain

TRIED_MONTHS = 6
LACK_OF_EFFICACY = "lack_of_efficacy"
FAILED, HELD, SHORT, OPEN = "failed", "held", "short", "open"


class Taken(NamedTuple):
    """A disease-modifying drug that was taken: when, its group, and what followed.

    `outcome`: failed, held (observed and none of it), short (six months or less) or open (`gap` says why, None
    where no start is recorded). `said`: stopped for lack of efficacy. `long_enough` for six months; None without dates.
    `end` as recorded; None while it goes on, and where neither start nor stop is recorded.
    """

    name: str
    entry: str
    start: PartialDate | None
    end: PartialDate | None
    efficacy: str
    oral_or_antibody: bool | None
    outcome: str
    long_enough: bool | None
    said: bool = False
    events: tuple[Event, ...] = ()
    gap: Reason | None = None


def treatments_taken(known: Evidence, profile: Profile) -> tuple[Taken, ...]:
    """Every disease-modifying drug with its outcome, in order of time: one without a start by its stop, else last."""
    parts = {part.entry: part for part in stretches(known.treatments, known.as_of, profile)}
    drugs = [item for item in known.treatments if item.kind == "dmt"]
    dated = [_dated(item, parts[item.id], known, profile) for item in drugs if item.id in parts]
    return tuple(sorted((*dated, *(_undated(item) for item in drugs if item.id not in parts)), key=_order))


def _order(item: Taken) -> date:
    day = item.start or item.end
    return day.last if day else date.max


def _dated(item: Treatment, part: Stretch, known: Evidence, profile: Profile) -> Taken:
    until, tried = part.end or known.as_of, add_months(part.start, TRIED_MONTHS)
    taken = Taken(
        item.name,
        item.id,
        item.start,
        part.until,
        efficacy(item.name),
        oral_or_antibody(item.name),
        SHORT,
        until >= tried,
        item.stop_reason == LACK_OF_EFFICACY,
    )
    domains = tuple(_domains(part, tried, until, known, profile)) if until > tried else ()
    events = tuple(event for domain in domains for event in domain.events if event.date.inside(tried, until))
    if events or taken.said:
        return taken._replace(outcome=FAILED, events=events)
    if not domains:
        return taken
    slack = profile.tail_days if part.end else profile.stale_after_days
    gap = next(filter(None, (_gap(domain, until, slack) for domain in domains)), None)
    return taken._replace(outcome=OPEN if gap else HELD, gap=gap)


def _undated(item: Treatment) -> Taken:
    said = item.stop_reason == LACK_OF_EFFICACY
    group, route = efficacy(item.name), oral_or_antibody(item.name)
    return Taken(item.name, item.id, None, item.stop, group, route, FAILED if said else OPEN, None, said)


def _domains(part: Stretch, tried: date, until: date, known: Evidence, profile: Profile) -> Iterator[Domain]:
    """Relapses behind the six months, MRI behind the re-baseline month too, and worsening since the start."""
    attacked = span_of(Window(tried, part.end, "plain"), known.as_of, profile)
    yield relapse_domain(known.attacks, known.attestations, attacked, profile)
    anchor = max(tried, part.anchor)
    if anchor < until:
        yield mri_domain(known.scans, span_of(Window(anchor, part.end, "rebase"), known.as_of, profile), profile)
    whole = span_of(Window(part.start, part.end), known.as_of, profile)
    yield edss_domain(known.scores, known.attacks, known.only_self_scored, known.as_of, whole, profile)


def _gap(domain: Domain, until: date, slack: int) -> Reason | None:
    """What leaves open whether a domain showed anything up to the end of the treatment, or up to now."""
    if domain.value == PENDING:
        return domain.pending[0]
    if domain.value == UNKNOWN:
        return domain.missing[0]
    if domain.value == YES:  # a worsening of the first six months: it hides whether another one followed
        return domain.reason
    assert domain.through is not None
    return domain.lapse if (until - domain.through).days > slack else None
