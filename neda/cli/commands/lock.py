"""`neda lock`: put a passphrase on the journal and on its backups."""

from neda.cli.arguments import Parser
from neda.cli.asking import agreed
from neda.cli.call import Call
from neda.cli.printing import remark
from neda.cli.problems import FAILED, CommandError
from neda.wording import backups as told
from neda.wording import commands as words
from neda.wording import sealing


def run(call: Call, argv: list[str]) -> int:
    """Ask, ask for the passphrase twice, and write every file anew."""
    parser = Parser("lock", description=words.summaries()["lock"])
    parser.add_argument("--yes", action="store_true", help=words.help_text("yes"))
    options = parser.read(argv)
    file = call.file
    file.size()
    if file.has_passphrase:
        raise CommandError(told.already_locked(), FAILED)
    agreed(options.yes, told.lock_question(file.path, len(file.backups())), told.unasked("lock"))
    done = file.relock(call.passphrases.new(told.named_journal(file.path)))
    call.introduce()
    call.face.say(told.locked(done.copies))
    if done.left:
        call.face.say(told.left_as_they_were(done.left))
    remark(sealing.forgotten())
    return 0
