"""Walking and hand time as parts of the verdict: NEPAD (§8.4), confirmed and re-based like the EDSS (§7.6)."""

import pytest

from neda.clinical import Journal, Profile, Window, assess

START = "2022-01-10"
NEPAD = Profile.named("nepad")
HANDS = ("9hpt-dominant", "9hpt-other")


def walk(day, value, **fields):
    return [{"date": day, "test": "t25fw", "value": value, **fields}]


def hands(day, one, other=None):
    return [{"date": day, "test": test, "value": value} for test, value in zip(HANDS, (one, other or one), strict=True)]


def score(day, value=4.0):
    return {"date": day, "score": value, "source": "clinician"}


SCANS = [{"date": START}, {"date": "2022-12-01", "new_t2": 0, "enlarging_t2": 0}]
SCORES = [score(START), score("2022-06-01"), score("2022-12-01")]
WALKS = [*walk(START, 5.0), *walk("2022-06-01", 5.5), *walk("2022-12-01", 5.2)]
BOTH = [*hands(START, 20.0), *hands("2022-06-01", 21.0), *hands("2022-12-01", 20.0)]


def nepad(*tests, as_of="2022-12-10", edss=SCORES, window=(START, None), profile=NEPAD, **lists):
    measurements = [item for test in tests for item in test]
    data = {"format": "neda-journal/1", "mri": SCANS, "edss": edss, "measurements": measurements, **lists}
    return assess(Journal.from_dict(data), Window(*window), as_of, profile)


def test_nepad_asks_for_convention_b_12_weeks_and_both_tests():
    assert (NEPAD.edss_delta, NEPAD.confirm_days) == ("B", 84)
    assert NEPAD.domains == ("relapse", "mri", "edss", "t25fw", "nhpt")
    assert NEPAD.changed == {}


def test_with_all_five_parts_observed_and_clear_nepad_holds():
    status = nepad(WALKS, BOTH)
    assert (status.verdict, str(status.through)) == ("neda", "2022-12-01")
    assert {domain.value for domain in status.domains.values()} == {"no"}


@pytest.mark.parametrize(("tests", "code"), [((BOTH,), "no_t25fw_near"), ((WALKS,), "no_nhpt_near"), ((WALKS, [BOTH[0], BOTH[2], BOTH[4]]), "no_nhpt_near")])
def test_without_both_tests_and_both_hands_nepad_is_not_assessable(tests, code):
    status = nepad(*tests)
    assert (status.verdict, [reason.code for reason in status.missing]) == ("not-assessable", [code])


def test_the_same_journal_is_neda_3_without_any_test():
    assert nepad(profile=Profile()).verdict == "neda"


def test_walking_20_percent_slower_and_confirmed_after_12_weeks_is_activity():
    slower = [*walk(START, 5.0), *walk("2022-06-01", 6.0), *walk("2022-12-01", 6.0)]
    status = nepad(slower, BOTH)
    assert (status.verdict, [(event.domain, event.what, str(event.date)) for event in status.events]) == (
        "activity", [("t25fw", "t25fw", "2022-06-01")],
    )  # fmt: skip
    assert status.domains["t25fw"].reason.text == "timed walk (T25FW) 5.0 to 6.0 s on 2022-06-01, confirmed 2022-12-01"


@pytest.mark.parametrize(("confirmed", "value"), [("2022-08-16", "pending"), ("2022-08-17", "yes")])
def test_77_days_confirm_a_slower_walk_and_76_do_not(confirmed, value):
    slower = [*walk(START, 5.0), *walk("2022-06-01", 6.0), *walk(confirmed, 6.0)]
    assert nepad(slower, BOTH).domains["t25fw"].value == value


def test_a_slower_walk_seen_once_awaits_confirmation():
    status = nepad([*walk(START, 5.0), *walk("2022-12-01", 6.0)], BOTH)
    assert status.verdict == "provisional"
    assert [reason.text for reason in status.pending] == [
        "timed walk (T25FW) 5.0 to 6.0 s on 2022-12-01 awaits confirmation: a test on or after 2023-02-16 would settle it"
    ]
    later = nepad([*walk(START, 5.0), *walk("2022-12-01", 6.0)], BOTH, as_of="2023-02-16")
    assert later.pending[0].code == "t25fw_pending_now"


def test_hands_are_judged_by_the_mean_of_both():
    one_slower = [*hands(START, 20.0), *hands("2022-06-01", 30.0, 20.0), *hands("2022-12-01", 30.0, 20.0)]
    status = nepad(WALKS, one_slower)
    assert (status.domains["nhpt"].value, [event.what for event in status.events]) == ("yes", ["nhpt"])
    barely = [*hands(START, 20.0), *hands("2022-06-01", 26.0, 20.0), *hands("2022-12-01", 26.0, 20.0)]
    assert nepad(WALKS, barely).domains["nhpt"].value == "no"


def test_a_walk_within_29_days_after_a_relapse_is_no_baseline():
    domain = nepad(WALKS, BOTH, relapses=[{"onset": "2021-12-12", "certainty": "confirmed"}]).domains["t25fw"]
    assert (domain.value, domain.reason.code) == ("unknown", "t25fw_shadowed")


def test_without_a_later_test_the_domain_is_unknown():
    status = nepad(walk(START, 5.0), hands(START, 20.0))
    assert [reason.code for reason in status.missing] == ["no_t25fw_after", "no_nhpt_after"]


def test_an_old_test_makes_the_verdict_stale():
    seen = {"mri": [*SCANS, {"date": "2024-03-01", "new_t2": 0, "enlarging_t2": 0}]}
    edss = [*SCORES, score("2023-09-01"), score("2024-03-01")]
    status = nepad(WALKS, [*BOTH, *hands("2024-03-01", 20.0)], as_of="2024-03-03", edss=edss, **seen)
    assert [reason.code for reason in status.missing] == ["t25fw_stale"]
    assert str(status.held_through) == "2022-12-01"
    assert nepad(WALKS, [*BOTH, *hands("2024-03-01", 20.0)], as_of="2024-03-02", edss=edss, **seen).verdict == "neda"


def test_tests_in_another_unit_excluded_or_dated_later_do_not_exist():
    unusable = [*walk(START, 5.0), *walk("2022-06-01", 5.0, unit="ft/s"), *walk("2022-06-02", 5.0, excluded="ankle"), *walk("2022-12-11", 5.0)]
    assert nepad(unusable, BOTH).domains["t25fw"].reason.code == "no_t25fw_after"


def test_at_5_5_convention_b_asks_for_a_whole_point():
    half = [score(START, 5.5), score("2022-06-01", 6.0), score("2022-12-01", 6.0)]
    assert nepad(WALKS, BOTH, edss=half).domains["edss"].value == "no"
    whole = [score(START, 5.5), score("2022-06-01", 6.5), score("2022-12-01", 6.5)]
    assert nepad(WALKS, BOTH, edss=whole).domains["edss"].value == "yes"


def test_the_12_week_line_is_not_repeated_where_12_weeks_are_the_rule():
    rise = [score(START), score("2022-06-01", 5.0), score("2022-09-01", 5.0)]
    assert nepad(WALKS, BOTH, edss=rise).confirmed_12_weeks is None
    assert str(nepad(WALKS, BOTH, edss=rise, profile=Profile()).confirmed_12_weeks) == "2022-06-01"
