"""The second-opinion pack: one zip with the page, the sheets, the tables and the FHIR bundle."""

import io
import json
import zipfile
from datetime import date

import pytest

from neda.clinical import Journal
from neda.clinical.courses import course
from neda.examples import load
from neda.exchange.incoming import read_incoming
from neda.exchange.matching import Answers
from neda.exchange.merging import merge
from neda.pack import Wanted, pack
from neda.report.document import document
from neda.report.formats import FORMATS, render
from neda.report.sheets import sheet
from neda.report.text import to_text

TODAY = date(2026, 11, 22)
SECRET = "zanzibar"


def unpacked(journal, **wishes):
    made = course(journal, TODAY)
    raw = pack(journal, made.baseline, TODAY, Wanted(**{"audience": "transplant", **wishes}))
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def example():
    return load("example", TODAY).journal


@pytest.fixture(scope="module")
def files(example):
    return unpacked(example)


def test_the_page_is_there_in_every_format_and_says_what_the_report_says(example, files):
    page = document(example, course(example, TODAY).baseline, TODAY, audience="transplant")
    assert {f"page.{form}" for form in FORMATS} <= set(files)
    assert files["page.txt"] == render(page, "txt")
    assert files["page.html"] == render(page, "html")
    assert files["page.pdf"].startswith(b"%PDF-")


def test_the_transplant_teams_questions_and_the_studies_go_with_it(example, files):
    asked = sheet("transplant", example, course(example, TODAY), TODAY)
    assert files["transplant.txt"].decode() == to_text(asked)
    assert "in the study group" in files["evidence.txt"].decode()


def test_a_pack_for_a_neurologist_has_no_transplant_sheet(example):
    names = set(unpacked(example, audience="neurologist"))
    assert {"page.pdf", "journal.csv", "fhir.json", "tables/mri.csv"} <= names
    assert not any(name.startswith(("transplant", "evidence")) for name in names)


def test_its_tables_hold_the_whole_journal(example, files, tmp_path):
    for name, content in files.items():
        if name.startswith("tables/"):
            (tmp_path / name.removeprefix("tables/")).write_bytes(content)
    read = merge(Journal(), read_incoming(tmp_path, TODAY, Answers()).found)
    assert Journal.of(read.added, read.person, read.settings) == example


def test_its_bundle_is_the_exported_one(files):
    bundle = json.loads(files["fhir.json"])
    assert (bundle["resourceType"], bundle["type"]) == ("Bundle", "collection")


def test_a_list_says_what_lies_in_it_and_who_made_it(files):
    listed = files["README.txt"].decode()
    assert "Prepared by the patient" in listed
    for part in ("page:", "transplant:", "evidence:", "journal.csv:", "tables:", "fhir.json:"):
        assert part in listed


def test_an_anonymous_pack_names_nobody_in_any_file():
    data = {
        "format": "neda-journal/1",
        "person": {"name": SECRET, "born": "1987-03-04", "matters_to_me": SECRET, "allergies": SECRET},
        "treatments": [{"name": "ocrelizumab", "start": "2024-06-04", "dose": SECRET, "note": SECRET}],
        "relapses": [{"onset": "2024-02-01", "certainty": "confirmed", "symptoms": SECRET}],
        "mri": [{"date": "2024-12-03", "new_t2": 0, "centre": SECRET, "report_text": SECRET, "images_at": SECRET}],
        "edss": [{"date": "2024-12-04", "score": 2, "source": "clinician", "assessor": SECRET}],
        "visits": [{"date": "2024-12-04", "with": SECRET, "questions": [{"text": SECRET, "answer": SECRET}]}],
        "clinics": [{"name": SECRET, "place": SECRET}],
        "notes": [{"date": "2024-12-05", "text": SECRET}],
    }
    named = unpacked(Journal.from_dict(data))
    hidden = unpacked(Journal.from_dict(data), anonymous=True, full=True)
    told = [name for name, content in named.items() if SECRET.encode() in content]
    assert {"page.txt", "page.html", "journal.csv", "fhir.json", "tables/notes.csv"} <= set(told)
    leaking = [name for name, content in hidden.items() if SECRET.encode() in content or b"1987-03" in content]
    assert leaking == []
