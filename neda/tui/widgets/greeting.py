"""What an empty journal says: three lines, one question, and the keys that answer it; a click does the same."""

from textual.content import Content
from textual.events import Click

from neda.tui import keys
from neda.tui.plain import plain
from neda.tui.widgets.wrapped import Wrapped, hanging
from neda.wording import screens as words


class Greeting(Wrapped):
    """The first thing a person sees."""

    def __init__(self) -> None:
        """The path is not known yet."""
        super().__init__()
        self._path = ""
        self._others = False
        self._own: dict[str, str] = {}

    def show(self, path: str, own: dict[str, str], others: bool = False) -> None:
        """`path` is where it will be, `own` are this machine's keys, `others` says that it knows more journals."""
        self._path, self._own, self._others = path, own, others
        self.changed()

    def lines(self, width: int) -> list[Content]:
        """Its text, one item a line."""
        said = [line for text in words.greeting(self._path) for line in plain(text).wrap(width)]
        question = plain(words.greeting_question(), "bold").wrap(width)
        return [*said, Content(""), *question, *self._choices(width)]

    def _choices(self, width: int) -> list[Content]:
        lines = []
        for name, does in words.greeting_choices(self._others):
            key = plain(keys.as_chosen(keys.named(name), self._own).shown_keys, "bold $footer-key-foreground")
            lines += hanging(Content.assemble("  ", key, "  "), plain(does), width)
        return lines

    async def on_click(self, event: Click) -> None:
        """Do what the line that was clicked says."""
        content = event.get_content_offset(self)
        choices = words.greeting_choices(self._others)
        first = len(self.laid_out(self.content_size.width)) - len(choices)
        if content is not None and content.y >= first:
            await self.screen.run_action(keys.named(choices[content.y - first][0]).action)
