"""`neda import PATH`: read what a file or folder holds into the journal, all of it or nothing."""

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from neda.cli.arguments import Options, Parser
from neda.cli.asking import can_ask
from neda.cli.call import Call
from neda.cli.choosing import choice_of
from neda.cli.opening_sealed import opener_of
from neda.cli.printing import remark
from neda.cli.verdict import assignment
from neda.clinical.entries import KINDS, kind_of
from neda.wording import commands as words
from neda.wording import exchange, incoming
from neda.wording.fields import label

if TYPE_CHECKING:
    from neda.exchange.incoming import Incoming
    from neda.exchange.merging import Merge

SHOW_PROGRESS_FROM = 1000


def run(call: Call, argv: list[str]) -> int:
    """Add what the file has and the journal has not; a second import of the same file adds nothing."""
    options = _parser().read(argv)
    from neda.exchange.merging import merge

    read = _read(call, options)
    journal = call.journal_or_empty()
    result = merge(journal, read.found)
    new = bool(result.added or result.taken)
    if not options.dry_run and (new or not call.file.exists()):
        call.file.add(
            result.added,
            result.person if result.person != journal.person else None,
            result.settings if result.settings != journal.settings else None,
        )
    call.introduce()
    _say(call, read, result, options.dry_run)
    if new and not options.dry_run:
        remark(exchange.undo_hint())
    return 0


def _parser() -> Parser:
    parser = Parser("import", description=words.summaries()["import"], epilog=incoming.about())
    parser.add_argument("path", metavar="PATH", help=incoming.help_text("path"))
    parser.add_argument("--dry-run", action="store_true", help=incoming.help_text("dry_run"))
    for name, metavar in (("map", "column=field"), ("fill", "field=value")):
        parser.add_argument(f"--{name}", metavar=metavar, action="append", default=[], help=incoming.help_text(name))
    parser.add_argument("--date-order", metavar="dmy|mdy|ymd", help=incoming.help_text("date_order"))
    parser.add_argument("--identity", metavar="FILE", help=incoming.help_text("identity"))
    return parser


def _read(call: Call, options: Options) -> "Incoming":
    """The journal in the file; what it does not say is asked on a terminal, once for all rows."""
    from neda.exchange.incoming import read_incoming
    from neda.exchange.matching import Answers, answered
    from neda.exchange.problems import AnswerNeeded, FileError, RowsRefused

    columns = tuple(_pair(given, "Visit date=date") for given in options.map)
    fill = tuple(assignment(given, "edss.source=clinician") for given in options.fill)
    answers = Answers(columns, fill, options.date_order)
    if not options.path:  # an unset variable of a script must not end in the folder it runs in
        raise FileError(incoming.refusal("missing", ""))
    path = Path(options.path).expanduser()
    opener = opener_of(call, options.identity)
    while True:
        try:
            return read_incoming(path, call.today, answers, _progress, opener)
        except RowsRefused as refused:
            if options.dry_run:
                _say_fates(call, refused.rest())
            for line in refused.lines:
                remark(line)
            raise
        except AnswerNeeded as needed:
            if not can_ask():
                raise
            answers = answered(answers, needed, choice_of(needed.question, needed.choices))


def _say_fates(call: Call, read: "Incoming") -> None:
    """What would become of every row of a file of which some are wrong."""
    from neda.exchange.fates import fate_lines
    from neda.exchange.merging import merge

    for line in fate_lines(read, merge(call.journal_or_empty(), read.found)):
        call.face.say(line)


def _pair(given: str, example: str) -> tuple[str, str]:
    """A heading, which may hold anything but the last equals sign, and the field it fills."""
    heading, _equals, field = given.rpartition("=")
    return (heading, field) if heading else assignment(given, example)


def _progress(rows: int) -> None:
    """How far a large table is, in place, where a person watches."""
    if rows % SHOW_PROGRESS_FROM == 0 and sys.stderr.isatty():
        sys.stderr.write("\r" + incoming.progress(rows))
        sys.stderr.flush()


def _say(call: Call, read: "Incoming", result: "Merge", dry: bool) -> None:
    from neda.exchange.fates import fate_lines, how_read

    if len(read.rows) >= SHOW_PROGRESS_FROM and sys.stderr.isatty():
        remark("")
    for line in how_read(read):
        call.face.say(line)
    if dry:
        for line in fate_lines(read, result):
            call.face.say(line)
    counted = Counter(kind_of(item) for item in result.added)
    added = [(kind, counted[kind]) for kind in KINDS if counted[kind]]
    call.face.say(exchange.imported(added, result.duplicates, dry))
    if result.taken:
        call.face.say(exchange.taken([_named(name) for name in result.taken]))
    if result.kept or result.otherwise:
        otherwise = [(kind_of(item), item.id) for item in result.otherwise]
        call.face.say(exchange.kept([_named(name) for name in result.kept], otherwise))


def _named(name: str) -> str:
    """A fact about the person by its label; a setting by its own name."""
    return label("person", name)
