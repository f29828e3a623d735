"""The program as a process: what it imports, pipes, terminals, and that no traceback ever appears."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {
    "sqlalchemy", "alembic", "textual", "plotext", "rich", "asyncio", "logging", "dataclasses",
    "dateutil.parser", "importlib.metadata", "importlib.resources",
}  # fmt: skip
WATCH = "import sys; from neda.cli import main; code = main(sys.argv[1:]); sys.stderr.write(' '.join(sys.modules)); sys.exit(code)"


@pytest.fixture
def journal(tmp_path, neda, place) -> Path:
    neda("add", "mri", "--date", "2020-01-02", "--new-t2", "0")
    neda("add", "note", "--date", "2020-01-03", "--text", "naïve 🧠")
    return place


def run(*argv: str, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("NEDA_JOURNAL", "NO_COLOR")}
    return subprocess.run(
        [sys.executable, *argv], input=stdin, capture_output=True, encoding="utf-8", env=kept | environment, timeout=60
    )


@pytest.mark.parametrize(
    "command",
    [
        "status", "status --json", "status --why", "list", "export", "export --format json", "report", "person", "settings", "locate",
        "due", "due --json", "timeline --text", "profile list", "profile show neda-3", "--help",
    ],
)
def test_reading_commands_import_nothing_heavy(journal, command):
    outcome = run("-c", WATCH, *command.split(), NEDA_JOURNAL=str(journal))
    assert outcome.returncode == 0, outcome.stderr
    assert HEAVY & set(outcome.stderr.split()) == set()


def test_importing_the_command_imports_almost_nothing():
    outcome = run("-c", "import sys, neda.cli; print(' '.join(sys.modules))")
    loaded = set(outcome.stdout.split())
    assert {name for name in loaded if name.startswith("neda")} == {"neda", "neda.cli"}
    assert "argparse" not in loaded


def test_the_journal_of_the_environment_is_used(journal):
    outcome = run("-m", "neda", "list", NEDA_JOURNAL=str(journal))
    assert "naïve 🧠" in outcome.stdout


def test_piped_output_has_no_escape_codes_and_no_terminal_marks(journal):
    outcome = run("-m", "neda", "status", NEDA_JOURNAL=str(journal))
    assert outcome.stdout.isascii()
    assert "\x1b" not in outcome.stdout


def test_a_terminal_that_knows_only_ascii_gets_every_word(journal):
    outcome = run("-m", "neda", "list", NEDA_JOURNAL=str(journal), PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert outcome.returncode == 0
    assert "na?ve ?" in outcome.stdout


def test_data_is_utf_8_whatever_the_terminal(journal):
    outcome = run("-m", "neda", "export", NEDA_JOURNAL=str(journal), PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert "naïve 🧠" in outcome.stdout
    assert json.loads(run("-m", "neda", "list", "--json", NEDA_JOURNAL=str(journal), PYTHONIOENCODING="ascii").stdout)


def test_lines_from_standard_input_make_an_entry(journal):
    outcome = run("-m", "neda", "add", "note", "-", stdin="date: 2020-02-02\ntext: piped\n", NEDA_JOURNAL=str(journal))
    assert outcome.returncode == 0
    assert "piped" in outcome.stdout


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGPIPE")
@pytest.mark.parametrize("command", ["list --json", "status", "export", "--help"])
def test_a_reader_that_goes_away_is_no_error(journal, command):
    read, write = os.pipe()
    os.close(read)
    kept = os.environ | {"NEDA_JOURNAL": str(journal)}
    with os.fdopen(write, "wb") as gone:
        outcome = subprocess.run(
            [sys.executable, "-m", "neda", *command.split()], stdout=gone, stderr=subprocess.PIPE, env=kept, timeout=60
        )
    assert outcome.stderr == b""
    assert outcome.returncode == 0


def test_a_file_that_is_no_journal_ends_with_3_and_stays_as_it_is(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Dear doctor, this is no database at all; it is only a letter." * 20)
    before = path.read_bytes()
    for command in (("status",), ("add", "note", "--date", "today", "--text", "x"), ("undo",)):
        outcome = run("-m", "neda", "--journal", str(path), *command)
        assert outcome.returncode == 3
        assert len(outcome.stderr.strip().splitlines()) == 1
        assert path.read_bytes() == before


def test_a_missing_folder_is_not_made(tmp_path):
    path = tmp_path / "nowhere" / "journal.db"
    outcome = run("-m", "neda", "--journal", str(path), "add", "note", "--date", "today", "--text", "x")
    assert outcome.returncode == 1
    assert not path.parent.exists()


def test_a_failure_inside_the_program_is_one_sentence_and_its_trace_holds_no_words(journal):
    broken = (
        "import sys; from neda.cli import main; import neda.cli.running as r\n"
        "def run(argv, today): raise RuntimeError('secret words')\n"
        "r.run = run\nsys.exit(main(['status']))"
    )
    quiet = run("-c", broken)
    assert quiet.returncode == 1
    assert len(quiet.stderr.strip().splitlines()) == 1
    shown = run("-c", broken, NEDA_DEBUG="1")
    assert "RuntimeError" in shown.stderr
    assert "in run" in shown.stderr
    assert "secret words" not in shown.stderr


def test_version_and_help_are_printed():
    assert run("-m", "neda", "--version").stdout.startswith("neda 0.")
    outcome = run("-m", "neda", "--help")
    assert outcome.returncode == 0
    assert max(map(len, outcome.stdout.splitlines())) <= 80


@pytest.mark.parametrize("line", ["frobnicate", "--frob", "status --frob", "status extra", "--journal", "--journal= status", "add", "status --journal x"])
def test_a_wrong_command_line_is_one_sentence(line):
    outcome = run("-m", "neda", *line.split())
    assert outcome.returncode == 2
    assert outcome.stdout == ""
    assert len(outcome.stderr.strip().splitlines()) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("command", ["list", "export", "--version"])
def test_an_output_that_takes_nothing_more_is_said_in_one_sentence(journal, command, unbuffered):
    with Path("/dev/full").open("w") as full:
        outcome = subprocess.run(
            [sys.executable, "-m", "neda", command],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=os.environ | {"NEDA_JOURNAL": str(journal), "PYTHONUNBUFFERED": unbuffered},
            timeout=60,
        )
    assert outcome.returncode == 1
    assert outcome.stderr == "neda: The output could not be written in full: No space left on device.\n"


@pytest.mark.skipif(os.name != "posix", reason="needs a shell that can close an output")
@pytest.mark.parametrize("command", ["list", "export", "--version", "bogus"])
def test_a_closed_output_is_no_failure_of_the_program(journal, command):
    line = f'"{sys.executable}" -m neda {command} >&-; echo $?; "{sys.executable}" -m neda {command} 2>&- >&-; echo $?'
    outcome = subprocess.run(
        ["/bin/sh", "-c", line],
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"NEDA_JOURNAL": str(journal)},
        timeout=60,
    )
    expected = "2" if command == "bogus" else "0"
    assert outcome.stdout.split() == [expected, expected]
    assert "Traceback" not in outcome.stderr
    assert "went wrong" not in outcome.stderr


@pytest.mark.parametrize("path", [".", "/"])
def test_a_folder_without_a_name_of_its_own_is_no_path_of_a_journal(path):
    outcome = run("-m", "neda", "--journal", path, "list")
    assert outcome.returncode == 2
    assert outcome.stderr == "neda: --journal needs a path. Example: --journal journal.db\n"


@pytest.mark.skipif(os.name != "posix", reason="needs links")
def test_a_passphrase_protects_the_file_itself_where_a_link_leads_to_it(journal):
    link = journal.with_name("link.db")
    link.symlink_to(journal)
    read, write = os.pipe()
    os.write(write, b"correct horse\n")
    os.close(write)
    outcome = subprocess.run(
        [sys.executable, "-m", "neda", "--journal", str(link), "--passphrase-fd", str(read), "lock", "--yes"],
        pass_fds=(read,),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    os.close(read)
    assert outcome.returncode == 0, outcome.stderr
    assert link.is_symlink()
    assert "naïve".encode() not in journal.read_bytes()
    assert not journal.read_bytes().startswith(b"SQLite format 3")
