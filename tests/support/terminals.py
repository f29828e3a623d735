"""Programs in a pseudo-terminal: questions are waited for, answers typed, never by the clock."""

import contextlib
import os
import select
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

PATIENCE = 60


def spawned(command: Sequence[str], environment: Mapping[str, str], folder: Path | None = None) -> tuple[int, int]:
    """Start a program in a terminal of its own; its process and the terminal's other end."""
    pty = pytest.importorskip("pty", reason="Windows has no pseudo-terminals")
    process, end = pty.fork()
    if not process:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # a run in the background may have handed on that it is ignored
        os.chdir(folder or Path.cwd())
        os.execvpe(command[0], command, environment)
    return process, end


def exit_code(process: int) -> int:
    """The exit code of a started program, once it has ended; one that does not end is killed, and the test fails."""
    latest = time.monotonic() + PATIENCE
    while not (ended := os.waitpid(process, os.WNOHANG))[0]:
        if time.monotonic() > latest:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
            pytest.fail(f"the program did not end within {PATIENCE} seconds")
        time.sleep(0.01)
    return os.waitstatus_to_exitcode(ended[1])


def has_something_to_read(end: int, seconds: float) -> bool:
    """Whether a terminal has said something, or is gone, before the time is up."""
    return bool(select.select([end], [], [], seconds)[0])


class Conversation:
    """A program that asks a line at a time, and what it has said since the last answer."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str] = os.environ) -> None:
        self.seen = ""
        self.pid, self._end = spawned(command, environment)

    def _heard(self) -> str:
        part = ""
        assert has_something_to_read(self._end, PATIENCE), self.seen
        with contextlib.suppress(OSError):  # the terminal is gone when the program is
            part = os.read(self._end, 65536).decode("utf-8", "replace")
        self.seen += part
        return part

    def until(self, words: str) -> None:
        """Wait for words; the program must not end before it has said them."""
        self._listen(lambda: words in self.seen)

    def until_asked(self) -> None:
        """Wait for a question, whatever it is."""
        self._listen(lambda: self.seen.endswith(": "))

    def _listen(self, enough: Callable[[], bool]) -> None:
        latest = time.monotonic() + PATIENCE
        while not enough():
            assert self._heard(), self.seen
            assert time.monotonic() < latest, self.seen

    def answer(self, prompt: str, text: object) -> None:
        """Type a line once it is asked for."""
        self.until(prompt)
        self.seen = ""
        self.press(f"{text}\n")

    def press(self, keys: str) -> None:
        """Type without waiting."""
        os.write(self._end, keys.encode())

    def finish(self) -> int:
        """Hear it out; its exit code."""
        while self._heard():
            pass
        os.close(self._end)
        return exit_code(self.pid)


def neda_on_a_terminal(place: Path, *argv: str, **environment: str) -> Conversation:
    """A command of the program, in colour, on a journal."""
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "NEDA_DEBUG")}
    kept |= {"NEDA_JOURNAL": str(place), "TERM": "xterm-256color", "LANG": "C.UTF-8", **environment}
    return Conversation([sys.executable, "-m", "neda", *argv], kept)
