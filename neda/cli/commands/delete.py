"""`neda delete ID`: remove one entry; undo brings it back."""

from neda.cli.arguments import Parser
from neda.cli.call import Call
from neda.cli.printing import remark
from neda.cli.showing import show_entry
from neda.wording import commands as words


def run(call: Call, argv: list[str]) -> int:
    """Remove an entry and print what it was."""
    parser = Parser("delete", description=words.summaries()["delete"])
    parser.add_argument("id", metavar="ID", help=words.help_text("id"))
    options = parser.read(argv)
    file = call.file
    removed = file.remove(file.resolve(options.id))
    call.introduce()
    show_entry(call, removed, words.said("deleted"))
    remark(words.note("undo_hint"))
    return 0
