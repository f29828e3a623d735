"""Why the journal could not be used: each problem is one sentence saying what is wrong and what to do."""

# ruff: noqa: N818 -- the names say what is wrong; "Error" behind each would add nothing

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from neda.clinical.entries import Entry, Person


class StoreError(Exception):
    """Something about the journal's file; `str()` is the sentence for the person, `exit_code` the command's."""

    exit_code = 1


class MissingJournal(StoreError):
    """There is no journal at that place, or only an empty file."""


class UnwritableJournal(StoreError):
    """The folder is missing, the place is read-only, or the disk is full."""


class UnwritableConfig(StoreError):
    """The settings of this machine cannot be written, or hold something that would be lost."""


class NotAJournal(StoreError):
    """The file is no SQLite database, or another program's."""

    exit_code = 3


class NewerJournal(StoreError):
    """A newer version of the program wrote the file; it is left untouched."""

    exit_code = 3


class EncryptedJournal(StoreError):
    """The journal has a passphrase, and none was given."""

    exit_code = 3


class WrongPassphrase(StoreError):
    """The passphrase does not open the journal."""

    exit_code = 3


class MissingExtra(StoreError):
    """What opens a journal with a passphrase is not installed."""


class BackupFailed(StoreError):
    """A safety copy could not be made or could not be verified."""


class Conflict(StoreError):
    """The entry to be changed was changed elsewhere in the meantime; `stored` is what it is now, None where gone."""

    def __init__(self, sentence: str, stored: "Entry | Person | None") -> None:
        """`stored` is the version another program wrote."""
        super().__init__(sentence)
        self.stored = stored


class LockedJournal(StoreError):
    """Another program holds the file and did not let go in time."""

    exit_code = 3


class DamagedJournal(StoreError):
    """The file, or a row in it, cannot be read; the sentence names the row."""

    exit_code = 3


class NoSuchEntry(StoreError):
    """No entry has that id."""

    exit_code = 2


class AmbiguousId(StoreError):
    """The beginning of an id fits several entries."""

    exit_code = 2


class IdInUse(StoreError):
    """An entry to be added carries the id of one that is already there."""

    exit_code = 2
