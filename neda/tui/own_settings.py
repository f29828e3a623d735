"""Every setting as one line: what it is called, what it is now, what it is by default."""

from typing import NamedTuple

from neda.clinical import Journal
from neda.clinical.drugs import known_name
from neda.clinical.profiles import ALLOWED, DEFAULT, DRUG_PREFIX, Profile
from neda.clinical.settings import PROFILE
from neda.wording import profiles
from neda.wording import settings as words
from neda.wording.summary import listed, parameter

MONTHS = range(61)


class Setting(NamedTuple):
    """One setting of the journal, by the name `neda settings` has for it; `standard` is its default as text."""

    name: str
    now: str
    standard: str
    about: str


def settings_of(journal: Journal) -> tuple[Setting, ...]:
    """The profile, every parameter, and the re-baseline month of every treatment recorded or set."""
    chosen, own = journal.settings.profile or DEFAULT, dict(journal.settings.set)
    standard = Profile.named(chosen)
    lines = [Setting(PROFILE, chosen, DEFAULT, words.about_profile(chosen))]
    for name, allowed in ALLOWED.items():
        default = parameter(getattr(standard, name))
        about = words.about_parameter(name, profiles.meaning(name), profiles.takes(allowed), default)
        lines.append(Setting(name, parameter(own[name]) if name in own else default, default, about))
    return (*lines, *(_month(treatment, own, standard) for treatment in _treatments(journal, own)))


def _treatments(journal: Journal, own: dict[str, object]) -> list[str]:
    recorded = [known_name(item.name) for item in journal.treatments if item.kind in ("dmt", "ahsct")]
    known = [name.removeprefix(DRUG_PREFIX) for name in own if name.startswith(DRUG_PREFIX)]
    return [name for name in dict.fromkeys((*recorded, *known)) if name]


def _month(treatment: str, own: dict[str, object], standard: Profile) -> Setting:
    name = DRUG_PREFIX + treatment
    default = listed(map(str, standard.months_for(treatment)))
    about = words.about_parameter(name, words.meaning_for(treatment), profiles.takes(MONTHS), default)
    return Setting(name, parameter(own[name]) if name in own else default, default, about)
