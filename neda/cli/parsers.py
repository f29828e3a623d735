"""The arguments of every command, without running one: shell completion and the pages about the commands are made
from them."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from neda import __version__
from neda.cli.arguments import COMMANDS, DESCRIBE, Described, global_parser
from neda.clinical.entries import KINDS

if TYPE_CHECKING:
    from neda.cli.reading_arguments import Reader

KINDS_OF = {"add": tuple(KINDS)}
"""Commands that have other arguments for each of their first words."""


def program() -> "Reader":
    """The options that stand before the command."""
    return global_parser(__version__).reader()


def commands() -> dict[str, "Reader"]:
    """The parser of every command by what stands after `neda`: `status`, `add mri` …"""
    named = ((name, first) for name in COMMANDS for first in KINDS_OF.get(name, ("",)))
    return {f"{name} {first}".strip(): _described(name, first) for name, first in named}


def _described(name: str, first: str) -> "Reader":
    """The parser a command makes before it does anything else; no journal is looked at on the way."""
    from neda.cli.running import MODULES

    module = import_module(f"neda.cli.commands.{MODULES.get(name, name)}")
    nothing: Any = None
    try:
        module.run(nothing, [first, DESCRIBE] if first else [DESCRIBE])
    except Described as described:
        return described.reader
    raise AssertionError(name)
