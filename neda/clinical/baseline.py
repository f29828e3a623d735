"""The window people see first: since baseline (rulebook §9.1a)."""

from datetime import date

from neda.clinical.dates import Window, add_days
from neda.clinical.entries import Person
from neda.clinical.epochs import Stretch, current, stretches
from neda.clinical.evidence import Evidence
from neda.clinical.imaging import START_GRACE_DAYS
from neda.clinical.profiles import Profile
from neda.clinical.relapses import shadowed
from neda.clinical.scans import Scan
from neda.clinical.status import ACTIVITY, NOT_ASSESSABLE, REBASELINING, YES, Reason, Status, because
from neda.clinical.verdict import judge

NAME = "since-baseline"
PAIR_DAYS = 92
DOUBTS = ("relapse_suspected", "relapse_date_vague", "possible_gd", "possible_t2", "uncompared", "scan_date_vague")


def since_baseline(known: Evidence, about: Person, profile: Profile) -> Status:
    """The status since the baseline the person set, or since the one the record gives."""
    drug = current(stretches(known.treatments, known.as_of, profile))
    status = _judged(known, about, drug, profile)
    if drug is None:
        return status
    return status._replace(treatment=drug.recorded, treatment_since=drug.since)


def rebaseline(known: Evidence, stretch: Stretch, profile: Profile) -> tuple[date | None, Scan | None]:
    """W0 of a stretch of treatment (§9.1a, step 2) and its new baseline scan; None while neither is settled."""
    anchor, grace = stretch.anchor, profile.mri_ref_grace_days
    end = stretch.end or known.as_of
    scan = _first_scan(known, add_days(anchor, -grace), end)
    if scan is None:
        return (anchor if end > add_days(anchor, grace) or not stretch.month else None), None
    day = scan.date.first
    if day <= anchor or not _active_between(known, anchor, day, profile):
        return day, scan
    return anchor, scan


def _judged(known: Evidence, about: Person, drug: Stretch | None, profile: Profile) -> Status:
    if about.baseline is not None and about.baseline.first <= known.as_of:
        start = min(about.baseline.last, known.as_of)
        return _since(known, start, profile, because("baseline_set", date=start))
    if drug is not None:
        return _on_treatment(known, drug, profile)
    pair = _first_pair(known, profile)
    if pair is not None:
        return _since(known, pair, profile, because("baseline_pair", date=pair))
    return _without_pair(known, profile)


def _since(known: Evidence, start: date, profile: Profile, why: Reason) -> Status:
    status = judge(known, Window(start, name=NAME), profile)
    return status._replace(flags=(why, *status.flags))


def _on_treatment(known: Evidence, drug: Stretch, profile: Profile) -> Status:
    start, scan = rebaseline(known, drug, profile)
    status = _rebaselining(known, drug, profile) if start is None else _from(known, drug, start, scan, profile)
    until = known.as_of if status.verdict == REBASELINING else status.start
    early = judge(known, Window(drug.start, kind="plain"), profile).events
    return status._replace(early=tuple(event for event in early if until and event.date.first <= until))


def _from(known: Evidence, drug: Stretch, start: date, scan: Scan | None, profile: Profile) -> Status:
    values = {"drug": drug.recorded, "months": drug.month, "date": start}
    if scan is None:
        status = _since(known, start, profile, because("baseline_no_scan", **values))
        wanted = because("baseline_scan_wanted", date=add_days(drug.anchor, -profile.mri_ref_grace_days))
        return status._replace(missing=_replaced(status, wanted, "no_reference"))
    if start == scan.date.first:
        status = _since(known, start, profile, because("baseline_scan", **values))
        late = (start - drug.anchor).days
        if late <= 0:
            return status
        doubts = _open_between(known, drug.anchor, start, profile)
        return status._replace(flags=(because("rebaseline_late", days=late), *doubts, *status.flags))
    # A late scan within the reference's grace would be the reference, whose findings never count in a `start`
    # window; a late scan never hides activity (§9.1a), so they are read as in a `plain` one.
    kind = "plain" if scan.date.first <= add_days(start, START_GRACE_DAYS) else "start"
    status = judge(known, Window(start, kind=kind, name=NAME), profile)
    why = because("baseline_active_before_scan", **values, scan=scan.date)
    return status._replace(flags=(why, *status.flags))


def _open_between(known: Evidence, anchor: date, day: date, profile: Profile) -> tuple[Reason, ...]:
    """What a late baseline scan would pass over: suspected attacks, waiting rises and doubtful lesions before it."""
    status = judge(known, Window(anchor, day, "plain"), profile)
    found = [reason for reason in status.missing if reason.code in DOUBTS] + list(status.pending)
    return tuple(because("open_before_baseline", date=day, what=reason) for reason in found)


def _rebaselining(known: Evidence, drug: Stretch, profile: Profile) -> Status:
    """No new baseline scan yet and it is not overdue: rebaselining until A, unless activity came after A."""
    anchor = drug.anchor
    if known.as_of > anchor:
        status = judge(known, Window(anchor, name=NAME), profile)
        if status.verdict == ACTIVITY:
            return status
    status = judge(known, Window(drug.start, name=NAME), profile)
    why = because("baseline_awaited", drug=drug.recorded, months=drug.month, date=anchor)
    return status._replace(
        verdict=REBASELINING,
        rebaseline_until=anchor,
        through=None,
        held_through=None,
        first_activity=None,
        short=False,
        streak=None,
        events=(),
        missing=(),
        flags=(why, *status.flags),
    )


def _without_pair(known: Evidence, profile: Profile) -> Status:
    """No baseline yet: judged from the earliest relapse, scan or EDSS, if there is one."""
    wanted = because("baseline_pair_wanted")
    start = min((day.first for day in known.dated), default=None)
    if start is None:
        status = judge(known, Window(known.as_of, name=NAME), profile)
        return status._replace(verdict=NOT_ASSESSABLE, start=None, missing=(wanted,), streak=None)
    status = judge(known, Window(start, name=NAME), profile)
    return status._replace(missing=_replaced(status, wanted, "no_reference", "no_edss_near"))


def _replaced(status: Status, wanted: Reason, *closed: str) -> tuple[Reason, ...]:
    """The one item that would help most first, in place of the gaps it would close."""
    return (wanted, *(reason for reason in status.missing if reason.code not in closed))


def _first_scan(known: Evidence, earliest: date, end: date) -> Scan | None:
    """S of §9.1a: the first exactly dated brain scan from `earliest` on."""
    return next((scan for scan in known.scans if scan.brain and scan.day and earliest <= scan.day <= end), None)


def _active_between(known: Evidence, anchor: date, day: date, profile: Profile) -> bool:
    """Whether a relapse, a worsening or a scan, the late one included, shows activity in (anchor, day] (§9.1a)."""
    status = judge(known, Window(anchor, day, "plain"), profile)
    return any(domain.value == YES for domain in status.domains.values())


def _first_pair(known: Evidence, profile: Profile) -> date | None:
    """The earliest day by which a brain scan and a valid EDSS lie within 92 days of each other (§9.1a, step 3)."""
    onsets, days = known.attacks.onsets, profile.relapse_to_baseline_days
    scores = [score.day for score in known.scores if not shadowed(score.day, onsets, days)]
    scans = [scan.date.first for scan in known.scans if scan.brain and scan.date.exact]
    pairs = []
    index = 0
    for scan in scans:
        while index < len(scores) and scores[index] < add_days(scan, -PAIR_DAYS):
            index += 1
        if index < len(scores) and scores[index] <= add_days(scan, PAIR_DAYS):
            pairs.append(max(scan, scores[index]))
    return min(pairs, default=None)
