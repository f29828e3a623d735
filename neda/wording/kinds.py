"""What every kind of entry is called, once: its name, its plural, the titles of its form, and its line in the choice."""

from typing import NamedTuple

from neda.wording import N_


class KindWords(NamedTuple):
    """How people read of one kind. `new` and `change` head its form; `offered` says what it is for."""

    name: str
    plural: str
    new: str
    change: str
    offered: str


KINDS = {
    "relapse": KindWords(N_("relapse"), N_("relapses"), N_("New relapse"), N_("Change relapse"), N_("Relapse: an attack, or what may have been one")),
    "mri": KindWords(N_("MRI"), N_("MRI scans"), N_("New MRI"), N_("Change MRI"), N_("MRI: what a scan's report says")),
    "edss": KindWords(N_("EDSS"), N_("EDSS scores"), N_("New EDSS"), N_("Change EDSS"), N_("EDSS: a disability score")),
    "treatment": KindWords(N_("treatment"), N_("treatments"), N_("New treatment"), N_("Change treatment"), N_("Treatment: a drug or procedure, its start and stop")),
    "checkin": KindWords(N_("check-in"), N_("check-ins"), N_("New check-in"), N_("Change check-in"), N_("Check-in: anything new since the last one?")),
    "measurement": KindWords(N_("measurement"), N_("measurements"), N_("New measurement"), N_("Change measurement"), N_("Measurement: a timed test or laboratory value")),
    "visit": KindWords(N_("visit"), N_("visits"), N_("New visit"), N_("Change visit"), N_("Visit: an appointment and your questions for it")),
    "note": KindWords(N_("note"), N_("notes"), N_("New note"), N_("Change note"), N_("Note: anything in your own words")),
    "clinic": KindWords(N_("clinic"), N_("clinics"), N_("New clinic"), N_("Change clinic"), N_("Clinic: a clinic you consider, and its answers")),
    "person": KindWords(N_("person"), N_("person"), N_("About you"), N_("About you"), N_("About you: facts for the doctor's page")),
}
"""The facts about the person are no kind of entry, but have a form too."""
