"""Which field a heading of a table from elsewhere means: one, several that other columns tell apart, or none."""

from collections.abc import Iterator
from functools import cache

from neda.clinical.fields import FIELDS
from neda.exchange.plan import FIELD_NAMED, Target, target
from neda.exchange.spellings import HEADINGS, TESTS, by_word, folded
from neda.wording.fields import label
from neda.wording.language import in_english

WITHOUT_COLUMN = ("questions", "answers", "grades")
"""Fields that no single cell can hold."""


def targets_of(heading: str) -> tuple[Target, ...]:
    """Every field the heading can mean."""
    return _known().get(folded(heading), ())


def target_named(name: str) -> Target | None:
    """The field of a full name (`edss.score`, `edss.systems/visual`), or of a field's name that only one kind has."""
    try:
        return target(name)
    except KeyError:
        found = [fields[name] for fields in FIELD_NAMED.values() if name in fields]
        kinds = [kind for kind, fields in FIELD_NAMED.items() if name in fields]
        return Target(kinds[0], found[0]) if len(found) == 1 else None


@cache
@in_english()
def _known() -> dict[str, tuple[Target, ...]]:
    known: dict[str, tuple[Target, ...]] = {}
    for word, found in _named():
        known[word] = tuple(dict.fromkeys((*known.get(word, ()), found)))
    for word, test in by_word(TESTS).items():
        known[word] = (Target("measurement", FIELD_NAMED["measurement"]["value"], test=test),)
    return known


def _named() -> Iterator[tuple[str, Target]]:
    for kind, fields in FIELDS.items():
        for field in fields:
            if field.type in WITHOUT_COLUMN or field.name == "note":
                continue
            found = Target(kind, field)
            yield folded(f"{kind}.{field.name}"), found
            if field.name != "date":
                yield folded(field.name), found
                yield folded(label(kind, field.name)), found
    for name, listed in HEADINGS.items():
        for word in listed.split(", "):
            yield word, target(name)
