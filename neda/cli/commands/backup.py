"""`neda backup [PATH]`: a verified copy of the journal, among the others or in a file of one's own."""

from pathlib import Path

from neda.cli.arguments import Parser
from neda.cli.call import Call
from neda.cli.problems import FAILED, CommandError
from neda.wording import backups as told
from neda.wording import commands as words


def run(call: Call, argv: list[str]) -> int:
    """Make the copy and say where it is; it never overwrites anything."""
    parser = Parser("backup", description=words.summaries()["backup"])
    parser.add_argument("path", metavar="PATH", nargs="?", help=words.help_text("backup_path"))
    options = parser.read(argv)
    if options.path == "":  # an unset variable of a script must not end in the folder it runs in
        raise CommandError(told.no_path())
    file = call.file
    entries = file.size()
    if options.path is None:
        target = file.back_up().path
    else:
        target = Path(options.path).expanduser()
        target = target / file.path.name if target.is_dir() else target
        if target.exists():
            raise CommandError(told.already_there(target), FAILED)
        file.back_up_to(target)
    call.introduce()
    call.face.say(told.written(target, entries))
    return 0
