"""What an imported journal adds to one that is there: new entries only, and facts where none are recorded."""

from collections import Counter
from collections.abc import Container
from typing import NamedTuple

from neda.clinical.entries import Entry, Person, kind_of
from neda.clinical.fields import PERSON_FIELDS
from neda.clinical.journal import Journal, Settings
from neda.exchange.json_file import JournalFound

PROFILE = "profile"


class Merge(NamedTuple):
    """The entries to add, how many were there already, and the person and settings that result.

    `taken` and `kept` name the facts and settings that came from the file, and those the journal keeps
    although the file says otherwise; `otherwise` are the file's versions of entries that the journal keeps as its own.
    """

    added: tuple[Entry, ...]
    duplicates: int
    person: Person
    settings: Settings
    taken: tuple[str, ...]
    kept: tuple[str, ...]
    otherwise: tuple[Entry, ...] = ()


def merge(journal: Journal, found: JournalFound) -> Merge:
    """What `found` adds to `journal`.

    An entry is there already when its id is, or when the file gives it no id and the journal holds one of
    equal content for it: two equal check-ins in the file need two in the journal.
    """
    incoming = found.journal.entries()
    here = {item.id: item for item in journal.entries()}
    ids = {item.id for item in incoming}
    left = Counter(_content(item) for item in journal.entries() if item.id not in ids)
    added = tuple(item for item in incoming if item.id not in here and not _taken(item, found.given, left))
    otherwise = tuple(item for item in incoming if item.id in here and _content(item) != _content(here[item.id]))
    person, taken, kept = _person(journal.person, found.journal.person)
    settings, more_taken, more_kept = _settings(journal.settings, found.journal.settings)
    known = len(incoming) - len(added)
    return Merge(added, known, person, settings, (*taken, *more_taken), (*kept, *more_kept), otherwise)


def _content(item: Entry) -> tuple[str, Entry]:
    """What makes two entries the same; the kind too, because named tuples of two kinds can be equal."""
    return kind_of(item), item._replace(id="")


def _taken(item: Entry, given: Container[str], left: Counter[tuple[str, Entry]]) -> bool:
    """Whether one entry of equal content is left in the journal for this one; it is then used up."""
    if item.id in given or not left or not left[content := _content(item)]:
        return False
    left[content] -= 1
    return True


def _person(here: Person, there: Person) -> tuple[Person, list[str], list[str]]:
    values = here._asdict()
    taken, kept = [], []
    for field in PERSON_FIELDS:
        offered = getattr(there, field.attribute)
        if offered is None or offered == values[field.attribute]:
            continue
        if values[field.attribute] is None:
            values[field.attribute] = offered
            taken.append(field.name)
        else:
            kept.append(field.name)
    return Person(**values), taken, kept


def _settings(here: Settings, there: Settings) -> tuple[Settings, list[str], list[str]]:
    own, offered = _named(here), _named(there)
    taken = [name for name in offered if name not in own]
    kept = [name for name in offered if name in own and own[name] != offered[name]]
    both = offered | own
    chosen = both.pop(PROFILE, None)
    return Settings(chosen if isinstance(chosen, str) else None, tuple(sorted(both.items()))), taken, kept


def _named(settings: Settings) -> dict[str, object]:
    named = dict(settings.set)
    return named | ({PROFILE: settings.profile} if settings.profile else {})
