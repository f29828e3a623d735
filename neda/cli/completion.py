"""What a shell completes after `neda`: a tree of all commands and options, for the library that writes the script."""

import argparse
from typing import Any

from neda.cli.parsers import commands, program
from neda.clinical.entries import KINDS
from neda.clinical.profiles import NAMES
from neda.examples import NAMES as EXAMPLES
from neda.wording import commands as words

SHELLS = ("bash", "zsh", "fish")
FILES = ("PATH", "FILE")
KNOWN: dict[str, tuple[str, ...]] = {"--kind": tuple(KINDS), "--profile": NAMES, "--demo-journal": tuple(EXAMPLES)}
"""What options take whose placeholder does not list it."""


def script(shell: str) -> str:
    """The completion script of a shell."""
    import shtab

    written: str = shtab.complete(_tree(), shell)
    return written


def _tree() -> argparse.ArgumentParser:
    """Every command below the program, and the kinds below the commands that have a parser for each."""
    root = argparse.ArgumentParser("neda", add_help=False)
    _copy(program(), root)
    below = root.add_subparsers()
    summaries = words.summaries()
    firsts: dict[str, Any] = {}
    for called, parser in commands().items():
        name, _space, first = called.partition(" ")
        if name not in firsts:
            own = below.add_parser(name, help=summaries[name], add_help=False)
            firsts[name] = own.add_subparsers() if first else None
        made = firsts[name].add_parser(first, help=words.example(first), add_help=False) if first else own
        _copy(parser, made)
    return root


def _copy(source: argparse.ArgumentParser, target: argparse.ArgumentParser) -> None:
    """The same arguments with what they take as choices; help in one line."""
    import shtab

    for action in source._actions:  # noqa: SLF001 - argparse has no public list
        settings: dict[str, Any] = {"help": (action.help or "").replace("\n", " ")}
        if action.nargs == 0:
            settings["action"] = "store_true"
        elif choices := _choices(action):
            settings["choices"] = choices
        if not action.option_strings and action.nargs is not None:
            settings["nargs"] = action.nargs
        made = target.add_argument(*(action.option_strings or [action.dest]), **settings)
        if str(action.metavar).partition(".")[0] in FILES:
            made.complete = shtab.FILE  # type: ignore[attr-defined]


def _choices(action: argparse.Action) -> tuple[str, ...]:
    """What may stand there: the words of the placeholder (`yes|no`), or those known of the option."""
    known = next((KNOWN[name] for name in action.option_strings if name in KNOWN), ())
    listed = str(action.metavar).split("|")
    return known or (tuple(listed) if len(listed) > 1 else ())
