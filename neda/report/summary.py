"""The status in the few lines that the command, the Today card and the doctor's page all print, so that they agree."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from neda.clinical.edss import score_of
from neda.clinical.entries import EdssAssessment, MriScan
from neda.clinical.journal import Journal
from neda.clinical.status import (
    ACTIVITY,
    NEDA,
    NO,
    NOT_ASSESSABLE,
    REBASELINING,
    UNKNOWN,
    YES,
    Domain,
    Due,
    Reason,
    Status,
)
from neda.report import known
from neda.report.drug import LONGEST_NAME, drug
from neda.wording import localized, safety, verdicts
from neda.wording import summary as words
from neda.wording.cells import fit, inert

DEFAULT_WINDOW, ROLLING = "since-baseline", "rolling:"
SAID_BY_SINCE = ("baseline_set", "baseline_pair", "baseline_scan", "rebaseline_late")
REPORTED = ("slowly_worse", "new_symptoms")
LONGEST_LINE = 300
LESION_COUNTS = ("new_t2", "enlarging_t2", "gd_enhancing")


class DomainLine(NamedTuple):
    """One part of the verdict: what was found, and what was last observed. `domain` is the key of `Status.domains`."""

    domain: str
    value: str
    finding: str
    detail: str


class Summary(NamedTuple):
    """A status in lines of text, without marks and colour; an empty line says there is nothing to say.

    `reported` is what check-ins said and nothing recorded answers yet. `helps_most` is the thing to get for the
    first of `missing`; `wording.summary.line_label` names every line.
    """

    verdict: str
    headline: str
    since: str
    after: str
    domains: tuple[DomainLine, ...]
    reported: tuple[str, ...]
    helps_most: str
    missing: tuple[str, ...]
    pending: tuple[str, ...]
    flags: tuple[str, ...]
    early: tuple[str, ...]
    next: tuple[str, ...]
    drug: str
    applied: str
    safety: tuple[str, ...]


def summary(status: Status, journal: Journal) -> Summary:
    """The lines of a status, with the facts of the journal it was made from."""
    missing = _texts(status.missing)
    short = (words.short_span(),) if status.short and status.verdict == NEDA else ()
    return Summary(
        verdict=status.verdict,
        headline=verdicts.headline(status),
        since=since(status, baseline_reason(status)),
        after=_after(status),
        domains=tuple(_line(name, domain, status, journal) for name, domain in status.domains.items()),
        reported=_texts(flag for flag in status.flags if flag.code in REPORTED),
        helps_most=inert(status.missing[0].wanted) if missing and status.verdict == NOT_ASSESSABLE else "",
        missing=missing,
        pending=_texts(status.pending),
        flags=short + _texts(flag for flag in status.flags if flag.code not in (*SAID_BY_SINCE, *REPORTED)),
        early=tuple(words.event(event.what, event.date) for event in status.early),
        next=tuple(due_line(item, status.as_of) for item in status.due),
        drug=drug(status, journal),
        applied=words.applied(status.profile.name, status.profile.version, status.profile.changed, status.as_of),
        safety=(safety.what_it_is(), *((safety.not_predicted(),) if status.verdict == NEDA else ())),
    )


def due_line(item: Due, as_of: date) -> str:
    """One thing that is due, or planned, and how it stands on a day."""
    if item.planned is not None:
        return words.planned(item.what, item.planned)
    return words.due(item.what, item.due, item.until, item.standing(as_of))


def _texts(reasons: Iterable[Reason]) -> tuple[str, ...]:
    """Sentences that may quote a person's words: made inert, and short enough to stand in a list."""
    return tuple(fit(inert(reason.text), LONGEST_LINE) for reason in reasons)


def since(status: Status, how: str) -> str:
    """What time the verdict speaks of, always up to "through" and never to today; `how` the baseline was found."""
    if status.start is None:
        return ""
    if status.window_name != DEFAULT_WINDOW:
        held = verdicts.held(status.profile.name, status.held_through) if status.held_through else ""
        observed = status.window_name.startswith(ROLLING) and status.end < status.as_of
        return words.in_window(status.window_name, status.start, status.end, held, observed)
    if status.verdict == REBASELINING:
        drug = fit(inert(status.treatment or ""), LONGEST_NAME)
        return words.rebaselining(drug, status.treatment_since, status.rebaseline_until)
    if status.through:
        return words.since(verdicts.duration(status.start, status.through), status.start, how)
    if status.held_through:
        length = verdicts.duration(status.start, status.held_through)
        return words.held(status.profile.name, length, status.start, status.held_through, how)
    return words.observed(status.start, status.observed_through, how)


def baseline_reason(status: Status) -> str:
    """How the default baseline was found (§9.1a): the person's date, months on a treatment, or the first pair."""
    late = next((dict(flag.values)["days"] for flag in status.flags if flag.code == "rebaseline_late"), None)
    for flag in status.flags:
        values = dict(flag.values)
        if flag.code == "baseline_set":
            return words.own_baseline()
        if flag.code == "baseline_pair":
            return words.first_pair()
        if flag.code.startswith("baseline_") and "months" in values:
            on_drug = words.months_on(fit(inert(values["drug"]), LONGEST_NAME), values["months"])
            return words.late_scan(on_drug, late) if late else on_drug
    return ""


def _after(status: Status) -> str:
    if status.verdict != ACTIVITY or status.streak is None or not status.streak.days:
        return ""
    return words.quiet_after(status.streak.days, status.streak.through)


def _line(name: str, domain: Domain, status: Status, journal: Journal) -> DomainLine:
    finding = _FINDINGS.get(name, _reason)(domain, status, journal) if status.start else words.no_baseline_yet()
    detail = _DETAILS[name](status, journal) if name in _DETAILS else ""
    if _lapsed(domain, status):
        return DomainLine(name, UNKNOWN, words.not_since(finding, domain.through), detail)
    return DomainLine(name, domain.value, finding, detail)


def _lapsed(domain: Domain, status: Status) -> bool:
    """Whether a part was clear as long as it was observed, but that ended too long ago to stand as clear now (§4.4)."""
    if domain.value != NO or domain.through is None or status.closed:
        return False
    return bool((status.end - domain.through).days > status.profile.stale_after_days)


def _relapses(domain: Domain, status: Status, journal: Journal) -> str:
    if domain.value == YES and domain.events:
        return words.relapse_at(len(domain.events), domain.events[0].date)
    if domain.value == NO and status.start:
        last = known.last_relapse(journal, status.start, status.profile)
        held = last and domain.through and known.attested_since(journal, last, domain.through, status.profile)
        return words.no_relapse(last.onset if last and held else None, status.start)
    return domain.reason.text


def _mri(domain: Domain, status: Status, journal: Journal) -> str:
    if domain.value == YES and domain.events:
        scan = journal.find(domain.events[0].entry)
        if isinstance(scan, MriScan):
            others = len({event.entry for event in domain.events}) - 1
            return words.also_active(words.on_date(words.lesions(_active(scan)), scan.date), others)
    scan = journal.find(domain.entries[-1]) if domain.value == NO and domain.entries else None
    return (_clear(scan) if isinstance(scan, MriScan) else "") or domain.reason.text


def _active(scan: MriScan) -> dict[str, str]:
    counts = {name: getattr(scan, name) for name in LESION_COUNTS}
    return {name: str(count) for name, count in counts.items() if count is not None and count.proves_activity}


def _clear(scan: MriScan) -> str:
    """What the scan excludes and what it leaves open; without contrast it says nothing about enhancement (§5.5)."""
    seen = scan if scan.contrast is not False else scan._replace(gd_enhancing=None)
    counts = {name: getattr(seen, name) for name in LESION_COUNTS}
    absent = [name for name, count in counts.items() if count is not None and count.proves_absence]
    unstated = [name for name, count in counts.items() if count is None]
    return words.clear_scan(absent, unstated, scan.contrast) if absent else ""


def _edss(domain: Domain, status: Status, journal: Journal) -> str:
    last = known.last_edss(journal, status.end)
    if domain.value != NO or last is None:
        return domain.reason.text
    baseline = dict(domain.reason.values).get("baseline")
    return words.edss_and_baseline(score_text(last), None if baseline is None else _score(baseline))


def _reason(domain: Domain, status: Status, journal: Journal) -> str:
    return domain.reason.text


def _scan_detail(status: Status, journal: Journal) -> str:
    scan = known.last_scan(journal, status.end)
    return words.last_scan(scan.date, scan.regions) if scan else words.last_scan(None, ())


def _edss_detail(status: Status, journal: Journal) -> str:
    last = known.last_edss(journal, status.end)
    return words.last_edss(last.date, last.source, score_text(last)) if last else words.last_edss(None, "", "")


def _checkin_detail(status: Status, journal: Journal) -> str:
    last = known.last_checkin(journal, status.end)
    if last is None:
        return words.last_checkin(None)
    quiet = last.no_new_symptoms and not last.slowly_worse
    return words.last_checkin(last.date, "" if quiet else words.checkin(last.no_new_symptoms, last.slowly_worse))


def score_text(assessment: EdssAssessment) -> str:
    """The score, recorded or from its functional systems, else "not recorded"."""
    score = score_of(assessment)
    return words.not_recorded() if score is None else _score(score)


def _score(score: object) -> str:
    return localized.decimal(score, ".1f") if isinstance(score, int | float) else str(score)


_FINDINGS = {"relapse": _relapses, "mri": _mri, "edss": _edss}
_DETAILS = {"relapse": _checkin_detail, "mri": _scan_detail, "edss": _edss_detail}
