"""Every sentence a person sees is made in this package, and nowhere else.

Codes and values come in, text goes out; it imports nothing of the program, so the rules, the store
and every face can use it. Sentences are marked for translation: `_` translates now, `N_` marks a
sentence that a table holds until it is shown, `plural` has one for 1 and one for other numbers.
Placeholders are named, so a translation may reorder them; dates and numbers are filled in as they are
and come out as the display language writes them.
"""

from collections.abc import Mapping

from neda.wording.language import N_, catalogue
from neda.wording.localized import said

__all__ = ["N_", "_", "fill", "plural"]


def _(sentence: str) -> str:
    """The sentence in the display language."""
    known = catalogue()
    return known.gettext(sentence) if known and sentence else sentence


def fill(template: str, values: Mapping[str, object]) -> str:
    """The template in the display language with its named values filled in."""
    return _(template).format_map({name: said(value) for name, value in values.items()})


def plural(one: str, many: str, number: int, values: Mapping[str, object]) -> str:
    """The sentence for this number in the display language, filled in; `one` and `many` are written out where called."""
    known = catalogue()
    template = known.ngettext(one, many, number) if known else one if number == 1 else many
    return template.format_map({name: said(value) for name, value in values.items()})
