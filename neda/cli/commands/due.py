"""`neda due`: what usual schedules ask for next, and which rule says so."""

import json

from neda.cli.arguments import Options, Parser
from neda.cli.call import Call
from neda.cli.output_file import deliver
from neda.cli.problems import CommandError
from neda.cli.verdict import add_options, status
from neda.wording import commands as words
from neda.wording import due


def run(call: Call, argv: list[str]) -> int:
    """Print what is due; with --json for programs."""
    parser = Parser("due", description=words.summaries()["due"])
    parser.add_argument("--json", action="store_true", help=words.help_text("json"))
    parser.add_argument("-o", "--output", metavar="F.ics", help=due.help_output())
    add_options(parser)
    options = parser.read(argv)
    if options.output is not None:
        return _calendar(call, options)
    found = status(call, options, call.journal())
    from neda.report.due import as_objects, cited, due_lines
    from neda.wording import safety

    call.introduce(data=options.json)
    if options.json:
        print(json.dumps(as_objects(found), indent=2))
        return 0
    for line in due_lines(found):
        call.face.say(line.text)
        call.face.say(line.basis, indent=2)
    if not found.due:
        call.face.say(due.nothing())
        return 0
    for text in (due.also_usual(), *cited(found), due.usual(), safety.what_it_is()):
        call.face.say(text)
    return 0


def _calendar(call: Call, options: Options) -> int:
    """The list as a calendar file."""
    from neda.exchange.calendar_file import ENDING, calendar

    if not options.output.lower().endswith(ENDING) or options.json:
        raise CommandError(due.not_a_calendar(options.output))
    journal = call.journal()
    found = status(call, options, journal)
    call.introduce(data=True)
    deliver(call, calendar(found, journal), options.output)
    return 0
