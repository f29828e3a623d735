"""`neda erase ID` or `--all`: remove for good; asks first, naming what goes, or needs --yes."""

from typing import TYPE_CHECKING

from neda.cli.arguments import Options, Parser
from neda.cli.asking import agreed
from neda.cli.call import Call
from neda.cli.printing import one_line
from neda.cli.problems import CommandError
from neda.cli.showing import entry_line
from neda.clinical.entries import Entry
from neda.store.problems import DamagedJournal
from neda.wording import backups, storage
from neda.wording import commands as words

if TYPE_CHECKING:
    from neda.store.file import JournalFile


def run(call: Call, argv: list[str]) -> int:
    """Remove one entry, or everything, from the file and its history, and say exactly what went."""
    parser = Parser("erase", description=words.summaries()["erase"])
    parser.add_argument("id", metavar="ID", nargs="?", help=words.help_text("id"))
    parser.add_argument("--all", action="store_true", dest="everything", help=words.help_text("erase_all"))
    parser.add_argument("--yes", action="store_true", help=words.help_text("yes"))
    options = parser.read(argv)
    if (options.id is None) != options.everything:
        raise CommandError(words.problem("erase_what"))
    file = call.file
    if options.everything:
        _agreed(options, storage.erase_all_question(file.path, file.size()))
        gone = file.erase_all()
        told = storage.erased_all(gone.entries, gone.changes, gone.drafts, person=gone.person, settings=gone.settings)
    else:
        identity = file.resolve(options.id)
        named = _named(file, identity)
        _agreed(options, storage.erase_question(named))
        gone = file.erase(identity)
        told = storage.erased(named, gone.changes, gone.drafts, deleted=not gone.entries)
    call.introduce()
    call.face.say(told)
    if gone.copies or gone.copies_removed:
        call.face.say(backups.erased_copies(gone.copies, gone.copies_removed))
    if gone.strangers:
        call.face.say(backups.strangers(gone.strangers))
    call.face.say(storage.copies_remain())
    return 0


def _named(file: "JournalFile", identity: str) -> str:
    """The entry in one line, as it is or last was; a damaged one by its id."""
    try:
        earlier = (state for change in reversed(file.history(identity)) for state in (change.after, change.before))
        last = file.read().find(identity) or next(filter(None, earlier), None)
    except DamagedJournal:
        return identity
    return one_line(entry_line(last, identity[:8])) if isinstance(last, Entry) else identity


def _agreed(options: Options, question: str) -> None:
    agreed(options.yes, question, words.problem("erase_unasked"), words.problem("erase_declined"))
