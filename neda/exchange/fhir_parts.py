"""The pieces FHIR R4 resources are made of, and the codes they use, each seen in public tables and pinned by a test.

What has no verified standard code has a text and a code of our own system.
"""

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any
from uuid import UUID, uuid5

from neda.clinical.entries import Entry, kind_of
from neda.clinical.fields import fields_of
from neda.clinical.recording import fields_to_dict
from neda.clinical.typed import typed
from neda.wording import fields
from neda.wording.cells import inert

Resource = dict[str, Any]
SNOMED, LOINC, UCUM = "http://snomed.info/sct", "http://loinc.org", "http://unitsofmeasure.org"
OWN = "urn:neda-journal"
ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
SPACE = UUID("5b1f3c52-51a4-5a0e-9f5e-1f5c6f0f2b90")

MS = {None: "24700007", "RRMS": "426373005", "SPMS": "425500002", "PPMS": "428700003"}
"""Multiple sclerosis by its type. A clinically isolated syndrome has no verified code and is not called MS."""
RELAPSE, EDSS = "192929006", "273554001"
MRI_OF = {"brain": "24590-2", "cervical": "24935-9"}
"""MRI studies by region, with or without contrast: whether a plain series came first is not recorded."""

_FORBIDDEN = dict.fromkeys(set(range(0x20)) - {0x09, 0x0A, 0x0D}, "\ufffd")


def coded(system: str, code: str, text: str) -> Resource:
    """A concept with a standard code and the words for people."""
    return {"coding": [{"system": system, "code": code}], "text": text}


def local(name: str, text: str, area: str) -> Resource:
    """A concept that no standard names: a code of our own, in the area it belongs to."""
    return coded(f"{OWN}:{area}", name, text)


def not_recorded() -> Resource:
    """Why a value is absent."""
    return {"coding": [{"system": ABSENT, "code": "unknown"}]}


def identity(name: str) -> str:
    """The id of a resource: an entry's own where it is a UUID already, else one made from it."""
    try:
        return str(UUID(name))
    except ValueError:
        return str(uuid5(SPACE, name))


def part_of(name: str, part: str) -> str:
    """The id of a resource that is one part of an entry."""
    return str(uuid5(SPACE, f"{identity(name)} {part}"))


def reference(name: str) -> Resource:
    """A reference to a resource of the bundle."""
    return {"reference": f"urn:uuid:{name}"}


def resource(kind: str, called: str, /, **values: Any) -> Resource:
    """A resource without what is not recorded, its words without characters that FHIR forbids."""
    made = {"resourceType": kind, "id": called, **values}
    return {key: _clean(value) for key, value in made.items() if value not in (None, [], {}, "")}


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return value.translate(_FORBIDDEN)
    if isinstance(value, list):
        return [_clean(item) for item in value]
    return {key: _clean(item) for key, item in value.items()} if isinstance(value, dict) else value


def narrative(lines: Iterable[tuple[str, str]]) -> Resource:
    """The words for people that every resource carries: label and value, one a line."""
    rows = "".join(f"<p>{escape(label)}: {escape(inert(value))}</p>" for label, value in lines)
    return {"status": "generated", "div": f'<div xmlns="http://www.w3.org/1999/xhtml">{rows or "<p/>"}</div>'}


def told(item: Entry) -> Resource:
    """Every recorded field of an entry in words, so that nothing is lost where FHIR has no place for it."""
    kind, recorded = kind_of(item), fields_to_dict(item)
    given = (field for field in fields_of(kind) if field.name in recorded)
    return narrative((fields.label(kind, field.name), typed(field, recorded[field.name])) for field in given)


def marked(item: Entry) -> Resource | None:
    """That the person excluded the entry, and why: it is in the bundle and counts nowhere."""
    if not item.excluded:
        return None
    return {"tag": [{"system": f"{OWN}:counted", "code": "excluded", "display": inert(item.excluded)[:1000]}]}


def component(area: str, name: str, text: str, value: Mapping[str, Any]) -> Resource:
    """One part of an observation."""
    return {"code": local(name, text, area), **value}
