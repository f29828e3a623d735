"""An answer picked by its number key: one choice, or several."""

from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click, Key
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

GAP = 2


class Option(NamedTuple):
    """One choice: the number key that picks it, its name in the journal, its words."""

    number: str
    name: str
    words: str


class ChoiceAnswer(Widget, can_focus=True):
    """Choices shown with their digits; a digit picks, `0` clears, and a click does the same.

    With `several`, a digit switches a choice on or off; otherwise picking also goes on to the next question.
    The answer is held as typed text ("brain, cervical"), like every other answer of a form.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go_on", "Next", show=False),
        Binding("backspace,delete", "clear", "Clear", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"choice--picked"}
    acts_at_once = False
    """Set where an answer is all that is waited for: a picture of the answer would hold up the one of what it does, so
    that whoever acts on it lets it be painted where there is still something to see."""

    class Changed(Message):
        """The answer changed; `done` when that settles the question."""

        def __init__(self, answer: "ChoiceAnswer", done: bool) -> None:
            self.answer, self.done = answer, done
            super().__init__()

        @property
        def control(self) -> "ChoiceAnswer":
            """The answer that changed."""
            return self.answer

    class Submitted(Message):
        """Enter was pressed."""

    class Unheard(Message):
        """Something was typed that picks nothing here, and whoever types words should know at the first."""

        def __init__(self, answer: "ChoiceAnswer", character: str) -> None:
            self.answer, self.character = answer, character
            super().__init__()

    def __init__(self, options: tuple[Option, ...], several: bool = False, aside: bool = False) -> None:
        """`options` in the order of their numbers; one whose name is empty stands for "not recorded".

        With `aside` there is a better place for words: from the first letter on digits belong to them and pick
        nothing, until the cursor is elsewhere.
        """
        super().__init__()
        self._options, self._several, self._aside = options, several, aside
        self._in_words = False
        self._picked: tuple[str, ...] = ()
        self._places: list[tuple[int, int, int, Option]] = []

    @property
    def text(self) -> str:
        """The answer as typed text."""
        return ", ".join(option.name for option in self._options if option.name and option.name in self._picked)

    @property
    def picked(self) -> Option | None:
        """The choice picked; the first where there are several."""
        return next((option for option in self._options if option.name in self._picked), None)

    @property
    def offered(self) -> int:
        """How many choices there are."""
        return len(self._options)

    def show(self, text: str) -> None:
        """Take over an answer without announcing it."""
        self._picked = tuple(part.strip() for part in text.split(",") if part.strip())
        self.refresh()

    def offer(self, options: tuple[Option, ...]) -> None:
        """Ask with other choices; what was picked is forgotten."""
        if options != self._options:
            self._options, self._picked = options, ()
            self.refresh(layout=True)

    def pick(self, option: Option) -> None:
        """Pick a choice, or switch it where several may be picked."""
        if not self._several:
            self._picked = (option.name,)
        elif option.name in self._picked:
            self._picked = tuple(name for name in self._picked if name != option.name)
        else:
            self._picked = (*self._picked, option.name)
        self._announce(done=not self._several)

    def on_key(self, event: Key) -> None:
        """A digit picks; `0` clears."""
        if self._aside and event.is_printable and event.character and self._begins_words(event.character):
            event.stop()
            self._in_words = True
            self.post_message(self.Unheard(self, event.character))
            return
        if event.character == "0":
            event.stop()
            self.action_clear()
        for option in self._options:
            if event.character == option.number:
                event.stop()
                self.pick(option)
        if event.character and event.character.isalpha():
            self.post_message(self.Unheard(self, event.character))

    def on_blur(self) -> None:
        """What is typed here next is an answer again."""
        self._in_words = False

    def on_click(self, event: Click) -> None:
        """A click on a choice picks it."""
        place = event.get_content_offset(self)
        for row, start, end, option in self._places if place else ():
            if place and place.y == row and start <= place.x < end:
                self.pick(option)
                return

    def on_resize(self) -> None:
        """Other columns fit at another width."""
        self.refresh()

    def action_clear(self) -> None:
        """Leave the question open."""
        self._picked = ()
        self._announce(done=False)

    def action_go_on(self) -> None:
        """To the next question."""
        self.post_message(self.Submitted())

    def render(self) -> Content:
        """The choices in columns as wide as the widest, the picked ones marked by a cross and by style."""
        style = self.get_visual_style("choice--picked")
        rows = self._rows(self.size.width)
        self._places = self._find_places(rows)
        shown = []
        for row in rows:
            parts = [
                Content.styled(words, style) if self._marked(option) else Content(words) for words, option in row
            ]
            shown.append(Content(" " * GAP).join(parts))
        return Content("\n").join(shown)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the choices need at this width."""
        return len(self._rows(width))

    def _begins_words(self, character: str) -> bool:
        if self._in_words:
            return True
        numbers = {option.number for option in self._options} | ({"0"} if self._picked else set())
        return character not in numbers | {" ", "?"}

    def _announce(self, done: bool) -> None:
        if not (done and self.acts_at_once):
            self.refresh()
        self.post_message(self.Changed(self, done))

    def _marked(self, option: Option) -> bool:
        return option.name in self._picked

    def _rows(self, width: int) -> list[list[tuple[str, Option]]]:
        words = [(self._words(option), option) for option in self._options]
        if sum(cell_len(text) + GAP for text, _ in words) - GAP <= width:
            return [words]
        widest = max(cell_len(text) for text, _ in words)
        columns = max(1, (width + GAP) // (widest + GAP))
        padded = [(text + " " * (widest - cell_len(text)), option) for text, option in words]
        return [padded[start : start + columns] for start in range(0, len(padded), columns)]

    def _words(self, option: Option) -> str:
        cross = "x" if self._marked(option) else " "
        box = f"[{cross}]" if self._several else f"({cross})"
        return f"{option.number} {box} {option.words}"

    def _find_places(self, rows: list[list[tuple[str, Option]]]) -> list[tuple[int, int, int, Option]]:
        places = []
        for number, row in enumerate(rows):
            start = 0
            for words, option in row:
                places.append((number, start, start + cell_len(words), option))
                start += cell_len(words) + GAP
        return places
