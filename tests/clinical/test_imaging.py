"""The MRI domain: what proves activity, what proves its absence, and what is neither (§5.3 to §5.5)."""

import pytest

from neda.clinical import Journal, Profile, Window, assess

CLEAN = {"contrast": True, "gd_enhancing": 0, "new_t2": 0, "enlarging_t2": 0}
REFERENCE = {"date": "2022-01-10", "compared_with": "unknown"}


def mri(*scans, window=("2022-01-10", None, "start"), as_of="2023-02-01", **parameters):
    journal = Journal.from_dict({"format": "neda-journal/1", "mri": list(scans)})
    return assess(journal, Window(*window), as_of, Profile().replace(**parameters)).domains["mri"]


def scan(day, vs="2022-01-10", **fields):
    return {**CLEAN, "date": day, "compared_with": vs, **fields}


def codes(domain):
    return [reason.code for reason in domain.missing]


def test_a_clean_comparison_with_the_reference_covers_the_time_between():
    domain = mri(REFERENCE, scan("2023-01-09"))
    assert (domain.value, str(domain.through)) == ("no", "2023-01-09")


@pytest.mark.parametrize("field", ["new_t2", "enlarging_t2", "gd_enhancing"])
def test_one_lesion_of_any_kind_is_activity(field):
    domain = mri(REFERENCE, scan("2023-01-09", **{field: 1}))
    assert (domain.value, str(domain.date)) == ("yes", "2023-01-09")


def test_a_finding_on_the_day_the_window_starts_belongs_to_the_past():
    assert mri(scan("2022-01-10", vs="2021-12-01", gd_enhancing=2), scan("2023-01-09")).value == "no"


def test_a_comparison_92_days_before_the_window_attributes_and_93_does_not():
    assert mri(scan("2022-06-01", vs="2021-10-10", new_t2=1)).value == "yes"
    old = mri(scan("2022-06-01", vs="2021-10-09", new_t2=1))
    assert (old.value, codes(old)[0]) == ("unknown", "old_comparison")


def test_a_reference_92_days_before_the_window_serves_and_93_does_not():
    assert mri({"date": "2021-10-10"}, scan("2023-01-09", vs="2021-10-10")).value == "no"
    assert codes(mri({"date": "2021-10-09"}, scan("2023-01-09", vs="2021-10-09"))) == ["no_reference"]


def test_a_reference_31_days_after_the_start_serves_and_32_does_not():
    assert mri({"date": "2022-02-10"}, scan("2023-01-09", vs="2022-02-10")).value == "no"
    assert codes(mri({"date": "2022-02-11"}, scan("2023-01-09", vs="2022-02-11"))) == ["no_reference"]


def test_a_scan_without_a_t2_count_neither_extends_nor_blocks():
    domain = mri(REFERENCE, scan("2022-06-01"), {"date": "2022-12-01", "contrast": True, "gd_enhancing": 0})
    assert (domain.value, str(domain.through)) == ("no", "2022-06-01")


def test_no_contrast_with_a_zero_count_is_read_as_unknown_and_said():
    domain = mri(REFERENCE, scan("2023-01-09", contrast=False))
    assert domain.value == "no"
    assert "gd_without_contrast" in [flag.code for flag in domain.flags]


def test_an_unstated_enlargement_counts_as_none_and_is_said():
    domain = mri(REFERENCE, scan("2023-01-09", enlarging_t2=None))
    assert (domain.value, [flag.code for flag in domain.flags]) == ("no", ["enlargement_not_stated"])


def test_strict_mode_names_the_scan_without_contrast():
    domain = mri(REFERENCE, scan("2023-01-09", contrast=None, gd_enhancing=None), gd_required=True)
    assert (domain.value, domain.reason.text) == ("unknown", "contrast not given on 2023-01-09")


def test_strict_mode_does_not_ask_for_contrast_on_a_scan_a_later_one_bridges():
    middle = scan("2022-06-01", contrast=False, gd_enhancing=None)
    assert mri(REFERENCE, middle, scan("2023-01-09"), gd_required=True).value == "no"


def test_a_doubtful_scan_no_longer_blocks_once_a_later_one_is_compared_with_what_was_clear_before_it():
    doubtful = scan("2022-06-01", new_t2="possible 1")
    assert mri(REFERENCE, doubtful).value == "unknown"
    assert mri(REFERENCE, doubtful, scan("2023-01-09")).value == "no"
    assert mri(REFERENCE, doubtful, scan("2023-01-09", vs="2022-06-01")).value == "unknown"


def test_a_later_scan_compared_only_with_an_unattributed_positive_one_clears_nothing():
    unattributed = scan("2022-06-01", vs="2021-03-01", new_t2=1)
    assert mri(REFERENCE, unattributed, scan("2023-01-09", vs="2022-06-01")).value == "unknown"
    assert mri(REFERENCE, unattributed, scan("2023-01-09")).value == "no"


def test_a_possible_enhancing_lesion_is_never_cleared():
    domain = mri(REFERENCE, scan("2022-06-01", gd_enhancing="possible 1"), scan("2023-01-09"))
    assert (domain.value, codes(domain)) == ("unknown", ["possible_gd"])


def test_an_uncompared_new_lesion_asks_what_it_was_compared_with():
    domain = mri(REFERENCE, scan("2022-06-01", vs="unknown", new_t2=1))
    assert domain.missing[0].text == "MRI 2022-06-01 shows new or enlarging lesions: what was it compared with?"


def test_the_previous_scan_is_assumed_and_said():
    domain = mri(REFERENCE, {**CLEAN, "date": "2023-01-09"})
    assert (domain.value, [flag.code for flag in domain.flags]) == ("no", ["comparison_assumed"])


def test_a_brain_scan_is_not_compared_with_an_earlier_cord_scan():
    cord = {"date": "2022-06-01", "regions": ["cervical"]}
    assert mri(REFERENCE, cord, {**CLEAN, "date": "2023-01-09"}).value == "no"


def test_a_scan_known_only_by_year_can_prove_activity_but_never_clear():
    assert mri(scan("2022", vs="2022-01-10", new_t2=1), window=("2021-12-31", None)).value == "yes"
    assert mri(REFERENCE, scan("2022"), as_of="2023-02-01").value == "unknown"


def test_a_positive_scan_that_is_only_possibly_inside_leaves_the_domain_unknown():
    domain = mri(REFERENCE, scan("2022", vs="2021-12-01", new_t2=1), scan("2023-01-09"))
    assert (domain.value, codes(domain)) == ("unknown", ["scan_date_vague"])


def test_a_scan_known_by_a_leap_year_is_seen_from_a_window_that_begins_on_the_last_day_but_one_of_it():
    vague = {"date": "2020", "contrast": True, "gd_enhancing": 1}
    for days in (0, 92):
        domain = mri(vague, window=("2020-12-30", None, "start"), as_of="2021-06-01", mri_ref_grace_days=days)
        assert "scan_date_vague" in codes(domain)
    assert "scan_date_vague" not in codes(mri(vague, window=("2020-12-31", None, "start"), as_of="2021-06-01"))


def test_a_cord_scan_can_add_activity_but_never_blocks():
    vague = {"date": "2022-05-20", "regions": ["cord"], "new_t2": "possible 1", "compared_with": "unknown"}
    assert mri(REFERENCE, vague, scan("2023-01-09")).value == "no"
    assert mri(REFERENCE, {**vague, "gd_enhancing": 1, "contrast": True}, scan("2023-01-09")).value == "yes"


def test_with_brain_and_cord_asked_for_both_need_their_own_comparison():
    both = ["brain", "cervical"]
    brain_only = mri(REFERENCE, scan("2023-01-09"), mri_regions="brain+cord")
    assert codes(brain_only) == ["no_reference"]
    whole = mri({**REFERENCE, "regions": both}, scan("2023-01-09", regions=both), mri_regions="brain+cord")
    assert whole.value == "no"


def test_the_nearest_scan_re_baselines_and_a_tie_goes_to_the_later():
    tie = mri({"date": "2021-12-31"}, {"date": "2022-01-20"}, scan("2023-01-09", vs="2022-01-20"), window=("2022-01-10", None, "rebase"))
    assert (tie.value, str(tie.reason.values[0][1])) == ("no", "2022-01-20")


def test_nothing_up_to_the_new_baseline_scan_counts_in_a_re_baselined_window():
    early = scan("2022-01-20", vs="2021-12-01", gd_enhancing=1)
    reference = scan("2022-02-10", vs="2021-12-01", new_t2=3)
    domain = mri(early, reference, scan("2023-01-09", vs="2022-02-10"), window=("2022-01-31", None, "rebase"))
    assert domain.value == "no"


def test_in_a_plain_window_the_findings_of_its_own_reference_count():
    reference = scan("2022-03-01", vs="2021-12-01", new_t2=1)
    assert mri(reference, scan("2022-12-01", vs="2022-03-01"), window=("2022-01-10", "2023-01-10", "plain")).value == "yes"


def test_a_scan_after_the_window_can_clear_it_but_not_convict_it():
    closed = ("2022-01-10", "2023-01-10", "start")
    assert mri(REFERENCE, scan("2023-04-12"), window=closed, as_of="2023-06-01").value == "no"
    assert mri(REFERENCE, scan("2023-04-13"), window=closed, as_of="2023-06-01").value == "unknown"
    assert mri(REFERENCE, scan("2023-03-01", new_t2=1), window=closed, as_of="2023-06-01").value == "unknown"


def test_a_scan_dated_after_the_as_of_date_does_not_exist():
    assert mri(REFERENCE, scan("2023-01-09", new_t2=5), as_of="2023-01-08").value == "unknown"


def test_an_excluded_scan_counts_nowhere():
    assert mri(REFERENCE, scan("2022-06-01", new_t2=1, excluded="PML, not MS"), scan("2023-01-09")).value == "no"


def test_with_brain_and_cord_asked_for_a_cord_reference_still_adds_its_activity():
    both = {"regions": ["brain", "cervical"]}
    scans = (REFERENCE, scan("2022-01-30", gd_enhancing=2, new_t2=2, **both), scan("2023-01-05", vs="2022-01-30", **both))
    assert mri(*scans).value == "yes"
    assert mri(*scans, mri_regions="brain+cord").value == "yes"


def test_strict_mode_lets_no_scan_with_unstated_enlargement_carry_the_chain():
    middle = scan("2022-07-01", enlarging_t2=None)
    assert mri(REFERENCE, middle, scan("2023-01-09", vs="2022-07-01"), gd_required=True).value == "unknown"


def test_strict_mode_asks_an_uncompared_complete_scan_for_its_comparison():
    domain = mri(REFERENCE, scan("2023-01-09", vs="unknown"), gd_required=True)
    assert domain.reason.code == "no_followup"


@pytest.mark.parametrize("turned", [False, True])
def test_the_order_of_two_scans_of_one_day_changes_nothing(turned):
    active, quiet = scan("2022-01-20", vs="2022-01-02", gd_enhancing=1), {"date": "2022-01-20"}
    doubtful, clear = scan("2023-01-09", new_t2="possible 1"), scan("2023-01-09")
    first = (quiet, active) if turned else (active, quiet)
    second = (clear, doubtful) if turned else (doubtful, clear)
    assert mri(*first, scan("2023-01-09", vs="2022-01-20")).value == "yes"
    assert mri(REFERENCE, *second).value == "unknown"


def test_a_closed_window_takes_no_reference_from_behind_its_end():
    scans = (scan("2022-03-01", vs="unknown"), scan("2022-04-20", vs="2022-03-01"))
    assert codes(mri(*scans, window=("2022-01-01", "2022-02-01", "rebase"))) == ["no_reference"]


def test_a_vague_positive_scan_that_may_lie_before_the_new_baseline_proves_nothing():
    vague = {"date": "2022-08", "contrast": True, "gd_enhancing": 1}
    domain = mri({"date": "2022-08-15"}, vague, scan("2023-01-05", vs="2022-08-15"), window=("2022-07-20", None, "rebase"))
    assert (domain.value, codes(domain)) == ("unknown", ["scan_date_vague"])


def test_another_scanner_is_a_caveat_and_changes_nothing():
    domain = mri({**REFERENCE, "scanner": "Skyra"}, scan("2023-01-09", scanner="Prisma"))
    assert (domain.value, [flag.code for flag in domain.flags]) == ("no", ["scanner_changed"])


def test_two_scans_of_one_day_are_not_compared_with_each_other():
    quiet, active = {"date": "2022-02-01"}, {"date": "2022-02-01", "new_t2": 1}
    assert codes(mri({"date": "2021-01-01"}, quiet, active))[0] == "old_comparison"


def test_a_scan_on_the_last_day_can_be_the_new_baseline():
    assert codes(mri({"date": "2022-02-01"}, window=("2022-01-10", None, "rebase"), as_of="2022-02-01")) == ["no_followup"]


@pytest.mark.parametrize(("day", "code"), [("2022-04-12", "no_followup"), ("2022-04-13", "no_reference"), ("2021-10-10", "no_followup"), ("2021-10-09", "no_reference")])
def test_a_new_baseline_scan_lies_within_92_days_of_the_anchor(day, code):
    assert codes(mri({"date": day}, window=("2022-01-10", None, "rebase"))) == [code]


def test_a_second_scan_of_the_day_of_the_reference_is_no_follow_up():
    domain = mri({"date": "2022-01-20"}, scan("2022-01-20", vs="2021-12-01"))
    assert (domain.value, codes(domain)) == ("unknown", ["no_followup"])


def test_a_clean_scan_does_not_clear_a_doubtful_one_of_the_same_day():
    doubtful = {"date": "2023-01-09", "compared_with": "2022-01-10", "new_t2": "possible 1"}
    assert mri(REFERENCE, doubtful, scan("2023-01-09")).value == "unknown"


def test_an_active_scan_on_the_last_day_of_a_window_is_an_observation_through_that_day():
    closed = ("2022-01-10", "2023-01-10", "start")
    domain = mri(REFERENCE, scan("2023-01-10", new_t2=1), window=closed, as_of="2023-06-01")
    assert (domain.value, str(domain.through)) == ("yes", "2023-01-10")


def test_a_cord_scan_of_the_day_of_the_new_baseline_brain_scan_does_not_count():
    cord = {"date": "2022-01-09", "regions": ["cord"]}
    doubtful = {"date": "2022-01-12", "regions": ["cord"], "contrast": True, "gd_enhancing": "possible 1", "compared_with": "unknown"}
    later = scan("2023-01-09", vs="2022-01-09", regions=["brain", "cord"])
    window = ("2022-01-10", None, "rebase")
    assert mri(cord, doubtful, {"date": "2022-01-12"}, later, window=window, mri_regions="brain+cord").value == "no"
    next_day = {**doubtful, "date": "2022-01-13"}
    assert mri(cord, next_day, {"date": "2022-01-12"}, later, window=window, mri_regions="brain+cord").value == "unknown"


def test_what_is_missing_names_the_brain_or_the_cord():
    texts = [reason.text for reason in mri(mri_regions="brain+cord").missing]
    assert texts == [f"no {region} MRI within 92 days of 2022-01-10 to compare with" for region in ("brain", "spinal cord")]


def test_strict_mode_never_asks_for_contrast_on_the_reference():
    reference = scan("2022-01-10", vs="2021-12-01", contrast=None, gd_enhancing=None)
    assert codes(mri(reference, gd_required=True)) == ["no_followup"]


def test_strict_mode_names_a_scan_of_the_last_day():
    followup = scan("2023-01-09", contrast=None, gd_enhancing=None)
    assert codes(mri(REFERENCE, followup, gd_required=True, as_of="2023-01-09")) == ["contrast_missing"]


def test_strict_mode_asks_whether_lesions_enlarged():
    domain = mri(REFERENCE, scan("2023-01-09", enlarging_t2=None), gd_required=True)
    assert codes(domain) == ["enlargement_missing"]


def test_the_reference_alone_observes_nothing_behind_the_start():
    enhancing = {"date": "2022-06-01", "contrast": True, "gd_enhancing": 1}
    domain = mri(REFERENCE, enhancing)
    assert (domain.value, domain.through) == ("yes", None)


def test_no_significant_change_is_read_as_none_and_said():
    domain = mri(REFERENCE, scan("2023-01-09", new_t2="no significant change"))
    assert (domain.value, [flag.code for flag in domain.flags]) == ("no", ["no_significant_change"])


def test_a_comparison_with_a_scan_that_is_not_recorded_says_nothing_of_its_scanner():
    assert mri(REFERENCE, scan("2023-01-09", vs="2022-01-09", scanner="Prisma")).flags == ()


def test_another_field_strength_is_a_caveat_too():
    domain = mri({**REFERENCE, "field_tesla": 1.5}, scan("2023-01-09", field_tesla=3))
    assert [flag.code for flag in domain.flags] == ["scanner_changed"]
    assert mri({**REFERENCE, "field_tesla": 3}, scan("2023-01-09", field_tesla=3)).flags == ()
