"""What is said about files that come in and go out, and the words of the table for the doctor."""

from collections.abc import Sequence

from neda.wording import N_, _, fields, fill, plural
from neda.wording.problems import shorten

SHORT_ID, MOST_NAMED = 8, 20
COLUMNS = (N_("date"), N_("kind"), N_("what"), N_("value"), N_("detail"), N_("source"), N_("counted"))

_STATUS_ROWS = {
    "activity": N_("Is there activity?"),
    "since": N_("Judged since"),
    "first": N_("First activity"),
    "drug": N_("On what drug?"),
}
_WHAT = {
    "onset": N_("relapse onset"),
    "mri": N_("MRI"),
    "start": N_("start"),
    "stop": N_("stop"),
    "course": N_("course"),
    "question": N_("question"),
    "treatment": N_("treatment, start not recorded"),
}


def columns() -> tuple[str, ...]:
    """The first line of the table."""
    return tuple(_(column) for column in COLUMNS)


def status_row(name: str) -> str:
    """What a row of kind `status` answers."""
    return _(_STATUS_ROWS[name])


def what(name: str) -> str:
    """What one row of the table says."""
    return _(_WHAT[name])


def none_yet() -> str:
    """No activity recorded in the window."""
    return _("none recorded")


def open_or_closed(start: object, end: object) -> str:
    """The window of the verdict, beside the day it starts."""
    return fill(N_("after {start} up to {end}"), {"start": start, "end": end})


def counted(yes: bool, why: str | None = None) -> str:
    """Whether an entry counts for a verdict, and why not where the person said so."""
    if yes:
        return _("yes")
    return fill(N_("no: {why}"), {"why": why}) if why else _("no")


def unsettled() -> str:
    """A suspected relapse: it proves nothing, and it keeps "none" from being said."""
    return _("not settled")


def merged() -> str:
    """A relapse less than a month behind another one: both are one attack (§5.1)."""
    return _("part of the relapse before it")


def imported(added: Sequence[tuple[str, int]], duplicates: int, dry: bool) -> str:
    """What an import did, or with a dry run would do."""
    if added:
        parts = ", ".join(fill(N_("{count} {kinds}"), {"count": count, "kinds": _kinds(kind, count)}) for kind, count in added)
    else:
        parts = _("nothing")
    said = fill(N_("Would add: {parts}.") if dry else N_("Added: {parts}."), {"parts": parts})
    return said if not duplicates else said + " " + _already(duplicates)


def _kinds(kind: str, count: int) -> str:
    return fields.kind_name(kind) if count == 1 else fields.kind_plural(kind)


def _already(count: int) -> str:
    return plural("1 entry is in the journal already and was left as it is.", "{count} entries are in the journal already and were left as they are.", count, {"count": count})


def taken(names: Sequence[str]) -> str:
    """Facts about the person and settings that came from the file."""
    return fill(N_("Taken from the file: {names}."), {"names": ", ".join(names)})


def kept(names: Sequence[str], entries: Sequence[tuple[str, str]] = ()) -> str:
    """Facts and settings of the journal that the file says otherwise, and entries, each by its kind and id."""
    said = [*names, *(f"{fields.kind_name(kind)} {identity[:SHORT_ID]}" for kind, identity in entries[:MOST_NAMED])]
    listed = ", ".join(said) + (", …" if len(entries) > MOST_NAMED else "")
    return fill(N_("Kept as they are in the journal, though the file says otherwise: {names}."), {"names": listed})


def undo_hint() -> str:
    """That an import is one step of undo."""
    return _("neda undo takes the whole import back.")


_HELP = {
    "output": N_("write to this file, or for tables and msprog to this folder or .zip, instead of the terminal"),
    "format": N_("csv: one table in the order of time, for the doctor; its last column lets neda import read it back. tables: one CSV a kind and a dictionary. json: the whole journal. fhir: an R4 Bundle for hospital systems, without clinics. msprog: EDSS visits and relapses for the packages msprog and pymsprog. ics: what is due, for a calendar. Default: by the file's ending, else csv"),
    "bom": N_("begin CSV files with the mark by which Excel knows UTF-8"),
}


def help_text(name: str) -> str:
    """The help of an option of the export."""
    return _(_HELP[name])


def about_export() -> str:
    """What the help of the export says at its end."""
    return _("csv, tables and json hold everything and can be imported again. Cells that a spreadsheet would run as a formula begin with an apostrophe, which the import takes away.")


def not_a_format(typed: str, known: Sequence[str]) -> str:
    """A format there is not."""
    return fill(N_("--format takes one of: {known}. Typed: “{typed}”. Example: --format csv"), {"known": ", ".join(known), "typed": shorten(typed)})


def not_an_ending(typed: str, known: Sequence[str]) -> str:
    """The file's ending stands for no format, and none was named."""
    values = {"known": ", ".join(known), "typed": shorten(typed)}
    return fill(N_("The ending of “{typed}” stands for no format. Endings: {known}; for any other, name the format. Example: --format csv"), values)


def needs_folder(form: str) -> str:
    """A format of several files without a place for them."""
    return fill(N_("--format {format} makes several files and needs a folder or a .zip to put them in. Example: neda export --format {format} -o journal.zip"), {"format": form})


def no_exact_day(count: int) -> str:
    """Relapses that the msprog files cannot hold."""
    return plural("1 relapse has no exact day and is not in the files.", "{count} relapses have no exact day and are not in the files.", count, {"count": count})


def folder_written(count: int, folder: object) -> str:
    """Several files written into a folder."""
    return plural("Written: 1 file in {folder}.", "Written: {count} files in {folder}.", count, {"count": count, "folder": folder})
