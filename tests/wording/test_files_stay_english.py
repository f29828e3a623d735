"""What programs read is the same whatever language people read: no word, date or number of a file changes."""

import zipfile
from datetime import date

import pytest

from neda.cli import main

TODAY = date(2026, 11, 22)
PRINTED = (
    "export --format csv",
    "export --format json",
    "export --format fhir",
    "export --format ics",
    "status --json",
    "due --json",
    "list --json",
)


@pytest.fixture
def said(monkeypatch, capfdbinary):
    """What a command prints in a language."""

    def run(line, language):
        monkeypatch.setenv("LC_MESSAGES", language)
        assert main(["--demo", *line.split()], today=TODAY) == 0
        return capfdbinary.readouterr().out

    return run


@pytest.mark.parametrize("line", PRINTED)
def test_a_printed_file_is_the_same_in_german(said, line):
    english, german = said(line, "C"), said(line, "de_DE.UTF-8")
    assert english == german
    assert len(english) > 300


@pytest.mark.parametrize("form", ["tables", "msprog"])
def test_files_in_an_archive_are_the_same_in_german(said, tmp_path, form):
    written = []
    for language in ("C", "de_DE.UTF-8"):
        path = tmp_path / f"{language}.zip"
        said(f"export --format {form} -o {path}", language)
        with zipfile.ZipFile(path) as archive:
            written.append({name: archive.read(name) for name in archive.namelist()})
    assert written[0] == written[1] != {}


def test_the_status_itself_is_another_in_german(said):
    assert said("status", "C") != said("status", "de_DE.UTF-8")


@pytest.mark.parametrize("form", ["csv", "json", "zip"])
def test_a_file_written_in_one_language_is_read_in_the_other(monkeypatch, tmp_path, capsys, form):
    path, journal = tmp_path / f"all.{form}", tmp_path / "journal.db"
    monkeypatch.setenv("LC_MESSAGES", "de_DE.UTF-8")
    assert main(["--demo", "export", "-o", str(path)], today=TODAY) == 0
    monkeypatch.setenv("LC_MESSAGES", "C")
    assert main(["--journal", str(journal), "import", str(path)], today=TODAY) == 0
    monkeypatch.setenv("LC_MESSAGES", "de_DE.UTF-8")
    capsys.readouterr()
    assert main(["--journal", str(journal), "import", str(path)], today=TODAY) == 0
    assert "Einträge sind schon im Tagebuch" in capsys.readouterr().out
