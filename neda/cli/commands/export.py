"""`neda export`: the whole journal as one table for the doctor, or as neda-journal/1."""

from argparse import Namespace
from typing import TYPE_CHECKING

from neda.cli.arguments import Parser
from neda.cli.call import Call
from neda.cli.output_file import deliver
from neda.cli.problems import CommandError
from neda.cli.verdict import add_options, status
from neda.wording import commands as words

if TYPE_CHECKING:
    from neda.clinical.journal import Journal

CSV, JSON = "csv", "json"


def run(call: Call, argv: list[str]) -> int:
    """Print the journal in a format, or write it to a file."""
    parser = Parser("export", description=words.summaries()["export"])
    parser.add_argument("-o", "--output", metavar="PATH", help=words.help_text("output"))
    parser.add_argument("--format", metavar="csv|json", help=words.help_text("format"))
    add_options(parser)
    options = parser.read(argv)
    chosen = _format(options)
    journal = call.journal()
    text = _table(call, options, journal) if chosen == CSV else _json(journal)
    call.introduce(data=True)
    deliver(call, text, options.output)
    return 0


def _format(options: Namespace) -> str:
    if options.format is None:
        return JSON if (options.output or "").lower().endswith(".json") else CSV
    if options.format not in (CSV, JSON):
        raise CommandError(words.problem("not_a_format", options.format))
    return str(options.format)


def _json(journal: "Journal") -> str:
    from neda.exchange.json_file import journal_text

    return journal_text(journal)


def _table(call: Call, options: Namespace, journal: "Journal") -> str:
    from neda.exchange.timetable import timetable
    from neda.report.summary import drug

    found = status(call, options, journal)
    return timetable(journal, found, drug(found, journal))
