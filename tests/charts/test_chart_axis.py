"""One time scale: every day falls into one column, and years begin where they are written."""

from datetime import date, timedelta

import pytest

from neda.charts.axis import Axis

DECADE = Axis(date(2016, 1, 1), date(2026, 11, 22), 76)


def test_the_first_and_the_last_day_lie_in_the_first_and_the_last_column():
    assert DECADE.column(date(2016, 1, 1)) == 0
    assert DECADE.column(date(2026, 11, 22)) == 75


def test_days_outside_the_scale_are_not_shown():
    assert not DECADE.shows(date(2015, 12, 31))
    assert DECADE.clipped(date(2014, 1, 1), date(2015, 1, 1)) is None
    assert DECADE.clipped(date(2014, 1, 1), date(2030, 1, 1)) == (0, 75)


def test_columns_never_run_backwards():
    days = [date(2016, 1, 1) + timedelta(days=step) for step in range(0, 3979, 7)]
    columns = [DECADE.column(day) for day in days]
    assert columns == sorted(columns)
    assert set(columns) == set(range(76))


@pytest.mark.parametrize("columns", [20, 36, 76, 196, 700])
def test_the_first_day_of_a_column_lies_in_it(columns):
    axis = Axis(date(2016, 1, 1), date(2026, 11, 22), columns)
    assert all(axis.column(axis.first_day(column)) == column for column in range(columns))


@pytest.mark.parametrize("columns", [20, 36, 76, 196])
@pytest.mark.parametrize("start", [date(1983, 5, 2), date(2016, 1, 1), date(2026, 1, 1)])
def test_a_year_is_written_in_the_column_of_its_first_day_and_labels_never_touch(columns, start):
    axis = Axis(start, date(2026, 11, 22), columns)
    labels = axis.labels()
    assert labels
    for column, text in labels:
        day = date.fromisoformat(f"{text}-01-01" if len(text) == 4 else f"{text}-01")
        assert axis.column(day) == column
    ends = [column + len(text) for column, text in labels]
    assert all(end < column for end, (column, _text) in zip(ends, labels[1:], strict=False))
    assert ends[-1] <= columns
