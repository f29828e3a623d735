"""The rule sets and their parameters in plain words."""

from collections.abc import Iterable
from typing import Any

from neda.wording import N_, _, fill, summary, verdicts
from neda.wording.localized import decimal

_PROFILES = {
    "neda-3": N_("No relapse, no MRI activity and no confirmed EDSS worsening."),
    "neda-2": N_("No relapse and no MRI activity; the EDSS is left out."),
    "neda-4": N_("NEDA-3, and no more brain volume lost a year than the cut-off. Today's methods are not adequate for confident statements about one person."),
    "nepad": N_("For progressive MS: NEDA-3 with 12-week confirmation, and no confirmed slowing of walking (T25FW) or of the hands (9HPT)."),
    "neda-3-strict": N_("NEDA-3 that only takes scans as clear when contrast was given and nothing enhanced."),
}
_MEANINGS = {
    "edss_delta": N_("how far the EDSS has to rise to count. A: 1.5 from 0, 1.0 from 1.0 to 5.0, 0.5 from 5.5. B: 1.0 also from 5.5. C: 0.5 already from 5.0"),
    "confirm_days": N_("how many days later a visit has to show the rise again; 84 are 12 weeks, 168 are 24"),
    "confirm_tol_days": N_("how many days sooner the confirming visit may be; later ones always count, flagged when over a year late"),
    "check_intermediate": N_("whether every visit between the rise and its confirmation has to show it too"),
    "relapse_to_conf_days": N_("how many days behind a relapse a visit has to be to confirm a rise"),
    "relapse_to_baseline_days": N_("how many days behind a relapse an EDSS has to be to serve as the baseline"),
    "relapse_min_gap_days": N_("attacks that begin fewer days apart than this are one relapse"),
    "relapse_min_hours": N_("how many hours an attack has to last to count"),
    "count_self_reported": N_("whether an attack no clinician saw counts, if long enough and without fever or infection; no leaves relapses unknown then"),
    "gd_required": N_("whether a scan is clear only with contrast given and nothing enhancing"),
    "mri_regions": N_("what has to be scanned for “none”; a scan of the spinal cord can show activity either way"),
    "mri_ref_grace_days": N_("how many days before the start a scan may be made and still be the one to compare with"),
    "tail_days": N_("for a window that has ended: how many days before its end the last look may be"),
    "stale_after_days": N_("for a window that goes on: how many days old the last look may be; 457 are 12 months and 92 days"),
    "recall_max_days": N_("how many days back a check-in or a visit can speak for"),
    "edss_baseline_before_days": N_("how many days before the start the baseline EDSS may be"),
    "edss_baseline_after_days": N_("how many days after the start the baseline EDSS may be where none is before it"),
    "min_span_days": N_("a verdict over fewer days than this is called short"),
    "pira": N_("which published definition labels a worsening without a relapse (PIRA); it never changes the verdict"),
    "raw_days": N_("a worsening at most so many days behind a relapse is labelled as going with it (RAW); it never changes the verdict"),
    "bvl_cutoff": N_("how much brain volume may be lost a year, in %; used by NEDA-4 only"),
    "rebaseline_months": N_("how many months after its start a treatment gets a new baseline; 0 switches that off"),
}
_PIRA = {
    "muller2023": N_("the harmonised definition of 2023 (muller2023)"),
    "muller2023-strict": N_("the high-specificity definition of 2023 (muller2023-strict)"),
    "kappos2020": N_("the OPERA definition (kappos2020)"),
    "cagol2022": N_("the definition of Cagol (cagol2022)"),
    "muller2025": N_("the standardised definition of 2025 (muller2025)"),
}


def sentence(name: str) -> str:
    """What a rule set is."""
    return _(_PROFILES[name])


def meaning(parameter: str) -> str:
    """What a parameter does."""
    return _(_MEANINGS[parameter])


def described() -> tuple[str, ...]:
    """Every parameter with words."""
    return tuple(_MEANINGS)


def pira_definition(name: str) -> str:
    """The name of a definition of worsening without a relapse."""
    return _(_PIRA[name])


def listed(name: str) -> str:
    """A rule set in the list: the name to type, and what it is."""
    return fill(N_("{name}: {sentence}"), {"name": name, "sentence": sentence(name)})


def heading(name: str, version: int) -> str:
    """The rule set shown, with its name and version."""
    return fill(N_("Profile: {shown} ({name}), version {version}"), {"shown": verdicts.profile_name(name), "name": name, "version": version})


def parts(domains: Iterable[str]) -> str:
    """What the verdict is made of."""
    return fill(N_("Parts of the verdict: {domains}"), {"domains": summary.listed(map(verdicts.domain_name, domains))})


def origin(sources: Iterable[str]) -> str:
    """The publications a rule set comes from."""
    return fill(N_("Published in: {sources}"), {"sources": summary.listed(sources)})


def value(parameter: str, current: object, default: object, standard: str, allowed: Any) -> str:
    """A parameter's value, what it may be set to, and where it is not the one of the standard rule set."""
    values = {"name": parameter, "value": summary.parameter(current), "takes": takes(allowed)}
    text = fill(N_("{name}: {value} (takes {takes})"), values)
    if current == default:
        return text
    values = {"text": text, "standard": verdicts.profile_name(standard), "default": summary.parameter(default)}
    return fill(N_("{text}; {standard} has {default}"), values)


def own_months(by_drug: Iterable[tuple[str, Iterable[str]]]) -> str:
    """The months that are set by treatment, and how to change one."""
    groups = "; ".join(fill(N_("{months}: {drugs}"), {"months": months, "drugs": summary.listed(drugs)}) for months, drugs in by_drug)
    return fill(N_("rebaseline_months.DRUG: by treatment (takes a whole number from 0 to 60). Months {groups}; 6 for any other"), {"groups": groups})


def basis(rule: str, sources: Iterable[str], convention: bool) -> str:
    """What a parameter rests on."""
    cited = summary.listed(sources)
    values = {"rule": rule, "sources": cited}
    if convention and not cited:
        return fill(N_("Basis: {rule}; a convention of this program, no paper prescribes it"), values)
    return fill(N_("Basis: {rule}; {sources}; in part a convention of this program") if convention else N_("Basis: {rule}; {sources}"), values)


def takes(allowed: Any) -> str:
    """What a parameter may be set to."""
    if isinstance(allowed, range):
        return fill(N_("a whole number from {low} to {high}"), {"low": allowed[0], "high": allowed[-1]})
    if isinstance(allowed[0], float):
        return fill(N_("a number from {low} to {high}"), {"low": decimal(allowed[0], ".2f"), "high": decimal(allowed[-1], ".2f")})
    return summary.listed(map(summary.parameter, allowed))


def how_to_set() -> str:
    """How a rule set or a parameter is chosen."""
    return _("For one look: neda status --profile NAME --set name=value. For this journal: neda settings profile=NAME, neda settings name=value. A changed parameter is printed with every verdict.")
