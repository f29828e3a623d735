"""A report cut into sentences of plain lower-case words, each with the words as they stand in the report."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from neda.clinical.dates import partial_date
from neda.clinical.spoken_dates import MONTHS
from neda.clinical.typing_in import AmbiguousDateError, date_text

DATE = "@date"
NO = "@no"
LONGEST = 1500
"""Characters; what runs on for longer is a table or no report at all, and reading stays linear."""

_ABBREVIATED = frozenset(
    ("approx", "ca", "vs", "cf", "dr", "prof", "e.g", "i.e", "eg", "ie", "resp", "incl", "poss", "prob", "susp", "fig")
)
_LABEL = re.compile(r"\s*(?:[-*•]|\d{1,2}[.)]\s|[^:.;\n]{1,60}:(?:\s|$))")
_ENDS = re.compile(r"[.!?;]+(?=\s|$)|\n")
_NUMBERED = re.compile(r"^\s*(?:[-*•]+|\d{1,2}[.)])\s+")
_MONTH = "|".join(f"{name}|{name[:3]}" for name in MONTHS)
_DATES = re.compile(
    rf"\b(\d{{4}}-\d\d-\d\d|\d{{4}}-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}"
    rf"|(?:\d{{1,2}}\.? )?(?:{_MONTH})\.?,? \d{{4}}|(?:{_MONTH})\.? \d{{1,2}},? \d{{4}}|(?:19|20)\d\d)(?![\w-])"
)
_OTHER_SPACE = re.compile(r"[\s\u00a0\u2000-\u200b]+")
_SIZE = re.compile(r"\b\d+(?:[.,]\d+)?(?:\s?(?:x|×)\s?\d+(?:[.,]\d+)?)*[ -]?(?:mm|cm)\b")
_SEEN = r"(?:show|detect|reveal|demonstrate|identify|find|disclose|display|see|contain)"
_CONTRAST = r"(?:contrast|gadolinium|gd|gad)"
_FOLDED = tuple(
    (re.compile(pattern), folded)
    for pattern, folded in (
        (r"[‐‑‒–—−]", "-"),
        (r"^(?:total )?number of (?:the )?", ""),
        (r"’", "'"),
        (r"\bn/e\b", "new or enlarging"),
        (r"\band/or\b", "or"),
        (r"\br/o\b", "rule out"),
        (r"\bw/o\b", "without"),
        (r"\bnon[- ]?enhanc(?=ing|ed)", "nonenhanc"),
        (r"\b(?:t1[- ]?)?(?:gd|gad)\s?\(\+\)|\b(?:t1[- ]?)?(?:gd|gad)\+(?:ve\b)?|\b(?:gd|gad)[- ]positive\b",
         " enhancing "),
        (r"\bcels\b", "enhancing lesions"),
        (r"\bcel\b", "enhancing lesion"),
        (r"\((?:mri|mr|gd|gad|t2|t1|flair)\)", " "),
        (r"\bmultiple sclerosis\b", "ms"),
        (r"\bpre-?existing\b|\bpre existing\b", "preexisting"),
        (r"\bprevious(?:ly)?[ -](?:described|seen|noted|known|reported|identified|demonstrated|documented"
        r"|enhanc\w+|affected)\b", "preexisting"),
        (r"\bno longer \w+", "resolved"),
        (_SIZE.pattern, " "),
        (r"(?<=[a-z0-9])/(?=[a-z])", " or "),
        (r"\bincreas(?:e|ed) in (?:the )?size\b", "enlargement"),
        (rf"\b(?:areas?|foci|focus|sites?) of (?:abnormal |pathological |{_CONTRAST} )*enhancement\b",
         "enhancing lesions"),
        (r"\blesion(?:al)? enhancement\b", "enhancement"),
        (r"\bno (?:evidence|signs?|indication|presence|appearance|development|occurrence)(?: of"
        r"| for)(?: any\b)?", NO),
        (r"\b(?:without|absence of|lack of|free of|free from|negative for)(?: any| evidence of| signs? of)*\b", NO),
        (r"\b(?:neither|nor)(?: any| evidence of| signs? of)*\b", NO),
        (rf"\b(?:did|does|do)(?: not|n't) {_SEEN}(?: any\b)?|\bnot (?:any|a single|one)\b", NO),
        (rf"\bnone of the lesions (?:\w+ )?(?:{_CONTRAST} )*enhanc\w+", f"{NO} enhancing lesions"),
        (r"(?<!@)\bno\b|\bzero\b|(?<![\w.,/-])0(?![\w.,/-]*\d)", NO),
        (rf"{NO} lesions? (?:shows?|demonstrates?|exhibits?) (?:{_CONTRAST} )*enhancement\b",
         f"{NO} enhancing lesions"),
    )
)
_TOKEN = re.compile(r"@\w+|>=|[<>≥≤~=:,()?+]|\d+(?:[.,]\d+)+|\w+(?:'\w+)?|-")


class Sentence(NamedTuple):
    """One sentence: as it stands in the report, folded to lower case and canonical words, and its words."""

    words: str
    folded: str
    tokens: tuple[str, ...]
    dates: tuple[str, ...]

    @property
    def too_long(self) -> bool:
        """Whether it is no sentence, so that it is not read."""
        return not self.tokens


def sentences(text: str, scanned: str = "") -> Iterator[Sentence]:
    """The sentences of a report. The date `scanned`, that of the scan itself, is no date of another scan."""
    for words in _cut(text):
        shown = " ".join(_NUMBERED.sub("", words).split())
        if len(shown) > LONGEST:
            yield Sentence(shown, "", (), ())
        elif shown:
            folded, dates = _fold(shown, scanned)
            yield Sentence(shown.rstrip(".;"), folded, tuple(_TOKEN.findall(folded)), dates)


def _cut(text: str) -> Iterator[str]:
    """A line that goes on in the next belongs to it: half a sentence must never be read as a whole one."""
    start = 0
    for end in _ENDS.finditer(text):
        if end[0] == "\n":
            ahead = text[end.end() : end.end() + 80]
            if ahead.strip(" \t\r") and not ahead.lstrip(" \t\r").startswith("\n") and not _LABEL.match(ahead):
                continue
        elif end[0] == "." and _last_word(text, end.start()) in _ABBREVIATED:
            continue
        yield text[start : end.end()]
        start = end.end()
    yield text[start:]


def _last_word(text: str, end: int) -> str:
    return text[max(0, end - 12) : end].split(" ")[-1].split("(")[-1].lower()


def _fold(shown: str, scanned: str) -> tuple[str, tuple[str, ...]]:
    folded = _OTHER_SPACE.sub(" ", shown.lower())
    dates: list[str] = []

    def marked(match: re.Match[str]) -> str:
        read = _iso(match[0])
        if read and read == scanned:
            return " "
        dates.append(read)
        return f" {DATE} "

    folded = _DATES.sub(marked, folded)
    for pattern, canonical in _FOLDED:
        folded = pattern.sub(canonical, folded)
    return " ".join(folded.split()), tuple(dates)


def _iso(words: str) -> str:
    """The ISO text of a date of the strict grammar, or of one that can only be read in one way; else nothing."""
    try:
        return date_text(words.replace(",", ""), partial_date("2000-01-01").first)
    except AmbiguousDateError as error:
        return error.readings[0] if len(error.readings) == 1 else ""
    except ValueError:
        return ""
