"""What the words of published reports may suggest, and what they must not."""

import importlib.util
from pathlib import Path

import pytest

from neda.clinical.recording import entry
from neda.radiology import suggestions

_SPEC = importlib.util.spec_from_file_location("radiology_phrases", Path(__file__).with_name("phrases.py"))
_DATA = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(_DATA)


def suggested(text: str) -> dict[str, str]:
    return {item.field: item.answer for item in suggestions(text).answers}


@pytest.mark.parametrize(("phrase", "careful"), _DATA.PHRASES)
def test_a_published_phrase_is_read_with_care(phrase, careful):
    assert suggested(phrase) == careful


@pytest.mark.parametrize(("phrase", "careful"), _DATA.PHRASES)
@pytest.mark.parametrize("changed", [str.upper, lambda text: f"FINDINGS:\n{text}.\n", lambda text: text.replace(" ", "\n")])
def test_capitals_headings_and_line_breaks_never_add_a_suggestion(phrase, careful, changed):
    assert suggested(changed(phrase)).items() <= careful.items()


@pytest.mark.parametrize(("phrase", "careful"), _DATA.SYNONYMS)
def test_other_words_for_the_same_are_known_or_left_open(phrase, careful):
    assert suggested(phrase) == careful


@pytest.mark.parametrize(("phrase", "_careful"), [*_DATA.PHRASES, *_DATA.SYNONYMS])
def test_whatever_is_suggested_can_be_recorded(phrase, _careful):
    from datetime import date

    from neda.clinical.fields import fields_of
    from neda.clinical.typing_in import field_value

    fields = {field.name: field for field in fields_of("mri")}
    raw = {name: field_value("mri", fields[name], text, date(2026, 1, 2)) for name, text in suggested(phrase).items()}
    assert entry("mri", {"date": "2026-01-02"} | raw)


@pytest.mark.parametrize(("phrase", "careful"), _DATA.PHRASES)
def test_every_suggestion_names_the_words_it_rests_on(phrase, careful):
    for item in suggestions(phrase).answers:
        assert item.words in phrase
    assert bool(careful) == bool(suggestions(phrase).answers)
