"""The program headless, driven by keys; what it shows is read back as text."""

import contextlib
import html
import os
import re
import shutil
import signal
import sys
import threading
import time
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path

import pyte
import pytest
from support.terminals import exit_code, has_something_to_read, spawned
from textual.pilot import Pilot

from neda.clinical.entries import Entry
from neda.clinical.recording import entry
from neda.examples import load
from neda.store import patience
from neda.store.file import JournalFile
from neda.tui.app import NedaApp

TODAY = date(2026, 11, 22)
ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
STEADY = 5
# What pyte does not know and would print: keyboard protocol, mode queries, device strings.
UNKNOWN = re.compile(rb"\x1b\[[<>=?][\d;]*[a-zA-Z$]p?|\x1b[P_^][^\x1b]*\x1b\\")
MODES = re.compile(rb"\x1b\[\?[\d;]*[hl]")

if sys.platform != "win32":
    from fcntl import ioctl
    from struct import pack
    from termios import TIOCSWINSZ


@pytest.fixture(autouse=True)
def colours_allowed(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("NEDA_DEBUG", raising=False)


@pytest.fixture
def today() -> date:
    return TODAY


@pytest.fixture
def file(tmp_path) -> JournalFile:
    """A journal that is not there yet."""
    return JournalFile(tmp_path / "journal.db")


@pytest.fixture(scope="session")
def example(tmp_path_factory) -> Path:
    """The built-in example journal in a file, made once."""
    path = tmp_path_factory.mktemp("example") / "journal.db"
    journal = load("example", TODAY).journal
    JournalFile(path).add(journal.entries(), journal.person, journal.settings)
    return path


@pytest.fixture
def recorded(file, example) -> JournalFile:
    """A copy of the example journal, to be changed."""
    shutil.copy(example, file.path)
    return file


@pytest.fixture
def make() -> Callable[..., object]:
    """An entry from its kind and fields."""


    def made(kind: str, /, **fields: object) -> Entry:
        return entry(kind, fields)

    return made


@pytest.fixture
def start(today) -> Callable[..., NedaApp]:
    """The program for a journal."""
    return lambda file, **options: NedaApp(file, today, **options)


@pytest.fixture
def shown() -> Callable[[NedaApp], str]:
    """What is on the screen, line by line."""

    def read(app: NedaApp) -> str:
        lines: dict[float, list[tuple[float, str]]] = {}
        for x, y, text in re.findall(r'<text[^>]* x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</text>', app.export_screenshot()):
            lines.setdefault(float(y), []).append((float(x), html.unescape(text).replace("\u00a0", " ")))
        return "\n".join("".join(text for _x, text in sorted(line)) for _y, line in sorted(lines.items()))

    return read


@pytest.fixture
def wait_for(shown) -> Callable[[Pilot, object], Awaitable[str]]:
    """Wait until words are on the screen, or a condition holds; returns what is shown then."""

    async def wait(pilot: Pilot, condition: object) -> str:
        def holds() -> bool:
            return condition() if callable(condition) else str(condition) in shown(pilot.app)

        latest = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < latest, f"never on the screen: {condition}\n{shown(pilot.app)}"
            await pilot.pause(0.01)
        return shown(pilot.app)

    return wait


@pytest.fixture
def settled() -> Callable[[Pilot], Awaitable[str]]:
    """Every letter and colour on the screen, once nothing changes any more."""

    async def wait(pilot: Pilot) -> str:
        seen: list[str] = []
        while len(seen) < STEADY or len(set(seen[-STEADY:])) > 1:
            await pilot.pause(0.02)
            seen.append(re.sub(r"terminal-\d+", "", pilot.app.export_screenshot()))
        return seen[-1]

    return wait


@pytest.fixture
def waited(monkeypatch):
    """How long every lock was to be waited for; none is in fact."""
    asked: list[float] = []
    patient = patience.seconds

    def seconds() -> float:
        asked.append(patient())
        return min(asked[-1], 0.05)

    monkeypatch.setattr(patience, "seconds", seconds)
    return asked


class Terminal:
    """A program in a pseudo-terminal, and what it has drawn."""

    def __init__(self, *command: str, columns: int = 80, lines: int = 24, **environment: str) -> None:
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self.running = True
        self.given_back = False
        """Whether the program has put back what stood in the terminal before it."""
        own = {"TERM": "xterm-256color", "COLUMNS": "", "LINES": ""}
        self.pid, self._handle = spawned(command, os.environ | own | environment, ROOT)
        ioctl(self._handle, TIOCSWINSZ, pack("HHHH", lines, columns, 0, 0))
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        rest = b""
        with contextlib.suppress(OSError):
            while not self._closing.is_set():
                if not has_something_to_read(self._handle, 0.05):
                    continue
                if not (data := os.read(self._handle, 65536)):
                    break
                whole, rest = split_at_escape(rest + data)
                for switch in re.findall(rb"\x1b\[\?1049([hl])", whole):
                    self.given_back = switch == b"l"
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

    def kill(self) -> None:
        """End it as a power cut would."""
        os.kill(self.pid, signal.SIGKILL)
        self.ended()

    def close_window(self) -> int:
        """Close its window: the terminal is gone, and the system tells the program; its exit code.

        A terminal that is being read stays open until there is something to read: reading ends first.
        """
        self._closing.set()
        self._reader.join()
        self.running = False
        os.close(self._handle)
        return exit_code(self.pid)

    def quit(self) -> int:
        self.press("q")
        return self.ended()

    def ended(self) -> int:
        """Its exit code, once it has ended."""
        self.running = False
        code = exit_code(self.pid)
        self._reader.join(PATIENCE)
        os.close(self._handle)
        return code


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
        if terminal.running:
            terminal.kill()
