"""One entry of every kind, for the tests that need one of each; `tests/test_every_kind.py` says which is missing."""

from neda.clinical.fields import fields_of
from neda.clinical.typed import typed

SMALLEST = {
    "relapse": {"onset": "2020-01-02", "certainty": "confirmed"},
    "mri": {"date": "2020-01-02"},
    "edss": {"date": "2020-01-02", "score": 2, "source": "clinician"},
    "treatment": {"name": "ocrelizumab"},
    "checkin": {"date": "2020-01-02", "no_new_symptoms": True},
    "measurement": {"date": "2020-01-02", "test": "sdmt"},
    "visit": {"date": "2020-01-02"},
    "note": {"date": "2020-01-02", "text": "x"},
    "clinic": {"name": "City"},
}
"""What an entry cannot do without, as neda-journal/1 writes it."""

OPTIONS = {
    "relapse": ["--date", "2019-03-07", "--certainty", "confirmed", "--systems", "visual", "--systems", "sensory"],
    "mri": ["--date", "2020-01-02", "--regions", "brain,cervical", "--contrast", "yes", "--new-t2", "several"],
    "edss": ["--date", "2020-01-02", "--source", "derived", "--score", "2", "--systems", "visual=1, pyramidal=2"],
    "treatment": ["--name", "Ocrevus", "--start", "2019-03", "--courses", "2019-03-07", "--courses", "2030-01-01"],
    "checkin": ["--date", "-3d", "--no-new-symptoms", "yes"],
    "measurement": ["--date", "today", "--test", "own test", "--value", "5,4"],
    "visit": ["--date", "2030-01-15", "--with", "Dr Jensen", "--questions", "one?", "--questions", "two?"],
    "note": ["--date", "March 2019", "--text", "- moved house"],
    "clinic": ["--name", "City", "--answers", "accreditation: JACIE"],
}
"""What is typed behind `neda add KIND`, with what is particular to the kind."""

ON_THE_FORM = {
    "relapse": {"certainty": "1"},
    "mri": {},
    "edss": {"score": "2"},
    "treatment": {"name": "Ocrevus"},
    "checkin": {},
    "measurement": {"test": "stairs"},
    "visit": {},
    "note": {"text": "moved"},
    "clinic": {"name": "City"},
}
"""What has to be typed into an empty form before it can be saved."""


def smallest_typed(kind: str) -> dict[str, str]:
    """The smallest entry, each field as it is typed."""
    fields = {field.name: field for field in fields_of(kind)}
    return {name: typed(fields[name], value) for name, value in SMALLEST[kind].items()}
