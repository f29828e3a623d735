"""The verdict of one journal as asked for on the command line: --as-of, --window, --profile, --set."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from neda.cli.arguments import Options, Parser
from neda.cli.call import Call
from neda.cli.problems import CommandError
from neda.clinical.dates import PartialDate, partial_date
from neda.clinical.profiles import DEFAULT, Profile
from neda.wording import commands as words
from neda.wording import problems

if TYPE_CHECKING:
    from neda.clinical.journal import Journal, Settings
    from neda.clinical.status import Status

DEFAULT_WINDOW = "since-baseline"
LONGEST_NAME = 200


class Asked(NamedTuple):
    """What is judged: as of which day, in which window, by which rules."""

    as_of: date
    window: str
    profile: Profile


def add_options(parser: Parser) -> None:
    """The options of every command that prints a verdict."""
    parser.add_argument("--as-of", metavar="DATE", help=words.help_text("as_of"))
    parser.add_argument("--window", metavar="W", default=DEFAULT_WINDOW, help=words.help_text("window"))
    parser.add_argument("--profile", metavar="P", help=words.help_text("profile"))
    parser.add_argument(
        "--set", metavar="name=value", action="append", default=[], dest="changed", help=words.help_text("set")
    )


def asked(options: Options, settings: "Settings", today: date) -> Asked:
    """The options read, with the journal's settings as defaults. Raises CommandError or ProfileError."""
    as_of = today if options.as_of is None else day(options.as_of, "as-of", today)
    named = options.profile if options.profile is not None else settings.profile or DEFAULT
    profile = Profile.named(named).replace(**dict(settings.set))
    for given in options.changed:
        name, value = assignment(given, "confirm_days=84")
        profile = profile.set_text(name, value)
    return Asked(as_of, options.window, profile)


def status(call: Call, options: Options, journal: "Journal") -> "Status":
    """The status the options ask for."""
    from neda.clinical.windows import assess_named

    question = asked(options, journal.settings, call.today)
    if not question.window.isascii() or len(question.window) > LONGEST_NAME:
        raise CommandError(problems.unknown_window(question.window))
    return assess_named(journal, question.window, question.as_of, question.profile)


def day(text: str, option: str, today: date) -> date:
    """A whole day, not after today, from typed text."""
    from neda.clinical.typing_in import date_text

    try:
        read = partial_date(date_text(text, today)).day
    except ValueError:
        read = None
    if read is None:
        raise CommandError(words.problem("not_a_day", text, option=option, example=today.isoformat()))
    if read > today:
        raise CommandError(words.problem("later_than_today", text, option=option, example=today.isoformat()))
    return read


def partial_day(text: str | None, option: str, today: date) -> PartialDate | None:
    """A date of any precision from typed text; None where the option was not given."""
    if text is None:
        return None
    from neda.clinical.typing_in import date_text

    try:
        return partial_date(date_text(text, today))
    except ValueError:
        raise CommandError(words.problem("not_a_date", text, option=option)) from None


def assignment(text: str, example: str) -> tuple[str, str]:
    """`name=value` taken apart; the name may have hyphens."""
    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        raise CommandError(words.problem("not_an_assignment", text, example=example))
    return name.strip().replace("-", "_") if "." not in name else name.strip(), value
