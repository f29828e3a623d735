"""Saving a page where the person says, and never over the journal."""

from pathlib import Path

from neda.store.whole_files import is_that_file, write_whole


class OverJournalError(Exception):
    """The file named is the journal itself."""


def folder() -> str:
    """Where files are saved, in sight: the person's documents or home, and not where the program was started."""
    return "~/Documents" if Path("~/Documents").expanduser().is_dir() else "~"


def proposed(name: str) -> str:
    """A place for a file of this name."""
    return f"{folder()}/{name}"


def meant(typed: str) -> Path:
    """The file that a typed name stands for: a name alone lies in the folder proposed."""
    path = Path(typed).expanduser()
    return path if path.is_absolute() else Path(folder()).expanduser() / path


def there(typed: str) -> Path:
    """The file to be read that a typed name stands for: as typed, or where files are saved if it only lies there."""
    path = Path(typed).expanduser()
    return path if path.exists() or not meant(typed).exists() else meant(typed)


def save_page(path: Path, content: bytes, journal: Path) -> None:
    """Write the file whole or not at all; raises OSError or OverJournalError."""
    if is_that_file(path, journal):
        raise OverJournalError
    write_whole(path, content)
