"""`neda unlock`: take the passphrase off the journal and its backups."""

from neda.cli.arguments import Parser
from neda.cli.asking import agreed
from neda.cli.call import Call
from neda.cli.problems import FAILED, CommandError
from neda.wording import backups as told
from neda.wording import commands as words


def run(call: Call, argv: list[str]) -> int:
    """Ask, and write every file anew without a passphrase."""
    parser = Parser("unlock", description=words.summaries()["unlock"])
    parser.add_argument("--yes", action="store_true", help=words.help_text("yes"))
    options = parser.read(argv)
    file = call.file
    file.size()
    if not file.has_passphrase:
        raise CommandError(told.not_locked(), FAILED)
    agreed(options.yes, told.unlock_question(file.path, len(file.backups())), told.unasked("lock"))
    done = file.relock(None)
    call.introduce()
    call.face.say(told.unlocked(done.copies))
    if done.left:
        call.face.say(told.left_as_they_were(done.left))
    return 0
