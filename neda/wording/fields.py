"""The name, the help and an example of every field, and of every choice."""

from typing import NamedTuple

from neda.wording import N_, _
from neda.wording.language import ENGLISH, spoken
from neda.wording.localized import day


class FieldWords(NamedTuple):
    """What a person reads about one field: its label, one or two sentences, a correct example."""

    label: str
    help: str
    example: str


_DATE_HELP = N_("As exact as you know it: a day, a month or only a year. Also today, yesterday, -3d, -2w, March 2019.")
_COUNT_HELP = N_("A number, or the report's own words such as several or possible 1. Leave empty what the report does not say.")

_COMMON = {
    "note": FieldWords(N_("Note"), N_("Anything worth remembering, in your own words. It changes no verdict."), N_("after a cold")),
    "excluded": FieldWords(N_("Excluded because"), N_("A reason makes this entry count nowhere; it stays visible. Leave empty to count it."), N_("PML, not MS")),
    "date": FieldWords(N_("Date"), _DATE_HELP, "2019-03-07"),
    "id": FieldWords(N_("Id"), N_("The entry's own name in the file. It is made by the program."), "3f2c0a1e"),
}

_FIELDS: dict[str, dict[str, FieldWords]] = {
    "relapse": {
        "onset": FieldWords(N_("Onset"), _DATE_HELP, "2019-03-07"),
        "certainty": FieldWords(N_("How sure"), N_("Confirmed: a clinician examined you and called it a relapse; reported: you told someone; suspected: not sure. Pseudo: old symptoms, from fever, infection or heat."), "confirmed"),
        "hours": FieldWords(N_("Lasted, hours or days"), N_("How long the symptoms lasted, in hours, or as 3 days or 2 weeks. A relapse lasts at least 24 hours."), "72"),
        "fever_or_infection": FieldWords(N_("Fever or infection"), N_("Did you have fever or an infection at the time? Old symptoms often come back for a while with it, and that is not a relapse."), "no"),
        "end": FieldWords(N_("End"), _DATE_HELP, "2019-04-15"),
        "systems": FieldWords(N_("Systems"), N_("What was affected: one or several."), "visual, sensory"),
        "severity": FieldWords(N_("Severity"), N_("Mild, moderate or severe, as you or your clinician judged it."), "moderate"),
        "steroids": FieldWords(N_("Steroids"), N_("Were you treated with steroids for it?"), "yes"),
        "recovery": FieldWords(N_("Recovery"), N_("Full, partial or none."), "partial"),
        "symptoms": FieldWords(N_("Symptoms"), N_("What you noticed, in your own words."), N_("numb left hand")),
    },
    "mri": {
        "date": FieldWords(N_("Date"), N_("The day of the scan. Only scans with an exact day can serve as a baseline."), "2019-03-07"),
        "regions": FieldWords(N_("Regions"), N_("What was scanned: one or several. Brain is assumed when nothing is said."), "brain, cervical"),
        "contrast": FieldWords(N_("Contrast given"), N_("Was contrast (gadolinium) injected? Without it, enhancing lesions cannot be seen."), "yes"),
        "gd_enhancing": FieldWords(N_("Enhancing lesions (Gd+)"), _COUNT_HELP, "0"),
        "new_t2": FieldWords(N_("New T2 lesions"), _COUNT_HELP, "0"),
        "enlarging_t2": FieldWords(N_("Enlarging T2 lesions"), _COUNT_HELP, "0"),
        "compared_with": FieldWords(N_("Compared with"), N_("The date of the older scan the report compares with. The previous scan is assumed when nothing is said."), "2018-03-01"),
        "source": FieldWords(N_("Source"), N_("Did you read it in the report, or were you told?"), "report"),
        "brain_volume_change": FieldWords(N_("Brain volume change, %"), N_("Percent, negative for loss, as measured by the centre's software."), "-0.35"),
        "brain_volume_compared_with": FieldWords(N_("Brain volume compared with"), _DATE_HELP, "2018-03-01"),
        "brain_volume_method": FieldWords(N_("Brain volume method"), N_("The software that measured it."), "SIENA"),
        "scanner": FieldWords(N_("Scanner"), N_("The scanner's name. A change of scanner makes comparisons weaker."), "Skyra"),
        "field_tesla": FieldWords(N_("Field strength, tesla"), N_("Usually 1.5 or 3."), "3"),
        "centre": FieldWords(N_("Centre"), N_("Where the scan was made."), N_("City Hospital")),
        "images_at": FieldWords(N_("Where the images are"), N_("Where you keep the disc or the files."), N_("disc 4, blue folder")),
        "report_text": FieldWords(N_("Report text"), N_("The radiologist's own words. They are kept as they are."), N_("no new lesions")),
    },
    "edss": {
        "date": FieldWords(N_("Date"), N_("The day of the examination. Only scores with an exact day can decide a verdict."), "2019-03-07"),
        "score": FieldWords(N_("EDSS score"), N_("0, then 1.0 to 10.0 in halves. It is on your neurologist's letter."), "2.0"),
        "source": FieldWords(N_("Scored by"), N_("Clinician: a neurologist or trained nurse examined you; derived: computed from functional systems. Self: your own estimate, shown but never counted."), "clinician"),
        "assessor": FieldWords(N_("Assessor"), N_("Who examined you. One same person makes scores easier to compare."), N_("Dr Jensen")),
        "systems": FieldWords(N_("Functional systems"), N_("The seven grades of the examination, if your letter lists them."), "visual 1, pyramidal 2"),
        "ambulation": FieldWords(N_("Ambulation score"), N_("0 to 16, from the examination sheet."), "0"),
    },
    "treatment": {
        "name": FieldWords(N_("Name"), N_("The drug or procedure, by generic or brand name."), "ocrelizumab"),
        "kind": FieldWords(N_("Kind"), N_("A drug against MS itself (dmt), a stem-cell transplant after chemotherapy (ahsct), other stem cells (msc), steroids or other. For a known name it may stay empty."), "dmt"),
        "start": FieldWords(N_("Start"), N_("For a transplant, the day the cells were given back (day 0). Also only a month or a year."), "2019-03-07"),
        "stop": FieldWords(N_("Stop"), N_("Leave empty while it goes on. Also only a month or a year."), "2021-06"),
        "courses": FieldWords(N_("Courses"), N_("Dates of infusions or courses, past or planned, with commas between."), "2019-03-07, 2019-09-05"),
        "stop_reason": FieldWords(N_("Why stopped"), N_("It matters later which drug failed and which was not tolerated."), "side_effects"),
        "dose": FieldWords(N_("Dose"), N_("As on the prescription."), N_("600 mg every 6 months")),
    },
    "checkin": {
        "date": FieldWords(N_("Date"), _DATE_HELP, "2019-03-07"),
        "no_new_symptoms": FieldWords(N_("No new or worse symptoms"), N_("Yes says that nothing new or worse happened since the last check-in. Silence is not counted as nothing."), "yes"),
        "slowly_worse": FieldWords(N_("Slowly worse, no attack"), N_("Yes when things got slowly worse without an attack. It asks for an EDSS and is no relapse."), "no"),
    },
    "measurement": {
        "date": FieldWords(N_("Date"), _DATE_HELP, "2019-03-07"),
        "test": FieldWords(N_("Test"), N_("A walking, hand or thinking test, a laboratory value, or any other."), "t25fw"),
        "value": FieldWords(N_("Value"), N_("The number measured. Leave it empty where the laboratory gives a word, such as positive for the JC virus: the word goes in the unit."), "5.4"),
        "unit": FieldWords(N_("Unit, or result in words"), N_("The unit of the number. For the JC virus (jcv) write the laboratory's word here: positive or negative."), "s"),
    },
    "visit": {
        "date": FieldWords(N_("Date"), N_("The appointment's day; it may lie ahead."), "2019-03-07"),
        "with": FieldWords(N_("With"), N_("Whom you see."), N_("Dr Jensen")),
        "questions": FieldWords(N_("Questions"), N_("What you want to ask, one a line."), N_("Is a new MRI needed?")),
    },
    "note": {
        "date": FieldWords(N_("Date"), _DATE_HELP, "2019-03-07"),
        "text": FieldWords(N_("Text"), N_("Anything worth remembering, in your own words. It changes no verdict."), N_("moved house")),
    },
    "clinic": {
        "name": FieldWords(N_("Name"), N_("The clinic's name."), N_("City Transplant Centre")),
        "place": FieldWords(N_("Place"), N_("Town and country."), N_("Uppsala, Sweden")),
        "answers": FieldWords(N_("Answers"), N_("What the clinic answered to the checklist."), "accreditation: JACIE 1234"),
    },
    "person": {
        "name": FieldWords(N_("Name or initials"), N_("As it should stand on the doctor's page."), N_("A. B.")),
        "born": FieldWords(N_("Born"), N_("The date or only the year."), "1987"),
        "sex": FieldWords(N_("Sex"), N_("As it should stand on the doctor's page."), N_("female")),
        "phenotype": FieldWords(N_("Type of MS"), N_("CIS, RRMS (relapsing-remitting), SPMS (secondary progressive) or PPMS (primary progressive)."), "RRMS"),
        "active": FieldWords(N_("Called active"), N_("Did your neurologist call the disease active?"), "no"),
        "symptom_onset": FieldWords(N_("First symptoms, when"), _DATE_HELP, "2016"),
        "diagnosed": FieldWords(N_("Diagnosed"), _DATE_HELP, "2016-11"),
        "baseline": FieldWords(N_("Judge from"), N_("The date to judge from. Left empty, the program finds it: usually the new baseline scan after the current drug's start."), "2024-12-03"),
        "allergies": FieldWords(N_("Allergies"), N_("As it should stand on the doctor's page."), N_("penicillin")),
        "pregnancy_plans": FieldWords(N_("Pregnancy plans"), N_("As it should stand on the doctor's page."), N_("not in the next year")),
        "matters_to_me": FieldWords(N_("What matters to me"), N_("One line for the doctor."), N_("keep driving")),
    },
}

_CHOICES = {
    "confirmed": N_("confirmed by a clinician"),
    "reported": N_("reported by me"),
    "suspected": N_("suspected, not sure"),
    "pseudo": N_("pseudo-relapse (fever, infection, heat)"),
    "visual": N_("visual"),
    "brainstem": N_("brainstem"),
    "pyramidal": N_("pyramidal (strength)"),
    "cerebellar": N_("cerebellar (coordination)"),
    "sensory": N_("sensory"),
    "bowel_bladder": N_("bowel and bladder"),
    "cerebral": N_("cerebral (thinking, fatigue)"),
    "mild": N_("mild"),
    "moderate": N_("moderate"),
    "severe": N_("severe"),
    "full": N_("full"),
    "partial": N_("partial"),
    "none": N_("none"),
    "brain": N_("brain"),
    "cervical": N_("cervical cord"),
    "thoracic": N_("thoracic cord"),
    "cord": N_("spinal cord"),
    "report": N_("read in the report"),
    "told": N_("told to me"),
    "clinician": N_("clinician"),
    "derived": N_("derived from functional systems"),
    "self": N_("self (shown, never counted)"),
    "dmt": N_("disease-modifying therapy"),
    "ahsct": N_("stem-cell transplantation (aHSCT)"),
    "msc": N_("other stem cells (MSC)"),
    "steroids": N_("steroids"),
    "other": N_("other"),
    "lack_of_efficacy": N_("lack of efficacy"),
    "side_effects": N_("side effects"),
    "pregnancy": N_("pregnancy"),
    "choice": N_("own choice"),
    "access": N_("access or cost"),
    "completed": N_("completed"),
    "previous": N_("the previous scan"),
    "unknown": N_("unknown"),
}
TESTS = {
    "t25fw": N_("timed 25-foot walk (T25FW)"),
    "9hpt-dominant": N_("pegs, writing hand (9HPT)"),
    "9hpt-other": N_("pegs, other hand (9HPT)"),
    "sdmt": N_("symbols and digits (SDMT)"),
    "pdds": N_("own disability steps (PDDS)"),
    "lymphocytes": N_("lymphocytes"),
    "igg": N_("immunoglobulin G (IgG)"),
    "jcv": N_("JC virus (JCV)"),
    "snfl": N_("neurofilament (sNfL)"),
}
"""Timed tests and laboratory values that the rules and the page know."""


def kind_name(kind: str) -> str:
    """A kind of entry in the display language: relapse, MRI, check-in …"""
    from neda.wording.kinds import KINDS

    return _(KINDS[kind].name)


def kind_plural(kind: str) -> str:
    """A kind of entry in the plural."""
    from neda.wording.kinds import KINDS

    return _(KINDS[kind].plural)


def label(kind: str, field: str) -> str:
    """The label of a field; an unknown field is called by its name."""
    return _(words(kind, field).label)


def help_text(kind: str, field: str) -> str:
    """One or two sentences about a field."""
    return _(words(kind, field).help)


def example(kind: str, field: str) -> str:
    """A correct example for a field."""
    typed = words(kind, field).example
    return typed if typed in _CHOICES or typed in ("yes", "no") else _(typed)


def choice_label(choice: str) -> str:
    """A choice in plain words; other words stand as they were recorded."""
    return _(_CHOICES[choice]) if choice in _CHOICES else choice


def choice_said(code: str) -> str:
    """A choice where commands speak: in English the word that is typed, in other languages what it means."""
    return code if spoken() == ENGLISH else choice_label(code)


def value_said(form: str, typed: str) -> str:
    """A field's value as commands print it: as it is typed in English; elsewhere dates, numbers and choices in words."""
    if spoken() == ENGLISH:
        return typed
    if form in ("date", "dates", "compared", "choice", "choices", "bool"):
        return ", ".join(choice_label(day(part)) for part in typed.split(", "))
    return typed.replace(".", ",") if form in ("number", "score") else typed


def words(kind: str, field: str) -> FieldWords:
    """Everything a person reads about a field."""
    return _FIELDS.get(kind, {}).get(field) or _COMMON.get(field) or FieldWords(field, "", "")


def test_name(test: str) -> str:
    """A test by its name in words; one of the person's own as it was typed."""
    return _(TESTS[test]) if test in TESTS else test
