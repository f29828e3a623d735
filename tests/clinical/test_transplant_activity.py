"""Relapses and MRI activity of the last months, and what of that time was not observed (§12.4)."""

from datetime import date

import pytest

from neda.clinical import Journal, Profile
from neda.clinical.dates import on_day, partial_date
from neda.clinical.evidence import evidence
from neda.clinical.profiles import STANDARD
from neda.clinical.recent_activity import (
    Finding,
    Tally,
    either,
    episodes,
    latest_scan,
    mri_in,
    relapses_in,
    shows_inflammation,
)
from neda.clinical.status import because

NOW = "2026-06-30"
GAP = because("mri_stale", date="2026-01-01")


def known(**lists):
    return evidence(Journal.from_dict({"format": "neda-journal/1", **lists}), date.fromisoformat(NOW), STANDARD)


def attack(onset, **fields):
    return {"onset": onset, "certainty": "confirmed", **fields}


def checkin(day):
    return {"date": day, "no_new_symptoms": True}


def scan(day, **fields):
    clean = {"date": day, "contrast": True, "gd_enhancing": 0, "new_t2": 0, "enlarging_t2": 0}
    return clean | fields


def relapses(onsets=(), checkins=("2026-06-01",), months=12):
    found = known(relapses=[attack(day) for day in onsets], checkins=[checkin(day) for day in checkins])
    return relapses_in(found, months, STANDARD)


@pytest.mark.parametrize(("onset", "inside"), [("2025-06-30", False), ("2025-07-01", True), ("2026-06-30", True)])
def test_a_relapse_counts_from_the_day_after_the_months_began(onset, inside):
    assert len(relapses([onset]).findings) == inside


def test_no_relapse_is_certain_where_a_check_in_reaches_the_last_92_days():
    assert relapses(checkins=("2026-03-30",)).at_least(1) is False
    late = relapses(checkins=("2026-03-29",))
    assert late.at_least(1) is None
    assert late.gap.text == "no check-in says “nothing new” since 2026-03-29, and no EDSS was taken"


def test_without_a_check_in_no_relapse_is_not_known():
    nobody = relapses(checkins=())
    assert (nobody.findings, nobody.through, nobody.at_least(1)) == ((), None, None)
    assert "no check-in says “nothing new”" in nobody.gap.text


def test_a_suspected_relapse_leaves_the_number_open():
    found = known(
        relapses=[attack("2026-02-01"), {"onset": "2026-04-01", "certainty": "suspected"}], checkins=[checkin("2026-06-01")]
    )
    tally = relapses_in(found, 12, STANDARD)
    assert (tally.at_least(1), tally.at_least(2)) == (True, None)
    assert "2026-04-01" in tally.gap.text


def scans(*given):
    return mri_in(known(mri=list(given)), 12, STANDARD)


def test_a_scan_with_a_new_lesion_is_one_active_scan_whatever_else_it_shows():
    tally = scans(scan("2025-06-20"), scan("2026-06-01", new_t2=2, gd_enhancing=1))
    assert [found.date.text for found in tally.findings] == ["2026-06-01"]
    assert tally.at_least(1) is True


def test_an_active_scan_is_an_observation_too():
    tally = scans(scan("2025-06-20"), scan("2026-06-01", new_t2=2))
    assert (tally.gap, tally.at_least(2)) == (None, False)


def test_an_old_active_scan_leaves_open_what_followed():
    tally = scans(scan("2025-06-20"), scan("2025-12-01", new_t2=2))
    assert tally.at_least(2) is None
    assert tally.gap.text == "no comparable MRI since 2025-12-01"


def test_no_active_scan_is_certain_where_compared_scans_reach_the_last_92_days():
    assert scans(scan("2025-06-20"), scan("2026-03-30")).at_least(1) is False
    assert scans(scan("2025-06-20"), scan("2026-03-29")).at_least(1) is None


def test_a_scan_that_does_not_state_new_lesions_leaves_them_open():
    tally = scans(scan("2025-06-20"), scan("2026-06-01", new_t2=None))
    assert tally.at_least(1) is None


def test_without_a_scan_no_activity_is_not_known():
    assert scans().at_least(1) is None


def tally(*days, gap=None):
    return Tally(tuple(Finding(on_day(date.fromisoformat(day)), day) for day in days), None, gap)


def test_one_of_two_kinds_is_enough_and_both_must_be_observed_to_exclude_it():
    assert either(tally("2026-01-01"), tally(gap=GAP)) is True
    assert either(tally(gap=GAP), tally("2026-01-01")) is True
    assert either(tally(), tally(gap=GAP)) is None
    assert either(tally(), tally()) is False


def test_findings_a_month_apart_are_two_episodes_and_closer_ones_may_be_one():
    apart = episodes(tally("2026-01-15"), tally("2026-02-15"))
    assert (len(apart.findings), apart.close, apart.at_least(2)) == (2, 0, True)
    near = episodes(tally("2026-01-15"), tally("2026-02-14"))
    assert (len(near.findings), near.close) == (1, 1)
    assert near.at_least(2) is None
    assert near.at_least(3) is False


def test_episodes_are_counted_in_order_of_time_and_keep_either_gap():
    mixed = episodes(tally("2026-05-01"), tally("2026-01-01", "2026-05-10", gap=GAP))
    assert [found.date.text for found in mixed.findings] == ["2026-01-01", "2026-05-01"]
    assert mixed.gap == GAP
    assert episodes(tally(gap=GAP), tally()).gap == GAP


def test_a_vague_date_is_as_late_as_it_can_be_for_the_next_episode():
    vague = Tally((Finding(partial_date("2026-01"), "a"),), None, None)
    assert len(episodes(vague, tally("2026-02-27")).findings) == 1
    assert len(episodes(vague, tally("2026-02-28")).findings) == 2


def latest(*given):
    return latest_scan(known(mri=list(given)))


def test_the_latest_scan_is_the_last_one_of_the_brain():
    assert latest() is None
    assert latest(scan("2026-01-01"), scan("2026-02-01", regions=["cord"])).date.text == "2026-01-01"
    assert latest(scan("2026-02-01", regions=["cord"])).date.text == "2026-02-01"


def test_an_active_cord_scan_since_the_last_one_of_the_brain_speaks_instead():
    cord = scan("2026-02-01", regions=["cord"], gd_enhancing=1)
    assert latest(scan("2026-01-01"), cord).date.text == "2026-02-01"
    assert latest(scan("2026-02-01"), cord).regions == {"cord"}
    assert latest(scan("2026-02-02"), cord).date.text == "2026-02-02"
    told = scan("2026-02-01", regions=["cord"], new_t2=1)
    assert latest(scan("2026-01-01"), told).date.text == "2026-02-01"


def test_what_a_scan_shows_is_yes_no_or_open():
    def shown(profile=STANDARD, **fields):
        return shows_inflammation(latest(scan("2026-01-01", **fields)), profile)

    assert shown(gd_enhancing=1) is True
    assert shown(enlarging_t2=1) is True
    assert shown() is False
    assert shown(new_t2=None) is None
    assert shown(new_t2="possible 1") is None
    assert shown(enlarging_t2=None) is False
    assert shown(Profile.named("neda-3-strict"), enlarging_t2=None) is None


@pytest.mark.parametrize("plain", [{"contrast": False, "gd_enhancing": None}, {"contrast": False}, {"gd_enhancing": None}])
def test_a_scan_on_which_nobody_looked_for_enhancement_does_not_exclude_it(plain):
    assert shows_inflammation(latest(scan("2026-01-01", **plain)), STANDARD) is None
    assert shows_inflammation(latest(scan("2026-01-01", **plain, new_t2=1)), STANDARD) is True
