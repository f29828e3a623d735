"""The functional systems and walking, one question a line, with the EDSS that follows from them while one types."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.events import DescendantFocus
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from neda.clinical.consistency import warnings
from neda.clinical.edss import score_of
from neda.clinical.entries import HIGHEST_AMBULATION, HIGHEST_GRADE, SYSTEMS, EdssAssessment
from neda.clinical.fields import fields_of
from neda.clinical.recording import FieldError, entry
from neda.clinical.typing_in import field_value
from neda.tui import keys
from neda.tui.forms.choice_answer import ChoiceAnswer, Option
from neda.tui.forms.press import Press
from neda.tui.forms.text_answer import LineAnswer
from neda.tui.leaving import KeepsTyped
from neda.tui.plain import plain
from neda.wording import edss_sheet as words
from neda.wording import localized

GRADED = "graded"
HIGHEST = HIGHEST_GRADE | {words.WALKING: HIGHEST_AMBULATION}
ACTIONS = (("form_save", "use"), ("form_back", "leave"))
"""The keys of the form do here what comes nearest."""
SOURCES = {"clinician": "derived", "self": "self"}
"""Who graded, and the source the entry gets: grades of one's own make a score that never counts (§7.9)."""


class SystemsSheet(ModalScreen[dict[str, str] | None], KeepsTyped):
    """Answers with the fields of the form it fills: systems, ambulation, source; or with None on escape."""

    CSS_PATH = "forms.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-normal")]  # noqa: RUF012 - Textual declares it as an instance variable
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(keys.named(name).keys, action, show=False, id=f"{keys.FORM}.{name}") for name, action in ACTIONS),
        Binding("down", "step(1)", show=False),
        Binding("up", "step(-1)", show=False),
    ]

    def __init__(self, answers: Mapping[str, str], today: date, hand_over: Callable[[dict[str, str]], None]) -> None:
        """Begins with the grades the form's `answers` already have; `hand_over` fills them in without going back."""
        super().__init__()
        self._hand_over = hand_over
        self._today, self._typed = today, answers.get("score", "").strip()
        self._begin = _grades(answers, today)
        self._lines = {name: LineAnswer() for name in HIGHEST}
        named = enumerate(SOURCES, 1)
        self._graded = ChoiceAnswer(tuple(Option(str(place), name, words.graded_by(name)) for place, name in named))
        self._begin_graded = "self" if answers.get("source") == "self" else "clinician"

    def compose(self) -> ComposeResult:
        """Title, eight grades and who gave them, the scale of the one in focus, the score, the buttons."""
        with Vertical(id="form-sheet"):
            yield Static(words.title(), classes="title", markup=False)
            yield Static(words.about(), id="sheet-about", markup=False)
            with Vertical(id="sheet-lines"):
                for name, line in self._lines.items():
                    with Horizontal(classes="sheet-line"):
                        yield Static(words.label(name), classes="label", markup=False)
                        yield line
                        yield Static(classes="meaning", id=f"meaning-{name}", markup=False)
                with Horizontal(classes="sheet-line"):
                    yield Static(words.label(GRADED), classes="label", markup=False)
                    yield self._graded
            yield Static(id="sheet-scale", markup=False)
            yield Static(id="sheet-score", markup=False)
            with Horizontal(id="form-buttons"):
                for (_name, action), label in zip(ACTIONS, words.buttons(), strict=True):
                    yield Press(label, action=f"screen.{action}")

    def on_mount(self) -> None:
        """Show what is known and start with the first open line."""
        for name, line in self._lines.items():
            line.show(str(self._begin.get(name, "")))
        self._graded.show(self._begin_graded)
        first = next((name for name in self._lines if name not in self._begin), SYSTEMS[0])
        self._lines[first].focus()
        self._weigh()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Explain the scale of the line one is on."""
        name = next((name for name, line in self._lines.items() if line is event.widget), GRADED)
        self.query_one("#sheet-scale", Static).update(words.graded_scale() if name == GRADED else words.scale(name))
        self.call_after_refresh(event.widget.scroll_visible, animate=False)

    @on(Input.Changed)
    def _graded_one(self, event: Input.Changed) -> None:
        """A digit settles a system, so that eight digits fill the sheet; walking has two, and waits for enter."""
        event.stop()
        self._weigh()
        name = next(name for name, line in self._lines.items() if line is event.control)
        if name != words.WALKING and event.control.has_focus and _grade(name, event.value) is not None:
            self.action_step(1)

    @on(Input.Submitted)
    @on(ChoiceAnswer.Submitted)
    def _go_on(self, event: Input.Submitted | ChoiceAnswer.Submitted) -> None:
        event.stop()
        self.action_step(1)

    @on(ChoiceAnswer.Changed)
    def _picked(self, event: ChoiceAnswer.Changed) -> None:
        event.stop()
        self._weigh()

    @on(LineAnswer.Lines)
    def _lines_pasted(self, event: LineAnswer.Lines) -> None:
        event.answer.join(event.text)

    def action_step(self, step: int) -> None:
        """To the line above or beneath."""
        chain = self.focus_chain
        there = chain.index(self.focused) + step if self.focused in chain else 0
        if 0 <= there < len(chain):
            self.set_focus(chain[there])

    def action_use(self) -> None:
        """Hand the grades to the form; a line that cannot be read is gone to first."""
        typed = ((name, line.text) for name, line in self._lines.items() if line.text.strip())
        wrong = next((name for name, text in typed if _grade(name, text) is None), "")
        if wrong:
            self._lines[wrong].focus()
            return
        self.dismiss(self._filled())

    def keep_typed(self) -> bool:
        """Let the form keep the grades that can be read, where any were given here."""
        if self._grades() != self._begin:
            self._hand_over(self._filled())
        return True

    def action_leave(self) -> None:
        """Back without taking anything over."""
        self.dismiss(None)

    def _filled(self) -> dict[str, str]:
        grades = self._grades()
        systems = ", ".join(f"{name} {grades[name]}" for name in SYSTEMS if name in grades)
        source = SOURCES.get(self._graded.text)
        filled = {"systems": systems, "ambulation": str(grades.get(words.WALKING, ""))}
        return filled | ({"source": source} if source and not self._typed else {})

    def _grades(self) -> dict[str, int]:
        read = ((name, _grade(name, line.text)) for name, line in self._lines.items())
        return {name: grade for name, grade in read if grade is not None}

    def _weigh(self) -> None:
        """Say what every grade means, which EDSS follows, and what does not fit together."""
        grades = self._grades()
        for name, line in self._lines.items():
            wrong = bool(line.text.strip()) and name not in grades
            meaning = words.meaning(name, grades[name]) if name in grades else ""
            note = self.query_one(f"#meaning-{name}", Static)
            note.update(plain(f"! {words.refused(HIGHEST[name])}" if wrong else meaning))
            note.set_class(wrong, "-problem")
        self.query_one("#sheet-score", Static).update(plain("\n".join(self._found(grades))))

    def _found(self, grades: dict[str, int]) -> list[str]:
        open_lines = [name for name in HIGHEST if name not in grades]
        made = _assessment(grades, self._typed, self._today)
        lines = [words.missing(open_lines)] if open_lines else []
        derived = score_of(made._replace(score=None)) if made else None
        if derived is not None:
            differing = made is not None and made.score is not None and made.score != derived
            shown = localized.decimal(derived, ".1f")
            lines.append(words.differs(self._typed, shown) if differing else words.score(shown))
        doubts = warnings(made) if made and not open_lines else ()
        return [*lines, *(doubt.text for doubt in doubts)]


def _grade(name: str, text: str) -> int | None:
    """A grade as typed, if it is one of this line."""
    folded = text.strip()
    number = int(folded) if folded.isascii() and folded.isdigit() and len(folded) < 3 else HIGHEST[name] + 1
    return number if number <= HIGHEST[name] else None


def _grades(answers: Mapping[str, str], today: date) -> dict[str, int]:
    """The grades the form has so far; what cannot be read is left to the form."""
    found: dict[str, int] = {}
    for field in fields_of("edss"):
        try:
            if field.name == "systems":
                systems = field_value("edss", field, answers.get("systems", ""), today)
                found |= systems if isinstance(systems, dict) else {}
            elif field.name == words.WALKING and (walking := answers.get(words.WALKING, "").strip()):
                found[words.WALKING] = int(walking)
        except (FieldError, ValueError):
            continue
    return {name: grade for name, grade in found.items() if _grade(name, str(grade)) is not None}


def _assessment(grades: Mapping[str, int], score: str, today: date) -> EdssAssessment | None:
    """The grades as an EDSS of today, as far as they make one."""
    raw: dict[str, object] = {"date": today.isoformat(), "source": "derived"}
    raw["systems"] = {name: grade for name, grade in grades.items() if name in SYSTEMS}
    raw["ambulation"] = grades.get(words.WALKING)
    for typed in (score, ""):
        try:
            made = entry("edss", raw | ({"score": float(typed)} if typed else {}))
        except (FieldError, ValueError):
            continue
        return made if isinstance(made, EdssAssessment) else None
    return None
