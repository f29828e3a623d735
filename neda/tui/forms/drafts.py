"""What was typed but not saved, kept in the journal file: one draft a form, never counted."""

import json
from collections.abc import Mapping
from typing import NamedTuple

from neda.clinical.entries import Entry, Person
from neda.store.file import JournalFile

OPENED = "opened with"
"""The name, which no question has, of what the form showed when a change of an entry was begun."""


class Recalled(NamedTuple):
    """A draft: the answers to go on with, and the questions it answers otherwise than its entry, changed since."""

    answers: dict[str, str]
    overtaken: tuple[str, ...] = ()


class Draft:
    """The draft of one form.

    A new entry's draft is filed under its kind and offered at the next add of that kind. A change of an
    entry has a draft of its own, filed under kind and id and offered when that entry is opened again, so
    that neither overwrites the other. It knows what it changed, so that it never puts back an older value.
    """

    def __init__(self, file: JournalFile, kind: str, changes: Entry | Person | None) -> None:
        """The draft of adding a `kind`, or of changing this entry."""
        self._file = file
        self._changes = changes is not None
        self._key = kind if changes is None or isinstance(changes, Person) else f"{kind} {changes.id}"
        self._kept: dict[str, str] | None = None
        self._waits = False

    def recall(self, untouched: Mapping[str, str]) -> Recalled | None:
        """What was kept the last time, if anything, upon the `untouched` form.

        Where it answers otherwise than an entry that was changed since, it is kept as it is until `settle`.
        """
        self._kept = self._file.draft(self._key)
        if self._kept is None:
            return None
        opened = _opened(self._kept.pop(OPENED, None))
        if opened is None or opened == untouched:
            return Recalled(dict(untouched) | self._kept)
        typed = {name: text for name, text in self._kept.items() if text != opened.get(name, "")}
        there = {name: (opened.get(name, ""), untouched.get(name, text)) for name, text in typed.items()}
        overtaken = tuple(name for name, (before, now) in there.items() if now not in (before, typed[name]))
        self._waits = bool(overtaken)
        return Recalled(dict(untouched) | typed, overtaken)

    def settle(self) -> None:
        """It was decided which answers stand: keep what is in the form from now on, as typed upon what it shows now."""
        if self._waits:
            self._waits, self._kept = False, {}

    def keep(self, answers: Mapping[str, str], untouched: Mapping[str, str]) -> None:
        """Keep these answers, or nothing where they say no more than the `untouched` form; raises StoreError."""
        if self._waits:
            return
        if answers == untouched:
            self.discard()
        elif answers != self._kept:
            opened = {OPENED: json.dumps(dict(untouched))} if self._changes else {}
            self._file.save_draft(self._key, dict(answers) | opened)
            self._kept = dict(answers)

    def discard(self) -> None:
        """Forget the draft; raises StoreError."""
        if self._kept is not None:
            self._file.discard_draft(self._key)
            self._kept = None


def _opened(written: str | None) -> dict[str, str] | None:
    """What the form showed then; None where an older program kept the draft and did not say."""
    try:
        read = json.loads(written) if written is not None else None
    except ValueError:
        return None
    return read if isinstance(read, dict) else None
