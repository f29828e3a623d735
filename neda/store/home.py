"""This user's home and the place of this machine's settings, found without opening anything."""

from collections.abc import Mapping
from pathlib import Path

from neda.store.problems import UnwritableJournal
from neda.wording import storage

Place = tuple[str, str]
"""A variable that names a folder, and where in the home that folder is where nothing is named."""


def home_folder(environ: Mapping[str, str], platform: str) -> Path:
    """This user's home; raises UnwritableJournal where the system names none."""
    named = environ.get("USERPROFILE" if platform == "win32" else "HOME")
    try:
        return Path(named) if named else Path.home()
    except RuntimeError as error:
        raise UnwritableJournal(storage.no_home_folder()) from error


def own_folder(environ: Mapping[str, str], platform: str, windows: Place, xdg: Place) -> Path:
    """`neda` in the platform's folder for a kind of a user's files.

    Worked out by hand: importing a library for it costs a tenth of a whole `neda status`.
    """
    home = home_folder(environ, platform)
    if platform == "win32":
        folder = Path(environ.get(windows[0]) or home / windows[1])
    elif platform == "darwin":
        folder = home / "Library" / "Application Support"
    else:
        named = Path(environ.get(xdg[0], ""))
        folder = named if named.is_absolute() else home / xdg[1]
    return folder / "neda"


def config_path(environ: Mapping[str, str], platform: str) -> Path:
    """The file of this machine's settings."""
    windows, xdg = ("APPDATA", "AppData/Roaming"), ("XDG_CONFIG_HOME", ".config")
    return own_folder(environ, platform, windows, xdg) / "config.toml"
