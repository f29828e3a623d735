"""Opening another journal while the program runs: for whoever keeps more than one."""

from pathlib import Path
from typing import TYPE_CHECKING

from neda.store import keys
from neda.store.file import JournalFile
from neda.store.problems import StoreError
from neda.tui.screens.pick import Pick
from neda.wording import screens as words

if TYPE_CHECKING:
    from neda.tui.app import NedaApp

PLACE = "journals"


def choose(app: "NedaApp") -> None:
    """Offer the other journals of this machine, each with whose it is."""
    others = app.other_journals
    if not others:
        app.message = words.no_other_journal()
        return
    choices = [(str(path), words.journal_of(_whose(path), str(path))) for path in others]
    app.push_screen(Pick(PLACE, choices), lambda path: _open(app, Path(path)) if path else None)


def _whose(path: Path) -> str | None:
    """The name in a journal; None where there is none, or it cannot be read without more."""
    if keys.salt_of(path) is not None:
        return None
    try:
        return JournalFile(path).read().person.name
    except StoreError:
        return None


def _open(app: "NedaApp", path: Path) -> None:
    if keys.salt_of(path) is not None:
        app.message = words.needs_passphrase(str(path))
        return
    app.show_journal(JournalFile(path))
