"""`neda redo`: bring back what undo took."""

from neda.cli.arguments import Parser
from neda.cli.call import Call
from neda.cli.problems import FAILED, CommandError
from neda.cli.versions import show_change
from neda.wording import commands as words


def run(call: Call, argv: list[str]) -> int:
    """Bring back the step taken back last and say what it was."""
    Parser("redo", description=words.summaries()["redo"]).read(argv)
    change = call.file.redo()
    if change is None:
        raise CommandError(words.problem("nothing_to_redo"), FAILED)
    call.introduce()
    show_change(call, change, "redone", change.after)
    return 0
