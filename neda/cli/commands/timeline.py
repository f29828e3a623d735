"""`neda timeline`: the chart, or its twin in sentences, and the status by year and by treatment."""

from datetime import date
from shutil import get_terminal_size
from typing import TYPE_CHECKING

from neda.cli.arguments import Options, Parser
from neda.cli.call import Call
from neda.cli.printing import WIDTH
from neda.cli.problems import CommandError
from neda.cli.verdict import DEFAULT_WINDOW, add_options, asked, partial_day, status
from neda.wording import commands as words

if TYPE_CHECKING:
    from neda.charts.model import ChartModel
    from neda.charts.shown import Shown
    from neda.clinical.over_time import Course
    from neda.clinical.status import Status
    from neda.report.timeline import Part

HEIGHT = 16
NARROWEST, WIDEST = 40, 400


def run(call: Call, argv: list[str]) -> int:
    """Print the chart and the tables."""
    options = _parser().read(argv)
    width = _width(options.width, call)
    journal = call.journal()
    from neda.charts.model import chart_model
    from neda.clinical.courses import course
    from neda.report.timeline import timeline

    question = asked(options, journal.settings, call.today)
    over_time = course(journal, question.as_of, question.profile)
    about = over_time.baseline if question.window == DEFAULT_WINDOW else status(call, options, journal)
    model = chart_model(journal, over_time)
    shown = _shown(options, model, about, call.today)
    call.introduce()
    _say_title(call, over_time)
    if options.text:
        _describe(call, model, shown)
    else:
        _draw(call, model, width, shown)
    for part in timeline(over_time, about, shown):
        _say_part(call, part, alone=options.text or call.face.plain)
    _say_limits(call, over_time)
    return 0


def _parser() -> Parser:
    parser = Parser("timeline", description=words.summaries()["timeline"])
    parser.add_argument("--since", metavar="DATE", help=words.help_text("since_shown"))
    parser.add_argument("--until", metavar="DATE", help=words.help_text("until_shown"))
    parser.add_argument("--width", metavar="N", help=words.help_text("width"))
    parser.add_argument("--text", action="store_true", help=words.help_text("text"))
    add_options(parser)
    return parser


def _width(typed: str | None, call: Call) -> int:
    """The width asked for, else the terminal's; 80 where there is none."""
    if typed is None:
        columns = WIDTH if call.face.plain else get_terminal_size((WIDTH, HEIGHT)).columns
        return max(NARROWEST, min(columns, WIDEST))
    if not (typed.isascii() and typed.isdigit() and len(typed) < 5 and NARROWEST <= int(typed) <= WIDEST):
        raise CommandError(words.problem("not_a_width", typed, low=NARROWEST, high=WIDEST))
    return int(typed)


def _shown(options: Options, model: "ChartModel", about: "Status", today: date) -> "Shown":
    """The time shown: what is asked for, else the window asked for, else everything."""
    from neda.charts.shown import Shown

    first, last = model.start, model.end
    if about.window_name != DEFAULT_WINDOW and about.start is not None:
        first, last = min(about.start, last), min(about.end, last)
    since, until = partial_day(options.since, "since", today), partial_day(options.until, "until", today)
    first = since.first if since else first
    last = min(until.last, model.end) if until else last
    if first > model.end:
        raise CommandError(words.problem("since_after_end", options.since or "", example=model.end.isoformat()))
    if last < first:
        raise CommandError(words.problem("until_before_since", options.until or ""))
    return Shown(first, last)


def _say_title(call: Call, over_time: "Course") -> None:
    from neda.wording import timeline

    print(call.face.strong(timeline.chart_title(over_time.as_of)))


def _draw(call: Call, model: "ChartModel", width: int, shown: "Shown") -> None:
    from neda.charts.terminal import draw
    from neda.wording import legend

    plain = not call.face.marks
    drawn = draw(model, width, HEIGHT, plain=plain, since=shown.first, until=shown.last)
    print("\n".join(map(str.rstrip, call.face.encodable(drawn).split("\n"))))
    for line in (*legend.terminal(plain, model.longest_gap), legend.terms()):
        call.face.say(line)


def _describe(call: Call, model: "ChartModel", shown: "Shown") -> None:
    """The chart's paragraph, then every fact of it."""
    from neda.charts.paragraph import paragraph
    from neda.charts.text import describe

    call.face.say(paragraph(model, shown.first, shown.last))
    print()
    for line in describe(model, shown.first, shown.last):
        call.face.say(line)


def _say_part(call: Call, part: "Part", alone: bool) -> None:
    """A part as a table with marks, or one row a line that stands for itself."""
    from neda.wording import verdicts

    face = call.face
    print()
    print(face.strong(face.shown(part.title)))
    width = max(len(row.label) for row in part.rows)
    for row in part.rows:
        mark = f"{verdicts.mark(row.verdict, plain=not face.marks)} " if row.verdict else ""
        if alone:
            face.fact(row.alone, mark + row.text)
        else:
            face.say(f"{row.label.ljust(width)}  {mark}{row.text}", indent=2, follow=width + 4)


def _say_limits(call: Call, over_time: "Course") -> None:
    """By which rules, what NEDA does not predict, and what this program is."""
    from neda.report.timeline import lacks_year_scans
    from neda.wording import safety, summary, timeline

    print()
    profile = over_time.profile
    rules = summary.applied(profile.name, profile.version, profile.changed, over_time.as_of)
    scores = (timeline.about_scores(),) if any(epoch.scores for epoch in over_time.epochs) else ()
    years = (timeline.about_year_scans(profile.mri_ref_grace_days),) if lacks_year_scans(over_time) else ()
    for text in (*years, *scores, rules, safety.not_predicted(), safety.what_it_is()):
        call.face.say(text)
