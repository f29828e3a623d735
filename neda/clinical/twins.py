"""An entry that may be in the journal already: the same scan, or the same examination, logged a second time."""

from neda.clinical.entries import EdssAssessment, Entry, MriScan
from neda.clinical.journal import Journal


def twin_of(made: object, journal: Journal) -> Entry | None:
    """A scan of the same date, or an EDSS of the same date by the same assessor, other than the entry itself.

    Two scans of one day do exist (brain and cord in two reports), so this is for a question, never for a refusal.
    """
    match made:
        case MriScan():
            same: list[Entry] = [item for item in journal.mri if item.date.text == made.date.text]
        case EdssAssessment():
            same = [item for item in journal.edss if item.date.text == made.date.text and _who(item) == _who(made)]
        case _:
            return None
    return next((item for item in same if item.id != made.id), None)


def _who(item: EdssAssessment) -> str:
    return " ".join((item.assessor or "").casefold().split())
