"""`neda check`: is everything whole, private and with room to grow? Plain findings, a line each."""

from typing import TYPE_CHECKING

from neda.cli.arguments import Parser
from neda.cli.call import Call
from neda.wording import backups as told
from neda.wording import commands as words

if TYPE_CHECKING:
    from neda.store.file import JournalFile

PROBLEM = 3
LISTED = 20


def run(call: Call, argv: list[str]) -> int:
    """Say what was looked at and what was found; exit code 3 where something is damaged."""
    parser = Parser("check", description=words.summaries()["check"])
    parser.add_argument("--accept", action="store_true", help=words.help_text("accept"))
    options = parser.read(argv)
    file = call.file
    call.introduce()
    if options.accept:
        _accept(call, file)
    from neda.store.health import looked_at

    health = looked_at(file.path)
    say = call.face.say
    say(told.checked("journal", path=file.path))
    if health.entries is not None:
        say(told.checked("entries", count=health.entries))
    for finding in health.findings[:LISTED]:
        call.face.fact(words.said("check"), finding.text)
    if not health.findings:
        say(told.checked("sound"))
    elif any(finding.code == "changed_outside" for finding in health.findings):
        say(told.checked("accept_hint"))
    else:
        say(told.checked("not_accepted"))
    doubts = 0 if health.findings else _rules(call)
    _backups(call, file)
    for name, values in health.remarks:
        say(told.checked(name, **values))
    problems = len(health.findings) + doubts + health.worries
    say(told.checked("problems", count=problems) if problems else told.checked("all_well"))
    return PROBLEM if health.findings else 0


def _accept(call: Call, file: "JournalFile") -> None:
    count = file.accept()
    call.face.say(told.checked("accepted", count=count) if count else told.checked("nothing_to_accept"))


def _rules(call: Call) -> int:
    """Whether the rules can judge what is recorded, and what within an entry does not fit together; how many."""
    from neda.clinical import Profile, course
    from neda.clinical.consistency import warnings
    from neda.clinical.profiles import DEFAULT, ProfileError

    journal = call.journal()
    try:
        profile = Profile.named(journal.settings.profile or DEFAULT).replace(**dict(journal.settings.set))
        course(journal, call.today, profile)
    except ProfileError as error:
        call.face.say(told.checked("rules", detail=error))
        return 1
    doubts = [doubt.text for assessment in journal.edss for doubt in warnings(assessment)]
    for doubt in doubts:
        call.face.fact(words.said("check"), doubt)
    call.face.say(told.checked("rules_ok"))
    return len(doubts)


def _backups(call: Call, file: "JournalFile") -> None:
    copies = file.backups()
    newest = file.newest_good_backup() if copies else None
    if newest is not None:
        call.face.say(told.checked("backup", at=told.moment(newest.at), count=len(copies)))
    else:
        call.face.say(told.checked("no_good_backup" if copies else "no_backup", count=len(copies)))
