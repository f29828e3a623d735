"""A journal without what could name somebody: no words of the person's own, no places, no people.

What was recorded and is left out says so, because "not recorded" would be untrue. Only words from closed lists stay.
"""

from collections.abc import Iterable
from typing import Any

from neda.clinical.dates import partial_date
from neda.clinical.drugs import drug_named, known_name
from neda.clinical.entries import (
    CheckIn,
    Clinic,
    EdssAssessment,
    Entry,
    Measurement,
    MriScan,
    Note,
    Person,
    Question,
    Relapse,
    Treatment,
    Visit,
)
from neda.clinical.fields import STOP_REASONS, TESTS
from neda.clinical.journal import Journal
from neda.clinical.profiles import Profile
from neda.clinical.status import Status
from neda.clinical.windows import assess_named
from neda.wording import page_rows as words

UNITS = frozenset(
    ("s", "sec", "second", "seconds", "g/l", "g/dl", "mg/dl", "10^9/l", "10*9/l", "/nl", "/ul", "/µl", "pg/ml", "ng/l",
     "index", "points", "%", "positive", "negative")
)  # fmt: skip
"""Units and laboratory words that name nobody."""
FREE_TEXT: dict[type[Entry], tuple[str, ...]] = {
    Relapse: ("symptoms",),
    MriScan: ("brain_volume_method", "centre", "images_at", "report_text"),
    EdssAssessment: ("assessor",),
    Visit: ("with_whom",),
    Clinic: ("name", "place"),
    Note: ("text",),
    Treatment: (),
    CheckIn: (),
    Measurement: (),
}
"""What people may have written in each kind; every kind stands here, so that a new one cannot be forgotten."""
ALWAYS = ("note", "excluded")


def anonymous(journal: Journal) -> Journal:
    """The journal with every free text left out; dates, counts, scores and drugs stay, of the birth date the year."""
    own = _Own(journal)
    entries = (_entry(item, own) for item in journal.entries())
    return Journal.of(entries, _person(journal.person), journal.settings)


def anonymous_profile(profile: Profile, journal: Journal) -> Profile:
    """The profile, its own re-baseline months under the names the anonymous journal has."""
    own = _Own(journal)
    months = ((known_name(own.treatment(drug)), month) for drug, month in profile.rebaseline_months)
    return profile._replace(rebaseline_months=tuple(sorted(months)))


def nameless(journal: Journal, status: Status) -> tuple[Journal, Status]:
    """The anonymous journal judged again in the same window; the checksum stays that of the journal itself."""
    hidden = anonymous(journal)
    profile = anonymous_profile(status.profile, journal)
    again = assess_named(hidden, status.window_name, status.as_of, profile)
    return hidden, again._replace(facts=status.facts)


class _Own:
    """The person's own names for treatments and scanners, numbered, so that what is the same stays the same."""

    def __init__(self, journal: Journal) -> None:
        names = (known_name(item.name) for item in journal.treatments if not drug_named(item.name))
        self._treatments = _numbered(names)
        self._scanners = _numbered(_same(item.scanner) for item in journal.mri if item.scanner)

    def treatment(self, name: str) -> str:
        """The generic name where the drug table knows it, else a number."""
        drug = drug_named(name)
        return drug.name if drug else words.other_treatment(self._treatments.get(known_name(name), 0))

    def scanner(self, name: str) -> str:
        """The number of a scanner."""
        return words.scanner(self._scanners[_same(name)])


def _numbered(names: Iterable[str]) -> dict[str, int]:
    return {name: number for number, name in enumerate(dict.fromkeys(names), start=1)}


def _same(scanner: str) -> str:
    return scanner.casefold().strip()


def _person(person: Person) -> Person:
    return person._replace(
        name=words.name_left_out() if person.name else None,
        born=partial_date(person.born.text[:4]) if person.born else None,
        sex=_gone(person.sex),
        allergies=_gone(person.allergies),
        pregnancy_plans=_gone(person.pregnancy_plans),
        matters_to_me=_gone(person.matters_to_me),
    )


def _entry(item: Entry, own: _Own) -> Entry:
    names = (*ALWAYS, *FREE_TEXT[type(item)])
    changes: dict[str, Any] = {name: _gone(getattr(item, name)) for name in names}
    if isinstance(item, Treatment):
        changes |= _treatment(item, own)
    elif isinstance(item, MriScan) and item.scanner:
        changes["scanner"] = own.scanner(item.scanner)
    elif isinstance(item, EdssAssessment) and item.assessor:
        changes["assessor"] = words.assessor_left_out()
    elif isinstance(item, Measurement):
        changes |= _measurement(item)
    elif isinstance(item, Visit):
        changes["questions"] = (Question(words.left_out()),) if item.questions else ()
    elif isinstance(item, Clinic):
        changes["answers"] = ()
    return item._replace(**changes)


def _treatment(item: Treatment, own: _Own) -> dict[str, Any]:
    reason = item.stop_reason
    return {
        "name": own.treatment(item.name),
        "dose": words.dose_left_out() if item.dose else None,
        "stop_reason": reason if reason in STOP_REASONS else _gone(reason),
    }


def _measurement(item: Measurement) -> dict[str, Any]:
    unit = item.unit if item.unit is None or item.unit.lower() in UNITS else _gone(item.unit)
    return {"test": item.test if item.test in TESTS else words.other_test(), "unit": unit}


def _gone(text: str | None) -> str | None:
    return words.left_out() if text else None
