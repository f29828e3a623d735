"""What is exported comes back equal: tables, the doctor's table and JSON, whatever people typed."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neda.clinical import Journal, Profile
from neda.clinical.entries import HIGHEST_GRADE
from neda.clinical.fields import FIELDS, PERSON_FIELDS
from neda.clinical.journal import LIST_OF
from neda.clinical.recording import FieldError, entry
from neda.clinical.windows import assess_named
from neda.examples import load
from neda.exchange.archive import zipped
from neda.exchange.incoming import read_incoming
from neda.exchange.merging import merge
from neda.exchange.outgoing import Export, several_files, single_file

TODAY = date(2199, 12, 31)
HOSTILE = ("[bold]", "[/]", "\x1b[31m", "\u202e", "=1+1", "-0.35", "'=x", "\x00", "␀0", "a\r\nb", " ", "\t", "🧠", "é", "; ", " -> ", '"', "'")
texts = st.sampled_from(HOSTILE) | st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
dates = (
    st.integers(1900, 2199).map(str)
    | st.dates(date(1900, 1, 1), TODAY).map(str)
    | st.tuples(st.integers(1900, 2199), st.integers(1, 12)).map(lambda pair: f"{pair[0]}-{pair[1]:02}")
)
BY_TYPE = {
    "text": lambda field: texts,
    "long": lambda field: texts,
    "date": lambda field: dates,
    "dates": lambda field: st.lists(dates, min_size=1, max_size=3),
    "bool": lambda field: st.booleans(),
    "choice": lambda field: st.sampled_from(field.choices) | (texts.filter(str.strip) if field.open else st.nothing()),
    "choices": lambda field: st.lists(st.sampled_from(field.choices), min_size=1, unique=True),
    "number": lambda field: st.floats(field.low, field.high) | st.integers(int(field.low), int(field.high)),
    "integer": lambda field: st.integers(int(field.low), int(field.high)),
    "score": lambda field: st.sampled_from((0, 1, 1.5, 6.5, 10)),
    "count": lambda field: st.integers(0, 1000) | st.sampled_from(("several", "Some", ">10", ">= 1", "possible 1", "stable")),
    "compared": lambda field: st.sampled_from(("previous", "unknown")) | dates,
    "grades": lambda field: st.fixed_dictionaries({}, optional={name: st.integers(0, high) for name, high in HIGHEST_GRADE.items()}),
    "questions": lambda field: st.lists(st.fixed_dictionaries({"text": texts}, optional={"answer": texts}), min_size=1, max_size=3),
    "answers": lambda field: st.dictionaries(
        texts, st.fixed_dictionaries({}, optional={"answer": texts, "note": texts}), min_size=1, max_size=3
    ),
}  # fmt: skip


def recorded(fields):
    needed = {field.name: BY_TYPE[field.type](field) for field in fields if field.required}
    return st.fixed_dictionaries(needed, optional={field.name: BY_TYPE[field.type](field) for field in fields if not field.required})


def possible(kind, raw):
    try:
        entry(kind, raw)
    except FieldError:
        return False
    return True


def entries(kind):
    return recorded(FIELDS[kind]).filter(lambda raw: possible(kind, raw))


journals = st.fixed_dictionaries(
    {"person": recorded(PERSON_FIELDS), "settings": st.sampled_from(({}, {"profile": "nepad", "set": {"confirm_days": 84, "edss_delta": "B", "gd_required": True, "rebaseline_months.ocrelizumab": 9}}))},
    optional={name: st.lists(entries(kind), max_size=2) for kind, name in LIST_OF.items()},
).map(lambda data: Journal.from_dict({"format": "neda-journal/1", **data}))


def export_of(journal):
    return Export(journal, assess_named(journal, "since-baseline", date(2026, 11, 22), Profile()), "none", mark=False)


def written(journal, form, folder):
    path = folder / f"journal.{form}"
    if form == "tables":
        path.write_bytes(zipped(several_files(form, export_of(journal))))
    else:
        path.write_bytes(single_file(form, export_of(journal)).encode())
    return path


@pytest.mark.parametrize("form", ["tables", "csv", "json"])
@given(journal=journals)
def test_an_export_into_an_empty_journal_gives_an_equal_one(form, journal, tmp_path_factory):
    path = written(journal, form, tmp_path_factory.mktemp("export"))
    found = read_incoming(path, TODAY).found
    result = merge(Journal(), found)
    assert Journal.of(result.added, result.person, result.settings) == journal
    assert merge(journal, found).added == ()


def example():
    return load("example", date(2026, 11, 22)).journal


@pytest.mark.parametrize("form", ["tables", "csv", "json"])
def test_the_example_journal_comes_back_and_a_second_import_adds_nothing(form, tmp_path):
    journal = example()
    path = written(journal, form, tmp_path)
    found = read_incoming(path, TODAY).found
    assert found.journal == journal
    assert merge(journal, found).duplicates == len(journal.entries())


def test_a_folder_of_tables_reads_like_the_zip(tmp_path):
    journal = example()
    folder = tmp_path / "tables"
    folder.mkdir()
    for name, content in several_files("tables", export_of(journal)).items():
        (folder / name).write_bytes(content)
    (folder / "letter.pdf").write_bytes(b"not a table")
    assert read_incoming(folder, TODAY).found.journal == journal


def test_the_table_of_one_kind_can_be_imported_alone(tmp_path):
    journal = example()
    path = tmp_path / "my scans.csv"
    path.write_bytes(several_files("tables", export_of(journal))["mri.csv"])
    assert read_incoming(path, TODAY).found.journal.mri == journal.mri


def test_a_mark_for_excel_makes_no_difference(tmp_path):
    journal = example()
    path = tmp_path / "t.csv"
    path.write_bytes(single_file("csv", export_of(journal)._replace(mark=True)).encode())
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert read_incoming(path, TODAY).found.journal == journal


def rewritten(path, change):
    import csv
    import io

    rows = list(csv.reader(io.StringIO(path.read_text("utf-8"), newline="")))
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerows(change(rows))
    path.write_text(out.getvalue(), "utf-8", newline="")


def test_the_doctors_table_may_be_saved_by_a_spreadsheet_with_other_separators_and_numbers(tmp_path):
    journal = example()
    path = written(journal, "csv", tmp_path)
    rewritten(path, lambda rows: [[cell.removesuffix(".0") for cell in row] for row in rows])
    assert read_incoming(path, TODAY).found.journal == journal


def test_a_row_of_the_doctors_table_changed_by_hand_is_named_and_nothing_is_read(tmp_path):
    from neda.exchange.problems import RowsRefused

    path = written(example(), "csv", tmp_path)
    at = next(number for number, row in enumerate(path.read_text("utf-8").splitlines(), start=1) if '"New T2 lesions"' in row)

    def change(rows):
        rows[at - 1][3] = "9"
        return rows

    rewritten(path, change)
    with pytest.raises(RowsRefused) as refused:
        read_incoming(path, TODAY)
    assert len(refused.value.lines) == 1
    assert f"line {at}" in refused.value.lines[0]
    assert "changed by hand" in refused.value.lines[0]


def test_rows_of_the_doctors_table_may_be_left_out_and_sorted(tmp_path):
    journal = Journal.from_dict({"format": "neda-journal/1", "checkins": [{"date": f"2020-0{month}-01", "no_new_symptoms": True} for month in (1, 2, 3)]})
    path = written(journal, "csv", tmp_path)
    rewritten(path, lambda rows: [rows[0], rows[-1], rows[-2]])
    assert [item.date.text for item in read_incoming(path, TODAY).found.journal.checkins] == ["2020-02-01", "2020-03-01"]


def test_every_column_of_every_table_stands_in_the_dictionary():
    import csv

    files = several_files("tables", export_of(Journal()))
    rows = list(csv.reader(files["dictionary.csv"].decode().splitlines()))
    told = {(row[0], row[1]) for row in rows[1:]}
    for name, content in files.items():
        stem = name.removesuffix(".csv")
        if stem in ("dictionary", "person", "settings"):
            continue
        for column in next(csv.reader([content.decode().splitlines()[0]])):
            assert (stem, column) in told
    assert {field.name for field in PERSON_FIELDS} <= {column for table, column in told if table == "person"}


def test_json_text_is_utf_8_and_ends_with_a_line_break():
    text = single_file("json", export_of(example()))
    assert text.endswith("}\n")
    assert json.loads(text)["format"] == "neda-journal/1"


def test_treatments_without_a_start_keep_their_order_though_one_was_stopped(tmp_path):
    drugs = [{"name": "Avonex"}, {"name": "Copaxone", "stop": "2012"}, {"name": "Rebif", "courses": ["2011-02-01"]}]
    journal = Journal.from_dict({"format": "neda-journal/1", "treatments": drugs})
    result = merge(Journal(), read_incoming(written(journal, "csv", tmp_path), TODAY).found)
    assert Journal.of(result.added) == journal
