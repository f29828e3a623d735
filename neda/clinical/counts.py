"""Lesion counts as reports give them: a number, or words with a lower and an upper bound (rulebook §10.2)."""

import re
from functools import lru_cache
from typing import NamedTuple

MOST = 1000

REPORT_WORDS: dict[str, tuple[int, int | None]] = {
    "some": (1, None),
    "several": (2, None),
    "multiple": (2, None),
    "numerous": (2, None),
    "innumerable": (2, None),
    "few": (2, None),
    "a few": (2, None),
    "a couple": (2, None),
    "none": (0, 0),
    "no new": (0, 0),
    "stable": (0, 0),
    "unchanged": (0, 0),
    "no significant change": (0, 0),
    "possible": (0, None),
    "probable": (0, None),
    "questionable": (0, None),
}
"""The words of radiologists' reports, with how many lesions each may mean."""
_LONGEST = 4
_AT_LEAST = r"(>=|≥|>)\s*(\d{1,4})"
_DOUBTFUL = r"(possible|probable|questionable)\s+(\d{1,4})"
_QUALIFIED = "no significant change"


class Count(NamedTuple):
    """How many lesions: between `low` and `high`, None meaning no upper bound, in the words recorded."""

    low: int
    high: int | None
    words: str

    @property
    def proves_activity(self) -> bool:
        """Only at least one certain lesion does."""
        return self.low >= 1

    @property
    def proves_absence(self) -> bool:
        """Only exactly none does."""
        return self.high == 0

    @property
    def doubtful(self) -> bool:
        """Neither one lesion nor none is certain ("possible 1")."""
        return self.low < 1 and self.high != 0

    @property
    def qualified(self) -> bool:
        """An absence the report qualified ("no significant change")."""
        return self.words.lower() == _QUALIFIED

    def __str__(self) -> str:
        return self.words


def count_of(value: int | str) -> Count:
    """Read a count; raises ValueError for words that give no bounds (§10.2) and for negative numbers."""
    if isinstance(value, bool):
        raise ValueError(value)
    if isinstance(value, int):
        return _exactly(value)
    text = value.strip()
    folded = " ".join(text.lower().split())
    if folded.isascii() and folded.isdigit() and len(folded) <= _LONGEST:
        return _exactly(int(folded))
    if folded in REPORT_WORDS:
        low, high = REPORT_WORDS[folded]
        return Count(low, high, text)
    if match := re.fullmatch(_AT_LEAST, folded, re.ASCII):
        number = _exactly(int(match[2])).low + (match[1] == ">")
        return Count(number, None, text)
    if match := re.fullmatch(_DOUBTFUL, folded, re.ASCII):
        _exactly(int(match[2]))
        return Count(0, None, text)
    raise ValueError(value)


@lru_cache(maxsize=MOST + 1)
def _exactly(number: int) -> Count:
    if not 0 <= number <= MOST:
        raise ValueError(number)
    return Count(number, number, str(number))
