"""The entry forms: one question a line, half-known dates welcome, nothing typed is ever lost."""

from neda.tui.forms.advised_form import FormResult
from neda.tui.forms.choose_kind import ChooseKind
from neda.tui.forms.entry_form import EntryForm

__all__ = ["ChooseKind", "EntryForm", "FormResult"]
