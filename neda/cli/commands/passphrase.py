"""`neda passphrase`: change the passphrase of the journal and its backups."""

from neda.cli.arguments import Parser
from neda.cli.call import Call
from neda.cli.printing import remark
from neda.cli.problems import FAILED, CommandError
from neda.wording import backups as told
from neda.wording import commands as words
from neda.wording import sealing


def run(call: Call, argv: list[str]) -> int:
    """Ask for the passphrase in use, then twice for the new one, and write every file anew."""
    Parser("passphrase", description=words.summaries()["passphrase"]).read(argv)
    file = call.file
    file.size()
    if not file.has_passphrase:
        raise CommandError(told.not_locked(), FAILED)
    done = file.relock(call.passphrases.new(told.named_journal(file.path)))
    call.introduce()
    call.face.say(told.passphrase_changed(done.copies))
    if done.left:
        call.face.say(told.left_as_they_were(done.left))
    remark(sealing.forgotten())
    return 0
