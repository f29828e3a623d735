"""The closed vocabulary of findings: which words are read, and as what. A word that is not here is not understood."""

from typing import NamedTuple


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


NEW, ENLARGING, ENHANCING = "new_t2", "enlarging_t2", "gd_enhancing"

FEATURES = (
    dict.fromkeys(_set("new fresh"), NEW)
    | dict.fromkeys(_set("enlarging enlarged growing"), ENLARGING)
    | dict.fromkeys(_set("enhancing enhanced"), ENHANCING)
)
"""What makes a lesion count, as an adjective."""
HINTS = FEATURES | {"enhancement": ENHANCING, "enhances": ENHANCING, "enhance": ENHANCING}
HINTS |= {"enlargement": ENLARGING, "grown": ENLARGING, "growth": ENLARGING, "newly": NEW}
"""Words that speak of such a lesion in any form: left unread, they keep a “none” from being suggested."""

SINGULAR = _set("lesion plaque focus hyperintensity")
PLURAL = _set("lesions plaques foci hyperintensities")
NOUNS = SINGULAR | PLURAL
NEUTRAL = _set(
    "t2 t1 t2w t1w flair weighted ms mri mr magnetic resonance imaging demyelinating demyelinative inflammatory "
    "hyperintense white matter parenchymal contrast gadolinium gd gad signal abnormal pathological pathologic"
)
"""Words of a finding that take nothing away from it."""
PLACES = dict.fromkeys(_set("brain cerebral intracranial cranial"), "brain")
PLACES |= {"cervical": "cervical", "thoracic": "thoracic", "dorsal": "thoracic", "cord": "cord", "spinal": "cord"}
"""Where: a “none” holds for the place it names."""
DESCRIBING = _set(
    "small tiny large larger big punctate ring open tumefactive ovoid round discrete confluent supratentorial "
    "infratentorial periventricular juxtacortical cortical subcortical deep brainstem pontine cerebellar "
    "callosal left "
    "right bilateral frontal parietal temporal occipital hemispheric initially asymptomatic symptomatic clinically "
    "silent acute subacute avidly intensely homogeneously faintly incompletely"
)
"""Words that say more about a lesion that is there; of lesions that are not there they would say too little."""
SEEN = _set(
    "seen identified detected present visible noted observed found demonstrated evident visualized visualised "
    "appreciated shown reported"
)
BEING = _set("is are was were has have had been be can")
SHOWING = _set(
    "are were shows show showed showing reveals reveal revealed demonstrates demonstrate demonstrated detected "
    "developed presence"
)
NEGATING = _set("not never nonenhancing resolved disappeared regressed regression resolution shrinking smaller")
PAUSES = _set(", - : ( ) but however although while whereas and")
ENDS = PAUSES | {"@no", "today", "currently", "now", "anywhere", "overall", "yet", "stable", "unchanged"}
BEHIND_A_LESION = BEING | SEEN | _set("in within at of on to with without which that there involving adjacent "
    "measuring")
"""What may follow a single lesion; after any other word it was not the lesion that was meant."""
ON_THE_SCAN = _set(
    "the a this these current present today's scan mri mr examination exam study imaging images image sequences "
    "sequence "
    "t1 t2 flair weighted post contrast gadolinium follow up interval interim meantime whole entire parenchyma "
    "administration injection application both either or and spine signal increase increased hyperintensity "
    "hyperintense demyelination"
) | frozenset(PLACES)
"""What may follow “no new lesions in …” without limiting it to a part of what was scanned."""


class Quantity(NamedTuple):
    """How many: in the words of a count of the journal, with bounds, and how many words it took."""

    text: str
    low: int
    exact: bool
    taken: int


_TO_TWENTY = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_NUMBERS = {word: number for number, word in enumerate(_TO_TWENTY.split(" "), 1)}
_ONE = dict.fromkeys(_set("a an single solitary"), 1)
_VAGUE = {"several": 2, "some": 1, "multiple": 2, "numerous": 2, "innumerable": 2, "few": 2}
_AT_LEAST = {("at", "least"): 0, (">=",): 0, ("≥",): 0} | {
    ("more", "than"): 1, ("over",): 1, (">",): 1, ("greater", "than"): 1}  # fmt: skip
_ABOUT = _set("about around approximately approx roughly circa ca ~ nearly almost some")
_UPPER = _set("to than < ≤ under below fewer less")
_NOT_A_COUNT = _set("series slice image images sequence level grade page figure no nr number visit week month "
    "day th c")
MOST = 1000


def number(word: str) -> int | None:
    """A whole number of lesions, in digits or as a word."""
    if word.isascii() and word.isdigit():
        return int(word) if len(word) < 5 and int(word) <= MOST else None
    return _NUMBERS.get(word)


def quantity(tokens: tuple[str, ...], end: int) -> Quantity | None:
    """The quantity whose last word stands just before `end`; None where there is none, or only an upper bound."""
    if end < 1:
        return None
    last, before = tokens[end - 1], tokens[max(0, end - 3) : end - 1]
    if last == "of" and end > 2 and tokens[end - 2] == "couple":
        return Quantity("a couple", 2, False, 3)
    if last in _VAGUE:
        return Quantity(last, _VAGUE[last], False, 1)
    if last == "many":
        return Quantity("numerous", 2, False, 1)
    if last in _ONE:
        return Quantity("1", 1, True, 1)
    many = number(last)
    return None if many is None else _bounded(many, before, tokens, end)


def _bounded(many: int, before: tuple[str, ...], tokens: tuple[str, ...], end: int) -> Quantity | None:
    for words, more in _AT_LEAST.items():
        if before[-len(words) :] == words:
            return Quantity(f">{many}" if more else f">={many}", many + more, False, 1 + len(words))
    previous = before[-1] if before else ""
    if previous in ("to", "-", "or") and len(before) > 1 and (first := number(before[-2])):
        return Quantity(f">={min(first, many)}", min(first, many), False, 3)
    if previous in _ABOUT:
        return Quantity(">=1", 1, False, 2)
    if previous in _UPPER or previous in _NOT_A_COUNT or number(previous) is not None:
        return None
    return Quantity(str(many), many, True, 1)
