"""What is said about an entry once it is saved, and, where it may be an attack, already while it is typed."""

from collections.abc import Mapping
from datetime import date

from neda.clinical.certainty import long_past
from neda.clinical.consistency import warnings
from neda.clinical.dates import partial_date
from neda.clinical.edss import score_of
from neda.clinical.entries import PREVIOUS, CheckIn, EdssAssessment, Entry, MriScan, Person, Relapse
from neda.clinical.journal import Journal
from neda.clinical.scans import read_scans
from neda.clinical.status import because
from neda.clinical.typing_in import date_text
from neda.wording import forms as words
from neda.wording.entries import derived_score
from neda.wording.safety import urgent_care

UNSEEN = ("reported", "suspected")
"""How sure a relapse is that no clinician has examined."""


def care(kind: str, answers: Mapping[str, str], today: date) -> str:
    """When to seek care, as soon as an attack is named that no clinician has seen; else nothing."""
    if kind != "relapse" or answers.get("certainty") not in UNSEEN:
        return ""
    try:
        return urgent_care(long_past(partial_date(date_text(answers.get("onset", ""), today)), today))
    except ValueError:
        return urgent_care()


def worked_out(made: Entry | Person | None) -> str:
    """The EDSS that the functional systems give where no score was typed; else nothing."""
    if not isinstance(made, EdssAssessment) or made.score is not None:
        return ""
    score = score_of(made)
    return "" if score is None else words.derived(derived_score(score))


def nothing_to_compare(made: Entry | Person | None, journal: Journal) -> str:
    """That a scan speaks of new or enlarging lesions while no older scan is recorded; else nothing."""
    if not isinstance(made, MriScan) or made.compared_with != PREVIOUS or made.excluded:
        return ""
    others = [scan for scan in journal.mri if scan.id != made.id and not scan.excluded]
    read = next(scan for scan in read_scans([*others, made]) if scan.id == made.id)
    return words.nothing_to_compare() if read.compared is None and (read.t2_active or read.t2_doubtful) else ""


def remarks(made: Entry | Person, today: date) -> tuple[str, ...]:
    """What must be read after saving this: when to seek care, what is doubtful about a scan or EDSS."""
    match made:
        case Relapse(certainty=certainty) if certainty in UNSEEN:
            return (urgent_care(long_past(made.onset, today)),)
        case CheckIn(slowly_worse=True):
            return (because("slowly_worse", date=made.date).text, urgent_care(long_past(made.date, today)))
        case MriScan():
            return _contrast(made)
        case EdssAssessment():
            return tuple(reason.text for reason in warnings(made))
    return ()


def news(stored: Entry | Person, changed: Entry | Person | None, today: date) -> tuple[str, ...]:
    """What must be read before going on; a change of something else does not repeat it.

    After a relapse the screen beneath says itself when to seek care, so that no key is spent on it here.
    """
    said = () if isinstance(stored, Relapse) else remarks(stored, today)
    return () if changed and said == remarks(changed, today) else said


def _contrast(made: MriScan) -> tuple[str, ...]:
    """A count of enhancing lesions says little where contrast was not given or is not stated."""
    (scan,) = read_scans([made])
    if scan.gd_without_contrast:
        return (because("gd_without_contrast", date=made.date).text,)
    if scan.gd and scan.gd.proves_absence and scan.contrast is None:
        return (because("contrast_not_stated", date=made.date).text,)
    return ()
