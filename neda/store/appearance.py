"""How the screens look on this machine: theme, keys, language. They lie beside no journal and change no verdict.

`neda/config.toml` in the platform's folder for a user's settings, of flat text values, is read with the standard
library and written here by hand: no library this program needs anyway can write TOML.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from neda.store.problems import UnwritableConfig
from neda.wording import storage
from neda.wording.language import LANGUAGES, SYSTEM

THEMES = ("hc-dark", "hc-light")
YES, NO = "yes", "no"
CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"theme": THEMES, "language": (SYSTEM, *LANGUAGES), "recent": (YES, NO)}
)
"""The settings of the machine that take one of a few words."""

KEYS = "keys"
LARGEST = 64 * 1024


class Appearance(NamedTuple):
    """The settings of the machine; `keys` holds the commands that have other keys than the program's own.

    `recent` says whether the journals opened here are remembered (see `neda.store.recent`).
    """

    theme: str = THEMES[0]
    keys: Mapping[str, str] = MappingProxyType({})
    language: str = SYSTEM
    recent: str = YES


class Found(NamedTuple):
    """The settings in force and, where the file could not be taken as it is, the sentence that says so."""

    appearance: Appearance
    warning: str = ""


def read_appearance(path: Path) -> Found:
    """The settings of a file; the defaults, and a warning naming the line, for whatever in it cannot be used."""
    try:
        text = _text(path)
    except FileNotFoundError:
        return Found(Appearance())
    except (OSError, ValueError):
        return Found(Appearance(), storage.unreadable_config(path))
    try:
        written = _parsed(text)
    except (ValueError, RecursionError) as error:
        line = re.search(r"\(at line (\d+)", str(error))
        number = int(line[1]) if line else max(1, len(text.splitlines()))
        return Found(Appearance(), storage.broken_config(path, number))
    wrong = next(_wrong(written), None)
    warning = storage.unknown_in_config(path, _line_of(text, wrong), wrong) if wrong else ""
    chosen = {name: value for name, value in written.items() if value in CHOICES.get(name, ())}
    keys = written.get(KEYS)
    own = {name: key for name, key in keys.items() if isinstance(key, str)} if isinstance(keys, dict) else {}
    return Found(Appearance(**chosen, keys=own), warning)


def chosen_language(path: Path) -> str:
    """The language a file asks for, read without the rest where it cannot name one; never a reason not to start."""
    try:
        named = "language" in _text(path)
    except (OSError, ValueError):
        return SYSTEM
    return read_appearance(path).appearance.language if named else SYSTEM


def write_appearance(path: Path, appearance: Appearance) -> None:
    """Put the settings in the place of those before, whole or not at all, readable by their owner only.

    A file that cannot be taken as it is, is left alone. Raises UnwritableConfig.
    """
    from neda.store.whole_files import write_whole

    found = read_appearance(path)
    if found.warning:
        raise UnwritableConfig(storage.config_kept(found.warning))
    try:
        path.resolve().parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(path, as_toml(appearance).encode())
    except OSError as error:
        raise UnwritableConfig(storage.unwritable_config(path)) from error


def as_toml(appearance: Appearance) -> str:
    """The settings as TOML."""
    lines = [f"# {storage.config_heading()}", *(f"{name} = {_quoted(getattr(appearance, name))}" for name in CHOICES)]
    if appearance.keys:
        lines += ["", f"[{KEYS}]", *(f"{_quoted(name)} = {_quoted(key)}" for name, key in appearance.keys.items())]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """A TOML basic string: quotes, backslashes and control characters escaped."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub(r"[\x00-\x1f\x7f]", lambda found: f"\\u{ord(found[0]):04x}", escaped) + '"'


def _text(path: Path) -> str:
    if path.exists() and not path.is_file():
        raise IsADirectoryError(path)
    with path.open("rb") as file:
        raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise ValueError(LARGEST)
    return raw.decode("utf-8-sig")


def _parsed(text: str) -> dict[str, object]:
    from tomllib import loads

    return loads(text)


def _wrong(written: dict[str, object]) -> Iterator[str]:
    """What no setting is, or holds a value it cannot have."""
    for name, value in written.items():
        if name == KEYS and isinstance(value, dict):
            yield from (key for key, typed in value.items() if not isinstance(typed, str))
        elif value not in CHOICES.get(name, ()):
            yield name


def _line_of(text: str, name: str) -> int:
    """The line that sets `name`."""
    starts = (name, f'"{name}"', f"'{name}'", f"[{name}")
    return next((number for number, line in enumerate(text.splitlines(), 1) if line.strip().startswith(starts)), 1)
