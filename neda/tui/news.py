"""What just happened, in one sentence for the message line."""

from datetime import date

from neda.clinical.certainty import long_past
from neda.clinical.entries import Entry, Person, Relapse
from neda.clinical.journal import Settings
from neda.clinical.settings import PROFILE
from neda.store.changes import ADD, Change
from neda.tui import entry_text
from neda.tui.plain import shortened
from neda.wording import safety
from neda.wording import screens as words
from neda.wording.settings import name as setting_name

NOT_SURE = ("suspected", "reported")
LONGEST_NAME = 60


def saved(thing: Entry | Person, today: date) -> str:
    """That it is in the file; where it may be a relapse, also when to seek care (rulebook §14)."""
    if isinstance(thing, Person):
        return words.saved_person()
    told = words.saved(entry_text.named(thing))
    if isinstance(thing, Relapse) and thing.certainty in NOT_SURE:
        return f"{told}\n{safety.urgent_care(long_past(thing.onset, today))}"
    return told


def changed(change: Change, entries: int = 0) -> str:
    """One change in words: "added MRI 2026-03-07: …"; how many `entries` came where several came together."""
    if change.together > 1 and change.action == ADD and entries > 0:
        return words.imported_entries(entries)
    before, after = change.before, change.after
    thing = after or before
    if isinstance(thing, Person):
        return words.change("change", words.about_you())
    if isinstance(thing, Settings):
        return words.change("change", words.settings(_changed_settings(before, after)))
    return words.change(change.action, entry_text.named(thing) if thing is not None else change.kind)


def _changed_settings(*sides: object) -> list[str]:
    """The settings that differ between two versions, by their plain names."""
    before, after = (
        {PROFILE: side.profile, **dict(side.set)} if isinstance(side, Settings) else {} for side in sides
    )
    differ = [name for name in (before | after) if before.get(name) != after.get(name)]
    return [shortened(setting_name(name), LONGEST_NAME) for name in differ]
