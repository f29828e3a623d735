"""The page about the command line, made from the parsers themselves."""

from collections.abc import Iterable

from makers.arguments import Argument, every_command, of_a_verdict, of_the_program

HEAD = """\
# The commands

<!-- Made by docs/make.py from the program's own parsers; edit their help, not this page. -->

`neda` without a command opens the screens, or prints the status where there is no terminal. Every command has
`-h`, `--help`. Options of the program stand before the command: `neda --demo status`.

## Options of the program
"""

VERDICT = """\
## Options of every command that prints a verdict
"""

PARTS = "Takes the [options of every verdict](#options-of-every-command-that-prints-a-verdict) too."


def page() -> str:
    """The whole page."""
    parts = [HEAD, _table(of_the_program()), VERDICT, _table(of_a_verdict())]
    for command in every_command():
        parts.append(f"## {command.name}\n\n{command.sentence}\n")
        if command.example:
            parts.append(f"```sh\n{command.example}\n```\n")
        if command.arguments:
            parts.append(_table(command.arguments))
        if command.judges:
            parts.append(f"{PARTS}\n")
    return "\n".join(parts)


def _table(arguments: Iterable[Argument]) -> str:
    rows = "\n".join(map(_row, arguments))
    return f"| option | what it is for |\n| --- | --- |\n{rows}\n"



def _row(item: Argument) -> str:
    typed, told = (text.replace("|", "\\|") for text in item)
    return f"| `{typed}` | {told.replace('<', '&lt;')} |"
