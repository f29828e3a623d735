"""`neda prepare`: the sheets on the terminal, plain, and in files."""

import re

import pytest

CLINIC = ("add", "clinic", "--name", "City Transplant Centre", "--place", "Bergen")
DEMO = ("--demo",)


def test_every_sheet_is_printed_plain_one_fact_a_line_in_ascii(neda):
    for sheet in ("visit", "transplant", "evidence", "clinic"):
        outcome = neda("prepare", sheet, before=DEMO)
        assert (outcome.code, outcome.err) == (0, "")
        assert max(map(len, outcome.out.splitlines())) <= 80
        assert outcome.out.isascii()


def test_each_answer_is_printed_plain_once_with_the_sources_it_is_the_answer_to(neda):
    out = neda("prepare", "transplant", before=DEMO).out
    assert re.search(r"^Years: not met: ECTRIMS/EBMT 2025 ", out, re.MULTILINE)
    assert "AT A GLANCE" not in out
    assert "Questions a transplant team usually asks, answered from your journal" in out


def test_what_studies_found_and_a_blank_checklist_need_no_journal(neda, place):
    assert "Do not rank them" in neda("prepare", "evidence").out
    assert "-> blank" in neda("prepare", "clinic").out
    assert not place.exists()


def test_the_other_sheets_need_one_and_make_none(neda, place):
    for sheet in ("visit", "transplant"):
        outcome = neda("prepare", sheet)
        assert (outcome.code, outcome.out) == (1, "")
        assert str(place) in outcome.err
    assert neda("prepare", "clinic", "City").code == 1
    assert not place.exists()


def test_the_options_of_every_verdict_are_taken(neda):
    out = neda("prepare", "transplant", "--as-of", "2018-12-31", "--set", "confirm_days=84", before=DEMO).out
    assert "as of 2018-12-31" in out
    assert "changed: confirm_days=84" in out
    assert "2019" not in out.split("SOURCES")[0].replace("EBMT 2019", "").replace("ASTCT 2019", "")


def test_answers_are_stored_with_a_clinic_and_blanks_counted(neda):
    neda(*CLINIC)
    listed = neda("prepare", "clinic").out
    identity = re.search(r"City Transplant Centre \[([0-9a-f]{8})\]", listed)[1]
    assert "0 of 10 questions answered, 10 blank" in " ".join(listed.split())
    changed = neda("edit", identity, "answers=accreditation: JACIE 1234\nflag-guarantee: yes\nmortality: 1 of 120 at 100 days")
    assert changed.code == 0
    out = " ".join(neda("prepare", "clinic", "city").out.split())
    assert "2 of 10 questions answered, 8 blank" in out
    assert "-> JACIE 1234" in out
    assert "WARNING: [!!] a result is guaranteed" in out


def test_answers_to_a_visit_s_questions_stay_with_the_visit(neda):
    neda("add", "visit", "--date", "2026-11-20", "--questions", "Is it active?")
    identity = re.search(r"[0-9a-f]{8}", neda("list", "--kind", "visit").out)[0]
    assert "1 Is it active?" in neda("prepare", "visit").out
    neda("edit", identity, "questions=Is it active? -> no new lesion")
    out = neda("prepare", "visit").out
    assert "LAST TIME: Is it active? -> no new lesion" in out
    assert "QUESTIONS: none recorded" in out


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (("prepare",), "SHEET"),
        (("prepare", "visits"), "neda prepare visit"),
        (("prepare", "visit", "City"), "one word too many"),
        (("prepare", "visit", "-o", "sheet.doc"), "Example: neda prepare visit -o visit.pdf"),
        (("prepare", "clinic", "Nowhere"), "No clinic “Nowhere” is recorded"),
        (("prepare", "visit", "--window", "epoch:nothing"), "epoch:nothing"),
    ],
)
def test_what_cannot_be_read_is_refused_with_an_example(neda, argv, says):
    outcome = neda(*argv, before=DEMO)
    assert outcome.code == 2
    assert says in outcome.err
    assert outcome.out == ""


@pytest.mark.parametrize(("ending", "begins"), [("txt", b"Questions"), ("md", b"# Questions"), ("html", b"<!doctype html"), ("pdf", b"%PDF")])
def test_a_sheet_is_written_in_the_format_of_its_ending(neda, tmp_path, ending, begins):
    target = tmp_path / f"sheet.{ending}"
    outcome = neda("prepare", "transplant", "-o", str(target), before=DEMO)
    assert outcome.code == 0
    assert target.read_bytes().lower().startswith(begins.lower())
    assert target.stat().st_mode & 0o777 == 0o600
    assert "not encrypted" in outcome.err
    assert ending == "pdf" or b"invented" in target.read_bytes()


def test_a_sheet_never_overwrites_the_journal(neda, place):
    neda(*CLINIC)
    before = place.read_bytes()
    journal_txt = place.with_suffix(".txt")
    journal_txt.symlink_to(place)
    assert neda("prepare", "visit", "-o", str(journal_txt)).code == 1
    assert place.read_bytes() == before


def test_on_a_terminal_the_sheet_stands_in_columns(neda, monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    out = neda("prepare", "transplant", before=DEMO).out
    assert "\nYears     not met not met not met -       met     -       -\n" in out
    assert max(map(len, out.splitlines())) <= 80
