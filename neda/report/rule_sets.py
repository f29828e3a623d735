"""A rule set in full: what it is, every parameter with its value, its meaning and what it rests on (rulebook §3)."""

from typing import NamedTuple

from neda.clinical.drugs import DEFAULT_REBASELINE_MONTH, DRUGS
from neda.clinical.parameters import BASES
from neda.clinical.profiles import ALLOWED, DEFAULT, NAMES, PROFILE_SOURCES, Profile
from neda.wording import profiles as words
from neda.wording import why
from neda.wording.sources import source

MONTHS = "rebaseline_months"


class ParameterLine(NamedTuple):
    """One parameter in words: its value and what it takes, what it does, what it rests on."""

    value: str
    meaning: str
    basis: str


class RuleSet(NamedTuple):
    """A rule set in words."""

    heading: str
    sentence: str
    parts: str
    origin: str
    sources: tuple[str, ...]
    parameters: tuple[ParameterLine, ...]


def listed() -> tuple[str, ...]:
    """Every rule set in a line."""
    return tuple(map(words.listed, NAMES))


def rule_set(name: str) -> RuleSet:
    """The rule set of that name; raises ProfileError."""
    profile, standard = Profile.named(name), Profile.named(DEFAULT)
    lines = [
        _line(field, words.value(field, getattr(profile, field), getattr(standard, field), DEFAULT, allowed))
        for field, allowed in ALLOWED.items()
    ]
    codes = dict.fromkeys((*PROFILE_SOURCES[name], *(code for basis in BASES.values() for code in basis.sources)))
    cited = map(source, codes)
    return RuleSet(
        words.heading(name, profile.version),
        words.sentence(name),
        words.parts(profile.domains),
        words.origin(PROFILE_SOURCES[name]),
        tuple(why.source(item.code, item.reference, item.read) for item in cited),
        (*lines, _line(MONTHS, words.own_months(_months()))),
    )


def _line(field: str, value: str) -> ParameterLine:
    basis = BASES[field]
    return ParameterLine(value, words.meaning(field), words.basis(basis.rule, basis.sources, basis.convention))


def _months() -> list[tuple[str, list[str]]]:
    """The treatments whose months are not the usual ones, by their months."""
    groups: dict[str, list[str]] = {}
    usual = (DEFAULT_REBASELINE_MONTH,)
    for drug in DRUGS:
        if drug.rebaseline != usual:
            groups.setdefault("+".join(map(str, drug.rebaseline)), []).append(drug.name)
    return list(groups.items())
