"""That other rules, and no entry, changed the verdict a person was shown before."""

from contextlib import suppress

from neda import __version__
from neda.clinical.shown import Shown, changed_by_rules
from neda.store.file import JournalFile
from neda.store.problems import StoreError
from neda.tui.record import Record
from neda.wording.shown import verdict_changed


def rules_news(file: JournalFile, record: Record) -> str:
    """What to say about it, or nothing; keeps the verdict now on screen as the one shown. Raises StoreError."""
    if not file.exists() or record.empty:
        return ""
    now = Shown.of(record.status, __version__)
    before = file.last_shown(now.window)
    if before is not None and before._replace(as_of=now.as_of) == now:
        return ""
    change = changed_by_rules(before, record.journal, record.profile, __version__)
    with suppress(StoreError):  # a journal that can only be read is still read
        file.keep_shown(now)
    return verdict_changed(change) if change else ""
