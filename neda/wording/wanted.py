"""What would help: each missing item turned into the thing to look for, ask about or have done (rulebook §10.3)."""

from collections.abc import Mapping
from typing import Any

from neda.wording import N_, fill

_WANTED: dict[str, str] = {
    "relapse_date_vague": N_("a more exact date for the relapse of {date}"),
    "relapse_suspected": N_("for the episode of {date}: {lacks}"),
    "no_checkin": N_("a check-in, or a clinic visit with an EDSS, between {start} and {end}"),
    "no_checkin_yet": N_("a check-in after {start}"),
    "checkin_stale": N_("a check-in: is anything new since {date}?"),
    "no_reference": N_("a {region} MRI within {days} days of {start}, if one was made"),
    "no_followup": N_("a {region} MRI compared with that of {reference}"),
    "mri_stale": N_("a new brain MRI, compared with that of {date}"),
    "contrast_missing": N_("whether contrast was given on {date}"),
    "enlargement_missing": N_("whether lesions enlarged on the MRI of {date}"),
    "scan_date_vague": N_("the day of the MRI of {date}"),
    "possible_gd": N_("a clinician's word on the possible enhancing lesion of {date}"),
    "possible_t2": N_("a clinician's word on the possible new or enlarging lesion of {date}, or a later MRI compared with the scan before it"),
    "uncompared": N_("the date of the scan that the MRI of {date} was compared with"),
    "old_comparison": N_("an MRI that compares with a scan from the start of this window instead of {compared}"),
    "no_edss_near": N_("an EDSS by a clinician near {start}, if one was made"),
    "no_edss_after": N_("an EDSS by a clinician after {baseline}"),
    "edss_baseline_shadowed": N_("an EDSS near {start} from outside the {days} days after a relapse"),
    "edss_only_self": N_("an EDSS by a clinician"),
    "edss_stale": N_("a new EDSS by a clinician; the last is of {date}"),
    "no_t25fw_near": N_("a timed walk (T25FW) near {start}, if one was made"),
    "no_t25fw_after": N_("a timed walk (T25FW) after {baseline}"),
    "t25fw_shadowed": N_("a timed walk (T25FW) near {start} from outside the {days} days after a relapse"),
    "t25fw_stale": N_("a new timed walk (T25FW); the last is of {date}"),
    "no_nhpt_near": N_("a hand test (9HPT) of both hands near {start}, if one was made"),
    "no_nhpt_after": N_("a hand test (9HPT) of both hands after {baseline}"),
    "nhpt_shadowed": N_("a hand test (9HPT) of both hands near {start} from outside the {days} days after a relapse"),
    "nhpt_stale": N_("a new hand test (9HPT) of both hands; the last is of {date}"),
    "no_brain_volume": N_("a brain volume change measured after {start}"),
    "bvl_uncompared": N_("the date of the scan the brain volume of {date} was compared with"),
    "bvl_short": N_("a brain volume change measured over at least {days} days, instead of that of {date}"),
    "bvl_before_baseline": N_("a brain volume change compared with a scan from the start of this window, instead of that of {compared}"),
    "bvl_scanner": N_("the scanner of the MRI of {date} and of {compared}"),
    "bvl_stale": N_("a new brain volume measurement; the last is of {date}"),
}


def phrase(code: str, values: Mapping[str, Any]) -> str | None:
    """The thing that would help, or None where the missing item already names it."""
    return fill(_WANTED[code], values) if code in _WANTED else None
