"""What a new form proposes, so that going on with enter is enough: today, and what was so the last time."""

from collections.abc import Iterable
from datetime import date

from neda.clinical.dates import partial_date
from neda.clinical.entries import CheckIn, Entry
from neda.clinical.journal import Journal
from neda.clinical.timed_tests import TIMED
from neda.clinical.typing_in import date_text
from neda.tui.forms.layout import PERSON, dated_by
from neda.tui.forms.reading import answers_of


def proposals(kind: str, journal: Journal, today: date) -> dict[str, str]:
    """The answers a new form of this kind opens with, by question; everything proposed is in sight."""
    if kind == PERSON:
        return answers_of(kind, journal.person)
    # A treatment is seldom logged on the day it began: a date nobody typed would move its whole story.
    proposed = {dated_by(kind): today.isoformat()} if dated_by(kind) and kind != "treatment" else {}
    match kind:
        case "edss":
            proposed |= {"source": "clinician", "assessor": _latest(edss.assessor for edss in journal.edss)}
        case "mri":
            proposed |= {"regions": "brain"}
        case "visit":
            proposed |= {"with": _latest(visit.with_whom for visit in journal.visits)}
    return answers_of(kind, None) | proposed


def unit_of(test: str) -> str:
    """The unit that a test is always measured in, where it has one; the others depend on the laboratory."""
    return "s" if test in TIMED else ""


def last_checkin(journal: Journal, changes: Entry | None, typed: str, today: date) -> str:
    """The date of the last check-in before the one that is typed or changed, as recorded; or nothing."""
    try:
        day = partial_date(date_text(typed, today)).first
    except ValueError:
        day = changes.date.first if isinstance(changes, CheckIn) else date.max
    own = changes.id if changes else ""
    earlier = [item for item in journal.checkins if not item.excluded and item.id != own and item.date.first <= day]
    return earlier[-1].date.text if earlier else ""


def _latest(names: Iterable[str | None]) -> str:
    return next((name for name in reversed(tuple(names)) if name), "")
