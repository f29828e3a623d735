"""The JSON Schema of neda-journal/1, made from the fields of every kind of entry.

What a schema cannot say is left to the program: that a day exists, that no date lies in the future, that ids differ,
that an unknown drug needs its kind, and the order of dates within an entry.
"""

import json
from typing import Any

from neda.clinical.counts import MOST, REPORT_WORDS
from neda.clinical.dates import FIRST_YEAR, LAST_YEAR
from neda.clinical.entries import EDSS_SCORES, HIGHEST_AMBULATION, HIGHEST_GRADE
from neda.clinical.fields import FIELDS, PERSON_FIELDS, Field
from neda.clinical.journal import FORMAT, LIST_OF
from neda.clinical.profiles import ALLOWED, NAMES
from neda.clinical.recording import LONGEST_TEXT
from neda.wording import fields as words
from neda.wording import profiles

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]


def text() -> str:
    """The schema as a file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def schema() -> Schema:
    """One object; every list may be absent, and null means not recorded."""
    lists = {name: {"type": ["array", "null"], "items": {"$ref": f"#/$defs/{kind}"}} for kind, name in LIST_OF.items()}
    return {
        "$schema": DIALECT,
        "title": FORMAT,
        "description": "One person's MS journal. null and an absent key both mean not recorded, never zero or no.",
        "type": "object",
        "required": ["format"],
        "additionalProperties": False,
        "properties": {"format": {"const": FORMAT}, "person": _person(), "settings": _settings(), **lists},
        "$defs": {"date": _date(), "count": _count(), **{kind: _entry(kind) for kind in FIELDS}},
    }


def _entry(kind: str) -> Schema:
    identity = {"description": words.help_text(kind, "id"), "type": ["string", "null"], "maxLength": 100}
    made: Schema = {
        "type": "object",
        "required": [field.name for field in FIELDS[kind] if field.required],
        "additionalProperties": False,
        "properties": {"id": identity, **{field.name: _field(kind, field) for field in FIELDS[kind]}},
    }
    return made | TOGETHER.get(kind, {})


def _person() -> Schema:
    known = {field.name: _field("person", field) for field in PERSON_FIELDS}
    return {"type": ["object", "null"], "additionalProperties": False, "properties": known}


def _field(kind: str, field: Field) -> Schema:
    """The field's meaning and what it takes; null too where it is not required."""
    takes = _takes(field)
    return {"description": words.help_text(kind, field.name)} | (takes if field.required else _or_null(takes))


def _or_null(takes: Schema) -> Schema:
    if "enum" in takes:
        return takes | {"enum": [*takes["enum"], None]}
    if "type" in takes:
        return takes | {"type": [takes["type"], "null"]}
    return {"anyOf": [takes, {"type": "null"}]}


def _takes(field: Field) -> Schema:
    match field.type:
        case "date":
            return {"$ref": "#/$defs/date"}
        case "dates":
            return {"type": "array", "items": {"$ref": "#/$defs/date"}}
        case "compared":
            return {"anyOf": [{"enum": ["previous", "unknown"]}, {"$ref": "#/$defs/date"}]}
        case "count":
            return {"$ref": "#/$defs/count"}
        case "bool":
            return {"type": "boolean"}
        case "choice" if field.open:
            return _words(1) | {"pattern": r"\S", "examples": list(field.choices)}
        case "choice":
            return {"enum": list(field.choices)}
        case "choices":
            return {"type": "array", "items": {"enum": list(field.choices)}}
        case "number" | "integer":
            return {"type": field.type, "minimum": field.low, "maximum": field.high}
        case "score":
            return {"enum": [int(score) if score.is_integer() else score for score in EDSS_SCORES]}
        case "grades":
            graded = {"type": ["integer", "null"], "minimum": 0}
            return _closed({name: graded | {"maximum": HIGHEST_GRADE[name]} for name in field.choices})
        case "questions":
            asked = {"text": _words(1), "answer": _or_null(_words())}
            return {"type": "array", "items": _closed(asked, "text")}
        case "answers":
            answered = _closed({"answer": _or_null(_words()), "note": _or_null(_words())})
            return {"type": "object", "propertyNames": {"minLength": 1}, "additionalProperties": answered}
        case _:
            return _words(int(field.required))


def _closed(properties: Schema, *required: str) -> Schema:
    needed = {"required": list(required)} if required else {}
    return {"type": "object", **needed, "additionalProperties": False, "properties": properties}


def _words(least: int = 0) -> Schema:
    return {"type": "string", **({"minLength": least} if least else {}), "maxLength": LONGEST_TEXT}


def _date() -> Schema:
    assert (FIRST_YEAR, LAST_YEAR) == (1900, 2199)
    pattern = "^(19|20|21)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
    said = "A day, a month or only a year: 2019-03-07, 2019-03, 2019."
    return {"description": said, "type": "string", "pattern": pattern}


def _count() -> Schema:
    """A number, or a report's words, in capitals or not."""
    known = "|".join(_any_case(word) for word in REPORT_WORDS)
    doubtful = "|".join(map(_any_case, ("possible", "probable", "questionable")))
    pattern = rf"^\s*([0-9]{{1,4}}|{known}|(>=|≥|>)\s*[0-9]{{1,4}}|({doubtful})\s+[0-9]{{1,4}})\s*$"
    spoken = ", ".join(REPORT_WORDS)
    return {
        "description": f"How many lesions: a number, the report's words ({spoken}), or such as >10, >=1, possible 1.",
        "anyOf": [{"type": "integer", "minimum": 0, "maximum": MOST}, {"type": "string", "pattern": pattern}],
    }


def _any_case(word: str) -> str:
    letters = (f"[{letter}{letter.upper()}]" if letter.isalpha() else r"\s+" for letter in word)
    return "".join(letters)


def _settings() -> Schema:
    chosen = {"description": "The rule set the journal is judged by.", "enum": [*NAMES, None]}
    changed = {name: {"description": profiles.meaning(name)} | _parameter(allowed) for name, allowed in ALLOWED.items()}
    months = {"description": profiles.meaning("rebaseline_months"), "type": "integer", "minimum": 0, "maximum": 60}
    own = {
        "type": ["object", "null"],
        "additionalProperties": False,
        "properties": changed,
        "patternProperties": {r"^rebaseline_months\..*\S": months},
    }
    return {"type": ["object", "null"], "additionalProperties": False, "properties": {"profile": chosen, "set": own}}


def _parameter(allowed: Any) -> Schema:
    if isinstance(allowed, range):
        return {"type": "integer", "minimum": allowed[0], "maximum": allowed[-1]}
    if isinstance(allowed[0], bool):
        return {"type": "boolean"}
    if isinstance(allowed[0], float):
        return {"type": "number", "minimum": allowed[0], "maximum": allowed[-1]}
    return {"enum": list(allowed)}


_NO_CONTRAST: Schema = {"required": ["contrast"], "properties": {"contrast": {"const": False}}}
_ENHANCING: Schema = {"required": ["gd_enhancing"], "properties": {"gd_enhancing": {"type": "integer", "minimum": 1}}}
_GRADED: Schema = {
    "required": ["systems", "ambulation"],
    "properties": {
        "systems": {"type": "object", "required": list(HIGHEST_GRADE), "additionalProperties": {"type": "integer"}},
        "ambulation": {"type": "integer", "maximum": HIGHEST_AMBULATION},
    },
}
TOGETHER: dict[str, Schema] = {
    "mri": {"not": {"allOf": [_NO_CONTRAST, _ENHANCING]}},
    "edss": {"anyOf": [{"required": ["score"], "properties": {"score": {"type": "number"}}}, _GRADED]},
}
"""Fields that contradict each other, or of which one is needed."""
