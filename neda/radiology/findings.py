"""What one sentence counts: no lesion of a kind, or how many, read from every word that may open a finding."""

from typing import NamedTuple

from neda.radiology.phrases import DESCRIBES_NOTHING, LONGEST, Phrase, Words
from neda.radiology.sentences import NO
from neda.radiology.vocabulary import (
    BEHIND_A_LESION,
    BEING,
    DESCRIBING,
    ENDS,
    ENHANCING,
    ENLARGING,
    HINTS,
    NEGATING,
    NEUTRAL,
    NEW,
    NOUNS,
    PAUSES,
    PLACES,
    SEEN,
    SHOWING,
    Quantity,
    quantity,
)

OLD = frozenset(("the", "any", "known", "existing", "preexisting", "old"))


class Finding(NamedTuple):
    """A count of one kind of lesion: none at a `place` (empty for everywhere), or a quantity.

    `part` is a count within another one ("five of them enhancing"); `many` None stands for none.
    """

    field: str
    many: Quantity | None
    place: frozenset[str] = frozenset()
    part: bool = False


class Reader(Words):
    """Goes through the words of one sentence once and remembers which it has understood."""

    def __init__(self, tokens: tuple[str, ...]) -> None:
        super().__init__(tokens)
        self.used: set[int] = set()
        self.doubts: frozenset[str] = frozenset()
        self.positive = False

    def findings(self) -> list[Finding]:
        """All findings, in the order of the sentence."""
        found: list[Finding] = []
        place = 0
        while place < len(self.tokens):
            made, behind = self._at(place)
            found += made
            place = max(behind, place + 1)
        return found

    def unread(self) -> frozenset[str]:
        """The fields of words that were not understood."""
        left = (word for place, word in enumerate(self.tokens) if place not in self.used)
        return frozenset(HINTS[word] for word in left if word in HINTS)

    def use(self, field: str) -> None:
        """Count every word about this field as understood."""
        self.used |= {place for place, word in enumerate(self.tokens) if HINTS.get(word) == field}

    def _at(self, place: int) -> tuple[list[Finding], int]:
        if self.tokens[place] == NO:
            return self._none(place)
        if place == 0 or self.tokens[place - 1] in PAUSES | {"the"}:
            made = self._stated(place)
            if made[0]:
                return made
        return self._some(place)

    # None

    def _none(self, start: int) -> tuple[list[Finding], int]:
        """“no new or enlarging lesions (in the brain)”; what limits it any further says nothing about the rest."""
        end = start + 1
        while end < len(self.tokens) and self.tokens[end] in ("a", "an", "any", "single"):
            end += 1
        if growth := self._no_growth(start, end):
            return growth
        phrases = self._alternatives(end)
        if self.word(start - 1) in NEGATING:
            self.doubts |= frozenset().union(*(group for phrase in phrases for group in phrase.groups))
            return [], start + 1
        last = phrases[-1].end if phrases else end
        scope = self.scope(last) if phrases else None
        self._spend(start, last)
        if scope is None or self._after_some(start):
            return [], last
        found = []
        for phrase in phrases:
            clear = all(len(group) < 2 for group in phrase.groups)
            fields = frozenset().union(*phrase.groups) if clear else frozenset()
            found += [Finding(field, None, phrase.place or scope) for field in sorted(fields)]
        return found, last

    def _no_growth(self, start: int, place: int) -> tuple[list[Finding], int] | None:
        """“no enlargement of the known lesions”."""
        if self.word(place) not in ("enlargement", "growth") or self.word(place + 1) != "of":
            return None
        end = place + 2
        while self.word(end) in NEUTRAL | OLD or self.word(end) in PLACES:
            end += 1
        self._spend(start, end + 1)
        whole = self.word(end) in NOUNS and self.scope(end + 1) is not None
        return ([Finding(ENLARGING, None)] if whole else []), end + 1

    def _alternatives(self, start: int) -> list[Phrase]:
        """One phrase, or several joined by “or” (not “and”, which would leave open what is denied)."""
        phrases: list[Phrase] = []
        place, joined = start, False
        while (phrase := self.phrase(place, DESCRIBES_NOTHING)) is not None:
            phrases.append(phrase)
            place = phrase.end + (self.word(phrase.end) == ",")
            joined = self.word(place) == "or"
            if not joined:
                break
            place += 1
        return phrases

    def _spend(self, start: int, end: int) -> None:
        """Denied words up to the next pause are no sign of a lesion, whether or not they could be read."""
        place = end
        while place < min(len(self.tokens), end + LONGEST) and self.tokens[place] not in PAUSES | {NO}:
            place += 1
        self.used.update(range(start, place if end == start + 1 or place == end else end))
        if self.word(end) not in ENDS:
            self.used.update(range(end, place))

    def _after_some(self, start: int) -> bool:
        """“three new lesions without enhancement” denies it of those three alone."""
        return self.positive and (self.word(start - 1) not in PAUSES | {"there"} or self.word(start - 1) in ("-", "("))

    # Some

    def _some(self, place: int) -> tuple[list[Finding], int]:
        """“two new T2 lesions”, “five with enhancement”, “there are new lesions”."""
        phrase = self.phrase(place, DESCRIBING)
        if phrase is None:
            return self._part(place)
        many = quantity(self.tokens, place) or self._bare(place, phrase)
        if many is None or self.word(phrase.end) == ":" or (phrase.plural and many.text == "1"):
            return self._grown(place, phrase)
        self.used.update(range(place, phrase.end))
        fields = frozenset().union(*phrase.groups)
        if not fields:
            return self._grown(place, phrase)
        unclear = phrase.alternatives or fields >= {NEW, ENLARGING} or not self._goes_on(phrase)
        if unclear or self._denied(place, phrase.end):
            self.doubts |= fields
            return [], phrase.end
        self.positive = True
        field = ENHANCING if ENHANCING in fields else min(fields)
        if fields == {NEW, ENHANCING}:
            self.doubts |= {NEW}
        return [Finding(field, many)], phrase.end

    def _bare(self, place: int, phrase: Phrase) -> Quantity | None:
        """Lesions without a number: “there are new lesions”; “new lesion” alone opens a sentence."""
        before = self.tokens[place - 1] if place else ""
        if phrase.plural:
            shown = before in SHOWING or (before == "of" and self.word(place - 2) == "presence")
            return Quantity("some", 1, False, 0) if shown else None
        return Quantity("1", 1, True, 0) if place == 0 and self._goes_on(phrase) else None

    def _goes_on(self, phrase: Phrase) -> bool:
        """Whether a single lesion is all that is spoken of (“new lesion formation” is none)."""
        return phrase.plural or self.ends(phrase.end) or self.word(phrase.end) in BEHIND_A_LESION

    def _grown(self, place: int, phrase: Phrase) -> tuple[list[Finding], int]:
        """“enlargement of some lesions”, “two lesions have enlarged”."""
        start = place
        while start and self.tokens[start - 1] in OLD | {"of"}:
            start -= 1
        many = quantity(self.tokens, start)
        if many is None or frozenset().union(*phrase.groups) - {ENLARGING}:
            return [], place
        first = start - many.taken
        ahead = phrase.end + (self.word(phrase.end) in ("have", "has"))
        behind = self.word(ahead) in ("enlarged", "grown") and ahead > phrase.end
        if (self.word(first - 1) == "of" and self.word(first - 2) in ("enlargement", "growth")) or behind:
            self.used.update(range(max(0, first - 2), phrase.end + 2))
            if self._denied(first, phrase.end):
                self.doubts |= {ENLARGING}
                return [], phrase.end
            return [Finding(ENLARGING, many)], phrase.end
        return [], place

    def _part(self, place: int) -> tuple[list[Finding], int]:
        """“five with gadolinium enhancement”, “three of which enhance”."""
        many = quantity(self.tokens, place)
        if many is None or self.word(place - 1) in ("a", "an"):
            return [], place
        end = place
        if self.word(end) == "of" and self.word(end + 1) in ("which", "them", "these", "those"):
            end += 2
        while self.word(end) in BEING | {"with", "showing", "show", "shows", "ring"} | NEUTRAL:
            end += 1
        if HINTS.get(self.word(end)) != ENHANCING or not self.ends(end + 1):
            return [], place
        self.used.update(range(place, end + 1))
        if self._denied(place, end):
            self.doubts |= {ENHANCING}
            return [], end + 1
        self.positive = True
        return [Finding(ENHANCING, many, part=True)], end + 1

    def _denied(self, start: int, end: int) -> bool:
        """Whether a word before it in the same clause, or right behind it, takes a finding back."""
        place = start - 1
        while place >= max(0, start - LONGEST) and self.tokens[place] not in PAUSES:
            if self.tokens[place] in NEGATING or self.tokens[place] == NO:
                return True
            place -= 1
        behind = self.tokens[end : end + 5]
        return any(word in NEGATING for word in behind)

    # Stated: “New T2 lesions: 0”, “new lesions are not seen”

    def _stated(self, place: int) -> tuple[list[Finding], int]:
        phrase = self.phrase(place, DESCRIBES_NOTHING)
        if phrase is None or not any(phrase.groups):
            return [], place
        end = phrase.end
        if self.word(end) in (":", "=") or (place == 0 and self.word(end) == NO):
            return self._value(place, end + (self.word(end) != NO), phrase)
        while self.word(end) in BEING:
            end += 1
        if self.word(end) == "absent" or (self.word(end) == "not" and self.word(end + 1) in SEEN):
            behind = end + 1 + (self.word(end) == "not")
            scope = self.scope(behind)
            if scope is not None:
                return self._deny(place, behind, phrase, scope)
        return [], place

    def _value(self, place: int, start: int, phrase: Phrase) -> tuple[list[Finding], int]:
        end = start
        while self.word(end) not in ("", ",", NO) and end < start + 4:
            end += 1
        if end == start and self.word(end) == NO and self.ends(end + 1):
            return self._deny(place, end + 1, phrase, frozenset())
        if self.word(start) in ("none", "nil", "absent") and self.ends(start + 1):
            return self._deny(place, start + 1, phrase, frozenset())
        many = quantity(self.tokens, end)
        fields = frozenset().union(*phrase.groups)
        self.used.update(range(place, end))
        if many is None or many.taken != end - start or len(fields) > 1 or not self.ends(end):
            self.doubts |= fields
            return [], end
        self.positive = self.positive or many.low > 0
        return [Finding(field, many) for field in fields], end

    def _deny(self, place: int, end: int, phrase: Phrase, scope: frozenset[str]) -> tuple[list[Finding], int]:
        self.used.update(range(place, end))
        if any(len(group) > 1 for group in phrase.groups):
            return [], end
        fields = sorted(frozenset().union(*phrase.groups))
        return [Finding(field, None, phrase.place or scope) for field in fields], end
