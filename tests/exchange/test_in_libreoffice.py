"""The tables open in LibreOffice as they were meant: every cell in its place, nothing run, no letter lost."""

import shutil
import subprocess
from datetime import date

import pytest

from neda.clinical import Journal, Profile
from neda.clinical.windows import assess_named
from neda.exchange.outgoing import Export, several_files, single_file
from neda.exchange.sheet import read_sheet

UTF8 = "Text - txt - csv (StarCalc):44,34,76,1"
"""What its dialog for CSV files proposes: commas, quotation marks, UTF-8, from the first line on."""
OFFICE = shutil.which("soffice")
openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed: pip install 'neda[test]'")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed (Debian: libreoffice-calc)")

FORMULAS = ("=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1", "=HYPERLINK(\"file:///etc/passwd\")", "'=1", "ümläut 🧠", "two\nlines", "semi;colon,comma", "00123", "1e5")
JOURNAL = Journal.from_dict(
    {
        "format": "neda-journal/1",
        "notes": [{"date": f"2019-03-{day:02}", "text": text} for day, text in enumerate(FORMULAS, start=1)],
        "mri": [{"date": "2019-03", "new_t2": 0, "brain_volume_change": -0.35}, {"date": "2020", "contrast": True, "gd_enhancing": ">10"}],
        "edss": [{"date": "2019-03-07", "score": 2.5, "source": "clinician"}],
    }
)


@pytest.fixture(scope="module")
def converted(tmp_path_factory):
    """Every file as LibreOffice reads it: rows of cells, by the file's name."""
    folder = tmp_path_factory.mktemp("office")
    export = Export(JOURNAL, assess_named(JOURNAL, "since-baseline", date(2026, 11, 22), Profile()), "none", mark=True)
    tables = several_files("tables", export)
    files = {name: tables[name] for name in ("notes.csv", "mri.csv", "edss.csv")} | {"journal.csv": single_file("csv", export).encode()}
    for name, content in files.items():
        (folder / name).write_bytes(content)
    subprocess.run(
        [OFFICE, f"-env:UserInstallation=file://{folder}/profile", "--headless", f"--infilter={UTF8}", "--convert-to", "xlsx", "--outdir", str(folder), *(str(folder / name) for name in files)],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    return {name: (list(openpyxl.load_workbook(folder / name.replace(".csv", ".xlsx")).active.iter_rows()), files[name]) for name in files}


def test_every_cell_stands_in_its_place_and_none_is_a_formula(converted):
    for name, (rows, content) in converted.items():
        sheet = read_sheet(content, name)
        wanted = [list(sheet.headings), *(line.cells for line in sheet.rows)]
        assert len(rows) == len(wanted), name
        for shown, cells in zip(rows, wanted, strict=True):
            assert all(cell.data_type != "f" for cell in shown), name
            for cell, text in zip(shown, cells, strict=False):
                assert same(cell.value, text), (name, cell.value, text)


def same(value, text):
    """Whether a cell shows what was written; a spreadsheet may take numbers and days for what they are."""
    if value is None:
        return text == ""
    if hasattr(value, "date"):
        return value.date().isoformat() == text
    if isinstance(value, int | float):
        return float(text) == value
    return value.replace("_x0009_", "\t").replace("\r\n", "\n") == text


def test_what_could_run_stands_there_with_its_apostrophe(converted):
    texts = {row[2].value for row in converted["notes.csv"][0][1:]}
    assert "'=1+1" in texts
    assert "''=1" in texts
    assert "ümläut 🧠" in texts
    assert "two\nlines" in texts


def test_half_known_dates_stay_half_known(converted):
    assert [str(row[1].value) for row in converted["mri.csv"][0][1:]] == ["2019-03", "2020"]
