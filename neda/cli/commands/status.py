"""`neda status`: the verdict, its parts, what is missing, what is next."""

from typing import TYPE_CHECKING

from neda import __version__
from neda.cli.arguments import Parser
from neda.cli.call import Call
from neda.cli.verdict import add_options, status
from neda.wording import commands as words

if TYPE_CHECKING:
    from neda.clinical.journal import Journal
    from neda.clinical.status import Status
    from neda.store.file import JournalFile


def run(call: Call, argv: list[str]) -> int:
    """Print the status; with --json for programs, with --why and all it rests on."""
    parser = Parser("status", description=words.summaries()["status"])
    parser.add_argument("--why", action="store_true", help=words.help_text("why"))
    parser.add_argument("--json", action="store_true", help=words.help_text("json"))
    add_options(parser)
    options = parser.read(argv)
    journal = call.journal()
    found = status(call, options, journal)
    call.introduce(data=options.json)
    if options.json:
        import json

        print(json.dumps(found.to_dict(), indent=2))
        return 0
    from neda.cli.showing import show_sections, show_status

    show_status(call, found, journal)
    if call.demo is None and (changed := _by_other_rules(call.file, found, journal)):
        call.face.say(changed)
    if options.why:
        from neda.report.why import why

        show_sections(call, why(found, journal))
    return 0


def _by_other_rules(file: "JournalFile", found: "Status", journal: "Journal") -> str:
    """That a verdict shown on the screen before was changed by rules and not by an entry; or nothing."""
    before = file.last_shown(found.window_name)
    if before is None:
        return ""
    from neda.clinical.shown import changed_by_rules
    from neda.wording.shown import verdict_changed

    change = changed_by_rules(before, journal, found.profile, __version__)
    return verdict_changed(change) if change else ""
