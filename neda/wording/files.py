"""What the screens say about bringing entries in from a file and writing them to one."""

from collections.abc import Sequence

from neda.wording import N_, _, fill


def ask_import() -> str:
    """The question for a file."""
    return _("Which file? Its name with the folder, for example ~/Downloads/journal.csv")


def about_import() -> str:
    """What happens then."""
    return _("A table (.csv, .zip of tables) or a journal (.json). First you are shown what the file would add. Nothing is added before you say yes, and undo takes it back as a whole.")


def confirm_import(name: str, told: Sequence[str]) -> str:
    """The question before entries of a file are added."""
    return fill(N_("Add this to your journal? u takes all of it back. page down shows the rest.\n\n{name}\n{told}"), {"name": name, "told": "\n".join(told)})


def rows(sentence: str, lines: Sequence[str]) -> str:
    """Why a table is not taken, and every wrong row."""
    return "\n".join((sentence, *lines))


def more_rows() -> str:
    """That the file has more rows than are shown."""
    return _("And more rows, which are read the same way. neda import FILE --dry-run lists every one.")


def imported(told: Sequence[str]) -> str:
    """What was added."""
    return fill(N_("{told} u takes the whole import back."), {"told": " ".join(told)})


def nothing_new(name: str) -> str:
    """That a file holds nothing that is not in the journal already."""
    return fill(N_("{name} holds nothing that is not in the journal already. Nothing was changed."), {"name": name})


def ask_export() -> str:
    """The question for a file name."""
    return _("Write all entries to:")


def about_export() -> str:
    """Which formats there are, by the ending of the name."""
    return _("The ending decides the format: .csv one table for a doctor or a spreadsheet, .zip one table a kind, .json everything exactly as it is here, .ics what is due, for a calendar.")


def export_file(day: object) -> str:
    """The file name that is proposed."""
    return fill(N_("neda-journal-{day}.csv"), {"day": day})


def no_export_format() -> str:
    """That the name has no ending the entries can be written by."""
    return _("Give a name that ends in .csv, .zip, .json or .ics, for example neda-journal.csv.")


def nothing_to_export() -> str:
    """That there is nothing to write to a file."""
    return _("Nothing is recorded yet, so there is nothing to write to a file.")
