"""An entry as the screens name it."""

from neda.clinical.edss import score_of
from neda.clinical.entries import EdssAssessment, Entry, kind_of, listed_on
from neda.clinical.recording import fields_to_dict
from neda.tui.plain import shortened
from neda.wording import entries, screens

SHORT = 200


def what(entry: Entry) -> str:
    """Its facts, without kind and date."""
    recorded = fields_to_dict(entry)
    if isinstance(entry, EdssAssessment) and entry.score is None:
        recorded["derived"] = score_of(entry)
    return entries.what(kind_of(entry), recorded)


def full(entry: Entry) -> str:
    """Kind, date and all facts."""
    return screens.entry_named(kind_of(entry), listed_on(entry), what(entry))


def named(entry: Entry) -> str:
    """Kind, date and facts, short enough for a message."""
    return shortened(full(entry), SHORT)


def searchable(entry: Entry) -> str:
    """Everything recorded in it and everything shown of it, to find it by any word."""
    recorded = " ".join(map(str, fields_to_dict(entry).values()))
    return f"{full(entry)} {recorded}".casefold()
