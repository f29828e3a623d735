"""The words of the data dictionary that travels with the tables, and of its columns."""

from collections.abc import Iterable

from neda.wording import N_, _, fill
from neda.wording.localized import decimal

_COLUMNS = (N_("table"), N_("column"), N_("label"), N_("takes"), N_("meaning"), N_("needed"), N_("name in MSoutcomes"))
_TAKES = {
    "text": N_("text"),
    "long": N_("text, may have several lines"),
    "date": N_("a date, as exact as known: 2019-03-07, 2019-03 or 2019"),
    "dates": N_("dates with semicolons between"),
    "bool": N_("yes or no; empty is not recorded, never no"),
    "count": N_("a number, or the report's words such as several, >10, possible 1; empty is not recorded, never 0"),
    "score": N_("0, then 1.0 to 10.0 in halves"),
    "compared": N_("a date, previous or unknown; empty means previous"),
}


def dictionary_columns() -> tuple[str, ...]:
    """The first line of the dictionary."""
    return tuple(_(column) for column in _COLUMNS)


def takes(kind: str) -> str:
    """What a column of this type holds."""
    return _(_TAKES[kind])


def choices(known: Iterable[str], several: bool, others: bool) -> str:
    """A column that holds one or several of a list."""
    listed = ", ".join(known)
    if several:
        return fill(N_("one or several, with semicolons between: {known}"), {"known": listed})
    return fill(N_("one of: {known}; or other words") if others else N_("one of: {known}"), {"known": listed})


def whole_number(low: float, high: float) -> str:
    """A column that holds whole numbers."""
    return fill(N_("a whole number from {low} to {high}"), {"low": decimal(low), "high": decimal(high)})


def number(low: float, high: float) -> str:
    """A column that holds numbers."""
    return fill(N_("a number from {low} to {high}"), {"low": decimal(low), "high": decimal(high)})


def needed(yes: bool) -> str:
    """Whether a cell of the column may be empty."""
    return _("yes") if yes else _("no")


def owner(table: str) -> str:
    """The column that says which entry a row belongs to."""
    return fill(N_("the id of the row of {table} it belongs to"), {"table": table})


def settings_meaning() -> str:
    """What the table of settings holds."""
    return _("The rule set and the parameters changed in this journal; its first row names the format.")
