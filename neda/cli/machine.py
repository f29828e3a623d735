"""The settings of this machine on the command line: theme, language and the keys of commands."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from neda.cli.call import Call
from neda.cli.printing import remark
from neda.cli.problems import CommandError
from neda.store.appearance import CHOICES, NO, Appearance, read_appearance, write_appearance
from neda.store.home import config_path
from neda.store.recent import forget, remember, remembered
from neda.wording import commands as words

if TYPE_CHECKING:
    from neda.tui.keys import Key

KEY_PREFIX = "key."
ADDING = "add_"


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


def opened(journal: Path) -> None:
    """Remember a journal that was written to, unless this machine is to remember none."""
    if read_appearance(place()).appearance.recent != NO:
        remember(place(), journal)


def others(journal: Path) -> tuple[Path, ...]:
    """The other journals that were opened on this machine."""
    return tuple(path for path in remembered(place()) if path != journal.absolute())


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
        own = words.note("default_value", value=", ".join(command.shown_keys.split(" ")))
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
    if after.recent == NO:
        forget(place())
    return name, after


def _choice(name: str, value: str) -> str:
    if value and value not in CHOICES[name]:
        example = CHOICES[name][-1]
        raise CommandError(words.problem("not_an_appearance", value, CHOICES[name], setting=name, example=example))
    return value or str(getattr(Appearance(), name))


def _command(typed: str) -> "Key":
    """The command of that name; the forms that add an entry may also be called add_mri and so on."""
    from neda.tui.own_keys import changeable

    known = {command.name: command for command in changeable()}
    adding = known.get(typed.removeprefix(ADDING))
    if typed in known:
        return known[typed]
    if adding is not None and adding.group == "record":
        return adding
    raise CommandError(words.problem("no_key_command", typed, known))


def _check_keys(command: "Key", typed: str, others: dict[str, str]) -> None:
    """Refuse what is no key, and a key that another command of the same screen has; empty means its own keys again."""
    from neda.tui.own_keys import holder, in_form, possible

    if typed and not possible(command, typed):
        code = "not_a_form_key" if in_form(command) else "not_a_key"
        raise CommandError(words.problem(code, typed, setting=command.name))
    taken = holder(command, typed, others)
    if taken:
        raise CommandError(words.problem("key_in_use", taken[0], other=taken[1].name))
