"""Where a passphrase comes from: a prompt that shows nothing, or a file descriptor; never an argument or environment.

A descriptor holds one passphrase a line, in the order they are needed.
"""

import os
import sys
from typing import BinaryIO

from neda.cli.asking import can_ask
from neda.cli.problems import CommandError
from neda.wording import sealing as words

LONGEST = 4096


class Passphrases:
    """The passphrases of one run of a command, asked for one after the other as they are needed."""

    def __init__(self, descriptor: str | None = None) -> None:
        """`descriptor` is what was typed behind --passphrase-fd; raises CommandError where no such file is open."""
        self._lines: BinaryIO | None = _opened(descriptor) if descriptor is not None else None

    def existing(self, named: str, exit_code: int = 2) -> str:
        """The passphrase something already has; `named` says of what, `exit_code` what it means if nobody can say."""
        return self._line(named, exit_code) if self._from_file(named, exit_code) else _asked(words.ask(named))

    def new(self, named: str) -> str:
        """A passphrase to be set, typed twice on a terminal."""
        if self._from_file(named, 2):
            return self._line(named, 2)
        typed = _asked(words.ask_new(named))
        if _asked(words.ask_again()) != typed:
            raise CommandError(words.not_the_same())
        return typed

    def _from_file(self, named: str, exit_code: int) -> bool:
        """Whether to read rather than to ask; raises CommandError where neither is possible."""
        if self._lines is None and not can_ask():
            raise CommandError(words.nobody_to_ask(named), exit_code)
        return self._lines is not None

    def _line(self, named: str, exit_code: int) -> str:
        assert self._lines is not None
        try:
            typed = self._lines.readline(LONGEST).decode().rstrip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            raise CommandError(words.no_more_lines(named), exit_code) from error
        if not typed:
            raise CommandError(words.no_more_lines(named), exit_code)
        return typed


def _opened(descriptor: str) -> BinaryIO:
    try:
        return os.fdopen(int(descriptor), "rb", closefd=False)
    except (ValueError, OSError, OverflowError, TypeError) as error:
        raise CommandError(words.not_a_descriptor(descriptor)) from error


def _asked(prompt: str) -> str:
    from getpass import getpass

    try:
        typed = getpass(prompt, stream=sys.stderr)
    except EOFError as error:
        raise CommandError(words.empty_passphrase()) from error
    if not typed:
        raise CommandError(words.empty_passphrase())
    return typed
