"""What a report says about the scan itself: contrast, and with which scan it was compared."""

import re

from neda.radiology.sentences import DATE, NO, Sentence

_COMPARING = {"compared", "comparison", "relative", "versus", "vs", "since", "comparing"}
_IN_A_COMPARISON = (
    "with to the a an against as previous prior last earlier old older preceding most recent scan scans mri mr study "
    "studies examination exam exams imaging images image brain cerebral cranial head spine performed done made "
    "obtained "
    "acquired dated from of on in before baseline external available our your report : is are was were"
)
_OF_A_COMPARISON = frozenset(_IN_A_COMPARISON.split(" ")) | {DATE}
_SPAN = re.compile(r"\d+|one|two|three|six|twelve")
_UNITS = frozenset(("day", "days", "week", "weeks", "month", "months", "year", "years"))

_AGENT = (
    r"(?:contrast(?: (?:agent|medium|media|material))?|gadolinium|gadovist|gadobutrol|dotarem|gadoterate"
    r"|prohance|multihance|clariscan|magnevist)"
)
_GIVEN = re.compile(
    rf"\b(?:after|following|with)(?: and without| the| an?)*(?: intravenous| iv| i\.v\.?)*(?: administration"
    rf"| injection| application)?"
    rf"(?: of)?(?: intravenous| iv)*(?: gadolinium)? {_AGENT}\b(?![- ](?:enhanc|uptake))|\bpost[- ]?(?:contrast"
    rf"|gadolinium|gd)\b"
    rf"|\b{_AGENT}(?: was| were| has been)? (?:given|administered|injected)\b|\bcontrast: (?:yes|given"
    rf"|administered)\b"
)
_NOT_GIVEN = re.compile(
    rf"{NO}(?: intravenous| iv)*(?: gadolinium)? {_AGENT}(?! enhanc| uptake)(?: was| were"
    rf"| has been)?(?: (?:given|administered|injected|used))?(?= ?[,.:;)]|$| @no| and| brain| mri)"
    rf"|\b{_AGENT}(?: was| were| has)? not(?: been)? (?:given|administered|injected|used)\b|\bnon-?contrast\b"
    rf"|\bunenhanced (?:mri|mr|scan|study)\b"
    rf"|\bcontrast: (?:{NO}|none|not given)(?=$|[ ,])"
)
_BOTH = re.compile(rf"\bwith and {NO}\b|{NO} and with\b|\bpre-? and post\b")
_UNSURE = re.compile(r"\b(?:recommend\w*|allerg\w*|if|should|would|could|next|consider\w*|refus\w*|declin\w*"
    r"|previous\w*|prior|last)\b|\?")

_NO_EARLIER = re.compile(
    rf"{NO} (?:previous|prior|earlier|comparison)\b(?: \w+){{0,4}} available|{NO} (?:previous|prior|earlier"
    rf"|old)(?: \w+){{0,3}} for comparison"
    rf"|{NO} comparison\b|\b(?:previous|prior|earlier)(?: \w+){{0,4}} not available\b"
    rf"|\bnot available for comparison\b"
)


def without_comparison(sentence: Sentence) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a sentence without “compared with the scan of …”, and the dates that names."""
    left: list[str] = []
    named: list[str] = []
    dates = 0
    place, tokens = 0, sentence.tokens
    while place < len(tokens):
        if tokens[place] not in _COMPARING:
            dates += tokens[place] == DATE
            left.append(tokens[place])
            place += 1
            continue
        while left and left[-1] in ("when", "as", "in"):
            left.pop()
        place += 1
        while place < len(tokens) and (tokens[place] in _OF_A_COMPARISON or _is_span(tokens, place)):
            if tokens[place] == DATE:
                named.append(sentence.dates[dates])
                dates += 1
            place += 2 if _is_span(tokens, place) else 1
            place += place < len(tokens) and tokens[place] == "ago"
    return tuple(left), tuple(named)


def contrast(sentence: Sentence) -> bool | None:
    """Whether contrast was given, where the sentence says so."""
    said = sentence.folded
    if _UNSURE.search(said):
        return None
    if _BOTH.search(said) and re.search(_AGENT, said):
        return True
    denied, given = _NOT_GIVEN.search(said), _GIVEN.search(_NOT_GIVEN.sub(" ", said))
    if denied or given:
        return None if denied and given else given is not None
    return None


def nothing_to_compare(sentence: Sentence) -> bool:
    """Whether the report had no earlier scan, so that nothing in it can be called new."""
    return _NO_EARLIER.search(sentence.folded) is not None


def _is_span(tokens: tuple[str, ...], place: int) -> bool:
    """“6 months” in “since the scan 6 months ago”."""
    return place + 1 < len(tokens) and tokens[place + 1] in _UNITS and _SPAN.fullmatch(tokens[place]) is not None
