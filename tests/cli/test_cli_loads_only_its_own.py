"""No command loads a library that it does not need: of each one the modules in memory at its end are read."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from neda.cli.arguments import COMMANDS

LIBRARIES = {
    "textual", "rich", "sqlalchemy", "alembic", "plotext", "jinja2", "fpdf", "PIL", "fontTools", "pyrage", "fhir",
    "pydantic", "icalendar", "sqlcipher3", "shtab", "asyncio", "logging", "dataclasses",
}  # fmt: skip
WRITING = {"sqlalchemy", "logging", "dataclasses", "asyncio"}
"""SQLAlchemy, and the standard library's modules it imports."""

NEEDS = {
    "status": {"--json": set(), "--why": set(), "": set()},
    "due": {"": set(), "--json": set(), "-o {folder}/due.ics": set()},
    "timeline": {"--text": set(), "": {"plotext"}},
    "add": {"note --date 2020-01-03 --text x": WRITING},
    "list": {"": set(), "--json": set()},
    "edit": {"{id} text=y": WRITING},
    "delete": {"{id}": WRITING},
    "erase": {"{id} --yes": WRITING},
    "undo": {"": WRITING},
    "redo": {"": WRITING},
    "history": {"{id}": set()},
    "person": {"": set()},
    "settings": {"": set()},
    "report": {
        "": set(),
        "-o {folder}/page.md": set(),
        "-o {folder}/page.html": {"jinja2", "logging", "asyncio"},
        "-o {folder}/page.pdf": {"fpdf", "PIL", "fontTools", "logging", "dataclasses", "asyncio"},
    },
    "prepare": {"visit": set(), "transplant": set()},
    "profile": {"list": set(), "show neda-3": set()},
    "import": {"{folder}/journal.json --dry-run": set(), "{folder}/journal.json": WRITING},
    "export": {"": set(), "--format json": set(), "--format fhir": set(), "--format ics": set(), "--format tables -o {folder}/tables": set()},
    "locate": {"": set()},
    "backup": {"": WRITING},
    "restore": {"--list": set()},
    "check": {"": set()},
    "lock": {"--help": set()},
    "unlock": {"--help": set()},
    "passphrase": {"--help": set()},
    "completion": {"bash": {"shtab", "logging"}},
}  # fmt: skip
WATCHED = "import sys; from neda.cli import main; code = main(sys.argv[1:]); sys.stderr.write('LOADED ' + ' '.join(sys.modules)); sys.exit(code)"


@pytest.fixture(scope="module")
def recorded(tmp_path_factory):
    """A folder with a journal, its JSON and the id of its note."""
    folder = tmp_path_factory.mktemp("loaded")
    base = folder / "base.db"
    loaded_by(folder, base, "add", "mri", "--date", "2020-01-02", "--new-t2", "0")
    loaded_by(folder, base, "add", "note", "--date", "2020-01-02", "--text", "x")
    loaded_by(folder, base, "export", "-o", str(folder / "journal.json"))
    return folder, base


def loaded_by(folder: Path, journal: Path, *argv: str) -> set[str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("NEDA_JOURNAL", "NO_COLOR")}
    home = {"NEDA_JOURNAL": str(journal), "HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "LANG": "C.UTF-8"}
    done = subprocess.run([sys.executable, "-c", WATCHED, *argv], capture_output=True, encoding="utf-8", env=kept | home, timeout=120)
    _said, marked, modules = done.stderr.rpartition("LOADED ")
    assert marked, done.stderr
    assert done.returncode == 0, done.stderr
    return {name.partition(".")[0] for name in modules.split()} & LIBRARIES


@pytest.mark.parametrize(("command", "rest"), [(command, rest) for command, lines in NEEDS.items() for rest in lines])
def test_a_command_loads_only_the_libraries_it_needs(command, rest, recorded, tmp_path):
    folder, base = recorded
    journal = tmp_path / "journal.db"
    if "import" not in command:
        journal.write_bytes(base.read_bytes())
    if command == "redo":
        loaded_by(folder, journal, "undo")
    identity = note_id(journal) if "{id}" in rest else ""
    argv = [word.format(folder=tmp_path if "-o" in rest else folder, id=identity) for word in rest.split()]
    if command == "import":
        loaded_by(folder, journal, "add", "note", "--date", "2020-01-01", "--text", "first")
    assert loaded_by(folder, journal, command, *argv) <= NEEDS[command][rest]


COMPILING = (
    "import os, sys, typing; made = []; typing.ForwardRef.__init__ = lambda self, text, **_how: made.append(text);"
    " from neda.cli import main; code = main(sys.argv[1:]); sys.exit(bool(made) and repr(made) or code)"
)


@pytest.mark.parametrize("command", ["--version", "status", "export"])
def test_no_type_written_as_text_is_compiled_where_somebody_waits(command, recorded):
    """The first one costs Python as much time as thirty classes."""
    folder, base = recorded
    environment = os.environ | {"NEDA_JOURNAL": str(base), "HOME": str(folder)}
    done = subprocess.run([sys.executable, "-c", COMPILING, command], capture_output=True, env=environment, timeout=120)
    assert (done.returncode, done.stderr) == (0, b"")


def note_id(journal: Path) -> str:
    from neda.store.file import JournalFile

    return JournalFile(journal).read().notes[0].id


def test_every_command_is_watched():
    assert set(NEEDS) == set(COMMANDS)
