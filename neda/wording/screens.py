"""What the screens say around the entries and the verdict: titles, keys, questions, messages."""

from typing import NamedTuple

from neda.wording import N_, _, fields, fill


class KeyWords(NamedTuple):
    """How one key is named in the footer and explained in the help."""

    label: str
    help: str


_TITLES = {
    "today": N_("Today"),
    "timeline": N_("Timeline"),
    "journal": N_("Journal"),
    "report": N_("Report"),
    "why": N_("Why"),
    "text_twin": N_("The chart in words"),
    "help": N_("Help"),
    "history": N_("History"),
    "confirm": N_("Please confirm"),
    "save_as": N_("Save as"),
    "kinds": N_("Which kind?"),
    "settings": N_("Settings"),
    "set_value": N_("Change a setting"),
    "profile": N_("Judge by which rules?"),
    "theme": N_("Which colours?"),
}
_ABOUT = {
    "today": N_("Today says where you stand: the verdict, its parts, what is missing and what comes next, and your course as a chart."),
    "timeline": N_("Timeline shows your whole course on one time axis: EDSS, relapses, MRI, treatment and status."),
    "journal": N_("Journal lists everything you recorded, newest first. The arrow keys move; the whole entry stands below the list."),
    "report": N_("Report is the page for your doctor, as it would be saved or printed."),
    "settings": N_("Settings are the rules this journal is judged by, and the colours on this machine. What differs from the published rules is marked, and stands beside every verdict."),
}
_KEYS = {
    "today": KeyWords(N_("Today"), N_("the verdict, what is missing, what comes next")),
    "timeline": KeyWords(N_("Timeline"), N_("the chart on the whole screen")),
    "journal": KeyWords(N_("Journal"), N_("every entry, newest first")),
    "report": KeyWords(N_("Report"), N_("the page for your doctor")),
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
    "settings": KeyWords(N_("Settings"), N_("the rules this journal is judged by, and the colours")),
    "change": KeyWords(N_("Change"), N_("give the setting another value")),
    "why": KeyWords(N_("Why"), N_("the rules, entries and sources behind the verdict")),
    "undo": KeyWords(N_("Undo"), N_("take the last change back; it works after a restart too")),
    "redo": KeyWords(N_("Redo"), N_("make the change that was taken back again")),
    "help": KeyWords(N_("Help"), N_("this page; in a form, help for the field")),
    "palette": KeyWords(N_("Commands"), N_("every command and the themes, by name")),
    "back": KeyWords(N_("Back"), N_("leave this screen; nothing is lost")),
    "quit": KeyWords(N_("Quit"), N_("close the program; everything saved is in the file")),
    "open": KeyWords(N_("Open"), N_("see or change the entry")),
    "delete": KeyWords(N_("Delete"), N_("remove the entry; asks first, and undo brings it back")),
    "history": KeyWords(N_("History"), N_("every earlier version of the entry")),
    "find": KeyWords(N_("Find"), N_("show only entries with these words")),
    "kinds": KeyWords(N_("Kind"), N_("show only one kind of entry")),
    "text_twin": KeyWords(N_("In words"), N_("the chart as text, one fact a line")),
    "save_as": KeyWords(N_("Save as"), N_("save the page as a file")),
    "yes": KeyWords(N_("Yes"), N_("do it")),
    "no": KeyWords(N_("No"), N_("leave everything as it is")),
    "form_save": KeyWords(N_("Save"), N_("save the form")),
    "form_again": KeyWords(N_("Save, add another"), N_("save and add another of the kind")),
    "form_discard": KeyWords(N_("Discard draft"), N_("throw away what was typed and not saved")),
    "form_back": KeyWords(N_("Back"), N_("leave the form; what was typed is kept as a draft")),
}
_GROUPS = {
    "here": N_("On this screen"),
    "app": N_("On every screen"),
    "record": N_("To record"),
    "form": N_("In a form"),
}
_THEMES = {
    "hc-dark": N_("Theme: dark, high contrast"),
    "hc-light": N_("Theme: light, high contrast"),
    "mono": N_("Theme: black and white"),
}
_ACTIONS = {"add": N_("added"), "change": N_("changed"), "remove": N_("deleted")}


def title(screen: str) -> str:
    """The title of a screen, as it stands on the screen."""
    return _(_TITLES[screen])


def about(screen: str) -> str:
    """One or two sentences about a screen, for its help; empty where there is nothing to say."""
    return _(_ABOUT[screen]) if screen in _ABOUT else ""


def key_label(name: str) -> str:
    """The short name of a key's command."""
    return _(_KEYS[name].label)


def key_help(name: str) -> str:
    """What a key does."""
    return _(_KEYS[name].help)


def group(name: str) -> str:
    """The heading of a group of keys."""
    return _(_GROUPS[name])


def theme(name: str) -> str:
    """A theme by name."""
    return _(_THEMES[name])


def theme_help() -> str:
    """What choosing a theme does."""
    return _("use these colours")


def command(label: str, key: str) -> str:
    """A command as the palette lists it, with its key."""
    return fill(N_("{label} ({key})"), {"label": label, "key": key})


def program() -> str:
    """The program's name, in the title bar."""
    return _("NEDA journal")


def as_of(day: object) -> str:
    """The day the verdict is seen from."""
    return fill(N_("as of {day}"), {"day": day})


def card() -> str:
    """The heading of the status card."""
    return _("Status")


def chart() -> str:
    """The heading of the chart."""
    return _("EDSS · relapses · MRI · treatment   (2 large, x in words)")


def large_chart() -> str:
    """The heading of the chart on its own screen."""
    return _("EDSS · relapses · MRI · treatment   (x in words)")


def card_keys() -> str:
    """The key that belongs to the card, in its corner."""
    return _("w why")


def safety_line(verdict: str) -> str:
    """One line beside every verdict (rulebook §14); the whole wording is one key away."""
    if verdict == "neda":
        return _("Not a medical device. NEDA does not predict the future.")
    return _("Not a medical device; it does not diagnose or advise.")


def greeting(path: str) -> tuple[str, ...]:
    """What a person reads who opens an empty journal: three lines."""
    return (
        _("Welcome. This journal is empty, so there is nothing to say about NEDA yet."),
        fill(N_("It will be one file on this machine, {path}. No account, nothing is sent."), {"path": path}),
        _("To look around first: neda --demo. To bring records in: neda import FILE."),
    )


def greeting_question() -> str:
    """The one question of the greeting."""
    return _("What would you like to record first?   a add an entry   p about you")


def too_small() -> str:
    """What stands in place of a chart that has no room."""
    return _("The chart needs more room; x shows it in words.")


def nothing_to_draw() -> str:
    """What stands in place of a chart of nothing."""
    return _("Nothing with a date is recorded yet.")


def columns() -> tuple[str, str, str]:
    """The headings of the list of entries."""
    return _("Date"), _("Kind"), _("What")


def no_date() -> str:
    """What stands for a date that was not recorded."""
    return _("no date")


def entry_named(kind: str, date: object, what: str) -> str:
    """An entry by its kind, date and content, so that it is known before it is changed or deleted."""
    values = {"kind": fields.kind_name(kind), "date": date or no_date(), "what": what}
    return fill(N_("{kind} {date}: {what}") if what else N_("{kind} {date}"), values)


def shown(count: int, total: int, kind: str, words: str) -> str:
    """How many entries the list shows, and what narrows it."""
    narrowed = [fields.kind_plural(kind)] if kind else []
    narrowed += [fill(N_("with “{words}”"), {"words": words})] if words else []
    values = {"count": count, "total": total, "narrowed": ", ".join(narrowed)}
    if narrowed:
        return fill(N_("{count} of {total} entries: {narrowed}"), values)
    return fill(N_("{total} entries") if total != 1 else N_("1 entry"), values)


def nothing_found() -> str:
    """What an empty list says while it is narrowed."""
    return _("No entry fits. escape shows all again.")


def nothing_recorded() -> str:
    """What an empty list says."""
    return _("Nothing is recorded yet. a adds an entry.")


def find_prompt() -> str:
    """The label of the find field."""
    return _("Find")


def all_kinds() -> str:
    """The choice that lifts the filter by kind."""
    return _("all kinds")


def confirm_delete(entry: str) -> str:
    """The question before an entry is deleted."""
    return fill(N_("Delete this entry?\n\n{entry}\n\nu brings it back afterwards."), {"entry": entry})


def confirm_overwrite(path: str) -> str:
    """The question before a file is replaced."""
    return fill(N_("This file exists already. Replace it?\n\n{path}"), {"path": path})


def yes() -> str:
    """The button that does it."""
    return _("y  Yes")


def no() -> str:
    """The button that leaves everything as it is."""
    return _("n  No")


def saved(entry: str) -> str:
    """That an entry is in the file."""
    return fill(N_("Saved: {entry}"), {"entry": entry})


def saved_person() -> str:
    """That the person's facts are in the file."""
    return _("Saved: about you")


def deleted(entry: str) -> str:
    """That an entry was deleted, and how to get it back."""
    return fill(N_("Deleted: {entry} (u brings it back)"), {"entry": entry})


def undone(change: str) -> str:
    """What was taken back."""
    return fill(N_("Undone: {change} (U does it again)"), {"change": change})


def redone(change: str) -> str:
    """What was done again."""
    return fill(N_("Done again: {change}"), {"change": change})


def change(action: str, what: str) -> str:
    """One change of the journal: added, changed or deleted, and what."""
    return fill(N_("{action} {what}"), {"action": _(_ACTIONS[action]), "what": what})


def about_you() -> str:
    """The person's facts, as the thing that was changed."""
    return _("about you")


def settings() -> str:
    """The journal's settings, as the thing that was changed."""
    return _("settings")


def nothing_to_undo() -> str:
    """That there is no change to take back."""
    return _("There is nothing to undo.")


def nothing_to_redo() -> str:
    """That no change was taken back."""
    return _("There is nothing to redo.")


def draft_kept(kind: str) -> str:
    """A form was left without saving."""
    return fill(N_("Not saved. A draft of the {kind} is kept: open the form again to go on; f8 there discards it."), {"kind": fields.kind_name(kind)})


def changed_elsewhere() -> str:
    """That another program changed the file."""
    return _("The journal was changed outside this window; what you see is up to date.")


def no_history() -> str:
    """That nothing is known about an entry's past."""
    return _("No earlier version is recorded.")


def ask_path() -> str:
    """The question for a file name."""
    return _("Save the page as (a name ending in .txt):")


def save_keys() -> str:
    """What to press under the question for a file name."""
    return _("enter Save   esc Back")


def report_file(day: object) -> str:
    """The file name that is proposed for the page."""
    return fill(N_("neda-report-{day}.txt"), {"day": day})


def only_text() -> str:
    """That the page is saved as text."""
    return _("The page can be saved as text: give a name ending in .txt, for example neda-report.txt.")


def page_saved(path: str) -> str:
    """Where the page went, and that it is readable there."""
    return fill(N_("Saved: {path}. Anyone who can open this file can read it."), {"path": path})


def how_to_scroll() -> str:
    """How to see the rest of the page."""
    return _("The arrow keys and page up, page down move the page.")


def over_journal(path: str) -> str:
    """That the page would have replaced the journal."""
    return fill(N_("{path} is the journal itself; nothing was written. Choose another name."), {"path": path})


def not_saved(path: str, why: str) -> str:
    """That the page could not be written."""
    return fill(N_("{path} could not be written: {why}. Choose another place."), {"path": path, "why": why})


def crashed(kind: str, place: str) -> str:
    """What is left on the terminal when the program itself fails: no word of the journal."""
    values = {"kind": kind, "place": place}
    return fill(
        N_(
            "NEDA journal stopped because of an error in the program ({kind} at {place}). What you saved is in the file; "
            "an unfinished form was kept as a draft. With NEDA_DEBUG=1 it shows where it happened, without your words."
        ),
        values,
    )
