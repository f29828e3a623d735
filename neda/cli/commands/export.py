"""`neda export`: the whole journal for the doctor, for a spreadsheet, for another program, or for a calendar."""

from pathlib import Path
from typing import TYPE_CHECKING

from neda.cli.arguments import Options, Parser
from neda.cli.call import Call
from neda.cli.output_file import deliver
from neda.cli.printing import remark
from neda.cli.problems import CommandError
from neda.cli.sealed_output import add_sealing, needs_file, sealed, wanted
from neda.cli.verdict import add_options, status
from neda.wording import commands as words
from neda.wording import exchange

if TYPE_CHECKING:
    from neda.exchange.outgoing import Export

KIND = "export"


def run(call: Call, argv: list[str]) -> int:
    """Print the journal in a format, or write it to a file or a folder."""
    parser = Parser("export", description=words.summaries()["export"], epilog=exchange.about_export())
    parser.add_argument("-o", "--output", metavar="PATH", help=exchange.help_text("output"))
    parser.add_argument("--format", metavar="csv|tables|json|fhir|msprog|ics", help=exchange.help_text("format"))
    parser.add_argument("--bom", action="store_true", help=exchange.help_text("bom"))
    add_sealing(parser)
    add_options(parser)
    options = parser.read(argv)
    from neda.exchange.outgoing import SEVERAL

    chosen = _format(call, options)
    needs_file(options)
    if chosen in SEVERAL and options.output is None:
        raise CommandError(exchange.needs_folder(chosen))
    export = _export(call, options)
    call.introduce(data=True)
    if chosen in SEVERAL:
        _several(call, options, chosen, export)
    else:
        _single(call, options, chosen, export)
    return 0


def _format(call: Call, options: Options) -> str:
    from neda.exchange.outgoing import CSV, FORMATS, endings, format_of

    if options.format is None:
        target = Path(options.output or "").expanduser()
        found = format_of(target.name)
        if found is None and Path(target.name.removesuffix(".age")).suffix and target != call.path:
            raise CommandError(exchange.not_an_ending(target.name, endings()))
        return found or CSV
    if options.format not in FORMATS:
        raise CommandError(exchange.not_a_format(options.format, FORMATS))
    return str(options.format)


def _export(call: Call, options: Options) -> "Export":
    from neda.exchange.outgoing import Export
    from neda.report.drug import drug_in_files

    journal = call.journal()
    found = status(call, options, journal)
    return Export(journal, found, drug_in_files(found, journal), options.bom)


def _single(call: Call, options: Options, chosen: str, export: "Export") -> None:
    from neda.exchange.outgoing import single_file

    text = single_file(chosen, export)
    if options.output is None:
        deliver(call, text, None)
        return
    content, target = sealed(call, options, text.encode(), options.output, KIND)
    deliver(call, content, target)


def _several(call: Call, options: Options, chosen: str, export: "Export") -> None:
    """Into a zip where the name says so or the whole is to be encrypted, else into a folder."""
    from neda.cli.output_folder import ZIP, as_zip, deliver_files
    from neda.exchange.outgoing import MSPROG, several_files

    files = several_files(chosen, export)
    named = options.output.removesuffix(".age")
    if named.lower().endswith(ZIP) or wanted(options):
        whole = named if named.lower().endswith(ZIP) else named + ZIP
        content, target = sealed(call, options, as_zip(files), whole, KIND)
        deliver(call, content, target)
    else:
        deliver_files(call, files, options.output)
    if chosen == MSPROG:
        _say_left_out(export)


def _say_left_out(export: "Export") -> None:
    from neda.clinical.evidence import evidence
    from neda.exchange.msprog import left_out

    count = left_out(evidence(export.journal, export.status.as_of, export.status.profile))
    if count:
        remark(exchange.no_exact_day(count))
