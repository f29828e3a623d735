"""`neda person [field=value …]`: show or set the facts about the person."""

from neda.cli.arguments import Parser
from neda.cli.call import Call
from neda.cli.typed_fields import field_called, gathered
from neda.cli.verdict import assignment
from neda.cli.versions import show_person
from neda.clinical.recording import fields_to_dict, person
from neda.clinical.typing_in import field_value
from neda.wording import commands as words


def run(call: Call, argv: list[str]) -> int:
    """Print the facts, after setting those given."""
    parser = Parser("person", description=words.summaries()["person"])
    parser.add_argument("facts", metavar="field=value", nargs="*", help=words.help_text("facts"))
    options = parser.read(argv)
    if not options.facts:
        known = call.journal().person
        call.introduce()
        show_person(call, known)
        return 0
    typed = gathered("person", (assignment(given, "born=1987") for given in options.facts))
    read = {name: field_value("person", field_called("person", name), text, call.today) for name, text in typed.items()}
    before = call.journal_or_empty().person
    after = person(fields_to_dict(before) | read, call.today)
    if after != before:
        call.file.set_person(after)
    call.introduce()
    show_person(call, after)
    return 0
