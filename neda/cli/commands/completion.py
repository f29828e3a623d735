"""`neda completion SHELL`: the script that lets a shell complete commands, options and what they take."""

from neda.cli.arguments import Parser
from neda.cli.call import Call
from neda.cli.completion import SHELLS, script
from neda.cli.problems import CommandError
from neda.wording import commands as words


def run(call: Call, argv: list[str]) -> int:
    """Print the script; no journal is opened."""
    parser = Parser("completion", description=words.summaries()["completion"])
    parser.add_argument("shell", metavar="|".join(SHELLS), help=words.help_text("shell"))
    shell = parser.read(argv).shell
    if shell not in SHELLS:
        raise CommandError(words.problem("not_a_shell", shell, SHELLS))
    print(script(shell), end="")
    return 0
