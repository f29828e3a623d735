"""`neda due`: what usual schedules ask for next, and which rule says so."""

import json

from neda.cli.arguments import Parser
from neda.cli.call import Call
from neda.cli.verdict import add_options, status
from neda.wording import commands as words


def run(call: Call, argv: list[str]) -> int:
    """Print what is due; with --json for programs."""
    parser = Parser("due", description=words.summaries()["due"])
    parser.add_argument("--json", action="store_true", help=words.help_text("json"))
    add_options(parser)
    options = parser.read(argv)
    found = status(call, options, call.journal())
    from neda.report.due import as_objects, cited, due_lines
    from neda.wording import due, safety

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
