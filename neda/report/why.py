"""Why a verdict: every part's rule, deciding entries, parameters and sources, for `--why` and the Why screen."""

from typing import NamedTuple

from neda.clinical.consistency import warnings
from neda.clinical.dates import add_days
from neda.clinical.disability import delta
from neda.clinical.entries import EdssAssessment, kind_of, when
from neda.clinical.journal import Journal
from neda.clinical.status import ACTIVITY, NEDA, NOT_ASSESSABLE, PROVISIONAL, REBASELINING, Domain, Status
from neda.report.beside import beside
from neda.report.summary import Summary, summary
from neda.wording import glossary, localized, safety
from neda.wording import why as words
from neda.wording.cells import inert
from neda.wording.sources import source
from neda.wording.summary import no_baseline_yet

SHORT_ID = 8
PARAMETERS = {
    "relapse": ("relapse_min_hours", "relapse_min_gap_days", "count_self_reported", "recall_max_days"),
    "mri": ("mri_ref_grace_days", "mri_regions", "gd_required"),
    "edss": (
        "edss_delta",
        "confirm_days",
        "confirm_tol_days",
        "check_intermediate",
        "relapse_to_conf_days",
        "relapse_to_baseline_days",
        "edss_baseline_before_days",
        "edss_baseline_after_days",
    ),
    "t25fw": ("confirm_days", "confirm_tol_days", "relapse_to_conf_days", "relapse_to_baseline_days"),
    "nhpt": ("confirm_days", "confirm_tol_days", "relapse_to_conf_days", "relapse_to_baseline_days"),
    "brain_volume": ("bvl_cutoff",),
}


class Section(NamedTuple):
    """A titled part of the explanation; every line stands for itself."""

    title: str
    lines: tuple[str, ...]


def why(status: Status, journal: Journal) -> tuple[Section, ...]:
    """The working behind a status, from the verdict to what it does not say."""
    lines = summary(status, journal)
    made = (
        Section(words.title("verdict"), _verdict(status, lines)),
        *(_domain(name, domain, status, journal) for name, domain in status.domains.items()),
        Section(words.title("beside"), beside(status, journal)),
        Section(words.title("unobserved"), _unobserved(status)),
        Section(words.title("change"), _change(status)),
        Section(words.title("early"), lines.early),
        Section(words.title("notes"), (*_notes(status, lines), *_doubtful_scores(status, journal))),
        Section(words.title("limits"), (words.means(), safety.not_predicted(), safety.what_it_is())),
        Section(words.title("terms"), glossary.terms()),
    )
    shown = (Section(part.title, tuple(map(inert, part.lines))) for part in made)
    return tuple(part for part in shown if part.lines)


def _verdict(status: Status, lines: Summary) -> tuple[str, ...]:
    waiting = lines.pending if status.verdict == PROVISIONAL else ()
    known = (lines.since, lines.after, lines.drug, lines.applied)
    facts = (lines.headline, *waiting, *known, words.algebra(_slack(status)))
    return tuple(line for line in facts if line)


def _domain(name: str, domain: Domain, status: Status, journal: Journal) -> Section:
    lines = [words.because(domain.reason.text if status.start else no_baseline_yet())]
    lines += [words.missing(reason.text) for reason in domain.missing if reason != domain.reason]
    lines.append(words.rule(name, status.profile, domain.rule))
    lines += _rests_on(domain.entries, journal)
    lines.append(words.parameters((field, getattr(status.profile, field)) for field in PARAMETERS[name]))
    for code in domain.sources:
        cited = source(code)
        lines.append(words.source(code, cited.reference, cited.read))
    return Section(words.domain_title(name, domain.value), tuple(lines))


def _rests_on(identities: tuple[str, ...], journal: Journal) -> tuple[str, ...]:
    """The deciding entries, a line for each kind."""
    kinds: dict[str, list[str]] = {}
    for identity in identities:
        found = journal.find(identity)
        assert found is not None
        kinds.setdefault(kind_of(found), []).append(words.entry(when(found), identity[:SHORT_ID]))
    return tuple(words.rests_on(kind, listed) for kind, listed in kinds.items()) or (words.rests_on_nothing(),)


def _unobserved(status: Status) -> tuple[str, ...]:
    through = [words.observed(name, domain.through) for name, domain in status.domains.items()]
    return (*through, *(words.missing(reason.text) for reason in status.missing))


def _change(status: Status) -> tuple[str, ...]:
    if status.verdict == NEDA:
        return (words.would_become_activity(_threshold(status)), *_lapse(status))
    if status.verdict == ACTIVITY:
        return (words.stays_activity(),)
    if status.verdict == PROVISIONAL:
        return tuple(words.would_settle(reason.text) for reason in status.pending)
    if status.verdict == REBASELINING:
        return (words.would_rebaseline(status.rebaseline_until),)
    assert status.verdict == NOT_ASSESSABLE
    return tuple(words.would_help(reason.wanted) for reason in status.missing)


def _lapse(status: Status) -> tuple[str, ...]:
    """When an open window's verdict grows stale (§4.4); a closed one never does."""
    if status.closed or status.through is None:
        return ()
    return (words.would_lapse(add_days(status.through, status.profile.stale_after_days)),)


def _slack(status: Status) -> int:
    days: int = status.profile.tail_days if status.closed else status.profile.stale_after_days
    return days


def _threshold(status: Status) -> str:
    """The score from which a rise counts, where the EDSS has a baseline."""
    domain = status.domains.get("edss")
    baseline = dict(domain.reason.values).get("baseline") if domain else None
    if not isinstance(baseline, float | int):
        return ""
    return localized.decimal(baseline + delta(baseline, status.profile.edss_delta), ".1f")


def _notes(status: Status, lines: Summary) -> tuple[str, ...]:
    flags = (*lines.reported, *lines.flags)
    if status.confirmed_12_weeks is None:
        return flags
    return (words.known_at_12_weeks(status.confirmed_12_weeks), *flags)


def _doubtful_scores(status: Status, journal: Journal) -> tuple[str, ...]:
    """What does not fit in an EDSS the verdict rests on (§6.2)."""
    domain = status.domains.get("edss")
    found = (journal.find(entry) for entry in domain.entries) if domain else ()
    return tuple(doubt.text for item in found if isinstance(item, EdssAssessment) for doubt in warnings(item))
