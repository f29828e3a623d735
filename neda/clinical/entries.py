"""What can be recorded: one frozen value a kind of entry. None always means not recorded, never zero or no.

Values are made from recorded fields by `neda.clinical.recording.entry`, which validates them. They are
named tuples, not dataclasses: importing and building thirty dataclasses costs 46 ms, thirty of these 6.
"""

from typing import NamedTuple

from neda.clinical.counts import Count
from neda.clinical.dates import PartialDate

EDSS_SCORES = (0.0, *(half / 2 for half in range(2, 21)))
SYSTEMS = ("visual", "brainstem", "pyramidal", "cerebellar", "sensory", "bowel_bladder", "cerebral")
HIGHEST_GRADE = dict(zip(SYSTEMS, (6, 5, 6, 5, 6, 6, 5), strict=True))
HIGHEST_AMBULATION = 16
PREVIOUS, UNKNOWN = "previous", "unknown"


class Relapse(NamedTuple):
    """An attack, or what may have been one; `confirmed` means a clinician examined and called it a relapse."""

    onset: PartialDate
    certainty: str
    hours: float | None = None
    fever_or_infection: bool | None = None
    end: PartialDate | None = None
    systems: tuple[str, ...] = ()
    severity: str | None = None
    steroids: bool | None = None
    recovery: str | None = None
    symptoms: str | None = None
    id: str = ""
    note: str | None = None
    excluded: str | None = None


class MriScan(NamedTuple):
    """One MRI report. `compared_with` is a date, "previous" (the default) or "unknown"; counts are lesions."""

    date: PartialDate
    regions: tuple[str, ...] = ("brain",)
    contrast: bool | None = None
    gd_enhancing: Count | None = None
    new_t2: Count | None = None
    enlarging_t2: Count | None = None
    compared_with: PartialDate | str = PREVIOUS
    source: str | None = None
    brain_volume_change: float | None = None
    brain_volume_compared_with: PartialDate | None = None
    brain_volume_method: str | None = None
    scanner: str | None = None
    field_tesla: float | None = None
    centre: str | None = None
    images_at: str | None = None
    report_text: str | None = None
    id: str = ""
    note: str | None = None
    excluded: str | None = None


class EdssAssessment(NamedTuple):
    """An EDSS, by score or by functional system grades (raw) and ambulation score, or both."""

    date: PartialDate
    source: str
    score: float | None = None
    assessor: str | None = None
    systems: tuple[tuple[str, int], ...] = ()
    ambulation: int | None = None
    id: str = ""
    note: str | None = None
    excluded: str | None = None


class Treatment(NamedTuple):
    """A drug or procedure; for aHSCT `start` is day 0 (reinfusion). Only `dmt` and `ahsct` form epochs (§9.1)."""

    name: str
    kind: str
    start: PartialDate | None = None
    stop: PartialDate | None = None
    courses: tuple[PartialDate, ...] = ()
    stop_reason: str | None = None
    dose: str | None = None
    id: str = ""
    note: str | None = None
    excluded: str | None = None


class CheckIn(NamedTuple):
    """The person's own word about new or worse symptoms since the last check-in (an attestation, §5.1)."""

    date: PartialDate
    no_new_symptoms: bool
    slowly_worse: bool | None = None
    id: str = ""
    note: str | None = None
    excluded: str | None = None


class Measurement(NamedTuple):
    """A test or laboratory value; never mixed with the EDSS (§7.6, §7.7)."""

    date: PartialDate
    test: str
    value: float | None = None
    unit: str | None = None
    id: str = ""
    note: str | None = None
    excluded: str | None = None


class Question(NamedTuple):
    """A question for a visit and, afterwards, its answer."""

    text: str
    answer: str | None = None


class Visit(NamedTuple):
    """An appointment, past or ahead, with its questions."""

    date: PartialDate
    with_whom: str | None = None
    questions: tuple[Question, ...] = ()
    id: str = ""
    note: str | None = None
    excluded: str | None = None


class ClinicAnswer(NamedTuple):
    """What a clinic answered to one checklist question (§12.5)."""

    question: str
    answer: str | None = None
    note: str | None = None


class Clinic(NamedTuple):
    """A clinic being considered, with its answers to the checklist."""

    name: str
    place: str | None = None
    answers: tuple[ClinicAnswer, ...] = ()
    id: str = ""
    note: str | None = None
    excluded: str | None = None


class Note(NamedTuple):
    """A dated note in the person's own words."""

    date: PartialDate
    text: str
    id: str = ""
    note: str | None = None
    excluded: str | None = None


class Person(NamedTuple):
    """Facts about the person; `baseline` is the date they chose to judge from (§9.1a)."""

    name: str | None = None
    born: PartialDate | None = None
    sex: str | None = None
    phenotype: str | None = None
    active: bool | None = None
    symptom_onset: PartialDate | None = None
    diagnosed: PartialDate | None = None
    baseline: PartialDate | None = None
    allergies: str | None = None
    pregnancy_plans: str | None = None
    matters_to_me: str | None = None


Entry = Relapse | MriScan | EdssAssessment | Treatment | CheckIn | Measurement | Visit | Clinic | Note

KINDS: dict[str, type[Entry]] = {
    "relapse": Relapse,
    "mri": MriScan,
    "edss": EdssAssessment,
    "treatment": Treatment,
    "checkin": CheckIn,
    "measurement": Measurement,
    "visit": Visit,
    "note": Note,
    "clinic": Clinic,
}
_KIND_OF = {cls: kind for kind, cls in KINDS.items()}


def kind_of(entry: Entry) -> str:
    """The kind of an entry: `relapse`, `mri`, `edss` …"""
    return _KIND_OF[type(entry)]


def when(entry: Entry) -> PartialDate | None:
    """The date an entry is filed under: onset, start or date; None where none is recorded."""
    match entry:
        case Relapse():
            return entry.onset
        case Treatment():
            return entry.start
        case Clinic():
            return None
        case _:
            return entry.date


def listed_on(entry: Entry) -> PartialDate | None:
    """The date an entry stands at in a list: where it is filed, else, of a treatment without a start, its stop."""
    return entry.stop if isinstance(entry, Treatment) and entry.start is None else when(entry)
