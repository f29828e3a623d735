"""The keys in force, for every sentence that names one: who gave a command another key reads that key.

The table of keys says what they are, and whoever changes a key says so again; no sentence spells one out.
"""

from collections.abc import Mapping

from neda.wording import fill
from neda.wording.keys import commands, key_label

_in_force: dict[str, str] = {}


def use(keys: Mapping[str, str]) -> None:
    """These are the keys from now on, by the name of their command."""
    _in_force.clear()
    _in_force.update(keys)


def key(command: str) -> str:
    """The key of a command; its name where nothing is known of keys."""
    return _in_force.get(command) or key_label(command)


def keys() -> dict[str, str]:
    """What stands for `{key_undo}` and its like in a sentence."""
    return {f"key_{command}": key(command) for command in commands()}


def keyed(template: str, values: Mapping[str, object] | None = None) -> str:
    """The template in the display language with its values and the keys in force filled in."""
    return fill(template, keys() | dict(values or {}))
