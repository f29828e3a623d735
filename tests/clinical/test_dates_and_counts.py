"""Dates and counts as people and reports give them (§10.1, §10.2; interface.md §1)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neda.clinical.counts import MOST, count_of
from neda.clinical.dates import Window, add_months, partial_date
from neda.clinical.fields import FIELDS, PERSON_FIELDS
from neda.clinical.recording import FieldError
from neda.clinical.typing_in import AmbiguousDateError, date_text, field_value

TODAY = date(2026, 3, 31)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("2019", "2019-01-01", "2019-12-31"), ("2020-02", "2020-02-01", "2020-02-29"), ("2019-12", "2019-12-01", "2019-12-31"), ("2019-03-07", "2019-03-07", "2019-03-07")],
)
def test_a_partial_date_is_the_span_it_can_mean(text, first, last):
    day = partial_date(text)
    assert (str(day.first), str(day.last), str(day)) == (first, last, text)


@pytest.mark.parametrize("text", ["", "19", "2019-2", "2019-13", "2019-02-30", "2019-02-29", "1899", "2200", "2019-00", "2019-03-00", "2019-00-00", "2019/03", "２０１９", "2019-03-07T00:00"])
def test_what_is_no_iso_date_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011
        partial_date(text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2019-03-07", "2019-03-07"), ("2019-03", "2019-03"), ("2019", "2019"), ("~2019", "2019"),
        ("today", "2026-03-31"), ("Yesterday", "2026-03-30"), ("-3d", "2026-03-28"), ("-2w", "2026-03-17"),
        ("-1m", "2026-02-28"), ("-1y", "2025-03-31"), ("March 2019", "2019-03"), ("mar 2019", "2019-03"),
        ("3 March 2019", "2019-03-03"), ("  3  mar   2019 ", "2019-03-03"),
    ],
)  # fmt: skip
def test_a_typed_date_is_read_as_it_is_meant(typed, meant):
    assert date_text(typed, TODAY) == meant


@pytest.mark.parametrize("typed", ["5", "may", "June", "12", "1.2.24", "30 February 2019", "-1", "tomorrow", "2019-03-07 noon"])
def test_a_date_that_would_have_to_be_guessed_is_refused(typed):
    with pytest.raises(ValueError):  # noqa: PT011
        date_text(typed, TODAY)


def test_a_slashed_date_is_asked_about_with_both_readings():
    with pytest.raises(AmbiguousDateError) as caught:
        date_text("03/04/2021", TODAY)
    assert caught.value.readings == ("2021-04-03", "2021-03-04")


def test_a_month_ends_where_its_calendar_does():
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("recorded", "low", "high"),
    [
        (0, 0, 0), (3, 3, 3), ("3", 3, 3), (">10", 11, None), (">=3", 3, None), ("≥ 3", 3, None), ("some", 1, None),
        ("Several", 2, None), ("multiple", 2, None), ("innumerable", 2, None), ("a couple", 2, None), ("few", 2, None),
        ("none", 0, 0), ("no new", 0, 0), ("stable", 0, 0), ("unchanged", 0, 0), ("no significant change", 0, 0),
        ("possible 1", 0, None), ("questionable 2", 0, None),
    ],
)  # fmt: skip
def test_a_count_in_words_has_the_bounds_of_the_rulebook(recorded, low, high):
    count = count_of(recorded)
    assert (count.low, count.high) == (low, high)


@pytest.mark.parametrize("recorded", ["lots", "", "-1", -1, True, "1.5", "many", "some 3", ">", 10**9])
def test_a_count_without_bounds_is_refused(recorded):
    with pytest.raises(ValueError):  # noqa: PT011
        count_of(recorded)


def test_only_a_certain_lesion_proves_activity_and_only_none_its_absence():
    assert count_of("some").proves_activity
    assert count_of("none").proves_absence
    assert not any(count_of(words).doubtful for words in (0, 1, 2, "some", ">=1", "none"))
    doubtful = count_of("possible 1")
    assert doubtful.doubtful
    assert not doubtful.proves_activity
    assert not doubtful.proves_absence


def test_a_window_that_ends_before_it_starts_is_refused():
    with pytest.raises(ValueError, match="2022"):
        Window("2022-01-10", "2022-01-09")


def test_a_window_outside_the_years_a_journal_can_hold_is_refused():
    with pytest.raises(ValueError, match="0001"):
        Window("0001-01-01")


ALL_FIELDS = [(kind, field) for kind, fields in {**FIELDS, "person": PERSON_FIELDS}.items() for field in fields]


@given(st.sampled_from(ALL_FIELDS), st.text(max_size=40))
def test_any_typed_text_is_read_or_refused_with_its_field(kind_and_field, text):
    kind, field = kind_and_field
    try:
        field_value(kind, field, text, TODAY)
    except FieldError as error:
        assert error.field == field.name
        assert error.typed == text


def test_an_unfinished_month_ends_at_the_day_it_is_seen_from():
    month = partial_date("2023-01")
    assert str(month.cut(date(2023, 1, 20)).last) == "2023-01-20"
    assert month.cut(date(2023, 1, 31)) == month


@pytest.mark.parametrize(
    ("text", "inside", "touches"),
    [
        ("2022-01-10", False, False), ("2022-01-11", True, True), ("2022-03-31", True, True), ("2022-04-01", False, False),
        ("2022-01", False, True), ("2022-02", True, True), ("2022-03", True, True), ("2022-04", False, False), ("2022", False, True),
    ],
)  # fmt: skip
def test_a_window_leaves_out_its_first_day_and_holds_its_last(text, inside, touches):
    window = (date(2022, 1, 10), date(2022, 3, 31))
    assert (partial_date(text).inside(*window), partial_date(text).touches(*window)) == (inside, touches)


def test_a_month_that_begins_on_the_last_day_of_a_window_may_lie_in_it():
    assert partial_date("2022-04").touches(date(2022, 1, 10), date(2022, 4, 1))


@pytest.mark.parametrize("year", [1900, 2199])
def test_the_first_and_the_last_year_a_journal_can_hold_are_taken(year):
    assert partial_date(str(year)).first.year == year
    assert Window(date(year, 1, 1)).start.year == year


def test_a_window_of_an_unknown_kind_is_refused():
    with pytest.raises(ValueError, match="sideways"):
        Window("2022-01-10", kind="sideways")


def test_a_thousand_lesions_are_the_most_a_report_can_give():
    assert count_of(1000).low == 1000
    assert count_of(">1000").low == 1001
    for most in (1001, ">1001", "possible 1001"):
        with pytest.raises(ValueError, match="1001"):
            count_of(most)


def test_a_count_is_shown_in_its_own_words():
    assert str(count_of("Several")) == "Several"


def test_the_largest_count_is_read_and_a_longer_number_is_not():
    assert count_of(str(MOST)).low == MOST
    assert len(str(MOST)) == 4
    with pytest.raises(ValueError, match="00001"):
        count_of("00001")
