"""All entries of one person, sorted, and their one file format: neda-journal/1 (interface.md §3)."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date
from itertools import chain, groupby
from operator import attrgetter
from typing import Any, NamedTuple, cast

from neda.clinical.entries import (
    CheckIn,
    Clinic,
    EdssAssessment,
    Entry,
    Measurement,
    MriScan,
    Note,
    Person,
    Relapse,
    Treatment,
    Visit,
    kind_of,
    listed_on,
)
from neda.clinical.recording import FieldError, entry, entry_to_dict, fields_to_dict, person
from neda.clinical.recording_many import recorded
from neda.wording import problems

FORMAT = "neda-journal/1"
LIST_OF = {
    "relapse": "relapses",
    "mri": "mri",
    "edss": "edss",
    "treatment": "treatments",
    "checkin": "checkins",
    "measurement": "measurements",
    "visit": "visits",
    "clinic": "clinics",
    "note": "notes",
}
"""The key under which neda-journal/1 lists each kind."""


class JournalError(ValueError):
    """A journal that cannot be read: names the entry ("relapses, entry 2") and the field."""


class Settings(NamedTuple):
    """What belongs to the journal and changes its verdict: the profile and changed parameters."""

    profile: str | None = None
    set: tuple[tuple[str, Any], ...] = ()


NOBODY, NO_SETTINGS = Person(), Settings()


class Journal(NamedTuple):
    """One person's record; every list is sorted by date, entries of one day as they were entered."""

    person: Person = NOBODY
    settings: Settings = NO_SETTINGS
    relapses: tuple[Relapse, ...] = ()
    mri: tuple[MriScan, ...] = ()
    edss: tuple[EdssAssessment, ...] = ()
    treatments: tuple[Treatment, ...] = ()
    checkins: tuple[CheckIn, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    visits: tuple[Visit, ...] = ()
    clinics: tuple[Clinic, ...] = ()
    notes: tuple[Note, ...] = ()

    @classmethod
    def of(cls, entries: Iterable[Entry], about: Person = NOBODY, settings: Settings = NO_SETTINGS) -> "Journal":
        """A journal of these entries in any order."""
        lists: dict[str, list[Entry]] = {name: [] for name in LIST_OF.values()}
        for _type, alike in groupby(entries, type):
            group = list(alike)
            lists[LIST_OF[kind_of(group[0])]] += group
        ordered = {name: tuple(sorted(items, key=_ORDER.get(name, _dated))) for name, items in lists.items()}
        return cls(about, settings, **cast(Any, ordered))

    @classmethod
    def from_dict(cls, data: object, today: date | None = None) -> "Journal":
        """Read neda-journal/1; entries without id get one made from their content.

        With `today` given, later dates are refused where none may be. Raises JournalError.
        """
        if not isinstance(data, Mapping):
            raise JournalError(problems.not_a_journal())
        if data.get("format") != FORMAT:
            raise JournalError(problems.other_format(data.get("format"), FORMAT))
        for key in data:
            if key not in ("format", "person", "settings", *LIST_OF.values()):
                raise JournalError(problems.unknown_key(str(key), sorted(LIST_OF.values())))
        items = [
            item for kind, name in LIST_OF.items() for item in _entries(kind, name, data.get(name), today)
        ]
        items = with_ids(items)
        _check_ids(items)
        return cls.of(items, _person(data.get("person"), today), _settings(data.get("settings")))

    def to_dict(self) -> dict[str, Any]:
        """neda-journal/1 with every id; empty lists are left out."""
        data: dict[str, Any] = {"format": FORMAT}
        if self.person != NOBODY:
            data["person"] = fields_to_dict(self.person)
        if self.settings != NO_SETTINGS:
            chosen = {"profile": self.settings.profile} if self.settings.profile else {}
            data["settings"] = chosen | ({"set": dict(self.settings.set)} if self.settings.set else {})
        for name in LIST_OF.values():
            if items := getattr(self, name):
                data[name] = [entry_to_dict(item) for item in items]
        return data

    def entries(self) -> tuple[Entry, ...]:
        """Every entry, kind by kind."""
        return tuple(chain.from_iterable(getattr(self, name) for name in LIST_OF.values()))

    def find(self, identity: str) -> Entry | None:
        """The entry with this id."""
        return next((item for item in self.entries() if item.id == identity), None)


def filed(item: Entry) -> tuple[date, date]:
    """Where an entry stands in order of time; undated ones first."""
    day = listed_on(item)
    return (day.first, day.last) if day else (date.min, date.min)


_dated = attrgetter("date.first", "date.last")
"""As `filed`, for kinds every entry of which has a date."""
_ORDER = {"relapses": filed, "treatments": filed, "clinics": filed}


def _entries(kind: str, name: str, items: object, today: date | None) -> list[Entry]:
    if items is None:
        return []
    if not isinstance(items, list | tuple):
        raise JournalError(problems.not_a_list(name))
    if all(isinstance(raw, Mapping) for raw in items):
        with suppress(FieldError):
            return recorded(kind, items, today)
    return [_entry(kind, name, number, raw, today) for number, raw in enumerate(items, start=1)]


def _entry(kind: str, name: str, number: int, raw: object, today: date | None) -> Entry:
    """One of a list, so that the one that is refused is named."""
    if not isinstance(raw, Mapping):
        raise JournalError(problems.in_entry(name, number, problems.not_an_entry()))
    try:
        return entry(kind, raw, today)
    except FieldError as error:
        raise JournalError(problems.in_entry(name, number, str(error))) from error


def _check_ids(items: list[Entry]) -> None:
    seen = set()
    for item in items:
        if item.id in seen:
            raise JournalError(problems.same_id(item.id))
        seen.add(item.id)


def with_ids(items: list[Entry]) -> list[Entry]:
    """The entries, in their order, each without an id given one made from its content: the same ones every time."""
    if all(item.id for item in items):
        return items
    from hashlib import blake2b
    from uuid import UUID, uuid5

    space = UUID("6f6c9c1e-3f0b-5a58-9a0e-6d1a1e0f8a51")
    taken = {item.id for item in items}
    seen: dict[bytes, int] = {}
    made = []
    for item in items:
        if item.id:
            made.append(item)
            continue
        content = f"{kind_of(item)} {entry_to_dict(item)!r}"
        equal = blake2b(content.encode("utf-8", "backslashreplace"), digest_size=16).digest()
        identity = ""
        while not identity or identity in taken:
            seen[equal] = seen.get(equal, 0) + 1
            identity = str(uuid5(space, f"{content} {seen[equal]}"))
        taken.add(identity)
        made.append(item._replace(id=identity))
    return made


def _person(raw: object, today: date | None) -> Person:
    if raw is None:
        return NOBODY
    if not isinstance(raw, Mapping):
        raise JournalError(problems.not_an_object("person"))
    try:
        return person(raw, today)
    except FieldError as error:
        raise JournalError(problems.in_person(str(error))) from error


def _settings(raw: object) -> Settings:
    if raw is None:
        return NO_SETTINGS
    if not isinstance(raw, Mapping) or not set(raw) <= {"profile", "set"}:
        raise JournalError(problems.not_settings())
    chosen, changed = raw.get("profile") or None, raw.get("set") or {}
    if not isinstance(chosen, str | None) or not isinstance(changed, Mapping):
        raise JournalError(problems.not_settings())
    from neda.clinical.profiles import Profile

    settings = Settings(chosen, tuple(sorted(changed.items())))
    try:
        Profile.named(chosen or "neda-3").replace(**changed)
    except ValueError as error:
        raise JournalError(str(error)) from error
    return settings
