"""MRI reports as the rules read them: what was compared with what, and what each count proves (rulebook §5.3, §5.4)."""

from collections.abc import Iterable, Iterator
from datetime import date as day_type
from itertools import groupby
from typing import NamedTuple

from neda.clinical.counts import Count
from neda.clinical.dates import PartialDate
from neda.clinical.entries import PREVIOUS, MriScan

CORD = frozenset(("cervical", "thoracic", "cord"))


class Scan(NamedTuple):
    """One report read: `gd` is None where contrast was not given; `compared` None where the comparison is unknown.

    `assumed` says that the comparison with the previous scan is the journal's assumption.
    """

    id: str
    date: PartialDate
    regions: frozenset[str]
    contrast: bool | None
    gd: Count | None
    new_t2: Count | None
    enlarging_t2: Count | None
    compared: PartialDate | None
    assumed: bool
    gd_without_contrast: bool
    scanner: str | None = None
    tesla: float | None = None

    @property
    def brain(self) -> bool:
        """Whether the brain was scanned; only then can it cover a window (§5.5)."""
        return "brain" in self.regions

    @property
    def day(self) -> day_type | None:
        """The day, where it is recorded exactly."""
        return self.date.day

    @property
    def enhancing(self) -> bool:
        """At least one certain enhancing lesion."""
        return self.gd is not None and self.gd.proves_activity

    @property
    def t2_active(self) -> bool:
        """At least one certain new or enlarging T2 lesion."""
        new, larger = self.new_t2, self.enlarging_t2
        return (new is not None and new.proves_activity) or (larger is not None and larger.proves_activity)

    @property
    def t2_doubtful(self) -> bool:
        """New or enlarging lesions neither certain nor excluded, and none certain."""
        new, larger = self.new_t2, self.enlarging_t2
        doubtful = (new is not None and new.doubtful) or (larger is not None and larger.doubtful)
        return doubtful and not self.t2_active

    @property
    def gd_doubtful(self) -> bool:
        """A possible enhancing lesion."""
        return self.gd is not None and self.gd.doubtful

    def clean(self, strict: bool) -> bool:
        """No new, enlarging or enhancing lesion; strict mode needs contrast and a stated enlargement (§3)."""
        if self.new_t2 is None or not self.new_t2.proves_absence:
            return False
        if self.enlarging_t2 is not None and not self.enlarging_t2.proves_absence:
            return False
        if self.gd is not None and not self.gd.proves_absence:
            return False
        return not strict or (self.contrast is True and self.gd is not None and self.enlarging_t2 is not None)


def read_scans(scans: Iterable[MriScan]) -> tuple[Scan, ...]:
    """The reports in order of date, each with its comparison resolved."""
    read: list[Scan] = []
    for scan in _in_order(scans):
        regions = frozenset(scan.regions)
        compared, assumed = _comparison(scan, regions, read)
        uncontrasted = scan.contrast is False and scan.gd_enhancing is not None
        read.append(
            Scan(
                scan.id,
                scan.date,
                regions,
                scan.contrast,
                None if uncontrasted else scan.gd_enhancing,
                scan.new_t2,
                scan.enlarging_t2,
                compared,
                assumed,
                uncontrasted,
                scan.scanner and scan.scanner.casefold().strip(),
                scan.field_tesla,
            )
        )
    return tuple(read)


def _in_order(scans: Iterable[MriScan]) -> Iterator[MriScan]:
    """By date; of one day's scans those that prove nothing first, so that the order of entry does not matter."""
    for _day, group in groupby(sorted(scans, key=_filed), key=_filed):
        same = list(group)
        yield from sorted(same, key=_proof) if same[1:] else same


def _filed(scan: MriScan) -> tuple[day_type, day_type]:
    return scan.date.first, scan.date.last


def _proof(scan: MriScan) -> tuple[bool, str]:
    counts = (scan.gd_enhancing, scan.new_t2, scan.enlarging_t2)
    return any(count is not None and count.proves_activity for count in counts), repr(scan._replace(id=""))


def _comparison(scan: MriScan, regions: frozenset[str], earlier: list[Scan]) -> tuple[PartialDate | None, bool]:
    if isinstance(scan.compared_with, PartialDate):
        return scan.compared_with, False
    if scan.compared_with != PREVIOUS:
        return None, False
    for other in reversed(earlier):
        if other.date.last < scan.date.first and _share_a_region(regions, other.regions):
            return other.date, True
    return None, False


def _share_a_region(one: frozenset[str], other: frozenset[str]) -> bool:
    """Any brain scan for a brain scan; `cord` without a level stands for either level (§5.4)."""
    if "brain" in one:
        return "brain" in other
    return bool(one & other) or ("cord" in one | other and bool(one & CORD) and bool(other & CORD))
