"""Dates as people say them: offered as choices, never taken silently (§10.1)."""

from datetime import date

import pytest

from neda.clinical.fields import FIELDS
from neda.clinical.recording import FieldError
from neda.clinical.spoken_dates import MONTHS, spoken_readings
from neda.clinical.typing_in import date_readings, field_value

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("spring 2019", ["2019-03", "2019-04", "2019-05", "2019"]),
        ("Summer of 2019", ["2019-06", "2019-07", "2019-08", "2019"]),
        ("fall 2019", ["2019-09", "2019-10", "2019-11", "2019"]),
        ("autumn 2019", ["2019-09", "2019-10", "2019-11", "2019"]),
        ("winter 2019", ["2018-12", "2019-01", "2019-02", "2019-12", "2019"]),
        ("last summer", ["2026-06", "2026-07", "2026-08", "2026", "2025"]),
        ("early 2019", ["2019-01", "2019-02", "2019-03", "2019"]),
        ("beginning of 2019", ["2019-01", "2019-02", "2019-03", "2019"]),
        ("start of 2019", ["2019-01", "2019-02", "2019-03", "2019"]),
        ("mid 2019", ["2019-05", "2019-06", "2019-07", "2019"]),
        ("the middle of 2019", ["2019-05", "2019-06", "2019-07", "2019"]),
        ("late 2019", ["2019-10", "2019-11", "2019-12", "2019"]),
        ("end of 2026", ["2026-10", "2026-11", "2026"]),
        ("end of Nov 2025", ["2025-11"]),
        ("the beginning of March 2019", ["2019-03"]),
        ("start of March 2019", ["2019-03"]),
        ("mid-May 2019", ["2019-05"]),
        ("middle of May 2019", ["2019-05"]),
        ("late June 2019", ["2019-06"]),
        ("early March", ["2026-03", "2025-03", "2024-03"]),
        ("spring March 2019", []),
        ("end March April 2019", []),
        ("last March", ["2026-03", "2025-03", "2024-03"]),
        ("in sept", ["2026-09", "2025-09", "2024-09"]),
        ("December", ["2025-12", "2024-12"]),
        ("5 March", ["2026-03-05", "2025-03-05", "2024-03-05", "2026-03"]),
        ("March 5th, 2019", ["2019-03-05", "2019-03"]),
        ("5th of March 2019", ["2019-03-05", "2019-03"]),
        ("5 Mar 26", ["2026-03-05", "2026-03"]),
        ("5 Mar 27", ["1927-03-05", "1927-03"]),
        ("around 2019", ["2019"]),
        ("~ March 2019", ["2019-03"]),
        ("2 weeks ago", ["2026-11-08", "2026-11"]),
        ("a week ago", ["2026-11-15", "2026-11"]),
        ("a couple of weeks ago", ["2026-11-08", "2026-11"]),
        ("an hour ago", []),
        ("999 days ago", ["2024-02-27", "2024-02"]),
        ("1000 days ago", []),
        ("three months ago", ["2026-08", "2026-08-22"]),
        ("twelve years ago", ["2014", "2014-11"]),
        ("a b years ago", []),
        ("ago", []),
        ("last year", ["2025", "2025-11"]),
        ("this month", ["2026-11", "2026-11-22"]),
        ("last week", ["2026-11-15", "2026-11"]),
        ("last day", ["2026-11-21", "2026-11"]),
        ("the day before yesterday", ["2026-11-20"]),
        ("monday", ["2026-11-16", "2026-11-09"]),
        ("last Sunday", ["2026-11-15", "2026-11-08"]),
        ("03/04/2019", ["2019-04-03", "2019-03-04"]),
        ("03/04/19", ["2019-04-03", "2019-03-04"]),
        ("3-4-19", ["2019-04-03", "2019-03-04"]),
        ("13/04/2019", ["2019-04-13"]),
        ("04/04/2019", ["2019-04-04"]),
        ("2019/3/7", ["2019-03-07", "2019-07-03"]),
        ("2019-3-17", ["2019-03-17"]),
        ("3/2019", ["2019-03"]),
        ("2019.3", ["2019-03"]),
        ("31.02.2019", []),
        ("99/99/2019", []),
        ("soon", []),
        ("2 weeks", []),
        ("March April 2019", []),
        ("March 2019 2020", []),
        ("March 123", []),
        ("1 2 3 March", []),
        ("1 2 March 2019", []),
        ("spring 5 2019", []),
        ("5 2019 6", []),
        ("5", []),
        ("", []),
    ],
)
def test_a_spoken_date_offers_what_it_can_mean(text, readings):
    assert list(spoken_readings(text, TODAY)) == readings


def test_no_reading_lies_after_today_unless_the_field_may_lie_ahead():
    assert spoken_readings("03/12/2026", TODAY) == ("2026-03-12",)
    assert spoken_readings("03/12/2026", TODAY, ahead=True) == ("2026-12-03", "2026-03-12")
    assert spoken_readings("22/11/26", TODAY) == ("2026-11-22",)


def test_there_are_never_more_choices_than_a_person_can_weigh():
    assert all(len(spoken_readings(text, TODAY)) <= 6 for text in ("winter", "5 March", *MONTHS))
    assert spoken_readings("winter", TODAY) == ("2025-12", "2026-01", "2026-02", "2026", "2025")


def named(kind, name):
    return next(field for field in FIELDS[kind] if field.name == name)


@pytest.mark.parametrize(
    ("kind", "name", "text", "readings"),
    [
        ("note", "date", "3/2019", ("2019-03",)),
        ("note", "date", "2019-03", ()),
        ("note", "date", "soon", ()),
        ("mri", "compared_with", "previous", ()),
        ("mri", "compared_with", "spring 2019", ("2019-03", "2019-04", "2019-05", "2019")),
        ("treatment", "courses", "2019-03-07, 03/04/2019", ("2019-04-03", "2019-03-04")),
        ("treatment", "courses", "2019-03-07", ()),
        ("visit", "date", "03/12/2026", ("2026-12-03", "2026-03-12")),
        ("note", "text", "spring 2019", ()),
    ],
)
def test_a_field_asks_about_what_its_grammar_does_not_read(kind, name, text, readings):
    assert date_readings(named(kind, name), text, TODAY) == readings


def test_a_date_with_several_readings_is_refused_with_all_of_them():
    with pytest.raises(FieldError) as caught:
        field_value("note", named("note", "date"), "spring 2019", TODAY)
    assert str(caught.value) == "Date: “spring 2019” can mean 2019-03, 2019-04, 2019-05 or 2019. Please choose one of these."


def test_a_date_with_one_reading_is_refused_with_it_and_examples():
    with pytest.raises(FieldError) as caught:
        field_value("note", named("note", "date"), "3/2019", TODAY)
    assert caught.value.code == "spoken_date"
    assert "may mean 2019-03." in str(caught.value)
    assert "March 2019" in str(caught.value)
