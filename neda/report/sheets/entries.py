"""Entries as the sheets cite them: a date, a few words, and the short id that `neda list` shows."""

from collections.abc import Iterable

from neda.clinical.edss import score_of
from neda.clinical.entries import EdssAssessment, Entry, kind_of
from neda.clinical.recording import fields_to_dict
from neda.wording import entries
from neda.wording.cells import fit, inert
from neda.wording.prepare_transplant import entry, more

SHORT_ID = 8
LONGEST_FACT = 400
MOST_CITED = 8


def cited(text: str, identity: str) -> str:
    """A text with the id of the entry it rests on."""
    return entry(text, identity[:SHORT_ID])


def the_latest(texts: Iterable[str]) -> list[str]:
    """The last few of many entries, and how many came before them; neda list has them all."""
    every = list(texts)
    left_out = len(every) - MOST_CITED
    return [more(left_out), *every[-MOST_CITED:]] if left_out > 0 else every


def in_words(item: Entry) -> str:
    """Everything recorded in an entry, in one line."""
    derived = score_of(item) if isinstance(item, EdssAssessment) and item.score is None else None
    return own_words(entries.what(kind_of(item), fields_to_dict(item) | {"derived": derived}))


def own_words(text: str) -> str:
    """A person's words on one line, marked where they are too long for a sheet."""
    return fit(inert(text), LONGEST_FACT)
