"""The log of changes: what was added, changed or removed, and when. Undo, redo and history read it.

The log only grows. Taking a step back or bringing it back is a further step with the opposite content, so
that nothing a person wrote is lost and the newest number always tells whether anything happened.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple, cast

from neda.clinical.entries import KINDS, Entry, Person, kind_of
from neda.clinical.journal import FORMAT, Journal, Settings
from neda.clinical.recording import entry, entry_to_dict, fields_to_dict, person
from neda.clinical.recording_many import recorded as recorded_many
from neda.store.rows import Row, as_json, from_json
from neda.wording import storage

ADD, CHANGE, REMOVE = "add", "change", "remove"
DO, UNDO, REDO = "do", "undo", "redo"
PERSON, SETTINGS = "person", "settings"
RESTORE = 0
"""What a step concerns that put a safety copy in the journal's place; no step has this number."""

State = Entry | Person | Settings | None


class Change(NamedTuple):
    """One change of one thing. `kind` is a kind of entry, "person" or "settings"; `at` is UTC.

    Changes made together share a `step`, which undo takes back as a whole; `together` counts them. `restored` says
    that the step put a safety copy in the journal's place.
    """

    number: int
    step: int
    at: datetime
    action: str
    kind: str
    identity: str
    before: State
    after: State
    together: int = 1
    restored: bool = False


class Difference(NamedTuple):
    """What one thing was and is to be; `position` keeps an entry's place among those of its day."""

    kind: str
    identity: str
    position: int | None
    before: State
    after: State

    @property
    def action(self) -> str:
        """add, change or remove."""
        if self.before is None:
            return ADD
        return REMOVE if self.after is None else CHANGE

    @property
    def reversed(self) -> "Difference":
        """The difference that takes this one back."""
        return self._replace(before=self.after, after=self.before)


def between(before: State, after: State, position: int | None = None) -> Difference:
    """The difference from one state of a thing to another."""
    known = after if after is not None else before
    if isinstance(known, Person | Settings):
        name = PERSON if isinstance(known, Person) else SETTINGS
        return Difference(name, name, None, before, after)
    return Difference(kind_of(cast(Entry, known)), cast(Entry, known).id, position, before, after)


def written(state: State) -> str | None:
    """A state as the log keeps it: neda-journal/1."""
    if state is None:
        return None
    if isinstance(state, Settings):
        return as_json({"profile": state.profile, "set": dict(state.set)})
    return as_json(fields_to_dict(state) if isinstance(state, Person) else entry_to_dict(state))


def recorded(kind: str, text: str | None) -> State:
    """The state the log kept; raises ValueError where it no longer makes one."""
    if text is None:
        return None
    raw = _raw(kind, text)
    if kind == PERSON:
        return person(raw)
    if kind == SETTINGS:
        return Journal.from_dict({"format": FORMAT, "settings": raw}).settings
    return entry(kind, raw)


def all_recorded(rows: Iterable[Row]) -> bool:
    """Whether every row of the log makes a change: `change` for very many, without their values."""
    entries: dict[str, list[dict[str, Any]]] = {}
    try:
        for row in rows:
            datetime.fromisoformat(str(row["at"]))
            kind = row["kind"]
            for text in (row["before"], row["after"]):
                if kind in KINDS and text is not None:
                    entries.setdefault(kind, []).append(_raw(kind, text))
                else:
                    recorded(kind, text)
        for kind, raws in entries.items():
            recorded_many(kind, raws)
    except ValueError:
        return False
    return True


def _raw(kind: str, text: str) -> dict[str, Any]:
    raw = from_json(text)
    if not isinstance(raw, dict) or kind not in (*KINDS, PERSON, SETTINGS):
        raise ValueError(storage.unreadable_content())
    return raw


def difference(row: Row) -> Difference:
    """What a row of the log changed; raises ValueError."""
    kind = row["kind"]
    before, after = (recorded(kind, row[name]) for name in ("before", "after"))
    return Difference(kind, row["entry"], row["position"], before, after)


def change(row: Row, together: int) -> Change:
    """A row of the log as a value, one of so many in its step; raises ValueError."""
    made = difference(row)
    at = datetime.fromisoformat(str(row["at"]))
    number, step, restored = row["id"], row["step"], row["concerned"] == RESTORE
    return Change(number, step, at, made.action, made.kind, made.identity, made.before, made.after, together, restored)


def stacks(steps: Iterable[tuple[int, str, int]]) -> tuple[list[int], list[int]]:
    """The steps that can be undone and those that can be redone, the next one last.

    Each step comes with what it was (do, undo, redo) and the step it concerned, in order. Raises ValueError
    where a step concerns one that was not there to be undone or redone.
    """
    done: list[int] = []
    undone: list[int] = []
    for step, way, concerned in steps:
        if way == DO:
            done.append(step)
            undone.clear()
        elif way == UNDO:
            undone.append(_taken(done, concerned))
        else:
            done.append(_taken(undone, concerned))
    return done, undone


def _taken(steps: list[int], concerned: int) -> int:
    if concerned not in steps:
        raise ValueError(storage.unreadable_content())
    steps.remove(concerned)
    return concerned


def log_row(made: Difference, step: int, way: str, concerned: int, at: datetime) -> dict[str, Any]:
    """A difference as a row of the log, without its number and digest."""
    return {
        "step": step,
        "way": way,
        "concerned": concerned,
        "at": at.isoformat(timespec="milliseconds"),
        "action": made.action,
        "kind": made.kind,
        "entry": made.identity,
        "position": made.position,
        "before": written(made.before),
        "after": written(made.after),
    }
