"""Columns of yes and no in a stranger's spreadsheet, columns with nothing in them, and files that are no files."""

import json
import os
from datetime import date

import pytest

from neda.clinical.recording import fields_to_dict
from neda.exchange.fates import fate_lines
from neda.exchange.incoming import NO_ANSWERS, Answers, read_incoming
from neda.exchange.json_file import journal_of
from neda.exchange.merging import merge
from neda.exchange.problems import AnswerNeeded, FileError, RowsRefused
from neda.wording.exchange import columns

TODAY = date(2026, 11, 22)
SCORED = ("edss.source", "clinician")
SURE = ("relapse.certainty", "confirmed")


@pytest.fixture
def read(tmp_path):
    def reading(text, *fill, name="sheet.csv", columns=()):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return read_incoming(path, TODAY, Answers(columns, fill))

    return reading


def relapses(incoming):
    return [fields_to_dict(item) for item in incoming.found.journal.relapses]


@pytest.mark.parametrize(
    "text",
    [
        "Date,Relapse?,EDSS\n2019-03-07,yes,2.0\n2019-09-10,no,2.0\n2020-03-01,,2.0\n2020-09-01,-,2.0\n",
        "Datum;Schub;EDSS\n07.03.2019;ja;2,0\n13.09.2019;nein;2,0\n",
        "Date,Relapse,EDSS\n2019-03-07,x,2.0\n2019-09-10,,2.0\n",
        "Date,Relapse,EDSS\n2019-03-07,1,2.0\n2019-09-10,0,2.0\n",
    ],
)
def test_a_yes_is_a_relapse_on_the_date_of_its_row_and_a_no_is_none(read, text):
    incoming = read(text, SCORED, SURE)
    assert relapses(incoming) == [{"onset": "2019-03-07", "certainty": "confirmed"}]
    assert len(incoming.found.journal.edss) == text.count("\n") - 1


def test_how_sure_a_relapse_is_is_asked_where_a_row_has_one(read):
    with pytest.raises(AnswerNeeded) as needed:
        read("Date,Relapse?,EDSS\n2019-03-07,yes,2.0\n", SCORED)
    assert needed.value.about == "relapse.certainty"


@pytest.mark.parametrize(
    "text",
    [
        "Date,Relapse date,EDSS\n2019-03-07,,2.0\n2019-09-10,-,2.5\n",
        "Date,Relapse?,EDSS\n2019-03-07,no,2.0\n2019-09-10,,2.5\n",
    ],
)
def test_a_column_without_a_relapse_asks_nothing_about_relapses(read, text):
    incoming = read(text, SCORED)
    assert relapses(incoming) == []
    assert len(incoming.found.journal.edss) == 2


def test_a_date_among_yes_and_no_is_the_date_of_the_relapse(read):
    incoming = read("Date,Relapse,EDSS\n2019-03-07,2019-02-20,2.0\n2019-09-10,no,2.0\n", SCORED, SURE)
    assert [item["onset"] for item in relapses(incoming)] == ["2019-02-20"]


def test_a_no_beside_something_of_a_relapse_is_named_and_not_guessed(read):
    with pytest.raises(RowsRefused) as refused:
        read("Date,Relapse?,Relapse symptoms,EDSS\n2019-03-07,no,legs,2.0\n2019-09-10,yes,arms,2.0\n", SCORED, SURE)
    (line,) = refused.value.lines
    assert line.startswith("“sheet.csv”, line 2, column “Relapse?”")


def test_yes_without_a_date_in_the_row_is_refused(read):
    with pytest.raises(FileError):
        read("Relapse,Severity\nyes,mild\n", SURE)


def test_the_fate_of_the_right_rows_is_told_beside_the_wrong_ones(read):
    with pytest.raises(RowsRefused) as refused:
        read("Date,EDSS\n2019-03-07,2.0\n2019-03-08,0.5\n2019-03-09,\n", SCORED)
    rest = refused.value.rest()
    from neda.clinical import Journal

    assert list(fate_lines(rest, merge(Journal(), rest.found))) == [
        "line 2: new: 2019-03-07 EDSS: 2.0; clinician",
        "line 3: wrong, and so nothing of the file would be imported",
        "line 4: nothing to record",
    ]


@pytest.mark.parametrize("answers", [Answers((("Date", "date"),)), Answers((), (SCORED,))])
def test_answers_about_columns_are_refused_for_a_journal_file(tmp_path, answers):
    path = tmp_path / "journal.json"
    path.write_text('{"format": "neda-journal/1"}')
    with pytest.raises(FileError, match="--map and --fill do not apply"):
        read_incoming(path, TODAY, answers)
    assert read_incoming(path, TODAY, NO_ANSWERS).found.journal.entries() == ()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(FileError, match="no file but a pipe"):
        read_incoming(tmp_path / "pipe.csv", TODAY)


def test_the_table_for_the_doctor_without_its_last_column_is_said_so(read):
    with pytest.raises(FileError, match="without its last column"):
        read(",".join(columns()) + "\n2019-03-07,edss,EDSS,2.0,,,\n")


@pytest.mark.parametrize("strange", ["../../x", "a b", "=1+1", "\x1b[31m", "x" * 101, "ä"])
def test_what_is_no_id_is_not_taken_for_one(strange):
    notes = [{"id": strange, "date": "2020", "text": "a"}, {"id": "aaaaaaaa-1", "date": "2020", "text": "b"}]
    found = journal_of(json.dumps({"format": "neda-journal/1", "notes": notes}).encode(), "x.json", TODAY)
    first, second = found.journal.notes
    assert first.id not in ("", strange)
    assert second.id == "aaaaaaaa-1"
    assert found.given == {"aaaaaaaa-1"}


def test_what_is_no_id_in_a_table_is_not_taken_for_one(read):
    header = "id,note,excluded,date,text\n"
    from neda.exchange.own_columns import columns_of

    names = list(columns_of("note"))
    assert set(names) == set(header.strip().split(","))
    row = {"id": "../../x", "date": "2020", "text": "a"}
    made = read(",".join(names) + "\n" + ",".join(row.get(name, "") for name in names) + "\n", name="notes.csv")
    assert made.found.journal.notes[0].id not in ("", "../../x")
