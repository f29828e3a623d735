"""The FHIR bundle, read by an independent package and checked by hand where that package does not look.

`fhir.resources` has no plain R4; its R4B models take the same shapes. It does not check required value sets: done here.
"""

import json
import re
from datetime import date

import pytest

from neda.clinical import Journal, Profile
from neda.clinical.journal import LIST_OF
from neda.clinical.windows import assess_named
from neda.examples import NAMES, load
from neda.exchange.fhir import bundle, fhir_text

Bundle = pytest.importorskip("fhir.resources.R4B.bundle", reason="fhir.resources is not installed: pip install 'neda[test]'").Bundle

TODAY = date(2026, 11, 22)
EVERYTHING = {
    "format": "neda-journal/1",
    "person": {"name": "A. B.", "born": "1987", "sex": "female", "phenotype": "SPMS", "symptom_onset": "2016", "diagnosed": "2016-11"},
    "relapses": [
        {"id": "r1", "onset": "2019", "certainty": "confirmed", "end": "2019-06", "recovery": "full", "severity": "mild", "systems": ["visual"], "note": "[bold] \x1b[31m <b>&"},
        {"id": "r2", "onset": "2019-03", "certainty": "suspected"},
        {"id": "r3", "onset": "2019-05-02", "certainty": "reported", "excluded": "PML, not MS"},
        {"id": "r4", "onset": "2019-05-03", "certainty": "pseudo", "end": "2019-05-09", "recovery": "none"},
    ],
    "mri": [
        {"id": "m1", "date": "2022-01-10", "regions": ["brain", "cervical", "thoracic"], "contrast": True, "new_t2": 0, "gd_enhancing": "several", "brain_volume_change": -0.35, "centre": "City Hospital", "report_text": "no new lesions"},
        {"id": "m2", "date": "2023", "regions": ["cord"]},
    ],
    "edss": [
        {"id": "e1", "date": "2022-01-12", "score": 2.5, "source": "clinician", "assessor": "Dr Jensen", "systems": {"visual": 1}, "ambulation": 0},
        {"id": "e2", "date": "2022-06-12", "score": 3, "source": "self", "assessor": "me"},
    ],
    "treatments": [
        {"id": "t1", "name": "interferon", "start": "2017", "stop": "2019-03", "stop_reason": "lack_of_efficacy", "dose": "44 µg"},
        {"id": "t2", "name": "ocrelizumab", "start": "2021-07-01", "courses": ["2021-07-01", "2022-01"]},
        {"id": "t3", "name": "aHSCT", "start": "2020-01-02"},
        {"id": "t4", "name": "vitamin D", "kind": "other"},
    ],
    "checkins": [{"id": "c1", "date": "2022-07-01", "no_new_symptoms": True, "slowly_worse": False}],
    "measurements": [{"id": "x1", "date": "2022-07-01", "test": "t25fw", "value": 5.4, "unit": "s"}, {"id": "x2", "date": "2022-07-02", "test": "jcv"}],
    "visits": [{"id": "v1", "date": "2027-01-01", "with": "Dr Jensen"}, {"id": "v2", "date": "2022-01-12", "questions": [{"text": "why?"}]}],
    "clinics": [{"id": "k1", "name": "City Transplant Centre"}],
    "notes": [{"id": "n1", "date": "2022-01-01", "text": "moved house \x00"}],
}  # fmt: skip

SNOMED, LOINC = "http://snomed.info/sct", "http://loinc.org"
PINNED = {
    (SNOMED, "24700007"), (SNOMED, "426373005"), (SNOMED, "425500002"), (SNOMED, "428700003"), (SNOMED, "192929006"),
    (SNOMED, "273554001"), (LOINC, "24590-2"), (LOINC, "24935-9"),
}  # fmt: skip
WRONG = {"273513009", "LP241977-0", "24587-8"}
"""Codes that circulate with a wrong meaning."""
REQUIRED = {
    ("Bundle", "type"): {"collection"},
    ("Observation", "status"): {"registered", "preliminary", "final", "amended", "corrected", "cancelled", "entered-in-error", "unknown"},
    ("DiagnosticReport", "status"): {"registered", "partial", "preliminary", "final", "amended", "corrected", "appended", "cancelled", "entered-in-error", "unknown"},
    ("MedicationStatement", "status"): {"active", "completed", "entered-in-error", "intended", "stopped", "on-hold", "unknown", "not-taken"},
    ("Procedure", "status"): {"preparation", "in-progress", "not-done", "on-hold", "stopped", "completed", "entered-in-error", "unknown"},
    ("Encounter", "status"): {"planned", "arrived", "triaged", "in-progress", "onleave", "finished", "cancelled", "entered-in-error", "unknown"},
    ("Patient", "gender"): {"male", "female", "other", "unknown"},
    ("Narrative", "status"): {"generated", "extensions", "additional", "empty"},
}
CODED = {
    "http://terminology.hl7.org/CodeSystem/condition-clinical": {"active", "recurrence", "relapse", "inactive", "remission", "resolved"},
    "http://terminology.hl7.org/CodeSystem/condition-ver-status": {"unconfirmed", "provisional", "differential", "confirmed", "refuted", "entered-in-error"},
    "http://terminology.hl7.org/CodeSystem/data-absent-reason": {"unknown"},
    "http://terminology.hl7.org/CodeSystem/v3-ActCode": {"AMB"},
}
DERIVED_FROM = {"DocumentReference", "ImagingStudy", "Media", "QuestionnaireResponse", "Observation", "MolecularSequence"}


def made(journal):
    return bundle(journal, assess_named(journal, "since-baseline", TODAY, Profile()))


@pytest.fixture(scope="module")
def everything():
    return made(Journal.from_dict(EVERYTHING))


def resources(found, kind):
    return [item["resource"] for item in found["entry"] if item["resource"]["resourceType"] == kind]


def walk(value):
    yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from walk(inner)


def codings(value):
    return [(part["system"], part["code"]) for part in walk(value) if isinstance(part, dict) and {"system", "code"} <= set(part)]


@pytest.mark.parametrize("name", NAMES)
def test_the_bundle_of_each_example_is_valid(name):
    journal = load(name, TODAY).journal
    Bundle.model_validate(made(journal))
    Bundle.model_validate_json(fhir_text(journal, assess_named(journal, "since-baseline", TODAY, Profile())))


def test_a_bundle_of_everything_and_one_of_nothing_are_valid(everything):
    missing = [name for name in LIST_OF.values() if name not in EVERYTHING]
    assert not missing, f"{', '.join(missing)}: add them to EVERYTHING here"
    Bundle.model_validate(everything)
    Bundle.model_validate(made(Journal()))


def test_only_pinned_codes_of_other_peoples_systems_are_used(everything):
    used = {pair for pair in codings(everything) if pair[0] in (SNOMED, LOINC)}
    assert used <= PINNED
    assert not WRONG & {code for _system, code in codings(everything)}
    systems = {system for system, _code in codings(everything)}
    assert {system for system in systems if not system.startswith("urn:neda-journal")} <= {SNOMED, LOINC, *CODED, "http://unitsofmeasure.org"}


@pytest.mark.parametrize(("phenotype", "code"), [("RRMS", "426373005"), ("SPMS", "425500002"), ("PPMS", "428700003"), (None, "24700007")])
def test_the_type_of_ms_has_its_code(phenotype, code):
    raw = {"format": "neda-journal/1", "person": {"diagnosed": "2016-11"} | ({"phenotype": phenotype} if phenotype else {})}
    (disease,) = resources(made(Journal.from_dict(raw)), "Condition")
    assert codings(disease["code"]) == [(SNOMED, code)]


def test_a_clinically_isolated_syndrome_is_not_called_ms():
    (disease,) = resources(made(Journal.from_dict({"format": "neda-journal/1", "person": {"phenotype": "CIS"}})), "Condition")
    assert disease["code"] == {"text": "clinically isolated syndrome"}


def test_each_kind_of_resource_has_the_code_that_means_it(everything):
    relapses = [found for found in resources(everything, "Condition") if (SNOMED, "192929006") in codings(found["code"])]
    assert len(relapses) == 4
    edss = [found for found in resources(everything, "Observation") if (SNOMED, "273554001") in codings(found["code"])]
    assert [found["valueQuantity"]["value"] for found in edss] == [2.5, 3.0]
    by_region = {found["code"]["text"]: codings(found["code"]) for found in resources(everything, "DiagnosticReport")}
    assert by_region == {"MRI: brain": [(LOINC, "24590-2")], "MRI: cervical cord": [(LOINC, "24935-9")], "MRI: thoracic cord": [], "MRI: spinal cord": []}


def test_required_value_sets_hold(everything):
    for part in walk(everything):
        if not isinstance(part, dict):
            continue
        kind = part.get("resourceType") or ("Narrative" if "div" in part else None)
        for (of_kind, field), allowed in REQUIRED.items():
            if kind == of_kind and field in part:
                assert part[field] in allowed
        if part.get("system") in CODED:
            assert part["code"] in CODED[part["system"]]
    for kind in ("Observation", "DiagnosticReport", "MedicationStatement", "Procedure", "Encounter"):
        assert all(found["status"] for found in resources(everything, kind))


def test_partial_dates_stay_as_precise_as_they_are(everything):
    relapses = {found["onsetDateTime"] for found in resources(everything, "Condition")}
    assert relapses == {"2016", "2019", "2019-03", "2019-05-02", "2019-05-03"}
    (patient,) = resources(everything, "Patient")
    assert patient["birthDate"] == "1987"
    periods = [found.get("effectivePeriod") for found in resources(everything, "MedicationStatement")]
    assert {"start": "2017", "end": "2019-03"} in periods


def test_a_count_not_stated_is_absent_and_never_zero(everything):
    scans = [found for found in resources(everything, "Observation") if ("urn:neda-journal:mri", "mri") in codings(found["code"])]
    first, second = ({codings(part["code"])[0][1]: part for part in found["component"]} for found in scans)
    assert first["new_t2"]["valueInteger"] == 0
    assert first["gd_enhancing"]["valueString"] == "several"
    assert first["brain_volume_change"]["valueQuantity"]["value"] == -0.35
    for name in ("new_t2", "enlarging_t2", "gd_enhancing", "contrast"):
        assert "dataAbsentReason" in second[name]
        assert not [key for key in second[name] if key.startswith("value")]


def test_how_sure_a_relapse_is_stands_as_its_verification(everything):
    found = [part["verificationStatus"]["coding"][0]["code"] for part in resources(everything, "Condition")[1:]]
    assert sorted(found) == sorted(["confirmed", "provisional", "unconfirmed", "refuted"])


def test_a_self_scored_edss_has_no_performer_and_says_self(everything):
    own = next(found for found in resources(everything, "Observation") if found.get("method") == {"text": "self"})
    assert "performer" not in own
    other = next(found for found in resources(everything, "Observation") if found.get("method") == {"text": "clinician"})
    assert other["performer"] == [{"display": "Dr Jensen"}]


def test_what_was_excluded_carries_its_mark(everything):
    marked = [found for found in resources(everything, "Condition") if "meta" in found]
    assert [found["meta"]["tag"][0]["display"] for found in marked] == ["PML, not MS"]


def test_treatments_have_a_status_only_where_it_is_known(everything):
    statuses = {found["medicationCodeableConcept"]["text"]: found["status"] for found in resources(everything, "MedicationStatement")}
    assert statuses == {"interferon": "stopped", "ocrelizumab": "active", "vitamin D": "unknown"}
    (transplant,) = resources(everything, "Procedure")
    assert (transplant["status"], transplant["performedDateTime"]) == ("completed", "2020-01-02")


@pytest.mark.parametrize("name", NAMES)
def test_the_status_is_derived_from_resources_of_the_bundle_that_r4_allows(name):
    found = made(load(name, TODAY).journal)
    by_url = {item["fullUrl"]: item["resource"] for item in found["entry"]}
    assert len(by_url) == len(found["entry"])
    status = found["entry"][-1]["resource"]
    assert codings(status["code"])[0][0] == "urn:neda-journal:status"
    for part in status.get("derivedFrom", ()):
        assert by_url[part["reference"]]["resourceType"] in DERIVED_FROM
    for part in walk(found):
        if isinstance(part, dict) and "reference" in part:
            assert part["reference"] in by_url
    assert {codings(part["code"])[0][1] for part in status["component"]} == {"relapse", "mri", "edss"}


def test_a_verdict_of_activity_names_the_entries_that_show_it():
    raw = {"format": "neda-journal/1", "mri": [{"id": "a", "date": "2022-01-10", "new_t2": 0}, {"id": "b", "date": "2022-08-01", "contrast": True, "gd_enhancing": 2, "new_t2": 0}]}
    journal = Journal.from_dict(raw)
    found = bundle(journal, assess_named(journal, "2022-01-10..", TODAY, Profile()))
    status = found["entry"][-1]["resource"]
    assert codings(status["valueCodeableConcept"])[0][1] == "activity"
    by_url = {item["fullUrl"]: item["resource"] for item in found["entry"]}
    assert "2022-08-01" in {by_url[part["reference"]]["effectiveDateTime"] for part in status["derivedFrom"]}


def test_two_people_never_share_an_id_of_patient_or_status():
    one, two = (made(load(name, TODAY).journal) for name in ("ghezzi", "inshasi"))
    assert not {item["fullUrl"] for item in one["entry"]} & {item["fullUrl"] for item in two["entry"]}


def test_no_character_that_fhir_forbids_and_no_markup_of_a_person_gets_in(everything):
    text = json.dumps(everything, ensure_ascii=False)
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f]", text)
    assert "&lt;b&gt;&amp;" in text
    for part in walk(everything):
        if isinstance(part, dict) and "div" in part:
            assert re.fullmatch(r'<div xmlns="http://www\.w3\.org/1999/xhtml">(<p>[^<]*</p>|<p/>)+</div>', part["div"])


def test_every_recorded_word_is_somewhere_in_the_bundle(everything):
    text = json.dumps(everything, ensure_ascii=False)
    for word in ("44 µg", "City Hospital", "no new lesions", "2022-01", "why?", "PML, not MS", "-0.35"):
        assert word in text
