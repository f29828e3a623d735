"""Any file a journal can be read from, told by its content: JSON, our tables, the doctor's table, a spreadsheet."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from neda.clinical.entries import Entry, Person
from neda.clinical.journal import NO_SETTINGS, NOBODY, Journal, Settings, with_ids
from neda.exchange.archive import in_folder, is_zip, unzipped
from neda.exchange.contents import checked, contents
from neda.exchange.foreign import foreign_table
from neda.exchange.json_file import JournalFound, journal_of
from neda.exchange.matching import Answers
from neda.exchange.own_columns import ENDING
from neda.exchange.plan import Plan
from neda.exchange.problems import FileError, RowsRefused
from neda.exchange.records import Recorded, is_timetable, lost_its_record
from neda.exchange.rows import entries_of
from neda.exchange.sheet import read_sheet
from neda.exchange.tables_reading import Files, kind_of_headings, own_table, own_tables, person_in, settings_in
from neda.exchange.wrong_rows import WrongRows
from neda.wording import incoming as words
from neda.wording import problems

SEALED = b"age-encryption.org/v1\n"
NO_ANSWERS = Answers()
Progress = Callable[[int], None]
Opener = Callable[[bytes], bytes]
Read = Iterable[tuple[str, int, list[Entry]]]


class RowMade(NamedTuple):
    """Where a row stands, and the ids of the entries made of it; none where it says nothing of its own, or is wrong."""

    file: str
    line: int
    ids: tuple[str, ...]
    wrong: bool = False


class Incoming(NamedTuple):
    """A journal found in a file. `rows` are those of a table; `plan` says how a table from elsewhere was read."""

    found: JournalFound
    rows: tuple[RowMade, ...] = ()
    plan: Plan | None = None


def read_incoming(
    path: Path,
    today: date,
    answers: Answers = NO_ANSWERS,
    progress: Progress = lambda _rows: None,
    opener: Opener | None = None,
) -> Incoming:
    """The journal in a file or a folder. `opener` opens a sealed file, `progress` hears of every row read.

    Raises FileError; AnswerNeeded, which is one, for what must be answered first; RowsRefused, which is one too,
    where rows are wrong.
    """
    name = path.name or str(path)
    if path.is_dir():
        return _from_tables(in_folder(path, ENDING), name, today, answers, progress)
    if path.exists() and not path.is_file():
        raise FileError(words.refusal("pipe", name))
    raw = contents(path)
    if raw.startswith(SEALED):
        if opener is None:
            raise FileError(words.refusal("sealed", name))
        raw = checked(opener(raw), name)
    if is_zip(raw):
        return _from_tables(unzipped(raw, name, ENDING), name, today, answers, progress)
    if _like_json(raw, name):
        _check_unanswered(answers, name)
        return Incoming(journal_of(raw, name, today))
    return _from_sheet(raw, name, today, answers, progress)


def _check_unanswered(answers: Answers, name: str) -> None:
    """Refuse what was said about columns of a file that needs no such answers, rather than take no notice of it."""
    if answers.columns or answers.fill:
        raise FileError(words.refusal("no_answers", name))


def _like_json(raw: bytes, name: str) -> bool:
    begun = raw[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    return name.lower().removesuffix(".age").endswith(".json") or begun[:1] in (b"{", b"[")


def _from_tables(files: Files, name: str, today: date, answers: Answers, progress: Progress) -> Incoming:
    wrong = WrongRows()
    about, settings = person_in(files, today, wrong), settings_in(files, wrong)
    tables = own_tables(files, name, today, answers)
    read = chain.from_iterable(_named(table.sheet.name, entries_of(table, today, wrong)) for table in tables)
    return _made(name, read, wrong, progress, lambda: (about, settings))


def _from_sheet(raw: bytes, name: str, today: date, answers: Answers, progress: Progress) -> Incoming:
    wrong = WrongRows()
    sheet = read_sheet(raw, name)
    if lost_its_record(sheet.headings):
        raise FileError(words.refusal("no_record_column", name))
    if is_timetable(sheet.headings):
        _check_unanswered(answers, name)
        recorded = Recorded(sheet, today, wrong)
        lines = _named(name, recorded.entries())
        return _made(name, lines, wrong, progress, lambda: (recorded.person(), recorded.settings()))
    kind = kind_of_headings(sheet.headings)
    table = own_table(raw, name, kind, today, answers, {}) if kind else foreign_table(raw, name, today, answers)
    read = _named(name, entries_of(table, today, wrong))
    return _made(name, read, wrong, progress, lambda: (NOBODY, NO_SETTINGS), None if kind else table.plan)


def _named(name: str, lines: Iterable[tuple[int, list[Entry]]]) -> Iterator[tuple[str, int, list[Entry]]]:
    for number, made in lines:
        yield name, number, made


def _made(
    name: str,
    read: Read,
    wrong: WrongRows,
    progress: Progress,
    about: Callable[[], tuple[Person, Settings]],
    plan: Plan | None = None,
) -> Incoming:
    """All rows read: the journal they make, or every wrong row. Entries without id get one from their content."""
    places: list[tuple[str, int, list[Entry]]] = []
    seen: set[str] = set()
    for count, (file, line, made) in enumerate(read, start=1):
        progress(count)
        for item in made:
            if item.id and item.id in seen:
                wrong.add(file, line, "", problems.same_id(item.id))
            seen.add(item.id)
        places.append((file, line, made))
    person, settings = about()

    def result() -> Incoming:
        right = [[] if (file, line) in wrong.places else made for file, line, made in places]
        entries = with_ids([item for made in right for item in made])
        ids = iter(entries)
        rows = tuple(
            RowMade(file, line, tuple(next(ids).id for _ in made), (file, line) in wrong.places)
            for (file, line, _made), made in zip(places, right, strict=True)
        )
        return Incoming(JournalFound(Journal.of(entries, person, settings), frozenset(seen - {""})), rows, plan)

    if told := wrong.told():
        raise RowsRefused(name, told, result)
    return result()
