"""Results of tests on the doctor's page: those that are followed, each with the one before, and laboratory values."""

from datetime import date

from neda.clinical.entries import Measurement
from neda.clinical.fields import TESTS
from neda.clinical.journal import Journal
from neda.report.blocks import Block
from neda.report.known import known
from neda.wording import page_rows as words

SAFETY_TESTS = ("lymphocytes", "igg", "jcv")
FOLLOWED = tuple(test for test in TESTS if test not in SAFETY_TESTS)
NEWEST = 2


def results(journal: Journal, as_of: date) -> Block:
    """Walking, hands, thinking and more, the newest result of each and the one before it; empty without any."""
    followed = (_newest(journal, test, as_of) for test in FOLLOWED)
    said = [words.followed(found[0].test, map(_result, found)) for found in followed if found]
    return Block("results", lines=("; ".join(said),) if said else ())


def laboratory(journal: Journal, as_of: date) -> list[str]:
    """The newest value of each test of safety, or that there is none."""
    said = []
    for test in SAFETY_TESTS:
        found = _newest(journal, test, as_of)[:1]
        said.append(words.followed(test, map(_result, found)) if found else words.unmeasured(test))
    return said


def printed(journal: Journal, as_of: date) -> int:
    """How many results stand on the page."""
    safety = sum(bool(_newest(journal, test, as_of)) for test in SAFETY_TESTS)
    return safety + sum(len(_newest(journal, test, as_of)) for test in FOLLOWED)


def _newest(journal: Journal, test: str, as_of: date) -> list[Measurement]:
    """Newest first; a laboratory's own word may stand in the unit of a JC virus result without a number."""
    found = known(journal.measurements, as_of, counted=True)
    told = [item for item in found if item.test == test and (item.value is not None or (test == "jcv" and item.unit))]
    return told[::-1][:NEWEST]


def _result(item: Measurement) -> str:
    return words.result(item.value, item.unit, item.date)
