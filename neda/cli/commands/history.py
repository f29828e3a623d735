"""`neda history ID`: every version of one entry, oldest first."""

from neda.cli.arguments import Parser
from neda.cli.call import Call
from neda.cli.problems import CommandError
from neda.cli.versions import show_version
from neda.store.problems import NoSuchEntry
from neda.wording import commands as words


def run(call: Call, argv: list[str]) -> int:
    """Print every version; an entry that was removed is found by its whole id."""
    parser = Parser("history", description=words.summaries()["history"])
    parser.add_argument("id", metavar="ID", help=words.help_text("id"))
    options = parser.read(argv)
    file = call.file
    try:
        identity = file.resolve(options.id)
    except NoSuchEntry:
        identity = options.id
    changes = file.history(identity)
    if not changes:
        raise CommandError(words.problem("no_history", options.id))
    call.introduce()
    for change in changes:
        show_version(call, change)
    return 0
