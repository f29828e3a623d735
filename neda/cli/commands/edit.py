"""`neda edit ID field=value …`: change fields of one entry; `field=` clears one."""

from neda.cli.arguments import Parser
from neda.cli.call import Call
from neda.cli.showing import show_entry
from neda.cli.typed_fields import changed_entry, gathered
from neda.cli.verdict import assignment
from neda.clinical.entries import kind_of
from neda.wording import commands as words


def run(call: Call, argv: list[str]) -> int:
    """Change an entry and print it."""
    parser = Parser("edit", description=words.summaries()["edit"])
    parser.add_argument("id", metavar="ID", help=words.help_text("id"))
    parser.add_argument("changes", metavar="field=value", nargs="+", help=words.help_text("changes"))
    options = parser.read(argv)
    file = call.file
    before = file.read().find(file.resolve(options.id))
    assert before is not None
    kind = kind_of(before)
    typed = gathered(kind, (assignment(given, "score=2.5") for given in options.changes))
    after = changed_entry(before, kind, typed, call.today)
    if after != before:
        after = file.change(after, was=before)
    call.introduce()
    show_entry(call, after, words.said("changed" if after != before else "unchanged"))
    return 0
