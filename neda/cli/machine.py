"""The settings of this machine on the command line: theme, language and the keys of commands."""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from neda.cli.call import Call
from neda.cli.printing import remark
from neda.cli.problems import CommandError
from neda.store.appearance import CHOICES, Appearance, config_path, read_appearance, write_appearance
from neda.wording import commands as words

KEY_PREFIX = "key."
ADDING = "add_"
QUESTION = "confirm"
_POSSIBLE = re.compile(r"[^\s,]|ctrl\+[abdefgklnoprtuvwxy]|f([2-9]|1[0-2])")


class Command(NamedTuple):
    """A command of the screens that has keys: its name, what sort it is, where it works, its own keys."""

    name: str
    group: str
    where: frozenset[str]
    keys: tuple[str, ...]


def place() -> Path:
    """Where the settings of this machine are."""
    return config_path(os.environ, sys.platform)


def is_of_the_machine(name: str) -> bool:
    """Whether a setting belongs to the machine and not to the journal."""
    return name in CHOICES or name.startswith(KEY_PREFIX)


def chosen() -> Appearance:
    """The settings in force; what in the file cannot be used is said on standard error."""
    found = read_appearance(place())
    if found.warning:
        remark(found.warning)
    return found.appearance


def show(call: Call, appearance: Appearance, only: str | None = None) -> None:
    """Print them, or one of them."""
    standard = Appearance()
    for name in CHOICES:
        value, default = getattr(appearance, name), getattr(standard, name)
        if only in (None, name):
            code = "default_value" if value == default else "changed_value"
            call.face.fact(name, words.note(code, value=value, default=default))
    if only is not None and only.startswith(KEY_PREFIX):
        command = _command(only.removeprefix(KEY_PREFIX))
        own = words.note("default_value", value=", ".join(command.keys))
        call.face.fact(KEY_PREFIX + command.name, appearance.keys.get(command.name, own))
    for name, key in appearance.keys.items() if only is None else ():
        call.face.fact(KEY_PREFIX + name, key)


def set_one(name: str, value: str) -> tuple[str, Appearance]:
    """Write one setting, where an empty value goes back to the default; its whole name, and all as they now are."""
    before, warning = read_appearance(place())
    if name in CHOICES:
        after = Appearance(**before._asdict() | {name: _choice(name, value)})
    else:
        command = _command(name.removeprefix(KEY_PREFIX))
        name = KEY_PREFIX + command.name
        others = {known: key for known, key in before.keys.items() if known != command.name}
        _check_keys(command, value, others)
        after = before._replace(keys=others | ({command.name: value} if value else {}))
    if after != before or warning:
        write_appearance(place(), after)
    return name, after


def _choice(name: str, value: str) -> str:
    if value and value not in CHOICES[name]:
        example = CHOICES[name][-1]
        raise CommandError(words.problem("not_an_appearance", value, CHOICES[name], setting=name, example=example))
    return value or str(getattr(Appearance(), name))


def _commands() -> Iterator[Command]:
    """The commands whose keys can be changed; a question is always answered with its own."""
    from neda.tui.keys import KEYS, shown

    for key in KEYS:
        if key.action and QUESTION not in key.where:
            yield Command(key.name, key.group, frozenset(key.where), tuple(map(shown, key.keys.split(","))))


def _command(typed: str) -> Command:
    """The command of that name; the forms that add an entry may also be called add_mri and so on."""
    known = {command.name: command for command in _commands()}
    adding = known.get(typed.removeprefix(ADDING))
    if typed in known:
        return known[typed]
    if adding is not None and adding.group == "record":
        return adding
    raise CommandError(words.problem("no_key_command", typed, known))


def _check_keys(command: Command, typed: str, others: dict[str, str]) -> None:
    """Refuse what is no key, and a key that another command of the same screen has; empty means its own keys again."""
    if typed and not (_POSSIBLE.fullmatch(typed) and typed.isprintable()):
        raise CommandError(words.problem("not_a_key", typed, setting=command.name))
    for other in _commands():
        taken = (others[other.name],) if other.name in others else other.keys
        together = "app" in command.where | other.where or command.where & other.where
        clash = [key for key in ((typed,) if typed else command.keys) if key in taken]
        if other.name != command.name and together and clash:
            raise CommandError(words.problem("key_in_use", clash[0], other=other.name))
