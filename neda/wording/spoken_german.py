"""Dates, numbers and yes or no as they are typed in German, put into the words of the strict grammar.

Each is a rewriting and no reading: what comes out is read, asked about or refused as if it had been typed in English.
A date with points is day, month, year: German has no other order for it. 1.500 is refused, because people mean both
one and a half and one thousand five hundred by it.
"""

import re

_DAY = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", re.ASCII)
_MONTH = re.compile(r"(\d{1,2})\.(\d{4})", re.ASCII)
_AGO = re.compile(r"vor (.+)")
_THOUSANDS = re.compile(r"[-+]?\d{1,3}\.\d{3}", re.ASCII)
_WORD = re.compile(r"[^\W\d_]+")
_ENDINGS = ("en", "er", "es", "em", "n", "e")
_WORDS = {
    "januar": "january", "jänner": "january", "jan": "jan", "februar": "february", "feb": "feb", "märz": "march",
    "maerz": "march", "mär": "mar", "mrz": "mar", "april": "april", "apr": "apr", "mai": "may", "juni": "june",
    "jun": "jun", "juli": "july", "jul": "jul", "august": "august", "aug": "aug", "september": "september", "sep": "sep",
    "sept": "sep", "oktober": "october", "okt": "oct", "november": "november", "nov": "nov", "dezember": "december",
    "dez": "dec", "heute": "today", "gestern": "yesterday", "frühling": "spring", "frühjahr": "spring",
    "sommer": "summer", "herbst": "autumn", "anfang": "early", "mitte": "mid", "ende": "end", "letzt": "last",
    "vorig": "last", "dies": "this", "tag": "day", "woche": "week", "stunde": "hour", "monat": "month", "jahr": "year", "im": "in",
    "am": "on", "um": "around", "der": "the", "des": "the", "den": "the", "etwa": "about", "ungefähr": "about",
    "ein": "a", "zwei": "two", "drei": "three", "vier": "four", "fünf": "five", "sechs": "six", "sieben": "seven",
    "acht": "eight", "neun": "nine", "zehn": "ten", "montag": "monday", "dienstag": "tuesday", "mittwoch": "wednesday",
    "donnerstag": "thursday", "freitag": "friday", "samstag": "saturday", "sonntag": "sunday",
}  # fmt: skip
_ANSWERS = {"ja": "yes", "j": "yes", "nein": "no", "unbekannt": "unknown", "nicht erfasst": "not recorded"}


def date(typed: str) -> str:
    """A date typed in German, in the words of the grammar; English and ISO come through as they are."""
    folded = " ".join(typed.lower().split())
    if match := _DAY.fullmatch(folded):
        day, month, year = match.groups()
        return f"{year}-{month:>02}-{day:>02}"
    if match := _MONTH.fullmatch(folded):
        return f"{match[2]}-{match[1]:>02}"
    if match := _AGO.fullmatch(folded):
        return f"{date(match[1])} ago"
    if folded == "vorgestern":
        return "day before yesterday"
    return _WORD.sub(lambda found: _english(found[0]), folded)


def span(typed: str) -> str:
    """A length of time in hours, days or weeks."""
    return _WORD.sub(lambda found: _english(found[0]), typed)


def number(typed: str) -> str:
    """A number typed in German; raises ValueError for one that can be read in two ways."""
    if _THOUSANDS.fullmatch(typed):
        raise ValueError(typed)
    return typed


def answer(typed: str) -> str:
    """Yes, no or not known."""
    return _ANSWERS.get(typed, typed)


def _english(word: str) -> str:
    """A word, also with one of its endings: letzten, diesem, Wochen."""
    for ending in ("", *_ENDINGS):
        if word.endswith(ending) and (known := _WORDS.get(word.removesuffix(ending))):
            return known
    return word
