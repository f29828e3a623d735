"""`neda import PATH`: read a neda-journal/1 file into the journal, all of it or nothing."""

from collections import Counter
from pathlib import Path

from neda.cli.arguments import Parser
from neda.cli.call import Call
from neda.cli.printing import remark
from neda.clinical.entries import KINDS, kind_of
from neda.exchange.json_file import read_journal
from neda.exchange.merging import Merge, merge
from neda.wording import commands as words
from neda.wording import exchange
from neda.wording.fields import label


def run(call: Call, argv: list[str]) -> int:
    """Add what the file has and the journal has not; a second import of the same file adds nothing."""
    parser = Parser("import", description=words.summaries()["import"])
    parser.add_argument("path", metavar="PATH", help=words.help_text("file"))
    parser.add_argument("--dry-run", action="store_true", help=words.help_text("dry_run"))
    options = parser.read(argv)
    found = read_journal(Path(options.path).expanduser(), call.today)
    journal = call.journal_or_empty()
    result = merge(journal, found)
    new = bool(result.added or result.taken)
    if not options.dry_run and (new or not call.file.exists()):
        call.file.add(
            result.added,
            result.person if result.person != journal.person else None,
            result.settings if result.settings != journal.settings else None,
        )
    call.introduce()
    _say(call, result, options.dry_run)
    if new and not options.dry_run:
        remark(exchange.undo_hint())
    return 0


def _say(call: Call, result: Merge, dry: bool) -> None:
    counted = Counter(kind_of(item) for item in result.added)
    added = [(kind, counted[kind]) for kind in KINDS if counted[kind]]
    call.face.say(exchange.imported(added, result.duplicates, dry))
    if result.taken:
        call.face.say(exchange.taken([_named(name) for name in result.taken]))
    if result.kept:
        call.face.say(exchange.kept([_named(name) for name in result.kept]))


def _named(name: str) -> str:
    """A fact about the person by its label; a setting by its own name."""
    return label("person", name)
