"""What is said about files that come in and go out, and the words of the table for the doctor."""

from collections.abc import Sequence

from neda.wording import N_, _, fields, fill

COLUMNS = (N_("date"), N_("kind"), N_("what"), N_("value"), N_("detail"), N_("source"), N_("counted"))

_REFUSALS = {
    "missing": N_("{name} does not exist. Check the path."),
    "folder": N_("{name} is a folder. Name a journal file, such as journal.json."),
    "unreadable": N_("{name} cannot be read: {why}. Check that you may open it."),
    "too_large": N_("{name} is larger than {most} MiB, more than a journal can be. Check that it is the right file."),
    "not_utf8": N_("{name} is not UTF-8 text. Save it as UTF-8 and import it again."),
    "not_json": N_("{name} is not JSON from line {line} on. A cut-off file must be exported again."),
    "too_deep": N_("{name} is nested too deep to be a journal. Check that it is the right file."),
    "not_a_number": N_("{name} holds a number that JSON does not allow. Check that it is the right file."),
    "twice": N_("{name} names “{key}” twice in one object, so one of them would be lost. Take one out."),
}
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


def refusal(code: str, name: str, **values: object) -> str:
    """Why a file is not taken, by its name."""
    return fill(_REFUSALS[code], {"name": f"“{name}”", **values})


def refused_journal(name: str, why: str) -> str:
    """A journal file whose content is refused."""
    return fill(N_("“{name}” was not imported. {why}"), {"name": name, "why": why})


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
    if count == 1:
        return _("1 entry is in the journal already and was left as it is.")
    return fill(N_("{count} entries are in the journal already and were left as they are."), {"count": count})


def taken(names: Sequence[str]) -> str:
    """Facts about the person and settings that came from the file."""
    return fill(N_("Taken from the file: {names}."), {"names": ", ".join(names)})


def kept(names: Sequence[str]) -> str:
    """Facts and settings of the journal that the file says otherwise."""
    return fill(N_("Kept as they are in the journal, though the file says otherwise: {names}."), {"names": ", ".join(names)})


def undo_hint() -> str:
    """That an import is one step of undo."""
    return _("neda undo takes the whole import back.")
