"""The catalogue of every language: `python tests/wording/catalogue.py` brings it up to date and says what is missing.

It reads the marked sentences of the program into neda/locale/neda.pot, merges them into each language's neda.po
without guessing (a changed sentence is a new one; an old one goes), compiles neda.mo beside it, and lists what has no
translation yet. It ends with 1 while something is missing. Nothing is fetched.
"""

import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[2]
LOCALE = ROOT / "neda" / "locale"
TEMPLATE = LOCALE / "neda.pot"
UNWANTED = tuple(
    f'"{name}:' for name in ("POT-Creation-Date", "PO-Revision-Date", "Generated-By", "Last-Translator", "Report-Msgid-Bugs-To", "Language-Team")
)
"""What a heading says that would differ each time, or names nobody."""
MADE = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands in every compiled file, so that the same sentences make the same file."""
KEYWORDS: dict[str, tuple[int, ...] | None] = {"_": None, "N_": None, "plural": (1, 2)}
HEADER = "# Sentences of NEDA journal. Made by tests/wording/catalogue.py.\n#"
PLURALS = "nplurals=2; plural=(n != 1);"


def languages() -> list[str]:
    """Every language there is a catalogue for."""
    return sorted(path.name for path in LOCALE.iterdir() if path.is_dir())


def po(language: str) -> Path:
    """The sentences of a language with their translations."""
    return LOCALE / language / "LC_MESSAGES" / "neda.po"


def extracted() -> Catalog:
    """Every marked sentence of the program, with the modules it stands in."""
    catalogue = _empty(None)
    found = extract_from_dir(ROOT / "neda", [("**.py", "python")], keywords=KEYWORDS, comment_tags=())
    for name, _line, message, _comments, _context in sorted(found, key=lambda item: (item[0], item[1])):
        catalogue.add(message, locations=[(f"neda/{Path(name).as_posix()}", None)])
    return catalogue


def read(language: str) -> Catalog:
    """A language's catalogue as it is kept; empty where there is none yet."""
    if not po(language).exists():
        return _empty(language)
    with po(language).open("rb") as file:
        return read_po(file, locale=language, domain="neda", abort_invalid=True)


def merged(language: str, template: Catalog) -> Catalog:
    """The template with every translation that is still of one of its sentences."""
    before, after = read(language), _empty(language)
    for message in template:
        if message.id:
            known = before.get(message.id)
            said = known.string if known and not known.fuzzy else None
            after.add(message.id, said, locations=message.locations)
    return after


def missing(catalogue: Catalog) -> list[str]:
    """The sentences without a translation."""
    return [str(message.id) for message in catalogue if message.id and not _whole(message.string)]


def text(catalogue: Catalog) -> bytes:
    """The catalogue as a .po file."""
    made = BytesIO()
    write_po(made, catalogue, width=0, sort_by_file=False, omit_header=False, include_lineno=False)
    lines = made.getvalue().decode().split("\n")
    return "\n".join(line for line in lines if not line.startswith(UNWANTED)).encode()


def compiled(catalogue: Catalog) -> bytes:
    """The catalogue as a .mo file."""
    made = BytesIO()
    catalogue.creation_date = catalogue.revision_date = MADE
    write_mo(made, catalogue)
    return made.getvalue()


def main() -> int:
    """Bring everything up to date; 1 while sentences are missing."""
    template = extracted()
    TEMPLATE.write_bytes(text(template))
    lacking = 0
    for language in languages():
        catalogue = merged(language, template)
        po(language).write_bytes(text(catalogue))
        po(language).with_suffix(".mo").write_bytes(compiled(catalogue))
        left = missing(catalogue)
        lacking += len(left)
        print(f"{language}: {len(template)} sentences, {len(left)} without a translation")
        for sentence in left:
            print(f"  {sentence!r}")
    return 1 if lacking else 0


def _empty(language: str | None) -> Catalog:
    return Catalog(
        locale=language,
        domain="neda",
        project="NEDA",
        version="journal",
        charset="utf-8",
        header_comment=HEADER,
        fuzzy=False,
    )


def _whole(string: object) -> bool:
    return all(string) if isinstance(string, (tuple, list)) else bool(string)


if __name__ == "__main__":
    sys.exit(main())
