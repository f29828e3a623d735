"""Prepare: the questions for the next appointment, and the sheets to take along."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from neda.clinical.entries import Visit
from neda.report.sheets import NAMES
from neda.tui import keys
from neda.tui import visit_questions as questions
from neda.tui.plain import plain, shortened
from neda.tui.record import Record
from neda.tui.screens.ask_line import AskLine, Line
from neda.tui.screens.confirm import Confirm
from neda.tui.screens.page import Page
from neda.tui.screens.sheet import open_sheet
from neda.tui.visit_questions import Asked
from neda.wording import prepare_screen as words

MOST_SHOWN = 500
ADD = "add"
AROUND, INDENT = 4, 3


class Row(NamedTuple):
    """One line of the list; `name` keeps the cursor on it when the list is made anew."""

    name: str
    text: str
    asked: Asked | None = None


class PreparePage(Page):
    """One list: what to ask, what was left open, and the sheets."""

    PLACE = "prepare"
    HINTS = ("choose", "ask", "carry", "back", "help")
    BINDINGS = keys.bindings("prepare")
    AUTO_FOCUS = "#rows"

    def __init__(self) -> None:
        """Nothing is listed yet."""
        super().__init__()
        self._rows: tuple[Row, ...] = ()

    def body(self) -> ComposeResult:
        """The next appointment, and the list."""
        yield Static(id="next")
        yield OptionList(id="rows")

    def show(self, record: Record) -> None:
        """List a new reading, keeping the cursor on its line."""
        day = record.status.as_of
        visit = questions.next_visit(record.journal, day)
        said = words.next_visit(visit.date, visit.with_whom) if visit else words.no_visit()
        self.query_one("#next", Static).update(plain(shortened(said, MOST_SHOWN)))
        table = self.query_one("#rows", OptionList)
        chosen, self._rows = self._chosen, tuple(_rows(record, visit))
        table.clear_options()
        width = self.app.size.width - AROUND
        table.add_options(_option(row, width, first=not place) for place, row in enumerate(self._rows))
        names = [row.name for row in self._rows]
        table.highlighted = names.index(chosen.name) if chosen and chosen.name in names else names.index(ADD)

    def on_resize(self) -> None:
        """Other widths break the lines elsewhere."""
        if self.neda.record:
            self.show(self.neda.record)

    @property
    def _chosen(self) -> Row | None:
        place = self.query_one("#rows", OptionList).highlighted
        return self._rows[place] if place is not None and place < len(self._rows) else None

    @property
    def _next(self) -> Visit | None:
        record = self.neda.record
        return questions.next_visit(record.journal, record.status.as_of) if record else None

    @on(OptionList.OptionSelected)
    def action_choose(self) -> None:
        """Answer the question under the cursor, or show the sheet."""
        chosen = self._chosen
        if chosen is None:
            return
        if chosen.asked:
            self._answer(chosen.asked)
        elif chosen.name == ADD:
            self.action_ask()
        else:
            open_sheet(self.neda, chosen.name)

    def action_save_as(self) -> None:
        """Save the sheet under the cursor; anywhere else, the one for the appointment."""
        chosen = self._chosen
        open_sheet(self.neda, chosen.name if chosen and chosen.name in NAMES else NAMES[0], save=True)

    def action_ask(self) -> None:
        """Write down a question for the next appointment; without one, record the appointment first."""
        visit = self._next
        if visit is None:
            self.neda.action_record("visit", words.appointment_first())
            return
        asked = Line("ask", words.ask_question(visit.date))
        self._ask(asked, lambda text: self._add(visit, text, words.written))

    def action_carry(self) -> None:
        """Ask a question that was left open again at the next appointment."""
        chosen, visit = self._chosen, self._next
        if chosen is None or chosen.asked is None or chosen.asked.visit == visit:
            self.neda.message = words.nothing_to_carry()
        elif visit is None:
            self.neda.action_record("visit", words.appointment_first())
        else:
            text = chosen.asked.question.text
            self._add(visit, text, words.carried)

    def action_delete(self) -> None:
        """Ask, and take a question out."""
        chosen = self._chosen
        if chosen is None or chosen.asked is None:
            return
        asked = chosen.asked
        text = shortened(asked.question.text, MOST_SHOWN)

        def answer(yes: bool | None) -> None:
            if yes:
                self.neda.change_entry(questions.without(asked), asked.visit, words.deleted(text))

        self.app.push_screen(Confirm(words.confirm_delete(text)), answer)

    def _answer(self, asked: Asked) -> None:
        text = asked.question.text
        line = Line("answer", words.ask_answer(), asked.question.answer or "", about=shortened(text, MOST_SHOWN))

        def keep(answer: str) -> None:
            if answer != (asked.question.answer or ""):
                told = words.answer_saved(shortened(text, MOST_SHOWN))
                self.neda.change_entry(questions.answered(asked, answer), asked.visit, told)

        self._ask(line, keep, empty=True)

    def _ask(self, line: Line, act: Callable[[str], None], *, empty: bool = False) -> None:
        def check(typed: str) -> str:
            return "" if typed or empty else words.nothing_typed()

        screen = AskLine(line, check, self.neda.unfinished)
        self.app.push_screen(screen, lambda typed: None if typed is None else act(typed))

    def _add(self, visit: Visit, text: str, told: Callable[[object, str], str]) -> None:
        said = told(visit.date, shortened(text, MOST_SHOWN))
        self.neda.change_entry(questions.with_question(visit, text), visit, said)


def _rows(record: Record, visit: Visit | None) -> Iterator[Row]:
    yield Row("", words.heading("asked"))
    for number, item in enumerate(questions.asked_at(visit), start=1):
        text = shortened(item.question.text, MOST_SHOWN)
        yield Row(f"asked {number}", words.asked(number, text, item.question.answer), item)
    yield Row(ADD, words.add_question())
    left = questions.left_open(record.journal, record.status.as_of)
    if left:
        yield Row("", words.heading("left_open"))
    for item in left:
        text = shortened(item.question.text, MOST_SHOWN)
        yield Row(f"{item.visit.id} {item.number}", words.left(item.visit.date, text), item)
    yield Row("", words.heading("sheets"))
    for name in NAMES:
        yield Row(name, words.sheet(name))


def _option(row: Row, width: int, *, first: bool) -> Option:
    """A line to choose, or a heading that the cursor passes over."""
    if not row.name:
        return Option(plain(row.text if first else f"\n{row.text}", "bold $text-accent"), disabled=True)
    lines = [line for text in row.text.split("\n") for line in _wrapped(text, width)]
    return Option(Content("\n").join(lines))


def _wrapped(text: str, width: int) -> list[Content]:
    """The text with every further line indented."""
    first, *rest = plain(text).wrap(width)
    further = Content(" ").join(rest).wrap(width - INDENT) if rest else []
    return [first, *(Content.assemble(" " * INDENT, line) for line in further)]
