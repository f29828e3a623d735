"""Stretches of treatment, and the time between them (rulebook §9.1, §9.2)."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from neda.clinical.dates import PartialDate, add_months, on_day
from neda.clinical.drugs import drug_named, known_name
from neda.clinical.entries import Treatment
from neda.clinical.profiles import Profile

EPOCH_KINDS = ("dmt", "ahsct")
NO_TREATMENT = "no treatment"
SHORTEST_REBASELINED_MONTHS = 6


class Stretch(NamedTuple):
    """Time on one treatment: (start, end], `end` None while it goes on.

    A date known only by month or year counts as its last day (§9.1a); `since` and `until` are as recorded.
    `months` re-baseline it; a gap without treatment is a stretch of its own, named "no treatment".
    """

    name: str
    number: int
    entry: str
    recorded: str
    since: PartialDate | None
    start: date
    end: date | None
    months: tuple[int, ...]
    until: PartialDate | None

    @property
    def treated(self) -> bool:
        """Whether it is a treatment and no gap."""
        return bool(self.entry)

    @property
    def month(self) -> int:
        """The first re-baseline month above 0 (§9.1a); 0 where the person switched re-baselining off."""
        return next((month for month in self.months if month > 0), 0)

    def lasted_through(self, day: date) -> bool:
        """Whether the stretch went on up to a day."""
        return self.end is None or day <= self.end

    def outlasts(self, anchor: date, as_of: date) -> bool:
        """Whether the stretch goes on for six months behind a re-baseline anchor; else that view is skipped (§9.1)."""
        return add_months(anchor, SHORTEST_REBASELINED_MONTHS) <= (self.end or as_of)

    @property
    def anchor(self) -> date:
        """A of §9.1a: the start moved by the re-baseline month."""
        return add_months(self.start, self.month)


def stretches(treatments: Iterable[Treatment], as_of: date, profile: Profile) -> tuple[Stretch, ...]:
    """Every treatment epoch as of a day, with the gaps between them, in order."""
    known = [item for item in treatments if item.kind in EPOCH_KINDS and item.start and item.start.last <= as_of]
    known.sort(key=_order)
    made: list[Stretch] = []
    numbers: dict[str, int] = {}
    for index, treatment in enumerate(known):
        start = _start(treatment)
        until = _until(treatment, known[index + 1].start if index + 1 < len(known) else None)
        if made and (last := made[-1].end) is not None and last < start:
            made.append(_gap(made[-1], treatment.start, numbers))
        made.append(_stretch(treatment, start, until, numbers, profile))
    if made and (last := made[-1].end) is not None and last < as_of:
        made.append(_gap(made[-1], None, numbers))
    return tuple(made)


def current(all_stretches: tuple[Stretch, ...]) -> Stretch | None:
    """The treatment going on, or None."""
    last = all_stretches[-1] if all_stretches else None
    return last if last and last.treated and last.end is None else None


def _order(treatment: Treatment) -> tuple[date, bool, date, str]:
    """By start; of two that start together the one that stopped comes first, so that order of entry does not matter."""
    start = _start(treatment)
    return start, treatment.stop is None, treatment.stop.last if treatment.stop else start, treatment.name


def _start(treatment: Treatment) -> date:
    assert treatment.start is not None
    return treatment.start.last


def _until(treatment: Treatment, following: PartialDate | None) -> PartialDate | None:
    """Induction drugs and aHSCT last until the next treatment; others also end when stopped."""
    drug = drug_named(treatment.name)
    lasting = treatment.kind == "ahsct" or (drug is not None and drug.induction)
    ends = [] if lasting or treatment.stop is None else [_not_before(_start(treatment), treatment.stop)]
    ends += [following] if following else []
    return min(ends, key=lambda day: day.last, default=None)


def _not_before(start: date, stop: PartialDate) -> PartialDate:
    """The stop; the last day of a vague start where that is later."""
    return on_day(start) if stop.last < start else stop


def _stretch(
    treatment: Treatment, start: date, until: PartialDate | None, numbers: dict[str, int], profile: Profile
) -> Stretch:
    name = "aHSCT" if treatment.kind == "ahsct" else known_name(treatment.name)
    months = profile.months_for("aHSCT" if treatment.kind == "ahsct" else treatment.name)
    number = numbers[name] = numbers.get(name, 0) + 1
    end = until and until.last
    return Stretch(name, number, treatment.id, treatment.name, treatment.start, start, end, months, until)


def _gap(before: Stretch, until: PartialDate | None, numbers: dict[str, int]) -> Stretch:
    assert before.end is not None
    number = numbers[NO_TREATMENT] = numbers.get(NO_TREATMENT, 0) + 1
    return Stretch(NO_TREATMENT, number, "", "", before.until, before.end, until and until.last, (), until)
