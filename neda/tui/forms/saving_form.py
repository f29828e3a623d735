"""The part of a form that stores what was asked for, and says where that leads."""

from textual.await_complete import AwaitComplete
from textual.events import Blur

from neda.clinical.entries import Entry, Person, when
from neda.report.versions import differences
from neda.store.problems import Conflict, StoreError
from neda.tui.forms.advised_form import FormResult
from neda.tui.forms.after_saving import AfterSaving
from neda.tui.forms.conflict import MINE, THEIRS
from neda.tui.forms.conflict import Conflict as ConflictSheet
from neda.tui.forms.drafted_form import DraftedForm
from neda.tui.forms.layout import ANSWER, dated_by
from neda.tui.forms.reading import Reading, read
from neda.tui.forms.remarks import news, remarks, worked_out
from neda.wording import forms as words


class SavingForm(DraftedForm):
    """Saves once, or several of one kind in a row; where another program was quicker, both versions are shown."""

    _series = False
    _saved: Entry | Person | None = None

    @property
    def _plain(self) -> bool:
        """Whether the terminal has plain characters only."""
        return bool(getattr(self.app, "ascii_only", False))

    def _refuse(self, reading: Reading) -> None:
        """Say that it was not saved, as long as that is so."""
        self._notice(words.problems_found(len(reading.problems)) if reading.problems else "")
        self._refused = bool(reading.problems)

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

    def action_leave(self) -> None:
        """Put the help away where it is open; else go back, and what was typed stays as a draft."""
        if self.has_class("-help"):
            self.remove_class("-help")
            return
        if self.keep_typed():
            self.dismiss(FormResult(self._saved, again=True) if self._saved else None)

    def dismiss(self, result: FormResult | None = None) -> AwaitComplete:
        """Leave; that the cursor goes needs no picture of its own, which would hold up the one beneath."""
        with self.prevent(Blur):
            self.set_focus(None)
        return super().dismiss(result)

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
            form = type(self)("relapse", self._file, self._today, notice=words.attack_opened())
            self.app.push_screen(form, self._after_attack)
        elif said := news(stored, self._asked.changes, self._today):
            lines = (*said, *self._outlook.verdict_now(self._plain))
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
        now = self._outlook.verdict_now(self._plain)
        dated = dated_by(self._kind)
        self._fill(self._opening() | ({dated: ""} if dated else {}))
        day = None if isinstance(stored, Person) else when(stored)
        saved = words.saved(self._kind, day.text if day else "")
        self._notice("\n".join((f"{saved} {worked_out(stored)}".rstrip(), *remarks(stored, self._today), *now)))
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
