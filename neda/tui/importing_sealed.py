"""Opening an encrypted file that is to be imported: its passphrase is asked for once and kept nowhere."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from neda.tui.screens.ask_line import AskLine, Line
from neda.wording import files as words

if TYPE_CHECKING:
    from neda.tui.app import NedaApp


class PassphraseNeeded(Exception):  # noqa: N818 - nothing is wrong; something is to be asked
    """The file is encrypted and no passphrase was given yet."""


class Sealed:
    """The one encrypted file of an import; opened once, because that takes a second on purpose."""

    def __init__(self) -> None:
        """Nothing is opened yet."""
        self._passphrase: str | None = None
        self._opened: tuple[bytes, bytes] = (b"", b"")

    def open(self, raw: bytes) -> bytes:
        """What the file holds; raises PassphraseNeeded, and SealingError where the passphrase is another."""
        from neda.sealing import unseal

        if raw != self._opened[0]:
            if self._passphrase is None:
                raise PassphraseNeeded
            self._opened = (raw, unseal(raw, passphrase=self._passphrase))
        return self._opened[1]

    def ask(self, app: "NedaApp", problem: Callable[[], str], done: Callable[[], None]) -> None:
        """Ask until `problem` has none; what is typed is not shown and not kept."""

        def check(typed: str) -> str:
            if not typed:
                return words.no_passphrase()
            self._passphrase = typed
            try:
                return problem()
            finally:
                self._passphrase = None

        line = Line("passphrase", words.ask_passphrase(), about=words.about_passphrase(), secret=True)
        app.push_screen(AskLine(line, check), lambda typed: None if typed is None else done())
