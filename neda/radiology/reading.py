"""What a whole sentence says: outright, doubtfully, or not at all."""

import re
from typing import NamedTuple

from neda.radiology.findings import Finding, Reader
from neda.radiology.sentences import DATE, NO, Sentence
from neda.radiology.vocabulary import ENHANCING, HINTS, NEW, NOUNS, Quantity

_HEDGES = re.compile(
    r"\b(?:possibl\w+|probabl\w+|questionabl\w+|suspicio\w+|suspect\w+|may|might|could|cannot|can't|exclu\w+"
    r"|rule[ds]? out"
    r"|unclear|uncertain|equivocal|indetermina\w+|likely|unlikely|presum\w+|suggest\w*|limited|artefact\w*"
    r"|artifact\w*"
    r"|motion|difficult|non-?diagnostic|suboptimal|apparent\w*|appears?|seems?|recommend\w*|advis\w+|if|whether"
    r"|should|would"
    r"|concern\w*|quer\w+|definit\w+|obvious\w*|convincing\w*|clear\w*|significant\w*|gross\w*|substantial\w*"
    r"|major|doubt\w*"
    r"|unremarkable|unavailable|not available|not assess\w+|not evaluat\w+|average|mean|annual\w*|per|patients"
    r"|worse|better"
    r"|keine?[nrms]?|nicht|ohne|nessun\w*|senza|aucune?|sans|ninguna?|geen|ingen|inga|utan|uden|nenhuma?)\b|\?"
)
"""One such word leaves the whole sentence open: a finding in doubt, an average, a plan, another language."""
_EARLIER = re.compile(rf"\b(?:previous\w*|prior|earlier|former\w*|retrospect\w*|last|ago|history|initial"
    rf"|outside)\b|{DATE}")
"""What is left of another time, once the comparison is taken out, leaves the sentence open: whose finding is it?"""
_TAKES_UP = re.compile(r"(?:a (?:second|third|further)|another|this|it|these|they|one|however|but|although|though)\b")
_ASKED = re.compile(
    r"(?:clinical )?(?:indication|information|history|question|details|data|reason|request|referral|technique"
    r"|protocol)s?\b"
    r"(?: for [\w ]+)?:"
)
_MORE_IN_NUMBER = re.compile(r"(?:progression|increase|rise) (?:in|of) (?:the )?number of (?:the |\w+ )?lesions\b")
_BUT_NUMBER = re.compile(r"@no\b|\b(?:slight|minimal|not)\b")
_NONE_OF_THEM = re.compile(
    r"\bnone(?: of (?:them|which|these))?(?: is| are| was| were)?(?: contrast| gadolinium| gd)* "
    r"(?:enhanc(?:ing|ed|es?)\b|(?:with|showing|shows?) (?:contrast |gadolinium |gd )*enhancement)"
)
_INACTIVE = re.compile(rf"{NO} (?:disease|radiological|radiologic|mri|inflammatory|ms|active|acute| )*activity\b")


class Read(NamedTuple):
    """What a sentence says: findings, the fields it leaves in doubt, and whether it calls the scan inactive."""

    findings: tuple[Finding, ...] = ()
    doubts: frozenset[str] = frozenset()
    inactive: bool = False

    def after(self, before: "Read", sentence: Sentence) -> "Read":
        """The same, where a doubt about what the sentence before says is added (“this is limited by motion”)."""
        if not _TAKES_UP.match(sentence.folded) or not _HEDGES.search(sentence.folded):
            return self
        return self._replace(doubts=self.doubts | {finding.field for finding in before.findings})


def read(sentence: Sentence, tokens: tuple[str, ...]) -> Read:
    """Read one sentence; `tokens` are its words without what it compares with."""
    if sentence.too_long:
        return Read(doubts=frozenset(HINTS.values()))
    if _ASKED.match(sentence.folded):
        return Read()
    said = " ".join(tokens)
    mentioned = frozenset(HINTS[word] for word in tokens if word in HINTS) if _about_lesions(tokens) else frozenset()
    if _HEDGES.search(said) or _EARLIER.search(said):
        return Read(doubts=mentioned)
    reader = Reader(tokens)
    findings = [*reader.findings(), *_in_words(said, reader)]
    doubts = reader.unread() if _about_lesions(tokens) else frozenset()
    return Read(tuple(findings), doubts | reader.doubts, bool(_INACTIVE.search(said)))


def _about_lesions(tokens: tuple[str, ...]) -> bool:
    return not NOUNS.isdisjoint(tokens) or "enhancement" in tokens


def _in_words(said: str, reader: "Reader") -> list[Finding]:
    """Findings that are told rather than counted."""
    told = []
    if match := _MORE_IN_NUMBER.search(said):
        if _BUT_NUMBER.search(said[: match.start()]):
            reader.doubts |= {NEW}
        else:
            told.append(Finding(NEW, Quantity("some", 1, False, 1)))
    if _NONE_OF_THEM.search(said):
        reader.use(ENHANCING)
        if not reader.positive:
            told.append(Finding(ENHANCING, None))
    return told
