"""What is said about putting a safety copy back: which there are, what it would change, and the way back."""

from datetime import datetime

from neda.wording import N_, _, fill, localized, plural
from neda.wording.pressed import keyed
from neda.wording.storage import printable

_REASONS = {
    "day": N_("copied before a change on {day}"),
    "asked": N_("copied when asked to, {at} UTC"),
    "migration": N_("copied before the file was brought to a newer form, {at} UTC"),
    "restore": N_("put away by a restore, {at} UTC"),
    "damaged": N_("the damaged file, put away {at} UTC"),
}


def count(entries: int) -> str:
    """So many entries."""
    return plural("{count} entry", "{count} entries", entries, {"count": entries})


def held(entries: int, until: datetime | None) -> str:
    """What a copy holds: how many entries, as they were when."""
    if until is None:
        return count(entries)
    return fill(N_("{entries}, last changed {until} UTC"), {"entries": count(entries), "until": localized.minute(until)})


def made(at: datetime, why: str) -> str:
    """When and why a copy was made."""
    return fill(_REASONS[why], {"day": localized.day(at.date().isoformat()), "at": localized.minute(at)})


def listed(name: str, content: str | None, origin: str) -> str:
    """One backup; `content` is None where it cannot be opened whole."""
    values = {"name": name, "content": content if content is not None else _("cannot be opened whole"), "origin": origin}
    return fill(N_("{name}: {content}; {origin}"), values)


def choice(content: str, origin: str) -> str:
    """One backup among those to choose from."""
    return f"{content}\n   {origin}"


def nothing_to_restore() -> str:
    """No backup could be put back."""
    return _("There is no backup to offer. neda restore --list shows what is there; neda restore NAME puts one of them back.")


def no_backup_yet() -> str:
    """There is none to choose from."""
    return keyed(N_("There is no backup yet. One is made before the first change of a day; {key_backup} makes one now."))


def question(
    source: object, journal: object, entries: int, until: datetime | None, now: int | None, same: bool
) -> str:
    """Asked before a copy is put in the journal's place, which has `now` entries where it can be read."""
    values = {"source": printable(str(source)), "journal": printable(str(journal))}
    lines = [
        fill(N_("{source} would take the place of {journal}."), values),
        fill(N_("It holds {content}."), {"content": held(entries, until)}),
    ]
    if same:
        lines.append(_("The journal holds the same now: nothing would change."))
    elif now is not None:
        sizes = {"now": count(now), "then": entries}
        lines.append(fill(N_("The journal has {now} now and would have {then}."), sizes))
    return "\n".join([*lines, _("What is there now is kept as a backup. Restore?")])


def offered(problem: str, content: str) -> str:
    """Asked where a journal is damaged and a good backup is there."""
    values = {"problem": problem, "content": content}
    return fill(
        N_("{problem}\nThe newest good backup holds {content}. Open it in the journal's place? The damaged file is kept among the backups."),
        values,
    )


def restored(entries: int, kept: object, undone_next: datetime | None) -> str:
    """A copy is now the journal; where what was there is, and what undo takes back now."""
    said = [fill(N_("Restored: the journal now has {entries}."), {"entries": count(entries)})]
    if kept is not None:
        said.append(fill(N_("What was there before is kept as {kept}."), {"kept": printable(str(kept))}))
    if kept is not None and undone_next is None:
        said.append(_("To take the restore back: neda undo"))
    elif undone_next is not None:
        values = {"at": localized.minute(undone_next)}
        said.append(fill(N_("neda undo does not take this back: it takes back the last change before, of {at} UTC."), values))
    return " ".join(said)


def restored_here(entries: int, undone_next: datetime | None) -> str:
    """The same on the screen."""
    if undone_next is None:
        return keyed(N_("Restored: the journal now has {entries} ({key_undo} takes it back)"), {"entries": count(entries)})
    values = {"entries": count(entries), "at": localized.minute(undone_next)}
    return keyed(N_("Restored: the journal now has {entries}. {key_undo} does not take this back: it takes back the last change before, of {at} UTC."), values)


def step(at: datetime) -> str:
    """A restore as the thing that was undone or done again."""
    return fill(N_("the restore of {at} UTC"), {"at": localized.minute(at)})


def undone(at: datetime, entries: int) -> str:
    """A restore was taken back."""
    return fill(N_("Undone: {step}. The journal has {entries} again."), {"step": step(at), "entries": count(entries)})


def redone(at: datetime, entries: int) -> str:
    """A restore that was taken back was done again."""
    return fill(N_("Done again: {step}. The journal now has {entries}."), {"step": step(at), "entries": count(entries)})


def by_restore(action: str) -> str:
    """A change in the history of an entry that a restore made."""
    return fill(N_("{action} by a restore"), {"action": action})
