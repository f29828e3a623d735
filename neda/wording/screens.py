"""What the screens say around the entries and the verdict: titles, questions, messages."""

from collections.abc import Sequence

from neda.wording import N_, _, fields, fill, plural
from neda.wording.pressed import keyed

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
    "prepare": N_("Prepare"),
    "sheet": N_("Sheet"),
    "messages": N_("Messages"),
    "keys": N_("Keys"),
    "save_as": N_("Save as"),
    "ask": N_("A question for the appointment"),
    "answer": N_("The answer"),
    "audience": N_("For whom is the page?"),
    "period": N_("Since when?"),
    "which_clinic": N_("Which clinic?"),
    "import": N_("Import a file"),
    "export": N_("Export to a file"),
    "passphrase": N_("An encrypted file"),
    "press_key": N_("Another key"),
    "kinds": N_("Which kind?"),
    "journals": N_("Which journal?"),
    "restore": N_("Put back which backup?"),
    "language": N_("Which language?"),
    "settings": N_("Settings"),
    "set_value": N_("Change a setting"),
    "under_cursor": N_("Which entry?"),
    "profile": N_("Judge by which rules?"),
    "theme": N_("Which colours?"),
}
_ABOUT = {
    "today": N_("Today says where you stand: the verdict, its parts, what is missing and what comes next, and your course as a chart."),
    "timeline": N_("Timeline shows your course on one time axis: EDSS, relapses, MRI, treatment and status. The left and right arrows walk from entry to entry and read each out; up, down and page keys scroll to the status by year and treatment and to what the signs mean."),
    "journal": N_("Journal lists everything you recorded, newest first. The arrow keys move; the whole entry stands below the list."),
    "report": N_("Report is the page for your doctor, as it would be saved or printed."),
    "why": N_("Why gives the rules, the entries and the sources that the verdict rests on. The arrow keys and page up, page down move the page."),
    "text_twin": N_("The chart in words says what the chart shows, one fact a line, in the order of time."),
    "history": N_("History lists every version of one entry, newest first, with when it was changed."),
    "help": N_("Help explains the screen you came from, its keys, and the keys of every screen."),
    "prepare": N_("Prepare holds the questions for your next appointment and sheets to take along. Answers are kept with their appointment."),
    "sheet": N_("A sheet to read or to take along, as it would be saved or printed."),
    "messages": N_("Messages lists what the program said since it was opened, the newest first."),
    "keys": N_("Keys gives commands other keys on this machine. Nothing ever needs two keys at once, and every command is in the list under {key_palette} too."),
    "settings": N_("Settings are the rules this journal is judged by, and the colours on this machine. What differs from the published rules is marked, and stands beside every verdict."),
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
    return keyed(_ABOUT[screen]) if screen in _ABOUT else ""


def theme(name: str) -> str:
    """A theme by name."""
    return _(_THEMES[name])


def theme_help() -> str:
    """What choosing a theme does."""
    return _("use these colours")


def program() -> str:
    """The program's name, in the title bar."""
    return _("NEDA journal")


def find_command() -> str:
    """What stands in the empty line of the command palette."""
    return _("Search for a command …")


def as_of(day: object) -> str:
    """The day the verdict is seen from."""
    return fill(N_("as of {day}"), {"day": day})


def card() -> str:
    """The heading of the status card."""
    return _("Status")


def chart() -> str:
    """The heading of the chart."""
    return keyed(N_("EDSS · relapses · MRI · treatment   ({key_timeline} large, {key_text_twin} in words)"))


def more(count: int) -> str:
    """How many more there are."""
    return fill(_("{count} more"), {"count": count})


def pick_keys() -> str:
    """What to press under a few things to choose from."""
    return _("number or enter chooses   esc Back")


def more_under_why(count: int) -> str:
    """How many remarks the card leaves to the screen that says why."""
    return keyed(N_("and {count} more; {key_why} shows all"), {"count": count})


def waiting(headline: str, what: str) -> str:
    """The verdict with what awaits confirmation."""
    return fill(N_("{headline}: {what}"), {"headline": headline, "what": what})


def card_keys() -> str:
    """The key that belongs to the card, in its corner."""
    return keyed(N_("{key_why} why"))


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
        _("What you half remember is welcome: only a year, or words instead of numbers."),
    )


def greeting_question() -> str:
    """The one question of the greeting."""
    return _("What would you like to do first?")


def greeting_choices(others: bool = False) -> tuple[tuple[str, str], ...]:
    """The answers to it, each by the command that it calls; `others` says that other journals are known here."""
    return (
        ("add", _("write down a first entry")),
        ("example", _("look around in an invented example")),
        ("import", _("bring records in from a file")),
        *((("journals", _("open another journal of this machine")),) if others else ()),
    )


def example_origin() -> str:
    """Beneath the title of the example journal, so that nobody takes it for their own."""
    return keyed(N_("Example: the person is invented, and nothing recorded here is kept. {key_example} leads back to your journal."))


def no_example() -> str:
    """Why the example journal is not shown."""
    return _("The example journal can be looked at while yours is empty; neda --demo shows it beside yours.")


def journal_of(name: str | None, path: str) -> str:
    """A journal by whose it is and where, to choose from."""
    return fill(N_("{name}: {path}"), {"name": name, "path": path}) if name else path


def no_other_journal() -> str:
    """That there is none to choose from."""
    return _("No other journal was opened on this machine. neda --journal PATH opens one.")


def journal_opened(name: str | None, path: str) -> str:
    """Whose journal is open now."""
    return fill(N_("Opened: {journal}"), {"journal": journal_of(name, path)})


def needs_passphrase(path: str) -> str:
    """That a journal with a passphrase is opened from the command line."""
    return fill(N_("{path} has a passphrase, which is asked for at the start. Close this one and type: neda --journal {path}"), {"path": path})


def line_keys() -> str:
    """What to press under a question that is answered in a line."""
    return _("enter OK   esc Back")


def nothing_to_back_up() -> str:
    """That there is no journal to copy yet."""
    return _("There is no journal yet, so there is nothing to back up.")


def nothing_said() -> str:
    """That there was no message yet."""
    return _("Nothing has been said since the program was opened.")


def too_small() -> str:
    """What stands in place of a chart that has no room."""
    return keyed(N_("The chart needs more room; {key_text_twin} shows it in words."))


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
    return plural("1 entry", "{total} entries", total, values)


def nothing_found() -> str:
    """What an empty list says while it is narrowed."""
    return keyed(N_("No entry fits. {key_back} shows all again."))


def nothing_recorded() -> str:
    """What an empty list says."""
    return keyed(N_("Nothing is recorded yet. {key_add} adds an entry."))


def find_prompt() -> str:
    """The label of the find field."""
    return _("Find")


def all_kinds() -> str:
    """The choice that lifts the filter by kind."""
    return _("all kinds")


def confirm_delete(entry: str) -> str:
    """The question before an entry is deleted."""
    return keyed(N_("Delete this entry?\n\n{entry}\n\n{key_undo} brings it back afterwards."), {"entry": entry})


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
    return keyed(N_("Deleted: {entry} ({key_undo} brings it back)"), {"entry": entry})


def undone(change: str) -> str:
    """What was taken back."""
    return keyed(N_("Undone: {change} ({key_redo} does it again)"), {"change": change})


def redone(change: str) -> str:
    """What was done again."""
    return fill(N_("Done again: {change}"), {"change": change})


def change(action: str, what: str) -> str:
    """One change of the journal: added, changed or deleted, and what."""
    return fill(N_("{action} {what}"), {"action": _(_ACTIONS[action]), "what": what})


def imported_entries(count: int) -> str:
    """Entries that came together out of a file, as the thing that was changed."""
    return plural("import of 1 entry", "import of {count} entries", count, {"count": count})


def about_you() -> str:
    """The person's facts, as the thing that was changed."""
    return _("the facts about you")


def settings(names: Sequence[str]) -> str:
    """The journal's settings, as the thing that was changed."""
    return fill(N_("settings: {names}"), {"names": ", ".join(names)}) if names else _("settings")


def nothing_to_undo() -> str:
    """That there is no change to take back."""
    return _("There is nothing to undo.")


def nothing_to_redo() -> str:
    """That no change was taken back."""
    return _("There is nothing to redo.")


def draft_kept(kind: str) -> str:
    """A form was left without saving."""
    return keyed(N_("Not saved. A draft of the {kind} is kept: open the form again to go on; {key_form_discard} there discards it."), {"kind": fields.kind_name(kind)})


def further_draft_kept(kind: str) -> str:
    """Something was saved, and what was typed after it was not."""
    return keyed(N_("A draft of the next {kind}, not saved yet, is kept: open the form again to go on; {key_form_discard} there discards it."), {"kind": fields.kind_name(kind)})


def changed_elsewhere() -> str:
    """That another program changed the file."""
    return _("The journal was changed outside this window; what you see is up to date.")


def no_history() -> str:
    """That nothing is known about an entry's past."""
    return _("No earlier version is recorded.")


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
