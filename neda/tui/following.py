"""Keeps what is on screen the same as what is in the file: reading, changing, and noticing other programs' changes."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from textual.reactive import var
from textual.worker import get_current_worker

from neda.clinical.entries import Entry
from neda.store.changes import REMOVE, Change
from neda.store.conflicts import conflict_copies
from neda.store.file import JournalFile
from neda.store.patience import only_a_moment
from neda.store.problems import LockedJournal, StoreError
from neda.tui import entry_text
from neda.tui.looks import Looks
from neda.tui.news import changed
from neda.tui.record import Record, read
from neda.tui.rules_news import rules_news
from neda.wording import restoring, storage
from neda.wording import screens as words

POLL_SECONDS = 2.0
SETTLED_SECONDS = 1.0
MOST_FINDINGS = 3

Result = TypeVar("Result")


class FollowsJournal(Looks):
    """An app whose screens watch `record`, the newest reading of the journal."""

    record: var[Record | None] = var(None)

    def __init__(
        self,
        file: JournalFile,
        today: date,
        clock: Callable[[], date] | None = None,
        config: Path | None = None,
        *,
        ascii_only: bool = False,
    ) -> None:
        """`clock` moves `today` while the screen stays open over midnight."""
        super().__init__(config, ascii_only=ascii_only)
        self.file, self.today = file, today
        file.tell = self._tell_too
        self._clock = clock
        self._trouble = ""
        self._uncompared = False

    def load(self) -> None:
        """Read and judge the journal; raises StoreError."""
        before, self.record = self.record, read(self.file, self.today)
        if before is not None:
            self.call_later(self._compare)

    def reload(self) -> bool:
        """Read again after a change; where that fails the screen keeps what it had and says why."""
        return self._try(self.load)

    def on_mount(self) -> None:
        """Show the journal, then keep an eye on its file."""
        if self.record is None:
            self.reload()
        self._tell_too(self._copies())
        self.set_interval(POLL_SECONDS, self._look)
        self.set_timer(SETTLED_SECONDS, self._verify)

    def delete_entry(self, entry: Entry) -> None:
        """Take an entry out and say so."""
        told = words.deleted(entry_text.named(entry))
        self._change(lambda: self.file.remove(entry.id, was=entry), lambda _gone: told)

    def change_entry(self, entry: Entry, was: Entry, told: str) -> None:
        """Put an entry in the place of what it was, and say so."""
        self._change(lambda: self.file.change(entry, was=was), lambda _stored: told)

    def action_undo(self) -> None:
        """Take the last change back."""
        before = self._entries
        self._change(self.file.undo, lambda change: self._undone(change, before), words.nothing_to_undo())

    def action_redo(self) -> None:
        """Make it again."""
        before = self._entries
        self._change(self.file.redo, lambda change: self._redone(change, before), words.nothing_to_redo())

    @property
    def _entries(self) -> int:
        """How many entries there are."""
        return len(self.record.journal.entries()) if self.record else 0

    def _undone(self, change: Change, before: int) -> str:
        """What was taken back; a deleted entry is there again, and the list shows which."""
        if change.restored:
            return restoring.undone(change.at, self._entries)
        if change.action == REMOVE:
            self.call_later(self.point_at, change.identity)
        return words.undone(changed(change, before - self._entries))

    def _redone(self, change: Change, before: int) -> str:
        if change.restored:
            return restoring.redone(change.at, self._entries)
        return words.redone(changed(change, self._entries - before))

    def point_at(self, identity: str) -> None:
        """Put the cursor on an entry, where the screen lists entries."""

    def _change(self, act: Callable[[], Result | None], told: Callable[[Result], str], nothing: str = "") -> None:
        def attempt() -> None:
            result = act() if self.file.exists() else None
            if result is None:
                self.message = nothing
                return
            self.load()
            self.message = told(result)

        self._try(attempt)

    def _look(self) -> None:
        """Another program may have changed the file, and midnight may have passed; a trouble that is over goes."""
        if not self.screen_stack:  # about to end
            return
        with only_a_moment():
            read = self._try(self._catch_up)
        if not read:
            self._trouble = self.message
            return
        if self._trouble:
            self.message = self.message.removeprefix(self._trouble).lstrip("\n")
            self._trouble = ""
        if self._uncompared:
            self._compare()

    def _catch_up(self) -> None:
        day = self._clock() if self._clock else self.today
        elsewhere = self.record is not None and self.file.newest_change() != self.record.newest
        if self.record is None or elsewhere or day != self.record.status.as_of:
            self.today = day
            self.load()
        if elsewhere:
            self.message = words.changed_elsewhere()

    def _verify(self) -> None:
        """Rows changed outside the program are named, not silently judged; no key waits for the checking of them."""
        self.run_worker(self._check_rows, thread=True, group="verify", exit_on_error=False)

    def _check_rows(self) -> None:
        """In a thread of its own, which only reads; while another program holds the file, later again."""
        try:
            with only_a_moment():
                findings = self.file.verify() if self.file.exists() else ()
        except LockedJournal:
            if not get_current_worker().is_cancelled:
                self.call_from_thread(self.set_timer, SETTLED_SECONDS, self._verify)
            return
        except StoreError as error:
            said: tuple[str, ...] = (str(error),)
        else:
            said = tuple(finding.text for finding in findings[:MOST_FINDINGS])
        if not get_current_worker().is_cancelled:
            self.call_from_thread(self._name_findings, said)

    def _name_findings(self, said: tuple[str, ...]) -> None:
        self._tell_too(*said)
        self._compare()

    def _compare(self) -> None:
        """Say when other rules, and no entry, changed the verdict shown before; under a lock `_look` asks again."""
        if self.record is None:
            return
        self._uncompared = False
        try:
            with only_a_moment():
                self._tell_too(rules_news(self.file, self.record))
        except LockedJournal:
            self._uncompared = True
        except StoreError as error:
            self.message = str(error)

    def _copies(self) -> str:
        """What a sync service left beside the journal, pointed out once."""
        copies = conflict_copies(self.file.path)
        return storage.conflict_copies(self.file.path.name, [copy.name for copy in copies]) if copies else ""

    def _tell_too(self, *said: str) -> None:
        """Say something beside what stands there already."""
        self.message = "\n".join(filter(None, (self.message, *said)))

    def _try(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except StoreError as error:
            self.message = str(error)
            return False
        return True
