"""How the program looks and which keys it obeys: its themes, plain characters, and this machine's own settings."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from textual.filter import LineFilter
from textual.reactive import var

from neda.store.appearance import THEMES, Appearance, Found, read_appearance, write_appearance
from neda.store.problems import StoreError
from neda.tui import keys, terminal, themes
from neda.tui.typing_ahead import TypingAhead


class Looks(TypingAhead):
    """An app in our own themes only. `message` is the last thing to say, which the screens watch."""

    message: var[str] = var("")

    def __init__(self, config: Path | None = None, *, ascii_only: bool = False) -> None:
        """`config` holds this machine's theme and keys; `ascii_only` keeps to plain characters."""
        super().__init__()
        self.ascii_only = ascii_only
        self._config = config
        self._chosen, warning = read_appearance(config) if config else Found(Appearance())
        self.message = warning
        self.animation_level = "none"
        for name in tuple(self.available_themes):
            self.unregister_theme(name)
        for theme in themes.themes():
            self.register_theme(theme)
        self.theme = themes.MONO if self.no_color else self._chosen.theme
        self.set_keymap(keys.keymap(self.own_keys))

    @property
    def own_keys(self) -> Mapping[str, str]:
        """The commands that have other keys on this machine."""
        return self._chosen.keys

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
        if self._config is None or name not in THEMES:
            return
        try:
            self._chosen = self._chosen._replace(theme=name)
            write_appearance(self._config, self._chosen)
        except StoreError as error:
            self.message = str(error)
