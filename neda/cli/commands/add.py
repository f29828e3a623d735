"""`neda add KIND`: log one entry, print it and the verdict that follows."""

import os
import sys
from typing import TYPE_CHECKING

from neda.cli.arguments import Options, Parser
from neda.cli.asking import can_ask, complete_entry
from neda.cli.call import Call
from neda.cli.printing import one_line
from neda.cli.problems import CommandError
from neda.cli.showing import show_entry, show_status
from neda.cli.suggesting import show_suggestions, show_twin
from neda.cli.typed_fields import LONGEST_INPUT, entry_of, from_lines, from_options, gathered, option_name
from neda.cli.verdict import add_options, status
from neda.clinical.certainty import long_past
from neda.clinical.consistency import warnings
from neda.clinical.entries import KINDS, CheckIn, EdssAssessment, Entry, Relapse, when
from neda.clinical.fields import Field, date_field, fields_of
from neda.clinical.journal import Journal
from neda.wording import commands as words
from neda.wording import safety

if TYPE_CHECKING:
    from neda.clinical.status import Status

UNSURE = ("suspected", "reported")
FEW = 5
PLACEHOLDERS = {
    "date": "DATE",
    "dates": "DATE,DATE",
    "compared": "DATE",
    "choice": "WORD",
    "choices": "WORD,WORD",
    "count": "COUNT",
    "number": "NUMBER",
    "integer": "NUMBER",
    "score": "NUMBER",
    "grades": "SYSTEM=GRADE",
}


def run(call: Call, argv: list[str]) -> int:
    """Log one entry."""
    kind = _kind(argv)
    options = _parser(kind).read(argv[1:])
    entry = _entry(call, kind, options)
    before = call.journal_or_empty()
    _judged(call, options, before, entry)
    (stored,) = call.file.add([entry])
    journal = call.journal()
    found = status(call, options, journal)
    call.introduce()
    _say_whose(call, journal)
    if may_be_a_relapse(stored):
        day = when(stored)
        call.face.fact(words.said("urgent"), safety.urgent_care(day is not None and long_past(day, call.today)))
    show_entry(call, stored, words.said("added"))
    for doubt in warnings(stored) if isinstance(stored, EdssAssessment) else ():
        call.face.fact(words.said("check"), doubt.text)
    show_twin(call, stored, before)
    show_suggestions(call, stored)
    show_status(call, found, journal, about=False)
    return 0


def _say_whose(call: Call, journal: Journal) -> None:
    """Whose journal it went into, so that an entry in the wrong one is noticed; that one is remembered here."""
    from neda.cli.machine import opened
    from neda.store.opening import own_name

    if call.demo is None:
        opened(call.path)
    name = one_line(journal.person.name or "")
    place = "" if call.demo is not None else one_line(own_name(call.path, os.environ, sys.platform))
    if name and place:
        call.face.fact(words.said("saved_in"), words.note("file_of", file=place, person=name))
    elif name or place:
        call.face.fact(words.said("person_is" if name else "saved_in"), name or place)


def may_be_a_relapse(entry: Entry) -> bool:
    """Whether someone may be ill now: an attack no clinician has confirmed, or new symptoms at a check-in (§14.4)."""
    match entry:
        case Relapse(certainty=certainty):
            return certainty in UNSURE
        case CheckIn(no_new_symptoms=False):
            return True
        case _:
            return False


def _kind(argv: list[str]) -> str:
    if argv and argv[0] in KINDS:
        return argv[0]
    if argv and argv[0] in ("-h", "--help"):
        parser = Parser("add", description=words.summaries()["add"])
        parser.add_argument("kind", metavar="KIND", help=words.help_text("add_kind", kinds=", ".join(KINDS)))
        parser.read(argv[:1])
    example = words.example("checkin")
    if not argv or argv[0].startswith("-"):
        raise CommandError(words.problem("kind_needed", known=KINDS, example=example))
    raise CommandError(words.problem("no_kind", argv[0], KINDS, example=example))


def _parser(kind: str) -> Parser:
    """An option for every field of the kind; list fields may be given several times."""
    parser = Parser(f"add {kind}", description=words.example(kind))
    parser.add_argument("dash", nargs="*", metavar="-", help=words.help_text("dash"))
    for field in fields_of(kind):
        parser.add_argument(
            option_name(field.name),
            dest=field.name,
            action="append",
            metavar=_placeholder(field),
            help=words.field_help(kind, field.name),
        )
    dated = date_field(kind)
    if dated not in ("", "date"):
        parser.add_argument("--date", action="append", metavar="DATE", help=words.help_text("also_date", field=dated))
    add_options(parser)
    return parser


def _placeholder(field: Field) -> str:
    """What stands for the value in help: the choices themselves where there are few."""
    if field.type == "bool":
        return "yes|no" if field.required else "yes|no|unknown"
    if field.type == "choice" and len(field.choices) <= FEW:
        return "|".join(field.choices)
    return PLACEHOLDERS.get(field.type, "TEXT")


def _entry(call: Call, kind: str, options: Options) -> Entry:
    if options.dash not in ([], ["-"]):
        stray = next((word for word in options.dash if word != "-"), "-")
        raise CommandError(words.problem("stray_word", stray, example=words.example(kind)))
    pairs = from_options(kind, options)
    if options.dash:
        pairs += from_lines(_input(), kind)
    typed = gathered(kind, pairs)
    if typed.get("report_text") == "-" and not options.dash:
        typed["report_text"] = _input()
    if can_ask() and not options.dash:
        return complete_entry(kind, typed, call.today)
    return entry_of(kind, typed, call.today)


def _input() -> str:
    try:
        text = sys.stdin.read(LONGEST_INPUT + 1)
    except UnicodeDecodeError:
        raise CommandError(words.problem("not_utf8_input")) from None
    if len(text) > LONGEST_INPUT:
        raise CommandError(words.problem("too_much_input"))
    return text


def _judged(call: Call, options: Options, journal: Journal, entry: Entry) -> "Status":
    """The verdict before anything is stored: a wrong --window or --set must leave the journal as it is."""
    return status(call, options, Journal.of((*journal.entries(), entry), journal.person, journal.settings))
