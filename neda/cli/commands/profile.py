"""`neda profile list|show NAME`: the rule sets, every parameter, every source. No journal is opened."""

from neda.cli.arguments import Parser
from neda.cli.call import Call
from neda.cli.problems import CommandError
from neda.clinical.profiles import NAMES
from neda.wording import commands as words

VERBS = ("list", "show")


def run(call: Call, argv: list[str]) -> int:
    """Print the names, or one rule set in full."""
    parser = Parser("profile", description=words.summaries()["profile"])
    parser.add_argument("verb", metavar="list|show", nargs="?", default="list", help=words.help_text("profile_verb"))
    known = ", ".join(NAMES)
    parser.add_argument("name", metavar="NAME", nargs="?", help=words.help_text("profile_name", known=known))
    options = parser.read(argv)
    if options.verb not in VERBS:
        raise CommandError(words.problem("profile_verb", options.verb))
    if options.verb == "list":
        if options.name is not None:
            raise CommandError(words.problem("extra_word", options.name, program=parser.prog))
        return _list(call)
    if options.name is None:
        raise CommandError(words.problem("profile_which", known=NAMES))
    return _show(call, options.name)


def _list(call: Call) -> int:
    from neda.report.rule_sets import listed

    for line in listed():
        call.face.say(line)
    return 0


def _show(call: Call, name: str) -> int:
    from neda.report.rule_sets import rule_set
    from neda.wording import profiles, safety

    shown = rule_set(name)
    print(call.face.strong(call.face.shown(shown.heading)))
    for text in (shown.sentence, shown.parts, shown.origin):
        call.face.say(text)
    for line in shown.parameters:
        print()
        call.face.say(line.value)
        call.face.say(line.meaning, indent=2)
        call.face.say(line.basis, indent=2)
    print()
    for text in (*shown.sources, profiles.how_to_set(), safety.what_it_is()):
        call.face.say(text)
    return 0
