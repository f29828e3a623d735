"""`neda edit ID field=value …`: change fields of one entry; `field=` clears one."""

from neda.cli.arguments import Parser
from neda.cli.call import Call
from neda.cli.printing import remark
from neda.cli.showing import show_entry
from neda.cli.typed_fields import changed_entry, gathered
from neda.cli.verdict import assignment
from neda.clinical.entries import Entry, kind_of
from neda.store.problems import Conflict
from neda.wording import backups
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
        try:
            after = file.change(after, was=before)
        except Conflict as conflict:
            _show_both(after, conflict)
            raise
    call.introduce()
    show_entry(call, after, words.said("changed" if after != before else "unchanged"))
    return 0


def _show_both(typed: Entry, conflict: Conflict) -> None:
    """What was typed and what another program has put into the journal meanwhile."""
    from neda.report.versions import differences

    for label, *sides in differences(typed, conflict.stored) if conflict.stored is not None else ():
        remark(label)
        for line in backups.two_versions(*sides).split("\n"):
            remark(line)
