"""Before and after: every treatment side by side, in a short table and in whole sentences beneath it."""

from collections.abc import Iterator

from neda.clinical.before_after import Stage, before_after
from neda.clinical.disability import Score
from neda.clinical.entries import Relapse
from neda.clinical.epochs import NO_TREATMENT
from neda.clinical.journal import Journal
from neda.clinical.over_time import Course, Epoch
from neda.clinical.scans import Scan
from neda.clinical.status import Status
from neda.report.blocks import Block
from neda.report.sheets.entries import cited, own_words, the_latest
from neda.wording import localized, prepare, timeline, verdicts
from neda.wording import prepare_courses as words
from neda.wording.cells import fit

LONGEST_NAME = 18


def courses(journal: Journal, over_time: Course) -> tuple[Block, ...]:
    """The comparison; one line where no treatment has a start."""
    stages = before_after(journal, over_time)
    if not stages:
        return (Block("", (words.nothing(),), label=prepare.label("courses")),)
    rows = tuple(_row(stage) for stage in stages)
    return (
        Block("", rows=rows, label=prepare.label("courses"), heads=words.heads(), overview=True),
        Block("", (words.key(),), fixed=True, overview=True),
        Block("", (words.not_compared(),), fixed=True),
        *(Block("", (_line(stage, journal),)) for stage in stages),
    )


def _row(stage: Stage) -> tuple[str, ...]:
    return (
        fit(_name(stage, short=True), LONGEST_NAME),
        words.relapses(stage.rate.low, stage.rate.high, stage.rate.yearly, stage.attested),
        words.scans(len(stage.active), len(stage.unclear), stage.scans),
        words.scores(stage.first.value if stage.first else None, stage.last.value if stage.last else None),
        _view(stage.epoch.status if stage.epoch else None),
        _view(stage.epoch.rebaselined[0] if stage.epoch and stage.epoch.rebaselined else None),
    )


def _name(stage: Stage, short: bool = False) -> str:
    if stage.epoch is None:
        return words.before(stage.end, bool(stage.unstarted)) if short else _before(stage)
    name = words.no_treatment() if stage.epoch.name == NO_TREATMENT else own_words(stage.epoch.treatment)
    return name if short else words.treatment(name, stage.epoch.start, stage.epoch.until)


def _before(stage: Stage) -> str:
    """The time before the first treatment, and the treatments that may belong to it."""
    taken = (cited(words.unstarted(own_words(item.name), item.stop), item.id) for item in stage.unstarted)
    return words.before_named(stage.end, taken)


def _view(status: Status | None) -> str:
    """Days to the first activity, or without any, in short."""
    if status is None:
        return words.no_view()
    if status.days_to_first is not None:
        return words.active_on(status.days_to_first[0])
    return words.not_known() if status.quiet_days is None else words.clear_for(status.quiet_days)


def _line(stage: Stage, journal: Journal) -> str:
    return words.whole(_name(stage), _facts(stage, journal))


def _facts(stage: Stage, journal: Journal) -> Iterator[str]:
    attacks = (item for item in map(journal.find, stage.relapses) if isinstance(item, Relapse))
    yield words.relapse_line(_rate(stage), the_latest(cited(localized.day(item.onset), item.id) for item in attacks))
    yield words.scan_line(len(stage.active), stage.scans, _dates(stage.active), _dates(stage.unclear))
    yield words.score_line(_score(stage.first), _score(stage.last))
    if stage.epoch:
        yield from _verdicts(stage.epoch)


def _dates(scans: tuple[Scan, ...]) -> list[str]:
    return the_latest(cited(localized.day(scan.date), scan.id) for scan in scans)


def _rate(stage: Stage) -> str:
    """Relapses and their rate; none recorded in a time nobody attested is not none."""
    if not stage.attested and not stage.rate.high:
        return timeline.no_relapse_recorded(stage.rate.days)
    text = timeline.rate(stage.rate.low, stage.rate.high, stage.rate.days, stage.rate.yearly)
    return text if stage.attested else timeline.rate_unobserved(text)


def _verdicts(epoch: Epoch) -> Iterator[str]:
    """From day 0 and behind the re-baseline, with what was active before it."""
    if epoch.status:
        yield words.from_start(verdicts.headline(epoch.status), _first(epoch.status))
    months = [month for month in epoch.rebaseline_months if month > 0]
    for month, status in zip(months, epoch.rebaselined, strict=False):
        yield words.from_new_baseline(month, verdicts.headline(status), _first(status))
    if epoch.early:
        yield timeline.early(timeline.event_list((event.what, event.date) for event in epoch.early))


def _first(status: Status) -> str:
    if status.days_to_first is not None:
        return timeline.first_activity(*status.days_to_first, status.start)
    if status.quiet_days is not None:
        return timeline.no_activity(status.quiet_days, status.start, status.observed_through)
    return timeline.unobserved()


def _score(score: Score | None) -> str:
    return cited(words.score(score.value, score.day), score.id) if score else ""
