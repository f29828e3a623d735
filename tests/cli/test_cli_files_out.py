"""`export` and `due -o`: every format, to the terminal, a file, a folder or a zip."""

import json
import os
import zipfile

import pytest

DEMO = ("--demo",)


@pytest.mark.parametrize(("name", "begins"), [("j.json", b'{\n "format": "neda-journal/1"'), ("t.csv", b'"date"'), ("t.zip", b"PK"), ("d.ics", b"BEGIN:VCALENDAR"), ("other", b'"date"')])
def test_the_ending_chooses_the_format(neda, tmp_path, name, begins):
    outcome = neda("export", "-o", str(tmp_path / name), before=DEMO)
    assert (outcome.code, outcome.out) == (0, "")
    assert (tmp_path / name).read_bytes().startswith(begins)
    assert "not encrypted" in outcome.err


@pytest.mark.parametrize("form", ["csv", "json", "fhir", "ics"])
def test_a_format_of_one_file_can_be_printed(neda, form, tmp_path):
    printed = neda("export", "--format", form, before=DEMO)
    assert printed.code == 0
    neda("export", "--format", form, "-o", str(tmp_path / "out"), before=DEMO)
    assert (tmp_path / "out").read_bytes().decode() == printed.out


@pytest.mark.parametrize("form", ["tables", "msprog"])
def test_a_format_of_several_files_needs_a_place(neda, form):
    outcome = neda("export", "--format", form, before=DEMO)
    assert outcome.code == 2
    assert f"neda export --format {form} -o journal.zip" in outcome.err


@pytest.mark.parametrize(("form", "named"), [("tables", "relapses.csv"), ("msprog", "visits.csv")])
def test_several_files_go_into_a_folder_or_a_zip_alike(neda, tmp_path, form, named):
    folder, whole = tmp_path / "folder", tmp_path / "whole.zip"
    outcome = neda("export", "--format", form, "-o", str(folder), before=DEMO)
    assert outcome.code == 0
    assert "files in" in outcome.err
    neda("export", "--format", form, "-o", str(whole), before=DEMO)
    with zipfile.ZipFile(whole) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {path.name: path.read_bytes() for path in folder.iterdir()}
        assert named in archive.namelist()
    if os.name != "nt":
        assert folder.stat().st_mode & 0o777 == 0o700
        assert all(path.stat().st_mode & 0o777 == 0o600 for path in (whole, *folder.iterdir()))


def test_a_second_export_into_the_same_folder_leaves_other_files_alone(neda, tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "letter.pdf").write_bytes(b"mine")
    for _ in range(2):
        assert neda("export", "--format", "tables", "-o", str(folder), before=DEMO).code == 0
    assert (folder / "letter.pdf").read_bytes() == b"mine"


def test_a_place_that_is_no_folder_is_said_so(neda, tmp_path):
    (tmp_path / "file").write_text("x")
    for target in ("file", "no such/folder"):
        outcome = neda("export", "--format", "tables", "-o", str(tmp_path / target), before=DEMO)
        assert outcome.code == 1
        assert "could not be written" in outcome.err.splitlines()[-1]


def test_the_mark_for_excel_stands_first_where_asked_for(neda):
    assert neda("export", "--bom", before=DEMO).out.startswith('\ufeff"date"')
    assert neda("export", before=DEMO).out.startswith('"date"')


def test_the_verdict_options_reach_the_table_and_the_bundle(neda):
    assert "NEDA-2" in neda("export", "--profile", "neda-2", before=DEMO).out
    assert "neda-2" in neda("export", "--format", "fhir", "--profile", "neda-2", before=DEMO).out


def test_relapses_without_a_day_are_counted_as_left_out_of_the_msprog_files(neda, tmp_path):
    assert "1 relapse has no exact day" in neda("export", "--format", "msprog", "-o", str(tmp_path / "m.zip"), before=DEMO).err


def test_an_unknown_format_names_the_known_ones(neda):
    outcome = neda("export", "--format", "xlsx", before=DEMO)
    assert outcome.code == 2
    assert "csv, tables, json, fhir, msprog, ics" in outcome.err


def test_what_is_due_goes_into_a_calendar(neda, tmp_path):
    outcome = neda("due", "-o", str(tmp_path / "due.ics"), before=DEMO)
    assert (outcome.code, outcome.out) == (0, "")
    assert (tmp_path / "due.ics").read_bytes().decode() == neda("export", "--format", "ics", before=DEMO).out
    assert neda("due", "-o", str(tmp_path / "due.txt"), before=DEMO).code == 2
    assert neda("due", "-o", str(tmp_path / "due.ics"), "--json", before=DEMO).code == 2


def test_the_bundle_is_json_with_the_status_last(neda):
    found = json.loads(neda("export", "--format", "fhir", before=DEMO).out)
    assert found["entry"][-1]["resource"]["valueCodeableConcept"]["text"]


def test_an_ending_that_stands_for_no_format_is_refused(neda, tmp_path):
    neda("add", "note", "--date", "2020", "--text", "first")
    refused = neda("export", "-o", str(tmp_path / "x.xyz"))
    assert refused.code == 2
    assert ".csv, .json, .ics, .zip" in refused.err
    assert not (tmp_path / "x.xyz").exists()
    assert neda("export", "--format", "csv", "-o", str(tmp_path / "x.xyz")).code == 0
