"""Which recorded clinic a person means."""

from neda.clinical.entries import Clinic
from neda.clinical.journal import Journal
from neda.wording import prepare
from neda.wording.cells import fit, inert

LONGEST_NAME = 60
SHORTEST_ID = 4


class NoClinicError(ValueError):
    """No clinic, or more than one, fits what was typed; the text says so in a sentence."""


def clinic_named(journal: Journal, typed: str) -> Clinic:
    """The clinic of that name, or of the beginning of its name or id; raises NoClinicError."""
    wanted = _folded(typed)
    same = [item for item in journal.clinics if _folded(item.name) == wanted]
    begun = [item for item in journal.clinics if wanted and _folded(item.name).startswith(wanted)]
    by_id = [item for item in journal.clinics if len(wanted) >= SHORTEST_ID and item.id.startswith(wanted)]
    found = same or begun or by_id
    shown = fit(inert(typed), LONGEST_NAME)
    if not found:
        raise NoClinicError(prepare.no_clinic(shown, map(_shown, journal.clinics)))
    if len(found) > 1:
        raise NoClinicError(prepare.several_clinics(shown, map(_shown, found)))
    return found[0]


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _shown(item: Clinic) -> str:
    return f"{fit(inert(item.name), LONGEST_NAME)} [{item.id[:8]}]"
