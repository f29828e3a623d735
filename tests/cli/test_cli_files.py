"""`import`, `export`, `report`: files in and out."""

import json
import os

import pytest

from neda.exchange.sheet import read_sheet

CASE = {
    "format": "neda-journal/1",
    "person": {"born": "1987"},
    "settings": {"profile": "neda-3", "set": {"confirm_days": 84}},
    "relapses": [{"onset": "2022-05-03", "certainty": "confirmed"}],
    "checkins": [{"date": "2022-06-01", "no_new_symptoms": True}] * 2,
}


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "journal.json"
    path.write_text(json.dumps(CASE), encoding="utf-8")
    return path


def test_an_import_makes_the_journal_and_says_what_it_added(neda, file, place):
    outcome = neda("import", str(file))
    assert outcome.code == 0
    assert "Added: 1 relapse, 2 check-ins." in outcome.out
    assert "confirm_days" in outcome.out
    assert place.exists()
    assert "changed: confirm_days=84" in neda("status").out


def test_a_second_import_adds_nothing(neda, file):
    neda("import", str(file))
    before = neda("export", "--format", "json").out
    outcome = neda("import", str(file))
    assert (outcome.code, "Added: nothing. 3 entries" in outcome.out) == (0, True)
    assert neda("export", "--format", "json").out == before
    assert neda("undo").code == 0
    assert json.loads(neda("list", "--json").out) == []


def test_a_dry_run_says_the_same_and_makes_nothing(neda, file, place):
    outcome = neda("import", str(file), "--dry-run")
    assert "Would add: 1 relapse, 2 check-ins." in outcome.out
    assert not place.exists()


def test_an_import_keeps_what_the_journal_says_of_the_person(neda, file):
    neda("person", "born=1990")
    outcome = neda("import", str(file))
    assert "Kept as they are in the journal" in outcome.out
    assert "Born: 1990" in neda("person").out


def test_one_wrong_entry_stores_nothing(neda, tmp_path, place):
    path = tmp_path / "wrong.json"
    path.write_text(json.dumps(CASE | {"edss": [{"date": "2022", "source": "clinician", "score": 0.5}]}))
    outcome = neda("import", str(path))
    assert outcome.code == 2
    assert "wrong.json" in outcome.err
    assert "edss, entry 1" in outcome.err
    assert not place.exists()


@pytest.mark.parametrize("content", [b"{", b"\xff", b"[" * 20_000, b'{"format": "other/1"}'])
def test_a_file_that_is_no_journal_is_refused(neda, tmp_path, place, content):
    path = tmp_path / "odd.json"
    path.write_bytes(content)
    outcome = neda("import", str(path))
    assert outcome.code == 2
    assert "odd.json" in outcome.err
    assert len(outcome.err.strip().splitlines()) == 1
    assert not place.exists()


def test_export_and_import_into_a_new_journal_give_the_same_journal(neda, file, tmp_path, place):
    neda("import", str(file))
    copy = tmp_path / "copy.json"
    neda("export", "-o", str(copy))
    place.unlink()
    neda("import", str(copy))
    assert neda("export", "--format", "json").out == copy.read_text(encoding="utf-8")


def test_the_table_is_printed_and_written_alike(neda, file, tmp_path):
    neda("import", str(file))
    target = tmp_path / "table.csv"
    outcome = neda("export", "-o", str(target))
    assert (outcome.code, outcome.out) == (0, "")
    assert str(target) in outcome.err
    written = target.read_bytes()
    assert next(read_sheet(written, "table.csv").rows).cells[1] == "status"
    assert neda("export").out == written.decode()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
def test_what_is_written_only_its_owner_can_read(neda, file, tmp_path):
    neda("import", str(file))
    for name in ("table.csv", "page.txt"):
        neda(*(("report",) if name == "page.txt" else ("export",)), "-o", str(tmp_path / name))
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o600


def test_the_journal_itself_is_never_overwritten(neda, file, place, tmp_path):
    neda("import", str(file))
    other = tmp_path / "link.csv"
    other.symlink_to(place)
    for target in (place, other):
        assert neda("export", "-o", str(target)).code == 1
    assert neda("status").code == 0


def test_a_file_that_cannot_be_written_leaves_the_old_one(neda, file, tmp_path):
    neda("import", str(file))
    outcome = neda("export", "-o", str(tmp_path / "no folder" / "table.csv"))
    assert outcome.code == 1
    assert len(outcome.err.strip().splitlines()) == 1


def test_an_unknown_format_or_ending_is_refused(neda, file):
    neda("import", str(file))
    assert neda("export", "--format", "pdf").code == 2
    outcome = neda("report", "-o", "page.docx")
    assert (outcome.code, "page.docx" in outcome.err) == (2, True)


def test_the_report_is_a_page_of_text(neda, file, tmp_path):
    neda("import", str(file))
    printed = neda("report").out
    assert "ACTIVITY RECORDED" in printed or "INCOMPLETE" in printed
    assert max(map(len, printed.splitlines())) <= 80
    neda("report", "-o", str(tmp_path / "page.txt"))
    assert (tmp_path / "page.txt").read_text(encoding="utf-8") == printed
