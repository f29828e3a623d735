"""The JSON Schema of neda-status/1, what `neda status --json` prints."""

import json
from typing import Any

from makers.journal_schema import DIALECT, Schema
from neda.clinical import profiles, status
from neda.clinical.dates import WINDOW_KINDS

VERDICTS = (status.NEDA, status.ACTIVITY, status.PROVISIONAL, status.NOT_ASSESSABLE, status.REBASELINING)
VALUES = (status.YES, status.NO, status.UNKNOWN, status.PENDING)
DOMAINS = tuple(dict.fromkeys(name for profile in profiles.NAMES for name in profiles.Profile.named(profile).domains))
LABELS = ("RAW", "PIRA", "undefined")
DAY: Schema = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
MAYBE_DAY: Schema = DAY | {"type": ["string", "null"]}
DATE: Schema = {"$ref": "#/$defs/date"}
MAYBE_DATE: Schema = {"anyOf": [DATE, {"type": "null"}]}
WORDS: Schema = {"type": "string", "minLength": 1}
RULE: Schema = WORDS | {"description": "The section of the rulebook, or what else says so."}


def text() -> str:
    """The schema as a file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def schema() -> Schema:
    """One status: the verdict of one window as of one day, with everything it rests on."""
    made = _all_of(
        {
            "format": {"const": "neda-status/1"},
            "as_of": DAY | {"description": "The day it is judged from; later entries do not exist for it."},
            "program": WORDS | {"description": "The version of the program."},
            "data": {"description": "A checksum of what was judged.", "type": "string", "pattern": "^[0-9a-f]+$"},
            "profile": _profile(),
            "window": _window(),
            "verdict": {"enum": list(VERDICTS)},
            "through": MAYBE_DAY | {"description": "The last day observed; null where nothing covers the window."},
            "held_through": MAYBE_DAY | {"description": "The last day observed of a verdict that failed only on age."},
            "first_activity": MAYBE_DATE | {"description": "As precise as recorded."},
            "rebaseline_until": MAYBE_DAY,
            "short": {"description": "The window is too short to say much.", "type": "boolean"},
            "events": _list("#/$defs/event"),
            "early": _list("#/$defs/event") | {"description": "Events before the treatment had its usual time."},
            "streak": _streak(),
            "domains": _domains(),
            "disability": _all_of({"confirmed_12_weeks": MAYBE_DATE, "label": {"enum": [*LABELS, None]}}),
            "labels": {"type": "array", "items": WORDS},
            "missing": _list("#/$defs/reason"),
            "pending": _list("#/$defs/reason"),
            "flags": _list("#/$defs/reason"),
            "next": {"type": "array", "items": _all_of({"what": WORDS, "due": DAY, "rule": RULE})},
        }
    )
    described = {"$schema": DIALECT, "title": "neda-status/1", "description": "What neda status --json prints."}
    return described | made | {"$defs": {"date": _date(), "reason": _reason(), "event": _event(), "domain": _domain()}}


def _all_of(properties: dict[str, Any]) -> Schema:
    return {"type": "object", "required": list(properties), "additionalProperties": False, "properties": properties}


def _list(reference: str) -> Schema:
    return {"type": "array", "items": {"$ref": reference}}


def _date() -> Schema:
    return {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}


def _profile() -> Schema:
    changed = {"description": "Parameters that differ from the published ones.", "type": "object"}
    return _all_of({"name": {"enum": list(profiles.NAMES)}, "version": {"type": "integer"}, "changed": changed})


def _streak() -> Schema:
    streak = _all_of({"since": DAY, "through": DAY, "days": {"type": "integer", "minimum": 0}})
    return {"description": "Time without recorded activity.", "anyOf": [streak, {"type": "null"}]}


def _window() -> Schema:
    return _all_of(
        {
            "name": WORDS,
            "start": MAYBE_DAY,
            "end": DAY,
            "closed": {"type": "boolean"},
            "type": {"enum": list(WINDOW_KINDS)},
        }
    )


def _reason() -> Schema:
    return _all_of({"code": WORDS, "text": WORDS})


def _event() -> Schema:
    return _all_of(
        {
            "domain": {"enum": list(DOMAINS)},
            "date": DATE,
            "what": WORDS,
            "entry": WORDS | {"description": "The id of the entry that proves it."},
            "known_on": DATE | {"description": "The day it could first be known."},
        }
    )


def _domain() -> Schema:
    return _all_of(
        {
            "value": {"description": "Activity: yes, no, not known, or awaiting a later visit.", "enum": list(VALUES)},
            "date": MAYBE_DATE | {"description": "The first event's date."},
            "through": MAYBE_DAY,
            "reason": {"$ref": "#/$defs/reason"},
            "entries": {"type": "array", "items": WORDS},
            "rule": RULE,
            "sources": {"type": "array", "items": WORDS},
        }
    )


def _domains() -> Schema:
    known = {name: {"$ref": "#/$defs/domain"} for name in DOMAINS}
    return {"type": "object", "minProperties": 2, "additionalProperties": False, "properties": known}
