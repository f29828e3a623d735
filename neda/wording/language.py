"""The language people are spoken to in: which there are, which one is meant, and its catalogue of sentences.

English is what the sentences are written in and costs nothing. Another language is loaded once, with the standard
library's gettext. Files for programs (CSV, JSON, FHIR, calendars, tables) are always written `in_english`.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Protocol

    class Catalogue(Protocol):
        """What gettext offers: a sentence in the language, and one that depends on a number."""

        def gettext(self, message: str) -> str:
            """The sentence in the language."""

        def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
            """The sentence for this number."""


ENGLISH, GERMAN = "en", "de"
LANGUAGES = (ENGLISH, GERMAN)
SYSTEM = "system"
"""The setting that leaves the choice to the machine's locale."""

DOMAIN = "neda"
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


def N_(sentence: str) -> str:
    """Mark a sentence for translation where it stands; it is translated when shown."""
    return sentence


class _Spoken:
    """The language in use; one for the whole program, as its output is."""

    code: str = ENGLISH
    catalogue: "Catalogue | None" = None


_spoken = _Spoken()


def meant(setting: str, environ: Mapping[str, str]) -> str:
    """The language a setting asks for; left to the system, that of the first locale variable that is set."""
    if setting in LANGUAGES:
        return setting
    named = next((environ[name] for name in _LOCALE if environ.get(name)), "")
    code = named.replace("-", "_").partition("_")[0].partition(".")[0].lower()
    return code if code in LANGUAGES else ENGLISH


def speak(code: str) -> None:
    """Say everything in this language from now on."""
    _spoken.code, _spoken.catalogue = code, None if code == ENGLISH else _loaded(code)


def spoken() -> str:
    """The code of the language in use."""
    return _spoken.code


def catalogue() -> "Catalogue | None":
    """The sentences of the language in use; None for English, which needs none."""
    return _spoken.catalogue


@contextmanager
def in_english() -> Iterator[None]:
    """Write for programs: what is said inside is English, with ISO dates and decimal points, whatever people read."""
    before = _spoken.code, _spoken.catalogue
    _spoken.code, _spoken.catalogue = ENGLISH, None
    try:
        yield
    finally:
        _spoken.code, _spoken.catalogue = before


def _loaded(code: str) -> "Catalogue":
    from gettext import GNUTranslations
    from pathlib import Path

    with (Path(__file__).parents[1] / "locale" / code / "LC_MESSAGES" / f"{DOMAIN}.mo").open("rb") as file:
        return GNUTranslations(file)
