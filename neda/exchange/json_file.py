"""neda-journal/1 files: read with care, because they come from anywhere, and written."""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from neda.clinical.journal import LIST_OF, Journal, JournalError
from neda.wording import exchange as words
from neda.wording import problems

LARGEST = 64 * 1024 * 1024
MOST_PARTS = 4_000_000
"""Brackets, braces and commas: bounds the memory that a file of nothing but small parts would take."""


class FileError(ValueError):
    """A file that cannot be taken; the sentence names it and says what to do."""


class JournalFound(NamedTuple):
    """A journal read from a file, and the ids the file itself gives; other entries got theirs from their content."""

    journal: Journal
    given: frozenset[str]


def read_journal(path: Path, today: date) -> JournalFound:
    """The journal of a neda-journal/1 file. Raises FileError; dates after `today` are refused where none may be."""
    data = _json(_text(path), path.name)
    try:
        journal = Journal.from_dict(data, today)
    except JournalError as error:
        raise FileError(words.refused_journal(path.name, str(error))) from error
    items = (item for name in LIST_OF.values() for item in data.get(name) or ())
    given = Counter(item["id"] for item in items if item.get("id"))
    for identity, times in given.items():
        if times > 1:
            raise FileError(words.refused_journal(path.name, problems.same_id(identity)))
    return JournalFound(journal, frozenset(given))


def journal_text(journal: Journal) -> str:
    """The journal as a neda-journal/1 file."""
    return json.dumps(journal.to_dict(), ensure_ascii=False, indent=1) + "\n"


def _text(path: Path) -> str:
    """The file's text: at most LARGEST is ever read, whatever kind of file it is."""
    if path.is_dir():
        raise FileError(words.refusal("folder", path.name or str(path)))
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise FileError(words.refusal("missing", str(path))) from None
    except OSError as error:
        raise FileError(words.refusal("unreadable", path.name, why=error.strerror)) from error
    except ValueError:
        raise FileError(words.refusal("missing", str(path))) from None
    if len(raw) > LARGEST:
        raise FileError(words.refusal("too_large", path.name, most=LARGEST // 1024 // 1024))
    if sum(map(raw.count, (b"[", b"{", b","))) > MOST_PARTS:
        raise FileError(words.refusal("too_large", path.name, most=LARGEST // 1024 // 1024))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FileError(words.refusal("not_utf8", path.name)) from None


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
