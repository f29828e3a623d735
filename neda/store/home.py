"""This user's home, found without opening anything; the journal and this machine's settings lie in it."""

from collections.abc import Mapping
from pathlib import Path

from neda.store.problems import UnwritableJournal
from neda.wording import storage


def home_folder(environ: Mapping[str, str], platform: str) -> Path:
    """This user's home; raises UnwritableJournal where the system names none."""
    named = environ.get("USERPROFILE" if platform == "win32" else "HOME")
    try:
        return Path(named) if named else Path.home()
    except RuntimeError as error:
        raise UnwritableJournal(storage.no_home_folder()) from error
