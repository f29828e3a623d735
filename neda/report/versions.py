"""Two versions of one entry, field by field where they differ."""

from typing import NamedTuple

from neda.clinical.entries import Entry, Person, kind_of
from neda.clinical.fields import PERSON_FIELDS, Field, fields_of
from neda.clinical.recording import fields_to_dict
from neda.clinical.typed import typed
from neda.wording import fields

PERSON = "person"


class Difference(NamedTuple):
    """A field by its label, as it was typed here and as it is in the journal now; empty where nothing is recorded."""

    label: str
    mine: str
    theirs: str


def differences(mine: Entry | Person, theirs: Entry | Person) -> tuple[Difference, ...]:
    """The fields that are not the same in both."""
    kind = PERSON if isinstance(mine, Person) else kind_of(mine)
    here, there = fields_to_dict(mine), fields_to_dict(theirs)
    return tuple(
        Difference(fields.label(kind, field.name), *(_shown(field, side.get(field.name)) for side in (here, there)))
        for field in (PERSON_FIELDS if isinstance(mine, Person) else fields_of(kind))
        if here.get(field.name) != there.get(field.name)
    )


def _shown(field: Field, value: object) -> str:
    return "" if value is None else typed(field, value)
