"""Named, versioned rule sets and their parameters (rulebook §3). A changed parameter is printed with every verdict."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from neda.clinical.drugs import drug_named, known_name
from neda.wording import localized, problems

DEFAULT = "neda-3"
EDSS_DELTAS = ("A", "B", "C")
CONFIRM_DAYS = (84, 168, 336)
REGION_SETS = ("brain", "brain+cord")
PIRA_DEFINITIONS = ("muller2023", "muller2023-strict", "kappos2020", "cagol2022", "muller2025")
DRUG_PREFIX = "rebaseline_months."
LONGEST_DAYS = 36_525


class ProfileError(ValueError):
    """An unknown profile or parameter, or a value it cannot take; the sentence names a correct example."""


class Profile(NamedTuple):
    """A rule set. Days are calendar days; `rebaseline_months` holds (drug, month) pairs the person set."""

    name: str = DEFAULT
    version: int = 1
    domains: tuple[str, ...] = ("relapse", "mri", "edss")
    edss_delta: str = "A"
    confirm_days: int = 168
    confirm_tol_days: int = 7
    check_intermediate: bool = True
    relapse_to_conf_days: int = 30
    relapse_to_baseline_days: int = 30
    relapse_min_gap_days: int = 30
    relapse_min_hours: int = 24
    count_self_reported: bool = True
    gd_required: bool = False
    mri_regions: str = "brain"
    mri_ref_grace_days: int = 92
    tail_days: int = 92
    stale_after_days: int = 457
    recall_max_days: int = 366
    edss_baseline_before_days: int = 183
    edss_baseline_after_days: int = 92
    min_span_days: int = 168
    pira: str = "muller2023"
    raw_days: int = 90
    bvl_cutoff: float = 0.4
    rebaseline_months: tuple[tuple[str, int], ...] = ()

    @classmethod
    def named(cls, name: str) -> "Profile":
        """The profile of that name with its published defaults; raises ProfileError."""
        if name not in PROFILES:
            raise ProfileError(problems.unknown_profile(name, NAMES))
        return STANDARD._replace(name=name, **PROFILES[name])

    def replace(self, /, **changes: Any) -> "Profile":
        """The profile with parameters changed (`confirm_days=84`); raises ProfileError."""
        changed = self
        for name, value in changes.items():
            if name.startswith(DRUG_PREFIX):
                changed = changed._with_month(name.removeprefix(DRUG_PREFIX), value)
                continue
            allowed = ALLOWED.get(name)
            if allowed is None:
                raise ProfileError(problems.unknown_parameter(name, sorted((*ALLOWED, f"{DRUG_PREFIX}DRUG"))))
            if type(value) is not type(allowed[0]) or not _takes(allowed, value):
                raise ProfileError(problems.parameter_value(name, value, allowed))
            changed = changed._replace(**{name: value})
        return changed

    def set_text(self, name: str, text: str) -> "Profile":
        """The profile with one parameter changed by typed text (`--set name=value`); raises ProfileError."""
        return self.replace(**{name: typed_parameter(name, text)})

    @property
    def changed(self) -> dict[str, Any]:
        """The parameters that differ from the profile's published defaults."""
        standard = Profile.named(self.name)
        own = {name: getattr(self, name) for name in ALLOWED if getattr(self, name) != getattr(standard, name)}
        return own | {f"{DRUG_PREFIX}{drug}": month for drug, month in self.rebaseline_months}

    def months_for(self, treatment: str) -> tuple[int, ...]:
        """The re-baseline months of a treatment: the person's own, the table's (§9.3), else 6."""
        key = known_name(treatment)
        own = dict(self.rebaseline_months).get(key)
        if own is not None:
            return (own,)
        drug = drug_named(treatment)
        return drug.rebaseline if drug else (6,)

    def _with_month(self, drug: str, month: object) -> "Profile":
        if isinstance(month, bool) or not isinstance(month, int) or not 0 <= month <= 60 or not drug.strip():
            raise ProfileError(problems.parameter_value(f"{DRUG_PREFIX}{drug}", month, range(61)))
        months = dict(self.rebaseline_months) | {known_name(drug): month}
        return self._replace(rebaseline_months=tuple(sorted(months.items())))


STANDARD = Profile()
PROFILES: Mapping[str, Mapping[str, Any]] = {
    DEFAULT: {},
    "neda-2": {"domains": ("relapse", "mri")},
    "neda-4": {"domains": ("relapse", "mri", "edss", "brain_volume")},
    "nepad": {"domains": ("relapse", "mri", "edss", "t25fw", "nhpt"), "edss_delta": "B", "confirm_days": 84},
    "neda-3-strict": {"gd_required": True},
}
"""What each published rule set changes (§3, §8.2, §8.4); MRI in strict mode asks for contrast on every scan."""
NAMES = tuple(PROFILES)
PROFILE_SOURCES: Mapping[str, tuple[str, ...]] = {
    DEFAULT: ("HAV09", "HAV18", "ROT15"),
    "neda-2": ("NCT589105",),
    "neda-4": ("GUE19", "MSMRIUS"),
    "nepad": ("WOL18",),
    "neda-3-strict": ("MAG21",),
}

ALLOWED: Mapping[str, Any] = {
    "edss_delta": EDSS_DELTAS,
    "confirm_days": CONFIRM_DAYS,
    "confirm_tol_days": range(85),
    "check_intermediate": (True, False),
    "relapse_to_conf_days": range(366),
    "relapse_to_baseline_days": range(366),
    "relapse_min_gap_days": range(366),
    "relapse_min_hours": range(169),
    "count_self_reported": (True, False),
    "gd_required": (True, False),
    "mri_regions": REGION_SETS,
    "mri_ref_grace_days": range(733),
    "tail_days": range(733),
    "stale_after_days": range(1, LONGEST_DAYS),
    "recall_max_days": range(1, LONGEST_DAYS),
    "edss_baseline_before_days": range(733),
    "edss_baseline_after_days": range(733),
    "min_span_days": range(LONGEST_DAYS),
    "pira": PIRA_DEFINITIONS,
    "raw_days": range(366),
    "bvl_cutoff": tuple(hundredth / 100 for hundredth in range(10, 201)),
}
"""What each parameter may be set to."""


def typed_parameter(name: str, text: str) -> object:
    """A parameter's value from typed text: `yes`/`no`, a whole number, or a word."""
    text = localized.typed_parameter(text)
    if text.lower() in ("yes", "no"):
        return text.lower() == "yes"
    digits = text.removeprefix("-")
    if digits.isascii() and digits.isdigit() and len(digits) < 10:
        return int(text)
    whole, point, part = text.partition(".")
    decimal = point and whole.isascii() and part.isascii() and whole.isdigit() and part.isdigit() and len(text) < 10
    return float(text) if decimal else text


def _takes(allowed: Any, value: object) -> bool:
    return value in allowed
