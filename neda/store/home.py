"""This user's home and the place of this machine's settings, found without opening anything."""

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


def config_path(environ: Mapping[str, str], platform: str) -> Path:
    """`neda/config.toml` in the platform's folder for a user's settings, worked out by hand as the journal's."""
    home = home_folder(environ, platform)
    if platform == "win32":
        folder = Path(environ.get("APPDATA") or home / "AppData" / "Roaming")
    elif platform == "darwin":
        folder = home / "Library" / "Application Support"
    else:
        named = Path(environ.get("XDG_CONFIG_HOME", ""))
        folder = named if named.is_absolute() else home / ".config"
    return folder / "neda" / "config.toml"
