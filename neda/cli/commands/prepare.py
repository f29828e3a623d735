"""`neda prepare`: sheets to take along, for the appointment, the transplant team and the clinic."""

from typing import TYPE_CHECKING

from neda.cli.arguments import Options, Parser
from neda.cli.call import Call
from neda.cli.output_file import deliver
from neda.cli.printing import WIDTH, wrapped
from neda.cli.problems import CommandError
from neda.cli.verdict import add_options, status
from neda.wording import commands as words
from neda.wording import prepare
from neda.wording.problems import shorten

if TYPE_CHECKING:
    from neda.report.blocks import Document

NEEDS_NO_JOURNAL = "evidence"
TAKES_A_NAME = "clinic"


def run(call: Call, argv: list[str]) -> int:
    """Print a sheet, or write it to a file in the format of its ending."""
    options = _read(argv)
    made = _sheet(call, options)
    if options.output is None:
        _show(call, made)
        return 0
    from neda.report.formats import format_of, render

    form = format_of(options.output)
    assert form is not None
    deliver(call, render(_introduced(call, made), form), options.output)
    return 0


def _read(argv: list[str]) -> Options:
    from neda.report.formats import format_of
    from neda.report.sheets import NAMES

    parser = Parser("prepare", description=words.summaries()["prepare"])
    parser.add_argument("sheet", metavar="SHEET", help=prepare.help_sheet(NAMES))
    parser.add_argument("name", metavar="NAME", nargs="?", help=prepare.help_clinic())
    parser.add_argument("-o", "--output", metavar="FILE", help=prepare.help_output())
    add_options(parser)
    options = parser.read(argv)
    if options.sheet not in NAMES:
        raise CommandError(prepare.no_sheet(shorten(options.sheet), NAMES))
    if options.name is not None and options.sheet != TAKES_A_NAME:
        raise CommandError(words.problem("extra_word", options.name, program=parser.prog))
    if options.output is not None and format_of(options.output) is None:
        raise CommandError(prepare.no_format(shorten(options.output), options.sheet))
    return options


def _sheet(call: Call, options: Options) -> "Document":
    """What was asked for; what studies found and a blank checklist need no journal."""
    from neda.report.sheets import NoClinicError, sheet

    anyone = options.sheet == NEEDS_NO_JOURNAL or (options.sheet == TAKES_A_NAME and options.name is None)
    journal = call.journal_or_empty() if anyone else call.journal()
    found = status(call, options, journal)
    try:
        return sheet(options.sheet, journal, found, call.today, clinic=options.name)
    except NoClinicError as error:
        raise CommandError(str(error)) from error


def _introduced(call: Call, made: "Document") -> "Document":
    """A sheet of an example journal says so in the file itself."""
    from neda.report.blocks import Block

    if call.demo is None:
        return made
    return made._replace(blocks=(Block("", (call.demo.citation,), fixed=True), *made.blocks))


def _show(call: Call, made: "Document") -> None:
    """On a terminal the sheet in columns; plain, one fact a line."""
    call.introduce()
    if call.face.plain:
        from neda.report.plain import to_plain

        for line in to_plain(made):
            call.face.say(line)
        return
    from neda.report.text import to_text

    print("\n".join(line for text in to_text(made).splitlines() for line in wrapped(call.face.shown(text), WIDTH, 0)))
