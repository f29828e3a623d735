"""Where a report looks: which regions were scanned, and of which of them a sentence speaks."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from neda.radiology.sentences import Sentence
from neda.radiology.vocabulary import ON_THE_SCAN

BRAIN = frozenset(("brain",))
CORD = frozenset(("cervical", "thoracic", "cord"))

_BRAIN = re.compile(r"\b(?:brain|cerebral|intracranial|cmri|cranial mri|head mri|mri (?:of the )?head)\b")
_IN_THE_BRAIN = re.compile(
    r"\b(?:periventricular|(?:juxta|sub|leuko)-?cortical|(?:infra|supra)tentorial|callosal|corpus callosum|brain-?stem"
    r"|pons|pontine|midbrain|cerebell\w+|thalam\w+|basal ganglia|centrum semiovale|internal capsule|hemispher\w+"
    r"|frontal|parietal|occipital|temporal (?:lobe|pole|horn|white matter|lesion)s?)\b"
)
_ELSEWHERE = re.compile(r"\b(?:known from|see|history|previous\w*|prior|earlier|retrospect\w*|separate\w*)\b")
"""Of another scan or another time: a place named so does not say that this scan covered it."""
_SPINE = r"(?:spine|cord|spinal)"
_CERVICAL = re.compile(rf"\bcervical(?:,? (?:and|or) (?:upper |lower )?(?:thoracic|dorsal))? {_SPINE}|\bc ?- ?spine\b")
_THORACIC = re.compile(rf"\b(?:thoracic|dorsal) {_SPINE}")
_CORD = re.compile(r"\b(?:cord|(?<!lumbar )spine)\b")
_SCAN = r"(?:mri|mr|scan|imaging|examination)"
_SCAN_OF_THE_SPINE = re.compile(
    rf"\b{_SCAN}(?: scan)?(?: of)?(?: the)?(?: (?:whole|entire|cervical|thoracic|dorsal|spinal|and))* (?:spine|cord)\b"
    rf"|\b(?:spine|cord) {_SCAN}\b"
)
_NOT_SCANNED = re.compile(
    r"\bnot (?:\w+ )?(?:imaged|scanned|included|covered|examined|performed|available|acquired)\b"
    r"|\b(?:recommend\w*|rule out|should|if|consider\w*)\b|\?"
)
_IN_A_HEADING = ON_THE_SCAN | {"of", "c", "-", "with", "head", "upper", "lower"}
_SUMS_UP = re.compile(r"(?:impression|conclusions?|summary|assessment|opinion|overall|results?|findings)\b")


class Scanned(NamedTuple):
    """What was scanned: regions the report names and regions answered already; `alone` where the named ones are all."""

    named: frozenset[str]
    ticked: frozenset[str]
    alone: bool

    @property
    def all(self) -> frozenset[str]:
        """Every region that a “none” has to hold for."""
        return self.named | self.ticked


def scanned_regions(found: Iterable[Sentence], named: frozenset[str], ticked: frozenset[str]) -> Scanned:
    """A brain nobody speaks of, in a report on a scan of the spine, is only the region every form begins with."""
    alone = "brain" not in named and any(_scan_of_the_spine(sentence) for sentence in found)
    return Scanned(named, frozenset() if alone and ticked == BRAIN else ticked, alone)


def regions_in(said: str) -> frozenset[str]:
    """What was scanned, as far as the words of a sentence name it; a place within the brain names the brain."""
    if _NOT_SCANNED.search(said):
        return frozenset()
    found = {name for name, words in (("cervical", _CERVICAL), ("thoracic", _THORACIC)) if words.search(said)}
    if not found and _CORD.search(said):
        found = {"cord"}
    within = _IN_THE_BRAIN.search(said) and not _ELSEWHERE.search(said)
    return frozenset(found | ({"brain"} if within or _BRAIN.search(said) else set()))


def _scan_of_the_spine(sentence: Sentence) -> bool:
    """Whether it calls the scan one of the spine ("MRI of the cervical spine")."""
    return _SCAN_OF_THE_SPINE.search(sentence.folded) is not None and not _ELSEWHERE.search(sentence.folded)


def heading(sentence: Sentence, before: frozenset[str]) -> frozenset[str]:
    """The regions of the section a sentence stands in: those it is headed by ("Cord: …"), or those `before`."""
    words = sentence.tokens[: sentence.tokens.index(":")] if ":" in sentence.tokens else ()
    if not words:
        return before
    if set(words) <= _IN_A_HEADING:
        return regions_in(" ".join(words)) or before
    return frozenset() if _SUMS_UP.match(sentence.folded) else before


def spread(places: frozenset[str]) -> frozenset[str]:
    """The cord is all of its parts."""
    return places | CORD if "cord" in places else places
