"""The EDSS domain: baseline, event test, confirmation (§7.1 to §7.3, §7.9)."""

import pytest

from neda.clinical import Journal, Profile, Window, assess

START = "2022-01-10"


def edss(*scores, relapses=(), window=(START, None, "start"), as_of="2024-01-20", **parameters):
    entries = [s if isinstance(s, dict) else {"date": s[0], "score": s[1], "source": "clinician"} for s in scores]
    attacks = [{"onset": day, "certainty": "confirmed"} for day in relapses]
    journal = Journal.from_dict({"format": "neda-journal/1", "edss": entries, "relapses": attacks})
    return assess(journal, Window(*window), as_of, Profile().replace(**parameters)).domains["edss"]


def score(day, value, source):
    return {"date": day, "score": value, "source": source}


@pytest.mark.parametrize(
    ("baseline", "convention", "smallest"),
    [
        (0.0, "A", 1.5), (1.0, "A", 2.0), (5.0, "A", 6.0), (5.5, "A", 6.0), (6.0, "A", 6.5),
        (5.0, "B", 6.0), (5.5, "B", 6.5), (6.0, "B", 6.5),
        (4.5, "C", 5.5), (5.0, "C", 5.5), (5.5, "C", 6.0),
    ],
)  # fmt: skip
def test_the_smallest_change_follows_the_convention(baseline, convention, smallest):
    def rises_to(value):
        days = ((START, baseline), ("2022-06-01", value), ("2023-01-01", value))
        return edss(*days, edss_delta=convention).value

    assert rises_to(smallest) == "yes"
    assert rises_to(smallest - 0.5 if smallest - 0.5 != 0.5 else 0.0) == "no"


def test_a_visit_161_days_later_confirms_and_160_days_later_waits():
    assert edss((START, 2.0), ("2022-06-01", 3.0), ("2022-11-09", 3.0)).value == "yes"
    waiting = edss((START, 2.0), ("2022-06-01", 3.0), ("2022-11-08", 3.0), as_of="2022-11-08")
    assert waiting.value == "pending"
    assert waiting.pending[0].text == (
        "EDSS 2.0 to 3.0 on 2022-06-01 awaits confirmation: a visit on or after 2022-11-09 would settle it"
    )


def test_a_visit_30_days_after_a_relapse_confirms_and_29_days_after_does_not():
    rise = ((START, 2.0), ("2022-06-01", 3.0), ("2023-01-30", 3.0))
    assert edss(*rise, relapses=["2022-12-31"]).value == "yes"
    assert edss(*rise, relapses=["2023-01-01"]).value == "pending"


def test_the_earliest_confirming_day_waits_for_a_relapse_to_pass():
    rise = ((START, 2.0), ("2022-06-01", 3.0))
    assert "2022-12-01" in edss(*rise, relapses=["2022-11-01"], as_of="2022-11-30").pending[0].text


def test_once_the_day_has_come_any_visit_would_settle_a_waiting_rise():
    domain = edss((START, 2.0), ("2022-06-01", 3.0), as_of="2022-11-09")
    assert domain.pending[0].text.endswith("any visit from now on would settle it")


def test_a_dip_takes_the_rise_back_and_the_search_starts_again():
    domain = edss((START, 2.0), ("2022-03-14", 3.0), ("2022-06-20", 2.5), ("2022-10-10", 3.0), ("2023-06-01", 3.0))
    assert (domain.value, str(domain.date)) == ("yes", "2022-10-10")


def test_without_the_check_of_visits_between_a_dip_does_not_matter():
    scores = ((START, 2.0), ("2022-03-14", 3.0), ("2022-06-20", 2.5), ("2022-10-10", 3.0))
    assert edss(*scores).value == "pending"
    assert str(edss(*scores, check_intermediate=False).date) == "2022-03-14"


def test_confirmation_asks_for_the_threshold_and_not_for_the_first_value():
    assert edss((START, 2.0), ("2022-03-14", 4.0), ("2022-10-10", 3.0)).value == "yes"


def test_a_confirmation_more_than_a_year_late_is_flagged():
    domain = edss((START, 2.0), ("2022-03-14", 3.0), ("2023-12-01", 3.0))
    assert "confirmed_late" in [flag.code for flag in domain.flags]


def test_a_rise_confirmed_after_the_window_counts_at_its_onset():
    closed = (START, "2023-01-10", "start")
    domain = edss((START, 2.0), ("2022-12-01", 3.0), ("2023-08-01", 3.0), window=closed)
    assert (domain.value, str(domain.date)) == ("yes", "2022-12-01")


def test_as_of_a_day_before_the_confirming_visit_the_rise_waits():
    rise = ((START, 2.0), ("2022-06-01", 3.0), ("2022-12-01", 3.0))
    assert edss(*rise, as_of="2022-11-30").value == "pending"
    assert edss(*rise, as_of="2022-12-01").value == "yes"


def test_the_last_valid_score_in_the_half_year_before_is_the_baseline():
    domain = edss(("2021-07-11", 3.0), ("2021-12-01", 2.0), ("2022-06-01", 3.0), ("2023-01-01", 3.0))
    assert domain.value == "yes"
    assert edss(("2021-07-11", 2.0), ("2022-06-01", 2.0)).value == "no"
    assert edss(("2021-07-10", 2.0), ("2022-06-01", 2.0)).reason.code == "no_edss_near"


def test_a_first_score_up_to_92_days_after_the_start_is_the_baseline():
    assert edss(("2022-04-12", 2.0), ("2022-10-01", 2.0)).value == "no"
    assert edss(("2022-04-13", 2.0), ("2022-10-01", 2.0)).reason.code == "no_edss_near"


def test_a_score_within_29_days_after_a_relapse_is_no_baseline():
    assert edss((START, 4.0), ("2022-10-10", 2.0), relapses=["2021-12-12"]).reason.code == "edss_baseline_shadowed"
    assert edss((START, 4.0), ("2022-10-10", 2.0), relapses=["2021-12-11"]).value == "no"


def test_a_relapse_dated_only_by_month_disqualifies_no_score_and_is_mentioned():
    domain = edss((START, 4.0), ("2022-10-10", 4.0), relapses=["2022-01"])
    assert (domain.value, [flag.code for flag in domain.flags]) == ("no", ["vague_relapse_baseline"])


def test_a_merged_onset_shadows_no_score():
    assert edss((START, 2.0), ("2022-10-10", 2.0), relapses=["2021-11-20", "2021-12-15"]).value == "no"


def test_around_a_re_baseline_the_nearest_score_serves_and_a_tie_goes_to_the_later():
    domain = edss(("2022-01-01", 2.0), ("2022-01-19", 3.0), ("2023-01-01", 3.0), window=(START, None, "rebase"))
    assert "EDSS 3.0 of 2022-01-19" in domain.reason.text


def test_a_self_score_neither_decides_nor_covers():
    assert edss(score(START, 2.0, "self"), score("2022-10-10", 4.0, "self")).reason.code == "edss_only_self"
    domain = edss((START, 2.0), ("2022-10-10", 2.0), score("2023-10-10", 6.0, "self"))
    assert (domain.value, str(domain.through)) == ("no", "2022-10-10")


def test_of_two_scores_of_one_day_the_clinicians_counts_and_else_the_last_entered():
    derived, clinician = score("2022-06-01", 4.0, "derived"), score("2022-06-01", 2.0, "clinician")
    for pair in ((derived, clinician), (clinician, derived)):
        assert edss((START, 2.0), *pair).value == "no"
    assert edss((START, 2.0), score("2022-06-01", 2.0, "clinician"), score("2022-06-01", 3.0, "clinician")).value == "pending"


def test_a_score_known_only_by_month_is_never_baseline_onset_or_confirmation():
    assert edss((START, 2.0), ("2022-06", 3.0), ("2023-01", 3.0)).reason.code == "no_edss_after"


def test_a_score_follows_from_its_functional_systems():
    systems = dict.fromkeys(("visual", "brainstem", "cerebellar", "sensory", "bowel_bladder", "cerebral"), 0)
    derived = {"date": "2022-06-01", "source": "derived", "systems": {**systems, "pyramidal": 3}, "ambulation": 0}
    assert edss((START, 2.0), derived).value == "pending"


def test_a_baseline_where_conventions_differ_names_the_one_applied():
    assert "convention A" in edss((START, 5.5), ("2022-06-01", 5.5)).flags[0].text


def test_a_closed_windows_tail_extends_only_by_scores_that_do_not_rise():
    closed = (START, "2023-01-10", "start")
    assert str(edss((START, 2.0), ("2022-07-01", 2.0), ("2023-04-12", 2.0), window=closed).through) == "2023-04-12"
    assert str(edss((START, 2.0), ("2022-07-01", 2.0), ("2023-04-12", 3.0), window=closed).through) == "2022-07-01"


def test_a_closed_window_takes_no_baseline_from_behind_its_end():
    domain = edss(("2022-03-01", 4.0), ("2022-04-20", 4.0), window=("2022-01-01", "2022-02-01", "start"))
    assert domain.reason.code == "no_edss_near"


def test_around_a_re_baseline_the_days_before_a_window_do_not_shorten_the_search():
    scores = (("2021-12-01", 2.0), ("2022-06-01", 2.0))
    assert edss(*scores, window=(START, None, "rebase"), edss_baseline_before_days=0).value == "no"


def test_a_rise_seen_on_the_last_day_of_a_window_belongs_to_it():
    closed = (START, "2023-01-10", "start")
    domain = edss((START, 2.0), ("2023-01-10", 3.0), ("2023-08-01", 3.0), window=closed)
    assert (domain.value, str(domain.date), str(domain.through)) == ("yes", "2023-01-10", "2023-01-10")
    assert edss((START, 2.0), ("2023-01-10", 2.0), ("2023-01-11", 3.0), ("2023-08-01", 3.0), window=closed).value == "no"


@pytest.mark.parametrize(("confirmed", "late"), [("2023-08-29", False), ("2023-08-30", True)])
def test_a_confirmation_is_late_from_366_days_after_it_was_due(confirmed, late):
    domain = edss((START, 2.0), ("2022-03-14", 3.0), (confirmed, 3.0))
    assert ("confirmed_late" in [flag.code for flag in domain.flags]) is late


def test_the_convention_named_is_that_of_the_baseline_and_of_no_later_score():
    assert "baseline of 5.5" in edss((START, 5.5), ("2022-06-01", 2.0)).flags[0].text
    assert edss((START, 2.0), ("2022-06-01", 5.5)).flags == ()
