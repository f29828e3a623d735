"""No command and no screen ever opens a connection; people's words reach no title, argument, trace or loose file."""

import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from neda.wording import commands

WORD = "wolpertinger"
GUARD = """
import socket, sys
def refused(*given, **named):
    print("NETWORK", given, file=sys.stderr)
    raise SystemExit(77)
_make = socket.socket.__init__
def only_local(self, family=-1, *rest, **named):
    if family in (-1, socket.AF_INET, socket.AF_INET6):
        refused(family)
    _make(self, family, *rest, **named)
socket.socket.__init__ = only_local
for name in ("connect", "connect_ex", "sendto"):
    setattr(socket.socket, name, refused)
for name in ("create_connection", "getaddrinfo", "gethostbyname", "gethostbyaddr"):
    setattr(socket, name, refused)
sys.addaudithook(lambda event, given: refused(event) if event in (
    "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request") else None)
import tempfile
from neda.cli import main
sys.exit(main(sys.argv[1:]))
"""

LINES = {
    "add": ["note", "--date", "2020", "--text", WORD],
    "edit": ["ID", "text=wolpertinger more"],
    "history": ["ID"],
    "delete": ["ID"],
    "erase": ["ID", "--yes"],
    "person": ["name=A. B."],
    "settings": ["confirm_days=84"],
    "profile": ["show", "neda-3"],
    "prepare": ["visit"],
    "restore": ["--list"],
    "timeline": ["--text"],
    "import": ["JSON"],
    "lock": ["--yes"],
    "unlock": ["--yes"],
    "completion": ["bash"],
}


def neda(place: Path, *argv: str, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-c", GUARD, "--journal", str(place), *argv],
        capture_output=True, text=True, check=False, input=given, timeout=60,
    )  # fmt: skip


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "record").mkdir()
    return tmp_path / "record" / "journal.db"


@pytest.fixture
def identity(place: Path) -> str:
    added = neda(place, "add", "note", "--date", "2020", "--text", WORD)
    assert added.returncode == 0, added.stderr
    return neda(place, "list").stdout.split()[2].rstrip(":")


def test_the_guard_sees_a_connection(tmp_path: Path) -> None:
    code = GUARD.replace("from neda.cli import main", "socket.create_connection(('127.0.0.1', 9))")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 77


@pytest.mark.parametrize("command", list(commands.summaries()))
def test_no_command_tries_to_reach_a_network(command: str, place: Path, identity: str, tmp_path: Path) -> None:
    exported = tmp_path / "journal.json"
    if command == "import":
        assert neda(place, "export", "--format", "json", "-o", str(exported)).returncode == 0
    real = {"ID": identity, "JSON": str(exported)}
    done = neda(place, command, *(real.get(word, word) for word in LINES.get(command, [])))
    assert done.returncode != 77, done.stderr
    assert "NETWORK" not in done.stderr
    assert "Traceback" not in done.stderr
    assert done.returncode in (0, 1, 2)


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
def test_the_screen_makes_nothing_but_its_own_local_socket_pair(place: Path, identity: str, tmp_path: Path) -> None:
    from pty import openpty

    seen = tmp_path / "calls"
    own, terminal = openpty()
    traced = ["strace", "-f", "-qq", "-e", "trace=network", "-o", str(seen)]
    program = subprocess.Popen(
        [*traced, sys.executable, "-m", "neda", "--journal", str(place)],
        stdin=terminal, stdout=terminal, stderr=terminal, env=os.environ | {"TERM": "xterm-256color"},
        start_new_session=True,
    )  # fmt: skip
    os.close(terminal)
    drawn = b""
    try:
        while b"Today" not in drawn:
            drawn += os.read(own, 65536)
        for key in b"345q":
            os.write(own, bytes([key]))
        while True:
            try:
                if not (more := os.read(own, 65536)):
                    break
            except OSError:  # the terminal is gone when the program is
                break
            drawn += more
        assert program.wait(timeout=60) == 0
    finally:
        program.kill()
        program.wait()
        os.close(own)
    calls = re.findall(r"(\w+)\(([^)]*)", seen.read_text())
    made = [(name, given) for name, given in calls if name not in ("getsockname", "getsockopt", "setsockopt")]
    assert all("AF_INET" not in given and name not in ("connect", "bind", "listen") for name, given in made), made
    assert {name for name, _given in made} <= {"socketpair", "recvfrom", "sendto", "shutdown", "recvmsg", "sendmsg"}
    titles = re.findall(rb"\x1b\][012];([^\x07\x1b]*)", drawn)
    assert all(WORD.encode() not in title for title in titles)


def test_a_failure_shows_no_word_of_the_journal_even_when_debugging(place: Path, identity: str) -> None:
    broken = GUARD.replace(
        "from neda.cli import main",
        "from neda.cli import main\nimport neda.store.rows as rows\n"
        "def fails(kind, columns):\n    (words,) = columns['text']\n    raise RuntimeError(words)\n"
        "import neda.store.reading as reading\nreading.rows_entries = fails\n",
    )
    done = subprocess.run(
        [sys.executable, "-c", broken, "--journal", str(place), "list"],
        capture_output=True, text=True, check=False, env=os.environ | {"NEDA_DEBUG": "1"},
    )  # fmt: skip
    assert done.returncode == 1
    assert "RuntimeError" in done.stderr
    assert WORD not in done.stderr + done.stdout


def test_words_given_on_standard_input_stand_in_no_argument(place: Path) -> None:
    done = neda(place, "add", "note", "-", given=f"date: 2020\ntext: {WORD}\n")
    assert done.returncode == 0
    assert WORD in neda(place, "list").stdout
    assert all(WORD not in str(word) for word in done.args[4:])


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_every_file_the_program_leaves_is_its_owners_alone_and_beside_the_journal(place: Path, identity: str) -> None:
    before = {path.name for path in Path(tempfile.gettempdir()).glob("neda*")}
    out = place.parent / "out"
    out.mkdir()
    for argv in (("backup",), ("backup", str(out / "b.db")), ("export", "-o", str(out / "x.csv")),
                 ("report", "-o", str(out / "r.txt")), ("restore", "--yes"), ("status",)):  # fmt: skip
        assert neda(place, *argv).returncode == 0, argv
    files = [path for path in place.parent.rglob("*") if path.is_file()]
    assert len(files) > 5
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in files)
    assert not [path for path in files if path.name.startswith(".")]
    assert {path.name for path in Path(tempfile.gettempdir()).glob("neda*")} <= before
