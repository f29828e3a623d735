"""What was typed, read with argparse: strict options, no abbreviations, and one sentence for what is wrong."""

import argparse
from collections.abc import Sequence
from typing import Any, NoReturn

from neda.cli.arguments import GLOBAL_FLAGS, GLOBAL_VALUES, Declared, Options
from neda.cli.problems import CommandError
from neda.wording import commands as words


class Reader(argparse.ArgumentParser):
    """The arguments of one command. An option that takes a value takes what follows, even `-3d`."""

    def __init__(self, command: str, arguments: Sequence[Declared], **settings: Any) -> None:
        """`command` is what stands after `neda`; empty for the program itself."""
        self.command = command
        self.taking: set[str] = set()
        self.known: set[str] = set()
        super().__init__(
            prog=f"neda {command}".strip(), allow_abbrev=False, add_help=False, formatter_class=_Help, **settings
        )
        self._positionals.title, self._optionals.title = words.help_heading("words"), words.help_heading("options")
        for names, choices in arguments:
            self._declare(names, choices)

    def read(self, argv: Sequence[str]) -> Options:
        """The options typed; raises CommandError for anything unknown."""
        options, left = self.parse_known_args(self._joined(argv), Options())
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

    def _declare(self, names: tuple[str, ...], settings: dict[str, Any]) -> None:
        """As argparse, with `%` as an ordinary character of the help; remembers which options take a value."""
        action = self.add_argument(*names, **settings | {"help": settings["help"].replace("%", "%%")})
        self.known.update(action.option_strings)
        if action.nargs is None:
            self.taking.update(action.option_strings)

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


class _Help(argparse.HelpFormatter):
    def __init__(self, prog: str, **settings: Any) -> None:
        super().__init__(prog, max_help_position=30, width=80)

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Begin with the word of the display language."""
        super().add_usage(usage, actions, groups, f"{words.help_heading('usage')}: " if prefix is None else prefix)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        """A text in paragraphs, but a list (of the commands) one a line."""
        if "\n" in text:
            return "".join(indent + line for line in text.splitlines(keepends=True))
        return super()._fill_text(text, width, indent)
