"""Timeline: the course on the whole screen, to zoom into, walk through entry by entry, and read beside its verdicts."""

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Resize

from neda.clinical.entries import Entry, when
from neda.tui import entry_text, keys, under_cursor
from neda.tui.record import Record
from neda.tui.screens.page import Page
from neda.tui.screens.pick import Pick
from neda.tui.widgets.browsed_chart import BrowsedChart
from neda.tui.widgets.hints import NORMAL, Hints
from neda.tui.widgets.legend import Legend
from neda.tui.widgets.over_time import OverTime
from neda.tui.widgets.readout import Readout
from neda.tui.widgets.scrolling import Scrolling
from neda.wording import browsing as words

if TYPE_CHECKING:
    from collections.abc import Callable

    from neda.charts.model import ChartModel
    from neda.charts.shown import Shown
    from neda.charts.view import View

LEAST_VIEW, MOST_READ = 16, 30
_WIDTHS = [(0, "-narrow"), (NORMAL, "-normal"), (120, "-beside")]
SCROLLS = {"up": "scroll_up", "down": "scroll_down", "pageup": "scroll_page_up", "pagedown": "scroll_page_down"}


class Course(Scrolling, can_focus=False):
    """Chart, reading and verdicts; the arrow keys belong to the cursor, so the screen does the scrolling."""

    def on_resize(self, event: Resize) -> None:
        """Chart and reading fill what is to be seen at first; the rest follows beneath, or stands beside."""
        beside = self.screen.has_class("-beside")
        self.query_one("#view").styles.height = "100%" if beside else max(event.size.height, LEAST_VIEW)


class Timeline(Page):
    """The course on one time axis; `x` puts it into words. Moving about never asks the rules again."""

    PLACE = "timeline"
    HINTS = ("zoom_in", "zoom_out", "next_entry", "text_twin", "back", "help")
    HORIZONTAL_BREAKPOINTS = _WIDTHS
    BINDINGS: ClassVar[list[BindingType]] = [
        *keys.bindings("timeline"),
        *(Binding(key, f"scroll('{way}')", show=False) for key, way in SCROLLS.items()),
    ]

    def __init__(self) -> None:
        """The whole course, the cursor on its last entry."""
        super().__init__()
        self._model: ChartModel | None = None
        self._view: View | None = None
        self._told: Shown | None = None
        self._standings: dict[str, str] = {}

    @property
    def shown(self) -> "Shown | None":
        """The time in view, None where it is the whole course."""
        return self._view.shown if self._view and self._view.shown != self._view.whole else None

    def body(self) -> ComposeResult:
        """Chart and reading; verdicts and signs beneath or beside them."""
        plain = self.neda.ascii_only
        with Course(id="course"):
            with Vertical(id="view"):
                yield BrowsedChart(plain)
                yield Readout()
                yield Legend(plain)
            with Scrolling(id="told", can_focus=False):
                yield OverTime(plain)
                yield Legend(plain)

    def show(self, record: Record) -> None:
        """Draw a new reading once the screen has been painted."""
        self.call_later(self.call_after_refresh, self._read, record)

    def _read(self, record: Record) -> None:
        from neda.charts.model import chart_model
        from neda.charts.view import view

        self._model = chart_model(record.journal, record.course)
        self._standings = under_cursor.standings(self._model)
        others = (day for entry in record.journal.entries() if (day := when(entry)) is not None)
        self._told = None
        self.query_one(Hints).offer(self.HINTS_WHERE_EMPTY if record.empty else self.HINTS)
        for legend in self.query(Legend):
            legend.show(self._model.longest_gap)
        self._look(view(self._model, others, self._view))

    def _look(self, view: "View") -> None:
        """Show this view: the chart, what lies under its cursor, and the verdicts of the time it shows."""
        self._view = view
        record = self.neda.record
        if record is None or self._model is None:
            return
        self.query_one(BrowsedChart).look(None if record.empty else self._model, view)
        for widget in self.query("Readout, Legend, OverTime"):
            widget.set_class(record.empty, "-empty")
        if record.empty:
            return
        first, last = view.days(self._columns)
        entries = self._under_cursor()
        read = [under_cursor.said(entry, self._standings, first, last) for entry in entries[:MOST_READ]]
        headline = under_cursor.headline(self._model, first, last)
        self.query_one(Readout).show(headline, tuple(read), len(entries))
        if self._told != view.shown:
            self.call_later(self.call_after_refresh, self._tell, record)

    def _tell(self, record: Record) -> None:
        """The verdicts of the time in view, once the chart is painted: by year and by treatment first."""
        from neda.report.timeline import timeline

        if self._view is not None and self._told != self._view.shown:
            self._told = self._view.shown
            since_baseline, *parts = timeline(record.course, record.status, self._told)
            self.query_one(OverTime).show((*parts, since_baseline))

    @property
    def _columns(self) -> int:
        return self.query_one(BrowsedChart).columns

    def _under_cursor(self) -> tuple[Entry, ...]:
        if self._view is None or self.neda.record is None:
            return ()
        first, last = self._view.days(self._columns)
        return under_cursor.entries(self.neda.record.journal, first, last, self.neda.record.status.as_of)

    def action_zoom_in(self) -> None:
        """Half the time, about the cursor."""
        self._step(lambda view: view.closer())

    def action_zoom_out(self) -> None:
        """Twice the time."""
        self._step(lambda view: view.wider())

    def action_whole(self) -> None:
        """The whole course."""
        self._step(lambda view: view.everything())

    def action_next_entry(self) -> None:
        """The cursor on to the next entry."""
        self._step(lambda view: view.following(self._columns))

    def action_previous_entry(self) -> None:
        """The cursor back to the entry before."""
        self._step(lambda view: view.preceding(self._columns))

    def action_first_entry(self) -> None:
        """The cursor on the first entry."""
        self._step(lambda view: view.first())

    def action_last_entry(self) -> None:
        """The cursor on the last entry."""
        self._step(lambda view: view.last())

    def action_next_treatment(self) -> None:
        """The treatment after this one."""
        self._treatment(lambda view: view.next_stretch())

    def action_previous_treatment(self) -> None:
        """The treatment before this one."""
        self._treatment(lambda view: view.previous_stretch())

    def action_open(self) -> None:
        """Open the entry under the cursor, or choose among them."""
        entries = self._under_cursor()
        if not entries:
            self.neda.message = words.nothing_to_open()
        elif len(entries) == 1:
            self.neda.open_entry(entries[0])
        else:
            by_id = {entry.id: entry for entry in entries}
            choices = [(entry.id, entry_text.named(entry)) for entry in entries]
            self.app.push_screen(Pick("under_cursor", choices), lambda chosen: self._open(by_id, chosen))

    def action_scroll(self, way: str) -> None:
        """Scroll what does not fit: the verdicts where they stand beside the chart, else everything."""
        beside = self.has_class("-beside")
        getattr(self.query_one("#told" if beside else "#course", Scrolling), way)(animate=False)

    @on(BrowsedChart.Resized)
    def _resized(self) -> None:
        if self._view is not None:
            self._look(self._view)

    @on(BrowsedChart.Pointed)
    def _pointed(self, event: BrowsedChart.Pointed) -> None:
        self._step(lambda view: view.nearest(event.day))

    def _open(self, by_id: dict[str, Entry], chosen: str | None) -> None:
        if chosen:
            self.neda.open_entry(by_id[chosen])

    def _treatment(self, step: "Callable[[View], View]") -> None:
        if self._view and not self._view.stretches:
            self.neda.message = words.no_treatment()
        self._step(step)

    def _step(self, step: "Callable[[View], View]") -> None:
        """Another view; the chart is brought back into sight where it was scrolled away."""
        if self._view is not None:
            self._look(step(self._view))
            self.query_one(Course).scroll_home(animate=False)
