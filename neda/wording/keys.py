"""How every key is named in the footer and explained in the help and the palette."""

from collections.abc import Collection
from typing import NamedTuple

from neda.wording import N_, _, fill


class KeyWords(NamedTuple):
    """How one key is named in the footer and explained in the help."""

    label: str
    help: str


_KEYS = {
    "today": KeyWords(N_("Today"), N_("the verdict, what is missing, what comes next")),
    "timeline": KeyWords(N_("Timeline"), N_("the chart on the whole screen")),
    "journal": KeyWords(N_("Journal"), N_("every entry, newest first")),
    "report": KeyWords(N_("Report"), N_("the page for your doctor")),
    "prepare": KeyWords(N_("Prepare"), N_("your questions for the next appointment, and sheets to take along")),
    "add": KeyWords(N_("Add"), N_("record something: choose what")),
    "relapse": KeyWords(N_("Relapse"), N_("record an attack, or what may be one")),
    "mri": KeyWords(N_("MRI"), N_("record a scan")),
    "edss": KeyWords(N_("EDSS"), N_("record a score")),
    "treatment": KeyWords(N_("Treatment"), N_("record a drug or procedure")),
    "checkin": KeyWords(N_("Check-in"), N_("say whether anything is new or worse")),
    "note": KeyWords(N_("Note"), N_("write something down")),
    "visit": KeyWords(N_("Visit"), N_("record an appointment and your questions")),
    "person": KeyWords(N_("About you"), N_("your name or initials and facts for the doctor's page")),
    "measurement": KeyWords(N_("Measurement"), N_("record a timed test or laboratory value")),
    "clinic": KeyWords(N_("Clinic"), N_("record a clinic and what it answered")),
    "messages": KeyWords(N_("Messages"), N_("everything said since the program was opened")),
    "example": KeyWords(N_("Example"), N_("look at an invented journal while yours is empty; the same key leads back")),
    "import": KeyWords(N_("Import"), N_("bring entries in from a file; shows first what it would add")),
    "export": KeyWords(N_("Export"), N_("write all entries to a file that other programs read")),
    "backup": KeyWords(N_("Back up"), N_("make a checked copy of the journal beside it")),
    "restore": KeyWords(N_("Restore"), N_("put back a backup of the journal; shows first what it holds, and undo takes it back")),
    "keys": KeyWords(N_("Keys"), N_("give any command another key")),
    "journals": KeyWords(N_("Journals"), N_("open another journal that was opened on this machine")),
    "settings": KeyWords(N_("Settings"), N_("the rules this journal is judged by, and the colours")),
    "change": KeyWords(N_("Change"), N_("give the setting another value")),
    "choose": KeyWords(N_("Open"), N_("write the answer to a question, or show a sheet")),
    "ask": KeyWords(N_("Question"), N_("write down a question for the next appointment")),
    "carry": KeyWords(N_("Ask again"), N_("ask a question that was left open at the next appointment")),
    "audience": KeyWords(N_("For whom"), N_("neurologist, family doctor or transplant team")),
    "period": KeyWords(N_("Since"), N_("the beginning, the last appointment or a date")),
    "full": KeyWords(N_("Length"), N_("one page with an annex, or everything")),
    "anonymous": KeyWords(N_("Names"), N_("show names and places, or leave them out")),
    "rebind": KeyWords(N_("Other key"), N_("press another key for this command")),
    "why": KeyWords(N_("Why"), N_("the rules, entries and sources behind the verdict")),
    "undo": KeyWords(N_("Undo"), N_("take the last change back; it works after a restart too")),
    "redo": KeyWords(N_("Redo"), N_("make the change that was taken back again")),
    "help": KeyWords(N_("Help"), N_("help for this screen; in a form, for the field")),
    "palette": KeyWords(N_("Commands"), N_("every command and the themes, by name")),
    "back": KeyWords(N_("Back"), N_("leave this screen; nothing is lost")),
    "quit": KeyWords(N_("Quit"), N_("close the program; everything saved is in the file")),
    "open": KeyWords(N_("Open"), N_("see or change the entry")),
    "delete": KeyWords(N_("Delete"), N_("remove what is under the cursor; asks first, and undo brings it back")),
    "history": KeyWords(N_("History"), N_("every earlier version of the entry")),
    "find": KeyWords(N_("Find"), N_("show only entries with these words")),
    "kinds": KeyWords(N_("Kind"), N_("show only one kind of entry")),
    "zoom_in": KeyWords(N_("Closer"), N_("show half the time, about the cursor")),
    "zoom_out": KeyWords(N_("Wider"), N_("show twice the time")),
    "whole": KeyWords(N_("Whole course"), N_("show everything again")),
    "next_entry": KeyWords(N_("Next"), N_("move the cursor to the next entry; what it stands on is read out below")),
    "previous_entry": KeyWords(N_("Previous"), N_("move the cursor to the entry before")),
    "first_entry": KeyWords(N_("First"), N_("move the cursor to the first entry")),
    "last_entry": KeyWords(N_("Last"), N_("move the cursor to the last entry")),
    "next_treatment": KeyWords(N_("Next treatment"), N_("show the treatment after this one")),
    "previous_treatment": KeyWords(N_("Previous treatment"), N_("show the treatment before this one")),
    "text_twin": KeyWords(N_("In words"), N_("the chart as text, one fact a line")),
    "save_as": KeyWords(N_("Save as"), N_("save the page as a file")),
    "yes": KeyWords(N_("Yes"), N_("do it")),
    "no": KeyWords(N_("No"), N_("leave everything as it is")),
    "form_help": KeyWords(N_("Help for the field"), N_("in a form: show or put away what the field is for, with an example")),
    "form_save": KeyWords(N_("Save"), N_("save the form")),
    "form_again": KeyWords(N_("Save, add another"), N_("save and add another of the kind")),
    "form_take": KeyWords(N_("Take suggestion"), N_("take the suggestion at the cursor as your answer")),
    "form_take_all": KeyWords(N_("Take all"), N_("make every suggestion one's own answer")),
    "form_systems": KeyWords(N_("Functional systems"), N_("in an EDSS: ask for the systems one by one and work out the score")),
    "form_twin": KeyWords(N_("Open the one there"), N_("open the entry of the same day that is in the journal already")),
    "form_discard": KeyWords(N_("Discard draft"), N_("throw away what was typed and not saved")),
    "form_back": KeyWords(N_("Back"), N_("leave the form; what was typed is kept as a draft")),
}
_GROUPS = {
    "here": N_("On this screen"),
    "app": N_("On every screen"),
    "record": N_("To record"),
    "form": N_("In a form"),
}


def commands() -> Collection[str]:
    """The name of every command that has a key."""
    return _KEYS.keys()


def key_label(name: str) -> str:
    """The short name of a key's command."""
    return _(_KEYS[name].label)


def key_help(name: str) -> str:
    """What a key does."""
    return _(_KEYS[name].help)


def group(name: str) -> str:
    """The heading of a group of keys."""
    return _(_GROUPS[name])


def command(label: str, key: str) -> str:
    """A command as the palette lists it, with its key."""
    return fill(N_("{label} ({key})"), {"label": label, "key": key})
