"""A question with numbered answers, asked on a terminal: one line a choice, the number or the word as the answer."""

import sys
from collections.abc import Sequence

from neda.cli.printing import remark
from neda.cli.problems import CommandError
from neda.wording import commands as words
from neda.wording import incoming
from neda.wording.inert_lines import inert_lines


def choice_of(question: str, choices: Sequence[tuple[str, str]]) -> str:
    """The answer a person chooses; an unclear one is asked again, none at all raises CommandError."""
    remark(incoming.choose(question, choices))
    while True:
        sys.stderr.write(inert_lines(incoming.ask_number(len(choices))))
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            remark("")
            raise CommandError(words.problem("no_answer"))
        typed = line.strip()
        if typed.isascii() and typed.isdigit() and 1 <= int(typed[:4]) <= len(choices):
            return choices[int(typed) - 1][0]
        if typed in (name for name, _meaning in choices):
            return typed
