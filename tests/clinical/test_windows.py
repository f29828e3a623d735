"""Windows by the names people type (interface.md §1): the limits of each kind."""

from datetime import date

import pytest

from neda.clinical import Journal, Profile
from neda.clinical.windows import WindowError, assess_named

TREATMENTS = [
    {"name": "Rebif", "start": "2018-01-10", "stop": "2020-01-10"},
    {"name": "Ocrevus", "start": "2022-01-10"},
]
JOURNAL = Journal.from_dict({"format": "neda-journal/1", "treatments": TREATMENTS})


def window(name, journal=JOURNAL):
    status = assess_named(journal, name, date(2023, 1, 20), Profile())
    return str(status.start), str(status.end), status.closed


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("calendar:1901", ("1900-12-31", "1901-12-31", True)),
        ("calendar:2199", ("2198-12-31", "2199-12-31", True)),
        ("2022-01-10..2022-01-10", ("2022-01-10", "2022-01-10", True)),
        ("treatment-year:177", ("2198-01-10", "2199-01-10", True)),
        ("treatment-year:Rebif:2", ("2019-01-10", "2020-01-10", True)),
        ("epoch:rebif", ("2018-01-10", "2020-01-10", True)),
        ("epoch:REBIF#1", ("2018-01-10", "2020-01-10", True)),
        ("epoch:no treatment", ("2020-01-10", "2022-01-10", True)),
        ("since-baseline", ("2022-07-10", "2023-01-20", False)),
    ],
)
def test_a_window_at_the_limit_is_found(name, found):
    assert window(name) == found


@pytest.mark.parametrize(
    "name",
    [
        "calendar:1900", "calendar:2200", "calendar:", "calendar", "rolling:000012", "rolling:", "treatment-year:178",
        "treatment-year:200", "treatment-year:299", "treatment-year:Rebif:3", "treatment-year:no treatment:1", "epoch:rebif#0",
        "epoch:rebif#2", "epoch:rebif#x", "2022..2023", "2022-01..", "2022-01-10..2022-02", "2022-01-10..2022-02-30", "9999-01-01..",
        "0001-01-01..", "..2022-01-10", "sometime", "epoch-rebaselined:no treatment",
    ],
)  # fmt: skip
def test_a_window_behind_the_limit_is_refused_in_a_sentence(name):
    with pytest.raises(WindowError, match="window"):
        window(name)


@pytest.mark.parametrize("name", ["epoch", "epoch-rebaselined", "treatment-year:1", "epoch:Ocrevus"])
def test_without_any_treatment_no_window_of_one_exists(name):
    with pytest.raises(WindowError, match="treatment is not recorded"):
        window(name, Journal())


@pytest.mark.parametrize("name", ["rolling:12", "rolling:24"])
def test_where_nothing_was_observed_the_rolling_months_end_today(name):
    assert window(name, Journal()) == ("2022-01-20" if name == "rolling:12" else "2021-01-20", "2023-01-20", True)
