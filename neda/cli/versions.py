"""Earlier and later versions of what is recorded: entries, the person's facts, the settings."""

from typing import TYPE_CHECKING

from neda.cli.call import Call
from neda.cli.printing import one_line
from neda.cli.showing import show_entry, show_fields
from neda.clinical.entries import Person
from neda.clinical.fields import PERSON_FIELDS
from neda.clinical.journal import Settings
from neda.clinical.recording import fields_to_dict
from neda.clinical.typed import typed
from neda.wording import commands as words
from neda.wording import fields, localized, restoring
from neda.wording.summary import parameter

if TYPE_CHECKING:
    from neda.clinical.entries import Entry
    from neda.store.changes import Change


def show_change(call: Call, change: "Change", done: str, left: "Entry | Person | Settings | None") -> None:
    """Say what was undone or redone: the thing as it now is, or as it was where it is gone."""
    if change.restored:
        said = {"undone": restoring.undone, "redone": restoring.redone}[done]
        call.face.say(said(change.at, call.file.size()))
        return
    thing = left if left is not None else (change.before or change.after)
    label = words.said(f"{done}_{change.action}")
    if change.together > 1:
        call.face.say(words.note("together", count=change.together))
    if isinstance(thing, Person):
        call.face.fact(label, words.said("person"))
        show_person(call, thing)
    elif isinstance(thing, Settings):
        call.face.fact(label, words.said("settings"))
        show_settings(call, thing)
    elif thing is not None:
        show_entry(call, thing, label)


def show_version(call: Call, change: "Change") -> None:
    """One step in the history of an entry: when, what happened, and the entry after it."""
    at, action = localized.moment(change.at), words.said(f"history_{change.action}")
    call.face.say(words.note("moment", at=at, action=restoring.by_restore(action) if change.restored else action))
    after = change.after
    if isinstance(after, Person):
        show_person(call, after)
    elif isinstance(after, Settings):
        show_settings(call, after)
    elif after is not None:
        show_fields(call, after, whole=True)


def show_person(call: Call, person: Person) -> None:
    """Every fact about the person, with what is not recorded."""
    recorded = fields_to_dict(person)
    for field in PERSON_FIELDS:
        value = recorded.get(field.name)
        text = words.note("nothing_recorded")
        if value is not None:
            text = one_line(fields.value_said(field.type, typed(field, value)))
        call.face.fact(fields.label("person", field.name), text)


def show_settings(call: Call, settings: Settings) -> None:
    """The settings that are not the defaults."""
    if settings.profile:
        call.face.fact(words.said("profile"), settings.profile)
    for name, value in settings.set:
        call.face.fact(name, parameter(value))
