"""The keys of this machine: which commands can have others, what can be a key, and who has it already."""

import re
from collections.abc import Iterator, Mapping

from neda.tui.keys import EVERYWHERE, KEYS, Key, as_chosen, shown

QUESTION = "confirm"
_POSSIBLE = re.compile(r"[^\s,]|ctrl\+[abdefgklnoprtuvwxy]|f([2-9]|1[0-2])")


def changeable() -> Iterator[Key]:
    """The commands that can have other keys; a question is always answered with its own."""
    return (key for key in KEYS if key.action and QUESTION not in key.where)


def possible(typed: str) -> bool:
    """Whether this can be a key of a command: a sign, a function key, or ctrl with a letter that terminals pass on."""
    return bool(_POSSIBLE.fullmatch(typed) and typed.isprintable())


def pressed(key: str, character: str | None) -> str:
    """A key that was pressed, as it is written down: the sign itself, or its name."""
    return character if character and character.isprintable() and not character.isspace() else key


def holder(command: Key, typed: str, own: Mapping[str, str]) -> tuple[str, Key] | None:
    """The key wanted and the other command that has it where both work; `typed` empty means the command's own keys."""
    wanted = [typed] if typed else _keys(command)
    for other in changeable():
        together = EVERYWHERE in (*command.where, *other.where) or set(command.where) & set(other.where)
        clash = [key for key in wanted if key in _keys(as_chosen(other, own))]
        if other.name != command.name and together and clash:
            return clash[0], other
    return None


def _keys(command: Key) -> list[str]:
    return [shown(key) for key in command.keys.split(",")]
