"""Putting a safety copy back: which one, then what it would change, and a yes before it is done."""

from pathlib import Path
from typing import TYPE_CHECKING

from neda.store.backups import DAMAGED, REPLACED, Backup
from neda.store.holding import held
from neda.store.problems import StoreError
from neda.tui.screens.confirm import Confirm
from neda.tui.screens.pick import Pick
from neda.wording import restoring as words

if TYPE_CHECKING:
    from neda.tui.app import NedaApp


def ask_restore(app: "NedaApp") -> None:
    """Offer the copies, the newest first; the cursor starts on one that no restore was to get rid of."""
    copies = [copy for copy in reversed(app.file.backups()) if copy.why != DAMAGED]
    choices = [(str(copy.path), said) for copy in copies if (said := _said(copy))]
    if not choices:
        app.message = words.no_backup_yet()
        return
    first = next((str(copy.path) for copy in copies if copy.why not in REPLACED), "")
    app.push_screen(Pick("restore", choices, now=first), lambda path: _ask(app, Path(path)) if path else None)


def _said(copy: Backup) -> str:
    """What a copy holds, and when and why it was made; nothing where it cannot be read."""
    try:
        return words.choice(words.held(*held(copy.path)), words.made(copy.at, copy.why))
    except StoreError:
        return ""


def _ask(app: "NedaApp", source: Path) -> None:
    try:
        offer = app.file.offer(source)
    except StoreError as error:
        app.message = str(error)
        return
    question = words.question(source.name, app.shown_path, **offer._asdict())
    app.push_screen(Confirm(question), lambda yes: app.restore(source) if yes else None)
