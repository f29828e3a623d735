"""Whether a window is free of new, enlarging and enhancing lesions (rulebook §5.3 to §5.5)."""

from bisect import bisect_left, bisect_right
from datetime import date
from typing import NamedTuple

from neda.clinical.dates import PartialDate, Span, add_days
from neda.clinical.profiles import Profile
from neda.clinical.scans import CORD, Scan
from neda.clinical.status import NO, UNKNOWN, YES, Domain, Event, Reason, because

RULE = "§5.3–5.5"
SOURCES = ("HAV09", "ROT15", "MAG15", "MAG21")
START_GRACE_DAYS = 31
LONGEST_DATE_DAYS = 366
BRAIN = frozenset(("brain",))


class Doubt(NamedTuple):
    """A finding that neither proves nor excludes activity; `clearable` by a later clean comparison (§5.4)."""

    scan: Scan
    reason: Reason
    clearable: bool


class Chain(NamedTuple):
    """Scans linked by comparison from a reference: the last linked day, and the last clean one."""

    reference: Scan | None
    through: date | None = None
    clean_through: date | None = None
    clean: tuple[Scan, ...] = ()
    cleared: tuple[Scan, ...] = ()


def mri_domain(scans: tuple[Scan, ...], span: Span, profile: Profile) -> Domain:
    """The MRI domain of one window."""
    groups = (BRAIN, CORD) if profile.mri_regions == "brain+cord" else (BRAIN,)
    earliest = add_days(span.start, -profile.mri_ref_grace_days)
    everything = scans
    scans = _between(scans, earliest, span.tail_end)
    chains = tuple(_chain([scan for scan in scans if scan.regions & group], span, profile) for group in groups)
    counted = _counted(scans, span, chains)
    events = _events(counted, span, chains[0].reference, profile)
    doubts = [
        doubt
        for group, chain in zip(groups, chains, strict=True)
        for doubt in _doubts([scan for scan in counted if scan.regions & group], span, chain, profile)
    ]
    missing = list(dict.fromkeys(doubt.reason for doubt in doubts))
    for group, chain in zip(groups, chains, strict=True):
        missing += _gaps(chain, group, scans, span, profile)
    flags = _flags(chains, everything)
    if events:
        through = _earliest([_after(chain.through, span.start) for chain in chains])
        entries = tuple(dict.fromkeys(event.entry for event in events))
        reason = because(events[0].what, date=events[0].date)
        return Domain(YES, reason, RULE, SOURCES, through, events[0].date, entries, events, tuple(missing), flags=flags)
    references = tuple(chain.reference for chain in chains if chain.reference)
    if missing:
        through = _earliest([_after(chain.through, span.start) for chain in chains])
        entries = tuple(doubt.scan.id for doubt in doubts) or tuple(scan.id for scan in references)
        return Domain(UNKNOWN, missing[0], RULE, SOURCES, through, None, entries, (), tuple(missing), flags=flags)
    through = _earliest([chain.clean_through for chain in chains])
    entries = (*(scan.id for scan in references), *(scan.id for chain in chains for scan in chain.clean))
    reason = because("mri_clear", reference=references[0].date, through=through)
    lapse = because("mri_stale", date=through)
    return Domain(NO, reason, RULE, SOURCES, through, None, tuple(dict.fromkeys(entries)), flags=flags, lapse=lapse)


def _between(scans: tuple[Scan, ...], earliest: date, latest: date) -> tuple[Scan, ...]:
    """The scans that may lie in this time; they are in order of their first days, and a date spans a year at most."""
    begin = bisect_left(scans, add_days(earliest, -LONGEST_DATE_DAYS), key=_first)
    return tuple(scan for scan in scans[begin : bisect_right(scans, latest, key=_first)] if earliest <= scan.date.last)


def _first(scan: Scan) -> date:
    return scan.date.first


def attributable(scan: Scan, start: date, profile: Profile) -> bool:
    """Whether T2 findings lie after `start`: the comparison is not older than the grace before it (§5.3)."""
    return scan.compared is not None and scan.compared.first >= add_days(start, -profile.mri_ref_grace_days)


def _reference(scans: list[Scan], span: Span, profile: Profile) -> Scan | None:
    """The reference scan of the window (§5.4)."""
    grace = profile.mri_ref_grace_days
    dated = [(scan.date.first, scan) for scan in scans if scan.date.exact]
    if span.kind == "rebase":
        near = [(abs((day - span.start).days), -day.toordinal(), scan) for day, scan in dated if day <= span.end]
        near = [item for item in near if item[0] <= grace]
        return min(near, key=lambda item: item[:2])[2] if near else None
    before = [scan for day, scan in dated if add_days(span.start, -grace) <= day <= span.start]
    if before:
        return before[-1]
    later = START_GRACE_DAYS if span.kind == "start" else grace
    after = [scan for day, scan in dated if span.start < day <= min(add_days(span.start, later), span.end)]
    return after[0] if after else None


def _chain(scans: list[Scan], span: Span, profile: Profile) -> Chain:
    """Follow the comparisons from the reference to the last scan they reach; doubtful scans carry none on."""
    reference = _reference(scans, span, profile)
    if reference is None or reference.day is None:
        return Chain(None)
    covered = reference.day
    clean: list[Scan] = []
    cleared: list[Scan] = []
    waiting: list[Scan] = []
    for scan in scans:
        if scan.date.first <= reference.day or scan.date.last > span.tail_end:
            continue
        linked = scan.day is not None and scan.compared is not None and scan.compared.last <= covered
        if linked and scan.clean(profile.gd_required):
            covered = scan.date.last
            clean.append(scan)
            cleared += [doubtful for doubtful in waiting if doubtful.date.last < covered]
        elif scan.t2_doubtful or (scan.t2_active and not attributable(scan, span.start, profile)):
            waiting.append(scan)
        elif linked and scan.date.last <= span.end and _carries(scan, profile):
            covered = scan.date.last
    return Chain(reference, covered, clean[-1].day if clean else None, tuple(clean), tuple(cleared))


def _carries(scan: Scan, profile: Profile) -> bool:
    """Whether a scan that is not clean is still an observation up to its day."""
    if scan.new_t2 is None:
        return False
    return scan.t2_active or not profile.gd_required


def _counted(scans: tuple[Scan, ...], span: Span, chains: tuple[Chain, ...]) -> list[Scan]:
    """The scans whose own findings count in this window (§5.4)."""
    if span.kind == "plain":
        return list(scans)
    if span.kind == "start":
        return [scan for scan in scans if scan != chains[0].reference]
    brain = chains[0].reference
    return [scan for scan in scans if brain is None or scan.date.last > brain.date.last]


def _first_day(span: Span, reference: Scan | None) -> date:
    """Observation starts with the window, or with the reference of a re-baselined one (§5.4)."""
    return max(span.start, reference.date.last) if span.kind == "rebase" and reference else span.start


def _events(scans: list[Scan], span: Span, reference: Scan | None, profile: Profile) -> tuple[Event, ...]:
    start = _first_day(span, reference)
    events = []
    for scan in scans:
        if not scan.date.inside(start, span.end):
            continue
        if scan.enhancing:
            events.append(_event(scan, "gd"))
        if scan.t2_active and attributable(scan, span.start, profile):
            events.append(_event(scan, "t2"))
    return tuple(sorted(events, key=lambda event: event.date.first))


def _doubts(scans: list[Scan], span: Span, chain: Chain, profile: Profile) -> list[Doubt]:
    """What neither proves nor excludes activity, less what a later clean comparison cleared."""
    start = _first_day(span, chain.reference)
    doubts = []
    for scan in scans:
        if not scan.date.touches(start, span.end):
            continue
        if not scan.date.inside(start, span.end) and (scan.enhancing or scan.t2_active):
            doubts.append(Doubt(scan, because("scan_date_vague", date=scan.date), False))
            continue
        behind = chain.reference is not None and scan.date.first > chain.reference.date.last
        if scan.gd_doubtful:
            doubts.append(Doubt(scan, because("possible_gd", date=scan.date), False))
        if scan.t2_doubtful:
            doubts.append(Doubt(scan, because("possible_t2", date=scan.date), behind))
        elif scan.t2_active and not scan.enhancing and not attributable(scan, span.start, profile):
            doubts.append(Doubt(scan, _unattributed(scan), behind))
    cleared = {scan.id for scan in chain.cleared}
    return [doubt for doubt in doubts if not (doubt.clearable and doubt.scan.id in cleared)]


def _unattributed(scan: Scan) -> Reason:
    if scan.compared is None:
        return because("uncompared", date=scan.date)
    return because("old_comparison", date=scan.date, compared=scan.compared)


def _gaps(chain: Chain, group: frozenset[str], scans: tuple[Scan, ...], span: Span, profile: Profile) -> list[Reason]:
    """What keeps the comparisons from covering the window."""
    region = "brain" if group == BRAIN else "cord"
    if chain.reference is None:
        return [because("no_reference", start=span.start, days=profile.mri_ref_grace_days, region=region)]
    if _after(chain.clean_through, span.start) is not None:
        return []
    if profile.gd_required:
        after, until = chain.reference.date.last, span.tail_end
        for scan in scans:
            if not (scan.regions & group and after < scan.date.last <= until):
                continue
            if scan.clean(strict=False) and not scan.clean(strict=True):
                code = "contrast_missing" if scan.contrast is not True or scan.gd is None else "enlargement_missing"
                return [because(code, date=scan.date)]
    return [because("no_followup", reference=chain.reference.date, region=region)]


def _flags(chains: tuple[Chain, ...], scans: tuple[Scan, ...]) -> tuple[Reason, ...]:
    """What was assumed about the scans the domain rests on."""
    references = {chain.reference.id: chain.reference for chain in chains if chain.reference}
    followups = {scan.id: scan for chain in chains for scan in chain.clean}
    described = any(scan.scanner or scan.tesla is not None for scan in followups.values())
    known = {scan.date: scan for scan in scans} if described else {}
    flags = []
    for scan in (references | followups).values():
        if scan.gd_without_contrast:
            flags.append(because("gd_without_contrast", date=scan.date))
        elif scan.gd is not None and scan.gd.proves_absence and scan.contrast is None:
            flags.append(because("contrast_not_stated", date=scan.date))
    for scan in followups.values():
        if scan.enlarging_t2 is None:
            flags.append(because("enlargement_not_stated", date=scan.date))
        if _other_device(scan, known):
            flags.append(because("scanner_changed", date=scan.date, compared=scan.compared))
        if scan.assumed:
            flags.append(because("comparison_assumed", date=scan.date, compared=scan.compared))
        if (scan.new_t2 and scan.new_t2.qualified) or (scan.enlarging_t2 and scan.enlarging_t2.qualified):
            flags.append(because("no_significant_change", date=scan.date))
    return tuple(flags)


def _other_device(scan: Scan, known: dict[PartialDate, Scan]) -> bool:
    """Whether the scan compared with is known to come from another scanner or field strength (§5.5)."""
    earlier = known.get(scan.compared) if scan.compared else None
    if earlier is None:
        return False
    pairs = ((scan.scanner, earlier.scanner), (scan.tesla, earlier.tesla))
    return any(one is not None and other is not None and one != other for one, other in pairs)


def _event(scan: Scan, what: str) -> Event:
    return Event("mri", scan.date, what, scan.id, scan.date)


def _after(day: date | None, start: date) -> date | None:
    return day if day is not None and day > start else None


def _earliest(days: list[date | None]) -> date | None:
    known = [day for day in days if day is not None]
    return min(known) if len(known) == len(days) else None
