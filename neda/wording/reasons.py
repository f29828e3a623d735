"""The sentences behind every verdict: a reason's code and values in, one sentence out (rulebook §4, §5, §7, §10.3)."""

from collections.abc import Mapping
from typing import Any

from neda.wording import N_, _, fields, fill
from neda.wording import wanted as things
from neda.wording.localized import decimal

_SENTENCES: dict[str, str] = {
    # relapses
    "relapse": N_("relapse {date}"),
    "no_relapse": N_("no relapse that counts; check-ins and visits cover {start} through {through}"),
    "relapse_date_vague": N_("relapse {date}: the date is too vague for this window"),
    "relapse_suspected": N_("episode {date}: {lacks} missing"),
    "no_checkin": N_("no check-in says “nothing new” between {start} and {end}"),
    "checkin_stale": N_("no check-in says “nothing new” since {date}, and no EDSS was taken"),
    "no_checkin_yet": N_("no check-in says “nothing new” after {start}"),
    "self_reported": N_("relapse {date} is self-reported: at least {hours} hours, no fever or infection, not confirmed by a clinician"),
    # MRI
    "gd": N_("enhancing (Gd+) lesion on the MRI of {date}"),
    "t2": N_("new or enlarging T2 lesion on the MRI of {date}"),
    "mri_clear": N_("no new or enlarging lesion, and none enhancing where contrast was given, from the MRI of {reference} through {through}"),
    "mri_stale": N_("no comparable MRI since {date}"),
    "no_reference": N_("no {region} MRI within {days} days of {start} to compare with"),
    "no_followup": N_("no comparable follow-up {region} MRI after {reference}"),
    "contrast_missing": N_("contrast not given on {date}"),
    "enlargement_missing": N_("the MRI of {date} does not say whether lesions enlarged"),
    "scan_date_vague": N_("MRI {date} shows activity: the date is too vague for this window"),
    "possible_gd": N_("MRI {date}: possible enhancing lesion, not unequivocal"),
    "possible_t2": N_("MRI {date}: possible new or enlarging lesion, not unequivocal"),
    "uncompared": N_("MRI {date} shows new or enlarging lesions: what was it compared with?"),
    "old_comparison": N_("MRI {date}: new lesions since {compared}, which may be from before this window"),
    "gd_without_contrast": N_("MRI {date}: no contrast was given, so its count of enhancing lesions is read as unknown"),
    "contrast_not_stated": N_("MRI {date}: contrast not stated; no enhancing lesion was recorded"),
    "enlargement_not_stated": N_("MRI {date}: enlargement not stated, read as none"),
    "comparison_assumed": N_("MRI {date}: comparison with the previous scan of {compared} is assumed"),
    "scanner_changed": N_("MRI {date} was made on another scanner or field strength than the scan of {compared}: compare with care"),
    "no_significant_change": N_("MRI {date}: “no significant change” is read as no new or enlarging lesion"),
    # EDSS
    "cdw": N_("EDSS {before} to {after} on {date}, confirmed {confirmed}"),
    "edss_pending": N_("EDSS {before} to {after} on {date} awaits confirmation: a visit on or after {earliest} would settle it"),
    "edss_pending_now": N_("EDSS {before} to {after} on {date} awaits confirmation: any visit from now on would settle it"),
    "edss_stable": N_("no confirmed worsening against EDSS {baseline} of {date}, through {through}"),
    "edss_stale": N_("no EDSS since {date}"),
    "no_edss_near": N_("no EDSS near {start} to serve as the baseline"),
    "no_edss_after": N_("no EDSS after the baseline of {baseline}"),
    "edss_baseline_shadowed": N_("no usable baseline EDSS near {start}: every score there lies within {days} days after a relapse"),
    "edss_only_self": N_("only self-scored EDSS recorded; one by a clinician is needed"),
    "edss_convention": N_("at a baseline of {baseline} published definitions differ; convention {convention} was applied"),
    "confirmed_late": N_("the EDSS change of {date} was confirmed late, on {confirmed}"),
    "vague_relapse_baseline": N_("relapse {date} may lie close to the baseline EDSS of {baseline}; its date is too vague to tell"),
    "edss_below_system": N_("EDSS {date}: {score} is lower than its {systems} grade of {grade}; was one of them copied wrongly?"),
    "edss_walking_unexplained": N_("EDSS {date}: walking is limited (ambulation {walking}) with pyramidal and cerebellar both at most 1; was one of them copied wrongly?"),
    "edss_walks_though_weak": N_("EDSS {date}: ambulation {walking} with a pyramidal grade of {grade}; was one of them copied wrongly?"),
    "edss_systems_missing": N_("EDSS {date}: no grade for {systems}; what is missing is never read as 0"),
    # walking and hands
    "t25fw_stable": N_("no confirmed slowing of walking against {baseline} s of {date}, through {through}"),
    "t25fw_stale": N_("no timed walk (T25FW) since {date}"),
    "t25fw_worse": N_("timed walk (T25FW) {before} to {after} s on {date}, confirmed {confirmed}"),
    "t25fw_pending": N_("timed walk (T25FW) {before} to {after} s on {date} awaits confirmation: a test on or after {earliest} would settle it"),
    "t25fw_pending_now": N_("timed walk (T25FW) {before} to {after} s on {date} awaits confirmation: any test from now on would settle it"),
    "no_t25fw_near": N_("no timed walk (T25FW) near {start} to serve as the baseline"),
    "no_t25fw_after": N_("no timed walk (T25FW) after the baseline of {baseline}"),
    "t25fw_shadowed": N_("no usable timed walk (T25FW) near {start}: every one there lies within {days} days after a relapse"),
    "nhpt_stable": N_("no confirmed slowing of the hands against {baseline} s of {date}, through {through}"),
    "nhpt_stale": N_("no hand test (9HPT) of both hands since {date}"),
    "nhpt_worse": N_("hand test (9HPT) {before} to {after} s on {date}, confirmed {confirmed}"),
    "nhpt_pending": N_("hand test (9HPT) {before} to {after} s on {date} awaits confirmation: a test on or after {earliest} would settle it"),
    "nhpt_pending_now": N_("hand test (9HPT) {before} to {after} s on {date} awaits confirmation: any test from now on would settle it"),
    "no_nhpt_near": N_("no hand test (9HPT) of both hands near {start} to serve as the baseline"),
    "no_nhpt_after": N_("no hand test (9HPT) of both hands after the baseline of {baseline}"),
    "nhpt_shadowed": N_("no usable hand test (9HPT) near {start}: every one there lies within {days} days after a relapse"),
    # brain volume
    "bvl_over": N_("brain volume loss of {loss} % a year on {date}, above {cutoff}"),
    "bvl_within": N_("brain volume loss of {loss} % a year on {date}, not above {cutoff}"),
    "bvl_stale": N_("no brain volume measurement since {date}"),
    "no_brain_volume": N_("no brain volume change measured after {start}"),
    "bvl_uncompared": N_("brain volume {date}: the exact date of the scan it was compared with is missing"),
    "bvl_short": N_("brain volume {date}: measured over fewer than {days} days"),
    "bvl_before_baseline": N_("brain volume {date}: compared with {compared}, before this window's baseline"),
    "bvl_scanner": N_("brain volume {date}: the same scanner is not recorded for it and for the scan of {compared}"),
    "brain_volume_caution": N_("brain volume: methods are not adequate for confident statements about one person (ROC17); hydration, time of day and scanner alone can exceed the limit (SCI17)"),
    # what is due
    "due_first": N_("none is recorded yet"),
    "due_mri": N_("12 months after the last, {date}; published schedules say every 1 to 2 years, at least yearly for the first 2 to 3 years of a treatment"),
    "due_new_baseline": N_("a new baseline about {months} months after the start of {drug}, {date}"),
    "due_after_ahsct": N_("at 6 and 12 months after the transplant of {date}, then yearly, as one recent series did"),
    "due_jcv_positive": N_("on natalizumab since {date}, JCV positive: every 3 to 6 months from month 18 on"),
    "due_jcv_negative": N_("on natalizumab, JCV negative: 12 months after the last, {date}"),
    "due_jcv_unknown": N_("12 months after the last, {date}; on natalizumab for 18 months or more and JCV not known: every 3 to 6 months is usual if it is positive (the laboratory's word, positive or negative, goes with the test jcv as its unit)"),
    "due_left_natalizumab": N_("every 3 to 4 months until 12 months after the last natalizumab, {date}"),
    "due_edss": N_("6 months after the last, {date}"),
    "due_checkin": N_("6 months after {date}, the last check-in that says “nothing new” or clinic visit with an EDSS; a gap of more than {days} days leaves relapses unknown"),
    "due_visit": N_("the appointment you recorded for {date}"),
    # entries
    "excluded": N_("{kind} {date} does not count: {why}"),
    "slowly_worse": N_("slowly worse on {date}: an EDSS would show whether it counts"),
    "new_symptoms": N_("check-in {date} says new or worse symptoms, but no relapse is recorded near it: was it one?"),
    # the baseline
    "baseline_set": N_("baseline {date}: set by you"),
    "baseline_pair": N_("baseline {date}: the first brain MRI and EDSS within three months of each other"),
    "baseline_scan": N_("baseline {date}: the first brain MRI once {drug} had about {months} months to take effect"),
    "baseline_no_scan": N_("baseline {date}: {months} months after the start of {drug}; no new baseline MRI is recorded"),
    "baseline_active_before_scan": N_("baseline {date}: {months} months after the start of {drug}; activity was recorded before or on the late baseline MRI of {scan}"),
    "baseline_awaited": N_("a new baseline MRI is usual about {months} months after the start of {drug}: {date}"),
    "baseline_pair_wanted": N_("a brain MRI and an EDSS within three months of each other, to be the baseline"),
    "baseline_scan_wanted": N_("a brain MRI on or after {date}, to be the new baseline"),
    "open_before_baseline": N_("before the late baseline MRI of {date}: {what}"),
    "rebaseline_late": N_("re-baseline scan {days} days late"),
}
_LACKS = {
    "duration": N_("duration"),
    "fever": N_("fever or infection"),
    "clinician": N_("a clinician's opinion"),
}
_REGIONS = {"brain": N_("brain"), "cord": N_("spinal cord")}


def sentence(code: str, values: Mapping[str, Any]) -> str:
    """The sentence of a reason, with scores to one decimal and lists in words."""
    return fill(_SENTENCES[code], {name: _shown(name, value) for name, value in values.items()})


def wanted(code: str, values: Mapping[str, Any]) -> str:
    """What would help, for a missing item: the thing itself, not its absence."""
    shown = {name: _shown(name, value) for name, value in values.items()}
    return things.phrase(code, shown) or sentence(code, values)


def codes() -> tuple[str, ...]:
    """Every code there is a sentence for."""
    return tuple(_SENTENCES)


def _shown(name: str, value: Any) -> object:
    if name == "lacks":
        return ", ".join(_(_LACKS[item]) for item in value)
    if name == "systems":
        return ", ".join(fields.choice_label(item) for item in value)
    if name == "region":
        return _(_REGIONS[value])
    if value is None:
        return _("without a date")
    if name == "kind":
        return fields.kind_name(value)
    return decimal(value, ".1f") if isinstance(value, float) else value
