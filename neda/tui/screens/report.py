"""Report: the doctor's page as it will be saved, for whom and since when, and saving it."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from textual.app import ComposeResult

from neda.clinical.dates import partial_date
from neda.clinical.typing_in import date_text
from neda.report.blocks import Document
from neda.tui import keys
from neda.tui.plain import shortened
from neda.tui.record import Record
from neda.tui.screens.ask_line import AskLine, Line
from neda.tui.screens.pick import Pick
from neda.tui.screens.printable import Printable
from neda.tui.widgets.options import Options
from neda.wording import printing as words

AUDIENCES = ("neurologist", "gp", "transplant")
ALL, LAST_VISIT, DATE = "all", "last-visit", "date"
LONGEST = 60


class Chosen(NamedTuple):
    """What the page is made for; `since` is a date, or one of `all` and `last-visit`."""

    audience: str = AUDIENCES[0]
    since: date | str = ALL
    full: bool = False
    anonymous: bool = False


class ReportPage(Printable):
    """The page in text; the line above it says what it is made for, and which keys change that."""

    PLACE = "report"
    HINTS = ("save_as", "audience", "period", "today", "back", "help")
    BINDINGS = keys.bindings("report")

    def __init__(self) -> None:
        """Everything, for a neurologist, with the name."""
        super().__init__()
        self._chosen = Chosen()

    def body(self) -> ComposeResult:
        """What it is made for, and the page."""
        yield Options()
        yield from super().body()

    def show(self, record: Record) -> None:
        """Make the page anew."""
        own = self.neda.own_keys
        self.query_one(Options).show([(keys.as_chosen(keys.named(name), own), said) for name, said in self._said()])
        super().show(record)

    def document(self, record: Record) -> Document:
        """The page for whom and since when it is wanted."""
        from neda.report.document import document
        from neda.report.known import last_visit

        chosen, as_of = self._chosen, record.status.as_of
        since = chosen.since if isinstance(chosen.since, date) else None
        if chosen.since == LAST_VISIT:
            since = last_visit(record.journal, as_of)
        return document(
            record.journal,
            record.course,
            as_of,
            audience=chosen.audience,
            since=since,
            anonymous=chosen.anonymous,
            full=chosen.full,
        )

    @property
    def file_name(self) -> str:
        """After the day."""
        return words.report_file(self.neda.today)

    def action_audience(self) -> None:
        """Ask for whom it is."""
        choices = [(name, words.audience(name)) for name in AUDIENCES]
        self.app.push_screen(Pick("audience", choices, now=self._chosen.audience), self._for)

    def action_period(self) -> None:
        """Ask since when."""
        choices = [(name, words.period(name)) for name in (ALL, LAST_VISIT, DATE)]
        now = DATE if isinstance(self._chosen.since, date) else self._chosen.since
        self.app.push_screen(Pick("period", choices, now=now), self._since)

    def action_full(self) -> None:
        """Everything on the page, or one page with an annex."""
        self._choose(self._chosen._replace(full=not self._chosen.full))

    def action_anonymous(self) -> None:
        """Without names and places, or with them."""
        self._choose(self._chosen._replace(anonymous=not self._chosen.anonymous))

    def _said(self) -> Sequence[tuple[str, str]]:
        """Every option as it now is, by the name of its key."""
        chosen = self._chosen
        return (
            ("audience", words.made_for(chosen.audience)),
            ("period", words.made_since(chosen.since)),
            ("full", words.how_long(chosen.full)),
            ("anonymous", words.whose(chosen.anonymous)),
        )

    def _for(self, audience: str | None) -> None:
        if audience:
            self._choose(self._chosen._replace(audience=audience))

    def _since(self, name: str | None) -> None:
        if name == DATE:
            line = Line("period", words.ask_since())
            screen = AskLine(line, self._date_problem, self.neda.unfinished)
            self.app.push_screen(screen, lambda typed: self._from(typed) if typed else None)
        elif name:
            self._choose(self._chosen._replace(since=name))

    def _from(self, typed: str) -> None:
        self._choose(self._chosen._replace(since=self._day(typed)))

    def _date_problem(self, typed: str) -> str:
        try:
            self._day(typed)
        except ValueError:
            return words.no_date(shortened(typed, LONGEST))
        return ""

    def _day(self, typed: str) -> date:
        """The day typed, or the first one of the month or year; raises ValueError."""
        return partial_date(date_text(typed, self.neda.today)).first

    def _choose(self, chosen: Chosen) -> None:
        self._chosen = chosen
        if self.neda.record:
            self.show(self.neda.record)
