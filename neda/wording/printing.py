"""What is said around a page that can be saved: for whom and since when it is made, its file, and what became of it."""

from neda.wording import N_, _, fill

_AUDIENCES = {
    "neurologist": N_("for the neurologist"),
    "gp": N_("for the family doctor, in plain words"),
    "transplant": N_("for a transplant team"),
}
_MADE_FOR = {
    "neurologist": N_("For: neurologist"),
    "gp": N_("For: family doctor"),
    "transplant": N_("For: transplant team"),
}
_PERIODS = {
    "all": N_("everything recorded"),
    "last-visit": N_("since the last appointment"),
    "date": N_("since a date"),
}
_SINCE = {
    "all": N_("Since: beginning"),
    "last-visit": N_("Since: last appointment"),
}


def audience(name: str) -> str:
    """For whom a page can be made, to choose from."""
    return _(_AUDIENCES[name])


def made_for(name: str) -> str:
    """For whom the page is made."""
    return _(_MADE_FOR[name])


def period(name: str) -> str:
    """Since when a page can tell, to choose from."""
    return _(_PERIODS[name])


def made_since(since: object) -> str:
    """Since when the page tells."""
    return _(_SINCE[str(since)]) if since in _SINCE else fill(N_("Since: {since}"), {"since": since})


def how_long(full: bool) -> str:
    """Whether everything stands on the page."""
    return _("Length: everything") if full else _("Length: one page")


def whose(anonymous: bool) -> str:
    """Whether names and places stand on the page."""
    return _("Names: left out") if anonymous else _("Names: shown")


def ask_since() -> str:
    """The question for a date."""
    return _("Since which day? Also a month or a year, -6m, March 2019.")


def no_date(typed: str) -> str:
    """That this is no date."""
    return fill(N_("“{typed}” is no date this question takes. Type it as 2019-03-07, 2019-03, 2019, -6m or March 2019."), {"typed": typed})


def ask_path(folder: str) -> str:
    """The question for a file name, and where a name without a folder goes."""
    return fill(N_("Save the page as (a name alone goes into {folder}):"), {"folder": usual_folder(folder)})


def usual_folder(folder: str) -> str:
    """The folder where files are saved unless another one is named."""
    return _("your home folder") if folder == "~" else _("your folder Documents")


def formats() -> str:
    """Which formats there are, by the ending of the name."""
    return _("The ending decides the format: .pdf to print or send, .html for a browser, .txt or .md as plain text.")


def no_format() -> str:
    """That the name has no ending the page can be saved by."""
    return _("Give a name that ends in .pdf, .html, .txt or .md, for example neda-report.pdf.")


def report_file(day: object) -> str:
    """The file name that is proposed for the doctor's page, without its ending."""
    return fill(N_("neda-report-{day}"), {"day": day})


def sheet_file(name: str, day: object) -> str:
    """The file name that is proposed for a sheet, without its ending."""
    return fill(N_("neda-{name}-{day}"), {"name": name, "day": day})


def confirm_overwrite(path: str) -> str:
    """The question before a file is replaced."""
    return fill(N_("This file exists already. Replace it?\n\n{path}"), {"path": path})


def page_saved(path: str) -> str:
    """Where the page went, and that it is readable there."""
    return fill(N_("Saved: {path}. Anyone who can open this file can read it."), {"path": path})


def how_to_scroll() -> str:
    """How to see the rest of the page."""
    return _("The arrow keys and page up, page down move the page.")


def wrapped() -> str:
    """That a narrow screen shows the page in other lines than it has, and how to see the rest."""
    return _("Wrapped to fit here, not in print. Page down shows more.")


def over_journal(path: str) -> str:
    """That the page would have replaced the journal."""
    return fill(N_("{path} is the journal itself; nothing was written. Choose another name."), {"path": path})


def not_saved(path: str, why: str) -> str:
    """That the page could not be written."""
    return fill(N_("{path} could not be written: {why}. Choose another place."), {"path": path, "why": why})
