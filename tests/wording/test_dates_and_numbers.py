"""Dates and numbers as the display language writes them, on screen and page; what is typed in it is read."""

from datetime import UTC, date, datetime

import pytest

from neda.clinical.dates import on_day, partial_date
from neda.clinical.fields import fields_of
from neda.clinical.profiles import typed_parameter
from neda.clinical.recording import FieldError
from neda.clinical.spoken_dates import spoken_readings
from neda.clinical.typing_in import date_text, field_value
from neda.wording import fill, localized

TODAY = date(2026, 11, 22)
FIELDS = {(kind, field.name): field for kind in ("measurement", "mri") for field in fields_of(kind)}
PRECISE = partial_date("2026-06-02")


def test_english_keeps_iso_dates_and_the_decimal_point():
    values = {"day": PRECISE, "month": partial_date("2026-06"), "plain": date(2026, 6, 2), "number": 2.5}
    assert fill("{day} {month} {plain} {number}", values) == "2026-06-02 2026-06 2026-06-02 2.5"
    assert localized.day(PRECISE) == localized.day("2026-06-02") == "2026-06-02"
    assert localized.decimal(1234.5, ",.1f") == "1,234.5"


def test_german_writes_the_day_first_the_month_as_a_word_and_a_decimal_comma(german):
    values = {"day": PRECISE, "month": partial_date("2026-06"), "year": partial_date("2026"), "number": 2.5, "whole": 3}
    assert fill("{day} {month} {year} {number} {whole}", values) == "02.06.2026 Juni 2026 2026 2,5 3"
    assert localized.decimal(1234.5, ",.1f") == "1.234,5"
    assert localized.moment(datetime(2026, 6, 2, 8, 5, 0, tzinfo=UTC)) == "02.06.2026 08:05:00"


@pytest.mark.parametrize(("iso", "short"), [("2026-06-02", "02.06.2026"), ("2026-06", "06/2026"), ("2026", "2026"), ("previous", "previous")])
def test_a_column_has_the_month_in_digits_and_other_words_as_they_are(german, iso, short):
    assert localized.day(iso) == short


def test_what_a_person_typed_is_never_rewritten(german):
    assert fill("{text}", {"text": "seen 2026-06-02, EDSS 2.5"}) == "seen 2026-06-02, EDSS 2.5"
    assert fill("{flag}", {"flag": True}) == "True"


def test_a_label_begins_small_inside_an_english_line_and_stays_a_noun_in_german(german):
    assert localized.inside("Allergien") == "Allergien"


def test_a_label_begins_small_inside_an_english_line():
    assert (localized.inside("Allergies"), localized.inside("MRI")) == ("allergies", "MRI")


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("7.3.2019", "2019-03-07"),
        ("07.03.2019", "2019-03-07"),
        ("7. 3. 2019", "2019-03-07"),
        ("3.2019", "2019-03"),
        ("3. März 2019", "2019-03-03"),
        ("März 2019", "2019-03"),
        ("Mrz 2019", "2019-03"),
        ("dez 2019", "2019-12"),
        ("heute", "2026-11-22"),
        ("gestern", "2026-11-21"),
        ("3 March 2019", "2019-03-03"),
        ("2019-03-07", "2019-03-07"),
        ("-3d", "2026-11-19"),
    ],
)
def test_german_dates_are_typed_as_germans_write_them_and_english_ones_too(german, typed, iso):
    assert date_text(typed, TODAY) == iso


@pytest.mark.parametrize("typed", ["31.2.2019", "0.3.2019", "3/4/2019", "3.13.2019"])
def test_a_day_that_does_not_exist_or_can_be_read_twice_is_not_taken_in_german(german, typed):
    with pytest.raises(ValueError, match=r"\d|day is out of range"):
        date_text(typed, TODAY)


def test_points_are_asked_about_in_english_where_they_can_mean_two_days():
    with pytest.raises(ValueError, match=r"3\.4\.2019"):
        date_text("3.4.2019", TODAY)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("vor 2 Wochen", "2026-11-08"),
        ("vor einem Jahr", "2025"),
        ("letzte Woche", "2026-11-15"),
        ("vorgestern", "2026-11-20"),
        ("Anfang 2019", "2019-01"),
        ("Frühling 2019", "2019-03"),
        ("am 5. März", "2026-03-05"),
        ("vor langem", None),
    ],
)
def test_spoken_german_dates_are_asked_about_like_english_ones(german, typed, first):
    assert next(iter(spoken_readings(typed, TODAY)), None) == first


@pytest.mark.parametrize(("typed", "value"), [("2,5", 2.5), ("2.5", 2.5), ("1500", 1500.0), ("unbekannt", None)])
def test_a_decimal_comma_is_read(german, typed, value):
    assert field_value("measurement", FIELDS["measurement", "value"], typed, TODAY) == value


def test_a_point_that_may_part_thousands_is_refused_in_german(german):
    with pytest.raises(FieldError, match=r"1\.500"):
        field_value("measurement", FIELDS["measurement", "value"], "1.500", TODAY)


def test_the_same_number_is_plain_in_english():
    assert field_value("measurement", FIELDS["measurement", "value"], "1.500", TODAY) == 1.5


@pytest.mark.parametrize(("typed", "value"), [("ja", True), ("Nein", False), ("yes", True), ("unbekannt", None)])
def test_yes_and_no_are_taken_in_german(german, typed, value):
    assert field_value("mri", FIELDS["mri", "contrast"], typed, TODAY) is value


@pytest.mark.parametrize(
    ("typed", "value"),
    [("ja", True), ("Nein", False), ("no", False), ("0,5", 0.5), ("0.5", 0.5), ("84", 84), ("brain+cord", "brain+cord")],
)
def test_a_parameter_is_typed_in_german_as_it_is_shown(german, typed, value):
    assert typed_parameter("any", typed) == value


def test_a_parameter_typed_in_english_is_read_as_it_stands():
    assert typed_parameter("any", "0,5") == "0,5"


def test_an_exact_day_and_its_partial_twin_are_said_alike(german):
    assert localized.said(date(2026, 6, 2)) == localized.said(on_day(date(2026, 6, 2))) == "02.06.2026"
