"""What a new form proposes, so that going on with enter is enough: today, and what was so the last time."""

from collections.abc import Iterable
from datetime import date

from neda.clinical.dates import PartialDate, add_months, partial_date
from neda.clinical.entries import CheckIn, Entry
from neda.clinical.journal import Journal
from neda.clinical.schedule import CHECKIN_MONTHS, EDSS_MONTHS, MRI_MONTHS
from neda.clinical.typing_in import date_text
from neda.tui.forms.layout import PERSON, dated_by
from neda.tui.forms.reading import answers_of

USUAL_MONTHS = {"mri": MRI_MONTHS, "edss": EDSS_MONTHS, "checkin": CHECKIN_MONTHS}
"""How far apart entries of a kind usually lie (§5.6); the others follow no schedule."""


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


def next_date(kind: str, saved: PartialDate, today: date) -> str:
    """The date proposed for one more of this kind, as exact as the last one and never after today."""
    months = USUAL_MONTHS.get(kind, 0)
    if not months or (months % 12 and len(saved.text) == len("2019")):
        return saved.text
    following = min(add_months(saved.first, months), today)
    return following.isoformat()[: len(saved.text)]


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
