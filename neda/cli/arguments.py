"""Reading a command line: strict options, no abbreviations, and one sentence for what is wrong."""

import argparse
from collections.abc import Sequence
from typing import Any, NamedTuple, NoReturn

from neda.cli.problems import CommandError
from neda.wording import commands as words

COMMANDS = words.names()
GLOBAL_VALUES = ("--journal", "--demo-journal", "--passphrase-fd")
GLOBAL_FLAGS = ("--demo", "--plain", "--version", "--help", "-h")
DESCRIBE = "\0"
"""A word nobody can type: a command given it hands out its parser instead of running (see `neda.cli.parsers`)."""


class Parser(argparse.ArgumentParser):
    """The arguments of one command. An option that takes a value takes what follows, even `-3d`."""

    def __init__(self, command: str, **settings: Any) -> None:
        """`command` is what stands after `neda`; empty for the program itself."""
        self.command = command
        self.taking: set[str] = set()
        self.known: set[str] = set()
        super().__init__(
            prog=f"neda {command}".strip(), allow_abbrev=False, add_help=False, formatter_class=_Help, **settings
        )
        self.add_argument("-h", "--help", action="help", help=words.help_text("help"))

    def add_argument(self, *names: Any, **settings: Any) -> argparse.Action:
        """As argparse; remembers which options take a value."""
        if settings.get("help"):
            settings["help"] = settings["help"].replace("%", "%%")
        action = super().add_argument(*names, **settings)
        self.known.update(action.option_strings)
        if action.nargs is None:
            self.taking.update(action.option_strings)
        return action

    def read(self, argv: Sequence[str]) -> argparse.Namespace:
        """The options typed; raises CommandError for anything unknown."""
        if DESCRIBE in argv:
            raise Described(self)
        options, left = self.parse_known_args(self._joined(argv))
        if left:
            typed = left[0]
            code = "no_option" if typed.startswith("-") else "extra_word"
            if typed in (*GLOBAL_VALUES, *GLOBAL_FLAGS):
                code = "global_option"
            raise CommandError(words.problem(code, typed, program=self.prog, command=self.command))
        return options

    def error(self, message: str) -> NoReturn:
        """One sentence instead of usage and exit."""
        raise CommandError(words.problem("command_line", program=self.prog, message=message))

    def _joined(self, argv: Sequence[str]) -> list[str]:
        """`--date -3d` as `--date=-3d`, which argparse would take for an option."""
        joined: list[str] = []
        for word in argv:
            follows = bool(joined) and joined[-1] in self.taking
            if follows and word.startswith("-") and word not in self.known:
                joined[-1] += "=" + word
            else:
                joined.append(word)
        return joined


class Described(Exception):  # noqa: N818 - no error: the answer to DESCRIBE
    """Carries the parser of a command that was asked to describe itself."""

    def __init__(self, parser: Parser) -> None:
        """Nothing was read."""
        super().__init__(parser.prog)
        self.parser = parser


class _Help(argparse.HelpFormatter):
    def __init__(self, prog: str, **settings: Any) -> None:
        super().__init__(prog, max_help_position=30, width=80)


class Line(NamedTuple):
    """A command line taken apart: the options before the command, the command, what follows it."""

    before: list[str]
    command: str | None
    after: list[str]


def split(argv: Sequence[str]) -> Line:
    """Find the command: the first word that is no global option and no value of one."""
    position = 0
    while position < len(argv) and argv[position].startswith("-"):
        position += 2 if argv[position] in GLOBAL_VALUES else 1
    command = argv[position] if position < len(argv) else None
    return Line(list(argv[:position]), command, list(argv[position + 1 :]))


def global_parser(version: str) -> Parser:
    """The options that stand before the command, and the list of commands."""
    width = max(map(len, COMMANDS)) + 2
    listed = "\n".join(f"  {name:<{width}}{text}" for name, text in words.summaries().items())
    parser = Parser("", description=words.help_text("about"), epilog=f"{words.help_text('commands')}:\n{listed}")
    parser.formatter_class = _HelpWithCommands
    parser.usage = "neda [--journal PATH | --demo | --demo-journal NAME] [OPTIONS] [COMMAND]"
    parser.add_argument("--journal", metavar="PATH", help=words.help_text("journal"))
    parser.add_argument("--demo", action="store_true", help=words.help_text("demo"))
    parser.add_argument("--demo-journal", metavar="NAME", help=words.help_text("demo_journal"))
    parser.add_argument("--plain", action="store_true", help=words.help_text("plain"))
    parser.add_argument("--passphrase-fd", metavar="N", help=words.help_text("passphrase_fd"))
    parser.add_argument("--version", action="version", version=f"neda {version}", help=words.help_text("version"))
    return parser


class _HelpWithCommands(_Help, argparse.RawDescriptionHelpFormatter):
    """Keeps the list of commands one a line."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        if "\n" in text:
            return super()._fill_text(text, width, indent)
        return argparse.HelpFormatter._fill_text(self, text, width, indent)  # noqa: SLF001 - one level up
