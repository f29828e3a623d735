"""What the command line says: its help, its prompts, its messages and its refusals."""

from collections.abc import Iterable, Mapping, Sequence

from neda.wording import N_, _, fill

_SUMMARIES = {
    "status": N_("the verdict, its parts, what is missing, what is next"),
    "due": N_("what usual schedules ask for next, and which rule says so"),
    "timeline": N_("the chart, and the status by year and by treatment"),
    "add": N_("log a relapse, MRI, EDSS, treatment, check-in, note and more"),
    "list": N_("the entries, newest first, each with its short id"),
    "edit": N_("change fields of one entry"),
    "delete": N_("remove one entry; undo brings it back"),
    "erase": N_("remove one entry, or everything, for good; nothing brings it back"),
    "undo": N_("take back the last change"),
    "redo": N_("bring back what undo took"),
    "history": N_("every earlier version of one entry"),
    "person": N_("show or set the facts about you"),
    "settings": N_("show or set the rule set, and how the screens look"),
    "report": N_("the page for the doctor: text, Markdown, HTML or PDF"),
    "prepare": N_("sheets for the appointment, the transplant team and the clinic"),
    "profile": N_("the rule sets, with every parameter and source"),
    "import": N_("read in a file: the journal's JSON or tables, or a spreadsheet"),
    "export": N_("the whole journal as tables, JSON, FHIR or a calendar"),
    "locate": N_("where the journal and the settings are"),
    "backup": N_("make a verified safety copy of the journal"),
    "restore": N_("put a safety copy in the journal's place"),
    "check": N_("look the journal over: damage, permissions, room"),
    "lock": N_("put a passphrase on the journal and its backups"),
    "unlock": N_("take the passphrase off"),
    "passphrase": N_("change the passphrase"),
    "completion": N_("the script that lets a shell complete this command"),
}
_HELP = {
    "about": N_("A private journal for people with MS that computes NEDA status and says why. Without a command it opens the screens, or prints the status where there is no terminal."),
    "journal": N_("the journal's file (also: the environment variable NEDA_JOURNAL)"),
    "demo": N_("work on a throw-away copy of the built-in, invented example journal"),
    "demo_journal": N_("the same with one of: example, ghezzi, inshasi, obradovic (the last three are published courses)"),
    "plain": N_("one fact a line, plain characters, no colour"),
    "passphrase_fd": N_("read passphrases from this file descriptor, one a line, instead of asking"),
    "version": N_("show the version"),
    "backup_path": N_("write the copy to this new file, or into this folder. Default: among the backups beside the journal"),
    "restore_path": N_("the backup's name from --list, or a file made with neda backup PATH. Default: the newest good one"),
    "restore_list": N_("show the backups, newest first, and change nothing"),
    "accept": N_("take over rows that were changed outside this program, as they are"),
    "commands": N_("commands; neda COMMAND --help says more about one"),
    "as_of": N_("judge as on this day; later entries do not exist for it. Default: today"),
    "window": N_("since-baseline, epoch, epoch:NAME, epoch-rebaselined, treatment-year:N, calendar:YYYY, rolling:12, rolling:24 or D1..D2. Default: since-baseline"),
    "profile": N_("the rule set. Default: the journal's own, else neda-3"),
    "set": N_("change one parameter, such as confirm_days=84; may be given several times"),
    "why": N_("add every deciding entry, rule and source"),
    "json": N_("print JSON for programs"),
    "kind": N_("only one kind: {kinds}"),
    "text": N_("the same in sentences, without a drawing"),
    "width": N_("columns of the chart. Default: the terminal's, else 80"),
    "since_shown": N_("show from this date on"),
    "until_shown": N_("show up to this date"),
    "profile_verb": N_("list: the names. show NAME: one rule set in full"),
    "profile_name": N_("which rule set: {known}"),
    "since": N_("only entries from this date on"),
    "until": N_("only entries up to this date"),
    "find": N_("only entries with this text in them"),
    "id": N_("the entry's id, or the beginning of it that neda list shows"),
    "changes": N_("what to change, such as score=2.5; score= clears it"),
    "facts": N_("what to set, such as born=1987; born= clears it"),
    "setting": N_("what to set, such as confirm_days=84 (in the journal), theme=hc-light or key.mri=M (on this machine); confirm_days= goes back to the default"),
    "erase_all": N_("every entry, the facts about you, the settings of the journal, unsaved forms and the whole history"),
    "yes": N_("do not ask; for scripts"),
    "report_output": N_("write to this file (.txt, .md, .html or .pdf) instead of the terminal"),
    "report_for": N_("for whom: neurologist, gp or transplant. Default: neurologist"),
    "report_since": N_("what is older goes to the annex: a date, or last-visit"),
    "report_full": N_("every entry in full in the annex"),
    "report_anonymous": N_("leave out name, day and month of birth, centres, people and every free text; the year of birth stays"),
    "dash": N_("read lines of the form “field: value” from standard input"),
    "field": N_("{help} Example: {example}"),
    "add_kind": N_("one of: {kinds}"),
    "also_date": N_("the same as --{field}"),
    "shell": N_("which shell. Keep the script where the shell looks: neda completion bash > ~/.local/share/bash-completion/completions/neda, neda completion fish > ~/.config/fish/completions/neda.fish, or neda completion zsh > _neda in a folder of $fpath"),
    "help": N_("show this help"),
}
_HELP_HEADINGS = {"usage": N_("usage"), "options": N_("options"), "words": N_("positional arguments")}
_PROBLEMS = {
    "no_command": N_("There is no command “{typed}”. Commands: {known}"),
    "no_path": N_("--journal needs a path. Example: --journal journal.db"),
    "no_kind": N_("There is no kind of entry “{typed}”. Kinds: {known}. Example: {example}"),
    "kind_needed": N_("Name the kind of entry: {known}. Example: {example}"),
    "no_option": N_("There is no option “{typed}” here. See: {program} --help"),
    "extra_word": N_("“{typed}” is one word too many; text with spaces needs quotes. See: {program} --help"),
    "global_option": N_("{typed} stands before the command. Example: neda {typed} … {command}"),
    "command_line": N_("{message}. See: {program} --help"),
    "no_demo": N_("There is no example journal “{typed}”. Names: {known}"),
    "not_a_day": N_("--{option} takes a day, not “{typed}”. Example: --{option} {example}"),
    "not_a_date": N_("--{option} takes a date, not “{typed}”. Examples: 2019-03-07, 2019-03, 2019, today, -3d, March 2019"),
    "until_before_since": N_("--until lies before --since: “{typed}”. Example: --since 2019 --until 2021"),
    "since_after_end": N_("--since lies after {example}, the day that is judged: “{typed}”. Example: --since {example}"),
    "not_a_width": N_("--width takes a whole number from {low} to {high}, not “{typed}”. Example: --width 100"),
    "profile_verb": N_("neda profile takes list or show, not “{typed}”. Example: neda profile show neda-3"),
    "profile_which": N_("Name the rule set to show: {known}. Example: neda profile show neda-3"),
    "later_than_today": N_("--{option} lies after today, {example}: “{typed}”. Example: --{option} {example}"),
    "not_an_assignment": N_("“{typed}” is not of the form name=value. Example: {example}"),
    "stray_word": N_("“{typed}” belongs to no option. Text with spaces needs quotes. Example: {example}"),
    "given_twice": N_("“{typed}” is given twice. Give it once."),
    "not_a_line": N_("Line {number} is not of the form “field: value”: “{typed}”. Example: {example}"),
    "too_much_input": N_("Standard input holds more than one entry can. Nothing was stored."),
    "not_utf8_input": N_("Standard input is not UTF-8 text. Nothing was stored."),
    "nothing_to_undo": N_("There is nothing to undo."),
    "nothing_to_redo": N_("There is nothing to redo."),
    "no_answer": N_("No answer was given; nothing was stored."),
    "not_a_shell": N_("There is no completion for “{typed}”. Shells: {known}. Example: neda completion bash"),
    "over_journal": N_("“{typed}” is the journal itself; it was not overwritten. Name another file."),
    "cannot_write": N_("“{typed}” could not be written: {why}. Choose another place."),
    "output_failed": N_("The output could not be written in full: {why}."),
    "erase_what": N_("Name one entry to erase, or --all for everything. Example: neda erase 3f2c0a1e"),
    "erase_unasked": N_("Nothing was erased: erasing asks first, and there is no terminal to ask on. Add --yes to erase without being asked."),
    "erase_declined": N_("Nothing was erased."),
    "not_an_appearance": N_("{setting} takes {known}, not “{typed}”. Example: {setting}={example}"),
    "no_key_command": N_("There is no command “{typed}” with a key. Commands: {known}. Example: key.mri=M"),
    "not_a_key": N_("“{typed}” is not a key a command can have: one letter, digit or sign, ctrl+ and a letter, or f2 to f12. Example: key.{setting}=M"),
    "not_a_form_key": N_("“{typed}” is not a key a form can have, because letters are typed there: f2 to f12. Example: key.{setting}=f10"),
    "key_in_use": N_("“{typed}” is already the key of “{other}”. Choose another, or give that one another first. Example: key.{other}=f9"),
    "no_history": N_("No entry has or had an id that begins with “{typed}”. See: neda list"),
    "unexpected": N_("Something went wrong inside the program ({error} at {place}). Please report this; NEDA_DEBUG=1 shows more."),
}
_SAID = {
    "added": N_("Added"),
    "changed": N_("Changed"),
    "unchanged": N_("Nothing to change"),
    "deleted": N_("Deleted"),
    "undone_add": N_("Undone, no longer in the journal"),
    "undone_change": N_("Undone, as it was before"),
    "undone_remove": N_("Undone, back in the journal"),
    "redone_add": N_("Redone, back in the journal"),
    "redone_change": N_("Redone, changed again"),
    "redone_remove": N_("Redone, removed again"),
    "history_add": N_("added"),
    "history_change": N_("changed"),
    "history_remove": N_("removed"),
    "person": N_("Person"),
    "settings": N_("Settings"),
    "entry": N_("Entry"),
    "id": N_("Id"),
    "status": N_("Status"),
    "period": N_("Period"),
    "journal": N_("Journal"),
    "exists": N_("Exists"),
    "backups": N_("Backups"),
    "config": N_("Settings of this machine"),
    "section": N_("section "),
    "recent": N_("Also opened here"),
    "person_is": N_("Journal of"),
    "saved_in": N_("Saved in"),
    "urgent": N_("Important"),
    "check": N_("Please check"),
    "suggested": N_("Suggested, not recorded"),
    "record_them": N_("To record them"),
    "left_open": N_("Not read as an answer"),
    "safety": N_("About"),
    "demo": N_("Example"),
    "why": N_("Why"),
    "profile": N_("profile"),
}
_NOTES = {
    "no_entries": N_("No entries."),
    "none_found": N_("No entry fits."),
    "undo_hint": N_("neda undo brings it back."),
    "written": N_("Written: {path}"),
    "demo_place": N_("A throw-away copy; it is removed when the command ends."),
    "nothing_recorded": N_("not recorded"),
    "default_value": N_("{value} (default)"),
    "file_of": N_("{file} ({person})"),
    "changed_value": N_("{value} (default {default})"),
    "long_text": N_("{start}… ({count} characters)"),
    "undated": N_("no date"),
    "together": N_("{count} changes that were made together:"),
    "moment": N_("{at} UTC, {action}"),
    "line": N_("{day} {kind} {identity}: {what}"),
    "yes_or_no": N_("{question} yes or no (empty = no)"),
    "of_the_journal": N_("Settings of the journal {path}"),
    "of_the_machine": N_("Settings of this machine, in {path}"),
    "prompt": N_("{label} ({help})"),
    "prompt_choices": N_("{label} ({choices})"),
    "prompt_date": N_("{label} (empty = today)"),
    "prompt_score": N_("{label} ({help}; or f for the functional systems, one by one)"),
    "prompt_grade": N_("{label} (0 to {highest})"),
    "prompt_reading": N_("{number} = {reading}"),
}
_EXAMPLES = {
    "relapse": "neda add relapse --date 2019-03-07 --certainty confirmed --hours 72",
    "mri": "neda add mri --date today --new-t2 0 --enlarging-t2 0 --contrast no",
    "edss": "neda add edss --date today --score 2.0 --source clinician",
    "treatment": "neda add treatment --name ocrelizumab --start 2019-03",
    "checkin": "neda add checkin --date today --no-new-symptoms yes",
    "measurement": "neda add measurement --date today --test t25fw --value 5.4 --unit s",
    "visit": "neda add visit --date 2030-01-15 --with \"Dr Jensen\"",
    "note": "neda add note --date 2020-01-02 --text \"moved house\"",
    "clinic": "neda add clinic --name \"City Transplant Centre\"",
}


def summaries() -> Mapping[str, str]:
    """What each command does, in a line, in the order help shows them."""
    return {name: _(text) for name, text in _SUMMARIES.items()}


def names() -> tuple[str, ...]:
    """Every command, in the order help shows them."""
    return tuple(_SUMMARIES)


def help_text(name: str, **values: object) -> str:
    """The help of an option or argument."""
    return fill(_HELP[name], values)


def help_heading(name: str) -> str:
    """What the parts of a command's help are called."""
    return _(_HELP_HEADINGS[name])


def field_help(kind: str, field: str) -> str:
    """The help of an option that fills a field."""
    from neda.wording import fields

    values = {"help": fields.help_text(kind, field), "example": fields.example(kind, field)}
    return fill(_HELP["field"], values) if values["help"] else ""


def problem(name: str, typed: str = "", known: Iterable[str] = (), **values: object) -> str:
    """A refusal of the command line: what is wrong and a correct example."""
    from neda.wording.problems import shorten

    return fill(_PROBLEMS[name], {"typed": shorten(typed), "known": ", ".join(known), **values})


def said(name: str) -> str:
    """A short label the command prints."""
    return _(_SAID[name])


def note(name: str, **values: object) -> str:
    """A remark of the command."""
    return fill(_NOTES[name], values)


def yes_words() -> tuple[str, ...]:
    """The answers that mean yes."""
    return ("yes", "y", _("yes"), _("yes")[:1])


def example(kind: str) -> str:
    """A correct command that adds an entry of this kind."""
    return _EXAMPLES[kind]


def prompt(kind: str, field: str, choices: Sequence[str], dated: bool) -> str:
    """The question for one field, on one line."""
    from neda.wording import fields

    label = fields.label(kind, field)
    if (kind, field) == ("edss", "score"):
        return fill(_NOTES["prompt_score"], {"label": label, "help": fields.example(kind, field)}) + ": "
    if choices:
        return fill(_NOTES["prompt_choices"], {"label": label, "choices": ", ".join(choices)}) + ": "
    if dated:
        return fill(_NOTES["prompt_date"], {"label": label}) + ": "
    return fill(_NOTES["prompt"], {"label": label, "help": fields.example(kind, field)}) + ": "
