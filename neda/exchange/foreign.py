"""A table from elsewhere, read: whose it is, in which order its dates stand, then its rows."""

from collections.abc import Mapping, Sequence
from datetime import date

from neda.exchange.cells import parts
from neda.exchange.day_order import ORDERS, Column
from neda.exchange.matching import Answers, plan_for
from neda.exchange.plan import Plan
from neda.exchange.problems import AnswerNeeded, FileError
from neda.exchange.rows import Table
from neda.exchange.sheet import read_sheet
from neda.exchange.spellings import folded
from neda.exchange.spreadsheet import restored
from neda.wording import incoming as words

ROW_NUMBER = "id"


def foreign_table(raw: bytes, name: str, today: date, answers: Answers) -> Table:
    """The table with its plan and the order of its dates; raises FileError or AnswerNeeded."""
    plan = plan_for(read_sheet(raw, name), answers)
    _check_one_person(raw, name, plan.people)
    return Table(read_sheet(raw, name), plan, date_columns(raw, name, plan, today, answers))


def date_columns(raw: bytes, name: str, plan: Plan, today: date, answers: Answers) -> Mapping[int, Column]:
    """The columns with dates, each with its order of day and month; raises AnswerNeeded where it stays open."""
    if answers.date_order not in (None, *ORDERS):
        raise FileError(words.no_such_order(str(answers.date_order), ORDERS))
    columns = {number: Column(today) for number in plan.dated}
    lists = {number for number, found in plan.targets.items() if found.field.type == "dates"}
    sheet = read_sheet(raw, name)
    for line in sheet.rows:
        for number, column in columns.items():
            cell = restored(line.cells[number])
            column.see(parts(cell) if number in lists else [cell])
    for number, column in columns.items():
        if not column.possible:
            raise FileError(words.mixed_orders(name, sheet.headings[number]))
        column.order = answers.date_order
        found = column.undecided()
        if found is None:
            continue
        text, left = found
        heading = sheet.headings[number]
        question = words.ask_order(name, heading, text)
        sentence = words.order_unclear(name, heading, text, tuple(left.values()), tuple(left))
        raise AnswerNeeded("date_order", tuple(left.items()), question, sentence)
    return columns


def _check_one_person(raw: bytes, name: str, columns: Sequence[int]) -> None:
    """A journal is one person's: a table of several people is refused. A number for every row is no person."""
    sheet = read_sheet(raw, name)
    seen: dict[int, set[str]] = {number: set() for number in columns}
    rows = 0
    for line in sheet.rows:
        rows += 1
        for number in columns:
            seen[number].add(line.cells[number].strip())
    for number, codes in seen.items():
        numbering = folded(sheet.headings[number]) == ROW_NUMBER and len(codes) == rows
        if len(codes - {""}) > 1 and not numbering:
            raise FileError(words.several_people(name, sheet.headings[number], len(codes - {""})))
