"""The journal as a FHIR R4 Bundle: entries as resources, and the verdict with references to what it is derived from."""

import json
from collections.abc import Iterator

from neda.clinical.entries import Person
from neda.clinical.journal import Journal
from neda.clinical.status import Domain, Status
from neda.exchange import fhir_parts as fhir
from neda.exchange.fhir_entries import CLINICAL, VERIFICATION, observation_of, resources_of
from neda.exchange.fhir_parts import Resource
from neda.wording import fhir as words
from neda.wording import summary, verdicts
from neda.wording.language import in_english

ASSERTED = "http://hl7.org/fhir/StructureDefinition/condition-assertedDate"
GENDERS = {word: name for name in ("female", "male", "other") for word in (name, name[0])}
OBSERVED = ("relapses", "mri", "edss", "checkins", "measurements")


@in_english()
def fhir_text(journal: Journal, status: Status) -> str:
    """The bundle as JSON text."""
    return json.dumps(bundle(journal, status), ensure_ascii=False, indent=1) + "\n"


@in_english()
def bundle(journal: Journal, status: Status) -> Resource:
    """One collection with everything recorded and the status asked for."""
    patient = _patient(journal)
    about = [*_diagnosis(journal.person, patient["id"])]
    for item in journal.entries():
        about += resources_of(item, status.as_of, status.treatment)
    about.append(_verdict(journal, status, patient["id"]))
    subject = fhir.reference(patient["id"])
    resources = [patient, *(made | {"subject": subject} for made in about)]
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "entry": [{"fullUrl": f"urn:uuid:{made['id']}", "resource": made} for made in resources],
    }


def _patient(journal: Journal) -> Resource:
    """The person, by an id that no other journal has: ids of entries are random."""
    person = journal.person
    return fhir.resource(
        "Patient",
        fhir.identity("".join(["patient ", *sorted(item.id for item in journal.entries())[:1]])),
        name=[{"text": person.name}] if person.name else None,
        gender=GENDERS.get((person.sex or "").strip().lower()),
        birthDate=person.born.text if person.born else None,
    )


def _diagnosis(person: Person, patient: str) -> Iterator[Resource]:
    """The disease, where its type, its first symptoms or its diagnosis is recorded."""
    if not (person.phenotype or person.symptom_onset or person.diagnosed):
        return
    name = words.disease(person.phenotype)
    code = fhir.MS.get(person.phenotype)
    asserted = {"url": ASSERTED, "valueDateTime": person.diagnosed.text} if person.diagnosed else None
    yield fhir.resource(
        "Condition",
        fhir.part_of(patient, "diagnosis"),
        extension=[asserted] if asserted else None,
        clinicalStatus=fhir.coded(CLINICAL, "active", "active"),
        verificationStatus=fhir.coded(VERIFICATION, "unconfirmed", words.own_record()),
        code=fhir.coded(fhir.SNOMED, code, name) if code else {"text": name},
        onsetDateTime=person.symptom_onset.text if person.symptom_onset else None,
    )


def _verdict(journal: Journal, status: Status, patient: str) -> Resource:
    """The status by the profile's rules, part by part, with the entries that decide it."""
    rules = summary.applied(status.profile.name, status.profile.version, status.profile.changed, status.as_of)
    deciding = {identity for domain in status.domains.values() for identity in domain.entries}
    observed = [item for name in OBSERVED for item in getattr(journal, name) if item.id in deciding]
    parts = [_part(name, domain) for name, domain in status.domains.items()]
    named = ((words.status_name(), verdicts.headline(status)), (words.rules(), rules))
    lines = [*named, (words.about(), words.disclaimer())]
    start = {"start": status.start.isoformat()} if status.start else {}
    return fhir.resource(
        "Observation",
        fhir.part_of(patient, "status"),
        text=fhir.narrative(lines),
        status="final",
        code=fhir.local(status.profile.name, words.status_name(), "status"),
        effectivePeriod=start | {"end": status.end.isoformat()},
        valueCodeableConcept=fhir.local(status.verdict, verdicts.headline(status), "verdict"),
        method={"text": rules},
        note=[{"text": words.disclaimer()}],
        derivedFrom=[fhir.reference(observation_of(item)) for item in observed],
        component=parts,
    )


def _part(name: str, domain: Domain) -> Resource:
    said = f"{domain.value}: {domain.reason.text}"
    return fhir.component("domain", name, verdicts.domain_name(name), {"valueString": said})
