"""A damaged journal: the newest good backup is offered in its place, and opened only after a person said yes."""

from neda.cli.asking import can_ask, confirmed
from neda.cli.call import Call
from neda.wording import backups as told
from neda.wording import restoring

LEFT_ALONE = ("restore", "check", "backup", "lock", "unlock", "passphrase")
"""Commands that look after the file themselves."""


def offered(call: Call, error: Exception, command: str | None) -> bool:
    """Whether the journal was replaced, so that the command can run again.

    Where nobody can be asked, the error that is raised anew says that there is a backup.
    """
    from neda.store.file import JournalFile
    from neda.store.problems import DamagedJournal, NotAJournal

    if not isinstance(error, DamagedJournal | NotAJournal) or call.demo is not None or command in LEFT_ALONE:
        return False
    file = JournalFile(call.path)
    newest = file.newest_good_backup()
    if newest is None:
        return False
    if not can_ask():
        raise type(error)(told.with_hint(str(error))) from error
    from neda.store.holding import held

    if not confirmed(restoring.offered(str(error), restoring.held(*held(newest.path)))):
        return False
    done = file.restore(newest.path)
    call.face.say(restoring.restored(done.entries, done.kept.path if done.kept else None, done.undone_next))
    return True
