"""What is no table is refused in one sentence that names file, line and column, with bounded memory and nothing left behind."""

import io
import tracemalloc
import zipfile
from datetime import date

import pytest

from neda.exchange import archive, contents
from neda.exchange.archive import zipped
from neda.exchange.incoming import Answers, read_incoming
from neda.exchange.own_columns import columns_of
from neda.exchange.problems import FileError

TODAY = date(2026, 11, 22)
MIB = 1024 * 1024
GOOD = b"date,edss,source,comment\n2019-03-07,2.0,clinician,ok\n2019-09-07,2.5,clinician,fine\n"
ANSWERS = Answers()


def refused(path):
    with pytest.raises(FileError) as error:
        read_incoming(path, TODAY, ANSWERS)
    said = " ".join((str(error.value), *getattr(error.value, "lines", ())))
    assert "\n" not in said
    assert len(said) < 700
    return said


SHEETS = {
    "a wrong header": (GOOD.replace(b"date,edss", b"when,what else"), ("line 1", "what else")),
    "a quote not closed": (GOOD.replace(b"2.5,clinician,fine", b'2.5,clinician,"fine'), ("line 3", "column 4")),
    "a quote inside a cell": (GOOD.replace(b"2.0,clinician", b'2.0,"clin"ician'), ("line 2", "column 3")),
    "Latin-1": (GOOD.replace(b"fine", b"m\xfcde"), ("line 3", "2019-09-07,2.5,clinician,m", "CSV UTF-8")),
    "UTF-16": (GOOD.decode().encode("utf-16"), ("line 1", "UTF-16", "CSV UTF-8")),
    "UTF-16 without a mark": (GOOD.decode().encode("utf-16-le"), ("line 1", "NUL")),
    "a NUL": (GOOD.replace(b"fine", b"fi\x00ne"), ("line 3", "2.5,clinician,fi")),
    "10 million characters in a cell": (GOOD.replace(b"fine", b"x" * 10_000_000), ("line 3", "column 4", "8000000")),
    "a row with a cell too many": (GOOD + b"2020-01-01,2.0,clinician,a,b\n", ("line 4", "5 cells", "4 columns")),
    "a row with a cell too few": (GOOD + b"2020-01-01,2.0\n", ("line 4", "2 cells", "4 columns")),
    "two columns of one name": (GOOD.replace(b"comment", b"date"), ("line 1", "“date”")),
    "nothing": (b"", ("no line with headings",)),
    "only blank lines": (b"\n\r\n\n", ("no line with headings",)),
    "a score that does not exist": (GOOD.replace(b"2.5", b"0.5"), ("line 3", "“edss”", "0.5 does not exist")),
    "a date that does not exist": (GOOD.replace(b"2019-09-07", b"2019-02-30"), ("line 3", "“date”", "2019-02-30")),
    "a date ahead": (GOOD.replace(b"2019-09-07", b"2027-02-03"), ("line 3", "“date”", "after today")),
    "thousands of columns": (b",".join(b"c%d" % number for number in range(5000)), ("line 1", "500 columns")),
}


@pytest.mark.parametrize(("content", "named"), SHEETS.values(), ids=SHEETS)
def test_a_broken_table_is_refused_by_file_line_and_column(content, named, tmp_path):
    path = tmp_path / "from a friend.csv"
    path.write_bytes(content)
    said = refused(path)
    assert "from a friend.csv" in said
    for part in named:
        assert part in said


def test_the_table_these_were_made_from_is_taken(tmp_path):
    path = tmp_path / "good.csv"
    path.write_bytes(GOOD)
    assert [item.score for item in read_incoming(path, TODAY).found.journal.edss] == [2.0, 2.5]


def zip_of(files, compression=zipfile.ZIP_DEFLATED):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as whole:
        for name, content in files:
            whole.writestr(name, content)
    return made.getvalue()


def table(kind, *rows):
    return (",".join(columns_of(kind)) + "\n" + "".join(row + "\n" for row in rows)).encode()


NOTES = table("note", "n1,2019-03-07,hello,,")
ZIPS = {
    "a name that leads outside": (zip_of([("../notes.csv", NOTES)]), ("../notes.csv",)),
    "an absolute name": (zip_of([("/etc/notes.csv", NOTES)]), ("/etc/notes.csv",)),
    "a name of another drive": (zip_of([("C:\\notes.csv", NOTES)]), ("C:",)),
    "many files": (zip_of([(f"{number}.csv", b"") for number in range(100)]), ("more than 40 files",)),
    "a file of another program": (zip_of([("budget.csv", NOTES)]), ("budget.csv",)),
    "no table": (zip_of([("letter.pdf", b"x")]), ("no CSV tables",)),
    "a table twice": (zip_of([("a/notes.csv", NOTES), ("b/notes.csv", NOTES)]), ("notes.csv",)),
    "a damaged end": (zip_of([("notes.csv", NOTES)])[:-30], ("damaged",)),
    "a damaged member": (zip_of([("notes.csv", NOTES * 50)]).replace(b"notes.csv", b"notes.csw", 1), ("damaged",)),
    "a table with other columns": (zip_of([("notes.csv", NOTES.replace(b"text", b"words"))]), ("notes.csv", "line 1", "words")),
    "a wrong row": (zip_of([("notes.csv", NOTES + b"n2,2019-13-01,x,,\n")]), ("notes.csv", "line 3", "“date”")),
    "an id twice": (zip_of([("notes.csv", NOTES + b"n1,2019-03-08,x,,\n")]), ("notes.csv", "line 3", "n1")),
    "a question of no visit": (zip_of([("visits.csv", table("visit")), ("visit_questions.csv", b"visit,text,answer\nv9,why?,\n")]), ("v9",)),
    "settings of a format to come": (zip_of([("settings.csv", b"name,value\nformat,neda-tables/2\n")]), ("settings.csv", "neda-tables/2")),
    "a setting there is not": (zip_of([("settings.csv", b"name,value\nconfirm_weeks,3\n")]), ("settings.csv", "line 2", "confirm_weeks")),
    "a fact there is not": (zip_of([("person.csv", b"field,value\nshoe_size,43\n")]), ("person.csv", "line 2", "shoe_size")),
}  # fmt: skip


@pytest.mark.parametrize(("content", "named"), ZIPS.values(), ids=ZIPS)
def test_a_broken_zip_is_refused_and_nothing_is_unpacked(content, named, tmp_path, monkeypatch):
    folder = tmp_path / "empty"
    folder.mkdir()
    monkeypatch.chdir(folder)
    path = tmp_path / "tables.zip"
    path.write_bytes(content)
    said = refused(path)
    for part in named:
        assert part in said
    assert not list(folder.iterdir())
    assert {item.name for item in tmp_path.iterdir()} <= {"empty", "home", "tables.zip"}


def test_a_zip_with_a_password_is_said_so(tmp_path):
    content = bytearray(zip_of([("notes.csv", NOTES)]))
    content[6] |= 1
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    path = tmp_path / "tables.zip"
    path.write_bytes(content)
    assert "password" in refused(path)


def peak_of(path):
    tracemalloc.start()
    try:
        refused(path)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("inner", ["xl/workbook.xml", "content.xml"])
def test_the_file_of_a_spreadsheet_program_says_how_to_save_it(inner, tmp_path):
    path = tmp_path / "visits.xlsx"
    path.write_bytes(zipped({"[Content_Types].xml": b"<Types/>", inner: b"<x/>"}))
    assert "“visits.xlsx” is a spreadsheet program's own file" in refused(path)


def test_a_bomb_is_stopped_at_the_largest_size_a_file_may_have(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "LARGEST", 4 * MIB)
    path = tmp_path / "bomb.zip"
    path.write_bytes(zip_of([("notes.csv", b"0" * 40 * MIB)]))
    assert path.stat().st_size < MIB
    assert peak_of(path) < 4 * 4 * MIB


def test_a_small_file_takes_little_memory(tmp_path):
    path = tmp_path / "small.csv"
    path.write_bytes(GOOD.replace(b"2.5", b"0.5"))
    assert peak_of(path) < 2 * MIB


HUGE = b"x" * 10_000_000


@pytest.mark.parametrize("cell", [HUGE, b'"' + HUGE + b'"', b'"' + HUGE])
def test_a_huge_cell_takes_a_few_times_its_size(cell, tmp_path):
    path = tmp_path / "huge.csv"
    path.write_bytes(GOOD.replace(b"fine", cell))
    said = refused(path)
    assert "line 3, column 4" in said
    assert peak_of(path) < 12 * len(cell)


def test_thousands_of_wrong_rows_are_all_named_in_bounded_room(tmp_path):
    path = tmp_path / "wrong.csv"
    path.write_bytes(b"date,edss,source\n" + b"2019-03-07,0.5,clinician\n" * 5000)
    with pytest.raises(FileError) as error:
        read_incoming(path, TODAY)
    assert len(error.value.lines) == 201
    assert error.value.lines[-1].endswith("lines 202-5001")
    assert "line 2," in error.value.lines[0]


def test_a_table_over_64_mib_is_refused_unread(tmp_path):
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(contents.LARGEST + 1)
    assert "64 MiB" in refused(path)


def test_an_encrypted_file_without_a_key_is_said_so(tmp_path):
    path = tmp_path / "journal.json.age"
    path.write_bytes(b"age-encryption.org/v1\n-> X25519 abc\n")
    assert "encrypted" in refused(path)


def test_a_good_zip_is_taken(tmp_path):
    path = tmp_path / "tables.zip"
    path.write_bytes(zipped({"notes.csv": NOTES}))
    assert [note.text for note in read_incoming(path, TODAY).found.journal.notes] == ["hello"]
