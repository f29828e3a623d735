"""The table for the doctor: the answer first, then one fact a row in the order of time."""

from datetime import date

import pytest

from neda.clinical import Journal, Profile
from neda.clinical.windows import assess_named
from neda.exchange.incoming import read_incoming
from neda.exchange.record_cells import check_of
from neda.exchange.sheet import read_sheet
from neda.exchange.spreadsheet import RISKY
from neda.exchange.timetable import Row, rows, timetable

JOURNAL = Journal.from_dict(
    {
        "format": "neda-journal/1",
        "relapses": [
            {"onset": "2019", "certainty": "confirmed", "symptoms": "=SUM(A1)"},
            {"onset": "2020-05", "certainty": "reported", "excluded": "PML, not MS"},
            {"onset": "2020-06", "certainty": "pseudo"},
        ],
        "mri": [{"date": "2022-01-10", "contrast": False, "new_t2": 0}, {"date": "2023-01-10", "report_text": "as before"}],
        "edss": [{"date": "2022-01-10", "score": 2, "source": "self"}],
        "treatments": [{"name": "ocrelizumab", "start": "2019-06", "courses": ["2019-06-07", "2030-01-01"]}, {"name": "HSCT", "kind": "ahsct"}],
        "checkins": [{"date": "2022-02-01", "no_new_symptoms": False}],
        "measurements": [{"date": "2022-03-01", "test": "sdmt"}],
        "notes": [{"date": "2018-01-01", "text": "- first line\nsecond"}],
    }
)


def table() -> list[Row]:
    status = assess_named(JOURNAL, "since-baseline", date(2023, 1, 20), Profile())
    return rows(JOURNAL, status, "ocrelizumab since 2019-06")


def counted_by(rule="neda-3", **lists):
    journal = Journal.from_dict({"format": "neda-journal/1", **lists})
    status = assess_named(journal, "since-baseline", date(2026, 1, 20), Profile.named(rule))
    return {row.date: row.counted for row in rows(journal, status, "")[4:]}


def test_a_relapse_counts_in_the_table_as_it_counts_in_the_verdict():
    told = {"certainty": "reported", "hours": 48, "fever_or_infection": False}
    attacks = [
        {"onset": "2018", "certainty": "reported"},
        {"onset": "2019-03-01", "certainty": "suspected"},
        {"onset": "2020-03-01", **told},
        {"onset": "2020-03-20", "certainty": "confirmed"},
        {"onset": "2021-03-01", **told, "hours": 20},
        {"onset": "2022-03-01", **told, "fever_or_infection": True},
        {"onset": "2026-01", "certainty": "confirmed"},
    ]
    assert counted_by(relapses=attacks) == {
        "2018": "not settled",
        "2019-03-01": "not settled",
        "2020-03-01": "yes",
        "2020-03-20": "no: part of the relapse before it",
        "2021-03-01": "no",
        "2022-03-01": "no",
        "2026-01": "yes",
    }


def test_a_score_without_its_day_does_not_count_in_the_table_either():
    scores = [{"date": day, "score": 2, "source": "clinician"} for day in ("2024-05", "2025-05-01")]
    assert counted_by(edss=scores) == {"2024-05": "no", "2025-05-01": "yes"}


def test_the_first_rows_say_whether_since_when_and_on_what_drug():
    first = table()[:4]
    assert {row.kind for row in first} == {"status"}
    assert [row.what for row in first] == ["Is there activity?", "Judged since", "First activity", "On what drug?"]
    assert first[3].value == "ocrelizumab since 2019-06"
    assert all("NEDA-3 v1" in row.source for row in first)


def test_facts_stand_in_the_order_of_time_and_undated_ones_last():
    days = [row.date for row in table()[4:]]
    dated = [day for day in days if day]
    assert dated == sorted(dated)
    assert days[len(dated) :] == [""]


def test_not_recorded_is_never_zero():
    facts = {(row.date, row.what): row.value for row in table()}
    assert facts["2022-01-10", "New T2 lesions"] == "0"
    assert ("2022-01-10", "Enlarging T2 lesions") not in facts
    assert facts["2023-01-10", "MRI"] == "not recorded"
    assert facts["2022-03-01", "sdmt"] == "not recorded"


def test_what_does_not_count_says_so():
    counted = {(row.date, row.kind): row.counted for row in table()[4:]}
    assert counted["2019", "relapse"] == "yes"
    assert counted["2020-05", "relapse"] == "no: PML, not MS"
    assert counted["2020-06", "relapse"] == "no"
    assert counted["2022-01-10", "edss"] == "no"
    assert counted["2018-01-01", "note"] == "no"


def test_a_treatments_courses_each_have_their_day():
    assert [row.date for row in table() if row.what == "course"] == ["2019-06-07", "2030-01-01"]


def test_the_text_keeps_every_word_and_runs_nothing():
    status = assess_named(JOURNAL, "since-baseline", date(2023, 1, 20), Profile())
    text = timetable(JOURNAL, status, "none")
    read = read_sheet(text.encode(), "table.csv")
    assert read.headings == ("date", "kind", "what", "value", "detail", "source", "counted", "record")
    cells = [cell for row in read.rows for cell in row.cells]
    assert not any(cell.startswith(RISKY) for cell in cells)
    assert "'- first line\nsecond" in cells


@pytest.mark.parametrize("text", ["3.50\xa0", "\u20092.0", "\x1c3.5", "-1.50", "1.2.3", "٣.٥"])
def test_a_number_among_strange_blanks_comes_back_and_a_spreadsheet_may_write_it_anew(text, tmp_path):
    journal = Journal.from_dict({"format": "neda-journal/1", "notes": [{"date": "2020-01-01", "text": text}]})
    status = assess_named(journal, "since-baseline", date(2023, 1, 20), Profile())
    path = tmp_path / "t.csv"
    path.write_text(timetable(journal, status, ""), encoding="utf-8", newline="")
    assert read_incoming(path, date(2023, 1, 20)).found.journal == journal
    if text.strip().isascii() and text.count(".") == 1:
        assert check_of([text]) == check_of([f"{float(text.strip()):g}"])
