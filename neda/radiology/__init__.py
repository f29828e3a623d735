"""The radiologist's words, read with care: what a report says outright becomes a suggestion, all else stays open.

    suggestions("No new lesions.")  ->  new_t2 "0", resting on the words "No new lesions"

Pure and without a model of language: a closed vocabulary, parsed from the noun outwards. A word it does not know
inside a finding makes that finding unread, never guessed. English only; other languages yield nothing.
"""

from neda.radiology.suggestions import Suggestion, Suggestions, suggestions

__all__ = ["Suggestion", "Suggestions", "suggestions"]
