"""The lists of the doctor's page: relapses, MRI, EDSS, treatments and safety facts, newest first."""

from datetime import date

from neda.clinical.counts import Count
from neda.clinical.dates import PartialDate
from neda.clinical.edss import score_of
from neda.clinical.entries import EdssAssessment, Entry, MriScan, Relapse, Treatment, kind_of, when
from neda.clinical.evidence import evidence
from neda.clinical.journal import Journal
from neda.clinical.relapses import shadowed
from neda.clinical.status import Status
from neda.report.blocks import Block, History
from neda.report.known import COUNTED_SOURCES, known
from neda.report.medication import treatments
from neda.wording import page
from neda.wording import summary as words

MOST_ROWS, MOST_SCORES, MOST_BARS = 5, 6, 24
SAFETY_TESTS = ("lymphocytes", "igg", "jcv")
RELAPSE_COLUMNS = ("lasted", "systems", "severity", "steroids", "recovery", "fever", "certainty")
SCAN_COLUMNS = ("regions", "contrast", "compared", "new_t2", "enlarging_t2", "gd", "where")


def histories(journal: Journal, status: Status, printed_on: date, since: date | None = None) -> tuple[History, ...]:
    """Relapses, MRI, EDSS and treatments, in that order."""
    as_of = status.as_of
    attacks = [_attack(item) for item in known(journal.relapses, as_of)]
    scans = [_scan(item) for item in known(journal.mri, as_of)]
    return (
        _table("relapses", "relapse", RELAPSE_COLUMNS, attacks, since),
        _table("mri", "mri", SCAN_COLUMNS, scans, since),
        _scores(journal, status, since),
        treatments(journal, as_of, status.profile, printed_on),
    )


def newly(item: Entry) -> tuple[str, str]:
    """An entry as something new since a visit: its date to sort by, and a few words."""
    fact = ""
    if isinstance(item, EdssAssessment):
        fact = _value(item)
    elif isinstance(item, Treatment):
        fact = item.name
    elif isinstance(item, MriScan):
        given = {"new_t2": item.new_t2, "gd_enhancing": item.gd_enhancing}
        fact = words.lesions({name: count.words for name, count in given.items() if count is not None})
    day = when(item)
    return (day.text if day else "", page.new_entry(kind_of(item), day, fact))


def safety_facts(journal: Journal, as_of: date) -> str:
    """The latest laboratory values, allergies, pregnancy plans and scans with contrast."""
    results = known(journal.measurements, as_of, counted=True)
    measured = {item.test: item for item in results if item.value is not None or (item.test == "jcv" and item.unit)}
    parts = [
        page.measurement(test, measured[test].value, measured[test].unit, measured[test].date)
        if test in measured
        else page.unmeasured(test)
        for test in SAFETY_TESTS
    ]
    parts += [page.fact(name, getattr(journal.person, name)) for name in ("allergies", "pregnancy_plans")]
    contrasted = [item.date for item in known(journal.mri, as_of) if item.contrast]
    parts.append(page.contrast_scans(len(contrasted), contrasted[-1] if contrasted else None))
    return "; ".join(parts)


Dated = tuple[PartialDate, tuple[str, ...]]


def _table(name: str, kind: str, columns: tuple[str, ...], items: list[Dated], since: date | None) -> History:
    """The newest rows for page one, the rest for the annex."""
    newest = items[::-1]
    recent = [item for item in newest if since is None or item[0].last >= since][:MOST_ROWS]
    rest = newest[len(recent) :]
    rows = tuple((day.text, *cells) for day, cells in recent)
    lines = () if items else (page.none_recorded(kind),)
    note = page.earlier(len(rest), kind) if rest else ""
    annex = Block(name, columns=columns, rows=tuple((day.text, *cells) for day, cells in rest)) if rest else None
    return History(kind, Block(name, lines, columns, rows, note), annex, len(rest))


def _attack(item: Relapse) -> Dated:
    return item.onset, (
        page.lasted(item.hours),
        page.choices(item.systems),
        page.choices((item.severity,) if item.severity else ()),
        page.yes_no(item.steroids),
        page.choices((item.recovery,) if item.recovery else ()),
        page.yes_no(item.fever_or_infection),
        page.certainty(item.certainty, bool(item.excluded)),
    )


def _scan(item: MriScan) -> Dated:
    return item.date, (
        page.regions(item.regions),
        page.yes_no(item.contrast),
        page.compared(item.compared_with),
        _words(item.new_t2),
        _words(item.enlarging_t2),
        _words(item.gd_enhancing),
        page.scan_place(item.centre, item.images_at, bool(item.excluded)),
    )


def _words(count: Count | None) -> str:
    return words.not_recorded() if count is None else count.words


def _scores(journal: Journal, status: Status, since: date | None) -> History:
    """Counted scores and self scores on lines of their own; the star marks scores soon after a relapse."""
    profile = status.profile
    seen = evidence(journal, status.as_of, profile)
    onsets, days = seen.attacks.onsets, profile.relapse_to_baseline_days
    every = known(journal.edss, status.as_of)[::-1]
    counted = [item for item in every if item.source in COUNTED_SOURCES]
    own = [item for item in every if item.source not in COUNTED_SOURCES]
    lines, annex, left_out = [], [], 0
    for name, items in ((page.counted_scores(), counted), (page.own_scores(), own)):
        starred = [(item, bool(item.date.day and shadowed(item.date.day, onsets, days))) for item in items]
        recent = [pair for pair in starred if since is None or pair[0].date.last >= since][:MOST_SCORES]
        rest = starred[len(recent) :]
        left_out += len(rest)
        lines += [_scored(name, recent)] if recent else []
        annex += [_scored(name, rest)] if rest else []
        if any(star for _item, star in recent):
            lines[-1] += f"; {page.star(days)}"
    if len(seen.scores) > 1:
        lines.append(page.trend(score.value for score in seen.scores[-MOST_BARS:]))
    note = page.earlier(left_out, "edss") if left_out else ""
    block = Block("edss", tuple(lines) or (page.none_recorded("edss"),), note=note)
    return History("edss", block, Block("edss", tuple(annex)) if annex else None, left_out)


def _scored(name: str, scores: list[tuple[EdssAssessment, bool]]) -> str:
    """Scores in a line; an assessor they all share is named once."""
    assessors = {item.assessor for item, _star in scores}
    shared = next(iter(assessors)) if len(assessors) == 1 else None
    return page.scores(name, shared, (_score(item, star, None if shared else item.assessor) for item, star in scores))


def _score(item: EdssAssessment, in_relapse: bool, assessor: str | None) -> str:
    return page.score(item.date, _value(item), assessor, in_relapse, bool(item.excluded))


def _value(item: EdssAssessment) -> str:
    value = score_of(item)
    return words.not_recorded() if value is None else f"{value:.1f}"
