"""The keys of this machine: which commands can have others, what can be a key, and who has it already."""

import re
from collections.abc import Iterator, Mapping

from neda.tui.keys import EVERYWHERE, FORM, KEYS, Key, as_chosen, shown

QUESTION = "confirm"
_POSSIBLE = re.compile(r"[^\s,]|ctrl\+[abdefgklnoprtuvwxy]|f([2-9]|1[0-2])")
_IN_FORM = re.compile(r"ctrl\+[gnoprt]|f([2-9]|1[0-2])")
"""In a form letters are typed, and the other chords edit what was typed."""


def changeable() -> Iterator[Key]:
    """The commands that can have other keys; a question is always answered with its own."""
    return (key for key in KEYS if QUESTION not in key.where)


def in_form(command: Key) -> bool:
    """Whether it works where letters are typed."""
    return FORM in command.where


def possible(command: Key, typed: str) -> bool:
    """Whether this can be a key of a command: a sign, a function key, or ctrl with a letter that terminals pass on."""
    return bool((_IN_FORM if in_form(command) else _POSSIBLE).fullmatch(typed) and typed.isprintable())


def pressed(key: str, character: str | None) -> str:
    """A key that was pressed, as it is written down: the sign itself, or its name."""
    return character if character and character.isprintable() and not character.isspace() else key


def holder(command: Key, typed: str, own: Mapping[str, str]) -> tuple[str, Key] | None:
    """The key wanted and the other command that has it where both work; `typed` empty means the command's own keys."""
    wanted = [typed] if typed else _keys(command)
    for other in changeable():
        everywhere = EVERYWHERE in (*command.where, *other.where) and not (in_form(command) or in_form(other))
        together = everywhere or set(command.where) & set(other.where) or _reaches(command, other)
        clash = [key for key in wanted if key in _keys(as_chosen(other, own))]
        if other.name != command.name and together and clash:
            return clash[0], other
    return None


def _reaches(one: Key, other: Key) -> bool:
    """Whether one of them is heard in forms, over which no other key of the program is."""
    return (one.priority and in_form(other)) or (other.priority and in_form(one))


def _keys(command: Key) -> list[str]:
    return [shown(key) for key in command.keys.split(",")]
