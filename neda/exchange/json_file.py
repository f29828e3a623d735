"""neda-journal/1 files: read with care, because they come from anywhere, and written."""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from neda.clinical.journal import LIST_OF, Journal, JournalError
from neda.exchange.contents import LARGEST, contents, utf8
from neda.exchange.ids import taken_over
from neda.exchange.problems import FileError
from neda.wording import incoming as words
from neda.wording import problems

MOST_PARTS = 4_000_000
"""Brackets, braces and commas: bounds the memory that a file of nothing but small parts would take."""


class JournalFound(NamedTuple):
    """A journal read from a file, and the ids the file itself gives; other entries got theirs from their content."""

    journal: Journal
    given: frozenset[str]


def read_journal(path: Path, today: date) -> JournalFound:
    """The journal of a neda-journal/1 file. Raises FileError; dates after `today` are refused where none may be."""
    return journal_of(contents(path), path.name, today)


def journal_of(raw: bytes, name: str, today: date) -> JournalFound:
    """The journal of a neda-journal/1 file's bytes, as `read_journal`."""
    if sum(map(raw.count, (b"[", b"{", b","))) > MOST_PARTS:
        raise FileError(words.refusal("too_large", name, most=LARGEST // 1024 // 1024))
    data = _json(utf8(raw, name), name)
    _drop_strange_ids(data)
    try:
        journal = Journal.from_dict(data, today)
    except JournalError as error:
        raise FileError(words.refused_journal(name, str(error))) from error
    items = (item for listed in LIST_OF.values() for item in data.get(listed) or ())
    given = Counter(item["id"] for item in items if item.get("id"))
    for identity, times in given.items():
        if times > 1:
            raise FileError(words.refused_journal(name, problems.same_id(identity)))
    return JournalFound(journal, frozenset(given))


def _drop_strange_ids(data: Any) -> None:
    """Leave out ids that are none; whatever else is wrong is refused when the journal is made."""
    for listed in LIST_OF.values() if isinstance(data, dict) else ():
        for item in data[listed] if isinstance(data.get(listed), list) else ():
            if isinstance(item, dict) and isinstance(item.get("id"), str) and not taken_over(item["id"]):
                del item["id"]


def journal_text(journal: Journal) -> str:
    """The journal as a neda-journal/1 file."""
    return json.dumps(journal.to_dict(), ensure_ascii=False, indent=1) + "\n"


def _json(text: str, name: str) -> Any:
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) < len(pairs):
            twice = Counter(key for key, _value in pairs).most_common(1)[0][0]
            raise FileError(words.refusal("twice", name, key=problems.shorten(twice)))
        return made

    def constant(_text: str) -> None:
        raise FileError(words.refusal("not_a_number", name))

    try:
        return json.loads(text, object_pairs_hook=once, parse_constant=constant)
    except json.JSONDecodeError as error:
        raise FileError(words.refusal("not_json", name, line=error.lineno)) from None
    except RecursionError:
        raise FileError(words.refusal("too_deep", name)) from None
    except FileError:
        raise
    except ValueError:  # a whole number of thousands of digits
        raise FileError(words.refusal("not_a_number", name)) from None
