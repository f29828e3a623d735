"""What is taken now, in the words of every page and of the files that programs read."""

from neda.clinical.journal import Journal
from neda.clinical.status import Status
from neda.report import known
from neda.wording import summary as words
from neda.wording.cells import fit, inert
from neda.wording.language import in_english

LONGEST_NAME = 60


def drug(status: Status, journal: Journal) -> str:
    """The current treatment and since when, or that none is recorded."""
    going = known.current_treatment(journal, status.as_of, status.profile)
    return words.on_treatment(fit(inert(going[0]), LONGEST_NAME), going[1]) if going else words.no_treatment()


@in_english()
def drug_in_files(status: Status, journal: Journal) -> str:
    """The same for files that programs read, which are English."""
    return drug(status, journal)
