"""Ask for one line: a setting's value, a question, a file name. What cannot be taken is said beside the line."""

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from neda.tui.forms.text_answer import LineAnswer
from neda.tui.plain import plain
from neda.wording import screens as words


class Line(NamedTuple):
    """What is asked: a place for title and help, the sentence above the line, what stands in it, what to press.

    What is `secret` is not shown, and kept nowhere when the question is left. With a `problem` it is asked again:
    what stands there was typed, and is gone on with.
    """

    place: str
    ask: str
    now: str = ""
    about: str = ""
    press: str = ""
    secret: bool = False
    problem: str = ""


class AskLine(ModalScreen[str | None]):
    """Stays until a line is taken or the question is left; answers with the line, or None.

    `unfinished` keeps what was typed and not taken, so that the same question can be gone on with.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("f1", "app.help", show=False),
        Binding("f2", "take", show=False),
    ]

    def __init__(self, line: Line, check: Callable[[str], str], unfinished: dict[str, str] | None = None) -> None:
        """`check` says why a line cannot be taken, or nothing."""
        super().__init__()
        self.PLACE = line.place
        self._line, self._check = line, check
        self._unfinished = {} if unfinished is None else unfinished
        self._name_of = f"{line.place} {line.ask}"

    def compose(self) -> ComposeResult:
        """What it is about, the line, what is wrong with it."""
        with VerticalScroll(classes="dialog", can_focus=False) as dialog:
            dialog.border_title = plain(words.title(self._line.place))
            if self._line.about:
                yield Static(plain(self._line.about), classes="question")
            yield Static(plain(self._line.ask))
            answer = LineAnswer()
            answer.password = self._line.secret
            yield answer
            yield Static(plain(self._line.problem), id="problem")
            yield Static(plain(self._line.press or words.line_keys()), classes="quiet")

    def on_mount(self) -> None:
        """Typing replaces what stands there; what was typed before and not taken is gone on with."""
        answer = self.query_one(LineAnswer)
        kept = self._unfinished.pop(self._name_of, "")
        answer.show(kept or self._line.now)
        if not kept and not self._line.problem:
            self.call_after_refresh(answer.action_select_all)

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        typed = event.value if self._line.secret else event.value.strip()
        problem = self._check(typed)
        if problem:
            self.query_one("#problem", Static).update(plain(problem))
            self.query_one(LineAnswer).scroll_visible()
        else:
            self.dismiss(typed)

    async def action_take(self) -> None:
        """Take the line, with the key that saves in every form."""
        await self.query_one(LineAnswer).action_submit()

    def action_leave(self) -> None:
        """Change nothing; what was typed stands there the next time."""
        typed = self.query_one(LineAnswer).text
        own = typed != self._line.now or bool(self._line.problem)
        if typed.strip() and own and not self._line.secret:
            self._unfinished[self._name_of] = typed
        self.dismiss(None)
