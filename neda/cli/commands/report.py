"""`neda report`: the page for the doctor, on the terminal, in a file, encrypted, or to the printer."""

from datetime import date
from typing import TYPE_CHECKING

from neda.cli.arguments import Options, Parser
from neda.cli.call import Call
from neda.cli.output_file import SEALED, deliver
from neda.cli.printing import WIDTH, remark, wrapped
from neda.cli.problems import CommandError
from neda.cli.sealed_output import add_sealing, needs_file, sealed, wanted
from neda.cli.verdict import add_options, partial_day, status
from neda.wording import commands as words
from neda.wording import output, pack
from neda.wording.problems import shorten

if TYPE_CHECKING:
    from neda.clinical.journal import Journal
    from neda.report.blocks import Document

LAST_VISIT = "last-visit"
ZIP = ".zip"


def run(call: Call, argv: list[str]) -> int:
    """Print the page, write it to a file, or hand it to the printer."""
    options = _read(argv)
    journal = call.journal()
    if options.pack is not None:
        return _pack(call, options, journal)
    page = _page(call, options, journal)
    if options.print:
        return _print(call, options, page)
    if options.output is None and call.face.heard:
        return _say(call, page)
    if options.output is None:
        deliver(call, call.face.encodable(_introduced(call, page)), None)
        return 0
    from neda.report.formats import render

    form = _format(options.output)
    plain = _introduced(call, page).encode() if form == "txt" else render(page, form, options.paper)
    if form != "txt":
        call.introduce(data=True)
    content, target = sealed(call, options, plain, options.output, "report")
    deliver(call, content, target)
    return 0


def _say(call: Call, page: "Document") -> int:
    """Every fact of the page in a line that stands for itself, for readers to whom columns mean nothing."""
    from neda.report.plain import to_plain

    call.introduce()
    for line in to_plain(page):
        call.face.say(line)
    return 0


def _read(argv: list[str]) -> Options:
    parser = Parser("report", description=words.summaries()["report"])
    parser.add_argument("-o", "--output", metavar="FILE", help=words.help_text("report_output"))
    whom = words.help_text("report_for")
    parser.add_argument("--for", metavar="neurologist|gp|transplant", dest="audience", default="neurologist", help=whom)
    parser.add_argument("--since", metavar="D", help=words.help_text("report_since"))
    parser.add_argument("--full", action="store_true", help=words.help_text("report_full"))
    parser.add_argument("--anonymous", action="store_true", help=words.help_text("report_anonymous"))
    parser.add_argument("--pack", metavar="FILE.zip", help=pack.help_pack())
    parser.add_argument("--paper", metavar="a4|letter", default="a4", help=output.help_paper())
    parser.add_argument("--print", action="store_true", help=output.help_print())
    add_sealing(parser)
    add_options(parser)
    options = parser.read(argv)
    _check(options)
    return options


def _check(options: Options) -> None:
    """Refuse what fits no page before the journal is read; raises CommandError."""
    from neda.report.formats import PAPERS
    from neda.report.presets import AUDIENCES

    if options.audience not in AUDIENCES:
        raise CommandError(output.no_audience(options.audience, ", ".join(AUDIENCES)))
    if options.paper not in PAPERS:
        raise CommandError(output.no_paper(options.paper, ", ".join(PAPERS)))
    if options.pack is not None:
        if options.print or options.output is not None:
            raise CommandError(pack.either_pack())
        if not options.pack.lower().removesuffix(SEALED).endswith(ZIP):
            raise CommandError(pack.not_a_zip(shorten(options.pack)))
    if options.print and (options.output is not None or wanted(options)):
        raise CommandError(output.either_file_or_print())
    if options.pack is None:
        needs_file(options)
    if options.output is not None:
        _format(options.output)


def _format(name: str) -> str:
    from neda.report.formats import format_of

    form = format_of(name[: -len(SEALED)] if name.lower().endswith(SEALED) else name)
    if form is None:
        raise CommandError(output.no_report_format(name))
    return form


def _page(call: Call, options: Options, journal: "Journal") -> "Document":
    from neda.report.document import document

    found = status(call, options, journal)
    since = _since(options.since, journal, found.as_of, call.today)
    return document(
        journal,
        found,
        call.today,
        audience=options.audience,
        since=since,
        anonymous=options.anonymous,
        full=options.full,
    )


def _pack(call: Call, options: Options, journal: "Journal") -> int:
    from neda.pack import Wanted
    from neda.pack import pack as packed

    found = status(call, options, journal)
    since = _since(options.since, journal, found.as_of, call.today)
    origin = call.demo.citation if call.demo else ""
    wishes = Wanted(options.audience, since, options.anonymous, options.full, options.paper, origin)
    content = packed(journal, found, call.today, wishes)
    call.introduce(data=True)
    deliver(call, *sealed(call, options, content, options.pack, "report"))
    return 0


def _since(typed: str | None, journal: "Journal", as_of: date, today: date) -> date | None:
    if typed != LAST_VISIT:
        since = partial_day(typed, "since", today)
        return since.first if since else None
    from neda.report.known import last_visit

    visit = last_visit(journal, as_of)
    if visit is None:
        raise CommandError(output.no_visit_yet())
    return visit


def _introduced(call: Call, page: "Document") -> str:
    """The page as text, behind whose journal it is where it is an example."""
    from neda.report.text import to_text

    text = to_text(page)
    return text if call.demo is None else "\n".join((*wrapped(call.demo.citation, WIDTH, 0), text))


def _print(call: Call, options: Options, page: "Document") -> int:
    from neda.cli.print_command import hand_to_printer
    from neda.report.formats import render

    name = hand_to_printer(render(page, "pdf", options.paper))
    call.introduce(data=True)
    remark(output.printed(name))
    return 0
