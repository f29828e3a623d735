"""The facts a verdict was made from, so that two verdicts can be told to rest on the same."""

from collections.abc import Sequence
from functools import cached_property

from neda.clinical.checksum import checksum
from neda.clinical.dates import PartialDate
from neda.clinical.entries import CheckIn, EdssAssessment, MriScan, Relapse, Treatment

Judged = Relapse | MriScan | EdssAssessment | CheckIn | Treatment


class Facts:
    """Entries as they were judged, and the baseline the person set, where it counts."""

    def __init__(self, judged: Sequence[Judged] = (), baseline: PartialDate | None = None) -> None:
        self._judged, self._baseline = judged, baseline

    @cached_property
    def checksum(self) -> str:
        """Equal facts, in any order of entry and under any rules, give the same.

        Made when it is first asked for: of 50,000 facts it takes as long as their verdict, and Today does not show it.
        """
        facts = sorted(repr(item._replace(id="")) for item in self._judged)
        return checksum("\n".join((*facts, repr(self._baseline))), 6)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Facts) and self.checksum == other.checksum

    __hash__ = None  # type: ignore[assignment]
