"""The relapse domain: which attacks count, and what silence means (§5.1)."""

import pytest

from neda.clinical import Journal, Profile, Window, assess
from neda.clinical.dates import partial_date
from neda.clinical.relapses import perhaps_shadowed

CHECKED = [{"date": day, "no_new_symptoms": True} for day in ("2022-07-01", "2023-01-12")]


def relapses(*attacks, checkins=CHECKED, window=("2022-01-10", None), as_of="2023-01-20", **parameters):
    journal = Journal.from_dict({"format": "neda-journal/1", "relapses": list(attacks), "checkins": list(checkins)})
    return assess(journal, Window(*window), as_of, Profile().replace(**parameters)).domains["relapse"]


def attack(onset, certainty="confirmed", **fields):
    return {"onset": onset, "certainty": certainty, **fields}


def checkin(day, clear=True):
    return {"date": day, "no_new_symptoms": clear}


def test_attested_time_without_an_attack_is_clear_through_the_last_attestation():
    domain = relapses()
    assert (domain.value, str(domain.through)) == ("no", "2023-01-12")


@pytest.mark.parametrize(
    "fields",
    [{"certainty": "pseudo"}, {"fever_or_infection": True}, {"hours": 23}],
    ids=["pseudo-relapse", "with fever", "under a day"],
)
def test_an_attack_that_is_no_relapse_is_dropped(fields):
    assert relapses({"onset": "2022-05-03", "certainty": "confirmed", **fields}).value == "no"


def test_twenty_four_hours_are_enough():
    assert relapses(attack("2022-05-03", hours=24)).value == "yes"


def test_a_complete_self_report_counts_and_says_so():
    domain = relapses(attack("2022-05-03", "reported", hours=24, fever_or_infection=False))
    assert (domain.value, [flag.code for flag in domain.flags]) == ("yes", ["self_reported"])


def test_a_complete_self_report_leaves_the_domain_unknown_where_the_profile_does_not_count_it():
    domain = relapses(attack("2022-05-03", "reported", hours=24, fever_or_infection=False), count_self_reported=False)
    assert domain.value == "unknown"


@pytest.mark.parametrize(
    ("fields", "lacking"),
    [
        ({"certainty": "reported"}, "duration, fever or infection, a clinician's opinion"),
        ({"certainty": "reported", "hours": 48}, "fever or infection, a clinician's opinion"),
        ({"certainty": "suspected", "hours": 48, "fever_or_infection": False}, "a clinician's opinion"),
    ],
)
def test_a_suspected_attack_blocks_and_names_what_would_settle_it(fields, lacking):
    domain = relapses({"onset": "2022-05-03", **fields})
    assert (domain.value, domain.reason.text) == ("unknown", f"episode 2022-05-03: {lacking} missing")


def test_a_relapse_dated_only_by_year_cannot_clear_a_window():
    domain = relapses(attack("2022"))
    assert (domain.value, domain.reason.code) == ("unknown", "relapse_date_vague")


def test_a_relapse_dated_only_by_a_month_inside_the_window_is_activity():
    assert str(relapses(attack("2022-03")).date) == "2022-03"


def test_a_month_that_has_not_ended_counts_up_to_the_as_of_date():
    assert relapses(attack("2023-01"), as_of="2023-01-20").value == "yes"


def test_an_onset_29_days_after_another_is_the_same_relapse_and_30_days_after_is_a_new_one():
    window = ("2022-05-10", None)
    assert relapses(attack("2022-05-03"), attack("2022-06-01"), window=window).value == "no"
    assert relapses(attack("2022-05-03"), attack("2022-06-02"), window=window).value == "yes"


def test_a_partly_dated_onset_is_never_merged_and_merges_nothing():
    window = ("2022-05-10", None)
    assert relapses(attack("2022-05"), attack("2022-05-20"), window=window).value == "yes"


def test_an_onset_on_the_first_day_belongs_to_the_past_and_on_the_last_day_counts():
    closed = ("2022-01-10", "2023-01-10")
    assert relapses(attack("2022-01-10"), window=closed).value == "no"
    assert relapses(attack("2023-01-10"), window=closed).value == "yes"
    assert relapses(attack("2023-01-11"), window=closed).value == "no"


def test_silence_is_not_the_absence_of_relapses():
    domain = relapses(checkins=[])
    assert (domain.value, domain.reason.text) == ("unknown", "no check-in says “nothing new” between 2022-01-10 and 2023-01-20")


def test_an_attestation_covers_366_days_back_and_not_367():
    assert relapses(checkins=[checkin("2023-01-11")]).value == "no"
    assert relapses(checkins=[checkin("2023-01-12")], as_of="2023-01-20").value == "unknown"


def test_after_a_gap_the_domain_stays_clear_only_through_the_attestation_before_it():
    domain = relapses(checkins=[checkin("2022-06-01"), checkin("2023-06-10")], as_of="2023-06-20")
    assert (domain.value, str(domain.through)) == ("no", "2022-06-01")
    assert domain.lapse.text == "no check-in says “nothing new” between 2022-06-01 and 2023-06-10"


def test_a_check_in_with_new_symptoms_attests_nothing_and_breaks_nothing():
    domain = relapses(checkins=[checkin("2022-06-01"), checkin("2022-09-01", clear=False), checkin("2023-01-12")])
    assert str(domain.through) == "2023-01-12"
    assert relapses(checkins=[checkin("2022-06-01", clear=False)]).value == "unknown"


def test_a_check_in_known_only_by_month_attests_nothing():
    assert relapses(checkins=[checkin("2022-06")]).value == "unknown"


def test_in_a_closed_window_an_attestation_up_to_92_days_after_it_counts():
    closed = {"window": ("2022-01-10", "2022-10-10"), "as_of": "2023-06-01"}
    assert str(relapses(checkins=[checkin("2023-01-10")], **closed).through) == "2023-01-10"
    assert relapses(checkins=[checkin("2023-01-11")], **closed).value == "unknown"


def test_an_excluded_attack_counts_nowhere():
    assert relapses(attack("2022-05-03", excluded="migraine")).value == "no"


@pytest.mark.parametrize("turned", [False, True])
def test_of_two_records_of_one_day_the_confirmed_one_is_the_relapse(turned):
    told = attack("2022-05-03", "reported", id="told", hours=24, fever_or_infection=False)
    pair = [told, attack("2022-05-03", id="seen")]
    domain = relapses(*(pair[::-1] if turned else pair))
    assert (domain.entries, domain.flags) == (("seen",), ())


def test_on_the_very_day_a_window_starts_no_empty_span_is_named():
    domain = relapses(checkins=[], window=("2023-01-20", None), as_of="2023-01-20")
    assert domain.reason.text == "no check-in says “nothing new” after 2023-01-20"


def perhaps(score, *onsets, days=30):
    found = Journal.from_dict({"format": "neda-journal/1", "relapses": [attack(onset) for onset in onsets]}).relapses
    return perhaps_shadowed(partial_date(score), found, days)


def test_a_score_may_lie_within_a_relapse_whose_day_is_not_known():
    assert perhaps("2025-06-20", "2025-06")
    assert perhaps("2025-06-01", "2025-06")
    assert not perhaps("2025-05-31", "2025-06")
    assert perhaps("2025-07-29", "2025-06")
    assert not perhaps("2025-07-30", "2025-06")
    assert perhaps("2025-07-30", "2025-06", days=31)


def test_a_score_whose_own_day_is_not_known_may_lie_within_a_relapse():
    assert perhaps("2025-07", "2025-06-02")
    assert not perhaps("2025-07", "2025-06-01")


def test_where_both_days_are_known_nothing_is_left_open():
    assert not perhaps("2025-06-20", "2025-06-19", "2024")
    assert perhaps("2025-06-20", "2025-06-19", "2025")
