"""The command palette: every key's command and every theme, by name."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.screen import ModalScreen, Screen

from neda.tui import keys
from neda.wording import keys as key_words
from neda.wording import screens as words

if TYPE_CHECKING:
    from neda.tui.app import NedaApp

NOT_LISTED = ("palette", "back")


def commands(app: "NedaApp", screen: Screen[object]) -> Iterator[SystemCommand]:
    """What can be done from a screen; over a form or a question only the themes and leaving."""
    if not isinstance(screen, ModalScreen):
        listed = (*keys.at(getattr(screen, "PLACE", "")), *keys.at(keys.EVERYWHERE))
        for key in listed:
            if key.name not in NOT_LISTED and app.check_action(_name(key.action), ()) is not False:
                title = key_words.command(key.label, keys.as_chosen(key, app.own_keys).shown_keys)
                yield SystemCommand(title, key.help, partial(screen.run_action, key.action))
    for name in sorted(app.available_themes):
        yield SystemCommand(words.theme(name), words.theme_help(), partial(app.choose_theme, name))


def _name(action: str) -> str:
    """An action without the place it belongs to and what it is given."""
    return action.partition("(")[0].rpartition(".")[2]
