"""The lists of the doctor's page: relapses, MRI, EDSS, treatments and safety facts, newest first."""

from datetime import date

from neda.clinical.counts import Count
from neda.clinical.dates import PartialDate
from neda.clinical.entries import EdssAssessment, MriScan, Relapse
from neda.clinical.evidence import evidence
from neda.clinical.journal import Journal
from neda.clinical.profiles import Profile
from neda.clinical.relapses import Attacks, perhaps_shadowed, shadowed
from neda.clinical.scans import read_scans
from neda.clinical.status import Status
from neda.report.blocks import Block, History
from neda.report.known import COUNTED_SOURCES, known
from neda.report.medication import treatments
from neda.report.presets import Preset
from neda.report.results import laboratory
from neda.report.summary import score_text
from neda.wording import localized
from neda.wording import page_rows as page
from neda.wording import summary as words

MOST_BARS = 24
RELAPSE_COLUMNS = ("lasted", "systems", "severity", "steroids", "recovery", "fever", "certainty")
SCAN_COLUMNS = ("regions", "contrast", "compared", "new_t2", "enlarging_t2", "gd")


def histories(
    journal: Journal, status: Status, printed_on: date, preset: Preset, since: date | None = None
) -> tuple[History, ...]:
    """Relapses, MRI, EDSS and treatments, in that order; `since` moves what is older to the annex."""
    as_of = status.as_of
    attacks = [_attack(item) for item in known(journal.relapses, as_of)]
    shown = known(journal.mri, as_of)
    alone = {scan.id for scan in read_scans(item for item in shown if not item.excluded) if scan.compared is None}
    scans = [_scan(item, item.id in alone) for item in shown]
    return (
        _table(Block("relapses", columns=RELAPSE_COLUMNS), "relapse", attacks, since, preset.rows),
        _held(_table(Block("mri", columns=SCAN_COLUMNS), "mri", scans, since, preset.rows), journal, as_of),
        _scores(journal, status, since, preset.scores),
        treatments(journal, as_of, status.profile, printed_on, preset),
    )


def safety_facts(journal: Journal, as_of: date) -> str:
    """The latest laboratory values, allergies, pregnancy plans and scans with contrast."""
    parts = laboratory(journal, as_of)
    parts += [page.fact(name, getattr(journal.person, name)) for name in ("allergies", "pregnancy_plans")]
    contrasted = [item.date for item in known(journal.mri, as_of) if item.contrast]
    parts.append(page.contrast_scans(len(contrasted), contrasted[-1] if contrasted else None))
    return "; ".join(parts)


Dated = tuple[PartialDate, tuple[str, ...]]


def _table(block: Block, kind: str, items: list[Dated], since: date | None, most: int) -> History:
    """The newest rows for page one, the rest for the annex."""
    newest = items[::-1]
    recent = [item for item in newest if since is None or item[0].last >= since][:most]
    rest = newest[len(recent) :]
    rows = tuple((localized.day(day), *cells) for day, cells in recent)
    lines = () if recent else (page.none_recorded(kind, since if items else None),)
    note = page.earlier(len(rest), kind) if rest else ""
    annex = block._replace(rows=tuple((localized.day(day), *cells) for day, cells in rest)) if rest else None
    return History(kind, block._replace(lines=lines, rows=rows, note=note), annex, len(rest))


def _held(history: History, journal: Journal, as_of: date) -> History:
    """The scans with where each was made and where its images are, place by place."""
    newest = known(journal.mri, as_of)[::-1]
    shown = len(history.block.rows)
    annex = history.annex and history.annex._replace(lines=_places(newest[shown:]))
    block = history.block._replace(lines=history.block.lines + _places(newest[:shown]))
    return history._replace(block=block, annex=annex)


def _places(scans: tuple[MriScan, ...]) -> tuple[str, ...]:
    held: dict[str, list[str]] = {}
    for scan in scans:
        held.setdefault(page.scan_place(scan.centre, scan.images_at), []).append(localized.day(scan.date))
    return (page.scans_at(held.items()),) if held else ()


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


def _scan(item: MriScan, alone: bool) -> Dated:
    """`alone`: no scan of the journal is there to be compared with."""
    return item.date, (
        page.scanned(item.regions, bool(item.excluded)),
        page.yes_no(item.contrast),
        page.compared(item.compared_with, alone),
        _words(item.new_t2),
        _words(item.enlarging_t2),
        _words(item.gd_enhancing),
    )


def _words(count: Count | None) -> str:
    return words.not_recorded() if count is None else count.words


def _scores(journal: Journal, status: Status, since: date | None, most: int) -> History:
    """Counted scores and self scores on lines of their own; the star marks scores soon after a relapse."""
    profile = status.profile
    seen = evidence(journal, status.as_of, profile)
    every = known(journal.edss, status.as_of)[::-1]
    counted = [item for item in every if item.source in COUNTED_SOURCES]
    own = [item for item in every if item.source not in COUNTED_SOURCES]
    lines, annex, left_out = [], [], 0
    for name, items in ((page.counted_scores(), counted), (page.own_scores(), own)):
        starred = [(item, _star(item, seen.attacks, profile)) for item in items]
        recent = [pair for pair in starred if since is None or pair[0].date.last >= since][:most]
        rest = starred[len(recent) :]
        left_out += len(rest)
        lines += [_scored(name, recent)] if recent else []
        annex += [_scored(name, rest)] if rest else []
    note = page.earlier(left_out, "edss") if left_out else ""
    if len(seen.scores) > 1:
        trend = page.trend(score.value for score in seen.scores[-MOST_BARS:])
        lines.append("; ".join((trend, page.earlier_scores(left_out)) if note else (trend,)))
        note = ""
    if not any(since is None or item.date.last >= since for item in every):
        lines.insert(0, page.none_recorded("edss", since if every else None))
    block = Block("edss", tuple(lines), note=note)
    return History("edss", block, Block("edss", tuple(annex)) if annex else None, left_out)


def _star(item: EdssAssessment, attacks: Attacks, profile: Profile) -> bool | None:
    """Whether a score lies soon after a relapse; None where a date leaves that open."""
    days = profile.relapse_to_baseline_days
    if item.date.day and shadowed(item.date.day, attacks.onsets, days):
        return True
    return None if perhaps_shadowed(item.date, attacks.kept, days) else False


def _scored(name: str, scores: list[tuple[EdssAssessment, bool | None]]) -> str:
    """Scores in a line; an assessor they all share is named once."""
    assessors = {item.assessor for item, _star in scores}
    shared = next(iter(assessors)) if len(assessors) == 1 else None
    return page.scores(name, shared, (_score(item, star, None if shared else item.assessor) for item, star in scores))


def _score(item: EdssAssessment, in_relapse: bool | None, assessor: str | None) -> str:
    return page.score(item.date, score_text(item), assessor, in_relapse, bool(item.excluded))
