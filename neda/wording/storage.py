"""What is said about the journal's file: where it is, why it cannot be used, what was found in it."""

from collections.abc import Sequence
from pathlib import PurePath

from neda.wording import N_, _, fields, fill, plural
from neda.wording.problems import shorten

SHORT_ID = 8
BACKUPS = "-backups"
"""How the folder of a journal's safety copies ends."""

_FILE = {
    "missing": N_("There is no journal at {path} yet. Adding an entry makes one."),
    "gone": N_("The journal {path} is no longer there: it was moved, emptied or deleted, or its disk is away. Nothing was changed. Put it back in its place, then go on here."),
    "not_a_journal": N_("{path} is not a journal of this program. Nothing was changed. Name your journal with --journal."),
    "newer": N_("The journal {path} was written by a newer version of this program. Nothing was changed. Install the newer version to open it."),
    "locked": N_("Another program is using the journal {path} and did not let go of it. Nothing was changed. Close the other program and try again."),
    "folder_missing": N_("The folder of {path} does not exist. Make the folder first, or name another place with --journal."),
    "read_only": N_("The journal {path} cannot be written: the file or its folder is read-only. Nothing was changed. Allow writing there, or name another place with --journal."),
    "disk_full": N_("The disk is full: the journal {path} cannot be written. Nothing was changed. Make room and try again."),
    "cannot_open": N_("The journal {path} cannot be opened: the system does not allow it. Check the permissions of the file and its folder, or name another place with --journal."),
    "disk_error": N_("The disk reported an error with the journal {path}. Copy the file somewhere safe and check the disk."),
    "damaged": N_("The journal {path} is damaged: {detail}. Nothing was changed. Copy the file somewhere safe, then put back your latest copy of it."),
}

_BACKUP = {
    "newer": N_("The backup {path} was written by a newer version of this program. Nothing was changed in it. Install the newer version to open it."),
    "locked": N_("Another program is using the backup {path} and did not let go of it. Nothing was changed in it. Close the other program and try again."),
    "read_only": N_("The backup {path} cannot be written: the file or its folder is read-only. Nothing was changed in it. Allow writing there and try again."),
    "disk_full": N_("The disk is full: the backup {path} cannot be written. Nothing was changed in it. Make room and try again."),
    "cannot_open": N_("The backup {path} cannot be opened: the system does not allow it. Check the permissions of the file and its folder."),
    "disk_error": N_("The disk reported an error with the backup {path}. Check the disk."),
    "damaged": N_("The backup {path} is damaged: {detail}. Nothing was changed in it. To see which backups are whole: neda restore --list"),
}
"""Problems of a safety copy, which is no journal of its own."""

_FINDINGS = {
    "changed_outside": N_("{row} was changed outside this program, or damaged."),
    "unreadable": N_("{row} cannot be read: {detail}"),
    "file": N_("The file itself is damaged: {detail}"),
    "reference": N_("{row} refers to something that is not there."),
}

_TABLES = {
    "setting": N_("the setting {identity}"),
    "change": N_("change {identity} of the history"),
    "person": N_("the person's facts"),
}


def file_problem(code: str, path: object, detail: str = "") -> str:
    """Why the file cannot be used, and what to do."""
    named = printable(str(path))
    among_backups = PurePath(named).parent.name.endswith(BACKUPS)
    sentences = _FILE | _BACKUP if among_backups else _FILE
    return fill(sentences[code], {"path": named, "detail": detail})


def no_home_folder() -> str:
    """The system does not say where this user's data belongs."""
    return _("The system names no home folder for you. Name a place for the journal with --journal.")


def row_name(table: str, identity: str) -> str:
    """A stored row as a person knows it: "the relapse 1f0c2ab4", "the setting profile"."""
    if table in _TABLES:
        return fill(_TABLES[table], {"identity": shorten(identity)})
    return fill(N_("the entry {identity} ({kind})"), {"kind": fields.kind_name(table), "identity": short(identity)})


def unreadable_row(table: str, identity: str, refusal: str) -> str:
    """A row that no longer makes an entry, with the reason; stands inside the sentence of a damaged file."""
    values = {"row": row_name(table, identity), "refusal": refusal.rstrip(".")}
    return fill(N_("{row} cannot be read ({refusal})"), values)


def unreadable_content() -> str:
    """A stored value of another shape than this program writes."""
    return _("its content has another form than this program writes")


def unreadable_file() -> str:
    """The database itself cannot be read."""
    return _("parts of the file cannot be read")


def finding(code: str, table: str, identity: str, detail: str) -> str:
    """One result of checking the file."""
    row = row_name(table, identity) if table else ""
    return fill(_FINDINGS[code], {"row": row[:1].upper() + row[1:], "detail": detail})


def no_such_entry(identity: str) -> str:
    """No entry has this id."""
    return fill(N_("There is no entry with the id “{identity}”. The list shows every id."), {"identity": shorten(identity)})


def ambiguous_id(identity: str, found: Sequence[str]) -> str:
    """The beginning of an id fits several entries."""
    values = {"identity": shorten(identity), "found": ", ".join(shorten(item) for item in found)}
    return fill(N_("“{identity}” is the beginning of several ids: {found}. Type more of it."), values)


def id_in_use(identity: str) -> str:
    """An entry to be added has the id of one that is there."""
    return fill(N_("There is already an entry with the id “{identity}”; nothing was added."), {"identity": shorten(identity)})


def erase_question(named: str) -> str:
    """Asked before an entry is removed for good."""
    return fill(N_("Erase for good, with its history and unsaved forms: {named}\nUndo cannot bring it back. Erase?"), {"named": named})


def erase_all_question(path: object, entries: int) -> str:
    """Asked before everything is removed for good."""
    values = {"path": printable(str(path)), "entries": plural("{count} entry", "{count} entries", entries, {"count": entries})}
    return fill(N_("Erase everything recorded in {path} for good: {entries}, the facts about you, the settings, unsaved forms and the whole history.\nUndo cannot bring it back. Erase?"), values)


def erased(named: str, changes: int, drafts: int, deleted: bool) -> str:
    """What was removed with an entry; `deleted` says that it stood in the history only."""
    parts = [_("the entry, which had been deleted before") if deleted else _("the entry"), *_with_it(changes, drafts)]
    return fill(N_("Erased for good: {named}\nRemoved: {parts}."), {"named": named, "parts": ", ".join(parts)})


def erased_all(entries: int, changes: int, drafts: int, person: bool, settings: bool) -> str:
    """What was removed with everything."""
    parts = [
        plural("{count} entry", "{count} entries", entries, {"count": entries}),
        *([_("the facts about you")] if person else []),
        *([_("the settings of the journal")] if settings else []),
        *_with_it(changes, drafts),
    ]
    return fill(N_("Erased for good. Removed: {parts}. The journal is empty."), {"parts": ", ".join(parts)})


def copies_remain() -> str:
    """What erasing cannot reach."""
    return _("Files you exported or copied yourself, and what a sync or backup service keeps, are not touched.")


def _with_it(changes: int, drafts: int) -> list[str]:
    forms = [plural("{count} unsaved form", "{count} unsaved forms", drafts, {"count": drafts})] if drafts else []
    return [plural("{count} change in the history", "{count} changes in the history", changes, {"count": changes}), *forms]


def short(identity: str) -> str:
    """As much of an id as people are shown."""
    return shorten(identity[:SHORT_ID])


def printable(text: str) -> str:
    """A path without characters that could act on a terminal."""
    return "".join(letter if letter.isprintable() else "�" for letter in text)


def conflict_copies(journal: str, copies: Sequence[str]) -> str:
    """A sync service has left a second version of the journal beside it."""
    values = {"journal": printable(journal), "copies": ", ".join(printable(name) for name in copies)}
    return fill(N_("Beside the journal lies {copies}: a sync service seems to have kept two versions apart. Only {journal} is used. See with --journal what the copy holds, then move it to another folder."), values)


def unreadable_config(path: object) -> str:
    """The settings of the machine cannot be read at all."""
    return fill(N_("The settings in {path} cannot be read, so the defaults are used. Check the file, or delete it."), {"path": printable(str(path))})


def broken_config(path: object, line: int) -> str:
    """The settings of the machine are no TOML."""
    values = {"path": printable(str(path)), "line": line}
    return fill(N_("The settings in {path} cannot be read because of line {line}, so the defaults are used. Mend that line, or delete the file."), values)


def unknown_in_config(path: object, line: int, name: str) -> str:
    """A setting this program does not have, or a value it cannot take."""
    values = {"path": printable(str(path)), "line": line, "name": shorten(name)}
    return fill(N_("In {path}, line {line} sets “{name}” in a way this program does not know, so that line is not used. Mend it, or delete it."), values)


def config_kept(warning: str) -> str:
    """Settings are not written over a file that could not be taken as it is."""
    return fill(N_("{warning} Nothing was changed."), {"warning": warning})


def unwritable_config(path: object) -> str:
    """The settings of the machine cannot be written."""
    return fill(N_("The settings in {path} cannot be written: the file or its folder is read-only, or the disk is full. Nothing was changed."), {"path": printable(str(path))})


def config_heading() -> str:
    """The first line of the settings file, a comment."""
    return _("Written by neda settings, which keeps no comments.")
