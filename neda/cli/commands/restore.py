"""`neda restore [PATH]`: put a backup in the journal's place; `--list` shows what there is."""

from pathlib import Path
from typing import TYPE_CHECKING

from neda.cli.arguments import Parser
from neda.cli.asking import agreed
from neda.cli.call import Call
from neda.cli.problems import FAILED, CommandError
from neda.wording import backups as told
from neda.wording import commands as words
from neda.wording import restoring

if TYPE_CHECKING:
    from neda.store.file import JournalFile


def run(call: Call, argv: list[str]) -> int:
    """Ask, copy what is there now, and put the backup in its place."""
    parser = Parser("restore", description=words.summaries()["restore"])
    parser.add_argument("path", metavar="PATH", nargs="?", help=words.help_text("restore_path"))
    parser.add_argument("--list", action="store_true", dest="listing", help=words.help_text("restore_list"))
    parser.add_argument("--yes", action="store_true", help=words.help_text("yes"))
    options = parser.read(argv)
    file = call.file
    if options.listing:
        return _list(call, file)
    source = _source(file, options.path)
    from neda.store.problems import MissingJournal

    try:
        offer = file.offer(source)
    except MissingJournal as error:
        raise CommandError(told.no_backup_at(source), FAILED) from error
    question = restoring.question(source, file.path, **offer._asdict())
    agreed(options.yes, question, told.unasked("restore"))
    done = file.restore(source)
    call.introduce()
    call.face.say(restoring.restored(done.entries, done.kept.path if done.kept else None, done.undone_next))
    return 0


def _source(file: "JournalFile", named: str | None) -> Path:
    """The file to be put back: the one named, by its path or its name among the backups, else the newest good one."""
    copies = {copy.path.name: copy.path for copy in file.backups()}
    if named is not None:
        return copies.get(named) or Path(named).expanduser()
    newest = file.newest_good_backup()
    if newest is None:
        file.size()  # what is wrong with the journal itself is said first
        raise CommandError(restoring.nothing_to_restore(), FAILED)
    return newest.path


def _list(call: Call, file: "JournalFile") -> int:
    from neda.store.holding import held
    from neda.store.opening import copies_folder
    from neda.store.restoring import is_good

    copies = file.backups()
    call.introduce()
    if not copies:
        call.face.say(told.none_listed(copies_folder(file.path)))
    for copy in reversed(copies):
        content = restoring.held(*held(copy.path)) if is_good(copy.path) else None
        call.face.say(restoring.listed(copy.path.name, content, restoring.made(copy.at, copy.why)))
    return 0
