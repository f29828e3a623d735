"""How the program looks, which keys it obeys and what it has said: themes, own keys, messages of this machine."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from textual.filter import LineFilter
from textual.reactive import var

from neda.store.appearance import THEMES, YES, Appearance, Found, read_appearance, write_appearance
from neda.store.problems import StoreError
from neda.tui import keys, terminal, themes
from neda.tui.typing_ahead import TypingAhead

MOST_MESSAGES = 500


class Said(NamedTuple):
    """One message and when it was said."""

    at: datetime
    text: str


class Looks(TypingAhead):
    """An app in our own themes only. `message` is the last thing to say, which the screens watch.

    `said` keeps every message, the newest last; `unfinished` what was typed into a question that was left.
    """

    message: var[str] = var("")
    own_keys: var[Mapping[str, str]] = var(dict)

    def __init__(self, config: Path | None = None, *, ascii_only: bool = False) -> None:
        """`config` holds this machine's theme and keys; `ascii_only` keeps to plain characters."""
        super().__init__()
        self.ascii_only = ascii_only
        self._config = config
        self.said: list[Said] = []
        self.unfinished: dict[str, str] = {}
        self._chosen, warning = read_appearance(config) if config else Found(Appearance())
        self.set_reactive(Looks.own_keys, self._chosen.keys)
        self.message = warning
        self._note(warning)
        self.animation_level = "none"
        self._disable_notifications = self._disable_tooltips = True  # nothing is said in boxes that vanish again
        for name in tuple(self.available_themes):
            self.unregister_theme(name)
        for theme in themes.themes():
            self.register_theme(theme)
        self.theme = themes.MONO if self.no_color else self._chosen.theme
        self.set_keymap(keys.keymap(self.own_keys))
        keys.say(self.own_keys)

    @property
    def config(self) -> Path | None:
        """Where this machine's settings are kept, if anywhere."""
        return self._config

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The program's own colour names."""
        return themes.status_tokens()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Plain characters only, where the terminal has no others."""
        return [*super().get_line_filters(), *([terminal.PlainCharacters()] if self.ascii_only else [])]

    def choose_theme(self, name: str) -> None:
        """Use a theme, and remember it for this machine where it can be remembered."""
        self.theme = name
        if name in THEMES:
            self._remember(self._chosen._replace(theme=name))

    def choose_key(self, command: str, key: str) -> None:
        """Give a command another key on this machine; an empty one gives it its own keys again."""
        others = {name: own for name, own in self._chosen.keys.items() if name != command}
        own = others | ({command: key} if key else {})
        self.set_keymap(keys.keymap(own))
        keys.say(own)
        self._remember(self._chosen._replace(keys=own))
        self.own_keys = own

    def choose_language(self, name: str) -> None:
        """Remember a language for this machine; everything is said in it from the next start."""
        self._remember(self._chosen._replace(language=name))

    @property
    def language(self) -> str:
        """The language this machine is set to."""
        return self._chosen.language

    @property
    def remembers(self) -> bool:
        """Whether the journals opened here are remembered."""
        return self._config is not None and self._chosen.recent == YES

    def watch_message(self, before: str, after: str) -> None:
        """Keep what is said; something said beside what stands there already is kept alone."""
        self._note(after.removeprefix(f"{before}\n") if before else after)

    def _note(self, text: str) -> None:
        if text:
            self.said.append(Said(datetime.now().astimezone(), text))
            del self.said[:-MOST_MESSAGES]

    def _remember(self, chosen: Appearance) -> None:
        self._chosen = chosen
        if self._config is None:
            return
        try:
            write_appearance(self._config, chosen)
        except StoreError as error:
            self.message = str(error)
