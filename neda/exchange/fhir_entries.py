"""Each kind of entry as FHIR R4 resources; a clinic being considered is no part of a medical record and has none."""

from collections.abc import Iterator
from datetime import date
from typing import Any, assert_never

from neda.clinical.counts import Count
from neda.clinical.dates import PartialDate
from neda.clinical.edss import score_of
from neda.clinical.entries import (
    CheckIn,
    Clinic,
    EdssAssessment,
    Entry,
    Measurement,
    MriScan,
    Note,
    Relapse,
    Treatment,
    Visit,
)
from neda.exchange import fhir_parts as fhir
from neda.exchange.fhir_parts import Resource
from neda.wording import fhir as words
from neda.wording import fields

VERIFIED = {"confirmed": "confirmed", "reported": "unconfirmed", "suspected": "provisional", "pseudo": "refuted"}
COUNTS = ("new_t2", "enlarging_t2", "gd_enhancing")
PROCEDURES = ("ahsct", "msc")
CLASSES = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical"
VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status"


def resources_of(item: Entry, as_of: date, current: str | None) -> Iterator[Resource]:
    """The resources of one entry; `current` is the treatment taken on `as_of`."""
    match item:
        case Relapse():
            yield from _relapse(item)
        case MriScan():
            yield from _mri(item)
        case EdssAssessment():
            yield _edss(item)
        case Treatment():
            yield _procedure(item, as_of) if item.kind in PROCEDURES else _medication(item, as_of, current)
        case CheckIn():
            yield _checkin(item)
        case Measurement():
            yield _measurement(item)
        case Visit():
            yield _visit(item, as_of)
        case Note():
            code = fhir.local("note", fields.kind_name("note"), "entry")
            yield _observed(item, code, item.date, valueString=item.text)
        case Clinic():
            return
        case _:
            assert_never(item)


def _text(day: PartialDate | None) -> str | None:
    return day.text if day else None


def _observed(item: Entry, code: Resource, day: PartialDate, name: str = "", **values: Any) -> Resource:
    """An observation; one without a value says that it is not recorded."""
    known = any(key.startswith("value") and value is not None for key, value in values.items())
    return fhir.resource(
        "Observation",
        name or fhir.identity(item.id),
        meta=fhir.marked(item),
        text=fhir.told(item),
        status="final",
        code=code,
        effectiveDateTime=day.text,
        dataAbsentReason=None if known else fhir.not_recorded(),
        **values,
    )


def _relapse(item: Relapse) -> Iterator[Resource]:
    """The attack as a condition, and an observation of it, because a verdict can only be derived from observations."""
    ended = "resolved" if item.recovery == "full" else "inactive"
    yield fhir.resource(
        "Condition",
        fhir.identity(item.id),
        meta=fhir.marked(item),
        text=fhir.told(item),
        clinicalStatus=fhir.coded(CLINICAL, ended, ended) if item.end else None,
        verificationStatus=fhir.coded(VERIFICATION, VERIFIED[item.certainty], fields.choice_label(item.certainty)),
        code=fhir.coded(fhir.SNOMED, fhir.RELAPSE, words.relapse()),
        severity={"text": fields.choice_label(item.severity)} if item.severity else None,
        bodySite=[{"text": fields.choice_label(system)} for system in item.systems],
        onsetDateTime=item.onset.text,
        abatementDateTime=_text(item.end),
        note=[{"text": item.note}] if item.note else None,
    )
    code = fhir.local("relapse", fields.kind_name("relapse"), "entry")
    certainty = fhir.local(item.certainty, fields.choice_label(item.certainty), "certainty")
    focus = [fhir.reference(fhir.identity(item.id))]
    yield _observed(item, code, item.onset, observation_of(item), focus=focus, valueCodeableConcept=certainty)


def observation_of(item: Entry) -> str:
    """The id of the observation a verdict is derived from."""
    return fhir.part_of(item.id, "observation") if isinstance(item, Relapse | MriScan) else fhir.identity(item.id)


def _mri(item: MriScan) -> Iterator[Resource]:
    """One observation with all counts, and one report a region, because a code names one region only."""
    parts = [_count(item, name, getattr(item, name)) for name in COUNTS]
    if item.brain_volume_change is not None:
        percent = {"value": item.brain_volume_change, "unit": "%", "system": fhir.UCUM, "code": "%"}
        label = fields.label("mri", "brain_volume_change")
        parts.append(fhir.component("mri", "brain_volume_change", label, {"valueQuantity": percent}))
    contrast = {"dataAbsentReason": fhir.not_recorded()} if item.contrast is None else {"valueBoolean": item.contrast}
    parts.append(fhir.component("mri", "contrast", fields.label("mri", "contrast"), contrast))
    made = _observed(item, fhir.local("mri", words.lesions(), "mri"), item.date, observation_of(item), component=parts)
    yield {key: value for key, value in made.items() if key != "dataAbsentReason"}
    for region in item.regions:
        text = words.mri_of(fields.choice_label(region))
        yield fhir.resource(
            "DiagnosticReport",
            fhir.part_of(item.id, region),
            meta=fhir.marked(item),
            text=fhir.told(item),
            status="final",
            code=fhir.coded(fhir.LOINC, fhir.MRI_OF[region], text) if region in fhir.MRI_OF else {"text": text},
            effectiveDateTime=item.date.text,
            performer=[{"display": item.centre}] if item.centre else None,
            result=[fhir.reference(observation_of(item))],
            conclusion=item.report_text,
        )


def _count(item: MriScan, name: str, count: Count | None) -> Resource:
    """A count as a number; vague words as they are; what the report does not say as not recorded, never as 0."""
    if count is None:
        value: Resource = {"dataAbsentReason": fhir.not_recorded()}
    elif count.low == count.high and count.words.isdigit():
        value = {"valueInteger": count.low}
    else:
        value = {"valueString": count.words}
    return fhir.component("mri", name, fields.label("mri", name), value)


def _edss(item: EdssAssessment) -> Resource:
    score = score_of(item)
    known = [(system, fields.choice_label(system), grade) for system, grade in item.systems]
    if item.ambulation is not None:
        known.append(("ambulation", fields.label("edss", "ambulation"), item.ambulation))
    grades = [fhir.component("edss", name, label, {"valueInteger": grade}) for name, label, grade in known]
    points = {"value": score, "unit": "{score}", "system": fhir.UCUM, "code": "{score}"}
    return _observed(
        item,
        fhir.coded(fhir.SNOMED, fhir.EDSS, fields.label("edss", "score")),
        item.date,
        performer=[{"display": item.assessor}] if item.assessor and item.source != "self" else None,
        valueQuantity=None if score is None else points,
        method={"text": item.source},
        component=grades,
    )


def _medication(item: Treatment, as_of: date, current: str | None) -> Resource:
    taken = item.name == current and item.stop is None
    stopped = "completed" if item.stop_reason == "completed" else "stopped"
    ahead = item.start is not None and item.start.first > as_of
    status = "intended" if ahead else "active" if taken else stopped if item.stop else "unknown"
    times = [course.text for course in item.courses]
    dosage = {"text": item.dose, "timing": {"event": times} if times else None}
    return fhir.resource(
        "MedicationStatement",
        fhir.identity(item.id),
        meta=fhir.marked(item),
        text=fhir.told(item),
        status=status,
        statusReason=[{"text": fields.choice_label(item.stop_reason)}] if item.stop_reason else None,
        medicationCodeableConcept={"text": item.name},
        effectivePeriod=_period(item),
        dosage=[{key: value for key, value in dosage.items() if value}] if any(dosage.values()) else None,
        note=[{"text": item.note}] if item.note else None,
    )


def _procedure(item: Treatment, as_of: date) -> Resource:
    """A transplant; text only, because no code for it is verified."""
    done = item.start is not None and item.start.last <= as_of
    return fhir.resource(
        "Procedure",
        fhir.identity(item.id),
        meta=fhir.marked(item),
        text=fhir.told(item),
        status="completed" if done else "unknown",
        code={"text": item.name},
        performedDateTime=_text(item.start),
        note=[{"text": item.note}] if item.note else None,
    )


def _period(item: Treatment) -> Resource:
    return {key: day.text for key, day in (("start", item.start), ("end", item.stop)) if day}


def _checkin(item: CheckIn) -> Resource:
    parts = []
    if item.slowly_worse is not None:
        label = fields.label("checkin", "slowly_worse")
        parts.append(fhir.component("checkin", "slowly_worse", label, {"valueBoolean": item.slowly_worse}))
    code = fhir.local("no_new_symptoms", fields.label("checkin", "no_new_symptoms"), "checkin")
    return _observed(item, code, item.date, valueBoolean=item.no_new_symptoms, component=parts)


def _measurement(item: Measurement) -> Resource:
    quantity = None if item.value is None else {"value": item.value} | ({"unit": item.unit} if item.unit else {})
    return _observed(item, {"text": item.test}, item.date, valueQuantity=quantity)


def _visit(item: Visit, as_of: date) -> Resource:
    return fhir.resource(
        "Encounter",
        fhir.identity(item.id),
        meta=fhir.marked(item),
        text=fhir.told(item),
        status="planned" if item.date.first > as_of else "finished",
        **{"class": {"system": CLASSES, "code": "AMB"}},
        participant=[{"individual": {"display": item.with_whom}}] if item.with_whom else None,
        period={"start": item.date.text},
    )
