"""A form of every kind lies ready: asking for one takes a picture only. Each is used once; then another is made."""

import gc
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from neda.clinical.entries import Entry
from neda.tui.loading_ahead import LoadsAhead, Part

if TYPE_CHECKING:
    from neda.tui.forms import EntryForm

KINDS = ("checkin", "edss", "mri", "relapse", "treatment")


class SpareForms(LoadsAhead):
    """An app that makes the forms of new entries before they are asked for."""

    def form_of(self, kind: str, entry: Entry | None = None, notice: str = "") -> "EntryForm":
        """The form that adds an entry of a kind, or changes `entry`; `notice` is said in it at once."""
        if entry or notice or kind not in KINDS:
            return self._new(kind, entry, notice)
        spare = self._spare(kind)
        if spare is not None:
            self.uninstall_screen(spare)
        self.soon([*self.steps([partial(self._made, kind)]), gc.collect])
        return spare or self._new(kind)

    def parts(self) -> Iterator[Part]:
        """The forms come behind the pages."""
        yield from super().parts()
        yield from self.steps([partial(self._made, kind) for kind in KINDS])

    def watch_own_keys(self) -> None:
        """Forms name the keys: those that lie ready are made anew."""
        ready = [kind for kind in KINDS if self.is_screen_installed(_name(kind))]
        for kind in ready:
            self.forget(_name(kind))
        self.soon(self.steps([partial(self._made, kind) for kind in ready]))

    def _new(self, kind: str, entry: Entry | None = None, notice: str = "") -> "EntryForm":
        from neda.tui.forms import EntryForm

        return EntryForm(kind, self.file, self.today, entry, notice)

    def _made(self, kind: str) -> "EntryForm":
        """The form that lies ready, made where there is none."""
        spare = self._spare(kind)
        if spare is None:
            spare = self._new(kind)
            self.install_screen(spare, _name(kind))
            self._load_screen_css(spare)
            self._get_screen(spare)
        return spare

    def _spare(self, kind: str) -> "EntryForm | None":
        """The form that lies ready; one made for another journal or day is taken away."""
        if not self.is_screen_installed(_name(kind)):
            return None
        from neda.tui.forms import EntryForm

        spare = self.get_screen(_name(kind), EntryForm)
        if spare.is_for(self.file, self.today):
            return spare
        self.forget(_name(kind))
        return None


def _name(kind: str) -> str:
    return f"form {kind}"
