"""The real program in a real terminal: opened, five entries logged by keys, closed, opened again."""

import contextlib
import os
import re
import sys
import threading
import time
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are not to be had on Windows", allow_module_level=True)

import pty
from fcntl import ioctl
from struct import pack
from termios import TIOCSWINSZ

import pyte

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
F2, ENTER, ESCAPE = "\x1bOQ", "\r", "\x1b"
# What pyte does not know and would print: keyboard protocol, mode queries, device strings.
UNKNOWN = re.compile(rb"\x1b\[[<>=?][\d;]*[a-zA-Z$]p?|\x1b[P_^][^\x1b]*\x1b\\")
MODES = re.compile(rb"\x1b\[\?[\d;]*[hl]")


class Terminal:
    """A program in a pseudo-terminal, and what it has drawn."""

    def __init__(self, *command: str, columns: int = 80, lines: int = 24, **environment: str) -> None:
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self._lock = threading.Lock()
        self.pid, self._handle = pty.fork()
        if not self.pid:
            os.chdir(ROOT)
            os.execvpe(command[0], command, os.environ | {"TERM": "xterm-256color", "COLUMNS": "", "LINES": ""} | environment)
        ioctl(self._handle, TIOCSWINSZ, pack("HHHH", lines, columns, 0, 0))
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        rest = b""
        with contextlib.suppress(OSError):
            while data := os.read(self._handle, 65536):
                whole, rest = split_at_escape(rest + data)
                with self._lock:
                    self._stream.feed(UNKNOWN.sub(lambda found: found[0] if MODES.fullmatch(found[0]) else b"", whole))

    @property
    def text(self) -> str:
        with self._lock:
            return "\n".join(self.screen.display)

    def wait_for(self, words: str) -> str:
        until = time.monotonic() + PATIENCE
        while words not in (text := self.text):
            assert time.monotonic() < until, f"never on the screen: {words}\n{text}"
            threading.Event().wait(0.02)
        return text

    def press(self, *keys: str) -> None:
        for key in keys:
            os.write(self._handle, key.encode())

    def quit(self) -> int:
        self.press("q")
        _pid, status = os.waitpid(self.pid, 0)
        self._reader.join(PATIENCE)
        os.close(self._handle)
        return os.waitstatus_to_exitcode(status)


def split_at_escape(data: bytes) -> tuple[bytes, bytes]:
    """The data up to an escape sequence that is not complete yet, and that beginning."""
    start = data.rfind(b"\x1b")
    if start >= 0 and not re.match(rb"\x1b(\[[<>=?]?[\d;:]*[ -/]*[@-~]|[P_^][^\x1b]*\x1b\\|\][^\x07\x1b]*(\x07|\x1b\\)|[()][A-Za-z0-9]|[ -~])", data[start:]):
        return data[:start], data[start:]
    return data, b""


@pytest.fixture
def open_terminal(tmp_path):
    """Open the program on a journal that is not there yet; whatever still runs in the end is stopped."""
    opened = []

    def start(**environment: str) -> Terminal:
        command = (sys.executable, "-m", "neda", "--journal", str(tmp_path / "journal.db"))
        opened.append(Terminal(*command, **environment))
        return opened[-1]

    yield start
    for terminal in opened:
        with contextlib.suppress(ProcessLookupError, ChildProcessError):
            os.kill(terminal.pid, 9)
            os.waitpid(terminal.pid, 0)


def test_five_entries_logged_by_keys_are_there_after_a_restart(open_terminal):
    terminal = open_terminal()
    first = terminal.wait_for("Welcome. This journal is empty")
    assert "INCOMPLETE" in first

    terminal.press("m")
    terminal.wait_for("New MRI")
    terminal.press("-6m", ENTER, ENTER, "1", "0", ENTER, "0", ENTER, "0", F2)
    terminal.wait_for("Saved: MRI")

    terminal.press("e")
    terminal.wait_for("New EDSS")
    terminal.press("2.0", ENTER, "1", "Dr Jensen", ENTER, "-6m", F2)
    terminal.wait_for("Saved: EDSS")
    terminal.wait_for("no check-in recorded")

    terminal.press("t")
    terminal.wait_for("New treatment")
    terminal.press("ocrelizumab", ENTER, "1", "-2y", F2)
    terminal.wait_for("Saved: treatment")

    terminal.press("r")
    terminal.wait_for("New relapse")
    terminal.press("-2w", ENTER, "1", "72", ENTER, "2", F2)
    terminal.wait_for("Saved: relapse")
    terminal.wait_for("ACTIVITY RECORDED (EDA, ")

    terminal.press("c")
    terminal.wait_for("New check-in")
    terminal.press("1")
    terminal.wait_for("Saved: check-in")
    assert "ACTIVITY RECORDED (EDA, " in terminal.wait_for("NEDA journal · Today")
    assert terminal.quit() == 0

    again = open_terminal()
    again.wait_for("ACTIVITY RECORDED (EDA, ")
    again.press("3")
    listed = again.wait_for("5 entries")
    for kind in ("relapse", "MRI", "EDSS", "treatment", "check-in"):
        assert re.search(rf"\d{{4}}-\d\d-\d\d\s+{kind}\s", listed), kind
    assert "ocrelizumab" in listed
    assert "Dr Jensen" in listed
    assert again.quit() == 0


@pytest.mark.parametrize(
    "environment",
    [{"LANG": "C", "LC_ALL": "C"}, {"TERM": "xterm"}, {"TERM": "linux"}, {"NO_COLOR": "1"}, {"TERM": "screen-256color"}],
    ids=["no-unicode", "16-colours", "console", "no-colour", "tmux"],
)
def test_it_can_be_used_in_every_kind_of_terminal(open_terminal, environment):
    terminal = open_terminal(**environment)
    text = terminal.wait_for("INCOMPLETE")
    assert ("[??] INCOMPLETE" in text) == ("LC_ALL" in environment)
    terminal.press("c")
    terminal.wait_for("New check-in")
    terminal.press("1")
    text = terminal.wait_for("Saved: check-in")
    assert text.isascii() or "LC_ALL" not in environment
    terminal.press("4")
    terminal.wait_for("Prepared by the patient")
    assert terminal.quit() == 0
