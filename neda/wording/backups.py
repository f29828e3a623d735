"""What is said about safety copies, checking, and the passphrase of a journal."""

from collections.abc import Sequence
from datetime import datetime

from neda.wording import N_, _, fields, fill, localized, plural
from neda.wording.storage import printable

_CHECKS = {
    "journal": N_("File: {path}"),
    "entries": N_("Entries: {count}"),
    "sound": N_("Every row is as it was written, and SQLite finds no damage."),
    "backup": N_("Newest backup: {at} UTC ({count} kept)"),
    "no_backup": N_("No backup yet. One is made before the first change of a day; neda backup makes one now."),
    "no_good_backup": N_("Backups: {count}, but each is damaged or was put away by a restore. neda backup makes a new one."),
    "encrypted": N_("The journal has a passphrase."),
    "plain": N_("The journal has no passphrase: whoever can read the file can read it."),
    "mode_file": N_("Others on this computer can read {path}. To close it: chmod 600 {path}"),
    "mode_folder": N_("Others on this computer can look into {path}. To close it: chmod 700 {path}"),
    "private": N_("Only you can read the journal and its backups."),
    "space": N_("Only {free} MB are free on this disk; a save needs about {needed} MB."),
    "room": N_("Room on the disk: enough."),
    "leftover": N_(
        "A run that was cut short left {path}, which may hold the whole journal without its passphrase. Delete it; neda lock, unlock, passphrase, restore and erase remove it too."
    ),
    "rules": N_("The rules refuse the journal's settings: {detail}"),
    "rules_ok": N_("The rules give a verdict from what is recorded."),
    "entry": N_("{day} {kind} {identity}: {detail}"),
    "accept_hint": N_(
        "If you changed these rows yourself, neda check --accept takes them over as they are. If not, neda restore puts back a backup."
    ),
    "accepted": N_("Taken over as they are: {count} rows."),
    "nothing_to_accept": N_("Nothing to take over."),
    "not_accepted": N_("This cannot be taken over. To put back a backup: neda restore"),
    "all_well": N_("No problem found."),
    "problems": N_("Problems found: {count}"),
}


def moment(at: datetime) -> str:
    """An instant as people read it."""
    return localized.moment(at)


def checked(name: str, **values: object) -> str:
    """One result of checking a journal."""
    return fill(_CHECKS[name], {key: printable(str(value)) for key, value in values.items()})


def none_listed(folder: object) -> str:
    """There is no backup yet."""
    return fill(N_("There is no backup yet. They are kept in {folder}."), {"folder": printable(str(folder))})


def written(path: object, entries: int) -> str:
    """A backup was made and verified."""
    return fill(
        N_("Backup written and verified, with {count} entries: {path}"),
        {"path": printable(str(path)), "count": entries},
    )


def with_hint(problem: str) -> str:
    """The sentence about a damaged journal, where nobody can be asked and a good backup is there."""
    return fill(N_("{problem} A good backup is there. To put it back: neda restore"), {"problem": problem})


def doubted(finding: str) -> str:
    """What is printed may rest on a damaged row."""
    return fill(N_("{finding} What follows may be wrong. To see everything: neda check"), {"finding": finding})


def doubted_more(count: int) -> str:
    """There are more damaged rows than are named."""
    return fill(N_("More rows like that: {count}. To see everything: neda check"), {"count": count})


def unasked(action: str) -> str:
    """Nobody can be asked on this terminal."""
    return _(_UNASKED[action])


def declined() -> str:
    """The answer was no."""
    return _("Nothing was changed.")


_UNASKED = {
    "restore": N_(
        "Nothing was restored: restoring asks first, and there is no terminal to ask on. Add --yes to restore without being asked."
    ),
    "lock": N_(
        "Nothing was changed: this asks first, and there is no terminal to ask on. Add --yes to go on without being asked."
    ),
}


def cannot_write_copy(path: object, why: str) -> str:
    """A copy could not be written."""
    return fill(
        N_("No safety copy could be written to {path}: {why}. Make room or allow writing there."),
        {"path": printable(str(path)), "why": why},
    )


def disk_full() -> str:
    """A reason, inside the sentence of what could not be written."""
    return _("the disk is full")


def cannot_restore(path: object, why: str) -> str:
    """Nothing could be put in the journal's place."""
    return fill(N_("{path} cannot be replaced: {why}. Nothing was changed. Make room or allow writing there."), {"path": printable(str(path)), "why": why})


def cannot_remove(path: object, why: str) -> str:
    """A file that holds what is to go cannot be overwritten and removed."""
    return fill(N_("{path} holds what is to be removed, and cannot be written: {why}. Allow writing there and try again, or delete the file."), {"path": printable(str(path)), "why": why})


def no_backup_at(path: object) -> str:
    """The file named holds no journal, or is not there."""
    return fill(N_("There is no backup at {path}. Nothing was changed. To see the backups there are: neda restore --list"), {"path": printable(str(path))})


def no_path() -> str:
    """The place for a backup is an empty text."""
    return _("A backup needs a place, and none was named. Example: neda backup /media/stick/journal.db")


def strangers(names: Sequence[str]) -> str:
    """Files among the backups that are not the program's own, and so were not touched by erasing."""
    return fill(N_("Not made by this program and not touched, though they may hold what was erased: {names}"), {"names": ", ".join(printable(name) for name in names)})


def already_there(path: object) -> str:
    """A copy never overwrites a file."""
    return fill(
        N_("{path} is already there and was not overwritten. Name another file."), {"path": printable(str(path))}
    )


def copy_differs(path: object) -> str:
    """A copy is not equal to its original."""
    return fill(
        N_("The safety copy {path} was not equal to the journal and was thrown away. Check the disk."),
        {"path": printable(str(path))},
    )


def unsound(finding: str) -> str:
    """A file with damaged rows is no backup."""
    return fill(
        N_("Not used as a backup, because it holds damage: {finding} To see everything: neda check"),
        {"finding": finding},
    )


def backup_failed(problem: str) -> str:
    """The automatic backup could not be made; the change itself went on."""
    return fill(
        N_("What you changed is saved, but there is no safety copy of the day: {problem}"), {"problem": problem}
    )


def restores_itself() -> str:
    """The copy named is the journal."""
    return _("That file is the journal itself; name a backup. To see them: neda restore --list")


def erased_copies(changed: int, removed: int) -> str:
    """What erasing did to the backups."""
    if removed:
        return fill(
            N_(
                "Backups it was taken out of: {changed}. Backups that could not be opened, and were removed: {removed}."
            ),
            {"changed": changed, "removed": removed},
        )
    return fill(N_("Backups it was taken out of: {changed}."), {"changed": changed})


def lost_but_backed_up(path: object) -> str:
    """The journal is empty or gone, and backups of it are there."""
    return fill(
        N_(
            "The journal {path} is empty, though backups of it are there. Nothing was changed. To put back the newest good backup: neda restore"
        ),
        {"path": printable(str(path))},
    )


def missing_but_backed_up(path: object) -> str:
    """There is no journal where its backups are."""
    return fill(
        N_(
            "There is no journal at {path}, though backups of it are there. To put back the newest good backup: neda restore"
        ),
        {"path": printable(str(path))},
    )


def encrypted(path: object) -> str:
    """The journal has a passphrase and none was given."""
    return fill(
        N_(
            "The journal {path} has a passphrase, and none was given. Nothing was changed. Close this and start again to type it, or give it with --passphrase-fd."
        ),
        {"path": printable(str(path))},
    )


def wrong_passphrase(path: object) -> str:
    """The passphrase does not fit."""
    return fill(
        N_("The passphrase does not open the journal {path}, or the file is damaged. Nothing was changed."),
        {"path": printable(str(path))},
    )


def missing_extra() -> str:
    """SQLCipher is not installed."""
    return _(
        'A passphrase on the journal needs an extra part of the program. To install it: pip install "neda[encrypted]"'
    )


def named_journal(path: object) -> str:
    """The journal inside the question for its passphrase."""
    return fill(N_("the journal {path}"), {"path": printable(str(path))})


def already_locked() -> str:
    """It has a passphrase already."""
    return _("The journal has a passphrase already. To change it: neda passphrase")


def not_locked() -> str:
    """It has no passphrase."""
    return _("The journal has no passphrase. To set one: neda lock")


def lock_question(path: object, copies: int) -> str:
    """Asked before a passphrase is set: what it covers, what not."""
    values = {"path": printable(str(path)), "count": copies}
    return fill(
        N_(
            "Put a passphrase on {path} and on its {count} backups? Nobody can open them without it: no reset exists. Files you exported or copied yourself stay as they are."
        ),
        values,
    )


def unlock_question(path: object, copies: int) -> str:
    """Asked before the passphrase is taken off."""
    values = {"path": printable(str(path)), "count": copies}
    return fill(
        N_("Take the passphrase off {path} and its {count} backups? Whoever can read the files can then read them."),
        values,
    )


def locked(copies: int) -> str:
    """The passphrase is set."""
    if not copies:
        return _("The journal has a passphrase now.")
    return plural("The journal has a passphrase now, and so has {count} backup.", "The journal has a passphrase now, and so have {count} backups.", copies, {"count": copies})


def unlocked(copies: int) -> str:
    """The passphrase is off."""
    if not copies:
        return _("The journal has no passphrase any more.")
    return plural("The journal has no passphrase any more, and neither has {count} backup.", "The journal has no passphrase any more, and neither have {count} backups.", copies, {"count": copies})


def passphrase_changed(copies: int) -> str:
    """Another passphrase is set."""
    if not copies:
        return _("The passphrase is changed. Copies made elsewhere keep the earlier one.")
    return plural("The passphrase is changed, also of {count} backup. Copies made elsewhere keep the earlier one.", "The passphrase is changed, also of {count} backups. Copies made elsewhere keep the earlier one.", copies, {"count": copies})


def left_as_they_were(names: Sequence[str]) -> str:
    """Backups that could not be opened."""
    return fill(
        N_("These backups could not be opened and stay as they are: {names}"),
        {"names": ", ".join(printable(name) for name in names)},
    )


def conflict(kind: str, *, gone: bool) -> str:
    """The same thing was changed here and elsewhere."""
    if kind == "person":
        return _("The facts about you were changed elsewhere since you opened them. Nothing was saved yet.")
    values = {"kind": fields.kind_name(kind)}
    if gone:
        return fill(N_("This {kind} was deleted elsewhere since you opened it. Nothing was saved yet."), values)
    return fill(N_("This {kind} was changed elsewhere since you opened it. Nothing was saved yet."), values)


def draft_overtaken(kind: str) -> str:
    """A draft answers otherwise than its entry, which was changed after the draft was kept."""
    if kind == "person":
        return _("The facts about you were changed after your draft was kept. Nothing was saved yet.")
    return fill(N_("This {kind} was changed after your draft was kept. Nothing was saved yet."), {"kind": fields.kind_name(kind)})


_CONFLICT = {
    "title": N_("Changed in two places"),
    "gone": N_("It is no longer in the journal."),
    "keep_mine": N_("Save mine"),
    "keep_theirs": N_("Keep theirs"),
    "go_back": N_("Go on typing"),
    "use_mine": N_("Go on with mine"),
    "decide_later": N_("Decide later"),
    "undo": N_("Undo brings either back."),
}


def two_versions(mine: str, theirs: str) -> str:
    """One field as it was typed here and as it is in the journal now."""
    unknown = _("not recorded")
    return fill(
        N_("  typed here: {mine}\n  in the journal: {theirs}"), {"mine": mine or unknown, "theirs": theirs or unknown}
    )


def in_conflict(name: str) -> str:
    """A label of the two versions side by side."""
    return _(_CONFLICT[name])
