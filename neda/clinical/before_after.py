"""Each treatment beside the ones before it: relapses, active scans, EDSS, time without activity (rulebook §5.2, §9.1).

From day 0 and behind the re-baseline; the time before the first treatment stands beside them: nothing is hidden.
"""

from datetime import date
from typing import NamedTuple

from neda.clinical.dates import add_days
from neda.clinical.disability import Score
from neda.clinical.entries import Treatment
from neda.clinical.epochs import EPOCH_KINDS
from neda.clinical.evidence import Evidence, evidence
from neda.clinical.imaging import attributable
from neda.clinical.journal import Journal
from neda.clinical.over_time import Course, Epoch, RelapseRate
from neda.clinical.profiles import Profile
from neda.clinical.scans import Scan
from neda.clinical.scores import relapse_rate


class Stage(NamedTuple):
    """A stretch of time (start, end], `end` None while it goes on; `epoch` is None before the first treatment.

    `attested` says whether check-ins or visits cover it, so that no relapse recorded can be read as none.
    `relapses` are entries; `unclear` scans neither show activity nor exclude it. `first` is the EDSS the stretch
    began with, `last` the latest in it. Before the first treatment, `unstarted` ones may have been taken: no start of
    theirs is recorded.
    """

    epoch: Epoch | None
    start: date
    end: date | None
    rate: RelapseRate
    attested: bool
    relapses: tuple[str, ...]
    scans: int
    active: tuple[Scan, ...]
    unclear: tuple[Scan, ...]
    first: Score | None
    last: Score | None
    unstarted: tuple[Treatment, ...] = ()


def before_after(journal: Journal, over_time: Course) -> tuple[Stage, ...]:
    """The time before the first treatment, then every epoch in order; nothing without a treatment."""
    known = evidence(journal, over_time.as_of, over_time.profile)
    stages = [
        _stage(known, epoch, epoch.status.start, epoch.end, over_time.profile)
        for epoch in over_time.epochs
        if epoch.status and epoch.status.start
    ]
    earliest = min((day.first for day in known.dated), default=over_time.as_of)
    if stages and earliest <= stages[0].start:
        before = _stage(known, None, add_days(earliest, -1), stages[0].start, over_time.profile)
        unstarted = (item for item in known.treatments if item.kind in EPOCH_KINDS and item.start is None)
        stages.insert(0, before._replace(unstarted=tuple(unstarted)))
    return tuple(stages)


def _stage(known: Evidence, epoch: Epoch | None, start: date, end: date | None, profile: Profile) -> Stage:
    until = end or known.as_of
    scans = [scan for scan in known.scans if scan.date.touches(start, until)]
    active = tuple(scan for scan in scans if scan.date.inside(start, until) and _shows(scan, epoch, start, profile))
    clear = [scan for scan in scans if scan.date.inside(start, until) and scan.clean(profile.gd_required)]
    scores = [score for score in known.scores if start < score.day <= until]
    return Stage(
        epoch,
        start,
        end,
        relapse_rate(known, start, until),
        _attested(known, epoch, until, profile),
        tuple(item.id for item in known.attacks.kept if item.onset.touches(start, until)),
        len(scans),
        active,
        tuple(scan for scan in scans if scan not in active and scan not in clear),
        _begun_with(known, start, profile) or (scores[0] if scores else None),
        scores[-1] if scores else None,
    )


def _shows(scan: Scan, epoch: Epoch | None, start: date, profile: Profile) -> bool:
    """Enhancement, or T2 lesions that arose in the stretch; before the first treatment all there are (§5.3)."""
    return scan.enhancing or (scan.t2_active and (epoch is None or attributable(scan, start, profile)))


def _attested(known: Evidence, epoch: Epoch | None, until: date, profile: Profile) -> bool:
    domain = epoch.status.domains["relapse"] if epoch and epoch.status else None
    if domain is None or domain.through is None:
        return False
    slack = profile.tail_days if epoch and epoch.end else profile.stale_after_days
    return bool((until - domain.through).days <= slack)


def _begun_with(known: Evidence, start: date, profile: Profile) -> Score | None:
    """The last score up to the start, where it is not older than a baseline may be (§7.3)."""
    earliest = add_days(start, -profile.edss_baseline_before_days)
    return next((score for score in reversed(known.scores) if earliest <= score.day <= start), None)
