"""The part of a form that knows what it opened with and what was typed since: nothing typed is ever lost."""

from datetime import date

from textual.events import ScreenResume
from textual.widgets import Static

from neda.clinical.entries import Entry
from neda.report.versions import Difference
from neda.store.file import JournalFile
from neda.store.patience import only_a_moment
from neda.store.problems import LockedJournal, StoreError
from neda.tui.forms.advised_form import AdvisedForm
from neda.tui.forms.conflict import MINE, THEIRS
from neda.tui.forms.conflict import Conflict as ConflictSheet
from neda.tui.forms.drafts import Draft, Recalled
from neda.tui.forms.layout import PERSON
from neda.tui.forms.outlook import Outlook
from neda.tui.forms.proposals import proposals
from neda.tui.forms.questions import Questions
from neda.tui.forms.reading import Asked, answers_of, read
from neda.tui.leaving import KeepsTyped
from neda.tui.plain import plain
from neda.wording import backups
from neda.wording import forms as words

DRAFT_AFTER = 0.5
"""Seconds after the first keystroke that is not yet kept: a draft is never older than a second."""


class DraftedForm(AdvisedForm, KeepsTyped):
    """Opens with what is known or was typed before, keeps what is typed, and brings back what was thrown away."""

    def __init__(self, kind: str, file: JournalFile, today: date, entry: Entry | None = None, notice: str = "") -> None:
        """`today` is the day it is filled in; `notice` is said at once."""
        super().__init__(kind, today, Outlook(file, today))
        self._file = file
        self._asked = Asked(kind, today, self._outlook.journal.person if kind == PERSON else entry)
        self._was = self._asked.changes
        self._draft = Draft(file, kind, self._was)
        self._questions = Questions(self._asked)
        self._said, self._noticed, self._not_kept = notice, "", ""
        self._discarded: dict[str, str] = {}
        self._unread = self._shown = self._refused = self._keeping = self._leaving = False

    def on_mount(self) -> None:
        """Fill in what is known."""
        self._fill(self._opening())
        self._start()

    def on_screen_resume(self, _event: ScreenResume) -> None:
        """Once it is shown: catch up with the journal, and go on with the draft from before."""
        if self._shown:
            return
        self._shown = True
        with only_a_moment():
            changed = self._outlook.catch_up()
            if changed:
                self._fill(self._opening())
            if self._recall() or changed:
                self._start()

    def _start(self) -> None:
        """Begin where the kind of entry begins."""
        raise NotImplementedError

    @property
    def _adds(self) -> bool:
        return self._asked.changes is None

    def _opening(self) -> dict[str, str]:
        if self._adds:
            return proposals(self._kind, self._outlook.journal, self._today)
        return answers_of(self._kind, self._asked.changes)

    def _fill(self, answers: dict[str, str]) -> None:
        """Show these answers as the untouched form."""
        self._questions.show(answers)
        self._untouched = self._questions.answers

    def _put(self, answers: dict[str, str]) -> None:
        """Put in the answers that differ from those shown, so that no cursor moves where somebody types."""
        for name, shown in self._questions.answers.items():
            if (text := answers.get(name, "")) != shown:
                self._questions.put(name, text)

    def _recall(self) -> bool:
        """Go on with what was typed and not saved; whether there was any."""
        try:
            kept = self._draft.recall(self._untouched)
        except StoreError as error:
            self._unread = True
            self._notice(str(error))
            return False
        self._go_on_with(kept)
        return kept is not None

    def _go_on_with(self, kept: Recalled | None) -> None:
        if kept is not None and kept.overtaken and read(self._asked, kept.answers).entry != self._was:
            self._choose_draft(kept)
        elif kept is not None:
            self._draft.settle()
            self._put(kept.answers)
            self._said = "\n".join(filter(None, (self._said, words.draft_opened())))
        self._notice(self._said or self._outlook.trouble)

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

    def _notice(self, text: str) -> None:
        self._refused = False
        if text != self._noticed:
            self._noticed = text
            self.query_one("#form-notice", Static).update(plain(text))
            self.set_class(bool(text), "-notice")

    def _keep(self) -> None:
        """Keep what is typed; raises StoreError."""
        if self._unread or self._outlook.trouble:
            self._open_late()
        self._draft.keep(self._questions.answers, self._untouched)

    def _open_late(self) -> None:
        """Go on with what could not be read when the form was opened; what was typed since stands.

        Raises StoreError where it still cannot be read.
        """
        answers = self._questions.answers
        typed = {name: text for name, text in answers.items() if text != self._untouched[name]}
        unread = self._unread and self._draft.recall(self._untouched) is not None
        self._unread = False
        known = self._outlook.catch_up() and not self._outlook.trouble
        if known:
            self._untouched = {name: self._opening().get(name, "") for name in answers}
        kept = self._draft.recall(self._untouched) if unread else None
        if known or kept is not None:
            self._put(self._untouched | typed)
            self._go_on_with(kept and kept._replace(answers=kept.answers | typed))
            self._weigh()

    def _keep_draft(self) -> None:
        """Keep what is typed, unless another program holds the journal: then as soon as that one lets go of it."""
        self._keeping = False
        try:
            with only_a_moment():
                self._keep()
        except StoreError as error:
            self._not_kept = str(error)
            if not self._leaving:
                self._notice(self._not_kept)
            if isinstance(error, LockedJournal):
                self._keep_soon()
        else:
            if self._not_kept and self._noticed == self._not_kept:
                self._notice("")
            self._not_kept = ""

    def _keep_soon(self) -> None:
        """Keep what is typed within a second."""
        if not self._keeping:
            self._keeping = True
            self.set_timer(DRAFT_AFTER, self._keep_draft)

    def keep_typed(self) -> bool:
        """Keep the draft; where it cannot be kept, that is said once, and the second time it is let go."""
        try:
            self._keep()
        except StoreError as error:
            if not self._leaving:
                self._leaving = True
                self._notice(words.draft_not_kept(str(error)))
                return False
        return True

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

    def is_for(self, file: JournalFile, today: date) -> bool:
        """Whether it was made for this journal and this day."""
        return self._file is file and self._today == today
