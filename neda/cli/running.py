"""From a command line to the command that does it."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from importlib import import_module

from neda import __version__
from neda.cli.arguments import COMMANDS, global_parser, split
from neda.cli.call import Call, journal_path, local_today
from neda.cli.printing import face_of
from neda.cli.problems import CommandError
from neda.wording import commands as words

MODULES = {"import": "importing", "list": "listing"}
"""Commands whose name cannot be, or should not be, the name of a module."""


def run(argv: Sequence[str], today: date | None = None) -> int:
    """Run the command line; raises what a command raises."""
    _speak()
    before, command, after = split(argv)
    options = global_parser(__version__).read(before)
    if command is not None and command not in COMMANDS:
        raise CommandError(words.problem("no_command", command, COMMANDS))
    face = face_of(options.plain, sys.stdout, os.environ)
    call = Call(journal_path(options.journal, os.environ), today or local_today(), face)
    call.descriptor = options.passphrase_fd
    name = options.demo_journal or ("example" if options.demo else None)
    if name is not None:
        from neda.cli.demo import Demo

        call.demo = Demo(name, call.today)
    try:
        return _dispatched(call, command, after)
    finally:
        if call.demo is not None:
            call.demo.close()


def _speak() -> None:
    """Use the language that this machine's settings ask for, else the one of its locale."""
    from neda.store.home import config_path
    from neda.store.problems import StoreError
    from neda.wording.language import SYSTEM, meant, speak

    setting = SYSTEM
    with suppress(StoreError, OSError):  # the command says so where it matters
        path = config_path(os.environ, sys.platform)
        if path.exists():
            from neda.store.appearance import chosen_language

            setting = chosen_language(path)
    speak(meant(setting, os.environ))


def _dispatched(call: Call, command: str | None, argv: list[str]) -> int:
    """Run the command; once more where the journal was damaged and a person had a backup put in its place."""
    try:
        return _dispatch(call, command, argv)
    except Exception as error:
        from neda.cli.mending import offered

        if not offered(call, error, command):
            raise
    return _dispatch(call, command, argv)


def _dispatch(call: Call, command: str | None, argv: list[str]) -> int:
    if command is None and not call.face.plain and sys.stdin.isatty():
        return _screens(call)
    name = command or "status"
    module = import_module(f"neda.cli.commands.{MODULES.get(name, name)}")
    return int(module.run(call, argv))


def _screens(call: Call) -> int:
    from neda.tui.app import run as open_screens

    demo = call.demo
    if demo is None:
        call.unlock()
    path = demo.path() if demo else call.path
    from neda.cli.mending import offered

    shown = demo.example.short_citation if demo else None
    return open_screens(path, demo=shown, mend=lambda error: offered(call, error, None))
