"""A whole report weighed: what may be suggested for the MRI form, on which words, and what was left open."""

from collections.abc import Iterable
from typing import NamedTuple

from neda.clinical.fields import REGIONS
from neda.radiology import surroundings
from neda.radiology.findings import Finding
from neda.radiology.reading import Read, read
from neda.radiology.sentences import Sentence, sentences
from neda.radiology.vocabulary import ENHANCING, ENLARGING, NEW, Quantity

CORD = frozenset(("cervical", "thoracic", "cord"))


class Suggestion(NamedTuple):
    """One answer a report suggests: the field, the answer as a person would type it, the words it rests on."""

    field: str
    answer: str
    words: str


class Suggestions(NamedTuple):
    """What a report suggests, in the order of the form, and the sentences it left open (doubtful or contradictory)."""

    answers: tuple[Suggestion, ...]
    open: tuple[str, ...]


class _Said(NamedTuple):
    sentence: Sentence
    read: Read


def suggestions(text: str, scanned: str = "") -> Suggestions:
    """Read a report on the scan of the day `scanned` (ISO, if known). Nothing is suggested that was not said."""
    found = tuple(sentences(text, scanned))
    said: list[_Said] = []
    compared: dict[str, str] = {}
    for sentence in found:
        left, named = surroundings.without_comparison(sentence)
        before = said[-1].read if said else Read()
        said.append(_Said(sentence, read(sentence, left).after(before, sentence)))
        compared |= dict.fromkeys(named, sentence.words)
    answers = [*_regions(found), *_contrast(found)]
    given = any(item.field == "contrast" and item.answer == "yes" for item in answers)
    scanned_regions = frozenset().union(*(surroundings.regions(sentence) for sentence in found))
    compares = not any(surroundings.nothing_to_compare(sentence) for sentence in found)
    for field in (ENHANCING, NEW, ENLARGING):
        if field == ENHANCING or compares:
            answers += _count(field, said, scanned_regions, given)
    if len(compared) == 1 and "" not in compared:
        answers += [Suggestion("compared_with", *item) for item in compared.items()]
    return Suggestions(tuple(answers), tuple(_left_open(said, {item.field for item in answers})))


def _count(field: str, said: list[_Said], scanned: frozenset[str], given: bool) -> list[Suggestion]:
    mine = [(item.sentence, finding) for item in said for finding in item.read.findings if finding.field == field]
    doubtful = any(field in item.read.doubts for item in said)
    some = [(sentence, finding, finding.many) for sentence, finding in mine if finding.many is not None]
    none = [(sentence, finding) for sentence, finding in mine if finding.many is None]
    if some and none:
        return []
    if some:
        return [Suggestion(field, _together([count for *_rest, count in _whole(some)], doubtful), some[0][0].words)]
    if none and not doubtful and _covers(frozenset().union(*(_place(finding) for _sentence, finding in none)), scanned):
        return [Suggestion(field, "0", none[0][0].words)]
    if field == ENHANCING and given and not mine and not doubtful:
        return [Suggestion(field, "0", item.sentence.words) for item in said if item.read.inactive][:1]
    return []


def _whole(some: list[tuple[Sentence, Finding, Quantity]]) -> list[tuple[Sentence, Finding, Quantity]]:
    """A count within another one is no second count."""
    return [item for item in some if not item[1].part] or some


def _together(counts: list[Quantity], doubtful: bool) -> str:
    """Several counts may speak of the same lesions or of others: only the largest lower bound is certain."""
    most = max(counts, key=lambda count: (count.low, count.exact))
    if len(counts) == 1 and not (doubtful and most.exact):
        return most.text
    return f">={most.low}"


_EVERYWHERE = frozenset(("everywhere",))


def _place(finding: Finding) -> frozenset[str]:
    return finding.place or _EVERYWHERE


def _covers(denied: frozenset[str], scanned: frozenset[str]) -> bool:
    """Whether “none”, said of some places, holds for all that was scanned."""
    if denied & _EVERYWHERE:
        return True
    left = scanned - denied
    return not (left - CORD if "cord" in denied else left)


def _regions(found: Iterable[Sentence]) -> list[Suggestion]:
    named = [(sentence, surroundings.regions(sentence)) for sentence in found]
    together = frozenset().union(*(regions for _sentence, regions in named))
    if together & {"cervical", "thoracic"}:
        together -= {"cord"}
    words = next((sentence.words for sentence, regions in named if regions), "")
    return [Suggestion("regions", ", ".join(name for name in REGIONS if name in together), words)] if together else []


def _contrast(found: Iterable[Sentence]) -> list[Suggestion]:
    said = [(sentence, given) for sentence in found if (given := surroundings.contrast(sentence)) is not None]
    if len({given for _sentence, given in said}) != 1:
        return []
    return [Suggestion("contrast", "yes" if said[0][1] else "no", said[0][0].words)]


_ABOUT = ("lesion", "plaque", "enhanc", "activity", "hyperintens", "foci", "focus")


def _left_open(said: list[_Said], answered: set[str]) -> Iterable[str]:
    """Sentences about lesions that a person has to read: nothing, or not everything, was taken from them."""
    for item in said:
        fields = {finding.field for finding in item.read.findings}
        about = bool(item.read.doubts) or any(word in item.sentence.folded for word in _ABOUT)
        if about and (not fields or fields - answered or item.read.doubts - fields) and not _kept(item, answered):
            yield item.sentence.words


def _kept(item: _Said, answered: set[str]) -> bool:
    """Whether the one thing it says, that the scan is inactive, was taken."""
    return item.read.inactive and ENHANCING in answered and not item.read.findings and not item.read.doubts
