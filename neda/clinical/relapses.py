"""Which attacks count, and whether a window is free of them (rulebook §5.1)."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from neda.clinical.dates import PartialDate, Span, add_days
from neda.clinical.entries import Relapse
from neda.clinical.profiles import Profile
from neda.clinical.status import NO, UNKNOWN, YES, Domain, Event, because

RULE = "§5.1"
SOURCES = ("TH18", "AFF-REL", "CLA-REL", "EHC")


class Attestation(NamedTuple):
    """A day on which someone looked: a check-in without new symptoms, or a clinic visit with an EDSS."""

    day: date
    entry: str


class Attacks(NamedTuple):
    """Recorded attacks by what they prove: `kept` relapses, ones `merged` into an earlier one, `suspected` ones."""

    kept: tuple[Relapse, ...] = ()
    merged: tuple[Relapse, ...] = ()
    suspected: tuple[Relapse, ...] = ()

    @property
    def onsets(self) -> tuple[date, ...]:
        """The exactly dated onsets that shadow EDSS visits (§7.3)."""
        return tuple(relapse.onset.first for relapse in self.kept if relapse.onset.exact)


def qualify(relapses: Iterable[Relapse], profile: Profile) -> Attacks:
    """Sort recorded attacks into the algorithm's outcomes (§5.1, steps 1 to 6)."""
    qualifying: list[Relapse] = []
    suspected: list[Relapse] = []
    for relapse in sorted(relapses, key=lambda item: (item.onset.first, item.certainty != "confirmed")):
        if relapse.certainty == "pseudo" or relapse.fever_or_infection:
            continue
        if relapse.hours is not None and relapse.hours < profile.relapse_min_hours:
            continue
        (qualifying if _counts(relapse, profile) else suspected).append(relapse)
    kept: list[Relapse] = []
    merged = []
    last_exact: date | None = None
    for relapse in qualifying:
        onset = relapse.onset.day
        if onset and last_exact and (onset - last_exact).days < profile.relapse_min_gap_days:
            merged.append(relapse)
            continue
        kept.append(relapse)
        last_exact = onset or last_exact
    return Attacks(tuple(kept), tuple(merged), tuple(suspected))


def relapse_domain(
    attacks: Attacks,
    attestations: tuple[Attestation, ...],
    span: Span,
    profile: Profile,
) -> Domain:
    """The relapse domain of one window."""
    start, end = span.start, span.end
    certain = [relapse for relapse in attacks.kept if relapse.onset.inside(start, end)]
    vague = [relapse for relapse in attacks.kept if relapse not in certain and relapse.onset.touches(start, end)]
    doubtful = [relapse for relapse in attacks.suspected if relapse.onset.touches(start, end)]
    seen, through, gap = _series(attestations, start, span.tail_end, profile.recall_max_days)
    missing = [because("relapse_date_vague", date=relapse.onset) for relapse in vague]
    missing += [because("relapse_suspected", date=relapse.onset, lacks=_lacks(relapse)) for relapse in doubtful]
    lapse = because("no_checkin", start=gap[0], end=gap[1]) if gap else because("checkin_stale", date=through)
    if through is None:
        until = gap[1] if gap else end
        code = "no_checkin" if until > start else "no_checkin_yet"
        missing.append(because(code, start=start, end=until))
    events = tuple(_event(relapse.onset, relapse.id) for relapse in certain)
    told = (relapse for relapse in certain if relapse.certainty == "reported")
    flags = tuple(because("self_reported", date=relapse.onset, hours=profile.relapse_min_hours) for relapse in told)
    if events:
        reason = because("relapse", date=events[0].date)
        entries = tuple(event.entry for event in events)
        return Domain(
            YES, reason, RULE, SOURCES, through, events[0].date, entries, events, tuple(missing), (), flags, lapse
        )
    if missing:
        entries = tuple(relapse.id for relapse in (*vague, *doubtful))
        return Domain(UNKNOWN, missing[0], RULE, SOURCES, through, None, entries, (), tuple(missing), lapse=lapse)
    assert through is not None
    reason = because("no_relapse", start=start, through=through)
    return Domain(NO, reason, RULE, SOURCES, through, None, seen, lapse=lapse)


def _counts(relapse: Relapse, profile: Profile) -> bool:
    if relapse.certainty == "confirmed":
        return True
    complete = relapse.hours is not None and relapse.fever_or_infection is False
    return relapse.certainty == "reported" and complete and profile.count_self_reported


def _lacks(relapse: Relapse) -> tuple[str, ...]:
    """What would settle a suspected attack."""
    lacks = ["clinician"]
    if relapse.hours is None:
        lacks.insert(0, "duration")
    if relapse.fever_or_infection is None:
        lacks.insert(-1, "fever")
    return tuple(lacks)


def _series(
    attestations: tuple[Attestation, ...], start: date, tail_end: date, longest: int
) -> tuple[tuple[str, ...], date | None, tuple[date, date] | None]:
    """The unbroken series from `start`: its entries, its last day, and the gap that ended it."""
    seen: list[str] = []
    last, through = start, None
    begin, end = (bisect_right(attestations, day, key=lambda item: item.day) for day in (start, tail_end))
    for day, entry in attestations[begin:end]:
        if (day - last).days > longest:
            return tuple(seen), through, (last, day)
        last = through = day
        seen.append(entry)
    return tuple(seen), through, None


def _event(onset: PartialDate, entry: str) -> Event:
    return Event("relapse", onset, "relapse", entry, onset)


def shadowed(day: date, onsets: Sequence[date], days: int) -> bool:
    """Whether `day` falls within `days` after an exactly dated relapse onset, that day included (§7.3).

    Onsets must be in order: only the latest one up to `day` can shadow it.
    """
    past = bisect_right(onsets, day)
    return past > 0 and (day - onsets[past - 1]).days < days


def perhaps_shadowed(day: PartialDate, relapses: Iterable[Relapse], days: int) -> bool:
    """Whether a score may lie within `days` after a relapse where one of the two dates leaves it open (§10.1).

    It never disqualifies the score (§7.3); it is said beside it.
    """
    vague = (relapse.onset for relapse in relapses if not (relapse.onset.exact and day.exact))
    return any(onset.touches(add_days(day.first, -days), day.last) for onset in vague)
