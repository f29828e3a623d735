"""Every sentence a person sees is made in this package, and nowhere else.

Codes and values come in, text goes out; it imports nothing of the program, so the rules, the store
and every face can use it. Sentences are marked for translation: `_` translates now, `N_` marks a
sentence that a table holds until it is shown. Placeholders are named, so a translation may reorder them.
"""

from collections.abc import Mapping


def _(sentence: str) -> str:
    """The sentence in the display language."""
    return sentence


def N_(sentence: str) -> str:
    """Mark a sentence for translation where it stands; it is translated when shown."""
    return sentence


def fill(template: str, values: Mapping[str, object]) -> str:
    """The template in the display language with its named values filled in."""
    return _(template).format_map(dict(values))
