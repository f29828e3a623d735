"""A whole report weighed: what may be suggested for the MRI form, on which words, and what was left open."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from neda.clinical.fields import REGIONS
from neda.radiology import surroundings
from neda.radiology.findings import Finding
from neda.radiology.places import Scanned, heading, regions_in, scanned_regions, spread
from neda.radiology.reading import Read, read
from neda.radiology.sentences import NO, Sentence, sentences
from neda.radiology.vocabulary import ENHANCING, ENLARGING, NEW, Quantity

EVERYWHERE = frozenset(REGIONS)
_SIGNS = {
    field: re.compile(pattern, re.IGNORECASE)
    for field, pattern in (
        ("regions", r"brain|cord|spine|ventric|cortical|tentorial|callos|pons|pontin|cerebell|lobe"),
        ("contrast", r"contrast|gadolinium|\bgd\b"),
        (ENHANCING, r"(?:gadolinium|contrast)[- ]enhanc|enhanc|\b(?:gd|gad|cel)|activity"),
        (NEW, r"\bnew|fresh|\bn/e\b|progression|increase"),
        (ENLARGING, r"enlarg|grow|in size|\bn/e\b"),
        ("compared_with", r"compar|since|relative|versus|\bvs\b"),
    )
}
_STEADY = rf"stable|unchanged|{NO} (?:\w+ )?changes?"


class Suggestion(NamedTuple):
    """One answer a report suggests: the field, the answer as a person would type it, the words it rests on."""

    field: str
    answer: str
    words: str

    @property
    def at(self) -> int:
        """The letter of a long sentence where what it says about the field begins."""
        found = _SIGNS[self.field].search(self.words)
        return found.start() if found else 0


class Suggestions(NamedTuple):
    """What a report suggests, in the order of the form, and the sentences it left open (doubtful or contradictory)."""

    answers: tuple[Suggestion, ...]
    open: tuple[str, ...]


class _Said(NamedTuple):
    """A sentence, what it says, the regions it names, and those it speaks of: its own or its section's, if any."""

    sentence: Sentence
    read: Read
    named: frozenset[str]
    where: frozenset[str]


def suggestions(text: str, scanned: str = "", regions: str = "") -> Suggestions:
    """Read a report on the scan of the day `scanned` (ISO, if known) and of the `regions` answered so far.

    Nothing is suggested that was not said, and no region that was answered is taken away.
    """
    found = tuple(sentences(text, scanned))
    said: list[_Said] = []
    compared: dict[str, str] = {}
    section: frozenset[str] = frozenset()
    for sentence in found:
        left, others = surroundings.without_comparison(sentence)
        before = said[-1].read if said else Read()
        section, here = heading(sentence, section), regions_in(" ".join(left))
        named = here | regions_in(sentence.folded)
        said.append(_Said(sentence, read(sentence, left).after(before, sentence), named, here or section))
        compared |= dict.fromkeys(others, sentence.words)
    named = frozenset().union(*(item.named for item in said))
    whole = scanned_regions(found, named, frozenset(filter(None, regions.split(", "))))
    answers = [*_regions(said, whole), *_contrast(found)]
    given = any(item.field == "contrast" and item.answer == "yes" for item in answers)
    compares = not any(surroundings.nothing_to_compare(sentence) for sentence in found)
    for field in (ENHANCING, NEW, ENLARGING):
        if field == ENHANCING or compares:
            answers += _count(field, said, whole, given)
    if len(compared) == 1 and "" not in compared:
        answers += [Suggestion("compared_with", *item) for item in compared.items()]
    return Suggestions(tuple(answers), tuple(_left_open(said, {item.field for item in answers})))


def _count(field: str, said: list[_Said], scanned: Scanned, given: bool) -> list[Suggestion]:
    mine = [(item, finding) for item in said for finding in item.read.findings if finding.field == field]
    doubtful = any(field in item.read.doubts for item in said)
    some = [(item, finding, finding.many) for item, finding in mine if finding.many is not None]
    none = [(item, finding) for item, finding in mine if finding.many is None]
    denied = frozenset().union(*(_denied(item, finding, scanned) for item, finding in none))
    if any(_contradicts(item, none, denied, scanned) for item, *_rest in some):
        return []
    if some:
        counts = [count for *_rest, count in _whole(some)]
        return [Suggestion(field, _together(counts, doubtful), some[0][0].sentence.words)]
    if none and not doubtful and not scanned.all - denied:
        return [Suggestion(field, "0", none[0][0].sentence.words)]
    if field == ENHANCING and given and not mine and not doubtful:
        still = (item for item in said if item.read.inactive and not scanned.all - _everywhere(item.where, scanned))
        return [Suggestion(field, "0", item.sentence.words) for item in still][:1]
    return []


def _denied(item: _Said, finding: Finding, scanned: Scanned) -> frozenset[str]:
    """Where there is none: the places named with it, or all that the report is about."""
    return _everywhere(finding.place or item.where, scanned)


def _everywhere(places: frozenset[str], scanned: Scanned) -> frozenset[str]:
    """These places, or where none is named all that the report is about."""
    return spread(places or (scanned.named if scanned.alone else EVERYWHERE))


def _contradicts(item: _Said, none: list[tuple[_Said, Finding]], denied: frozenset[str], scanned: Scanned) -> bool:
    """Whether lesions are counted where the report says that there are none."""
    here = frozenset().union(*(spread(finding.place) for other, finding in none if other is item))
    if where := spread(item.where) - here:
        return bool(where & denied)
    return bool(denied) and not scanned.all - denied


def _whole(some: list[tuple[_Said, Finding, Quantity]]) -> list[tuple[_Said, Finding, Quantity]]:
    """A count within another one is no second count."""
    return [item for item in some if not item[1].part] or some


def _together(counts: list[Quantity], doubtful: bool) -> str:
    """Several counts may speak of the same lesions or of others: only the largest lower bound is certain."""
    most = max(counts, key=lambda count: (count.low, count.exact))
    if len(counts) == 1 and not (doubtful and most.exact):
        return most.text
    return f">={most.low}"


def _regions(said: Iterable[_Said], scanned: Scanned) -> list[Suggestion]:
    together = scanned.named | scanned.ticked
    if together & {"cervical", "thoracic"} and "cord" not in scanned.ticked:
        together -= {"cord"}
    if together == scanned.ticked or not scanned.named:
        return []
    words = next(item.sentence.words for item in said if item.named & (together - scanned.ticked))
    return [Suggestion("regions", ", ".join(name for name in REGIONS if name in together), words)]


def _contrast(found: Iterable[Sentence]) -> list[Suggestion]:
    said = [(sentence, given) for sentence in found if (given := surroundings.contrast(sentence)) is not None]
    if len({given for _sentence, given in said}) != 1:
        return []
    return [Suggestion("contrast", "yes" if said[0][1] else "no", said[0][0].words)]


_ABOUT = re.compile(
    rf"lesion|plaque|enhanc|activity|hyperintens|foci|focus|^(?:{_STEADY})\W*$"
    rf"|\b(?:mri|scan|study|imaging|images?|appearances?|findings?)\b.*\b(?:{_STEADY})"
    rf"|\b(?:{_STEADY}).*\b(?:mri|scan|study|imaging|images?|appearances?|findings?)\b"
)


def _left_open(said: list[_Said], answered: set[str]) -> Iterable[str]:
    """Sentences about lesions that a person has to read: nothing, or not everything, was taken from them."""
    for item in said:
        fields = {finding.field for finding in item.read.findings}
        about = bool(item.read.doubts) or _ABOUT.search(item.sentence.folded) is not None
        if about and (not fields or fields - answered or item.read.doubts - fields) and not _kept(item, answered):
            yield item.sentence.words


def _kept(item: _Said, answered: set[str]) -> bool:
    """Whether the one thing it says, that the scan is inactive, was taken."""
    return item.read.inactive and ENHANCING in answered and not item.read.findings and not item.read.doubts
