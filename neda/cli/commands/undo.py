"""`neda undo`: take back the last change."""

from neda.cli.arguments import Parser
from neda.cli.call import Call
from neda.cli.problems import FAILED, CommandError
from neda.cli.versions import show_change
from neda.wording import commands as words


def run(call: Call, argv: list[str]) -> int:
    """Take back the newest step and say what it was."""
    Parser("undo", description=words.summaries()["undo"]).read(argv)
    change = call.file.undo()
    if change is None:
        raise CommandError(words.problem("nothing_to_undo"), FAILED)
    call.introduce()
    show_change(call, change, "undone", change.before)
    return 0
