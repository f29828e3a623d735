"""The explanation behind a verdict: the rules in sentences, what they rest on, and what would change it."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from neda.wording import N_, _, fields, fill, summary, verdicts
from neda.wording.localized import decimal

_TITLES = {
    "verdict": N_("The verdict"),
    "unobserved": N_("What was not observed"),
    "beside": N_("Beside the verdict: nothing here enters it"),
    "change": N_("What would change it"),
    "notes": N_("Notes"),
    "early": N_("Early activity, before the new baseline: listed, not counted"),
    "limits": N_("What this does not say"),
    "terms": N_("Words used"),
}
_VALUES = {
    "yes": N_("activity recorded"),
    "no": N_("observed and clear"),
    "unknown": N_("unknown"),
    "pending": N_("awaiting confirmation"),
}
_READ = {
    "full": "",
    "second-hand": N_(" (known through a summary by others)"),
    "doi": N_(" (DOI not checked)"),
}
_LEAST_RISE = {
    "A": N_("1.5 from 0, 1.0 from 1.0 to 5.0, 0.5 from 5.5"),
    "B": N_("1.5 from 0, 1.0 from 1.0 to 5.5, 0.5 from 6.0"),
    "C": N_("1.5 from 0, 1.0 from 1.0 to 4.5, 0.5 from 5.0"),
}


def title(name: str) -> str:
    """The title of a section."""
    return _(_TITLES[name])


def domain_title(domain: str, value: str) -> str:
    """One part of the verdict and its value in words."""
    return fill(N_("{domain}: {value}"), {"domain": verdicts.domain_name(domain), "value": _(_VALUES[value])})


def algebra(stale_after: int) -> str:
    """How the parts make the verdict (§4.2)."""
    return fill(
        N_("One proof of activity is enough. No evidence needs every part observed and clear, none last observed more than {days} days ago; what was not observed is unknown, not none."),
        {"days": stale_after},
    )


def rule(domain: str, profile: Any, section: str) -> str:
    """The rule of one part, as a patient can follow it."""
    text = _RULES[domain](profile)
    return fill(N_("Rule ({section}): {text}"), {"section": section, "text": text})


def because(text: str) -> str:
    """The deciding reason."""
    return fill(N_("Because: {text}"), {"text": text})


def entry(date: object, short_id: str) -> str:
    """One deciding entry among those of its kind."""
    return fill(N_("{date} [{id}]"), {"date": date or _("not dated"), "id": short_id})


def rests_on(kind: str, entries: Sequence[str]) -> str:
    """Every deciding entry of one kind."""
    return fill(N_("Rests on {kind}: {entries}"), {"kind": fields.kind_name(kind), "entries": summary.listed(entries)})


def rests_on_nothing() -> str:
    """That nothing recorded decides."""
    return _("Rests on: no entry")


def parameters(values: Iterable[tuple[str, object]]) -> str:
    """The parameters this part used."""
    shown = summary.listed(f"{name}={summary.parameter(value)}" for name, value in values)
    return fill(N_("Parameters, as they are named in the settings: {values}"), {"values": shown})


def source(code: str, reference: str, read: str) -> str:
    """A source with its full reference."""
    if not reference:
        return fill(N_("Source: {code}"), {"code": code})
    return fill(N_("Source: {code}, {reference}{read}"), {"code": code, "reference": reference, "read": _(_READ[read]) if _READ[read] else ""})


def observed(domain: str, through: object) -> str:
    """Through when one part was observed."""
    if through is None:
        return fill(N_("{domain}: no day of this window is covered"), {"domain": verdicts.domain_name(domain)})
    return fill(N_("{domain}: observed through {through}; later is not known"), {"domain": verdicts.domain_name(domain), "through": through})


def missing(text: str) -> str:
    """One missing item."""
    return fill(N_("Missing: {text}"), {"text": text})


def known_at_12_weeks(date: object) -> str:
    """That the shorter rule would call a worsening confirmed (§7.2)."""
    return fill(N_("With confirmation after 12 weeks instead, the EDSS rise of {date} would count as confirmed."), {"date": date})


def would_become_activity(threshold: str) -> str:
    """What would prove activity."""
    rise = fill(N_(", or a confirmed EDSS of {score} or more"), {"score": threshold}) if threshold else ""
    return fill(N_("A relapse that counts, an enhancing, new or enlarging lesion{rise} would make it: {verdict}."), {"rise": rise, "verdict": _words("activity")})


def would_lapse(day: object) -> str:
    """When a clear verdict becomes too old."""
    return fill(N_("Without newer observations it becomes {verdict} after {day}."), {"day": day, "verdict": _words("not-assessable")})


def stays_activity() -> str:
    """That recorded activity is not taken back."""
    return fill(
        N_("Recorded activity stays in this window. Correcting an entry, or excluding it with a reason, changes it. A new baseline begins a new window. It comes by itself with the first MRI once a new treatment has had time to work. Or you choose its day: “{field}” among your facts."),
        {"field": fields.label("person", "baseline")},
    )


def would_settle(text: str) -> str:
    """What settles a provisional verdict."""
    return fill(N_("{text}. If the change is still there then, the verdict becomes {activity}; if not, it no longer counts."), {"text": text, "activity": _words("activity")})


def would_help(text: str) -> str:
    """What an incomplete verdict lacks."""
    return fill(N_("This would help: {text}"), {"text": text})


def would_rebaseline(day: object) -> str:
    """What ends re-baselining."""
    return fill(N_("A brain MRI around {day}, to be the new baseline, begins the window that counts."), {"day": day})


def means() -> str:
    """What neither verdict means (§14.2)."""
    return _("Activity recorded does not mean that a treatment failed; no evidence recorded does not mean that there is no disease.")


def _words(verdict: str) -> str:
    return verdicts.words(verdict)


def _relapse_rule(profile: Any) -> str:
    values = {"hours": profile.relapse_min_hours, "gap": profile.relapse_min_gap_days, "recall": profile.recall_max_days}
    own = (
        N_("A relapse counts when a clinician confirmed it, or when you reported one of at least {hours} hours without fever or infection. Onsets less than {gap} days apart are one relapse. That there was none can only be said where check-ins or clinic visits (an EDSS by a clinician is one) are at most {recall} days apart.")
        if profile.count_self_reported
        else N_("A relapse counts when a clinician confirmed it; one you reported leaves this unknown until then. It lasts at least {hours} hours. Onsets less than {gap} days apart are one relapse. That there was none can only be said where check-ins or clinic visits (an EDSS by a clinician is one) are at most {recall} days apart.")
    )
    return fill(own, values)


def _mri_rule(profile: Any) -> str:
    text = fill(
        N_("A scan shows activity when a lesion enhances, or when a T2 lesion is new or enlarging against a scan from no earlier than {grace} days before the start. That there was none can only be said from brain scans each compared with the one before."),
        {"grace": profile.mri_ref_grace_days},
    )
    strict = _(" Scans count as clear only with contrast given and no enhancing lesion.") if profile.gd_required else ""
    cord = _(" The spinal cord must be scanned too.") if profile.mri_regions == "brain+cord" else ""
    return text + strict + cord


def _edss_rule(profile: Any) -> str:
    values = {
        "rise": _(_LEAST_RISE[profile.edss_delta]),
        "days": profile.confirm_days,
        "early": profile.confirm_tol_days,
        "after": profile.relapse_to_baseline_days,
    }
    return fill(
        N_("Worse means a rise against the baseline score (at least {rise}) that a visit {days} days later, or up to {early} days sooner, still shows. A score within {after} days after a relapse is no baseline; self-scores never count."),
        values,
    )


def _timed_rule(profile: Any) -> str:
    values = {"days": profile.confirm_days, "early": profile.confirm_tol_days, "after": profile.relapse_to_baseline_days}
    return fill(
        N_("Worse means at least 20 % longer than the baseline time, still so {days} days later, or up to {early} days sooner. A time within {after} days after a relapse is no baseline."),
        values,
    )


def _volume_rule(profile: Any) -> str:
    return fill(
        N_("Worse means more than {cutoff} % of brain volume lost a year, measured over at least 335 days between two scans on the same scanner, both since the baseline."),
        {"cutoff": decimal(profile.bvl_cutoff, ".2f")},
    )


_RULES: dict[str, Callable[[Any], str]] = {
    "relapse": _relapse_rule,
    "mri": _mri_rule,
    "edss": _edss_rule,
    "t25fw": _timed_rule,
    "nhpt": _timed_rule,
    "brain_volume": _volume_rule,
}
