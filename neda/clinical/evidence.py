"""What counted as of one day: entries dated later do not exist, excluded ones count nowhere (rulebook §4, §7.2)."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, TypeVar

from neda.clinical.dates import PartialDate
from neda.clinical.disability import Score
from neda.clinical.entries import (
    CheckIn,
    EdssAssessment,
    Entry,
    Measurement,
    MriScan,
    Relapse,
    Treatment,
    Visit,
    kind_of,
    when,
)
from neda.clinical.facts import Facts, Judged
from neda.clinical.journal import Journal
from neda.clinical.profiles import Profile
from neda.clinical.relapses import Attacks, Attestation, qualify
from neda.clinical.scans import Scan, read_scans
from neda.clinical.status import Reason, because
from neda.clinical.worsening import usable_scores

Dated = TypeVar("Dated", MriScan, EdssAssessment, CheckIn)


class Evidence(NamedTuple):
    """A journal read once for every window: attacks, scans, scores, attestations and treatments.

    `jcv` and `visits`, the latest JC virus result and the appointments ahead, serve the schedule alone.
    """

    as_of: date
    attacks: Attacks
    scans: tuple[Scan, ...]
    scores: tuple[Score, ...]
    only_self_scored: bool
    attestations: tuple[Attestation, ...]
    treatments: tuple[Treatment, ...]
    timed: dict[str, tuple[Score, ...]]
    volumes: tuple[MriScan, ...]
    jcv: Measurement | None
    visits: tuple[Visit, ...]
    dated: tuple[PartialDate, ...]
    flags: tuple[Reason, ...]
    facts: Facts

    @property
    def observed_through(self) -> date | None:
        """The last day by which all three domains were looked at, whatever the window; None where one never was."""
        scans = [scan.date.last for scan in self.scans if scan.brain and scan.date.exact]
        if not (scans and self.scores and self.attestations):
            return None
        return min(max(scans), self.scores[-1].day, self.attestations[-1].day)


def evidence(journal: Journal, as_of: date, profile: Profile) -> Evidence:
    """Everything the rules may use on `as_of`."""
    relapses = _relapses(journal, as_of)
    scans = [_cut_scan(item, as_of) for item in _existing(journal.mri, as_of)]
    assessments = _existing(journal.edss, as_of)
    checkins = _existing(journal.checkins, as_of)
    treatments = treatments_of(journal, as_of)
    scores = usable_scores(assessments)
    judged: tuple[Judged, ...] = (*relapses, *scans, *assessments, *checkins, *treatments)
    return Evidence(
        as_of,
        qualify(relapses, profile),
        read_scans(scans),
        scores,
        bool(assessments) and all(item.source == "self" for item in assessments),
        _attestations(checkins, scores),
        treatments,
        _timed(journal.measurements, as_of) if "t25fw" in profile.domains else {},
        tuple(scans) if "brain_volume" in profile.domains else (),
        _latest(journal.measurements, "jcv", as_of),
        tuple(item for item in journal.visits if item.excluded is None and item.date.last >= as_of),
        (*(item.onset for item in relapses), *(item.date for item in scans), *(item.date for item in assessments)),
        _flags(journal, checkins, relapses, scores, as_of),
        Facts(judged, _chosen(journal.person.baseline, as_of)),
    )


def treatments_of(journal: Journal, as_of: date) -> tuple[Treatment, ...]:
    """The treatments as they were known on `as_of`."""
    return tuple(_cut_treatment(item, as_of) for item in journal.treatments if _counted(item, as_of))


def attacks_of(journal: Journal, as_of: date, profile: Profile) -> Attacks:
    """The attacks as they were known on `as_of`, and which of them count."""
    return qualify(_relapses(journal, as_of), profile)


def attestations_of(journal: Journal, as_of: date) -> tuple[Attestation, ...]:
    """The check-ins and clinic visits, as they were known on `as_of`, that say whether there was an attack."""
    return _attestations(_existing(journal.checkins, as_of), usable_scores(_existing(journal.edss, as_of)))


def _relapses(journal: Journal, as_of: date) -> list[Relapse]:
    known = (item for item in journal.relapses if _counted(item, as_of))
    return [item._replace(onset=item.onset.cut(as_of)) for item in known]


def _existing(items: Iterable[Dated], as_of: date) -> list[Dated]:
    return [item for item in items if item.excluded is None and item.date.first <= as_of]


def _counted(item: Entry, as_of: date) -> bool:
    return item.excluded is None and _existed(item, as_of)


def _existed(item: Entry, as_of: date) -> bool:
    day = when(item)
    return day is None or day.first <= as_of


def _cut_scan(scan: MriScan, as_of: date) -> MriScan:
    day = scan.date.cut(as_of)
    return scan if day is scan.date else scan._replace(date=day)


def _cut_treatment(treatment: Treatment, as_of: date) -> Treatment:
    stop = treatment.stop if treatment.stop and treatment.stop.first <= as_of else None
    start = treatment.start and treatment.start.cut(as_of)
    reason = treatment.stop_reason if stop or treatment.stop is None else None
    return treatment._replace(start=start, stop=stop and stop.cut(as_of), stop_reason=reason)


def _timed(measurements: Iterable[Measurement], as_of: date) -> dict[str, tuple[Score, ...]]:
    """Walking times, and the mean of both hands, as scores of their days (§7.6, §8.4)."""
    from neda.clinical.timed_tests import HANDS, both_hands, usable_results

    known = tuple(measurements)
    ids = {(item.test, item.date.day): item.id for item in known}
    walking = usable_results(known, "t25fw", as_of)
    hands = both_hands(*(usable_results(known, hand, as_of) for hand in HANDS))
    return {
        "t25fw": tuple(Score(day, value, ids["t25fw", day]) for day, value in walking),
        "nhpt": tuple(Score(day, value, ids[HANDS[0], day]) for day, value in hands),
    }


def _latest(measurements: Iterable[Measurement], test: str, as_of: date) -> Measurement | None:
    """The newest result of a test; journals keep entries in order of time."""
    return next((item for item in reversed(tuple(measurements)) if item.test == test and _counted(item, as_of)), None)


def _attestations(checkins: Iterable[CheckIn], scores: Iterable[Score]) -> tuple[Attestation, ...]:
    days = [Attestation(item.date.first, item.id) for item in checkins if item.no_new_symptoms and item.date.exact]
    return tuple(sorted((*days, *(Attestation(score.day, score.id) for score in scores))))


def _flags(
    journal: Journal,
    checkins: Iterable[CheckIn],
    relapses: Iterable[Relapse],
    scores: tuple[Score, ...],
    as_of: date,
) -> tuple[Reason, ...]:
    excluded = (item for item in journal.entries() if item.excluded and _existed(item, as_of))
    flags = [because("excluded", kind=kind_of(item), date=when(item), why=item.excluded) for item in excluded]
    worse = (item for item in checkins if item.slowly_worse and not _scored_since(item, scores))
    flags += [because("slowly_worse", date=item.date) for item in worse]
    flags += [
        because("new_symptoms", date=item.date)
        for item in checkins
        if not item.no_new_symptoms and not item.slowly_worse and not _reported(item, relapses)
    ]
    return tuple(flags)


def _scored_since(checkin: CheckIn, scores: tuple[Score, ...]) -> bool:
    return bool(scores) and scores[-1].day >= checkin.date.first


def _reported(checkin: CheckIn, relapses: Iterable[Relapse]) -> bool:
    """Whether an attack is recorded in the two months around a check-in with new symptoms."""
    near = range(checkin.date.first.toordinal() - 62, checkin.date.last.toordinal() + 63)
    return any(item.onset.last.toordinal() in near or item.onset.first.toordinal() in near for item in relapses)


def _chosen(baseline: PartialDate | None, as_of: date) -> PartialDate | None:
    return baseline if baseline and baseline.first <= as_of else None
