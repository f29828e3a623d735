"""One form for every kind of entry and for the person's facts: asks, shows what saving would do, saves."""

from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.events import ScreenResume
from textual.widgets import Static

from neda.clinical import Profile
from neda.clinical.entries import Entry, Person, when
from neda.report.versions import Difference, differences
from neda.store.file import JournalFile
from neda.store.problems import Conflict, StoreError
from neda.tui import keys
from neda.tui.forms.advice import BUTTONS as ADVICE
from neda.tui.forms.advice import Advice
from neda.tui.forms.advised_form import AdvisedForm, FormResult
from neda.tui.forms.after_saving import AfterSaving
from neda.tui.forms.conflict import MINE, THEIRS
from neda.tui.forms.conflict import Conflict as ConflictSheet
from neda.tui.forms.drafts import Draft, Recalled
from neda.tui.forms.layout import ANSWER, PERSON, dated_by, questions_of
from neda.tui.forms.outlook import Outlook
from neda.tui.forms.press import Press
from neda.tui.forms.proposals import last_checkin, proposals
from neda.tui.forms.questions import Questions
from neda.tui.forms.reading import Asked, Reading, answers_of, read
from neda.tui.forms.remarks import care, news, nothing_to_compare, remarks, worked_out
from neda.tui.forms.visit_answers import question_behind
from neda.tui.plain import plain, shortened
from neda.tui.widgets.title_bar import BETWEEN, LONGEST_NAME
from neda.wording import backups, suggesting
from neda.wording import forms as words

DRAFT_AFTER = 0.5
"""Seconds after the first keystroke that is not yet kept: a draft is never older than a second."""


PAGE = 5
"""Questions that a page key goes on or back."""
BUTTONS = ("save", "again", "help", "discard", "back")
"""What can be pressed, by the names of keys: buttons and hints in one."""


class EntryForm(AdvisedForm):
    """Adds an entry, or changes `entry`; the kind "person" asks for the person's facts. Answers with what was saved."""

    CSS_PATH = "forms.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-normal")]  # noqa: RUF012 - Textual declares it as an instance variable
    BINDINGS: ClassVar[list[BindingType]] = [
        *keys.bindings(keys.FORM),
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("pagedown", f"move({PAGE})", show=False),
        Binding("pageup", f"move(-{PAGE})", show=False),
    ]

    def __init__(
        self,
        kind: str,
        file: JournalFile,
        today: date,
        entry: Entry | None = None,
        profile: Profile | None = None,
        notice: str = "",
    ) -> None:
        """`today` is the day it is filled in; `profile` is the journal's own unless given; `notice` is said at once."""
        super().__init__(kind, today, Outlook(file, today, profile))
        self._file, self._profile = file, profile
        self._asked = Asked(kind, today, self._outlook.journal.person if kind == PERSON else entry)
        self._was = self._asked.changes
        self._draft = Draft(file, kind, entry)
        self._questions = Questions(self._asked)
        self._said, self._noticed = notice, ""
        self._shown = False
        self._discarded: dict[str, str] = {}
        self._saved: Entry | Person | None = None
        self._weighing = self._keeping = self._leaving = self._series = self._refused = False

    def compose(self) -> ComposeResult:
        """Title, what happened, the questions, what saving would do, the buttons."""
        with Vertical(id="form-sheet"):
            yield Static(classes="title", markup=False)
            yield Static(id="form-notice", markup=False)
            yield self._questions
            yield Static(id="form-explanation", markup=False)
            yield Static(id="form-care", markup=False)
            yield Advice({name: words.advice_button(name) for name in ADVICE})
            yield Static(id="form-consequence", markup=False)
            with Horizontal(id="form-buttons"):
                for name in BUTTONS:
                    if self._adds or name != "again":
                        does = keys.named(f"form_{name}").action
                        yield Press(words.button(name), id=f"press-{name}", action=does)

    def on_mount(self) -> None:
        """Fill in what is known."""
        self._fill(self._opening())
        self._start()

    def on_screen_resume(self, _event: ScreenResume) -> None:
        """Once it is shown: catch up with the journal, and go on with the draft from before."""
        if self._shown:
            return
        self._shown = True
        changed = self._outlook.catch_up()
        if changed:
            self._fill(self._opening())
        if self._recall() or changed:
            self._start()

    def is_for(self, file: JournalFile, today: date) -> bool:
        """Whether it was made for this journal and this day."""
        return self._file is file and self._today == today

    def _start(self) -> None:
        """Begin where the kind of entry begins."""
        self.query_one(".title", Static).update(plain(self._title()))
        self._questions.start()
        self._weigh()

    @property
    def _adds(self) -> bool:
        return self._asked.changes is None

    @property
    def _plain(self) -> bool:
        """Whether the terminal has plain characters only."""
        return bool(getattr(self.app, "ascii_only", False))

    def _title(self) -> str:
        changed = self._asked.changes
        day = when(changed) if changed and not isinstance(changed, Person) else None
        stars = any(field.required and field.name != ANSWER for field in questions_of(self._kind))
        asked = words.title(self._kind, self._adds, day.text if day else "")
        whose = shortened(self._outlook.journal.person.name or getattr(self.app, "whose", "") or "", LONGEST_NAME)
        return BETWEEN.join(filter(None, (asked, whose))) + (words.star_explained() if stars else "")

    # What the form opens with

    def _opening(self) -> dict[str, str]:
        if self._adds:
            return proposals(self._kind, self._outlook.journal, self._today)
        return answers_of(self._kind, self._asked.changes)

    def _fill(self, answers: dict[str, str]) -> None:
        """Show these answers as the untouched form."""
        self._questions.show(answers)
        self._untouched = self._questions.answers

    def _recall(self) -> bool:
        """Go on with what was typed and not saved; whether there was any."""
        try:
            kept = self._draft.recall(self._untouched)
        except StoreError as error:
            self._notice(str(error))
            return False
        if kept is not None and kept.overtaken and read(self._asked, kept.answers).entry != self._was:
            self._choose_draft(kept)
        elif kept is not None:
            self._draft.settle()
            self._questions.show(kept.answers)
            self._said = "\n".join(filter(None, (self._said, words.draft_opened())))
        self._notice(self._said or self._outlook.trouble)
        return kept is not None

    def _choose_draft(self, kept: Recalled) -> None:
        """The entry was changed after its draft was kept: show both, and let the person choose."""

        def chosen(answer: str | None) -> None:
            if answer not in (MINE, THEIRS):
                self.dismiss(None)
                return
            self._draft.settle()
            if answer == MINE:
                self._questions.show(kept.answers)
                self._notice(words.draft_opened())
            self._keep_draft()
            self._weigh()

        label, mine, now = self._questions.label, kept.answers, self._untouched
        both = [Difference(label(name), mine[name], now.get(name, "")) for name in kept.overtaken if name in now]
        self.app.push_screen(ConflictSheet(backups.draft_overtaken(self._kind), both, saving=False), chosen)

    def _refuse(self, reading: Reading) -> None:
        """Say that it was not saved, as long as that is so."""
        self._notice(words.problems_found(len(reading.problems)) if reading.problems else "")
        self._refused = bool(reading.problems)

    def _notice(self, text: str) -> None:
        self._refused = False
        if text != self._noticed:
            self._noticed = text
            self.query_one("#form-notice", Static).update(plain(text))
            self.set_class(bool(text), "-notice")

    # While it is filled in

    @on(Questions.Changed)
    def _answered(self, event: Questions.Changed) -> None:
        if event.picked and self._questions.settles(event.question):
            self._save(again=self._series)
            return
        if event.picked and self._adds and (event.question.field.name, event.question.text) == ("source", "self"):
            self._drop_proposed("assessor")
        if event.question.field.name == "test" and self._adds:
            self._propose_unit(event.question.text)
        self._touched()

    def _touched(self) -> None:
        """Something was typed: weigh it once the keys are in, keep it within a second."""
        self._leaving = False
        if not self._weighing:
            self._weighing = True
            self.call_later(self._weigh)
        if not self._keeping:
            self._keeping = True
            self.set_timer(DRAFT_AFTER, self._keep_draft)

    @on(Questions.Finished)
    def _finished(self) -> None:
        if self._refused and ANSWER in self._untouched and self._adds:
            return  # a digit was to save it, and the cursor stands where something is missing
        if not self._series or self._questions.answers[ANSWER]:
            self.query_one("#press-save").focus()

    @on(Questions.Entered)
    def _explain(self) -> None:
        question = self._questions.current
        text = words.keys_help()
        if question and question_behind(self._asked.changes, question.field.name):
            text = words.answer_to_help()
        elif question:
            text = words.help_lines(self._kind, question.field.name)
        self.query_one("#form-explanation", Static).update(text)

    def _weigh(self) -> None:
        """Say what saving would do, or what is still needed."""
        self._weighing = False
        answers = self._questions.answers
        if ANSWER in answers:
            changed = None if isinstance(self._asked.changes, Person) else self._asked.changes
            self._questions.ask_since(last_checkin(self._outlook.journal, changed, answers["date"], self._today))
        reading = read(self._asked, answers)
        self._questions.withdraw(reading.problems)
        if self._refused:
            self._refuse(reading)
        self.query_one("#form-consequence", Static).update(plain(self._prospect(reading, answers)))
        self._advise(reading, answers)
        when_to_seek_care = care(self._kind, answers, self._today)
        self.query_one("#form-care", Static).update(when_to_seek_care)
        self.set_class(bool(when_to_seek_care), "-care")

    def _prospect(self, reading: Reading, answers: dict[str, str]) -> str:
        if self._adds and set(reading.problems) == {ANSWER}:
            return words.saves_at_once()
        if reading.entry is None:
            return words.still_needed(self._questions.label(name) for name in reading.problems)
        untouched = not self._adds and answers == self._untouched
        said = words.nothing_typed() if untouched else self._outlook.if_saved(reading.entry, self._plain)
        beside = (worked_out(reading.entry), nothing_to_compare(reading.entry, self._outlook.journal))
        return " ".join(filter(None, (*beside, said)))

    def _keep_draft(self) -> None:
        self._keeping = False
        try:
            self._draft.keep(self._questions.answers, self._untouched)
        except StoreError as error:
            if not self._leaving:
                self._notice(str(error))

    # Keys and buttons

    def action_twin(self) -> None:
        """Open the entry that is there already; what was typed here stays."""
        if self._twin is not None:
            form = EntryForm(self._kind, self._file, self._today, entry=self._twin, profile=self._profile)
            self.app.push_screen(form, self._twin_left)

    def _twin_left(self, result: FormResult | None) -> None:
        if result:
            self._outlook.read()
            self._notice(suggesting.twin_changed())
        self._weigh()

    def action_help(self) -> None:
        """Show or put away the help for the question in focus."""
        self._explain()
        self.toggle_class("-help")

    def action_save(self) -> None:
        """Save and go back."""
        self._save(again=False)

    def action_save_another(self) -> None:
        """Save and ask for another of this kind; a check-in's answers save, so there it begins a series of them."""
        if self._adds and self._questions.answers.get(ANSWER) == "":
            self._series = True
            self._notice(words.series())
        else:
            self._save(again=self._adds)

    def action_discard(self) -> None:
        """Throw away what was typed; a second time brings it back."""
        answers = self._questions.answers
        if answers != self._untouched:
            self._discarded = answers
            self._questions.show(self._untouched)
            self._questions.start()
            self._notice(words.draft_discarded())
        elif self._discarded:
            self._questions.show(self._discarded)
            self._discarded = {}
            self._notice(words.draft_back())
        self._keep_draft()
        self._weigh()

    def action_move(self, step: int) -> None:
        """So many questions back or on; the cursor never leaves either end."""
        chain = self.focus_chain
        here = chain.index(self.focused) if self.focused in chain else -step
        self.set_focus(chain[min(max(here + step, 0), len(chain) - 1)])

    def action_leave(self) -> None:
        """Put the help away where it is open; else go back, and what was typed stays as a draft."""
        if self.has_class("-help"):
            self.remove_class("-help")
            return
        try:
            self._draft.keep(self._questions.answers, self._untouched)
        except StoreError as error:
            if not self._leaving:
                self._leaving = True
                self._notice(words.draft_not_kept(str(error)))
                return
        self.dismiss(FormResult(self._saved, again=True) if self._saved else None)

    # Saving

    def _save(self, again: bool) -> None:
        reading = read(self._asked, self._questions.answers)
        if reading.entry is None:
            self._questions.point_out(reading.problems)
            self._refuse(reading)
            return
        try:
            self._saved = self._store(reading.entry)
            self._draft.discard()
        except Conflict as conflict:
            self._choose_version(conflict, reading.entry, again)
            return
        except StoreError as error:
            self._notice(str(error))
            return
        self._untouched = self._questions.answers
        if again and self._untouched.get(ANSWER) != "attack":
            self._ask_again(self._saved)
        else:
            self._finish(self._saved)

    def _finish(self, stored: Entry | Person) -> None:
        """Go back, by way of the attack that a check-in named, or of what must be read first."""
        if self._adds and self._untouched.get(ANSWER) == "attack":
            form = EntryForm("relapse", self._file, self._today, profile=self._profile, notice=words.attack_opened())
            self.app.push_screen(form, self._after_attack)
        elif said := news(stored, self._asked.changes, self._today):
            self._outlook.read()
            lines = (*said, words.verdict_now(self._outlook.now, self._plain))
            self.app.push_screen(AfterSaving(lines), self._go_back)
        else:
            self.dismiss(FormResult(stored))

    def _store(self, made: Entry | Person) -> Entry | Person:
        if isinstance(made, Person):
            self._file.set_person(made, was=self._was if isinstance(self._was, Person) else None)
            return made
        if self._was is None or isinstance(self._was, Person):
            return self._file.add([made])[0]
        return made if made == self._was else self._file.change(made, was=self._was)

    def _choose_version(self, conflict: Conflict, made: Entry | Person, again: bool) -> None:
        """Another program changed the same thing meanwhile: show both versions and let the person choose."""

        def chosen(answer: str | None) -> None:
            if answer == MINE:
                self._was = conflict.stored
                self._save(again)
            elif answer == THEIRS:
                self._draft.discard()
                self.dismiss(None)

        both = None if conflict.stored is None else differences(made, conflict.stored)
        self.app.push_screen(ConflictSheet(str(conflict), both), chosen)

    def _ask_again(self, stored: Entry | Person) -> None:
        """Another of this kind, as a new form has it; when it was, is asked: it is hardly ever the day proposed."""
        dated = dated_by(self._kind)
        self._fill(self._opening() | ({dated: ""} if dated else {}))
        self._outlook.read()
        day = None if isinstance(stored, Person) else when(stored)
        saved, now = words.saved(self._kind, day.text if day else ""), words.verdict_now(self._outlook.now, self._plain)
        self._notice("\n".join((f"{saved} {worked_out(stored)}".rstrip(), *remarks(stored, self._today), now)))
        self._questions.start(empty=dated)
        self._weigh()

    def _after_attack(self, result: FormResult | None) -> None:
        self._saved = result.entry if result else self._saved
        self._go_back(None)

    def _go_back(self, _seen: None) -> None:
        """Leave once the screen above is gone."""
        self.call_later(self._leave_saved)

    def _leave_saved(self) -> None:
        if self._saved is not None:
            self.dismiss(FormResult(self._saved))
