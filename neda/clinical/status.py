"""What the rules answer: domains, events and the verdict they make, each naming its entries and rule."""

from datetime import date
from typing import Any, NamedTuple

from neda.clinical.dates import PartialDate
from neda.clinical.facts import Facts
from neda.wording import reasons
from neda.wording.language import in_english

YES, NO, UNKNOWN, PENDING = "yes", "no", "unknown", "pending"
NEDA, ACTIVITY, PROVISIONAL = "neda", "activity", "provisional"
NOT_ASSESSABLE, REBASELINING = "not-assessable", "rebaselining"
NO_FACTS = Facts()


class Reason(NamedTuple):
    """A fact as a code and its values; `wording.reasons` turns it into a sentence."""

    code: str
    values: tuple[tuple[str, Any], ...] = ()

    @property
    def text(self) -> str:
        """The sentence, in the display language."""
        return reasons.sentence(self.code, dict(self.values))

    @property
    def wanted(self) -> str:
        """For something missing: what would help, in the display language."""
        return reasons.wanted(self.code, dict(self.values))

    def __str__(self) -> str:
        return self.text

    def to_dict(self) -> dict[str, str]:
        """`{code, text}` as neda-status/1 prints it, in English as every file for programs."""
        with in_english():
            return {"code": self.code, "text": self.text}


def because(code: str, **values: Any) -> Reason:
    """A Reason from a code and named values."""
    return Reason(code, tuple(values.items()))


class Event(NamedTuple):
    """One proof of activity. `what` is relapse, gd, t2 or cdw; `known_on` the day it could first be known."""

    domain: str
    date: PartialDate
    what: str
    entry: str
    known_on: PartialDate

    def to_dict(self) -> dict[str, str]:
        """As neda-status/1 prints it."""
        return self._asdict() | {"date": self.date.text, "known_on": self.known_on.text}


class Domain(NamedTuple):
    """One part of the verdict (§4.1): its value, what it rests on, and through when it was observed.

    `reasons` holds the deciding reason first; `missing` what would have to be known; `through` is the last
    day observed, clean or not where the value is not `no` (§4.4), None where nothing covers the window.
    `lapse` says why observation ended where that alone makes the verdict stale.
    """

    value: str
    reason: Reason
    rule: str
    sources: tuple[str, ...]
    through: date | None = None
    date: PartialDate | None = None
    entries: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()
    missing: tuple[Reason, ...] = ()
    pending: tuple[Reason, ...] = ()
    flags: tuple[Reason, ...] = ()
    lapse: Reason | None = None

    def to_dict(self) -> dict[str, Any]:
        """As neda-status/1 prints it."""
        return {
            "value": self.value,
            "date": self.date.text if self.date else None,
            "through": iso(self.through),
            "reason": self.reason.to_dict(),
            "entries": list(self.entries),
            "rule": self.rule,
            "sources": list(self.sources),
        }


class Streak(NamedTuple):
    """Time without recorded activity: from the last event, or the window's start, to T (§9.1)."""

    since: date
    through: date
    days: int


class Due(NamedTuple):
    """What usual schedules ask for next, and the rule that says so (§5.6): not advice.

    `until` ends a usual span ("every 3 to 6 months"), `planned` is an appointment's date as recorded; it is
    `overdue` and a long gap (`gap`) behind those days. `sources` is empty where no paper prescribes it.
    """

    what: str
    due: date
    rule: str = "§5.6"
    why: Reason | None = None
    sources: tuple[str, ...] = ()
    until: date | None = None
    planned: PartialDate | None = None
    overdue: date | None = None
    gap: date | None = None

    def standing(self, as_of: date) -> str:
        """Where it stands on a day: `ahead`, `passed`, `overdue` or `gap`."""
        if (self.until or self.due) >= as_of or self.planned is not None:
            return "ahead"
        if self.gap is not None and as_of > self.gap:
            return "gap"
        return "overdue" if self.overdue is not None and as_of > self.overdue else "passed"


class Status(NamedTuple):
    """The verdict of one window as of one day, with everything it rests on (interface.md §4)."""

    verdict: str
    as_of: date
    profile: Any
    window_name: str
    window_kind: str
    start: date | None
    end: date
    closed: bool
    domains: dict[str, Domain]
    through: date | None = None
    held_through: date | None = None
    first_activity: PartialDate | None = None
    rebaseline_until: date | None = None
    short: bool = False
    events: tuple[Event, ...] = ()
    early: tuple[Event, ...] = ()
    streak: Streak | None = None
    observed_through: date | None = None
    missing: tuple[Reason, ...] = ()
    pending: tuple[Reason, ...] = ()
    flags: tuple[Reason, ...] = ()
    due: tuple[Due, ...] = ()
    confirmed_12_weeks: PartialDate | None = None
    label: str | None = None
    labels: tuple[str, ...] = ()
    treatment: str | None = None
    treatment_since: PartialDate | None = None
    facts: Facts = NO_FACTS

    @property
    def data(self) -> str:
        """The checksum of what was judged."""
        return self.facts.checksum

    @property
    def days_to_first(self) -> tuple[int, int] | None:
        """Days from the window's start to the first activity, a range where its date is vague; None without any."""
        if self.first_activity is None or self.start is None:
            return None
        return (self.first_activity.first - self.start).days, (self.first_activity.last - self.start).days

    @property
    def quiet_days(self) -> int | None:
        """Days from the start to T where no activity is recorded, which is where time to the first one is censored."""
        if self.start is None or self.first_activity or self.verdict == REBASELINING:
            return None
        through = self.observed_through
        return (through - self.start).days if through is not None and through > self.start else None

    def to_dict(self) -> dict[str, Any]:
        """neda-status/1."""
        from neda import __version__

        return {
            "format": "neda-status/1",
            "as_of": self.as_of.isoformat(),
            "program": __version__,
            "data": self.data,
            "profile": {"name": self.profile.name, "version": self.profile.version, "changed": self.profile.changed},
            "window": {
                "name": self.window_name,
                "start": iso(self.start),
                "end": self.end.isoformat(),
                "closed": self.closed,
                "type": self.window_kind,
            },
            "verdict": self.verdict,
            "through": iso(self.through),
            "held_through": iso(self.held_through),
            "first_activity": self.first_activity.text if self.first_activity else None,
            "rebaseline_until": iso(self.rebaseline_until),
            "short": self.short,
            "events": [event.to_dict() for event in self.events],
            "early": [event.to_dict() for event in self.early],
            "streak": _streak(self.streak),
            "domains": {name: domain.to_dict() for name, domain in self.domains.items()},
            "disability": {
                "confirmed_12_weeks": self.confirmed_12_weeks.text if self.confirmed_12_weeks else None,
                "label": self.label,
            },
            "labels": list(self.labels),
            "missing": [reason.to_dict() for reason in self.missing],
            "pending": [reason.to_dict() for reason in self.pending],
            "flags": [reason.to_dict() for reason in self.flags],
            "next": [{"what": item.what, "due": item.due.isoformat(), "rule": item.rule} for item in self.due],
        }


def iso(day: date | None) -> str | None:
    """ISO text, or None."""
    return day.isoformat() if day else None


def _streak(streak: Streak | None) -> dict[str, Any] | None:
    if streak is None:
        return None
    return {"since": streak.since.isoformat(), "through": streak.through.isoformat(), "days": streak.days}
