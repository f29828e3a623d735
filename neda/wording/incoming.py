"""What is said about files that come in: why one is not taken, what must be answered, what became of each row."""

from collections.abc import Iterable, Sequence

from neda.wording import N_, _, fields, fill, plural
from neda.wording.localized import decimal
from neda.wording.problems import shorten

LONGEST_NEAR = 30

_REFUSALS = {
    "missing": N_("{name} does not exist. Check the path."),
    "folder": N_("{name} is a folder. Name a journal file, such as journal.json."),
    "pipe": N_("{name} is no file but a pipe or a device. Save what it gives to a file, and import that."),
    "no_answers": N_("{name} says itself what everything in it is, so --map and --fill do not apply. Leave them out."),
    "no_record_column": N_("{name} is the table for the doctor without its last column, record, and only from that it can be read back. Import the table as it was exported."),
    "unreadable": N_("{name} cannot be read: {why}. Check that you may open it."),
    "too_large": N_("{name} is larger than {most} MiB, more than a journal can be. Check that it is the right file."),
    "not_utf8": N_("{name} is not UTF-8 text: line {line} has another character {before}. Save it as “CSV UTF-8” and import it again."),
    "utf16": N_("{name} is UTF-16 text from line 1 on, not UTF-8. Save it as “CSV UTF-8” and import it again."),
    "nul": N_("{name} has a NUL character in line {line} {before}, so it is no table. Check that it is the right file."),
    "empty": N_("{name} has no line with headings. A table begins with the names of its columns."),
    "broken_quote": N_("{name}, line {line}, column {cell}: a quotation mark is not closed, or stands in the middle of a cell. Mend the line and import it again."),
    "too_many_columns": N_("{name}, line {line}: more than {most} columns. Check that it is the right file."),
    "heading_twice": N_("{name}, line {line}: two columns are called {heading}. Give each its own name."),
    "ragged": N_("{name}, line {line} has {cells} cells, but the first line names {wanted} columns. A separator is missing or one too many."),
    "cell_too_long": N_("{name}, line {line}, column {cell}: the cell has more than {most} characters, more than an entry can hold."),
    "broken_zip": N_("{name} is a zip file that is damaged or packed in a way this program does not read. Export it again."),
    "locked_zip": N_("{name} is a zip file with a password. Unpack it and import the folder."),
    "outside": N_("{name} holds a file that wants to lie outside of it: {inner}. It was not imported."),
    "too_many_files": N_("{name} holds more than {most} files, more than an export has. Check that it is the right one."),
    "file_twice": N_("{name} holds two files called {inner}. Take one out."),
    "no_tables": N_("{name} holds no CSV tables. An export of tables has files such as relapses.csv and mri.csv."),
    "workbook": N_("{name} is a spreadsheet program's own file. Open it there, save the sheet as “CSV UTF-8” and import that."),
    "no_such_table": N_("{name} holds {inner}, which is no table of this program. Take it out, or import it alone."),
    "other_tables": N_("{name} says format {found}; this program reads {wanted}."),
    "orphan": N_("{name} has questions or answers for the id {inner}, but no visit or clinic with that id."),
    "not_json": N_("{name} is not JSON from line {line} on. A cut-off file must be exported again."),
    "too_deep": N_("{name} is nested too deep to be a journal. Check that it is the right file."),
    "not_a_number": N_("{name} holds a number that JSON does not allow. Check that it is the right file."),
    "twice": N_("{name} names “{key}” twice in one object, so one of them would be lost. Take one out."),
    "sealed": N_("{name} is encrypted. Its passphrase, or the file with its key (--identity FILE), is needed to read it."),
}
_HELP = {
    "path": N_("a neda-journal/1 file (.json), a folder or .zip of exported tables, the exported table (.csv), or a spreadsheet from elsewhere saved as CSV; each may be encrypted (.age)"),
    "dry_run": N_("say what would become of every row, and add nothing"),
    "map": N_("what a column of a spreadsheet is, such as \"Gd lesions=mri.gd_enhancing\", \"Visit=date\"; \"column=-\" leaves it out; may be given several times"),
    "fill": N_("what every row of a spreadsheet means where it does not say, such as edss.source=clinician or kind=relapse; may be given several times"),
    "date_order": N_("how dates such as 03/04/2019 are meant: dmy (3 April), mdy (4 March) or ymd; needed only where no date in the column settles it"),
    "identity": N_("the file with the secret key of an encrypted file, as age-keygen writes it"),
}


def help_text(name: str) -> str:
    """The help of an option of the import."""
    return _(_HELP[name])


def about() -> str:
    """What the help of the import says at its end."""
    return _("All or nothing: while one row is wrong nothing is stored, and every wrong row is named by its line. Columns are known by their names in English and German; words in other columns are kept in the entry's note. A second import of the same file adds nothing, and neda undo takes a whole import back.")


def refusal(code: str, name: str, **values: object) -> str:
    """Why a file is not taken, by its name."""
    whole = "".join(letter if letter.isprintable() else "�" for letter in name)
    return fill(_REFUSALS[code], {"name": f"“{whole}”", **values})


def refused_journal(name: str, why: str) -> str:
    """A journal file whose content is refused."""
    return fill(N_("{name} was not imported. {why}"), {"name": quoted(name), "why": why})


def quoted(text: str) -> str:
    """A name from a file, short and harmless, in quotation marks."""
    return f"“{shorten(text)}”"


def short(text: str) -> str:
    """As `quoted`, for a value inside a refusal."""
    return quoted(text)


def near(before: str) -> str:
    """Where in a line something stands: behind the words before it."""
    words = before.strip()[-LONGEST_NEAR:]
    return fill(N_("behind {words}"), {"words": quoted(words)}) if words else _("at its beginning")


def wrong_columns(name: str, line: int, odd: str, wanted: Iterable[str]) -> str:
    """A table of ours with other columns than it was written with."""
    values = {"name": quoted(name), "line": line, "odd": quoted(odd), "wanted": ", ".join(wanted)}
    return fill(N_("{name}, line {line}: the columns are not as they were exported; see {odd}. Wanted, in this order: {wanted}"), values)


def rows_refused(name: str, count: int) -> str:
    """A table with wrong rows."""
    return plural("{name} was not imported: a row is wrong, and nothing was stored.", "{name} was not imported: rows are wrong, and nothing was stored.", count, {"name": quoted(name)})


def wrong_row(name: str, line: int, heading: str, why: str) -> str:
    """One wrong row: the line it starts on, the heading of the column, and why."""
    values = {"name": quoted(name), "line": line, "heading": quoted(heading), "why": why}
    return fill(N_("{name}, line {line}, column {heading}: {why}") if heading else N_("{name}, line {line}: {why}"), values)


def further_lines(name: str, lines: Sequence[int]) -> str:
    """Wrong rows beyond those told one by one."""
    return fill(N_("{name}, further wrong rows on lines {lines}"), {"name": quoted(name), "lines": _ranges(lines)})


def _ranges(lines: Sequence[int]) -> str:
    spans: list[list[int]] = []
    for line in lines:
        if spans and line <= spans[-1][1] + 1:
            spans[-1][1] = line
        else:
            spans.append([line, line])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in spans)


def no_such_kind(typed: str) -> str:
    """A row that names a kind of entry there is not."""
    return fill(N_("{typed} is no kind of entry. Kinds: relapse, mri, edss, treatment, checkin, measurement, visit, note"), {"typed": quoted(typed)})


def not_that_day(kind: str) -> str:
    """A row that says no to an entry and yet names something of it."""
    return fill(N_("the row says that there was no {kind}, yet names something of it. Write yes, or empty the other cells."), {"kind": fields.kind_name(kind)})


def no_record() -> str:
    """A row of the doctor's table that was not written by the program."""
    return _("this row has no record of the program. Add it with neda add, or leave it out.")


def row_changed() -> str:
    """A row of the doctor's table whose words were changed."""
    return _("this row was changed by hand, and the table is read back from its last column only. Change the entry in the journal with neda edit, or leave the row out.")


def kept_in_note(heading: str, text: str) -> str:
    """What stands in a column that no field of ours takes, as the note keeps it."""
    return fill(N_("{heading}: {text}"), {"heading": heading, "text": text})


def no_such_column(name: str, heading: str, known: Iterable[str]) -> str:
    """A heading named with --map that the table has not."""
    values = {"name": quoted(name), "heading": quoted(heading), "known": ", ".join(map(shorten, known))}
    return fill(N_("{name} has no column {heading}. Columns: {known}"), values)


def no_such_field(field: str, heading: str) -> str:
    """A field named with --map or --fill that there is not, or that several kinds have."""
    values = {"field": quoted(field), "heading": heading or _("column")}
    return fill(N_("{field} is no single field. Name kind and field, such as edss.score, or date, kind, note, or - to leave a column out. Example: --map \"{heading}=mri.new_t2\""), values)


def no_kind(typed: str, known: Iterable[str]) -> str:
    """A kind named with --fill that there is not."""
    return fill(N_("{typed} is no kind of entry. Kinds: {known}. Example: --fill kind=edss"), {"typed": quoted(typed), "known": ", ".join(known)})


def no_such_order(typed: str, known: Iterable[str]) -> str:
    """An order of dates that there is not."""
    return fill(N_("--date-order takes one of: {known}. Typed: {typed}. Example: --date-order dmy"), {"typed": quoted(typed), "known": ", ".join(known)})


def several_fields(name: str, heading: str, named: Sequence[str]) -> str:
    """A heading that can mean several fields."""
    values = {"name": quoted(name), "heading": quoted(heading), "named": ", ".join(named), "plain": shorten(heading), "one": named[0]}
    return fill(N_("{name}: column {heading} can mean {named}. Say which. Example: --map \"{plain}={one}\""), values)


def no_date_column(name: str, headings: Iterable[str], kind: str) -> str:
    """A table from elsewhere without dates."""
    values = {"name": quoted(name), "kind": fields.kind_name(kind), "headings": ", ".join(map(shorten, headings))}
    return fill(N_("{name} has no column with the date of each {kind}. Columns: {headings}. Name it. Example: --map \"column=date\""), values)


def ask_column(name: str, heading: str) -> str:
    """The question about a heading that can mean several fields."""
    return fill(N_("{name}: what does column {heading} hold?"), {"name": quoted(name), "heading": quoted(heading)})


def ask_date_column(name: str, kind: str) -> str:
    """The question which column holds the dates."""
    return fill(N_("Which column of {name} holds the date of each {kind}?"), {"name": quoted(name), "kind": fields.kind_name(kind)})


def kind_and_field(kind: str, field: str) -> str:
    """A field with the kind of entry it belongs to, to choose from."""
    return fill(N_("{kind}: {label}"), {"kind": fields.kind_name(kind), "label": fields.label(kind, field)})


def several_people(name: str, heading: str, count: int) -> str:
    """A table with the rows of several people."""
    values = {"name": quoted(name), "heading": quoted(heading), "count": count, "plain": shorten(heading)}
    return fill(N_("{name} holds {count} different values in column {heading}, so it seems to be about several people; a journal is one person's. Keep that person's rows, or say that it is no person: --map \"{plain}=-\""), values)


def mixed_orders(name: str, heading: str) -> str:
    """A column whose dates do not share one order."""
    return fill(N_("{name}, column {heading}: some dates have the day first and some the month, so none can be trusted. Write them as 2019-03-07."), {"name": quoted(name), "heading": quoted(heading)})


def ask_order(name: str, heading: str, text: str) -> str:
    """The question about dates that can be read in two ways."""
    return fill(N_("{name}, column {heading}: what does {text} mean, and so every date of the file that is written like it?"), {"name": quoted(name), "heading": quoted(heading), "text": quoted(text)})


def order_unclear(name: str, heading: str, text: str, readings: Sequence[str], orders: Sequence[str]) -> str:
    """Dates that can be read in two ways, where nobody can be asked."""
    values = {"name": quoted(name), "heading": quoted(heading), "text": quoted(text), "readings": _or(readings), "orders": _or([f"--date-order {order}" for order in orders])}
    return fill(N_("{name}, column {heading}: {text} can mean {readings}, and no date in the column settles it. Add {orders}."), values)


def _or(parts: Sequence[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return fill(N_("{parts} or {last}"), {"parts": ", ".join(parts[:-1]), "last": parts[-1]})


def ask_field(label: str, name: str) -> str:
    """The question about a field that no column of a table holds."""
    return fill(N_("{name} does not say: {label}? Your answer goes for every row."), {"label": label, "name": quoted(name)})


def field_needed(name: str, field: str, label: str, choices: Sequence[str]) -> str:
    """A field that no column holds, where nobody can be asked."""
    values = {"name": quoted(name), "label": label, "field": field, "choices": ", ".join(choices), "one": choices[0]}
    return fill(N_("{name} has no column that says: {label}. Say it for all rows with one of: {choices}. Example: --fill {field}={one}"), values)


def ask_kind(name: str) -> str:
    """The question what a table lists."""
    return fill(N_("What does {name} list?"), {"name": quoted(name)})


def kind_unclear(name: str, headings: Iterable[str], kinds: Sequence[str]) -> str:
    """A table whose headings name nothing that can be recorded."""
    values = {"name": quoted(name), "headings": ", ".join(map(shorten, headings)), "kinds": ", ".join(kinds)}
    return fill(N_("{name}, line 1: no heading names anything this journal records. Columns: {headings}. Say what each row is with one of: {kinds}. Example: --fill kind=edss, or name a column: --map \"column=edss.score\""), values)


def read_as(heading: str, kind: str, label: str) -> str:
    """Which field a column of a table from elsewhere fills."""
    return fill(N_("{heading} as {kind}: {label}"), {"heading": quoted(heading), "kind": kind, "label": label})


def read_as_date(heading: str) -> str:
    """The column that dates the rows of a table from elsewhere."""
    return fill(N_("{heading} as the date"), {"heading": quoted(heading)})


def read_columns(columns: Iterable[str]) -> str:
    """How the columns of a table from elsewhere are read."""
    return fill(N_("Columns read: {columns}."), {"columns": "; ".join(columns)})


def noted_columns(columns: Iterable[str]) -> str:
    """The columns whose words are kept in notes."""
    return fill(N_("Kept in the note of each entry: {columns}."), {"columns": ", ".join(map(quoted, columns))})


def left_out_columns(columns: Iterable[str]) -> str:
    """The columns that were left out."""
    return fill(N_("Left out: {columns}."), {"columns": ", ".join(map(quoted, columns))})


_FATES = {
    "add": N_("line {line}: new: {day} {kind}: {what}"),
    "there": N_("line {line}: already in the journal: {day} {kind}: {what}"),
    "otherwise": N_("line {line}: in the journal already, which says otherwise and is kept: {day} {kind}: {what}"),
    "wrong": N_("line {line}: wrong, and so nothing of the file would be imported"),
    "nothing": N_("line {line}: nothing to record"),
    "no_entry": N_("line {line}: no entry, but the status, a fact about you or a setting"),
}


def fate(code: str, line: int, day: str = "", kind: str = "", what: str = "") -> str:
    """What becomes of one row."""
    return fill(_FATES[code], {"line": line, "day": day or _("no date"), "kind": kind, "what": what})


def in_file(name: str) -> str:
    """The file the following rows stand in."""
    return fill(N_("{name}:"), {"name": name})


def progress(rows: int) -> str:
    """How far the reading of a large table is."""
    return plural("{rows} row read", "{rows} rows read", rows, {"rows": decimal(rows, ",")})


def choose(question: str, choices: Sequence[tuple[str, str]]) -> str:
    """A question with its numbered answers, in lines."""
    numbered = (f"  {number} {meaning}" for number, (_name, meaning) in enumerate(choices, start=1))
    return "\n".join((question, *numbered))


def ask_number(most: int) -> str:
    """The prompt for the number of an answer."""
    return fill(N_("1 to {most}: "), {"most": most})
