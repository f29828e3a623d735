"""What would help: every missing item names a thing to look for, to ask about or to have done, never an absence (§10.3)."""

import json
from pathlib import Path

import pytest

from neda.clinical import Journal, Profile, Window, assess, course
from neda.clinical.status import because
from neda.wording import reasons, wanted

CASES = json.loads((Path(__file__).parents[1] / "cases" / "worked-examples.json").read_text(encoding="utf-8"))
START = "2022-01-10"
NAMES_ITS_THING = {"baseline_pair_wanted", "baseline_scan_wanted"}
NEVER_MISSING = {
    "relapse", "no_relapse", "self_reported", "gd", "t2", "mri_clear", "gd_without_contrast", "contrast_not_stated",
    "enlargement_not_stated", "comparison_assumed", "scanner_changed", "no_significant_change", "cdw", "edss_pending",
    "edss_pending_now", "edss_stable", "edss_convention", "confirmed_late", "vague_relapse_baseline", "t25fw_stable",
    "t25fw_worse", "t25fw_pending", "t25fw_pending_now", "nhpt_stable", "nhpt_worse", "nhpt_pending", "nhpt_pending_now",
    "bvl_over", "bvl_within", "brain_volume_caution", "excluded", "slowly_worse", "new_symptoms", "baseline_set",
    "baseline_pair", "baseline_scan", "baseline_no_scan", "baseline_active_before_scan", "baseline_awaited",
    "open_before_baseline", "rebaseline_late",
}  # fmt: skip
ANYTHING = dict.fromkeys(("date", "start", "end", "through", "region", "reference", "days", "compared", "baseline", "lacks"), "")
SCHEDULE_AND_SHEET = ("due_", "edss_below_system", "edss_walk", "edss_systems")


def journal(**lists):
    return Journal.from_dict({"format": "neda-journal/1", **lists})


def test_every_code_that_can_be_missing_has_a_phrase_or_names_its_thing_itself():
    without = {code for code in reasons.codes() if wanted.phrase(code, ANYTHING) is None}
    others = {code for code in without if code.startswith(SCHEDULE_AND_SHEET)}
    assert without - others == NEVER_MISSING | NAMES_ITS_THING


def score(day, value=2.0, source="clinician"):
    return {"date": day, "score": value, "source": source}


def scan(day, **fields):
    return {"date": day, "compared_with": START, "new_t2": 0, "enlarging_t2": 0, **fields}


SHORT_OF_SOMETHING = [
    {},
    {"relapses": [{"onset": "2022", "certainty": "confirmed"}, {"onset": "2022-05-01", "certainty": "suspected"}]},
    {"mri": [{"date": START}]},
    {"mri": [{"date": START}, scan("2022-06-01", new_t2="possible 1", gd_enhancing="possible 1")]},
    {"mri": [{"date": START}, scan("2022-06-01", new_t2=1, compared_with="unknown"), scan("2022", gd_enhancing=1, contrast=True)]},
    {"mri": [{"date": START}, scan("2022-06-01", new_t2=1, compared_with="2019")]},
    {"mri": [{"date": START}, scan("2022-06-01", enlarging_t2=None, contrast=True, gd_enhancing=0)]},
    {"mri": [{"date": START}, scan("2022-06-01")], "edss": [score(START)]},
    {"edss": [score(START, source="self")]},
    {"edss": [score(START)], "relapses": [{"onset": "2022-01-01", "certainty": "confirmed"}]},
    {"mri": [{"date": START}, scan("2022-06-01", brain_volume_change=-0.3)]},
    {"mri": [{"date": START}, scan("2022-06-01", brain_volume_change=-0.3, brain_volume_compared_with=START)]},
    {"mri": [{"date": START}, scan("2023-03-01", brain_volume_change=-0.3, brain_volume_compared_with="2021-01-01")]},
    {"mri": [{"date": START}, scan("2023-03-01", brain_volume_change=-0.3, brain_volume_compared_with=START)]},
    {"measurements": [{"date": START, "test": test, "value": 9} for test in ("t25fw", "9hpt-dominant", "9hpt-other")]},
    {
        "measurements": [{"date": START, "test": test, "value": 9} for test in ("t25fw", "9hpt-dominant", "9hpt-other")],
        "relapses": [{"onset": "2022-01-01", "certainty": "confirmed"}],
    },
    {"treatments": [{"name": "Ocrevus", "start": START}]},
]


def missing_of_every_kind():
    for lists in (*SHORT_OF_SOMETHING, *(case["journal"] for case in CASES)):
        made = journal(**{key: value for key, value in lists.items() if key != "format"})
        for name in ("neda-3", "neda-4", "nepad", "neda-3-strict"):
            profile = Profile.named(name)
            for as_of in ("2023-04-01", "2025-01-01"):
                yield from assess(made, Window(START), as_of, profile).missing
                yield from course(made, as_of, profile).baseline.missing


def test_what_is_missing_in_any_journal_is_never_a_finding():
    seen = {reason.code: reason for reason in missing_of_every_kind()}
    assert not seen.keys() & NEVER_MISSING
    assert len(seen) >= 20
    for reason in seen.values():
        assert not reason.wanted.startswith(("no ", "only ", "last "))
        assert "{" not in reason.wanted


@pytest.mark.parametrize(
    ("reason", "thing"),
    [
        (because("edss_only_self"), "an EDSS by a clinician"),
        (because("no_reference", start=START, days=92, region="brain"), f"a brain MRI within 92 days of {START}, if one was made"),
        (because("no_followup", reference=START, region="cord"), f"a spinal cord MRI compared with that of {START}"),
        (because("relapse_suspected", date="2022-05", lacks=("duration", "clinician")), "for the episode of 2022-05: duration, a clinician's opinion"),
        (because("baseline_scan_wanted", date=START), f"a brain MRI on or after {START}, to be the new baseline"),
    ],
)
def test_a_missing_item_is_said_as_the_thing_that_would_help(reason, thing):
    assert reason.wanted == thing


def test_a_reason_shown_as_text_is_its_sentence():
    reason = because("edss_only_self")
    assert str(reason) == reason.text == "only self-scored EDSS recorded; one by a clinician is needed"
