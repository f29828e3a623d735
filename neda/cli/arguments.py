"""What a command line may hold: each command declares its arguments, strict options without abbreviations."""

from collections.abc import Sequence
from types import SimpleNamespace as Options
from typing import TYPE_CHECKING, Any

from neda.wording import commands as words

if TYPE_CHECKING:
    from neda.cli.reading_arguments import Reader

__all__ = ["COMMANDS", "Described", "Options", "Parser", "global_parser", "split"]

COMMANDS = words.names()
GLOBAL_VALUES = ("--journal", "--demo-journal", "--passphrase-fd")
GLOBAL_FLAGS = ("--demo", "--plain", "--version", "--help", "-h")
DESCRIBE = "\0"
"""A word nobody can type: a command given it hands out its reader instead of running (see `neda.cli.parsers`)."""

Declared = tuple[tuple[str, ...], dict[str, Any]]


class Parser:
    """The arguments of one command, declared as for argparse.

    argparse is loaded only where something was typed: loading it and building its parser takes as long as starting
    Python, and most people type nothing behind a command.
    """

    def __init__(self, command: str, **settings: Any) -> None:
        """`command` is what stands after `neda`; empty for the program itself."""
        self.command = command
        self.prog = f"neda {command}".strip()
        self._settings = settings
        self._arguments: list[Declared] = []
        self.add_argument("-h", "--help", action="help", help=words.help_text("help"))

    def add_argument(self, *names: str, **settings: Any) -> None:
        """Declare an option or a word that may be typed."""
        self._arguments.append((names, settings))

    def read(self, argv: Sequence[str]) -> Options:
        """The options typed; raises CommandError for anything unknown."""
        if DESCRIBE in argv:
            raise Described(self.reader())
        if not argv and not any(_needed(*declared) for declared in self._arguments):
            return Options(**dict(_untyped(*declared) for declared in self._arguments if _kept(*declared)))
        return self.reader().read(argv)

    def reader(self) -> "Reader":
        """What reads these arguments, and describes them."""
        from neda.cli.reading_arguments import Reader

        return Reader(self.command, self._arguments, **self._settings)


def _needed(names: tuple[str, ...], settings: dict[str, Any]) -> bool:
    """Whether it is a word without which the command cannot run."""
    return not names[0].startswith("-") and settings.get("nargs") not in ("?", "*")


def _kept(names: tuple[str, ...], settings: dict[str, Any]) -> bool:
    """Whether it is among the options that were read; help and version are answered at once."""
    return settings.get("action") not in ("help", "version")


def _untyped(names: tuple[str, ...], settings: dict[str, Any]) -> tuple[str, Any]:
    """Its name among the options and what it is there when nothing was typed, as argparse has it."""
    name = settings.get("dest") or names[-1].lstrip("-").replace("-", "_")
    if settings.get("action") == "store_true":
        return name, False
    return name, settings.get("default", [] if settings.get("nargs") == "*" else None)


class Described(Exception):  # noqa: N818 - no error: the answer to DESCRIBE
    """Carries the reader of a command that was asked to describe itself."""

    def __init__(self, reader: "Reader") -> None:
        """Nothing was read."""
        super().__init__(reader.prog)
        self.reader = reader


def split(argv: Sequence[str]) -> tuple[list[str], str | None, list[str]]:
    """The options before the command, the command, what follows it: the first word that belongs to no global option."""
    position = 0
    while position < len(argv) and argv[position].startswith("-"):
        position += 2 if argv[position] in GLOBAL_VALUES else 1
    command = argv[position] if position < len(argv) else None
    return list(argv[:position]), command, list(argv[position + 1 :])


def global_parser(version: str) -> Parser:
    """The options that stand before the command, and the list of commands."""
    width = max(map(len, COMMANDS)) + 2
    listed = "\n".join(f"  {name:<{width}}{text}" for name, text in words.summaries().items())
    parser = Parser(
        "",
        description=words.help_text("about"),
        epilog=f"{words.help_text('commands')}:\n{listed}",
        usage="neda [--journal PATH | --demo | --demo-journal NAME] [OPTIONS] [COMMAND]",
    )
    parser.add_argument("--journal", metavar="PATH", help=words.help_text("journal"))
    parser.add_argument("--demo", action="store_true", help=words.help_text("demo"))
    parser.add_argument("--demo-journal", metavar="NAME", help=words.help_text("demo_journal"))
    parser.add_argument("--plain", action="store_true", help=words.help_text("plain"))
    parser.add_argument("--passphrase-fd", metavar="N", help=words.help_text("passphrase_fd"))
    parser.add_argument("--version", action="version", version=f"neda {version}", help=words.help_text("version"))
    return parser
