"""Treatments on the doctor's page: the current one first, past ones with months and reason, events last."""

from datetime import date

from neda.clinical.dates import PartialDate
from neda.clinical.entries import Treatment
from neda.clinical.epochs import Stretch, stretches
from neda.clinical.evidence import treatments_of
from neda.clinical.journal import Journal
from neda.clinical.profiles import Profile
from neda.report.blocks import Block, History
from neda.report.known import known
from neda.report.presets import Preset
from neda.wording import localized, verdicts
from neda.wording import page_rows as page
from neda.wording import summary as words

LONGEST_MONTH = 31


def treatments(journal: Journal, as_of: date, profile: Profile, printed_on: date, preset: Preset) -> History:
    """Every treatment in a sentence; those page one has no room for go to the annex."""
    ends = {part.entry: part for part in stretches(treatments_of(journal, as_of), as_of, profile)}
    listed = [(item, _ongoing(item, ends.get(item.id), as_of)) for item in known(journal.treatments, as_of)[::-1]]
    now = [_now(item, printed_on) for item, going in listed if going]
    past = [_past(item, ends.get(item.id)) for item, going in listed if not going and item.kind == "dmt"]
    events = [_event(item) for item, going in listed if not going and item.kind != "dmt"]
    lines = (*(now or [words.no_treatment()]), *past, *events)
    shown, rest = lines[: preset.treatments], lines[preset.treatments :]
    note = page.earlier(len(rest), "treatment") if rest else ""
    alone = len(lines) - len(events) if preset.apart else 0
    joined = "; ".join(shown[alone:])
    block = Block("treatments", (*shown[:alone], *((joined,) if joined else ())), note=note)
    return History("treatment", block, Block("treatments", rest) if rest else None, len(rest))


def _ongoing(item: Treatment, part: Stretch | None, as_of: date) -> bool:
    """A treatment nothing has ended yet; a transplant lasts until the next treatment (§9.1)."""
    if item.excluded:
        return False
    if part is not None:
        return part.end is None
    return item.kind == "dmt" and (item.stop is None or item.stop.first > as_of)


def _now(item: Treatment, printed_on: date) -> str:
    return page.now_on(item.name, item.start, _length(item.start, printed_on, printed_on), item.dose)


def _past(item: Treatment, part: Stretch | None) -> str:
    if item.stop is None and part is not None and part.end is not None:
        return _marked(item, page.replaced(item.name, item.start, part.until))
    stop = item.stop or words.not_recorded()
    length = _length(item.start, item.stop.first, item.stop.last) if item.stop else ""
    return _marked(item, page.was_on(item.name, item.start, stop, length, item.stop_reason))


def _event(item: Treatment) -> str:
    given = item.start or ", ".join(map(localized.day, item.courses))
    return _marked(item, page.procedure(item.name, item.kind, given))


def _marked(item: Treatment, text: str) -> str:
    return page.excluded(text, item.excluded) if item.excluded else text


def _length(start: PartialDate | None, earliest: date, latest: date) -> str:
    """How long it was taken; the shortest and the longest it can have been where only a year is recorded (§10.1)."""
    if start is None or start.first > latest:
        return ""
    longest = verdicts.duration(start.first, latest)
    if (start.last - start.first).days <= LONGEST_MONTH and (latest - earliest).days <= LONGEST_MONTH:
        return longest
    return page.between(verdicts.duration(min(start.last, earliest), earliest), longest)
