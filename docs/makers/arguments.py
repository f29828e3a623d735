"""The arguments of every command as plain words, the same under every version of Python."""

import argparse
from typing import NamedTuple

from neda.cli.arguments import Parser
from neda.cli.parsers import commands, program
from neda.cli.verdict import add_options
from neda.wording import commands as words
from neda.wording import fields


class Argument(NamedTuple):
    """One option or word: as it is typed, and what it is for."""

    typed: str
    help: str


class Command(NamedTuple):
    """One command: its name, what it does, an example where there is one, its arguments.

    One that `judges` takes the options of a verdict too.
    """

    name: str
    summary: str
    example: str
    arguments: tuple[Argument, ...]
    judges: bool

    @property
    def sentence(self) -> str:
        """What it does, as a sentence."""
        return f"{self.summary[:1].upper()}{self.summary[1:]}."


def of_the_program() -> tuple[Argument, ...]:
    """The options that stand before the command."""
    return _arguments(program())


def of_a_verdict() -> tuple[Argument, ...]:
    """The options of every command that prints a verdict."""
    parser = Parser("status")
    add_options(parser)
    return tuple(item for item in _arguments(parser.reader()) if item not in _everywhere())


def every_command() -> tuple[Command, ...]:
    """All commands in the order help lists them; `add` once for each kind."""
    summaries, verdict = words.summaries(), of_a_verdict()
    made = []
    for name, parser in commands().items():
        first, _space, kind = name.partition(" ")
        found = _arguments(parser)
        judges = set(verdict) <= set(found)
        own = tuple(item for item in found if item not in (*_everywhere(), *(verdict if judges else ())))
        summary = f"log one entry: {fields.kind_name(kind)}" if kind else summaries[first]
        made.append(Command(f"neda {name}", summary, words.example(kind) if kind else "", own, judges))
    return tuple(made)


def _everywhere() -> tuple[Argument, ...]:
    return _arguments(Parser("status").reader())


def _arguments(parser: argparse.ArgumentParser) -> tuple[Argument, ...]:
    listed = parser._actions  # noqa: SLF001 - argparse has no public list
    return tuple(Argument(_typed(action), (action.help or "").replace("%%", "%")) for action in listed)


def _typed(action: argparse.Action) -> str:
    takes = "" if action.nargs == 0 else str(action.metavar)
    if not action.option_strings:
        return takes
    return ", ".join(action.option_strings) + (f" {takes}" if takes else "")
