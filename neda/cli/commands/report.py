"""`neda report`: the page for the doctor, as text."""

from neda.cli.arguments import Parser
from neda.cli.call import Call
from neda.cli.output_file import deliver
from neda.cli.printing import WIDTH, wrapped
from neda.cli.problems import CommandError
from neda.cli.verdict import add_options, status
from neda.wording import commands as words

ENDING = ".txt"


def run(call: Call, argv: list[str]) -> int:
    """Print the page, or write it to a file."""
    parser = Parser("report", description=words.summaries()["report"])
    parser.add_argument("-o", "--output", metavar="FILE", help=words.help_text("report_output"))
    add_options(parser)
    options = parser.read(argv)
    if options.output is not None and not options.output.lower().endswith(ENDING):
        raise CommandError(words.problem("not_a_report", options.output))
    journal = call.journal()
    from neda.report.document import document
    from neda.report.text import to_text

    page = to_text(document(journal, status(call, options, journal), call.today))
    if call.demo is not None:
        page = "\n".join((*wrapped(call.demo.citation, WIDTH, 0), page))
    deliver(call, page if options.output else call.face.encodable(page), options.output)
    return 0
