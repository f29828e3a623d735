"""What the screens say about bringing entries in from a file and writing them to one."""

from collections.abc import Sequence

from neda.wording import N_, _, fill
from neda.wording.pressed import keyed
from neda.wording.printing import usual_folder

_EXPORTS = {
    "csv": N_("one table for a doctor or a spreadsheet (.csv)"),
    "tables": N_("one table for each kind of entry (.zip)"),
    "json": N_("everything exactly as it is here (.json)"),
    "ics": N_("what is due, for a calendar (.ics)"),
    "fhir": N_("for a hospital's program: FHIR (.json)"),
    "msprog": N_("for research: tables for msprog (.zip)"),
}
_NAMED = ("fhir", "msprog", "ics")


def ask_import() -> str:
    """The question for a file."""
    return _("Which file? Its name with the folder, for example ~/Downloads/journal.csv")


def about_import() -> str:
    """What happens then."""
    return _("A table (.csv, .zip of tables) or a journal (.json), encrypted (.age) or not. First you are shown what the file would add. Nothing is added before you say yes, and undo takes it back as a whole.")


def confirm_import(name: str, told: Sequence[str]) -> str:
    """The question before entries of a file are added."""
    return keyed(N_("Add this to your journal? {key_undo} takes all of it back. page down shows the rest.\n\n{name}\n{told}"), {"name": name, "told": "\n".join(told)})


def rows(sentence: str, lines: Sequence[str]) -> str:
    """Why a table is not taken, and every wrong row."""
    return "\n".join((sentence, *lines))


def more_rows() -> str:
    """That the file has more rows than are shown."""
    return _("And more rows, which are read the same way. neda import FILE --dry-run lists every one.")


def imported(told: Sequence[str]) -> str:
    """What was added."""
    return keyed(N_("{told} {key_undo} takes the whole import back."), {"told": " ".join(told)})


def nothing_new(name: str) -> str:
    """That a file holds nothing that is not in the journal already."""
    return fill(N_("{name} holds nothing that is not in the journal already. Nothing was changed."), {"name": name})


def ask_passphrase() -> str:
    """The question for the passphrase of an encrypted file."""
    return _("Passphrase of the file:")


def about_passphrase() -> str:
    """What becomes of it, and what to do with a file that has none."""
    return _("This file is encrypted. What you type is not shown and not kept; opening it takes a second or two. A file encrypted for a key is read with: neda import FILE --identity KEYFILE")


def no_passphrase() -> str:
    """That nothing was typed."""
    return _("Type the passphrase the file was encrypted with.")


def export_format(form: str) -> str:
    """A format that entries are written in, to choose from."""
    return _(_EXPORTS[form])


def ask_export(folder: str) -> str:
    """The question for a file name, and where a name without a folder goes."""
    return fill(N_("Write all entries to (a name alone goes into {folder}):"), {"folder": usual_folder(folder)})


def export_file(form: str, day: object, ending: str) -> str:
    """The file name that is proposed; names of files are not translated."""
    return f"neda-{form if form in _NAMED else 'journal'}-{day}{ending}"


def other_ending(ending: str) -> str:
    """That the name does not end as files of the format do."""
    return fill(N_("Give a name that ends in {ending}, for example neda-journal{ending}."), {"ending": ending})


def nothing_to_export() -> str:
    """That there is nothing to write to a file."""
    return _("Nothing is recorded yet, so there is nothing to write to a file.")
