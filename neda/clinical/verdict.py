"""The verdict of a window: domains combined by the algebra of rulebook §4."""

from datetime import date

from neda.clinical.dates import PartialDate, Span, Window, add_days, as_day
from neda.clinical.disability import Change, worsening_label
from neda.clinical.evidence import Evidence, evidence
from neda.clinical.imaging import mri_domain
from neda.clinical.journal import Journal
from neda.clinical.profiles import STANDARD, Profile
from neda.clinical.relapses import relapse_domain
from neda.clinical.schedule import due
from neda.clinical.status import (
    ACTIVITY,
    NEDA,
    NOT_ASSESSABLE,
    PENDING,
    PROVISIONAL,
    UNKNOWN,
    YES,
    Domain,
    Event,
    Reason,
    Status,
    Streak,
)
from neda.clinical.worsening import edss_domain

TIMED = ("t25fw", "nhpt")


def assess(journal: Journal, window: Window, as_of: date | str, profile: Profile = STANDARD) -> Status:
    """The verdict of one explicit window as of one day (§4); pure, and never raises for a valid journal."""
    return judge(evidence(journal, as_day(as_of), profile), window, profile)


def judge(known: Evidence, window: Window, profile: Profile) -> Status:
    """The verdict of one window over evidence already read."""
    span = span_of(window, known.as_of, profile)
    domains = {name: _domain(name, known, span, profile) for name in profile.domains}
    through = _through(domains, span)
    status = Status(
        verdict="",
        as_of=known.as_of,
        profile=profile,
        window_name=window.name,
        window_kind=window.kind,
        start=span.start,
        end=span.end,
        closed=window.closed,
        domains=domains,
        observed_through=through,
        missing=tuple(dict.fromkeys(reason for domain in domains.values() for reason in domain.missing)),
        pending=tuple(reason for domain in domains.values() for reason in domain.pending),
        flags=tuple(dict.fromkeys((*(f for domain in domains.values() for f in domain.flags), *known.flags))),
        due=due(known, window, domains, profile),
        label=_label(known, domains, profile),
        confirmed_12_weeks=_at_12_weeks(known, window, span, domains, profile),
        facts=known.facts,
    )
    return _combined(status, span, through)


def span_of(window: Window, as_of: date, profile: Profile) -> Span:
    """The window's span as of a day, with the tail of closed windows (§4.4)."""
    end = window.until(as_of)
    return Span(window.start, end, add_days(end, profile.tail_days) if window.closed else end, window.kind)


def _domain(name: str, known: Evidence, span: Span, profile: Profile) -> Domain:
    if name == "relapse":
        return relapse_domain(known.attacks, known.attestations, span, profile)
    if name == "mri":
        return mri_domain(known.scans, span, profile)
    if name == "brain_volume":
        from neda.clinical.brain_volume import brain_volume_domain

        return brain_volume_domain(known.volumes, span, profile)
    if name in TIMED:
        from neda.clinical.timed_worsening import timed_domain

        return timed_domain(name, known.timed[name], known.attacks, known.as_of, span, profile)
    return edss_domain(known.scores, known.attacks, known.only_self_scored, known.as_of, span, profile)


def _combined(status: Status, span: Span, through: date | None) -> Status:
    """The five steps of §4.2, in order."""
    values = [domain.value for domain in status.domains.values()]
    if YES in values:
        events = sorted((e for d in status.domains.values() for e in d.events), key=lambda e: _order(e.date))
        first = events[0].date
        latest = max(events, key=lambda event: event.date.last)
        streak = _streak(latest, through, PENDING in values)
        return status._replace(verdict=ACTIVITY, events=tuple(events), first_activity=first, streak=streak)
    if UNKNOWN in values or through is None or through <= span.start:
        return status._replace(verdict=NOT_ASSESSABLE)
    if PENDING in values:
        return status._replace(verdict=PROVISIONAL, streak=Streak(span.start, span.start, 0))
    streak = Streak(span.start, through, (through - span.start).days)
    stale = _stale(status, span)
    if stale:
        missing = (*status.missing, *stale)
        return status._replace(verdict=NOT_ASSESSABLE, held_through=through, missing=missing, streak=streak)
    short = streak.days < status.profile.min_span_days
    return status._replace(verdict=NEDA, through=through, short=short, streak=streak)


def _through(domains: dict[str, Domain], span: Span) -> date | None:
    """T of §4.4: the earliest of the domains' through dates and the window's end."""
    days = [domain.through for domain in domains.values()]
    known = [day for day in days if day is not None]
    return min(*known, span.end) if known and len(known) == len(days) else None


def _stale(status: Status, span: Span) -> tuple[Reason, ...]:
    """Why the coverage test fails, domain by domain; empty where it holds (§4.4)."""
    profile = status.profile
    slack = profile.tail_days if status.closed else profile.stale_after_days
    return tuple(
        domain.lapse or domain.reason
        for domain in status.domains.values()
        if domain.through is not None and (span.end - domain.through).days > slack
    )


def _streak(last: Event, through: date | None, pending: bool) -> Streak | None:
    """From the last event to T; 0 while a worsening waits for confirmation (§9.1)."""
    since = last.date.last
    if through is None or through < since or pending:
        return Streak(since, since, 0)
    return Streak(since, through, (through - since).days)


def _at_12_weeks(
    known: Evidence, window: Window, span: Span, domains: dict[str, Domain], profile: Profile
) -> PartialDate | None:
    """The onset of a worsening confirmed at 12 weeks where the profile's own answer differs (§7.2)."""
    if "edss" not in domains or window.closed or profile.confirm_days <= 84:
        return None
    sooner = _domain("edss", known, span, profile._replace(confirm_days=84))
    return sooner.date if sooner.value == YES and domains["edss"].value != YES else None


def _label(known: Evidence, domains: dict[str, Domain], profile: Profile) -> str | None:
    """RAW, PIRA or undefined for the window's confirmed worsening (§7.5); it never changes the verdict."""
    domain = domains.get("edss")
    if domain is None or domain.value != YES:
        return None
    scores = {score.id: score for score in known.scores}
    baseline, onset, confirmed = (scores[entry] for entry in domain.entries)
    since = [score for score in known.scores if score.day >= baseline.day]
    return worsening_label(since, baseline, Change(onset, confirmed), known.attacks.onsets, profile)


def _order(day: PartialDate) -> tuple[date, date]:
    return (day.first, day.last)
