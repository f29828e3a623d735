"""Every field explains itself in at most two sentences and gives an example that can be typed."""

import re
from datetime import date

import pytest

from neda.clinical.fields import FIELDS, PERSON_FIELDS
from neda.clinical.recording import read_value
from neda.clinical.typing_in import field_value
from neda.wording import fields, forms

EVERY = [
    pytest.param(kind, field, id=f"{kind}-{field.name}")
    for kind, own in {**FIELDS, "person": PERSON_FIELDS}.items()
    for field in own
]
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(("kind", "field"), EVERY)
def test_help_is_one_or_two_sentences_and_an_example_that_is_accepted(kind, field):
    text = fields.help_text(kind, field.name)
    assert 1 <= len(re.findall(r"[.?!](?=\s|$)", text)) <= 2, text
    value = field_value(kind, field, fields.example(kind, field.name), TODAY)
    assert read_value(kind, field, value, TODAY) not in (None, "", ())


@pytest.mark.parametrize(("kind", "name"), [("checkin", "answer"), ("relapse", "seen")])
def test_the_questions_that_are_no_fields_explain_themselves_too(kind, name):
    assert re.search(r"Example: \d$", forms.help_lines(kind, name))
