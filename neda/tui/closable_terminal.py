"""A terminal whose window can be closed at any moment: what is still said to it then holds nothing up."""

from contextlib import suppress
from typing import Any, TextIO

from textual.drivers.linux_driver import LinuxDriver


class Dropping:
    """A terminal to write to; what is written to one that is gone is dropped.

    The thread that writes goes on: without it, whoever hands it something waits for ever once its queue is full.
    """

    def __init__(self, terminal: TextIO) -> None:
        self._terminal = terminal
        self.fileno = terminal.fileno

    def write(self, text: str) -> None:
        """Write, where anything is left to write to."""
        with suppress(OSError):
            self._terminal.write(text)

    def flush(self) -> None:
        """Hand over what was written."""
        with suppress(OSError):
            self._terminal.flush()


class ClosableTerminal(LinuxDriver):
    """Keys and pictures on a terminal of Linux or macOS."""

    def __init__(self, *of_app: Any, **options: Any) -> None:
        """As Textual's own."""
        super().__init__(*of_app, **options)
        self._file: Any = Dropping(self._file)

    def _sigtstp_application(self, *_signalled: object) -> None:
        """Be suspended between two things the program does: in the middle of one it would wait for itself."""
        self._loop.call_soon_threadsafe(super()._sigtstp_application)

    def _sigcont_application(self, *_signalled: object) -> None:
        """Begin again after having been suspended, and only then.

        Whoever closes a window sends this signal behind that of the closing, to wake what may sleep.
        """
        if self._must_signal_resume:
            self._loop.call_soon_threadsafe(super()._sigcont_application)

    def run_input_thread(self) -> None:
        """Read keys until there is nothing to read from; that a window was closed the system says by a signal."""
        with suppress(OSError):
            super().run_input_thread()
