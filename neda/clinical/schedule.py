"""What usual schedules ask for next, and why (rulebook §5.6): dates to talk about, never advice."""

from collections.abc import Mapping
from datetime import date

from neda.clinical.dates import Window, add_days, add_months
from neda.clinical.entries import Measurement
from neda.clinical.epochs import Stretch, current, stretches
from neda.clinical.evidence import Evidence
from neda.clinical.profiles import Profile
from neda.clinical.status import Domain, Due, because

MRI_MONTHS, EDSS_MONTHS, CHECKIN_MONTHS = 12, 6, 6
MRI_OVERDUE_DAYS, MRI_GAP_DAYS, EDSS_OVERDUE_DAYS = 457, 731, 366
NATALIZUMAB, AHSCT = "natalizumab", "aHSCT"
AHSCT_MONTHS = (6, 12)
JCV_FROM_MONTH, JCV_MONTHS = 18, (3, 6)
LEAVING_MONTHS, LEAVING_UNTIL_MONTH = (3, 4), 12
POSITIVE, NEGATIVE = "positive", "negative"
PLANNED = "planned"


def due(known: Evidence, window: Window, domains: Mapping[str, Domain], profile: Profile) -> tuple[Due, ...]:
    """The next scan, EDSS, check-in, confirming visit and appointment; nothing for a window that has ended."""
    if window.closed:
        return ()
    items = [_mri(known, profile), _edss(known), _checkin(known, profile), *_confirming(domains), *_visit(known)]
    return tuple(sorted(items, key=lambda item: item.due))


def jcv_word(result: Measurement | None) -> str | None:
    """`positive` or `negative` where the laboratory's own word stands as the unit.

    An index alone says neither: no source here gives the number above which it is positive.
    """
    word = (result.unit or "").strip().lower() if result else ""
    return word if word in (POSITIVE, NEGATIVE) else None


def _mri(known: Evidence, profile: Profile) -> Due:
    """The scan the present treatment, or the one just left, asks for first; else the yearly one."""
    last = max((scan.date.last for scan in known.scans if scan.brain), default=None)
    parts = stretches(known.treatments, known.as_of, profile)
    now = current(parts)
    plans = [_left_natalizumab(parts, last, known.as_of)]
    if now is not None:
        plans += [
            _after_ahsct(now, last, profile) if now.name == AHSCT else _new_baseline(now, last, profile),
            _on_natalizumab(now, last, known),
        ]
    found = [plan for plan in plans if plan is not None] or [_routine(last, known.as_of)]
    first = min(found, key=lambda plan: plan.due)
    if last is None:
        return first
    return first._replace(overdue=add_days(last, MRI_OVERDUE_DAYS), gap=add_days(last, MRI_GAP_DAYS))


def _routine(last: date | None, as_of: date) -> Due:
    if last is None:
        return Due("mri", as_of, why=because("due_first"), sources=("CMSC16",))
    why = because("due_mri", date=last)
    return Due("mri", add_months(last, MRI_MONTHS), why=why, sources=("CMSC16", "AJN-T1"))


def _new_baseline(now: Stretch, last: date | None, profile: Profile) -> Due | None:
    """The new baseline on the present drug, while no scan from near its month is recorded (§9.1a)."""
    if not now.month or _scanned(last, now.anchor, profile):
        return None
    why = because("due_new_baseline", drug=now.recorded, months=now.month, date=now.start)
    return Due("mri", now.anchor, why=why, sources=("CMSC16", "BAR16"))


def _after_ahsct(now: Stretch, last: date | None, profile: Profile) -> Due:
    """At 6 and 12 months after day 0, then yearly."""
    why, sources = because("due_after_ahsct", date=now.start), ("HSC26",)
    for months in AHSCT_MONTHS:
        if not _scanned(last, add_months(now.start, months), profile):
            return Due("mri", add_months(now.start, months), why=why, sources=sources)
    assert last is not None
    return Due("mri", add_months(last, MRI_MONTHS), why=why, sources=sources)


def _on_natalizumab(now: Stretch, last: date | None, known: Evidence) -> Due | None:
    """From month 18 on the schedule hangs on the JC virus; before, it is the usual one."""
    if now.name != NATALIZUMAB or last is None:
        return None
    turn, yearly = add_months(now.start, JCV_FROM_MONTH), add_months(last, MRI_MONTHS)
    word = jcv_word(known.jcv)
    if word == POSITIVE:
        first, until = (max(add_months(last, months), turn) for months in JCV_MONTHS)
        why = because("due_jcv_positive", date=now.start)
        return Due("mri", first, why=why, sources=("CMSC16", "MAG15"), until=until) if first < yearly else None
    if known.as_of < turn:
        return None
    why = because("due_jcv_negative", date=last) if word else because("due_jcv_unknown", date=last)
    return Due("mri", yearly, why=why, sources=("CMSC16",))


def _left_natalizumab(parts: tuple[Stretch, ...], last: date | None, as_of: date) -> Due | None:
    """Every 3 to 4 months until 12 months after the last natalizumab."""
    stopped = next((part.end for part in reversed(parts) if part.name == NATALIZUMAB), None)
    if stopped is None or as_of > (until := add_months(stopped, LEAVING_UNTIL_MONTH)):
        return None
    since = max(last, stopped) if last else stopped
    first, latest = (add_months(since, months) for months in LEAVING_MONTHS)
    why = because("due_left_natalizumab", date=stopped)
    return Due("mri", first, why=why, sources=("MAG15",), until=latest) if first <= until else None


def _scanned(last: date | None, point: date, profile: Profile) -> bool:
    """Whether a scan is near enough to a point of the schedule, or behind it, to stand for it."""
    return last is not None and last >= add_days(point, -profile.mri_ref_grace_days)


def _edss(known: Evidence) -> Due:
    if not known.scores:
        return Due("edss", known.as_of, why=because("due_first"))
    last = known.scores[-1].day
    overdue = add_days(last, EDSS_OVERDUE_DAYS)
    return Due("edss", add_months(last, EDSS_MONTHS), why=because("due_edss", date=last), overdue=overdue)


def _checkin(known: Evidence, profile: Profile) -> Due:
    if not known.attestations:
        return Due("checkin", known.as_of, why=because("due_first"))
    last = known.attestations[-1].day
    why = because("due_checkin", date=last, days=profile.recall_max_days)
    return Due("checkin", add_months(last, CHECKIN_MONTHS), why=why, overdue=add_days(last, profile.recall_max_days))


def _confirming(domains: Mapping[str, Domain]) -> list[Due]:
    """The visit that would settle each rise that waits (§7.2)."""
    waiting = [(reason, domain.sources) for domain in domains.values() for reason in domain.pending]
    return [
        Due("confirming_visit", dict(reason.values)["earliest"], "§7.2", reason, sources) for reason, sources in waiting
    ]


def _visit(known: Evidence) -> list[Due]:
    """The next appointment recorded; one dated by its month is filed under its first day still ahead."""
    ahead = min(known.visits, key=lambda visit: (visit.date.first, visit.date.last), default=None)
    if ahead is None:
        return []
    day = max(ahead.date.first, known.as_of)
    return [Due("visit", day, PLANNED, because("due_visit", date=ahead.date), planned=ahead.date)]
