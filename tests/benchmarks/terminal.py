"""A terminal with a stop-watch: starts a program in it, and says when what was on the screen.

One thread reads and time-stamps what the program writes, and answers what programs ask a terminal; the emulator (pyte)
interprets it afterwards, so that its slowness is charged to nobody.
"""

import contextlib
import fcntl
import os
import pty
import queue
import re
import signal
import struct
import sys
import termios
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyte

sys.setswitchinterval(0.0001)  # or the thread that stamps waits for the emulator, and its stamps are late

AT_REST = 0.01
"""How long the emulator leaves the processor to the program and to the stamps before it interprets what came."""

COLUMNS, ROWS = 120, 40
KEYS = {
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "enter": "\r", "escape": "\x1b", "tab": "\t",
    "pagedown": "\x1b[6~", "f2": "\x1bOQ", "f8": "\x1b[19~",
}  # fmt: skip
ANSWERS = {
    rb"\x1b\[0?c": b"\x1b[?62;22c",  # what kind of terminal
    rb"\x1b\[>0?c": b"\x1b[>1;10;0c",
    rb"\x1b\[\??6n": b"\x1b[1;1R",  # where the cursor is
    rb"\x1b\[\??5n": b"\x1b[0n",
    rb"\x1b\[\?2026\$p": b"\x1b[?2026;2$y",  # output in whole frames
    rb"\x1b\]11;\?(?:\x1b\\|\x07)": b"\x1b]11;rgb:1010/1010/1010\x1b\\",  # the background
}
UNKNOWN_TO_PYTE = re.compile(
    rb"\x1b[P_^X][^\x1b]*\x1b\\|\x1b\][^\x07\x1b]*(?:\x1b\\|\x07)|\x1b\[[<=>][0-9;:]*[ -/]*[@-~]"
    rb"|\x1b\[\??[0-9;:]*[ -/]+[@-~]|\x1b\[[0-9;]*:[0-9;:]*m"
)
UNFINISHED = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|[P_^X\]][^\x07\x1b]*\x1b?)?\Z")


class Terminal:
    """A program in a terminal of its own. Times are seconds, counted from just before it was started."""

    def __init__(self, argv: Sequence[str], environ: Mapping[str, str]) -> None:
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self.screen)
        self._chunks: queue.Queue[tuple[float, bytes] | None] = queue.Queue()
        self._rest = b""
        self.ended = False
        self.started = time.monotonic()
        self.pid, self._master = pty.fork()
        if not self.pid:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            try:
                os.execvpe(argv[0], argv, {**environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"})
            finally:
                os._exit(127)
        threading.Thread(target=self._read, daemon=True).start()

    def until(self, pattern: str, timeout: float = 30) -> float:
        """When a pattern came on the screen; raises TimeoutError with the screen where it did not."""
        wanted = re.compile(pattern)
        end = time.monotonic() + timeout
        stamp = time.monotonic()
        while not wanted.search(self.text()):
            fed = self._feed(end - time.monotonic())
            if fed is None:
                raise TimeoutError(f"{pattern!r} is not on the screen:\n{self.text()}")
            stamp = fed
        return stamp - self.started

    def press(self, *keys: str) -> float:
        """Send keys; the moment they were sent."""
        at = time.monotonic()
        os.write(self._master, "".join(KEYS.get(key, key) for key in keys).encode())
        return at - self.started

    def change(self, key: str, timeout: float = 5) -> float | None:
        """How long after a key the screen first differs, once it is at rest; None where it stays as it is."""
        self.rest()
        before = self.seen()
        at = self.press(key) + self.started
        while (stamp := self._feed(at + timeout - time.monotonic())) is not None:
            if stamp >= at and self.seen() != before:
                return stamp - at
        return None

    def rest(self, quiet: float = 0.15, most: float = 3) -> None:
        """Wait until nothing has been painted for a while."""
        end = time.monotonic() + most
        while time.monotonic() < end and self._feed(quiet) is not None:
            pass

    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def seen(self) -> tuple[object, ...]:
        """Everything visible: letters, colours and the cursor."""
        cells = tuple(tuple(self.screen.buffer[row][column] for column in range(COLUMNS)) for row in range(ROWS))
        cursor = self.screen.cursor
        return cells, None if cursor.hidden else (cursor.x, cursor.y)

    def memory(self) -> float:
        """MiB the program and all it started hold now."""
        parents = {}
        for entry in Path("/proc").glob("[0-9]*/stat"):
            with contextlib.suppress(OSError):
                parents[int(entry.parent.name)] = int(entry.read_text().rpartition(")")[2].split()[1])
        tree = {self.pid}
        while grown := {pid for pid, parent in parents.items() if parent in tree} - tree:
            tree |= grown
        return sum(map(_resident, tree))

    def close(self) -> None:
        """End the program."""
        for sign in (signal.SIGTERM, signal.SIGKILL):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.pid, sign)
            end = time.monotonic() + 2
            while time.monotonic() < end:
                self._feed(0.02)
                if os.waitpid(self.pid, os.WNOHANG)[0]:
                    os.close(self._master)
                    return

    def _read(self) -> None:
        while True:
            try:
                data = os.read(self._master, 65536)
            except OSError:
                data = b""
            if not data:
                self._chunks.put(None)
                return
            self._chunks.put((time.monotonic(), data))
            for asked, answer in ANSWERS.items():
                for _ in re.findall(asked, data):
                    with contextlib.suppress(OSError):
                        os.write(self._master, answer)

    def _feed(self, timeout: float) -> float | None:
        """Interpret what was written next; when it was, or None where nothing came."""
        if self.ended:
            return None
        try:
            chunk = self._chunks.get(timeout=max(0.0, timeout))
        except queue.Empty:
            return None
        if chunk is None:
            self.ended = True
            return None
        time.sleep(max(0.0, chunk[0] + AT_REST - time.monotonic()))
        data = self._rest + chunk[1]
        cut = UNFINISHED.search(data)
        self._rest = data[cut.start() :] if cut else b""
        self._stream.feed(UNKNOWN_TO_PYTE.sub(b"", data[: cut.start()] if cut else data))
        return chunk[0]


def _resident(pid: int) -> float:
    try:
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0.0
