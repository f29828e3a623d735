"""Noun phrases of findings, and what may stand behind a denied one: made of known words alone, or not read."""

from typing import NamedTuple

from neda.radiology.vocabulary import (
    BEING,
    ENDS,
    ENHANCING,
    FEATURES,
    NEUTRAL,
    NOUNS,
    ON_THE_SCAN,
    PLACES,
    PLURAL,
    SEEN,
)

LONGEST = 14
"""Words a finding may have; more are no finding, and looking no further keeps the reading linear."""
DESCRIBES_NOTHING: frozenset[str] = frozenset()
"""Of lesions that are not there, every describing word limits what is denied: none is allowed."""


class Phrase(NamedTuple):
    """A noun phrase: what it speaks of, alternatives apart, where, and the index behind it."""

    groups: tuple[frozenset[str], ...]
    alternatives: bool
    place: frozenset[str]
    plural: bool
    end: int


class Words:
    """The words of one sentence, read from any place onwards."""

    def __init__(self, tokens: tuple[str, ...]) -> None:
        self.tokens = tokens

    def word(self, place: int) -> str:
        """The word at a place; nothing beyond either end."""
        return self.tokens[place] if 0 <= place < len(self.tokens) else ""

    def ends(self, place: int) -> bool:
        """Whether a finding may end before this place."""
        return place >= len(self.tokens) or self.tokens[place] in ENDS

    def phrase(self, start: int, describing: frozenset[str]) -> Phrase | None:
        """The noun phrase that starts here, made of known words alone."""
        groups: list[frozenset[str]] = [frozenset()]
        commas = alternatives = 0
        places: set[str] = set()
        for place in range(start, min(len(self.tokens), start + LONGEST)):
            word = self.tokens[place]
            if word in NOUNS or (word == "enhancement" and place > start - 1):
                if word == "enhancement":
                    groups[-1] |= {ENHANCING}
                if commas and not alternatives and describing is DESCRIBES_NOTHING:
                    return None
                return Phrase(tuple(groups), bool(alternatives), _merged(places), word in PLURAL, place + 1)
            if word in FEATURES:
                groups[-1] |= {FEATURES[word]}
            elif word == "or" and place > start:
                groups, alternatives = [*groups, frozenset()], alternatives + 1
            elif word == "," and (place > start or describing):
                commas += 1
                if describing is DESCRIBES_NOTHING:
                    groups = [*groups, frozenset()]
            elif word in PLACES:
                places.add(PLACES[word])
            elif not (word in NEUTRAL or word in describing or (word == "-" and place > start)):
                return None
        return None

    def scope(self, place: int) -> frozenset[str] | None:
        """The places that what stands behind a denied finding names; None where it is limited in any other way."""
        while self.word(place) in BEING or self.word(place) in SEEN:
            place += 1
        if self.ends(place):
            return frozenset()
        if self.word(place) not in ("in", "on", "within", "throughout", "of", "at", "after", "following"):
            return None
        places: set[str] = set()
        place += 1
        while self.word(place) in ON_THE_SCAN:
            if self.word(place) in PLACES:
                places.add(PLACES[self.word(place)])
            place += 1
        return _merged(places) if self.ends(place) else None


def _merged(places: set[str]) -> frozenset[str]:
    """“cervical cord” is one place, not two."""
    return frozenset(places - {"cord"} if places & {"cervical", "thoracic"} else places)
