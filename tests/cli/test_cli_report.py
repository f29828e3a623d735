"""`neda report`: every reader, format and way out, and what is refused."""

import io
import os
import sys

import pytest
from pypdf import PdfReader

from neda.sealing import is_sealed, unseal

BEGINNINGS = {"txt": b"MS SUMMARY", "md": b"# MS SUMMARY", "html": b"<!DOCTYPE html>", "pdf": b"%PDF-"}


@pytest.fixture
def journal(neda):
    neda("add", "edss", "--date", "2026-01-02", "--score", "2", "--source", "clinician", "--assessor", "Dr Jensen")
    neda("person", "name=Ada Berg", "born=1988-05-04")
    return neda


@pytest.mark.parametrize("ending", BEGINNINGS)
def test_the_ending_of_the_file_chooses_the_format(journal, tmp_path, ending):
    target = tmp_path / f"page.{ending.upper()}"
    outcome = journal("report", "-o", str(target))
    assert outcome.code == 0
    assert target.read_bytes().startswith(BEGINNINGS[ending])
    assert b"Ada Berg" in target.read_bytes() or ending == "pdf"


def test_a_written_page_is_the_owners_alone_and_its_path_is_said_with_a_warning(journal, tmp_path):
    target = tmp_path / "page.pdf"
    outcome = journal("report", "-o", str(target))
    assert outcome.err == f"Written: {target}. It is not encrypted: whoever gets the file can read it. Delete copies you no longer need.\n"
    assert outcome.out == ""
    if os.name == "posix":
        assert target.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize(("whom", "title"), [("neurologist", "MS SUMMARY "), ("gp", "MS SUMMARY, GP "), ("transplant", "MS SUMMARY, TRANSPLANT TEAM ")])
def test_the_page_is_made_for_whom_it_is_asked(journal, whom, title):
    assert journal("report", "--for", whom).out.startswith(title)


def test_an_anonymous_page_names_nobody(journal):
    page = journal("report", "--anonymous", "--full").out
    assert "name left out · born 1988 ·" in page
    assert "Ada" not in page
    assert "Jensen" not in page


def test_a_full_page_adds_every_entry(journal):
    assert "EDSS SCORES, EVERY ENTRY" in journal("report", "--full").out
    assert "EVERY ENTRY" not in journal("report").out


def test_a_period_begins_with_a_date_of_any_precision_or_with_the_last_visit(journal):
    assert "2026-01-01..2026-11-22" in " ".join(journal("report", "--since", "2026").out.split())
    journal("add", "visit", "--date", "2026-03-04")
    journal("add", "visit", "--date", "2027-03-04")
    assert "2026-03-04..2026-11-22" in " ".join(journal("report", "--since", "last-visit").out.split())


def test_without_a_past_visit_there_is_no_last_one(journal):
    outcome = journal("report", "--since", "last-visit")
    assert outcome.code == 2
    assert "No past visit is recorded" in outcome.err


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--for", "nurse"), "--for takes neurologist, gp, transplant, not “nurse”"),
        (("--paper", "a3"), "--paper takes a4, letter, not “a3”"),
        (("-o", "page.docx"), "“page.docx” does not end in .txt, .md, .html or .pdf"),
        (("-o", "pdf"), "“pdf” does not end in"),
        (("--since", "soon"), "--since takes a date, not “soon”"),
        (("--encrypt",), "An encrypted page goes into a file"),
        (("-o", "x.pdf", "--encrypt", "--encrypt-to", "age1x"), "not both"),
        (("-o", "x.pdf", "--print"), "Give either -o FILE or --print"),
        (("--print", "--encrypt"), "Give either -o FILE or --print"),
        (("-o", "x.pdf", "--encrypt-to", "nobody"), "is no recipient of the age format"),
    ],
)
def test_what_makes_no_page_is_refused_in_one_sentence(journal, tmp_path, monkeypatch, asked, said):
    monkeypatch.chdir(tmp_path)
    outcome = journal("report", *asked)
    assert outcome.code == 2
    assert said in outcome.err
    assert outcome.err.count("\n") == 1
    assert not list(tmp_path.glob("x.pdf*"))


def test_an_encrypted_page_opens_with_its_passphrase_and_with_nothing_else(journal, tmp_path):
    source = tmp_path / "phrase"
    source.write_text("correct horse\n")
    with source.open("rb") as given:
        outcome = journal("report", "-o", str(tmp_path / "page.pdf"), "--encrypt", before=("--passphrase-fd", str(given.fileno())))
    assert outcome.code == 0, outcome.err
    assert not (tmp_path / "page.pdf").exists()
    content = (tmp_path / "page.pdf.age").read_bytes()
    assert is_sealed(content)
    assert unseal(content, passphrase="correct horse").startswith(b"%PDF-")
    assert "encrypted: without the passphrase or key nobody can open it" in outcome.err


def test_a_page_encrypted_for_a_key_needs_no_passphrase(journal, tmp_path):
    pyrage = pytest.importorskip("pyrage")
    key = pyrage.x25519.Identity.generate()
    outcome = journal("report", "-o", str(tmp_path / "page.txt.age"), "--encrypt-to", str(key.to_public()))
    assert outcome.code == 0, outcome.err
    opened = unseal((tmp_path / "page.txt.age").read_bytes(), identities=[str(key)])
    assert opened.startswith(b"MS SUMMARY")


@pytest.fixture
def printer(tmp_path, monkeypatch):
    """A print command of our own: keeps what it is given."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def install(name, *lines):
        command = folder / name
        command.write_text("\n".join((f"#!{sys.executable}", "import sys", *lines)))
        command.chmod(0o755)

    return install


posix = pytest.mark.skipif(os.name != "posix", reason="lp and lpr are commands of Unix systems")


@posix
def test_the_page_is_handed_to_the_systems_print_command(journal, printer, tmp_path):
    kept = tmp_path / "printed.pdf"
    printer("lpr", f"open({str(kept)!r}, 'wb').write(sys.stdin.buffer.read())")
    outcome = journal("report", "--print", "--paper", "letter")
    assert (outcome.code, outcome.err) == (0, "Handed to lpr.\n")
    assert round(PdfReader(io.BytesIO(kept.read_bytes())).pages[0].mediabox.width) == 612


@posix
def test_lp_is_asked_before_lpr(journal, printer):
    for name in ("lp", "lpr"):
        printer(name, "sys.stdin.buffer.read()")
    assert journal("report", "--print").err == "Handed to lp.\n"


@posix
def test_a_print_command_that_refuses_is_quoted(journal, printer):
    printer("lp", "sys.stdin.buffer.read()", "sys.exit('no default destination')")
    outcome = journal("report", "--print")
    assert outcome.code == 1
    assert "did not take the page: no default destination" in outcome.err


def test_where_there_is_no_print_command_that_is_said_plainly(journal, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    outcome = journal("report", "--print")
    assert outcome.code == 1
    assert "This system has no print command (lp, lpr)" in outcome.err


def test_an_example_page_says_whose_course_it_is_beside_the_file(neda, tmp_path):
    outcome = neda("report", "-o", str(tmp_path / "page.pdf"), before=("--demo-journal", "ghezzi"))
    assert outcome.err.startswith("Published course: Ghezzi")
    assert "Published course" in neda("report", before=("--demo-journal", "ghezzi")).out


@pytest.mark.parametrize("whom", ["neurologist", "gp", "transplant"])
def test_a_page_for_hearing_has_no_columns_no_drawn_bars_and_nothing_wider_than_80(neda, whom):
    heard = neda("--plain", "--demo", "report", "--for", whom).out
    lines = heard.splitlines()
    assert max(map(len, lines)) <= 80
    assert heard.isascii()
    assert "STATUS: [" in heard
    assert "MRI: 2022-12-08: region: brain, cervical; contrast: yes; compared with:" in heard
    assert "low 2.0, high 3.5" in heard
    assert "RELAPSES: 2016-06: lasted: 21 d" in heard, "what a sheet of paper has no room for is said as well"
