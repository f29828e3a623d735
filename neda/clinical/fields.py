"""The fields of every kind of entry, once: JSON, tables, forms and options are all made from this list."""

from typing import NamedTuple

from neda.clinical.entries import SYSTEMS

RELAPSE_SYSTEMS = ("visual", "brainstem", "pyramidal", "cerebellar", "sensory", "bowel_bladder", "cerebral")
CERTAINTIES = ("confirmed", "reported", "suspected", "pseudo")
SEVERITIES = ("mild", "moderate", "severe")
RECOVERIES = ("full", "partial", "none")
REGIONS = ("brain", "cervical", "thoracic", "cord")
EDSS_SOURCES = ("clinician", "derived", "self")
TREATMENT_KINDS = ("dmt", "ahsct", "msc", "steroids", "other")
STOP_REASONS = ("lack_of_efficacy", "side_effects", "pregnancy", "choice", "access", "completed", "other")
TESTS = ("t25fw", "9hpt-dominant", "9hpt-other", "sdmt", "pdds", "lymphocytes", "igg", "jcv", "snfl")
PHENOTYPES = ("CIS", "RRMS", "SPMS", "PPMS")


class Field(NamedTuple):
    """One field: its name in JSON and in commands, how its value is read, and what is allowed.

    `type` is one of: date, dates, text, long (text over several lines), bool, choice, choices, number,
    integer, count, score, compared (a date, "previous" or "unknown"), grades (functional systems),
    questions, answers. `open` choices accept other words too. `ahead` dates may lie after today.
    `instead` is the field that may stand for it where it is empty.
    """

    name: str
    type: str
    required: bool = False
    choices: tuple[str, ...] = ()
    low: float = 0
    high: float = 0
    open: bool = False
    ahead: bool = False
    instead: str = ""

    @property
    def needed(self) -> bool:
        """Whether nothing can be recorded while it, and what may stand for it, are empty."""
        return self.required or bool(self.instead)

    @property
    def attribute(self) -> str:
        """The name in the entry's value; `with` is a reserved word of Python."""
        return "with_whom" if self.name == "with" else self.name


COMMON = (Field("note", "long"), Field("excluded", "text"))

FIELDS: dict[str, tuple[Field, ...]] = {
    "relapse": (
        Field("onset", "date", required=True),
        Field("certainty", "choice", required=True, choices=CERTAINTIES),
        Field("hours", "number", low=0, high=100_000),
        Field("fever_or_infection", "bool"),
        Field("end", "date"),
        Field("systems", "choices", choices=RELAPSE_SYSTEMS),
        Field("severity", "choice", choices=SEVERITIES),
        Field("steroids", "bool"),
        Field("recovery", "choice", choices=RECOVERIES),
        Field("symptoms", "text"),
        *COMMON,
    ),
    "mri": (
        Field("date", "date", required=True),
        Field("regions", "choices", choices=REGIONS),
        Field("contrast", "bool"),
        Field("gd_enhancing", "count"),
        Field("new_t2", "count"),
        Field("enlarging_t2", "count"),
        Field("compared_with", "compared"),
        Field("source", "choice", choices=("report", "told")),
        Field("brain_volume_change", "number", low=-100, high=100),
        Field("brain_volume_compared_with", "date"),
        Field("brain_volume_method", "text"),
        Field("scanner", "text"),
        Field("field_tesla", "number", low=0, high=30),
        Field("centre", "text"),
        Field("images_at", "text"),
        Field("report_text", "long"),
        *COMMON,
    ),
    "edss": (
        Field("date", "date", required=True),
        Field("score", "score", instead="systems"),
        Field("source", "choice", required=True, choices=EDSS_SOURCES),
        Field("assessor", "text"),
        Field("systems", "grades", choices=SYSTEMS),
        Field("ambulation", "integer", low=0, high=16),
        *COMMON,
    ),
    "treatment": (
        Field("name", "text", required=True),
        Field("kind", "choice", choices=TREATMENT_KINDS),
        Field("start", "date"),
        Field("stop", "date"),
        Field("courses", "dates", ahead=True),
        Field("stop_reason", "choice", choices=STOP_REASONS, open=True),
        Field("dose", "text"),
        *COMMON,
    ),
    "checkin": (
        Field("date", "date", required=True),
        Field("no_new_symptoms", "bool", required=True),
        Field("slowly_worse", "bool"),
        *COMMON,
    ),
    "measurement": (
        Field("date", "date", required=True),
        Field("test", "choice", required=True, choices=TESTS, open=True),
        Field("value", "number", low=-1_000_000, high=1_000_000),
        Field("unit", "text"),
        *COMMON,
    ),
    "visit": (
        Field("date", "date", required=True, ahead=True),
        Field("with", "text"),
        Field("questions", "questions"),
        *COMMON,
    ),
    "note": (
        Field("date", "date", required=True),
        Field("text", "long", required=True),
        *COMMON,
    ),
    "clinic": (
        Field("name", "text", required=True),
        Field("place", "text"),
        Field("answers", "answers"),
        *COMMON,
    ),
}

PERSON_FIELDS = (
    Field("name", "text"),
    Field("born", "date"),
    Field("sex", "text"),
    Field("phenotype", "choice", choices=PHENOTYPES),
    Field("active", "bool"),
    Field("symptom_onset", "date"),
    Field("diagnosed", "date"),
    Field("baseline", "date"),
    Field("allergies", "text"),
    Field("pregnancy_plans", "text"),
    Field("matters_to_me", "text"),
)

WHEN_FIELD = {"relapse": "onset", "treatment": "start", "clinic": ""}
"""The field that dates an entry, where it is not `date`."""


def fields_of(kind: str) -> tuple[Field, ...]:
    """The fields of a kind of entry, in the order they are asked."""
    return FIELDS[kind]


def date_field(kind: str) -> str:
    """The name of the field that dates entries of this kind; empty for a clinic."""
    return WHEN_FIELD.get(kind, "date")
