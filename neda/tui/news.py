"""What just happened, in one sentence for the message line."""

from neda.clinical.entries import Entry, Person, Relapse
from neda.clinical.journal import Settings
from neda.store.file import Change
from neda.tui import entry_text
from neda.wording import safety
from neda.wording import screens as words

NOT_SURE = ("suspected", "reported")


def saved(thing: Entry | Person) -> str:
    """That it is in the file; where it may be a relapse, also when to seek care (rulebook §14)."""
    if isinstance(thing, Person):
        return words.saved_person()
    told = words.saved(entry_text.named(thing))
    if isinstance(thing, Relapse) and thing.certainty in NOT_SURE:
        return f"{told}\n{safety.urgent_care()}"
    return told


def changed(change: Change) -> str:
    """One change in words: "added MRI 2026-03-07: …"."""
    thing = change.after or change.before
    return words.change(change.action, _named(thing) if thing is not None else change.kind)


def _named(thing: Entry | Person | Settings) -> str:
    if isinstance(thing, Person):
        return words.about_you()
    if isinstance(thing, Settings):
        return words.settings()
    return entry_text.named(thing)
